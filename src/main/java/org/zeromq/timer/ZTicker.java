// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

/**
 * Tickets and timers together: {@link ZTicket} calls each handler once, {@link ZTimer} again and
 * again.
 *
 * <p>Threads: one at a time.
 *
 * @since 4.0
 */
public final class ZTicker {
  private final ZTicket tickets = new ZTicket();
  private final ZTimer timers = new ZTimer();

  /** Creates one without tickets and timers. */
  public ZTicker() {}

  /** {@link ZTicket#add}. */
  public ZTicket.Ticket addTicket(long interval, TimerHandler handler, Object... args) {
    return tickets.add(interval, handler, args);
  }

  /** {@link ZTimer#add}. */
  public ZTimer.Timer addTimer(long interval, TimerHandler handler, Object... args) {
    return timers.add(interval, handler, args);
  }

  /** Milliseconds until the next expiry; 0 if there was one; -1 if there is nothing. */
  public long timeout() {
    long ticket = tickets.timeout();
    long timer = timers.timeout();
    if (ticket < 0 || timer < 0) {
      return Math.max(ticket, timer);
    }
    return Math.min(ticket, timer);
  }

  /** Calls the handlers of what has expired: timers, then tickets. Returns how many. */
  public int execute() {
    return timers.execute() + tickets.execute();
  }
}
