// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zeromq.internal.socket.LentMemory;

/**
 * Memory that libzmq sends without copying it, which is faster from about 64 KiB on. Reusable.
 *
 * <pre>{@code
 * ZeroCopyBuffer image = new ZeroCopyBuffer(1 << 20);
 * render(image.buffer());
 * image.buffer().flip();
 * socket.send(image, 0);
 * image.await(1, TimeUnit.SECONDS); // before refilling it
 * }</pre>
 *
 * <p>libzmq uses the memory from the send until the message is written to the peer or, over {@code
 * inproc}, until the receiver has released the message. It also releases the memory when the peer
 * is lost (on the next use of the socket), when the socket is closed and its linger period has
 * elapsed, and when the context is terminated. Until then, sending the buffer again fails with
 * EBUSY, and bytes written to {@link #buffer()} may or may not be sent. A send that fails or would
 * block releases the memory immediately. The garbage collector frees the memory, but not while
 * libzmq uses it; no close method is needed.
 *
 * <p>The class allocates its own memory, because a buffer of the caller could be a mapped file that
 * is truncated or an arena that is closed while libzmq reads it.
 *
 * <p>Threads: any thread may call the methods, but {@link #buffer()} is a ByteBuffer, which one
 * thread at a time may use.
 *
 * @since 4.0
 */
public final class ZeroCopyBuffer {
  /** The memory, for the socket methods. */
  final LentMemory memory;

  /**
   * Creates a buffer of {@code capacity} bytes, all 0.
   *
   * @throws IllegalArgumentException if the capacity is negative or above 2 GiB minus 64 bytes
   * @throws OutOfMemoryError if the JVM's limit for direct buffers is exceeded
   */
  public ZeroCopyBuffer(int capacity) {
    if (capacity < 0 || capacity > LentMemory.MAX_CAPACITY) {
      throw new IllegalArgumentException(
          "the capacity is negative or above " + LentMemory.MAX_CAPACITY + ": " + capacity);
    }
    memory = new LentMemory(capacity);
  }

  /** Returns the memory, always the same object; its remaining bytes are sent. */
  public ByteBuffer buffer() {
    return memory.buffer();
  }

  /** Returns whether libzmq does not use the memory: it was never sent, or it has been released. */
  public boolean isReleased() {
    return !memory.isLent();
  }

  /**
   * Waits until libzmq releases the memory or the timeout elapses.
   *
   * @return true if the memory is released
   * @throws InterruptedException if the thread is interrupted before or during the wait
   */
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return memory.await(timeout, unit);
  }

  /**
   * Returns a future that completes when libzmq releases the memory; it is already complete if
   * libzmq does not use the memory. The dependent actions of all buffers run in one thread and
   * should be short.
   */
  public CompletableFuture<ZeroCopyBuffer> whenReleased() {
    return memory.whenReleased().thenApply(released -> this);
  }
}
