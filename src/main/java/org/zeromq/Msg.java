// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.socket.MessageViews;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A message in libzmq's own memory, with what goes with its bytes: properties of the peer, a
 * routing id, a group. Reusable, to be received into again and again; for plain bytes the methods
 * of {@link ZMQ.Socket} are enough.
 *
 * <p>It must be closed: nobody else frees its memory. Threads: one at a time; a second one gets
 * EBUSY. After {@link #close()} every call throws EINVAL. Source: zmq_msg_init(3).
 */
public final class Msg implements AutoCloseable {
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ByteBuffer memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE);
  private final long msg = NativeMemory.address(memory);
  private boolean closed;

  /** An empty message, to receive into. */
  public Msg() {
    Zmq.zmq_msg_init(msg);
  }

  /**
   * A message with a copy of these bytes.
   *
   * @throws ZMQException ENOMEM
   */
  public Msg(byte[] data) {
    Errors.check(Zmq.zmq_msg_init_size(msg, data.length));
    NativeMemory.put(Zmq.zmq_msg_data(msg), data, 0, data.length);
  }

  /**
   * Gives the message new content, a copy of some bytes, in place of what it held.
   *
   * @return this
   * @throws IndexOutOfBoundsException when the range is outside the array; nothing is changed
   * @throws ZMQException ENOMEM; the message is empty then
   */
  public Msg set(byte[] data, int offset, int length) {
    if ((offset | length) < 0 || length > data.length - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " of an array of " + data.length);
    }
    enterOpen();
    try {
      Zmq.zmq_msg_close(msg);
      int result = Zmq.zmq_msg_init_size(msg, length);
      if (result < 0) {
        Zmq.zmq_msg_init(msg);
        throw new ZMQException(-result);
      }
      NativeMemory.put(Zmq.zmq_msg_data(msg), data, offset, length);
      return this;
    } finally {
      busy.set(false);
    }
  }

  /** Frees the message. Twice does nothing. */
  @Override
  public void close() {
    enter();
    try {
      if (!closed) {
        closed = true;
        Zmq.zmq_msg_close(msg);
        MessageViews.releaseUnreachable();
      }
    } finally {
      busy.set(false);
    }
  }

  /** The number of bytes. */
  public int size() {
    return (int) call(Zmq::zmq_msg_size);
  }

  /** A copy of the bytes. */
  public byte[] data() {
    enterOpen();
    try {
      byte[] data = new byte[Math.toIntExact(Zmq.zmq_msg_size(msg))];
      NativeMemory.get(Zmq.zmq_msg_data(msg), data, 0, data.length);
      return data;
    } finally {
      busy.set(false);
    }
  }

  /**
   * Copies bytes of the message, from an index on, into an array.
   *
   * @return how many were copied: {@code length}, or what there is behind the index
   * @throws IndexOutOfBoundsException when the range is outside the array, or the index below 0 or
   *     beyond the message's end
   */
  public int get(int index, byte[] target, int offset, int length) {
    if ((offset | length) < 0 || length > target.length - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " of an array of " + target.length);
    }
    enterOpen();
    try {
      int left = Math.toIntExact(Zmq.zmq_msg_size(msg)) - index;
      if (index < 0 || left < 0) {
        throw new IndexOutOfBoundsException("byte " + index + " of " + (left + index));
      }
      int copied = Math.min(left, length);
      NativeMemory.get(Zmq.zmq_msg_data(msg) + index, target, offset, copied);
      return copied;
    } finally {
      busy.set(false);
    }
  }

  /**
   * A read-only buffer of the bytes: of those of a large message themselves, not of a copy.
   *
   * <p>It shows this content whatever becomes of the message, and is valid for as long as somebody
   * has it or a buffer made from it. That long libzmq keeps the content; what the garbage collector
   * has found unused is given back when another message is closed or asked for a buffer. When 64
   * MiB are kept that way, further buffers are copies.
   */
  public ByteBuffer buffer() {
    enterOpen();
    try {
      return MessageViews.of(msg, Math.toIntExact(Zmq.zmq_msg_size(msg)));
    } finally {
      busy.set(false);
    }
  }

  /** Whether it was received as one part with more to follow. */
  public boolean hasMore() {
    return call(Zmq::zmq_msg_more) != 0;
  }

  /** Whether its bytes are shared with a {@link #copy()}. */
  public boolean isShared() {
    return call(m -> Zmq.zmq_msg_get(m, ZmqConstants.ZMQ_SHARED)) != 0;
  }

  /**
   * What the peer told of itself or libzmq knows of it: "Socket-Type", "Peer-Address", "User-Id",
   * "Routing-Id", or a name of ZMQ_METADATA.
   *
   * <p>Source: zmq_msg_gets(3).
   *
   * @return null when there is none of that name
   * @throws ZMQException EINVAL for null
   */
  public String getProperty(String name) {
    if (name == null) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    byte[] bytes = Utf8.bytes(name);
    enterOpen();
    try {
      return NativeMemory.string(Zmq.zmq_msg_gets(msg, bytes));
    } finally {
      busy.set(false);
    }
  }

  /**
   * Whom a SERVER or PEER received it from (draft).
   *
   * @return an unsigned number, 0 for none
   */
  public int getRoutingId() {
    return (int) call(Zmq::zmq_msg_routing_id);
  }

  /**
   * Says whom a SERVER or PEER is to send it to (draft).
   *
   * @throws ZMQException EINVAL for 0, ENOTSUP without drafts
   */
  public void setRoutingId(int routingId) {
    Errors.check(call(m -> Zmq.zmq_msg_set_routing_id(m, routingId)));
  }

  /**
   * The group a DISH received it from (draft).
   *
   * @return an empty string for none, null without drafts
   */
  public String getGroup() {
    enterOpen();
    try {
      return NativeMemory.string(Zmq.zmq_msg_group(msg));
    } finally {
      busy.set(false);
    }
  }

  /**
   * Says which group a RADIO is to send it to (draft).
   *
   * @throws ZMQException EINVAL for null and for more than 255 bytes, ENOTSUP without drafts
   */
  public void setGroup(String group) {
    byte[] bytes = Utf8.bytes(group);
    if (bytes != null && bytes.length > ZmqConstants.ZMQ_GROUP_MAX_LENGTH) {
      throw new ZMQException(ZmqErrno.EINVAL); // libzmq would cut it off
    }
    Errors.check(call(m -> Zmq.zmq_msg_set_group(m, bytes)));
  }

  /**
   * A second message with the same content; large contents are shared, not copied.
   *
   * <p>Source: zmq_msg_copy(3).
   */
  public Msg copy() {
    Msg copy = new Msg();
    boolean copied = false;
    try {
      Errors.check(call(m -> Zmq.zmq_msg_copy(copy.msg, m)));
      copied = true;
      return copy;
    } finally {
      if (!copied) {
        copy.close();
      }
    }
  }

  // ---- for those who send and receive

  /** The {@code zmq_msg_t}, until {@link #leave()}. */
  long use() {
    enterOpen();
    return msg;
  }

  /** Ends {@link #use()}. */
  void leave() {
    busy.set(false);
  }

  private interface Call {
    long on(long msg);
  }

  private long call(Call call) {
    enterOpen();
    try {
      return call.on(msg);
    } finally {
      busy.set(false);
    }
  }

  private void enter() {
    if (!busy.compareAndSet(false, true)) {
      throw new ZMQException(ZmqErrno.EBUSY);
    }
  }

  private void enterOpen() {
    enter();
    if (closed) {
      busy.set(false);
      throw new ZMQException(ZmqErrno.EINVAL);
    }
  }
}
