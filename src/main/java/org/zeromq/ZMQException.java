// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.jspecify.annotations.Nullable;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/**
 * Thrown when a call fails. {@link #getErrorCode()} and {@link #getError()} return the error; the
 * message says what failed and why, for people to read:
 *
 * <pre>
 * bind tcp://*:5555 (REP): EADDRINUSE, Address already in use
 * connect localhost:5555 (REQ): EINVAL, an endpoint needs a transport, as in tcp://localhost:5555; Invalid argument
 * send on SUB: ENOTSUP, a SUB socket only receives; Operation not supported
 * recv on REQ: EFSM, send a request first; Operation cannot be accomplished in current state
 * setsockopt ZMQ_LINGER=-7 (PUSH): EINVAL, libzmq does not accept this value, or not for this socket type; Invalid argument
 * </pre>
 *
 * <p>That is the operation, by its name in zmq.h; the endpoint, or the option and its value (the
 * length of a password or key); the socket type; the name of the error; the reason, if the library
 * knows more than the error number; and libzmq's text for the error. The wording of the reasons may
 * change between releases; the end of the message, libzmq's text, does not. The message of an
 * exception that a program creates from an error number is that text alone, as it was in jzmq 3.1.
 *
 * <p>With {@code -Dorg.zeromq.debug.sockets=1000}, the cause of the exception of a call on a closed
 * socket is the place where the socket was closed, and EBUSY always names the thread that uses the
 * socket; without it, only if that thread is blocked in its call.
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

  /**
   * Creates an exception with libzmq's text for an error number.
   *
   * @since 4.0
   */
  public ZMQException(int errno) {
    this(NativeMemory.string(Zmq.zmq_strerror(errno)), errno);
  }

  /** Creates an exception with the given message. */
  public ZMQException(@Nullable String message, int errno) {
    super(message);
    code = errno;
  }

  /**
   * Creates an exception with the given message and cause.
   *
   * @since 4.0
   */
  public ZMQException(@Nullable String message, int errno, @Nullable Throwable cause) {
    super(message, cause);
    code = errno;
  }

  /**
   * Creates an exception for the same error, with this thread's stack trace and the given exception
   * as the cause.
   *
   * @since 4.0
   */
  public ZMQException(ZMQException cause) {
    this(cause.getMessage(), cause.code, cause);
  }

  /** Returns the error number, as {@code zmq_errno()} does in C. */
  public int getErrorCode() {
    return code;
  }

  /**
   * Returns the error; null if its number has no name in {@link ZMQ.Error}.
   *
   * @since 4.0
   */
  public ZMQ.@Nullable Error getError() {
    for (ZMQ.Error error : ZMQ.Error.values()) {
      if (error.getCode() == code) {
        return error;
      }
    }
    return null;
  }

  /**
   * Returns the class name, the message and the error number in hexadecimal: {@code …in use(0x62)}.
   */
  @Override
  public String toString() {
    return super.toString() + "(0x" + Integer.toHexString(code) + ")";
  }
}
