// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.same;

import java.util.concurrent.TimeUnit;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** Waits until the only I/O thread of a context has processed its events. */
final class IoThread {
  private static final String TEXT = "settled";

  private IoThread() {}

  /**
   * Returns when the I/O thread has processed every event before the call: it polls all its
   * connections together, and two messages of a pair of sockets need more than one poll.
   */
  static void settle(ZMQ.Context context) {
    try (ZMQ.Socket bound = context.socket(SocketType.PAIR);
        ZMQ.Socket connected = context.socket(SocketType.PAIR)) {
      bound.bind("tcp://127.0.0.1:*");
      connected.connect(bound.getLastEndpoint());
      for (int i = 0; i < 2; i++) {
        connected.send(TEXT);
        same(TEXT, bound.recvStr());
      }
    }
  }

  /** Keeps the I/O thread busy for a time, in which its timers go off. */
  static void settle(ZMQ.Context context, int milliseconds) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    while (System.nanoTime() - end < 0) {
      settle(context);
    }
  }

  /**
   * Returns when the reaper thread has begun to terminate all sockets that were closed before the
   * call: it handles them in order, and releases their names first.
   */
  static void awaitReaper(ZMQ.Context context) throws InterruptedException {
    String name = "inproc://marker";
    try (ZMQ.Socket marker = context.socket(SocketType.PAIR)) {
      Eventually.binds(marker, name);
    }
    try (ZMQ.Socket next = context.socket(SocketType.PAIR)) {
      Eventually.binds(next, name);
    }
  }
}
