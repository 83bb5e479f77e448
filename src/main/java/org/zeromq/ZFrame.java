// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.ZmqErrno;

/**
 * One part of a message: its bytes, and whether more parts follow it.
 *
 * <pre>{@code
 * ZFrame frame = ZFrame.recvFrame(socket);
 * frame.sendAndKeep(socket, frame.hasMore() ? ZFrame.MORE : 0);
 * }</pre>
 *
 * <p>A frame may have no data, which is something else than data of no bytes: one made of null, or
 * one that was destroyed. It has no size, no text, and cannot be sent.
 *
 * <p>Threads: one at a time.
 */
public class ZFrame {
  /** Flag of {@link #send}: more parts follow. */
  public static final int MORE = ZMQ.SNDMORE;

  /** Flag of {@link #send}, from when that did not keep the data of itself: nothing now. */
  public static final int REUSE = 128;

  /** Flag of {@link #send} and {@link #recvFrame(ZMQ.Socket, int)}: never block. */
  public static final int DONTWAIT = ZMQ.DONTWAIT;

  private static final int PRINTED = 70;
  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private byte[] data;
  private boolean more;
  private int routingId;
  private String group;

  /** A frame without data. */
  public ZFrame() {}

  /** A frame with a copy of these bytes; null gives one without data. */
  public ZFrame(byte[] data) {
    this.data = data == null ? null : data.clone();
  }

  /** A frame with the UTF-8 bytes of a text; null gives one without data. */
  public ZFrame(String text) {
    data = Utf8.bytes(text);
  }

  /** A frame with a copy of what remains in a buffer, whose position stays. */
  public ZFrame(ByteBuffer buffer) {
    data = new byte[buffer.remaining()];
    buffer.duplicate().get(data);
  }

  /** A frame with a copy of a message of JeroMQ's engine, for subclasses. */
  @Deprecated
  protected ZFrame(zmq.Msg message) {
    this(message.data());
    more = message.hasMore();
  }

  private static ZFrame of(byte[] data, boolean more) {
    ZFrame frame = new ZFrame();
    frame.data = data;
    frame.more = more;
    return frame;
  }

  // ---- receive and send

  /** {@link #recvFrame(ZMQ.Socket, int)} that blocks until there is a message. */
  public static ZFrame recvFrame(ZMQ.Socket socket) {
    return recvFrame(socket, 0);
  }

  /**
   * Receives one part of a message.
   *
   * @param flags 0 or {@link #DONTWAIT}
   * @return null when it would block, the time was over, or the context was terminated
   * @throws ZMQException as {@link ZMQ.Socket#recv(int)}, but for ETERM
   */
  public static ZFrame recvFrame(ZMQ.Socket socket, int flags) {
    try {
      if (socket.handle.isThreadSafe()) {
        return recvWithProperties(socket, flags);
      }
      byte[] data = socket.recv(flags);
      return data == null ? null : of(data, socket.hasReceiveMore());
    } catch (ZMQException e) {
      if (e.getErrorCode() == ZmqErrno.ETERM) {
        return null; // as jzmq's master: its loops end with null
      }
      throw e;
    }
  }

  /** The types that have routing ids and groups are the thread-safe ones. */
  private static ZFrame recvWithProperties(ZMQ.Socket socket, int flags) {
    try (Msg msg = new Msg()) {
      if (!socket.recv(msg, flags)) {
        return null;
      }
      ZFrame frame = of(msg.data(), msg.hasMore());
      frame.routingId = msg.getRoutingId();
      String group = msg.getGroup();
      frame.group = group == null || group.isEmpty() ? null : group;
      return frame;
    }
  }

  /**
   * Sends the frame, which keeps its data.
   *
   * @param flags 0, or some of {@link #MORE}, {@link #REUSE} and {@link #DONTWAIT}
   * @return false when it would block or the time was over
   * @throws ZMQException as {@link ZMQ.Socket#send(byte[], int, int, int)}
   * @throws IllegalStateException when the frame has no data
   */
  public boolean send(ZMQ.Socket socket, int flags) {
    checkData();
    return sendData(socket, flags & ~REUSE);
  }

  private boolean sendData(ZMQ.Socket socket, int flags) {
    if (routingId == 0 && group == null) {
      return socket.send(data, flags);
    }
    try (Msg msg = new Msg(data)) {
      if (routingId != 0) {
        msg.setRoutingId(routingId);
      }
      if (group != null) {
        msg.setGroup(group);
      }
      return socket.send(msg, flags);
    }
  }

  /** Fails before anything is sent. */
  void checkData() {
    if (data == null) {
      throw new IllegalStateException("the frame has no data: it was made of null, or destroyed");
    }
  }

