// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What happens to a socket's connections, as its monitor reports it, for tests that wait for it.
 */
public final class SocketEvents implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ZMQ.Socket socket;
  private final ZMQ.Socket monitor;

  /** Starts to monitor a socket: before it is bound or connected, to miss nothing. */
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
   * Ends monitoring. It must have ended before its PAIR closes: libzmq's threads would wait for
   * ever to be rid of the next event.
   */
  @Override
  public void close() {
    try {
      assertTrue(socket.monitor(null, 0));
    } catch (ZMQException e) {
      // a closed socket ends its monitor by itself
      if (e.getErrorCode() != ZMQ.Error.ENOTSOCK.getCode()) {
        throw e;
      }
    }
    await(ZMQ.EVENT_MONITOR_STOPPED);
    monitor.close();
  }
}
