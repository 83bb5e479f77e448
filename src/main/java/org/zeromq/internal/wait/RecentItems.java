// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** A queue between threads that never blocks when adding: a full queue drops its oldest item. */
public final class RecentItems<T> {
  private final int capacity;
  private final Deque<T> items = new ArrayDeque<>();
  private boolean closed;

  public RecentItems(int capacity) {
    this.capacity = capacity;
  }

  public synchronized void add(T item) {
    if (items.size() == capacity) {
      items.removeFirst();
    }
    items.addLast(item);
    notifyAll();
  }

  /** Ends the waits in progress and all later ones. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /**
   * Takes the oldest item; null when the timeout elapsed, or it is closed and empty.
   *
   * @param timeout milliseconds; negative: wait indefinitely
   */
  public synchronized T take(long timeout) throws InterruptedException {
    long start = System.nanoTime();
    while (items.isEmpty() && !closed && timeout != 0) {
      long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (timeout > 0 && waited >= timeout) {
        break;
      }
      wait(timeout < 0 ? 0 : timeout - waited);
    }
    return items.pollFirst();
  }
}
