// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;

/**
 * The content of a batch: messages in one direct buffer, in the layout of {@link
 * SocketIo#send_batch}.
 *
 * <p>Threads: one at a time, as with a {@link ByteBuffer}.
 */
public final class Frames {
  public static final int DEFAULT_CAPACITY = 64 * 1024;

  private static final int MAX_CAPACITY = Integer.MAX_VALUE - SocketIo.FRAME_ALIGNMENT;
  private static final boolean LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

  /** A receive stops once this number of bytes is stored; the last message may exceed it. */
  private final int limit;

  /** The frames; the buffer's limit is its capacity. */
  private ByteBuffer memory;

  /** The positions of the frames, followed by the end of the last one. */
  private int[] starts = new int[16];

  private int count;
  private int sent;

  /** Creates frames whose receives stop at {@code capacity} bytes, at least 1. */
  public Frames(int capacity) {
    limit = Math.min(capacity, MAX_CAPACITY / 2);
    memory = allocate(frameSize(limit));
  }

  private static ByteBuffer allocate(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  // ---- filling

  /** Appends a copy of a range of an array; flags: 0 or {@link SocketIo#FRAME_MORE}. */
  public void append(byte[] source, int offset, int length, int flags) {
    Ranges.check(source.length, offset, length);
    begin(length, flags);
    memory.put(source, offset, length);
    appended(starts[count] + frameSize(length));
  }

  /** Appends a copy of the remaining bytes of a buffer, whose position does not change. */
  public void append(ByteBuffer source, int flags) {
    ByteBuffer bytes = source.duplicate();
    int length = bytes.remaining();
    begin(length, flags);
    memory.put(bytes);
    appended(starts[count] + frameSize(length));
  }

  /** Writes the header of another frame, whose bytes follow. */
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

  /** Returns size and flags for a single write, which takes half the time of two. */
  private static long header(int size, int flags) {
    return LITTLE_ENDIAN
        ? (long) flags << Integer.SIZE | size
        : (long) size << Integer.SIZE | flags;
  }

  private void appended(int next) {
    count++;
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count] = next;
  }

  private static int frameSize(int length) {
    int end = length + SocketIo.FRAME_HEADER + SocketIo.FRAME_ALIGNMENT - 1;
    if (end < 0) {
      throw new OutOfMemoryError("a message of " + length + " bytes is too large for a batch");
    }
    return end & -SocketIo.FRAME_ALIGNMENT;
  }

  private void grow(long needed) {
    if (needed > MAX_CAPACITY) {
      throw new OutOfMemoryError("a batch has at most " + MAX_CAPACITY + " bytes, not " + needed);
    }
    long half = (long) memory.capacity() + memory.capacity() / 2;
    ByteBuffer larger = allocate((int) Math.min(MAX_CAPACITY, Math.max(needed, half)));
    memory.clear();
    memory.limit(starts[count]);
    larger.put(memory);
    memory = larger;
  }

  /**
   * Grows the memory for a received message that does not fit; if out of memory, the message is
   * lost.
   */
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

  public void clear() {
    count = 0;
    sent = 0;
  }

  /** Marks all frames as not sent. */
  public void rewind() {
    sent = 0;
  }

  // ---- reading

  public int count() {
    return count;
  }

  /** Returns the number of frames that are not sent yet. */
  public int remaining() {
    return count - sent;
  }

  int capacity() {
    return memory.capacity();
  }

  /**
   * Returns the size of a frame's content.
   *
   * @throws IndexOutOfBoundsException if there is no such frame, or another thread changes it
   */
  public int size(int index) {
    return sizeAt(start(index));
  }

  private int sizeAt(int start) {
    int size = memory.getInt(start);
    if (size < 0 || size > memory.capacity() - start - SocketIo.FRAME_HEADER) {
      throw new IndexOutOfBoundsException(
          "the batch was changed by another thread at the same time");
    }
    return size;
  }

  public boolean hasMore(int index) {
    return (memory.getInt(start(index) + Integer.BYTES) & SocketIo.FRAME_MORE) != 0;
  }

  /** Copies a frame's content into an array, as far as it fits; returns the size of the content. */
  public int get(int index, byte[] target, int offset, int length) {
    int start = start(index);
    int size = sizeAt(start);
    memory.position(start + SocketIo.FRAME_HEADER);
    memory.get(target, offset, length < size ? length : size);
    return size;
  }

  public byte[] get(int index) {
    byte[] message = new byte[size(index)];
    get(index, message, 0, message.length);
    return message;
  }

  /** Returns a read-only view of a frame's content. */
  public ByteBuffer view(int index) {
    int start = start(index) + SocketIo.FRAME_HEADER;
    ByteBuffer view = memory.asReadOnlyBuffer();
    view.clear();
    view.limit(start + size(index));
    view.position(start);
    return view.slice();
  }

  private int start(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException(
          "index " + index + " is outside the batch of " + count + " messages");
    }
    return starts[index];
  }

  // ---- transfers

  /** Sends the frames that are not sent yet, without blocking, as {@link SocketIo#send_batch}. */
  int send(long socket, int flags) {
    int start = starts[sent];
    int result =
        SocketIo.send_batch(socket, memory, start, starts[count] - start, count - sent, flags);
    if (result > 0) {
      sent += result;
    }
    return result;
  }

  /**
   * Receives up to {@code max} further frames without blocking, as {@link SocketIo#recv_batch}, and
   * grows until the last one is stored.
   */
  int recv(long socket, long msg, int max, int mode, int flags) {
    int first = count;
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
              max - (count - first),
              mode,
              flags);
      if (result < 0) {
        return result;
      }
      int frames = result & ~SocketIo.HELD;
      for (int i = 0; i < frames; i++) {
        appended(starts[count] + frameSize(sizeAt(starts[count])));
      }
      if (frames == result) {
        return count - first;
      }
      held = true;
      growFor(msg);
    }
  }
}
