// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A message in libzmq's own memory, with what goes with its bytes: properties of the peer, a
 * routing id, a group. Reusable; for plain bytes the methods of {@link ZMQ.Socket} are enough.
 *
 * <p>It must be closed: nobody else frees its memory. Threads: one at a time; a second one gets
 * EBUSY. After {@link #close()} every call throws EINVAL. Source: zmq_msg_init(3).
 */
public final class Msg implements AutoCloseable {
  /** A send or receive on the {@code zmq_msg_t} at an address. */
  interface Transfer {
    int on(long msg, int flags);
  }

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
    ZMQException.check(Zmq.zmq_msg_init_size(msg, data.length));
    NativeMemory.put(Zmq.zmq_msg_data(msg), data, 0, data.length);
  }

  /** Frees the message. Twice does nothing. */
  @Override
  public void close() {
    enter();
    try {
      if (!closed) {
        closed = true;
        Zmq.zmq_msg_close(msg);
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
    ZMQException.check(call(m -> Zmq.zmq_msg_set_routing_id(m, routingId)));
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
    ZMQException.check(call(m -> Zmq.zmq_msg_set_group(m, bytes)));
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
      ZMQException.check(call(m -> Zmq.zmq_msg_copy(copy.msg, m)));
      copied = true;
      return copy;
    } finally {
      if (!copied) {
        copy.close();
      }
    }
  }

  /** Runs a send or receive with the message. */
  int transfer(Transfer transfer, int flags) {
    enterOpen();
    try {
      return transfer.on(msg, flags);
    } finally {
      busy.set(false);
    }
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
