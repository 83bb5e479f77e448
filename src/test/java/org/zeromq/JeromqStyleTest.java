// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Source code written for JeroMQ; that it compiles is part of the test. */
@Timeout(60)
@SuppressWarnings("deprecation")
class JeromqStyleTest {
  @Test
  void proxyIsControlledByMessages() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket frontend = context.createSocket(SocketType.ROUTER);
      ZMQ.Socket backend = context.createSocket(SocketType.DEALER);
      ZMQ.Socket control = context.createSocket(SocketType.PAIR);
      ZMQ.Socket steering = context.createSocket(SocketType.PAIR);
      frontend.bind("inproc://frontend");
      backend.bind("inproc://backend");
      control.bind("inproc://control");
      steering.connect("inproc://control");
      Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(frontend, backend, null, control));
      ZMQ.Socket client = context.createSocket(SocketType.REQ);
      ZMQ.Socket worker = context.createSocket(SocketType.REP);
      client.connect("inproc://frontend");
      worker.connect("inproc://backend");

      steering.send(ZMQ.PROXY_PAUSE);
      steering.send(ZMQ.PROXY_RESUME);
      client.sendPicture("si", "hello", 1);
      Object[] request = worker.recvPicture("si");
      assertEquals("hello", request[0]);
      worker.sendBinaryPicture("4s", (int) request[1] + 1, "world");
      assertArrayEquals(new Object[] {2, "world"}, client.recvBinaryPicture("4s"));

      steering.send(ZMQ.PROXY_TERMINATE, 0);
      assertTrue(proxy.get());
    }
  }

  @Test
  void aDeviceEndsWithItsContext() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket frontend = context.createSocket(SocketType.ROUTER);
    ZMQ.Socket backend = context.createSocket(SocketType.DEALER);
    frontend.bind("inproc://frontend");
    backend.bind("inproc://backend");
    Background<Boolean> device =
        Background.waiting(frontend, () -> ZMQ.device(ZMQ.QUEUE, frontend, backend));
    context.getContext().shutdown();
    assertTrue(device.get());
    context.close();
  }

  @Test
  void pollAcceptsASelector() throws Exception {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB);
        ZMQ.Socket publisher = context.socket(SocketType.XPUB)) {
      publisher.bind("inproc://news");
      subscriber.connect("inproc://news");
      assertTrue(subscriber.subscribe(ZMQ.SUBSCRIPTION_ALL));
      publisher.recv(); // the subscription
      publisher.sendMore(ZMQ.MESSAGE_SEPARATOR);
      publisher.send("news");

      Selector selector = context.selector();
      ZMQ.PollItem[] items = {new ZMQ.PollItem(subscriber, ZMQ.Poller.POLLIN)};
      assertEquals(1, ZMQ.poll(selector, items, -1));
      assertEquals(1, ZMQ.poll(selector, items, 1, 1000L));
      assertTrue(items[0].isReadable());
      assertTrue(context.close(selector));
      assertFalse(selector.isOpen());
    }
  }

  @Test
  void monitorEventsHaveTheNamesOfJeromq() {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket server = context.createSocket(SocketType.REP);
      ZMQ.Socket client = context.createSocket(SocketType.REQ);
      ZMQ.Socket monitor = context.createSocket(SocketType.PAIR);
      assertTrue(server.monitor("inproc://monitor", ZMQ.HANDSHAKE_SUCCEEDED));
      monitor.connect("inproc://monitor");
      server.bind("tcp://127.0.0.1:*");
      client.connect(server.getLastEndpoint());
      ZMQ.Event event = ZMQ.Event.recv(monitor);
      switch (event.getEvent()) {
        case ZMQ.HANDSHAKE_SUCCEEDED:
          assertFalse(event.isError() || event.isWarn());
          break;
        case ZMQ.HANDSHAKE_FAILED_AUTH:
        case ZMQ.HANDSHAKE_FAILED_NO_DETAIL:
        case ZMQ.HANDSHAKE_FAILED_PROTOCOL:
        case ZMQ.EVENT_HANDSHAKE_PROTOCOL:
        case ZMQ.EVENT_DELAYED:
        case ZMQ.EVENT_RETRIED:
        default:
          throw new AssertionError(event.getEvent() + " " + event.resolveValue());
      }
      server.monitor(null, 0);
    }
  }

  @Test
  void aReceiveIsCancelledByAnotherThread() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      ZMQ.CancellationToken token = socket.createCancellationToken();
      Background<byte[]> receive = Background.blocked(socket, () -> socket.recv(0, token));
      Thread canceller = new Thread(token::cancel);
      canceller.start();
      ZmqAssertions.assertError(ZMQ.Error.ECANCELED, receive::get);
      canceller.join();
    }
  }
}
