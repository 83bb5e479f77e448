// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Handlers ordered by due time, shared by tickets and timers. */
final class Schedule {
  private final TreeSet<Entry> entries = new TreeSet<>();
  private long added;

  /** A handler and its due time; it may or may not be in the schedule. */
  static final class Entry implements Comparable<Entry> {
    private final Schedule schedule;
    private final TimerHandler handler;
    private final Object[] args;
    private long delayMillis;
    private long due;
    private long order;

    private Entry(Schedule schedule, long delayMillis, TimerHandler handler, Object[] args) {
      this.schedule = schedule;
      this.handler = handler;
      this.args = args;
      this.delayMillis = delayMillis;
    }

    /** Removes the entry; returns false if it was not in the schedule. */
    boolean cancel() {
      return schedule.entries.remove(this);
    }

    /** Restarts the delay; returns false if the entry is not in the schedule. */
    boolean reset() {
      return restart(delayMillis);
    }

    /** Starts a new delay; returns false if the entry is not in the schedule. */
    boolean restart(long newDelayMillis) {
      if (!cancel()) {
        return false;
      }
      delayMillis = newDelayMillis;
      schedule.insert(this, System.nanoTime());
      return true;
    }

    /** Compares by due time, then by order of insertion. */
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.signum(due - other.due); // by difference, since nanoTime() may overflow
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Adds a handler that is due after a delay. */
  Entry add(long delayMillis, TimerHandler handler, Object[] args) {
    Entry entry = new Entry(this, delayMillis, handler, args);
    insert(entry, System.nanoTime());
    return entry;
  }

  private void insert(Entry entry, long now) {
    // half of the range of a long, so that differences do not overflow
    long most = Long.MAX_VALUE / 2;
    entry.due = now + Math.min(TimeUnit.MILLISECONDS.toNanos(entry.delayMillis), most);
    entry.order = added++;
    entries.add(entry);
  }

  /**
   * Returns the milliseconds until the first handler is due, rounded up; 0 if one is due; -1 if
   * there is none.
   */
  long timeout() {
    if (entries.isEmpty()) {
      return -1;
    }
    long nanos = entries.first().due - System.nanoTime();
    long millis = TimeUnit.MILLISECONDS.toNanos(1);
    return nanos <= 0 ? 0 : (nanos + millis - 1) / millis;
  }

  /**
   * Calls each due handler once.
   *
   * @param repeat whether the handlers are rescheduled after their delay
   * @return the number of handlers called
   */
  int execute(boolean repeat) {
    long now = System.nanoTime();
    int count = 0;
    while (!entries.isEmpty() && entries.first().due - now <= 0) {
      Entry entry = entries.pollFirst();
      if (repeat) {
        insert(entry, now); // before calling the handler, which may cancel the entry
      }
      count++;
      entry.handler.time(entry.args);
    }
    return count;
  }

  /** Throws if a delay is not positive. */
  static void checkDelay(long millis) {
    if (millis <= 0) {
      throw new IllegalArgumentException("delay must be positive: " + millis);
    }
  }
}
