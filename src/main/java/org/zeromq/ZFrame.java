// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.ZmqErrno;

/**
 * One part of a message: its bytes, and whether more parts follow.
 *
 * <pre>{@code
 * ZFrame frame = ZFrame.recvFrame(socket);
 * frame.sendAndKeep(socket, frame.hasMore() ? ZFrame.MORE : 0);
 * }</pre>
 *
 * <p>A frame may have no data, which differs from data of zero bytes: a frame created from null, or
 * one that was destroyed. It has size 0 and no text, and cannot be sent.
 *
 * <p>Threads: one at a time.
 */
public class ZFrame {
  /** Flag of {@link #send}: more parts follow. */
  public static final int MORE = ZMQ.SNDMORE;

  /** Flag of {@link #send}; has no effect, since it always keeps the data. */
  public static final int REUSE = 128;

  /** Flag of {@link #send} and {@link #recvFrame(ZMQ.Socket, int)}: do not block. */
  public static final int DONTWAIT = ZMQ.DONTWAIT;

  private static final int PRINTED = 70;
  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private byte @Nullable [] data;
  private boolean more;
  private int routingId;
  private @Nullable String group;

  /** Creates a frame without data. */
  public ZFrame() {}

  /** Creates a frame with a copy of these bytes; null creates a frame without data. */
  public ZFrame(byte @Nullable [] data) {
    this.data = data == null ? null : data.clone();
  }

  /** Creates a frame with the UTF-8 bytes of a text; null creates a frame without data. */
  public ZFrame(@Nullable String text) {
    data = Utf8.bytes(text);
  }

  /**
   * Creates a frame with a copy of the remaining bytes of a buffer, whose position does not change.
   *
   * @since 4.0
   */
  public ZFrame(ByteBuffer buffer) {
    data = new byte[buffer.remaining()];
    buffer.duplicate().get(data);
  }

  /**
   * Creates a frame with a copy of a message of JeroMQ's engine, for subclasses.
   *
   * @deprecated use {@link #ZFrame(byte[])}
   * @since 4.0
   */
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

  /** Receives a frame as {@link #recvFrame(ZMQ.Socket, int)}; blocks until there is a message. */
  public static @Nullable ZFrame recvFrame(ZMQ.Socket socket) {
    return recvFrame(socket, 0);
  }

  /**
   * Receives one part of a message.
   *
   * @param flags 0 or {@link #DONTWAIT}
   * @return null if it would block, the timeout elapsed, or the context was terminated
   * @throws ZMQException as {@link ZMQ.Socket#recv(int)}, except ETERM
   */
  public static @Nullable ZFrame recvFrame(ZMQ.Socket socket, int flags) {
    try {
      if (socket.handle.isThreadSafe()) {
        return recvWithProperties(socket, flags);
      }
      byte[] data = socket.recv(flags);
      return data == null ? null : of(data, socket.hasReceiveMore());
    } catch (ZMQException e) {
      if (e.getErrorCode() == ZmqErrno.ETERM) {
        return null; // as in jzmq's master, whose loops end on null
      }
      throw e;
    }
  }

