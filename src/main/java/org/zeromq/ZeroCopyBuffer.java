// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.ZeroCopy;
import org.zeromq.jni.ZmqErrno;

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
  /** The note of {@link ZeroCopy}, and up to the next line of the processor's cache. */
  private static final int BEFORE_CONTENT = 64;

  private final ByteBuffer content;
  private final long note;

  // guarded by this
  private boolean lent;
  private CompletableFuture<ZeroCopyBuffer> future;

  /**
   * A buffer of so many bytes, all 0.
   *
   * @throws IllegalArgumentException below 0, or above 2 GiB less 64 bytes
   * @throws OutOfMemoryError beyond the JVM's limit for direct buffers
   */
  public ZeroCopyBuffer(int capacity) {
    if (capacity < 0 || capacity > Integer.MAX_VALUE - BEFORE_CONTENT) {
      throw new IllegalArgumentException("a capacity of " + capacity + " bytes");
    }
    ByteBuffer memory = ByteBuffer.allocateDirect(BEFORE_CONTENT + capacity);
    note = NativeMemory.address(memory);
    memory.position(BEFORE_CONTENT);
    content = memory.slice();
  }

  /** The memory, always the same object: what remains in it is sent. */
  public ByteBuffer buffer() {
    return content;
  }

  /** Whether libzmq does not have the memory: never had, or let go of it. */
  public synchronized boolean isReleased() {
    return !lent;
  }

  /**
   * Waits until libzmq lets go of the memory, for so long at most.
   *
   * @return whether it did
   * @throws InterruptedException when the thread is interrupted, before or meanwhile
   */
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(timeout);
    synchronized (this) {
      while (lent) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left + TimeUnit.MILLISECONDS.toNanos(1) - 1);
      }
    }
    return true;
  }

  /**
   * A future that is complete when libzmq lets go of the memory, or already if it does not have it.
   * What depends on it runs in one thread for all buffers, and had better be short.
   */
  public synchronized CompletableFuture<ZeroCopyBuffer> whenReleased() {
    if (!lent) {
      return CompletableFuture.completedFuture(this);
    }
    if (future == null) {
      future = new CompletableFuture<>();
    }
    return future.thenApply(same -> same); // which the caller may complete or cancel as it likes
  }

  // ---- for those who send

  /** Where {@link ZeroCopy} keeps its note of this buffer. */
  long note() {
    return note;
  }

  /** The address of the content. */
  long address() {
    return note + BEFORE_CONTENT;
  }

  /**
   * Takes the buffer for a send.
   *
   * @throws ZMQException EBUSY when libzmq has it
   */
  synchronized void lend() {
    if (lent) {
      throw new ZMQException(ZmqErrno.EBUSY);
    }
    lent = true;
  }

  /** libzmq does not have the buffer any more. */
  void release() {
    CompletableFuture<ZeroCopyBuffer> waiting;
    synchronized (this) {
      lent = false;
      waiting = future;
      future = null;
      notifyAll();
    }
    if (waiting != null) {
      waiting.complete(this);
    }
  }
}
