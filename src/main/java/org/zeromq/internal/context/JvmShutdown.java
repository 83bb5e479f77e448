// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.context;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Terminates a context in a shutdown hook. A socket that is still open then would prevent the JVM
 * from exiting: the code that should close it may already have returned from {@code main}, or may
 * run only after this hook. So open sockets are closed after one second, during which their owners,
 * whose calls end with ETERM, can close them.
 */
final class JvmShutdown {
  private static final long GRACE_MS = 1000;

  private JvmShutdown() {}

  /** Terminates a context, whose open sockets are closed after one second. */
  static int terminate(Runnable closeOpenSockets, Supplier<Integer> termination) {
    CountDownLatch over = new CountDownLatch(1);
    Thread closing = new Thread(() -> closeAfterDelay(over, closeOpenSockets), "jzmq-jvm-shutdown");
    closing.setDaemon(true);
    closing.start();
    try {
      return termination.get();
    } finally {
      over.countDown();
    }
  }

  private static void closeAfterDelay(CountDownLatch over, Runnable closeOpenSockets) {
    try {
      if (!over.await(GRACE_MS, TimeUnit.MILLISECONDS)) {
        closeOpenSockets.run();
      }
    } catch (InterruptedException e) {
      // no other thread has a reference to this one
    }
  }

  /** Returns whether the JVM shuts down; the JDK has no other way to query this. */
  static boolean isInProgress() {
    try {
      Runtime.getRuntime().removeShutdownHook(new Thread());
      return false;
    } catch (IllegalStateException e) {
      return true;
    } catch (SecurityException e) {
      return false;
    }
  }
}
