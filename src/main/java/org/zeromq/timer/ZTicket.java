// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

/**
 * Tickets: each calls a handler once, after a delay, unless it is cancelled before. Suited to
 * expiry times that are reset often, such as one per client.
 *
 * <p>Threads: one at a time; handlers are called by the thread that executes, and may add and
 * cancel tickets.
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

    /** Starts the delay again; does nothing once the ticket has expired or was cancelled. */
    public void reset() {
      entry.reset();
    }

    /** Cancels the ticket; returns false if it has expired or was cancelled before. */
    public boolean cancel() {
      return entry.cancel();
    }

    /**
     * Changes the delay, which starts now; does nothing once the ticket has expired or was
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
   * @param handler is called at the expiry
   * @param args are passed to the handler
   * @return the ticket; null if the handler is null, and nothing is added
   * @throws IllegalArgumentException if the delay is not positive
   */
  public Ticket add(long delay, TimerHandler handler, Object... args) {
    if (handler == null) {
      return null;
    }
    Schedule.checkDelay(delay);
    return new Ticket(schedule.add(delay, handler, args));
  }

  /** Milliseconds until the next ticket expires; 0 if one has expired; -1 if there is none. */
  public long timeout() {
    return schedule.timeout();
  }

  /**
   * Calls the handlers of the tickets that have expired, and removes these. What a handler throws
   * is passed on; tickets behind it are called by the next execute.
   *
   * @return how many were called
   */
  public int execute() {
    return schedule.execute(false);
  }
}
