// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

/** The events of a socket's monitor, for tests that wait for them. */
public final class SocketEvents implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ZMQ.Socket socket;
  private final ZMQ.Socket monitor;

  /** Starts to monitor a socket; call it before bind and connect. */
  public SocketEvents(TestContext context, ZMQ.Socket socket) {
    this.socket = socket;
    String endpoint = "inproc://events" + NUMBER.incrementAndGet();
    socket.monitor(endpoint, ZMQ.EVENT_ALL);
    monitor = context.socket(SocketType.PAIR);
    monitor.connect(endpoint);
  }

  /** Waits for one of these events and returns it; earlier events are ignored. */
  public ZMQ.Event await(int events) {
    ZMQ.Event event;
    do {
      event = ZMQ.Event.recv(monitor);
    } while ((event.getEvent() & events) == 0);
    return event;
  }

  /**
   * Ends monitoring. It must have ended before its PAIR is closed: otherwise the threads of libzmq
   * would block in the next event.
   */
  @Override
  public void close() {
    try {
      assertTrue(socket.monitor(null, 0));
    } catch (ZMQException e) {
      // closing the socket has ended its monitor
      if (e.getErrorCode() != ZMQ.Error.ENOTSOCK.getCode()) {
        throw e;
      }
    }
    await(ZMQ.EVENT_MONITOR_STOPPED);
    monitor.close();
  }
}
