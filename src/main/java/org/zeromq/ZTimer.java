// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.jspecify.annotations.Nullable;
import org.zeromq.timer.TimerHandler;

/**
 * Combines {@link org.zeromq.timer.ZTimer} and the operations of its timers in one class.
 *
 * @deprecated use {@link org.zeromq.timer.ZTimer}
 * @since 4.0
 */
@Deprecated
public final class ZTimer {
  private final org.zeromq.timer.ZTimer timers = new org.zeromq.timer.ZTimer();

  /**
   * {@link TimerHandler}.
   *
   * @deprecated use {@link TimerHandler}
   */
  @Deprecated
  public interface Handler extends TimerHandler {}

  /**
   * {@link org.zeromq.timer.ZTimer.Timer}.
   *
   * @deprecated use {@link org.zeromq.timer.ZTimer.Timer}
   */
  @Deprecated
  public static final class Timer {
    private final org.zeromq.timer.ZTimer.Timer timer;

    private Timer(org.zeromq.timer.ZTimer.Timer timer) {
      this.timer = timer;
    }
  }

  /** Creates an empty set of timers. */
  public ZTimer() {}

  /** Adds a timer, as {@link org.zeromq.timer.ZTimer#add}. */
  public @Nullable Timer add(long interval, @Nullable Handler handler, Object... args) {
    org.zeromq.timer.ZTimer.Timer timer = timers.add(interval, handler, args);
    return timer == null ? null : new Timer(timer);
  }

  /** Changes the interval, as {@link org.zeromq.timer.ZTimer.Timer#setInterval}. */
  public boolean setInterval(Timer timer, long interval) {
    return timer.timer.setInterval(interval);
  }

  /** Restarts the interval, as {@link org.zeromq.timer.ZTimer.Timer#reset}. */
  public boolean reset(Timer timer) {
    return timer.timer.reset();
  }

  /** Cancels a timer, as {@link org.zeromq.timer.ZTimer.Timer#cancel}. */
  public boolean cancel(Timer timer) {
    return timer.timer.cancel();
  }

  /**
   * Returns the milliseconds until the next timer expires, as {@link
   * org.zeromq.timer.ZTimer#timeout}.
   */
  public long timeout() {
    return timers.timeout();
  }

  /** Calls the handlers of expired timers, as {@link org.zeromq.timer.ZTimer#execute}. */
  public int execute() {
    return timers.execute();
  }

  /**
   * Sleeps until a timer expires and calls the handlers, as {@link
   * org.zeromq.timer.ZTimer#sleepAndExecute}.
   */
  public int sleepAndExecute() {
    return timers.sleepAndExecute();
  }
}
