// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

import org.jspecify.annotations.Nullable;

/**
 * Tickets: each calls a handler once, after a delay, unless it is cancelled before. Suitable for
 * expiry times that are reset often, such as one per client.
 *
 * <p>Threads: one at a time; handlers are called in the thread that calls {@link #execute()}, and
 * may add and cancel tickets.
 *
 * @since 4.0
 */
public final class ZTicket {
  private final Schedule schedule = new Schedule();

  /** A ticket of a {@link ZTicket}. */
  public static final class Ticket implements Comparable<Ticket> {
    private final Schedule.Entry entry;

    private Ticket(Schedule.Entry entry) {
      this.entry = entry;
    }

    /** Restarts the delay; has no effect once the ticket has expired or was cancelled. */
    public void reset() {
      entry.reset();
    }

    /** Cancels the ticket; returns false if it has expired or was cancelled before. */
    public boolean cancel() {
      return entry.cancel();
    }

    /**
     * Changes the delay, which restarts now; has no effect once the ticket has expired or was
     * cancelled.
     *
     * @param delay milliseconds
     * @throws IllegalArgumentException if the delay is not positive
     */
    public void setDelay(long delay) {
      Schedule.checkDelay(delay);
      entry.restart(delay);
    }

    /** Compares by time of expiry. */
    @Override
    public int compareTo(Ticket other) {
      return entry.compareTo(other.entry);
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

  /** Creates an empty set of tickets. */
  public ZTicket() {}

  /**
   * Adds a ticket.
   *
   * @param delay milliseconds from now
   * @param handler called on expiry
   * @param args passed to the handler
   * @return the ticket; null, without adding anything, if the handler is null
   * @throws IllegalArgumentException if the delay is not positive
   */
  public @Nullable Ticket add(long delay, @Nullable TimerHandler handler, Object... args) {
    if (handler == null) {
      return null;
    }
    Schedule.checkDelay(delay);
    return new Ticket(schedule.add(delay, handler, args));
  }

  /**
   * Returns the milliseconds until the next ticket expires; 0 if one has expired; -1 if there is
   * none.
   */
  public long timeout() {
    return schedule.timeout();
  }

  /**
   * Calls the handlers of the tickets that have expired, and removes these tickets. An exception of
   * a handler is passed on; the remaining expired tickets are handled by the next call.
   *
   * @return the number of handlers called
   */
  public int execute() {
    return schedule.execute(false);
  }
}
