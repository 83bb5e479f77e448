// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/** What every unchecked exception of this library extends. */
public abstract class UncheckedZMQException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UncheckedZMQException() {}

  public UncheckedZMQException(String message) {
    super(message);
  }

  public UncheckedZMQException(Throwable cause) {
    super(cause);
  }

  public UncheckedZMQException(String message, Throwable cause) {
    super(message, cause);
  }
}
