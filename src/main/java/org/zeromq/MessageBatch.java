// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.zeromq.internal.socket.Frames;
import org.zeromq.jni.SocketIo;

/**
 * A batch of messages to send or receive with one call: {@link ZMQ.Socket#sendBatch(MessageBatch,
 * int)}, {@link ZMQ.Socket#recvBatch(MessageBatch, int)}. Reusable.
 *
 * <pre>{@code
 * MessageBatch batch = new MessageBatch();
 * while (socket.recvBatch(batch, 0) > 0) {
 *   for (int i = 0; i < batch.count(); i++) {
 *     handle(batch.buffer(i));
 *   }
 * }
 * }</pre>
 *
 * <p>When all messages of a batch are sent, the next message added starts a new batch. Each part of
 * a multi-part message counts as a message and has its own index, from 0. The bytes are in a direct
 * buffer, which grows as needed, never shrinks, and is freed by the garbage collector; no close
 * method is needed. A batch does not carry routing ids and groups; a {@link Msg} does.
 *
 * <p>Threads: one thread at a time, as with a {@link ByteBuffer}.
 *
 * @since 4.0
 */
public final class MessageBatch {
  /** The messages, for the socket methods. */
  final Frames frames;

  /** Creates a batch with a capacity of about 64 KiB. */
  public MessageBatch() {
    this(Frames.DEFAULT_CAPACITY);
  }

  /**
   * Creates a batch with the given capacity in bytes. A receive stops when this many bytes are
   * stored; the last message may make the batch grow.
   *
   * @throws IllegalArgumentException if the capacity is below 1
   */
  public MessageBatch(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("the capacity is below 1: " + capacity);
    }
    frames = new Frames(capacity);
  }

  // ---- filling

  /** Adds a copy of an array as one message or as the last part of a message. */
  public MessageBatch add(byte[] message) {
    return add(message, 0, message.length);
  }

  /**
   * Adds a copy of a range of an array as one message or as the last part of a message.
   *
   * @throws IndexOutOfBoundsException if the range is outside the array; nothing is added
   * @throws OutOfMemoryError if the batch would exceed 2 GiB or there is not enough memory
   */
  public MessageBatch add(byte[] message, int offset, int length) {
    frames.append(message, offset, length, 0);
    return this;
  }

  /**
   * Adds a copy of the remaining bytes of a buffer as one message or as the last part of a message.
   */
  public MessageBatch add(ByteBuffer message) {
    frames.append(message, 0);
    return this;
  }

  /** Adds the UTF-8 bytes of a string as one message or as the last part of a message. */
  public MessageBatch add(String message) {
    return add(message.getBytes(StandardCharsets.UTF_8));
  }

  /** Same as {@link #add(byte[])} for a part with more parts to follow. */
  public MessageBatch addMore(byte[] part) {
    frames.append(part, 0, part.length, SocketIo.FRAME_MORE);
    return this;
  }

  /** Same as {@link #add(ByteBuffer)} for a part with more parts to follow. */
  public MessageBatch addMore(ByteBuffer part) {
    frames.append(part, SocketIo.FRAME_MORE);
    return this;
  }

  /** Same as {@link #add(String)} for a part with more parts to follow. */
  public MessageBatch addMore(String part) {
    return addMore(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Removes all messages. */
  public void clear() {
    frames.clear();
  }

  // ---- reading

  /**
   * Returns the number of messages, including sent ones and counting each part of a multi-part
   * message.
   */
  public int count() {
    return frames.count();
  }

  /** Returns the number of messages not yet sent, counting each part of a multi-part message. */
  public int remaining() {
    return frames.remaining();
  }

  /**
   * Marks all messages as not sent, so that they can be sent again, to the same or another socket.
   */
  public void rewind() {
    frames.rewind();
  }

  /**
   * Returns the size of a message in bytes.
   *
   * @throws IndexOutOfBoundsException if there is no message with this index
   */
  public int size(int index) {
    return frames.size(index);
  }

  /**
   * Returns whether a message is a part with more parts to follow.
   *
   * @throws IndexOutOfBoundsException if there is no message with this index
   */
  public boolean hasMore(int index) {
    return frames.hasMore(index);
  }

  /**
   * Returns a copy of a message's bytes.
   *
   * @throws IndexOutOfBoundsException if there is no message with this index
   */
  public byte[] get(int index) {
    return frames.get(index);
  }

  /**
   * Copies a message into an array. Bytes that do not fit are not copied.
   *
   * @return the size of the message
   * @throws IndexOutOfBoundsException if there is no message with this index, or the range is
   *     outside the array
   */
  public int get(int index, byte[] target, int offset, int length) {
    return frames.get(index, target, offset, length);
  }

  /**
   * Returns a message as a UTF-8 string.
   *
   * @throws IndexOutOfBoundsException if there is no message with this index
   */
  public String getString(int index) {
    return new String(get(index), StandardCharsets.UTF_8);
  }

  /**
   * Returns a read-only view of a message's bytes, without copying them. The content of the view
   * changes when the batch is used again; its memory stays valid for as long as the view is
   * reachable.
   *
   * @throws IndexOutOfBoundsException if there is no message with this index
   */
  public ByteBuffer buffer(int index) {
    return frames.view(index);
  }
}
