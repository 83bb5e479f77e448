// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.util.Arrays;
import org.zeromq.internal.error.Errors;
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
    get(socket -> Zmq.zmq_getsockopt_int(socket, option, value));
    return value[0];
  }

  public boolean getBoolean(int option) {
    return getInt(option) != 0;
  }

  public long getLong(int option) {
    long[] value = new long[1];
    get(socket -> Zmq.zmq_getsockopt_long(socket, option, value));
    return value[0];
  }

  /** The bytes of an option, at most {@code limit}. */
  public byte[] getBytes(int option, int limit) {
    byte[] value = new byte[limit];
    int length = get(socket -> Zmq.zmq_getsockopt(socket, option, value));
    return Arrays.copyOf(value, length);
  }

  /** An option that is a C string of at most {@code limit} bytes with its terminating zero. */
  public String getString(int option, int limit) {
    return Utf8.fromCString(getBytes(option, limit));
  }

  /** Sets an option; false when the context is terminated. */
  public boolean setInt(int option, int value) {
    return set(socket -> Zmq.zmq_setsockopt_int(socket, option, value));
  }

  /** {@link #setInt} with 1 or 0. */
  public boolean setBoolean(int option, boolean value) {
    return setInt(option, value ? 1 : 0);
  }

  /** {@link #setInt} of a 64-bit option. */
  public boolean setLong(int option, long value) {
    return set(socket -> Zmq.zmq_setsockopt_long(socket, option, value));
  }

  /** {@link #setInt} of an option of bytes; null is C's NULL. */
  public boolean setBytes(int option, byte[] value) {
    return set(socket -> Zmq.zmq_setsockopt(socket, option, value));
  }

  /** {@link #setBytes} of a string's UTF-8 bytes, without a terminating zero. */
  public boolean setString(int option, String value) {
    return setBytes(option, Utf8.bytes(value));
  }

  // ---- the guard of all of them

  private interface SocketCall {
    int on(long socket);
  }

  private int get(SocketCall call) {
    return Errors.check(call(call));
  }

  private boolean set(SocketCall call) {
    if (handle.isClosed() && handle.closedError() == ZmqErrno.ETERM) {
      return false;
    }
    int result = call(call);
    return result != -ZmqErrno.ETERM && Errors.check(result) >= 0;
  }

  private int call(SocketCall call) {
    long socket = handle.enter();
    try {
      return call.on(socket);
    } finally {
      handle.leave();
    }
  }
}
