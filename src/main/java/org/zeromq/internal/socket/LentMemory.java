// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.wait.PollItems;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Wakeup;
import org.zeromq.jni.ZeroCopy;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Memory that libzmq sends without copying it, and the thread that hears when libzmq releases it.
 *
 * <p>Memory in use by libzmq is kept from the garbage collector by a map. The thread runs while the
 * map has entries, and a little longer.
 */
public final class LentMemory {
  /** The largest capacity. */
  public static final int MAX_CAPACITY = Integer.MAX_VALUE - 64;

  /** The note of {@link ZeroCopy} in front of the content, up to the next cache line. */
  private static final int NOTE_SIZE = 64;

  private static final long KEEP_THREAD_MS = 10_000;

  /** The memory in use by libzmq, by the address of its note. */
  private static final Map<Long, LentMemory> LENT = new HashMap<>();

  /** The queue of released notes: created once, never closed. */
  private static volatile long releases;

  private static boolean running;

  private final ByteBuffer content;
  private final long note;

  // guarded by this
  private boolean lent;
  private CompletableFuture<Void> future;

  public LentMemory(int capacity) {
    ByteBuffer memory = ByteBuffer.allocateDirect(NOTE_SIZE + capacity);
    note = NativeMemory.address(memory);
    memory.position(NOTE_SIZE);
    content = memory.slice();
  }

  /** The content: what remains in this buffer is sent. */
  public ByteBuffer buffer() {
    return content;
  }

  public synchronized boolean isLent() {
    return lent;
  }

  /** Waits until libzmq releases the memory; false when the timeout elapsed. */
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(timeout);
    synchronized (this) {
      while (lent) {
        long remaining = end - System.nanoTime();
        if (remaining <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, remaining + TimeUnit.MILLISECONDS.toNanos(1) - 1);
      }
    }
    return true;
  }

  /** A future that completes when libzmq releases the memory; complete if it does not use it. */
  public synchronized CompletableFuture<Void> whenReleased() {
    if (!lent) {
      return CompletableFuture.completedFuture(null);
    }
    if (future == null) {
      future = new CompletableFuture<>();
    }
    return future;
  }

  // ---- lending

  /**
   * Reserves the memory for a send.
   *
   * @throws ZMQException EBUSY when libzmq uses it
   */
  synchronized void lend() {
    if (lent) {
      throw new ZMQException(ZmqErrno.EBUSY);
    }
    lent = true;
  }

  /** Sends a range of the content, as {@link ZeroCopy#send}. */
  int send(long socket, int position, int length, int flags) {
    return ZeroCopy.send(socket, note + NOTE_SIZE + position, length, note, releases, flags);
  }

  private void release() {
    CompletableFuture<Void> waiting;
    synchronized (this) {
      lent = false;
      waiting = future;
      future = null;
      notifyAll();
    }
    if (waiting != null) {
      waiting.complete(null);
    }
  }

  // ---- all memory in use by libzmq

  /**
   * Keeps memory that is about to be sent.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM when the queue cannot be created
   */
  static void register(LentMemory memory) {
    synchronized (LENT) {
      if (releases == 0) {
        releases = Errors.check(ZeroCopy.open());
      }
      if (!running) {
        Thread thread = new Thread(LentMemory::releaseLoop, "jzmq zero-copy releases");
        thread.setDaemon(true);
        thread.start();
        running = true;
      }
      LENT.put(memory.note, memory);
    }
  }

  /** Releases memory that was not sent. */
  static void unregister(LentMemory memory) {
    remove(memory.note);
    memory.release();
  }

  private static LentMemory remove(long note) {
    synchronized (LENT) {
      return LENT.remove(note);
    }
  }

  private static void releaseLoop() {
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
          remove(notes[i]).release();
        }
      } while (count == notes.length);
    } while (isNeeded(items.events(0) != 0));
  }

  private static boolean isNeeded(boolean wasWoken) {
    synchronized (LENT) {
      running = wasWoken || !LENT.isEmpty();
      return running;
    }
  }
}
