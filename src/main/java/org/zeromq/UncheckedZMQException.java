// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/**
 * Superclass of all unchecked exceptions of this library.
 *
 * @since 4.0
 */
public abstract class UncheckedZMQException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception without a message. */
  public UncheckedZMQException() {}

  /** Creates an exception with a message. */
  public UncheckedZMQException(String message) {
    super(message);
  }

  /** Creates an exception with a cause. */
  public UncheckedZMQException(Throwable cause) {
    super(cause);
  }

  /** Creates an exception with a message and a cause. */
  public UncheckedZMQException(String message, Throwable cause) {
    super(message, cause);
  }
}
