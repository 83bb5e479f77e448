// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Objects;

/** Starts threads, detached or with a pipe to the thread that starts them. */
public class ZThread {
  /** The code of an attached thread. */
  public interface IAttachedRunnable {
    /**
     * Called once, in the new thread.
     *
     * @param args the arguments of {@link ZThread#fork}
     * @param context a shadow of the starter's context; destroyed afterwards
     * @param pipe the thread's end of the pipe: a PAIR socket
     */
    void run(Object[] args, ZContext context, ZMQ.Socket pipe);
  }

  /** The code of a detached thread. */
  public interface IDetachedRunnable {
    /**
     * Called once, in the new thread.
     *
     * @param args the arguments of {@link ZThread#start}
     */
    void run(Object[] args);
  }

  /** Creates an instance, for subclasses in existing programs; all methods are static. */
  public ZThread() {}

  /** Runs a runnable in a new thread, which must create its own context. */
  public static void start(IDetachedRunnable runnable, Object... args) {
    Objects.requireNonNull(runnable, "runnable");
    new Thread(() -> runnable.run(args), "zthread").start();
  }

  /**
   * Runs a runnable in a new thread that shares the context, and returns the caller's end of the
   * pipe to it. See {@link ZContext#fork}.
   */
  public static ZMQ.Socket fork(ZContext context, IAttachedRunnable runnable, Object... args) {
    return context.fork(runnable, args);
  }
}
