// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A reentrant mutex without a queue: each waiting thread tries again by itself, after a short time.
 *
 * <p>A monitor, or a lock of {@code java.util.concurrent.locks}, wakes the first thread of its
 * queue. If that is a virtual thread for which no carrier is free, all threads behind it wait as
 * well, platform threads too. Here no thread is behind another.
 *
 * <p>For short and rare work: waiting costs up to {@link #RETRY_NANOS} more than necessary.
 */
public final class Mutex {
  private static final int YIELDS = 10;
  private static final long RETRY_NANOS = 500_000;

  private final AtomicReference<Thread> owner = new AtomicReference<>();

  /** How often the owner has locked it. */
  private int holds;

  /** Locks it; an interrupt does not end the wait and is kept. */
  public void lock() {
    Thread thread = Thread.currentThread();
    if (owner.get() != thread && !owner.compareAndSet(null, thread)) {
      await(thread);
    }
    holds++;
  }

  private void await(Thread thread) {
    boolean interrupted = false;
    for (int tries = 0; !owner.compareAndSet(null, thread); tries++) {
      if (tries < YIELDS) {
        Thread.yield();
      } else {
        LockSupport.parkNanos(this, RETRY_NANOS);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      thread.interrupt();
    }
  }

  /** Unlocks it, as often as the calling thread has locked it. */
  public void unlock() {
    holds--;
    if (holds == 0) {
      owner.set(null);
    }
  }

  /** Runs something while it is locked. */
  public void run(Runnable action) {
    lock();
    try {
      action.run();
    } finally {
      unlock();
    }
  }

  /** Computes something while it is locked. */
  public <T> T get(Supplier<T> action) {
    lock();
    try {
      return action.get();
    } finally {
      unlock();
    }
  }
}
