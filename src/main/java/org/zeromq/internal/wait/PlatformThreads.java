// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Platform threads of the library: daemons; and those that run the native waits of virtual threads,
 * so that the carriers are free.
 */
public final class PlatformThreads {
  private static final long PAUSE_NS = 1_000_000;

  private PlatformThreads() {}

  /** Starts a daemon thread that does not refer to the class loader of the application. */
  public static void start(Runnable body, String name) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
  }

  /**
   * Lets other threads run before the caller repeats what failed with an OutOfMemoryError. The JDK
   * can lose the end of a virtual thread's timed park when there is no memory, so it only yields.
   */
  public static void pauseForMemory() {
    if (VirtualThreads.isCurrent()) {
      Thread.yield();
    } else {
      LockSupport.parkNanos(PAUSE_NS);
    }
  }

  /** Reports an exception as if it had ended the calling thread, which continues. */
  static void uncaught(Throwable thrown) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    } catch (RuntimeException | Error e) {
      // ignored, as by the JVM
    }
  }

  /**
   * Starts a thread as {@link #start}, unless it runs.
   *
   * @param running whether it runs; the body must set it to false when it ends
   */
  public static void ensureRunning(AtomicBoolean running, Runnable body, String name) {
    if (running.get() || !running.compareAndSet(false, true)) {
      return;
    }
    boolean started = false;
    try {
      start(body, name);
      started = true;
    } finally {
      if (!started) {
        running.set(false);
      }
    }
  }

  /**
   * Returns the result of a native wait, which a new platform thread computes while the calling
   * virtual thread parks. A platform thread should compute it directly.
   *
   * @param end ends the wait early, on an interrupt of the virtual thread, whose flag stays set
   */
  public static int compute(IntSupplier wait, Runnable end) {
    Task task = new Task(wait, Thread.currentThread());
    start(task, "jzmq wait of a virtual thread");
    return task.await(end);
  }

  private static final class Task implements Runnable {
    private final IntSupplier wait;
    private final Thread caller;
    private int result;
    private Throwable thrown;
    private volatile boolean done;

    Task(IntSupplier wait, Thread caller) {
      this.wait = wait;
      this.caller = caller;
    }

    @Override
    public void run() {
      try {
        result = wait.getAsInt();
      } catch (RuntimeException | Error e) {
        thrown = e;
      } finally {
        done = true;
        LockSupport.unpark(caller);
      }
    }

    int await(Runnable end) {
      boolean interrupted = false;
      while (!done) {
        try {
          LockSupport.park(this);
          if (Thread.interrupted()) {
            interrupted = true;
            end.run();
          }
        } catch (OutOfMemoryError e) {
          pauseForMemory(); // the other thread still uses the caller's memory
        }
      }
      if (interrupted) {
        caller.interrupt();
      }
      if (thrown instanceof Error) {
        throw (Error) thrown;
      }
      if (thrown != null) {
        throw (RuntimeException) thrown;
      }
      return result;
    }
  }
}
