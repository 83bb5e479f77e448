// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.TimeUnit;

/** The deadline of a wait. Reusable. */
public final class Deadline {
  /** The timeout of a wait without a limit. */
  public static final long INFINITE = -1;

  private long timeoutMillis;
  private long startNanos;

  /** Sets the deadline to this number of milliseconds from now; negative: no limit. */
  public Deadline start(long milliseconds) {
    timeoutMillis = milliseconds;
    startNanos = milliseconds > 0 ? System.nanoTime() : 0;
    return this;
  }

  /**
   * Returns the milliseconds until the deadline, rounded up; 0 if it has passed; {@link #INFINITE}
   * if there is none.
   */
  public long remainingMillis() {
    if (timeoutMillis <= 0) {
      return timeoutMillis < 0 ? INFINITE : 0;
    }
    long elapsed = System.nanoTime() - startNanos;
    long remaining = TimeUnit.MILLISECONDS.toNanos(timeoutMillis) - elapsed;
    return remaining <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(remaining - 1) + 1;
  }
}
