// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Objects;

/** Starts threads: by themselves, or with a pipe to the one that starts them. */
public class ZThread {
  /** What an attached thread does. */
  public interface IAttachedRunnable {
    /**
     * Is run in the new thread, once.
     *
     * @param args as given to {@link ZThread#fork}
     * @param context a shadow of the starter's context, destroyed afterwards
     * @param pipe the thread's end of the pipe: a PAIR
     */
    void run(Object[] args, ZContext context, ZMQ.Socket pipe);
  }

  /** What a detached thread does. */
  public interface IDetachedRunnable {
    /**
     * Is run in the new thread, once.
     *
     * @param args as given to {@link ZThread#start}
     */
    void run(Object[] args);
  }

  /** For subclasses, which old programs have: everything here is static. */
  public ZThread() {}

  /** Runs something in a new thread, which has to make a context of its own. */
  public static void start(IDetachedRunnable runnable, Object... args) {
    Objects.requireNonNull(runnable);
    new Thread(() -> runnable.run(args), "zthread").start();
  }

  /**
   * Runs something in a new thread that shares the context, and returns this end of the pipe to it.
   * The details are those of {@link ZContext#fork}.
   */
  public static ZMQ.Socket fork(ZContext context, IAttachedRunnable runnable, Object... args) {
    return context.fork(runnable, args);
  }
}
