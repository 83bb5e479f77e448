// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A reentrant mutex without a queue: each waiting thread retries individually, after a short time.
 *
 * <p>A monitor, or a lock of {@code java.util.concurrent.locks}, wakes the first thread of its
 * queue. If that is a virtual thread for which no carrier is free, all threads behind it wait as
 * well, including platform threads. With this class no thread is behind another.
 *
 * <p>For short and rare critical sections: waiting takes up to {@link #RETRY_NANOS} longer than
 * necessary.
 */
public final class Mutex {
  private static final int YIELDS = 10;
  private static final long RETRY_NANOS = 500_000;

  private final AtomicReference<Thread> owner = new AtomicReference<>();

  /** The number of times that the owner has locked it. */
  private int holds;

  /** Locks the mutex; an interrupt does not end the wait, and the flag stays set. */
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

  /** Unlocks the mutex; must be called once for each {@link #lock()}. */
  public void unlock() {
    holds--;
    if (holds == 0) {
      owner.set(null);
    }
  }

  /** Runs an action while holding the mutex. */
  public void run(Runnable action) {
    lock();
    try {
      action.run();
    } finally {
      unlock();
    }
  }

  /** Computes a result while holding the mutex. */
  public <T> T get(Supplier<T> action) {
    lock();
    try {
      return action.get();
    } finally {
      unlock();
    }
  }
}
