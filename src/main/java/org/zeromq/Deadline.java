// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.concurrent.TimeUnit;

/** When a wait is over. One object may be started again and again. */
final class Deadline {
  private static final long FOR_EVER = -1;

  private long timeout;
  private long start;

  /** Starts: in so many milliseconds, below 0 never. */
  Deadline start(long milliseconds) {
    timeout = milliseconds;
    start = milliseconds > 0 ? System.nanoTime() : 0;
    return this;
  }

  /** The milliseconds left, rounded up: 0 when it is over, -1 for ever. */
  long left() {
    if (timeout <= 0) {
      return timeout < 0 ? FOR_EVER : 0;
    }
    long nanos = TimeUnit.MILLISECONDS.toNanos(timeout) - (System.nanoTime() - start);
    return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos - 1) + 1;
  }
}
