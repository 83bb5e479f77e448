// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.util.Arrays;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * Reads and sets the options of a socket.
 *
 * <p>When the context is terminated, a setter returns false and a getter throws ETERM.
 */
public final class OptionAccess {
  private final SocketHandle handle;

  public OptionAccess(SocketHandle handle) {
    this.handle = handle;
  }

  public int getInt(int option) {
    int[] value = new int[1];
    get(option, socket -> Zmq.zmq_getsockopt_int(socket, option, value));
    return value[0];
  }

  public boolean getBoolean(int option) {
    return getInt(option) != 0;
  }

  public long getLong(int option) {
    long[] value = new long[1];
    get(option, socket -> Zmq.zmq_getsockopt_long(socket, option, value));
    return value[0];
  }

  /** Returns the bytes of an option, at most {@code limit}. */
  public byte[] getBytes(int option, int limit) {
    byte[] value = new byte[limit];
    int length = get(option, socket -> Zmq.zmq_getsockopt(socket, option, value));
    return Arrays.copyOf(value, length);
  }

  /**
   * Returns an option that is a C string of at most {@code limit} bytes including its terminating
   * zero.
   */
  public String getString(int option, int limit) {
    return Utf8.fromCString(getBytes(option, limit));
  }

  /** Sets an {@code int} option; returns false if the context is terminated. */
  public boolean setInt(int option, int value) {
    int result = set(option, socket -> Zmq.zmq_setsockopt_int(socket, option, value));
    return result == 0 || isSet(result, option, value);
  }

  /** Sets an option to 1 or 0, as {@link #setInt}. */
  public boolean setBoolean(int option, boolean value) {
    return setInt(option, value ? 1 : 0);
  }

  /** Sets a 64-bit option, as {@link #setInt}. */
  public boolean setLong(int option, long value) {
    int result = set(option, socket -> Zmq.zmq_setsockopt_long(socket, option, value));
    return result == 0 || isSet(result, option, value);
  }

  /** Sets an option of bytes, as {@link #setInt}; null is passed as NULL. */
  public boolean setBytes(int option, byte[] value) {
    int result = set(option, socket -> Zmq.zmq_setsockopt(socket, option, value));
    return result == 0 || isSet(result, option, value);
  }

  /** Sets an option to a string's UTF-8 bytes, without a terminating zero, as {@link #setBytes}. */
  public boolean setString(int option, String value) {
    return setBytes(option, Utf8.bytes(value));
  }

  // ---- guarded access

  private interface SocketCall {
    int on(long socket);
  }

  private int get(int option, SocketCall call) {
    return handle.check(call(Operation.GETSOCKOPT, option, call), Operation.GETSOCKOPT, option);
  }

  private int set(int option, SocketCall call) {
    return handle.isClosed() && handle.closedError() == ZmqErrno.ETERM
        ? -ZmqErrno.ETERM
        : call(Operation.SETSOCKOPT, option, call);
  }

  /** Returns false if the context is terminated. */
  private boolean isSet(int result, int option, Object value) {
    if (result < 0 && result != -ZmqErrno.ETERM) {
      throw rejected(-result, option, value);
    }
    return result >= 0;
  }

  /** Returns the exception for a value that was not set. */
  public ZMQException rejected(int errno, int option, Object value) {
    return handle.error(errno, Operation.SETSOCKOPT, Errors.option(option, value));
  }

  private int call(String operation, int option, SocketCall call) {
    long socket = handle.enter(operation, option);
    try {
      return call.on(socket);
    } finally {
      handle.leave();
    }
  }
}
