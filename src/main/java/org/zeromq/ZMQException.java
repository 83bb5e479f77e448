// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/**
 * A call of libzmq failed: the error number tells why, the message is libzmq's text for it.
 *
 * <p>{@link ZMQ.Error#ENOTRECOVERABLE} tells that an assertion of libzmq has failed, and the
 * message which, with its source file and line. Its context has failed, too: every call on it and
 * its sockets ends so, but for close(), which returns. Other contexts go on. What the context held,
 * its descriptors included, stays with the process.
 *
 * <p>Error numbers below 156384712 are those of the platform's C library; {@link ZMQ.Error} names
 * them all.
 */
public class ZMQException extends UncheckedZMQException {
  private static final long serialVersionUID = 1L;

  private final int code;

  /** An exception with libzmq's text for an error number. */
  public ZMQException(int errno) {
    this(NativeMemory.string(Zmq.zmq_strerror(errno)), errno);
  }

  /** An exception with a text of the caller's. */
  public ZMQException(String message, int errno) {
    super(message);
    code = errno;
  }

  /** An exception with a text of the caller's and what led to it. */
  public ZMQException(String message, int errno, Throwable cause) {
    super(message, cause);
    code = errno;
  }

  /** The same error again, with this thread's stack trace and the other exception as its cause. */
  public ZMQException(ZMQException cause) {
    this(cause.getMessage(), cause.code, cause);
  }

  /** The error number, as C's {@code zmq_errno()} tells it. */
  public int getErrorCode() {
    return code;
  }

  /** The class name, the message and the error number in hexadecimal: {@code …in use(0x62)}. */
  @Override
  public String toString() {
    return super.toString() + "(0x" + Integer.toHexString(code) + ")";
  }
}
