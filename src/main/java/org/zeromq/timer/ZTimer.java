// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

import org.jspecify.annotations.Nullable;

/**
 * Timers that call a handler repeatedly, at an interval, until they are cancelled.
 *
 * <pre>{@code
 * ZTimer timers = new ZTimer();
 * timers.add(1000, args -> sendHeartbeat());
 * while (running) {
 *   poller.poll(timers.timeout());
 *   timers.execute();
 * }
 * }</pre>
 *
 * <p>Threads: one at a time; handlers are called in the thread that calls {@link #execute()}, and
 * may add and cancel timers.
 *
 * @since 4.0
 */
public final class ZTimer {
  private final Schedule schedule = new Schedule();

  /** A timer of a {@link ZTimer}. */
  public static final class Timer {
    private final Schedule.Entry entry;

    private Timer(Schedule.Entry entry) {
      this.entry = entry;
    }

    /**
     * Changes the interval, which restarts now.
     *
     * @param interval milliseconds
     * @return false if the timer was cancelled
     * @throws IllegalArgumentException if the interval is not positive
     */
    public boolean setInterval(long interval) {
      Schedule.checkDelay(interval);
      return entry.restart(interval);
    }

    /** Restarts the interval; returns false if the timer was cancelled. */
    public boolean reset() {
      return entry.reset();
    }

    /** Cancels the timer; returns false if it was cancelled before. */
    public boolean cancel() {
      return entry.cancel();
    }
  }

  /** Creates an empty set of timers. */
  public ZTimer() {}

  /**
   * Adds a timer.
   *
   * @param interval milliseconds from now to the first call, and between calls
   * @param handler called on each expiry
   * @param args passed to the handler
   * @return the timer; null, without adding anything, if the handler is null
   * @throws IllegalArgumentException if the interval is not positive
   */
  public @Nullable Timer add(long interval, @Nullable TimerHandler handler, Object... args) {
    if (handler == null) {
      return null;
    }
    Schedule.checkDelay(interval);
    return new Timer(schedule.add(interval, handler, args));
  }

  /**
   * Returns the milliseconds until the next timer expires; 0 if one has expired; -1 if there is
   * none.
   */
  public long timeout() {
    return schedule.timeout();
  }

  /**
   * Calls the handlers of the timers that have expired, each once, no matter how late. An exception
   * of a handler is passed on; the remaining expired timers are handled by the next call.
   *
   * @return the number of handlers called
   */
  public int execute() {
    return schedule.execute(true);
  }

  /**
   * Sleeps until a timer expires, and calls the handlers as {@link #execute()}. Returns immediately
   * if there is no timer. {@link Thread#interrupt()} ends the sleep; the flag stays set.
   *
   * @return the number of handlers called
   */
  public int sleepAndExecute() {
    long timeout = timeout();
    while (timeout > 0) {
      try {
        Thread.sleep(timeout);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      timeout = timeout();
    }
    return execute();
  }
}
