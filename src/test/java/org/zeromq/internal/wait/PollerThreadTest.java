// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.Eventually;
import org.zeromq.LibzmqSocket;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

@Timeout(60)
class PollerThreadTest {
  private final ZContext context = new ZContext();
  private final PollerThread poller = PollerThread.enter();
  private final AtomicInteger reports = new AtomicInteger();

  @AfterEach
  void close() {
    poller.leave();
    context.close();
  }

  @Test
  void watcherThatThrowsDoesNotEndTheThread() throws Exception {
    report(
        () -> {
          reports.incrementAndGet();
          throw new IllegalStateException("thrown by the test");
        });
    Eventually.isTrue(() -> reports.get() == 1);
    report(reports::incrementAndGet);
    Eventually.isTrue(() -> reports.get() == 2);
  }

  @Test
  void reportIsRepeatedUntilThereIsMemoryForIt() throws Exception {
    report(
        () -> {
          if (reports.incrementAndGet() < 4) {
            throw new OutOfMemoryError("thrown by the test");
          }
        });
    Eventually.isTrue(() -> reports.get() == 4);
    report(reports::incrementAndGet);
    Eventually.isTrue(() -> reports.get() == 5);
    assertEquals(5, reports.get());
  }

  /** Adds a watcher and makes its socket ready. */
  private void report(PollerThread.Watcher watcher) {
    ZMQ.Socket receiver = context.createSocket(SocketType.PAIR);
    ZMQ.Socket sender = context.createSocket(SocketType.PAIR);
    String endpoint = "inproc://" + System.identityHashCode(receiver);
    receiver.bind(endpoint);
    sender.connect(endpoint);
    assertNull(receiver.recv(ZMQ.DONTWAIT));
    poller.watch(LibzmqSocket.of(receiver), poller.add(watcher));
    sender.send("m");
  }
}
