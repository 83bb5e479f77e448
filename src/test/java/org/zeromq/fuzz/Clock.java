// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The time of one round. */
final class Clock {
  private final long end;
  private volatile boolean stopped;

  Clock(long millis) {
    end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  boolean isOver() {
    return stopped || System.nanoTime() - end > 0;
  }

  void stop() {
    stopped = true;
  }

  /** Pauses, but not beyond the end of the round. */
  void pause(int millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!isOver() && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
    }
  }
}