  /** {@link #send} without flags. */
  public boolean sendAndKeep(ZMQ.Socket socket) {
    return sendAndKeep(socket, 0);
  }

  /** {@link #send}. */
  public boolean sendAndKeep(ZMQ.Socket socket, int flags) {
    return send(socket, flags);
  }

  /** {@link #send} that destroys the frame when it was sent, without flags. */
  public boolean sendAndDestroy(ZMQ.Socket socket) {
    return sendAndDestroy(socket, 0);
  }

  /** {@link #send} that destroys the frame when it was sent. */
  public boolean sendAndDestroy(ZMQ.Socket socket, int flags) {
    boolean sent = send(socket, flags);
    if (sent) {
      destroy();
    }
    return sent;
  }

  // ---- what is in it

  /** The bytes themselves, not a copy; null when the frame has no data. */
  public byte[] getData() {
    return data;
  }

  /** The bytes as text in a charset; empty when the frame has no data. */
  public String getString(Charset charset) {
    return data == null ? "" : new String(data, charset);
  }

  /** Whether the frame has data, be it of no bytes. */
  public boolean hasData() {
    return data != null;
  }

  /** Whether it was received as one part with more to follow. */
  public boolean hasMore() {
    return more;
  }

  /** The number of bytes; 0 when the frame has no data. */
  public int size() {
    return data == null ? 0 : data.length;
  }

  /** The number of bytes that the frame has room for, which is its {@link #size()}. */
  public int capacity() {
    return size();
  }

  /**
   * Whom a SERVER or PEER received it from, or is to send it to (draft).
   *
   * @return an unsigned number, 0 for none
   */
  public int getRoutingId() {
    return routingId;
  }

  /** Says whom a SERVER or PEER is to send it to (draft); 0 for none. */
  public void setRoutingId(int routingId) {
    this.routingId = routingId;
  }

  /** The group a DISH received it from, or a RADIO is to send it to (draft); null for none. */
  public String getGroup() {
    return group;
  }

  /**
   * Says which group a RADIO is to send it to (draft); null for none. More than 255 bytes are
   * EINVAL when it is sent.
   */
  public void setGroup(String group) {
    this.group = group;
  }

  /** Replaces the data by the UTF-8 bytes of a text; null leaves the frame without data. */
  public void reset(String text) {
    data = Utf8.bytes(text);
  }

  /** Replaces the data by a copy of these bytes; null leaves the frame without data. */
  public void reset(byte[] bytes) {
    data = bytes == null ? null : bytes.clone();
  }

  /** Drops the data. */
  public void destroy() {
    data = null;
  }

  /** A second frame with a copy of the data; nothing follows it. */
  public ZFrame duplicate() {
    ZFrame copy = new ZFrame(data);
    copy.routingId = routingId;
    copy.group = group;
    return copy;
  }

  // ---- comparison and text

  /** Whether both have data, and the same. */
  public boolean hasSameData(ZFrame other) {
    return data != null && other != null && Arrays.equals(data, other.data);
  }

  /** Whether the data is the UTF-8 bytes of a text; false when either is missing. */
  public boolean streq(String text) {
    return text != null && data != null && Arrays.equals(data, Utf8.bytes(text));
  }

  /** The bytes as pairs of upper-case hexadecimal digits; empty when the frame has no data. */
  public String strhex() {
    StringBuilder hex = new StringBuilder(2 * size());
    for (int i = 0; i < size(); i++) {
      hex.append(DIGITS[data[i] >> 4 & 0xF]).append(DIGITS[data[i] & 0xF]);
    }
    return hex.toString();
  }

  /** Whether the other one is a frame with the same data, or none has any. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ZFrame && Arrays.equals(data, ((ZFrame) other).data);
  }

  /** As {@link Arrays#hashCode(byte[])} of the data. */
  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  /**
   * The data as text when all bytes are ASCII from 32 to 127, else {@link #strhex()}; null when the
   * frame has no data.
   */
  @Override
  public String toString() {
    if (data == null) {
      return null;
    }
    for (byte b : data) {
      if (b < ' ') {
        return strhex();
      }
    }
    return new String(data, StandardCharsets.US_ASCII);
  }

  /**
   * Prints a line for the eye to {@link System#out}: prefix, size, and the first 70 characters of
   * {@link #toString()}.
   *
   * @param prefix null for none
   */
  public void print(String prefix) {
    String text = data == null ? "" : toString();
    if (text.length() > PRINTED) {
      text = text.substring(0, PRINTED) + "...";
    }
    System.out.println((prefix == null ? "" : prefix) + String.format("[%03d] ", size()) + text);
  }
}
