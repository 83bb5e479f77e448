// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.zeromq.ZMQException;

/**
 * Idle waiters, for the next blocked call.
 *
 * <p>Without a lock: a virtual thread that holds or is next for one may have no carrier to run on,
 * and then platform threads would wait for it.
 */
public final class WaiterPool {
  /**
   * The most idle waiters that are kept; each holds a descriptor, two where there is no eventfd.
   */
  private static final int MAX_IDLE = 64;

  private static final AtomicReferenceArray<Waiter> IDLE = new AtomicReferenceArray<>(MAX_IDLE);

  private WaiterPool() {}

  /**
   * Acquires a waiter for the calling thread.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM when no descriptor is left
   */
  public static Waiter acquire() {
    for (int i = 0; i < MAX_IDLE; i++) {
      Waiter idle = IDLE.get(i);
      if (idle != null && IDLE.compareAndSet(i, idle, null)) {
        return idle;
      }
    }
    return new Waiter();
  }

  /** Releases a waiter; a wake-up that arrives late only makes the next wait start with a retry. */
  public static void release(Waiter waiter) {
    for (int i = 0; i < MAX_IDLE; i++) {
      if (IDLE.get(i) == null && IDLE.compareAndSet(i, null, waiter)) {
        return;
      }
    }
    waiter.discard();
  }
}
