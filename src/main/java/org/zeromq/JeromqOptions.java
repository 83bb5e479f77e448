// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.socket.SocketHandle;

/**
 * JeroMQ's options of its own engine, which libzmq does not have. Nothing fails: the setters say
 * that the option was not set, the getters that it is not.
 */
class JeromqOptions extends DraftOptions {
  JeromqOptions(SocketHandle handle) {
    super(handle);
  }

  /**
   * The context of heartbeats: always empty, since libzmq sends none.
   *
   * @since 4.0
   */
  public byte[] getHeartbeatContext() {
    return new byte[0];
  }

  /**
   * Whether the context of heartbeats is as asked: true for an empty one, false for any other,
   * which libzmq cannot send.
   *
   * @since 4.0
   */
  public boolean setHeartbeatContext(byte[] context) {
    return context.length == 0;
  }

  /**
   * The size from which on messages are outside of the Java heap: 0, since all of them are in
   * libzmq's memory.
   *
   * @since 4.0
   */
  public int getMsgAllocationHeapThreshold() {
    return 0;
  }

  /**
   * Whether the threshold is as asked: true for 0 and below, which is none, false for any other.
   *
   * @since 4.0
   */
  public boolean setMsgAllocationHeapThreshold(int threshold) {
    return threshold <= 0;
  }

  /**
   * The name of the message property with the address of this side: null, since libzmq does not
   * tell it. {@link Msg#getProperty} of {@code Peer-Address} is the other side's.
   *
   * @since 4.0
   */
  public String getSelfAddressPropertyName() {
    return null;
  }

  /**
   * Whether the property is as asked: true for null and the empty string, which are none, false for
   * any other.
   *
   * @since 4.0
   */
  public boolean setSelfAddressPropertyName(String name) {
    return name == null || name.isEmpty();
  }

  /**
   * Returns false: libzmq has its own encoder.
   *
   * @since 4.0
   */
  @Deprecated
  public boolean setEncoder(Class<?> encoder) {
    return false;
  }

  /**
   * Returns false: libzmq has its own decoder.
   *
   * @since 4.0
   */
  @Deprecated
  public boolean setDecoder(Class<?> decoder) {
    return false;
  }
}
