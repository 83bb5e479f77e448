// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zeromq.internal.socket.LentMemory;

/**
 * Memory that libzmq sends without copying it; that pays from about 64 KiB on. Reusable.
 *
 * <pre>{@code
 * ZeroCopyBuffer image = new ZeroCopyBuffer(1 << 20);
 * render(image.buffer());
 * image.buffer().flip();
 * socket.send(image, 0);
 * image.await(1, TimeUnit.SECONDS); // before it is filled again
 * }</pre>
 *
 * <p>libzmq has the memory from the send until it is written to the peer or, over {@code inproc},
 * the receiver is done with the message. It also lets go when the peer is lost (as soon as the
 * socket is used again), the socket is closed and its linger time over, or the context ends. Until
 * then another send of it gets EBUSY, and what is written to {@link #buffer()} may or may not
 * arrive. A send that fails or would block releases at once. The memory itself belongs to the
 * garbage collector, which cannot have it while libzmq does: there is nothing to close.
 *
 * <p>It has memory of its own because a buffer of the caller's could be a file that is cut off or
 * an arena that is closed while libzmq reads it.
 *
 * <p>Threads: any, but {@link #buffer()} is a ByteBuffer.
 */
public final class ZeroCopyBuffer {
  /** The memory, for the methods of a socket. */
  final LentMemory memory;

  /**
   * A buffer of {@code capacity} bytes, all 0.
   *
   * @throws IllegalArgumentException below 0, or above 2 GiB less 64 bytes
   * @throws OutOfMemoryError beyond the JVM's limit for direct buffers
   */
  public ZeroCopyBuffer(int capacity) {
    if (capacity < 0 || capacity > LentMemory.MAX_CAPACITY) {
      throw new IllegalArgumentException("a capacity of " + capacity + " bytes");
    }
    memory = new LentMemory(capacity);
  }

  /** The memory, always the same object: what remains in it is sent. */
  public ByteBuffer buffer() {
    return memory.buffer();
  }

  /** Whether libzmq does not use the memory: it was never sent, or has been released. */
  public boolean isReleased() {
    return !memory.isLent();
  }

  /**
   * Waits until libzmq releases the memory, up to a timeout.
   *
   * @return whether it is released
   * @throws InterruptedException when the thread is interrupted, before or meanwhile
   */
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return memory.await(timeout, unit);
  }

  /**
   * A future that completes when libzmq releases the memory; complete already if libzmq does not
   * use it. Dependent actions run in one thread for all buffers and should be short.
   */
  public CompletableFuture<ZeroCopyBuffer> whenReleased() {
    return memory.whenReleased().thenApply(released -> this);
  }
}