  /** Receives with routing id and group; only the thread-safe types have them. */
  private static @Nullable ZFrame recvWithProperties(ZMQ.Socket socket, int flags) {
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
   * @return false if it would block or the timeout elapsed
   * @throws ZMQException as {@link ZMQ.Socket#send(byte[], int, int, int)}
   * @throws IllegalStateException if the frame has no data
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

  /** Throws if the frame has no data, before anything is sent. */
  void checkData() {
    if (data == null) {
      throw new IllegalStateException("the frame has no data: created from null, or destroyed");
    }
  }

  /** Sends the frame as {@link #send}, without flags. */
  public boolean sendAndKeep(ZMQ.Socket socket) {
    return sendAndKeep(socket, 0);
  }

  /** Sends the frame as {@link #send}. */
  public boolean sendAndKeep(ZMQ.Socket socket, int flags) {
    return send(socket, flags);
  }

  /** Sends the frame as {@link #send}, without flags, and destroys it if it was sent. */
  public boolean sendAndDestroy(ZMQ.Socket socket) {
    return sendAndDestroy(socket, 0);
  }

  /** Sends the frame as {@link #send}, and destroys it if it was sent. */
  public boolean sendAndDestroy(ZMQ.Socket socket, int flags) {
    boolean sent = send(socket, flags);
    if (sent) {
      destroy();
    }
    return sent;
  }

  // ---- content

  /** Returns the bytes, not a copy; null if the frame has no data. */
  public byte @Nullable [] getData() {
    return data;
  }

  /**
   * Returns the bytes as text in a charset; empty if the frame has no data.
   *
   * @since 4.0
   */
  public String getString(Charset charset) {
    return data == null ? "" : new String(data, charset);
  }

  /** Returns whether the frame has data, possibly of zero bytes. */
  public boolean hasData() {
    return data != null;
  }

  /** Returns whether it was received as a part with more parts to follow. */
  public boolean hasMore() {
    return more;
  }

  /** Returns the number of bytes; 0 if the frame has no data. */
  public int size() {
    return data == null ? 0 : data.length;
  }

  /**
   * Returns the capacity in bytes, which is equal to {@link #size()}.
   *
   * @since 4.0
   */
  public int capacity() {
    return size();
  }

  /**
   * Returns the routing id of the peer from which a SERVER or PEER received the frame, or to which
   * it is to send it (draft).
   *
   * @return an unsigned number; 0 for none
   * @since 4.0
   */
  public int getRoutingId() {
    return routingId;
  }

  /**
   * Sets the routing id of the peer to which a SERVER or PEER is to send the frame (draft); 0 for
   * none.
   *
   * @since 4.0
   */
  public void setRoutingId(int routingId) {
    this.routingId = routingId;
  }

  /**
   * Returns the group from which a DISH received the frame, or to which a RADIO is to send it
   * (draft); null for none.
   *
   * @since 4.0
   */
  public @Nullable String getGroup() {
    return group;
  }

  /**
   * Sets the group to which a RADIO is to send the frame (draft); null for none. With more than 255
   * bytes, sending fails with EINVAL.
   *
   * @since 4.0
   */
  public void setGroup(@Nullable String group) {
    this.group = group;
  }

  /** Replaces the data with the UTF-8 bytes of a text; null leaves the frame without data. */
  public void reset(@Nullable String text) {
    data = Utf8.bytes(text);
  }

  /** Replaces the data with a copy of these bytes; null leaves the frame without data. */
  public void reset(byte @Nullable [] bytes) {
    data = bytes == null ? null : bytes.clone();
  }

  /** Discards the data. */
  public void destroy() {
    data = null;
  }

  /** Returns a new frame with a copy of the data, without the more flag. */
  public ZFrame duplicate() {
    ZFrame copy = new ZFrame(data);
    copy.routingId = routingId;
    copy.group = group;
    return copy;
  }

  // ---- comparison and text

  /** Returns whether both frames have data, and the data is equal. */
  public boolean hasSameData(ZFrame other) {
    return data != null && other != null && Arrays.equals(data, other.data);
  }

  /** Returns whether the data is the UTF-8 bytes of a text; false if either is missing. */
  public boolean streq(String text) {
    return text != null && data != null && Arrays.equals(data, Utf8.bytes(text));
  }

  /**
   * Returns the bytes as pairs of upper-case hexadecimal digits; empty if the frame has no data.
   */
  public String strhex() {
    StringBuilder hex = new StringBuilder(2 * size());
    for (int i = 0; i < size(); i++) {
      hex.append(DIGITS[data[i] >> 4 & 0xF]).append(DIGITS[data[i] & 0xF]);
    }
    return hex.toString();
  }

  /** Returns whether the other object is a frame with the same data, or both frames have none. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ZFrame && Arrays.equals(data, ((ZFrame) other).data);
  }

  /** Returns {@link Arrays#hashCode(byte[])} of the data. */
  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  /**
   * Returns the data as text if all bytes are ASCII from 32 to 127, else {@link #strhex()}; null if
   * the frame has no data.
   */
  @Override
  public @Nullable String toString() {
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
   * Prints a human-readable line to {@link System#out}: prefix, size, and the first 70 characters
   * of {@link #toString()}.
   *
   * @param prefix null for none
   */
  public void print(@Nullable String prefix) {
    String text = data == null ? "" : toString();
    if (text.length() > PRINTED) {
      text = text.substring(0, PRINTED) + "...";
    }
    System.out.println((prefix == null ? "" : prefix) + String.format("[%03d] ", size()) + text);
  }
}
