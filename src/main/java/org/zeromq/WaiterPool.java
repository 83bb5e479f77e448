// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayDeque;

/**
 * The waiters of all blocked calls: as many descriptors as threads were ever blocked at once.
 *
 * <p>They are never closed, since the next blocked call will want one.
 */
final class WaiterPool {
  private static final ArrayDeque<Waiter> IDLE = new ArrayDeque<>();

  private WaiterPool() {}

  /**
   * A waiter for the calling thread, until it is given back.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM when there can be no further descriptor
   */
  static Waiter take() {
    synchronized (IDLE) {
      Waiter idle = IDLE.poll();
      if (idle != null) {
        return idle;
      }
    }
    return new Waiter();
  }

  /** Gives a waiter back; a wake-up that came late only makes its next wait begin with a retry. */
  static void giveBack(Waiter waiter) {
    synchronized (IDLE) {
      IDLE.push(waiter);
    }
  }
}
