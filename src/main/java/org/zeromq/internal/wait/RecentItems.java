// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A queue between threads that never blocks when adding: a full queue drops its oldest item. It
 * uses no lock; {@link Mutex} explains why.
 */
public final class RecentItems<T> {
  private final int capacity;
  private final Queue<T> items = new ConcurrentLinkedQueue<>();

  /** The number of items. */
  private final AtomicInteger count = new AtomicInteger();

  /** The threads that wait for an item. */
  private final AtomicList<Thread> waiting = new AtomicList<>();

  private volatile boolean closed;

  public RecentItems(int capacity) {
    this.capacity = capacity;
  }

  public void add(T item) {
    items.add(item);
    if (count.incrementAndGet() > capacity) {
      poll();
    }
    waiting.forEach(LockSupport::unpark);
  }

  /** Ends the waits in progress and all later ones. */
  public void close() {
    closed = true;
    waiting.forEach(LockSupport::unpark);
  }

  /**
   * Removes and returns the oldest item; null if the timeout elapsed, or the queue is closed and
   * empty.
   *
   * @param timeout milliseconds; negative: wait indefinitely
   */
  public T take(long timeout) throws InterruptedException {
    T item = poll();
    return item != null || timeout == 0 ? item : await(timeout);
  }

  private T poll() {
    T item = items.poll();
    if (item != null) {
      count.decrementAndGet();
    }
    return item;
  }

  private T await(long timeout) throws InterruptedException {
    Deadline deadline = new Deadline().start(timeout);
    Thread thread = Thread.currentThread();
    waiting.add(thread); // before the queue is checked: an item added later unparks this thread
    try {
      while (true) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        boolean wasClosed = closed;
        T item = poll();
        long remaining = deadline.remainingMillis();
        if (item != null || wasClosed || remaining == 0) {
          return item;
        }
        if (remaining < 0) {
          LockSupport.park(this);
        } else {
          LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(remaining));
        }
      }
    } finally {
      waiting.remove(thread);
    }
  }
}
