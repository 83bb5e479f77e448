// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import org.zeromq.ZMQException;

/** A pool of waiters: idle ones are kept for the next blocked call. */
public final class WaiterPool {
  /**
   * The maximum number of idle waiters; each holds a descriptor, or two where there is no eventfd.
   */
  private static final int MAX_IDLE = 64;

  private static final IdlePool<NativeWaiter> IDLE = new IdlePool<>(MAX_IDLE);

  static {
    FirstWait.begin();
  }

  private WaiterPool() {}

  /**
   * Acquires a waiter for a wait on a socket that has a descriptor.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM if no descriptor is left
   */
  public static Waiter acquire() {
    return VirtualThreads.isCurrent() ? new ParkingWaiter() : acquireNative();
  }

  /** Acquires a waiter for a poll of any items; errors as {@link #acquire()}. */
  public static NativeWaiter acquireNative() {
    NativeWaiter idle = IDLE.take();
    NativeWaiter acquired = idle != null ? idle : new NativeWaiter();
    acquired.setThread(Thread.currentThread());
    return acquired;
  }

  /** Closes the idle waiters and their descriptors. */
  public static void discardIdle() {
    for (NativeWaiter idle = IDLE.take(); idle != null; idle = IDLE.take()) {
      idle.discard();
    }
  }

  /** Releases a waiter; a late wake-up only makes the next wait begin with a retry. */
  public static void release(Waiter waiter) {
    if (waiter instanceof ParkingWaiter) {
      ((ParkingWaiter) waiter).discard();
      return;
    }
    NativeWaiter released = (NativeWaiter) waiter;
    released.setThread(null);
    if (!IDLE.offer(released)) {
      released.discard();
    }
  }
}
