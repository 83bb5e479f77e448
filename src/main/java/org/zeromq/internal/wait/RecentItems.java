// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** A queue from thread to thread that never blocks who adds: when it is full, the oldest goes. */
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

  /** Ends the waits, and all later ones. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /**
   * Takes the oldest item; null when the time is over, or it is closed and nothing is left.
   *
   * @param timeout milliseconds, below 0 waits for ever
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
