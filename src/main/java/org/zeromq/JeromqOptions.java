// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.jspecify.annotations.Nullable;
import org.zeromq.internal.socket.SocketHandle;

/**
 * Options of JeroMQ's engine, which libzmq does not have. No method fails: the setters return
 * whether the requested value is the one in effect, the getters return that the option is not set.
 */
class JeromqOptions extends DraftOptions {
  JeromqOptions(SocketHandle handle) {
    super(handle);
  }

  /**
   * Returns the context of heartbeats, which is always empty: libzmq does not send one.
   *
   * @since 4.0
   */
  public byte[] getHeartbeatContext() {
    return new byte[0];
  }

  /**
   * Returns whether the context of heartbeats is the requested one: true for an empty one, false
   * for any other, which libzmq cannot send.
   *
   * @since 4.0
   */
  public boolean setHeartbeatContext(byte[] context) {
    return context.length == 0;
  }

  /**
   * Returns the size from which messages are outside the Java heap: 0, because all messages are in
   * libzmq's memory.
   *
   * @since 4.0
   */
  public int getMsgAllocationHeapThreshold() {
    return 0;
  }

  /**
   * Returns whether the threshold is the requested one: true for 0 and negative values, which mean
   * none, false for any other.
   *
   * @since 4.0
   */
  public boolean setMsgAllocationHeapThreshold(int threshold) {
    return threshold <= 0;
  }

  /**
   * Returns the name of the message property with the local address: null, because libzmq does not
   * provide it. {@link Msg#getProperty} of {@code Peer-Address} returns the remote address.
   *
   * @since 4.0
   */
  public @Nullable String getSelfAddressPropertyName() {
    return null;
  }

  /**
   * Returns whether the property is the requested one: true for null and the empty string, which
   * mean none, false for any other.
   *
   * @since 4.0
   */
  public boolean setSelfAddressPropertyName(@Nullable String name) {
    return name == null || name.isEmpty();
  }

  /**
   * Returns false: libzmq has its own encoder.
   *
   * @deprecated libzmq has no such option
   * @since 4.0
   */
  @Deprecated
  public boolean setEncoder(Class<?> encoder) {
    return false;
  }

  /**
   * Returns false: libzmq has its own decoder.
   *
   * @deprecated libzmq has no such option
   * @since 4.0
   */
  @Deprecated
  public boolean setDecoder(Class<?> decoder) {
    return false;
  }
}
