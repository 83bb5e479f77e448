// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.socket.MessageViews;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A message in libzmq's own memory: its bytes, properties of the peer, a routing id and a group.
 * Reusable: it can be received into repeatedly. For plain bytes the methods of {@link ZMQ.Socket}
 * are sufficient.
 *
 * <p>A message must be closed; otherwise its memory is not freed. Threads: one thread at a time; a
 * call by a second thread fails with EBUSY. After {@link #close()} every call throws EINVAL.
 * Source: zmq_msg_init(3).
 *
 * @since 4.0
 */
public final class Msg implements AutoCloseable {
  private static final int FREE = 0;
  private static final int IN_USE = 1;

  /** toString() reads the message; a use waits until it has, instead of failing with EBUSY. */
  private static final int DESCRIBED = 2;

  private final AtomicInteger use = new AtomicInteger(FREE);
  private final ByteBuffer memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE);
  private final long msg = NativeMemory.address(memory);
  private boolean closed;

  /** Creates an empty message to receive into. */
  public Msg() {
    Zmq.zmq_msg_init(msg);
  }

  /**
   * Creates a message with a copy of the given bytes.
   *
   * @throws ZMQException ENOMEM
   */
  public Msg(byte[] data) {
    Errors.check(Zmq.zmq_msg_init_size(msg, data.length), Operation.MSG);
    NativeMemory.put(Zmq.zmq_msg_data(msg), data, 0, data.length);
  }

  /**
   * Replaces the content of the message with a copy of a range of bytes.
   *
   * @return this
   * @throws IndexOutOfBoundsException if the range is outside the array; nothing is changed
   * @throws ZMQException ENOMEM; the message is then empty
   */
  public Msg set(byte[] data, int offset, int length) {
    if ((offset | length) < 0 || length > data.length - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " are outside an array of " + data.length);
    }
    enterOpen();
    try {
      Zmq.zmq_msg_close(msg);
      int result = Zmq.zmq_msg_init_size(msg, length);
      if (result < 0) {
        Zmq.zmq_msg_init(msg);
        throw Errors.of(-result, Operation.MSG, null);
      }
      NativeMemory.put(Zmq.zmq_msg_data(msg), data, offset, length);
      return this;
    } finally {
      use.set(FREE);
    }
  }

  /**
   * Describes the message: its size and whether more parts follow, or that it is closed or in use.
   */
  @Override
  public String toString() {
    if (!use.compareAndSet(FREE, DESCRIBED)) {
      return "Msg[in use]";
    }
    try {
      return closed
          ? "Msg[closed]"
          : "Msg["
              + Zmq.zmq_msg_size(msg)
              + (Zmq.zmq_msg_more(msg) != 0 ? " bytes, more]" : " bytes]");
    } finally {
      use.set(FREE);
    }
  }

  /** Frees the message. Closing it twice has no effect. */
  @Override
  public void close() {
    enter();
    try {
      if (!closed) {
        closed = true;
        Zmq.zmq_msg_close(msg);
      }
    } finally {
      use.set(FREE);
    }
  }

  /** Returns the number of bytes. */
  public int size() {
    return (int) call(Zmq::zmq_msg_size);
  }

  /** Returns a copy of the bytes. */
  public byte[] data() {
    enterOpen();
    try {
      byte[] data = new byte[Math.toIntExact(Zmq.zmq_msg_size(msg))];
      NativeMemory.get(Zmq.zmq_msg_data(msg), data, 0, data.length);
      return data;
    } finally {
      use.set(FREE);
    }
  }

  /**
   * Copies bytes of the message, starting at an index, into an array.
   *
   * @return the number of bytes copied: {@code length}, or the number of bytes from the index to
   *     the end of the message
   * @throws IndexOutOfBoundsException if the range is outside the array, or the index is negative
   *     or beyond the end of the message
   */
  public int get(int index, byte[] target, int offset, int length) {
    if ((offset | length) < 0 || length > target.length - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " are outside an array of " + target.length);
    }
    enterOpen();
    try {
      int left = Math.toIntExact(Zmq.zmq_msg_size(msg)) - index;
      if (index < 0 || left < 0) {
        throw new IndexOutOfBoundsException(
            "index " + index + " is outside the message of " + (left + index) + " bytes");
      }
      int copied = Math.min(left, length);
      NativeMemory.get(Zmq.zmq_msg_data(msg) + index, target, offset, copied);
      return copied;
    } finally {
      use.set(FREE);
    }
  }

  /**
   * Returns a read-only buffer of the bytes. The bytes of a large message are not copied.
   *
   * <p>The buffer keeps its content when the message is changed or closed, and is valid for as long
   * as it, or a buffer derived from it, is reachable. libzmq keeps the content for that time. A
   * thread releases the content of buffers that the garbage collector found unreachable. While 64
   * MiB are kept this way, further buffers are copies.
   */
  public ByteBuffer buffer() {
    enterOpen();
    try {
      return MessageViews.of(msg, Math.toIntExact(Zmq.zmq_msg_size(msg)));
    } finally {
      use.set(FREE);
    }
  }

  /** Returns whether the message was received as a part with more parts to follow. */
  public boolean hasMore() {
    return call(Zmq::zmq_msg_more) != 0;
  }

  /** Returns whether the bytes are shared with a {@link #copy()}. */
  public boolean isShared() {
    return call(m -> Zmq.zmq_msg_get(m, ZmqConstants.ZMQ_SHARED)) != 0;
  }

  /**
   * Returns a property that the peer sent or that libzmq knows about it: "Socket-Type",
   * "Peer-Address", "User-Id", "Routing-Id", or a name set with ZMQ_METADATA.
   *
   * <p>Source: zmq_msg_gets(3).
   *
   * @return null if there is no property with this name
   * @throws ZMQException EINVAL for null
   */
  public @Nullable String getProperty(String name) {
    if (name == null) {
      throw Errors.of(ZmqErrno.EINVAL, Operation.MSG, null, "the name of the property is null");
    }
    byte[] bytes = Utf8.bytes(name);
    enterOpen();
    try {
      return NativeMemory.string(Zmq.zmq_msg_gets(msg, bytes));
    } finally {
      use.set(FREE);
    }
  }

  /**
   * Returns the routing id of the peer that a SERVER or PEER received the message from (draft).
   *
   * @return an unsigned number, 0 for none
   */
  public int getRoutingId() {
    return (int) call(Zmq::zmq_msg_routing_id);
  }

  /**
   * Sets the routing id of the peer that a SERVER or PEER sends the message to (draft).
   *
   * @throws ZMQException EINVAL for 0, ENOTSUP without drafts
   */
  public void setRoutingId(int routingId) {
    int result = (int) call(m -> Zmq.zmq_msg_set_routing_id(m, routingId));
    if (result < 0) {
      String reason = routingId == 0 ? "no peer has the routing id 0" : null;
      throw Errors.of(-result, Operation.MSG, null, reason);
    }
  }

  /**
   * Returns the group that a DISH received the message from (draft).
   *
   * @return an empty string for none, null without drafts
   */
  public @Nullable String getGroup() {
    enterOpen();
    try {
      return NativeMemory.string(Zmq.zmq_msg_group(msg));
    } finally {
      use.set(FREE);
    }
  }

  /**
   * Sets the group that a RADIO sends the message to (draft).
   *
   * @throws ZMQException EINVAL for null and for more than 255 bytes, ENOTSUP without drafts
   */
  public void setGroup(String group) {
    byte[] bytes = Utf8.bytes(group);
    if (bytes == null || bytes.length > ZmqConstants.ZMQ_GROUP_MAX_LENGTH) {
      String reason = "a group has up to " + ZmqConstants.ZMQ_GROUP_MAX_LENGTH + " bytes";
      throw Errors.of( // libzmq would truncate it
          ZmqErrno.EINVAL, Operation.MSG, null, bytes == null ? "the group is null" : reason);
    }
    int result = (int) call(m -> Zmq.zmq_msg_set_group(m, bytes));
    if (result < 0) {
      String reason = result == -ZmqErrno.EINVAL ? "the group contains a zero" : null;
      throw Errors.of(-result, Operation.MSG, null, reason);
    }
  }

  /**
   * Returns a second message with the same content. Large content is shared, not copied.
   *
   * <p>Source: zmq_msg_copy(3).
   */
  public Msg copy() {
    Msg copy = new Msg();
    boolean copied = false;
    try {
      Errors.check(call(m -> Zmq.zmq_msg_copy(copy.msg, m)), Operation.MSG);
      copied = true;
      return copy;
    } finally {
      if (!copied) {
        copy.close();
      }
    }
  }

  // ---- for the socket methods

  /** Returns the {@code zmq_msg_t} and marks the message as in use until {@link #leave()}. */
  long use() {
    enterOpen();
    return msg;
  }

  /** Ends the use that {@link #use()} began. */
  void leave() {
    use.set(FREE);
  }

  private interface Call {
    long on(long msg);
  }

  private long call(Call call) {
    enterOpen();
    try {
      return call.on(msg);
    } finally {
      use.set(FREE);
    }
  }

  private void enter() {
    while (!use.compareAndSet(FREE, IN_USE)) {
      if (use.get() == IN_USE) {
        throw Errors.of(ZmqErrno.EBUSY, Operation.MSG, null);
      }
      Thread.yield();
    }
  }

  private void enterOpen() {
    enter();
    if (closed) {
      use.set(FREE);
      throw Errors.of(ZmqErrno.EINVAL, Operation.MSG, null, "the message is closed");
    }
  }
}
