// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PULL and PUSH, or ROUTER and DEALER, with a proxy in between. */
@Timeout(60)
class ProxyTest {
  @RegisterExtension final TestContext context = new TestContext();

  private ZMQ.Socket source;
  private ZMQ.Socket frontend;
  private ZMQ.Socket backend;
  private ZMQ.Socket sink;

  @BeforeEach
  void connect() {
    frontend = context.socket(SocketType.PULL);
    backend = context.socket(SocketType.PUSH);
    source = context.socket(SocketType.PUSH);
    sink = context.socket(SocketType.PULL);
    frontend.bind("inproc://frontend");
    backend.bind("inproc://backend");
    source.connect("inproc://frontend");
  }

  @AfterEach
  void close() {
    for (ZMQ.Socket socket : new ZMQ.Socket[] {source, frontend, backend, sink}) {
      socket.close();
    }
  }

  /** Starts a proxy without messages and returns when it waits. */
  private Background<Boolean> startIdle() throws InterruptedException {
    return Background.waiting(backend, () -> ZMQ.proxy(frontend, backend, null));
  }

  @Test
  void anInterruptEndsIt() throws InterruptedException {
    Background<Boolean> proxy = startIdle();
    proxy.interrupt();
    assertError(ZMQ.Error.EINTR, proxy::get);
    assertTrue(proxy.wasInterrupted());
  }

  @Test
  void closingAnyOfItsSocketsEndsIt() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      ZMQ.Socket[] sockets = {
        context.socket(SocketType.ROUTER),
        context.socket(SocketType.DEALER),
        context.socket(SocketType.PUB)
      };
      Background<Boolean> proxy =
          Background.waiting(sockets[0], () -> ZMQ.proxy(sockets[0], sockets[1], sockets[2]));
      sockets[i].close();
      assertError(ZMQ.Error.ENOTSOCK, proxy::get);
      for (ZMQ.Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void terminationEndsIt() throws Throwable {
    ZMQ.Context own = ZMQ.context(1);
    ZMQ.Socket pull = own.socket(SocketType.PULL);
    ZMQ.Socket push = own.socket(SocketType.PUSH);
    Background<Boolean> proxy = Background.waiting(push, () -> ZMQ.proxy(pull, push, null));
    own.shutdown();
    assertTrue(proxy.get());
    pull.close();
    push.close();
    own.term();
  }

  @Test
  void nothingIsReceivedBeforeItCanBeForwarded() throws Throwable {
    Background<Boolean> proxy = startIdle();
    source.send("kept");
    proxy.interrupt();
    assertError(ZMQ.Error.EINTR, proxy::get);
    assertEquals("kept", frontend.recvStr());
  }

  @Test
  void multipartMessagesAreForwardedInOrderAndCaptured() throws Throwable {
    int count = 2500;
    try (ZMQ.Socket capture = context.socket(SocketType.PUSH);
        ZMQ.Socket copies = context.socket(SocketType.PULL)) {
      capture.bind("inproc://capture");
      copies.connect("inproc://capture");
      sink.connect("inproc://backend");
      Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(frontend, backend, capture));
      Background<Void> sender =
          Background.run(
              () -> {
                for (int i = 0; i < count; i++) {
                  sendAll(source, "number", "", Integer.toString(i));
                }
                return null;
              });
      for (int i = 0; i < count; i++) {
        assertEquals(Arrays.asList("number", "", Integer.toString(i)), recvAll(sink));
        assertEquals(Arrays.asList("number", "", Integer.toString(i)), recvAll(copies));
      }
      sender.get();
      proxy.interrupt();
      assertError(ZMQ.Error.EINTR, proxy::get);
    }
  }

  @Test
  void aSlowReceiverBlocksTheSourceAndLosesNothing() throws Throwable {
    int count = 3000;
    sink.setRcvHWM(1);
    sink.connect("inproc://backend");
    Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(frontend, backend, null));
    Background<Void> sender =
        Background.run(
            () -> {
              for (int i = 0; i < count; i++) {
                source.send(Integer.toString(i));
              }
              return null;
            });
    for (int i = 0; i < count; i++) {
      assertEquals(Integer.toString(i), sink.recvStr());
    }
    sender.get();
    proxy.interrupt();
    assertError(ZMQ.Error.EINTR, proxy::get);
  }

  @Test
  void theControlSocketPausesResumesCountsAndEndsIt() throws Throwable {
    try (ZMQ.Socket control = context.socket(SocketType.REP);
        ZMQ.Socket commands = context.socket(SocketType.REQ)) {
      control.bind("inproc://control");
      commands.connect("inproc://control");
      sink.connect("inproc://backend");
      Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(frontend, backend, null, control));
      source.send("first");
      assertEquals("first", sink.recvStr());
      assertArrayEquals(new byte[0], ask(commands, "PAUSE"));
      source.send("second");
      assertArrayEquals(new byte[0], ask(commands, "no such command"));
      assertEquals(0, sink.getEvents());
      assertArrayEquals(new byte[0], ask(commands, "RESUME"));
      assertEquals("second", sink.recvStr());
      commands.send("STATISTICS");
      long[] expected = {2, 11, 0, 0, 0, 0, 2, 11};
      for (long number : expected) {
        assertEquals(
            number, ByteBuffer.wrap(commands.recv()).order(ByteOrder.nativeOrder()).getLong());
      }
      assertArrayEquals(new byte[0], ask(commands, "TERMINATE"));
      assertTrue(proxy.get());
    }
  }

  private static byte[] ask(ZMQ.Socket commands, String command) {
    commands.send(command);
    return commands.recv();
  }

  @Test
  void repliesGoBackWhileTheWorkersAreBusy() throws Throwable {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = context.socket(SocketType.DEALER);
        ZMQ.Socket client = context.socket(SocketType.REQ);
        ZMQ.Socket worker = context.socket(SocketType.REP)) {
      router.bind("inproc://router");
      dealer.bind("inproc://dealer");
      client.connect("inproc://router");
      worker.connect("inproc://dealer");
      Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(router, dealer, null));
      for (int i = 0; i < 100; i++) {
        client.send("request " + i);
        assertEquals("request " + i, worker.recvStr());
        worker.send("reply " + i);
        assertEquals("reply " + i, client.recvStr());
      }
      proxy.interrupt();
      assertError(ZMQ.Error.EINTR, proxy::get);
    }
  }

  @Test
  void aMandatoryRouterIsWaitedForAndOtherSocketsCanStillEndIt() throws Throwable {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket full = context.socket(SocketType.DEALER);
        ZMQ.Socket idle = context.socket(SocketType.DEALER)) {
      router.setRouterMandatory(true);
      router.setSndHWM(1);
      router.bind("inproc://router");
      for (ZMQ.Socket dealer : new ZMQ.Socket[] {full, idle}) {
        dealer.setRcvHWM(1);
        dealer.setIdentity((dealer == full ? "full" : "idle").getBytes(UTF_8));
        dealer.connect("inproc://router");
        dealer.send("ready");
        recvAll(router);
      }
      Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(frontend, router, null));
      int count = 20;
      for (int i = 0; i < count; i++) {
        sendAll(source, "full", Integer.toString(i));
      }
      for (int i = 0; i < count; i++) {
        assertEquals(Integer.toString(i), full.recvStr());
      }
      for (int i = 0; i < count; i++) {
        sendAll(source, "full", Integer.toString(i));
      }
      assertEquals("0", full.recvStr());
      proxy.interrupt();
      assertError(ZMQ.Error.EINTR, proxy::get);
    }
  }
}
