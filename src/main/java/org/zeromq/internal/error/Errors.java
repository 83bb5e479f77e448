// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.ZMQException;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * Converts the results of native calls to exceptions; the only place that creates them.
 *
 * <p>An operation is one of {@link Operation}, or a text. Its argument is an endpoint, a group, a
 * {@link #option}, the number of an option or socket type, or null for none.
 */
public final class Errors {
  /** Instead of the type of a socket, if there is no socket. */
  public static final int NO_TYPE = -1;

  private Errors() {}

  /**
   * Returns the result of a native function that returns -errno when it fails.
   *
   * @throws ZMQException if {@code result} is negative
   */
  public static int check(int result, String operation) {
    if (result < 0) {
      throw of(-result, operation, null);
    }
    return result;
  }

  /** Returns a handle or address, as {@link #check(int, String)}. */
  public static long check(long result, String operation) {
    if (result < 0) {
      throw of((int) -result, operation, null);
    }
    return result;
  }

  /** Returns the result of a function that has an argument, as {@link #check(int, String)}. */
  public static long check(long result, String operation, Object argument) {
    if (result < 0) {
      throw of((int) -result, operation, argument);
    }
    return result;
  }

  /** Returns the exception of an operation without a socket. */
  public static ZMQException of(int errno, String operation, Object argument) {
    return of(errno, operation, argument, null);
  }

  /** Returns the exception of an operation without a socket, and states the reason. */
  public static ZMQException of(int errno, String operation, Object argument, String reason) {
    return onSocket(errno, operation, argument, NO_TYPE, reason, null);
  }

  /**
   * Returns the exception of an operation on a socket.
   *
   * @param type the number of the socket type
   * @param reason what the caller knows about the cause; null: what is known for this error
   * @param cause null for none
   */
  public static ZMQException onSocket(
      int errno, String operation, Object argument, int type, String reason, Throwable cause) {
    return new ZMQException(text(errno, operation, argument, type, reason), errno, cause);
  }

  private static String text(
      int errno, String operation, Object argument, int type, String reason) {
    try {
      String known = reason != null ? reason : Reasons.of(errno, operation, argument, type);
      return ErrorText.of(errno, operation, argument, type, known);
    } catch (LinkageError e) { // without a descriptor, a class in a directory cannot be loaded
      String text = NativeMemory.string(Zmq.zmq_strerror(errno));
      return operation + ": " + ZmqErrno.name(errno) + ", " + text;
    }
  }

  /** Returns the argument for the setting of a socket option; null is the value NULL. */
  public static Object option(int option, Object value) {
    return new OptionValue(option, value);
  }
}
