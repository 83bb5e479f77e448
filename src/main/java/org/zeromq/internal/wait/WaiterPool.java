// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import org.zeromq.ZMQException;

/** Idle waiters, for the next blocked call. */
public final class WaiterPool {
  /** Each idle waiter holds a descriptor, two where there is no eventfd. */
  private static final int MAX_IDLE = 64;

  private static final IdlePool<Waiter> IDLE = new IdlePool<>(MAX_IDLE);

  private WaiterPool() {}

  /**
   * Acquires a waiter for the calling thread.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM when no descriptor is left
   */
  public static Waiter acquire() {
    Waiter idle = IDLE.take();
    return idle != null ? idle : new Waiter();
  }

  /** Releases a waiter; a wake-up that arrives late only makes the next wait start with a retry. */
  public static void release(Waiter waiter) {
    if (!IDLE.offer(waiter)) {
      waiter.discard();
    }
  }
}
