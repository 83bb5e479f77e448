// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A call in its own thread, and its result. */
final class Background<T> {
  private static final long LIMIT = TimeUnit.SECONDS.toMillis(20);

  private final Thread thread;
  private T result;
  private Throwable thrown;
  private boolean interrupted;

  private Background(Callable<T> call) {
    thread =
        new Thread(
            () -> {
              try {
                result = call.call();
              } catch (Throwable e) {
                thrown = e;
              }
              interrupted = Thread.currentThread().isInterrupted();
            },
            "background");
    thread.setDaemon(true);
  }

  /** Starts a call. */
  static <T> Background<T> run(Callable<T> call) {
    Background<T> background = new Background<>(call);
    background.thread.start();
    return background;
  }

  /** Starts a call and returns when it waits on the socket. */
  static <T> Background<T> blocked(ZMQ.Socket socket, Callable<T> call)
      throws InterruptedException {
    return blocked(socket, 1, call);
  }

  /** Starts a call and returns when this number of calls wait on the socket. */
  static <T> Background<T> blocked(ZMQ.Socket socket, int waiting, Callable<T> call)
      throws InterruptedException {
    Background<T> background = run(call);
    Eventually.isTrue(() -> waitersOf(socket) == waiting);
    return background;
  }

  /** Starts a call and returns when something waits on the socket. */
  static <T> Background<T> waiting(ZMQ.Socket socket, Callable<T> call)
      throws InterruptedException {
    Background<T> background = run(call);
    Eventually.isTrue(() -> waitersOf(socket) > 0);
    return background;
  }

  private static int waitersOf(ZMQ.Socket socket) {
    return socket.handle.waiterCount();
  }

  void interrupt() {
    thread.interrupt();
  }

  /** Whether the interrupt flag of the thread was set when the call returned. */
  boolean wasInterrupted() {
    return interrupted;
  }

  /** Waits for the call and returns its result, or throws its exception. */
  T get() throws Throwable {
    thread.join(LIMIT);
    assertFalse(thread.isAlive(), "the call did not end");
    if (thrown != null) {
      throw thrown;
    }
    return result;
  }
}
