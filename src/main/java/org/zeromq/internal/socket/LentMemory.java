// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.wait.PlatformThreads;
import org.zeromq.internal.wait.PollItems;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Wakeup;
import org.zeromq.jni.ZeroCopy;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Memory that libzmq sends without copying it, and the thread that is notified when libzmq releases
 * it.
 *
 * <p>A map keeps memory in use by libzmq reachable. The thread runs while the map has entries, and
 * for a short time afterwards.
 */
public final class LentMemory {
  /** The largest capacity. */
  public static final int MAX_CAPACITY = Integer.MAX_VALUE - 64;

  /** The size of the note of {@link ZeroCopy} before the content, padded to a cache line. */
  private static final int NOTE_SIZE = 64;

  private static final long KEEP_THREAD_MS = 300;

  /** The memory in use by libzmq, by the address of its note. */
  private static final Map<Long, LentMemory> LENT = new ConcurrentSkipListMap<>();

  /** The queue of released notes: created once, and closed when the library is unmapped. */
  private static final AtomicLong RELEASES = new AtomicLong();

  /** Whether the notification thread runs. */
  private static final AtomicBoolean RUNNING = new AtomicBoolean();

  private final ByteBuffer content;
  private final long note;

  /** Completes when libzmq releases the memory; null while libzmq does not use it. */
  private final AtomicReference<CompletableFuture<Void>> lent = new AtomicReference<>();

  public LentMemory(int capacity) {
    ByteBuffer memory = ByteBuffer.allocateDirect(NOTE_SIZE + capacity);
    note = NativeMemory.address(memory);
    memory.position(NOTE_SIZE);
    content = memory.slice();
  }

  /** Returns the content: the remaining bytes of this buffer are sent. */
  public ByteBuffer buffer() {
    return content;
  }

  public boolean isLent() {
    return lent.get() != null;
  }

  /** Waits until libzmq releases the memory; returns false if the timeout elapsed. */
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      whenReleased().get(timeout, unit);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new AssertionError(e); // never completed exceptionally
    }
  }

  /**
   * Returns a future that completes when libzmq releases the memory; already complete if libzmq
   * does not use it.
   */
  public CompletableFuture<Void> whenReleased() {
    CompletableFuture<Void> future = lent.get();
    return future != null ? future : CompletableFuture.completedFuture(null);
  }

  // ---- lending

  /**
   * Reserves the memory for a send.
   *
   * @throws ZMQException EBUSY if libzmq uses the memory
   */
  void lend() {
    if (lent.get() != null || !lent.compareAndSet(null, new CompletableFuture<>())) {
      throw Errors.of(
          ZmqErrno.EBUSY,
          Operation.SEND,
          null,
          "libzmq still uses the buffer, for an earlier send");
    }
  }

  /** Sends a range of the content, as {@link ZeroCopy#send}. */
  int send(long socket, int position, int length, int flags) {
    return ZeroCopy.send(socket, note + NOTE_SIZE + position, length, note, RELEASES.get(), flags);
  }

  private void release() {
    lent.getAndSet(null).complete(null);
  }

  // ---- all memory in use by libzmq

  /**
   * Registers memory that is about to be sent.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM if the queue cannot be created
   */
  static void register(LentMemory memory) {
    if (RELEASES.get() == 0) {
      openQueue();
    }
    LENT.put(memory.note, memory);
    PlatformThreads.ensureRunning(RUNNING, LentMemory::releaseLoop, "jzmq zero-copy releases");
  }

  private static void openQueue() {
    long opened = Errors.check(ZeroCopy.open(), Operation.SEND);
    if (!RELEASES.compareAndSet(0, opened)) {
      Wakeup.close(opened); // another thread was faster
    }
  }

  /** Unregisters memory that was not sent. */
  static void unregister(LentMemory memory) {
    LENT.remove(memory.note);
    memory.release();
  }

  private static void releaseLoop() {
    long releases = RELEASES.get();
    PollItems items = new PollItems(1);
    items.set(0, 0, Wakeup.descriptor(releases), ZmqConstants.ZMQ_POLLIN);
    long[] notes = new long[64];
    do {
      Zmq.zmq_poll(items.address(), 1, KEEP_THREAD_MS);
      Wakeup.reset(releases);
      int count;
      do {
        count = ZeroCopy.take(releases, notes);
        for (int i = 0; i < count; i++) {
          LENT.remove(notes[i]).release();
        }
      } while (count == notes.length);
    } while (isNeeded(items.events(0) != 0));
  }

  /**
   * Returns whether the thread must continue; if not, it has been marked as stopped, and no memory
   * depends on it.
   */
  private static boolean isNeeded(boolean wasWoken) {
    if (wasWoken || !LENT.isEmpty()) {
      return true;
    }
    RUNNING.set(false);
    return !LENT.isEmpty() && RUNNING.compareAndSet(false, true);
  }
}
