// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.zeromq.internal.socket.Frames;
import org.zeromq.jni.SocketIo;

/**
 * Many messages, to send or to receive with one call: {@link ZMQ.Socket#sendBatch(MessageBatch,
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
 * <p>Once all messages of a batch are sent, the next one added begins it anew. Each part of a
 * multi-part message counts and is numbered by itself, from 0. The bytes lie in a direct buffer,
 * which grows as needed, is never made smaller, and belongs to the garbage collector: there is
 * nothing to close. Routing ids and groups do not travel in a batch, but in a {@link Msg}.
 *
 * <p>Threads: one at a time, as with a {@link ByteBuffer}.
 */
public final class MessageBatch {
  /** The messages, for the methods of a socket. */
  final Frames frames;

  /** A batch of about 64 KiB. */
  public MessageBatch() {
    this(Frames.DEFAULT_CAPACITY);
  }

  /**
   * A batch whose receives stop when this many bytes are stored; the last message may make it grow.
   *
   * @throws IllegalArgumentException below 1
   */
  public MessageBatch(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity of " + capacity + " bytes");
    }
    frames = new Frames(capacity);
  }

  // ---- filling

  /** Adds a copy of an array as one message, or the last part of one. */
  public MessageBatch add(byte[] message) {
    return add(message, 0, message.length);
  }

  /**
   * Adds a copy of a range of an array as one message, or the last part of one.
   *
   * @throws IndexOutOfBoundsException when it is outside the array; nothing is added
   * @throws OutOfMemoryError when the batch would have more than 2 GiB, or there is not the memory
   */
  public MessageBatch add(byte[] message, int offset, int length) {
    frames.append(message, offset, length, 0);
    return this;
  }

  /** Adds a copy of what remains in a buffer as one message, or the last part of one. */
  public MessageBatch add(ByteBuffer message) {
    frames.append(message, 0);
    return this;
  }

  /** Adds a string's UTF-8 bytes as one message, or the last part of one. */
  public MessageBatch add(String message) {
    return add(message.getBytes(StandardCharsets.UTF_8));
  }

  /** {@link #add(byte[])} of a part with more to follow. */
  public MessageBatch addMore(byte[] part) {
    frames.append(part, 0, part.length, SocketIo.FRAME_MORE);
    return this;
  }

  /** {@link #add(ByteBuffer)} of a part with more to follow. */
  public MessageBatch addMore(ByteBuffer part) {
    frames.append(part, SocketIo.FRAME_MORE);
    return this;
  }

  /** {@link #add(String)} of a part with more to follow. */
  public MessageBatch addMore(String part) {
    return addMore(part.getBytes(StandardCharsets.UTF_8));
  }

  /** Removes all messages. */
  public void clear() {
    frames.clear();
  }

  // ---- reading

  /** The number of messages, each part of a multi-part one counted, sent ones included. */
  public int count() {
    return frames.count();
  }

  /** The number of messages that are not sent yet, each part of a multi-part one counted. */
  public int remaining() {
    return frames.remaining();
  }

  /** Lets all messages be sent once more: to another socket, or to the same. */
  public void rewind() {
    frames.rewind();
  }

  /**
   * The number of bytes of a message.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public int size(int index) {
    return frames.size(index);
  }

  /**
   * Whether a message is a part with more to follow.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public boolean hasMore(int index) {
    return frames.hasMore(index);
  }

  /**
   * A copy of a message's bytes.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public byte[] get(int index) {
    return frames.get(index);
  }

  /**
   * Copies a message into an array; what does not fit is left out.
   *
   * @return the size of the message
   * @throws IndexOutOfBoundsException when there is no message of that number, or the range is
   *     outside the array
   */
  public int get(int index, byte[] target, int offset, int length) {
    return frames.get(index, target, offset, length);
  }

  /**
   * A message as a string of UTF-8.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public String getString(int index) {
    return new String(get(index), StandardCharsets.UTF_8);
  }

  /**
   * A read-only view of a message's bytes, not copied. What it shows changes when the batch is used
   * again; it stays valid memory for as long as somebody has it.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public ByteBuffer buffer(int index) {
    return frames.view(index);
  }
}
