// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;

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
  private static final int DEFAULT_CAPACITY = 64 * 1024;
  private static final int LARGEST = Integer.MAX_VALUE - SocketIo.FRAME_ALIGNMENT;
  private static final boolean SIZE_IS_LOW = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  /** How many bytes a receive takes in, but for the last message. */
  private final int limit;

  /** The frames, in the layout of {@link SocketIo#send_batch}; its limit is its capacity. */
  private ByteBuffer memory;

  /** Where frames begin; behind the last one, where the next would. */
  private int[] starts = new int[16];

  private int count;
  private int sent;

  /** A batch of about 64 KiB. */
  public MessageBatch() {
    this(DEFAULT_CAPACITY);
  }

  /**
   * A batch whose receives stop when so many bytes are there; the last message may make it grow.
   *
   * @throws IllegalArgumentException below 1
   */
  public MessageBatch(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity of " + capacity + " bytes");
    }
    limit = Math.min(capacity, LARGEST / 2);
    memory = allocate(frameSize(limit));
  }

  private static ByteBuffer allocate(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
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
    append(message, offset, length, 0);
    return this;
  }

  /** Adds a copy of what remains in a buffer as one message, or the last part of one. */
  public MessageBatch add(ByteBuffer message) {
    append(message, 0);
    return this;
  }

  /** Adds a string's UTF-8 bytes as one message, or the last part of one. */
  public MessageBatch add(String message) {
    return add(message.getBytes(StandardCharsets.UTF_8));
  }

  /** {@link #add(byte[])} of a part with more to follow. */
  public MessageBatch addMore(byte[] part) {
    append(part, 0, part.length, SocketIo.FRAME_MORE);
    return this;
  }

  /** {@link #add(ByteBuffer)} of a part with more to follow. */
  public MessageBatch addMore(ByteBuffer part) {
    append(part, SocketIo.FRAME_MORE);
    return this;
  }

  /** {@link #add(String)} of a part with more to follow. */
  public MessageBatch addMore(String part) {
    return addMore(part.getBytes(StandardCharsets.UTF_8));
  }

  void append(byte[] source, int offset, int length, int flags) {
    if ((offset | length) < 0 || length > source.length - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " of an array of " + source.length);
    }
    begin(length, flags);
    memory.put(source, offset, length);
    took(starts[count] + frameSize(length));
  }

  private void append(ByteBuffer source, int flags) {
    ByteBuffer bytes = source.duplicate();
    int length = bytes.remaining();
    begin(length, flags);
    memory.put(bytes);
    took(starts[count] + frameSize(length));
  }

  /** Writes the header of another frame, whose bytes come next. */
  private void begin(int length, int flags) {
    if (sent == count) {
      clear();
    }
    int start = starts[count];
    long end = (long) start + frameSize(length);
    if (end > memory.capacity()) {
      grow(end);
    }
    memory.position(start);
    memory.putLong(header(length, flags));
  }

  /** Both in one write, which takes half the time of two. */
  private static long header(int size, int flags) {
    return SIZE_IS_LOW ? (long) flags << Integer.SIZE | size : (long) size << Integer.SIZE | flags;
  }

  private void took(int next) {
    count++;
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count] = next;
  }

  private static int frameSize(int length) {
    int end = length + SocketIo.FRAME_HEADER + SocketIo.FRAME_ALIGNMENT - 1;
    if (end < 0) {
      throw new OutOfMemoryError("a message of " + length + " bytes in a batch");
    }
    return end & -SocketIo.FRAME_ALIGNMENT;
  }

  private void grow(long needed) {
    if (needed > LARGEST) {
      throw new OutOfMemoryError("a batch of " + needed + " bytes");
    }
    long half = (long) memory.capacity() + memory.capacity() / 2;
    ByteBuffer larger = allocate((int) Math.min(LARGEST, Math.max(needed, half)));
    memory.clear();
    memory.limit(starts[count]);
    larger.put(memory);
    memory = larger;
  }

  /** Makes room for the message that was received and does not fit; or it is lost. */
  private void growFor(long msg) {
    boolean grown = false;
    try {
      grow(
          starts[count] + Zmq.zmq_msg_size(msg) + SocketIo.FRAME_HEADER + SocketIo.FRAME_ALIGNMENT);
      grown = true;
    } finally {
      if (!grown) {
        Zmq.zmq_msg_close(msg);
      }
    }
  }

  /** Removes all messages. */
  public void clear() {
    count = 0;
    sent = 0;
  }

  // ---- looking

  /** The number of messages, each part of a multi-part one counted, sent ones included. */
  public int count() {
    return count;
  }

  /** The number of messages that are not sent yet, each part of a multi-part one counted. */
  public int remaining() {
    return count - sent;
  }

  /** Lets all messages be sent once more: to another socket, or to the same. */
  public void rewind() {
    sent = 0;
  }

  /**
   * The number of bytes of a message.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public int size(int index) {
    return sizeAt(start(index));
  }

  private int sizeAt(int start) {
    int size = memory.getInt(start);
    if (size < 0 || size > memory.capacity() - start - SocketIo.FRAME_HEADER) {
      throw new IndexOutOfBoundsException("a batch that another thread changes");
    }
    return size;
  }

  /**
   * Whether a message is a part with more to follow.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public boolean hasMore(int index) {
    return (memory.getInt(start(index) + Integer.BYTES) & SocketIo.FRAME_MORE) != 0;
  }

  /**
   * A copy of a message's bytes.
   *
   * @throws IndexOutOfBoundsException when there is no message of that number
   */
  public byte[] get(int index) {
    byte[] message = new byte[size(index)];
    get(index, message, 0, message.length);
    return message;
  }

  /**
   * Copies a message into an array; what does not fit is left out.
   *
   * @return the size of the message
   * @throws IndexOutOfBoundsException when there is no message of that number, or the range is
   *     outside the array
   */
  public int get(int index, byte[] target, int offset, int length) {
    int start = start(index);
    int size = sizeAt(start);
    memory.position(start + SocketIo.FRAME_HEADER);
    memory.get(target, offset, length < size ? length : size);
    return size;
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
    int start = start(index) + SocketIo.FRAME_HEADER;
    ByteBuffer view = memory.asReadOnlyBuffer();
    view.clear();
    view.limit(start + size(index));
    view.position(start);
    return view.slice();
  }

  private int start(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException("message " + index + " of " + count);
    }
    return starts[index];
  }

  // ---- for those who send and receive

  int capacity() {
    return memory.capacity();
  }

  /** Sends what is not sent yet, without blocking, as {@link SocketIo#send_batch}. */
  int sendOnce(long socket, int flags) {
    int start = starts[sent];
    int result =
        SocketIo.send_batch(socket, memory, start, starts[count] - start, count - sent, flags);
    if (result > 0) {
      sent += result;
    }
    return result;
  }

  /**
   * Receives behind what is there, without blocking, as {@link SocketIo#recv_batch}, but growing
   * until the last one is in.
   */
  int recvOnce(long socket, long msg, int most, int mode, int flags) {
    int begin = count;
    boolean held = false;
    while (true) {
      int start = starts[count];
      int result =
          SocketIo.recv_batch(
              socket,
              msg,
              held,
              memory,
              start,
              memory.capacity() - start,
              limit - start,
              most - (count - begin),
              mode,
              flags);
      if (result < 0) {
        return result;
      }
      int frames = result & ~SocketIo.HELD;
      for (int i = 0; i < frames; i++) {
        took(starts[count] + frameSize(sizeAt(starts[count])));
      }
      if (frames == result) {
        return count - begin;
      }
      held = true;
      growFor(msg);
    }
  }
}
