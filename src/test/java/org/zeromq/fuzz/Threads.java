// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** Waits for threads. */
final class Threads {
  private Threads() {}

  /** Waits for a thread's end, which the round's watchdog limits. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
