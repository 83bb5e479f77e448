// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/**
 * Thrown when a libzmq call fails. The error number gives the cause, the message is libzmq's text
 * for it.
 *
 * <p>{@link ZMQ.Error#ENOTRECOVERABLE} means that an assertion of libzmq failed; the message names
 * the assertion with its source file and line. The context has failed, too: every call on it and
 * its sockets throws this error, except close(), which returns. Other contexts are not affected.
 * The resources of the failed context, including its file descriptors, are not released before the
 * process exits.
 *
 * <p>Error numbers below 156384712 are those of the platform's C library; {@link ZMQ.Error} has
 * names for all error numbers.
 */
public class ZMQException extends UncheckedZMQException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /** Creates an exception with libzmq's text for an error number. */
  public ZMQException(int errno) {
    this(NativeMemory.string(Zmq.zmq_strerror(errno)), errno);
  }

  /** Creates an exception with the given message. */
  public ZMQException(String message, int errno) {
    super(message);
    code = errno;
  }

  /** Creates an exception with the given message and cause. */
  public ZMQException(String message, int errno, Throwable cause) {
    super(message, cause);
    code = errno;
  }

  /**
   * Creates an exception for the same error, with this thread's stack trace and the given exception
   * as the cause.
   */
  public ZMQException(ZMQException cause) {
    this(cause.getMessage(), cause.code, cause);
  }

  /** Returns the error number, as {@code zmq_errno()} does in C. */
  public int getErrorCode() {
    return code;
  }

  /**
   * Returns the class name, the message and the error number in hexadecimal: {@code …in use(0x62)}.
   */
  @Override
  public String toString() {
    return super.toString() + "(0x" + Integer.toHexString(code) + ")";
  }
}
