// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Polls for a condition that nothing reports, with a time limit. */
public final class Eventually {
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(20);
  private static final long INTERVAL_MILLIS = 5;

  private Eventually() {}

  /** Waits until the condition is true; fails after the time limit. */
  public static void isTrue(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + LIMIT;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("it did not become true");
      }
      Thread.sleep(INTERVAL_MILLIS);
    }
  }

  /**
   * Binds to an endpoint that a closed socket may still hold: libzmq frees it in the background.
   */
  public static void binds(ZMQ.Socket socket, String endpoint) throws InterruptedException {
    isTrue(
        () -> {
          try {
            return socket.bind(endpoint);
          } catch (ZMQException e) {
            if (e.getErrorCode() == ZMQ.Error.EADDRINUSE.getCode()) {
              return false;
            }
            throw e;
          }
        });
  }
}
