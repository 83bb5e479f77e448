// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

import org.jspecify.annotations.Nullable;

/**
 * Combines tickets and timers: {@link ZTicket} calls each handler once, {@link ZTimer} repeatedly.
 *
 * <p>Threads: one at a time.
 *
 * @since 4.0
 */
public final class ZTicker {
  private final ZTicket tickets = new ZTicket();
  private final ZTimer timers = new ZTimer();

  /** Creates an instance without tickets and timers. */
  public ZTicker() {}

  /** Adds a ticket, as {@link ZTicket#add}. */
  public ZTicket.@Nullable Ticket addTicket(
      long interval, @Nullable TimerHandler handler, Object... args) {
    return tickets.add(interval, handler, args);
  }

  /** Adds a timer, as {@link ZTimer#add}. */
  public ZTimer.@Nullable Timer addTimer(
      long interval, @Nullable TimerHandler handler, Object... args) {
    return timers.add(interval, handler, args);
  }

  /**
   * Returns the milliseconds until the next expiry; 0 if something has expired; -1 if there is
   * nothing to expire.
   */
  public long timeout() {
    long ticket = tickets.timeout();
    long timer = timers.timeout();
    if (ticket < 0 || timer < 0) {
      return Math.max(ticket, timer);
    }
    return Math.min(ticket, timer);
  }

  /**
   * Calls the handlers of expired timers, then of expired tickets; returns the number of handlers
   * called.
   */
  public int execute() {
    return timers.execute() + tickets.execute();
  }
}
