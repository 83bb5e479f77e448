// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ZContextTest {
  private final ZContext context = new ZContext();
  private ServerSocket deaf;

  @BeforeEach
  void listen() throws IOException {
    deaf = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
  }

  @AfterEach
  void closeAll() throws IOException {
    context.setMain(true);
    context.close();
    deaf.close();
  }

  /** An endpoint that accepts connections and never answers: no message can be sent to it. */
  private String unresponsiveEndpoint() {
    return "tcp://127.0.0.1:" + deaf.getLocalPort();
  }

  // ---- lazy

  @Test
  void aNewContextIsMainAndLazyWithOneIoThreadAndNoLinger() {
    assertTrue(context.isMain());
    assertEquals(1, context.getIoThreads());
    assertEquals(0, context.getLinger());
    assertTrue(context.getSockets().isEmpty());
    assertTrue(context.isEmpty());
    assertFalse(context.isClosed());
    assertNull(context.getContext());
  }

  @Test
  void theFirstSocketCreatesTheContext() {
    context.setIoThreads(3);
    assertEquals(3, context.getIoThreads());
    context.createSocket(SocketType.PUB);
    assertEquals(3, context.getContext().getIOThreads());
    assertSame(context.getContext(), context.getContext());
    try (ZContext two = new ZContext(2)) {
      two.createSocket(ZMQ.PUB);
      assertEquals(2, two.getContext().getIOThreads());
    }
  }

  // ---- sockets

  @Test
  void getSocketsIsALiveView() {
    List<ZMQ.Socket> sockets = context.getSockets();
    ZMQ.Socket first = context.createSocket(ZMQ.PUB);
    ZMQ.Socket second = context.createSocket(SocketType.SUB);
    assertEquals(2, sockets.size());
    assertSame(first, sockets.get(0));
    context.destroySocket(first);
    assertEquals(1, sockets.size());
    assertSame(second, sockets.get(0));
    assertError(ZMQ.Error.ENOTSOCK, first::getLinger);
  }

  @Test
  void aSocketThatWasClosedByItselfIsForgotten() {
    context.createSocket(ZMQ.PUB).close();
    assertTrue(context.getSockets().isEmpty());
    ZMQ.Socket socket = context.createSocket(ZMQ.PUB);
    List<ZMQ.Socket> sockets = context.getSockets();
    socket.close();
    context.createSocket(ZMQ.PUB);
    assertEquals(1, sockets.size());
    context.destroySocket(socket);
  }

  @Test
  void destroySocketIgnoresNullAndSocketsOfOtherContexts() {
    context.destroySocket(null);
    try (ZContext other = new ZContext()) {
      ZMQ.Socket stranger = other.createSocket(ZMQ.PUB);
      context.destroySocket(stranger);
      assertEquals(-1, stranger.getLinger());
    }
  }

  @Test
  void aNewSocketHasLibzmqsLingerTime() {
    assertEquals(-1, context.createSocket(ZMQ.PUSH).getLinger());
    context.setLinger(5);
    assertEquals(5, context.getLinger());
    assertEquals(-1, context.createSocket(ZMQ.PUSH).getLinger());
  }

  @Test
  void highWaterMarksGoToNewSockets() {
    assertEquals(1000, context.createSocket(ZMQ.PUSH).getSndHWM());
    assertEquals(-1, context.getSndHWM());
    assertEquals(-1, context.getRcvHWM());
    context.setSndHWM(3);
    context.setRcvHWM(0);
    assertEquals(3, context.getSndHWM());
    assertEquals(0, context.getRcvHWM());
    ZMQ.Socket socket = context.createSocket(ZMQ.PUSH);
    assertEquals(3, socket.getSndHWM());
    assertEquals(0, socket.getRcvHWM());
    context.setSndHWM(-7);
    assertError(ZMQ.Error.EINVAL, () -> context.createSocket(ZMQ.PUSH));
  }

  @Test
  void anUnknownTypeIsInvalid() {
    assertError(ZMQ.Error.EINVAL, () -> context.createSocket(99));
  }

  @Test
  void aPollerNeedsNoSocket() {
    assertEquals(7, context.createPoller(7).getSize());
  }

  @Test
  @SuppressWarnings("deprecation")
  void selectorsAreClosedToo() throws IOException {
    Selector first = context.createSelector();
    Selector second = context.createSelector();
    context.closeSelector(first);
    assertFalse(first.isOpen());
    assertTrue(second.isOpen());
    context.close();
    assertFalse(second.isOpen());
  }

  @Test
  void exceptionHandlersAreKept() {
    Thread.UncaughtExceptionHandler handler = (thread, e) -> {};
    assertSame(Thread.getDefaultUncaughtExceptionHandler(), context.getUncaughtExceptionHandler());
    assertNull(context.getNotificationExceptionHandler());
    context.setUncaughtExceptionHandler(handler);
    context.setNotificationExceptionHandler(handler);
    assertSame(handler, context.getUncaughtExceptionHandler());
    assertSame(handler, context.getNotificationExceptionHandler());
  }

  // ---- close

  @Test
  void closeClosesAllSocketsAndTheContext() {
    ZMQ.Socket socket = context.createSocket(ZMQ.PUB);
    ZMQ.Context inner = context.getContext();
    context.close();
    assertTrue(inner.isClosed());
    assertTrue(context.isClosed());
    assertTrue(context.getSockets().isEmpty());
    assertSame(inner, context.getContext());
    assertError(ZMQ.Error.ETERM, socket::recv);
  }

  @Test
  void closingTwiceOrUnusedDoesNothing() {
    context.close();
    context.close();
    context.destroy();
    assertTrue(context.close(0));
    assertTrue(context.isClosed());
    assertNull(context.getContext());
  }

  @Test
  void afterCloseThereAreNoNewSockets() {
    ZContext unused = new ZContext();
    unused.close();
    assertError(ZMQ.Error.EINVAL, () -> unused.createSocket(ZMQ.PUB));
    context.createSocket(ZMQ.PUB);
    context.close();
    assertError(ZMQ.Error.EINVAL, () -> context.createSocket(ZMQ.PUB));
  }

  @Test
  void closeOfANonMainContextClosesOnlyItsSockets() {
    context.setMain(false);
    assertFalse(context.isMain());
    ZMQ.Socket socket = context.createSocket(ZMQ.PAIR);
    context.close();
    assertTrue(context.getSockets().isEmpty());
    assertNotNull(context.getContext());
    assertFalse(context.getContext().isTerminated());
    assertError(ZMQ.Error.ENOTSOCK, socket::recv);
  }

  @Test
  void closeDropsUndeliverableMessages() {
    ZMQ.Socket push = context.createSocket(ZMQ.PUSH);
    push.connect(unresponsiveEndpoint());
    push.send("nobody will see this");
    context.close();
  }

  @Test
  void destroySocketGivesTheLingerTimeOfTheContext() {
    ZMQ.Socket push = context.createSocket(ZMQ.PUSH);
    push.connect(unresponsiveEndpoint());
    push.send("nobody will see this");
    context.destroySocket(push);
    context.close();
  }

  @Test
  void messagesAreSentWithinTheLingerPeriod() {
    try (ZContext other = new ZContext()) {
      ZMQ.Socket pull = other.createSocket(ZMQ.PULL);
      pull.bind("tcp://127.0.0.1:*");
      context.setLinger(-1);
      ZMQ.Socket push = context.createSocket(ZMQ.PUSH);
      push.connect(pull.getLastEndpoint());
      push.send("the last one");
      context.close();
      assertEquals("the last one", pull.recvStr());
    }
  }

  @Test
  void closeWithATimeoutReturnsFalseWhileMessagesAreUnsent() throws Exception {
    context.setLinger(-1);
    try (ZContext other = new ZContext()) {
      ZMQ.Socket push = context.createSocket(ZMQ.PUSH);
      String endpoint = unresponsiveEndpoint();
      push.connect(endpoint);
      push.send("the last one");
      assertFalse(context.close(0));
      assertFalse(context.close(20));
      Thread.currentThread().interrupt();
      assertFalse(context.close(30_000));
      assertTrue(Thread.interrupted());
      deaf.close();
      ZMQ.Socket pull = other.createSocket(ZMQ.PULL);
      Eventually.binds(pull, endpoint);
      assertEquals("the last one", pull.recvStr());
      assertTrue(context.close(-1));
      assertTrue(context.close(30_000));
    }
  }

  // ---- other threads

  @Test
  void closeEndsBlockedCallsOfOtherThreads() throws Throwable {
    ZMQ.Socket pull = context.createSocket(ZMQ.PULL);
    ZMQ.Socket push = context.createSocket(ZMQ.PUSH);
    ZMQ.Socket polled = context.createSocket(ZMQ.PULL);
    ZMQ.Poller poller = context.createPoller(1);
    poller.register(polled, ZMQ.Poller.POLLIN);
    Background<byte[]> receive = Background.blocked(pull, pull::recv);
    Background<Boolean> send = Background.blocked(push, () -> push.send("nobody is there"));
    Background<Integer> poll = Background.blocked(polled, () -> poller.poll());
    context.close();
    assertError(ZMQ.Error.ETERM, receive::get);
    assertError(ZMQ.Error.ETERM, send::get);
    assertError(ZMQ.Error.ETERM, poll::get);
  }

  @Test
  void closeReturnsWhileAnotherThreadHoldsASocket() throws Throwable {
    ZMQ.Socket own = context.createSocket(ZMQ.PULL);
    ZMQ.Socket ofShadow = ZContext.shadow(context).createSocket(ZMQ.PULL);
    ZMQ.Socket ofNobody = context.getContext().socket(ZMQ.PULL);
    CountDownLatch running = new CountDownLatch(100);
    CountDownLatch over = new CountDownLatch(1);
    Background<Void> careless =
        Background.run(
            () -> {
              while (over.getCount() > 0) {
                for (ZMQ.Socket socket : new ZMQ.Socket[] {own, ofShadow, ofNobody}) {
                  try {
                    socket.recv(ZMQ.DONTWAIT);
                  } catch (ZMQException e) {
                    assertEquals(ZMQ.Error.ETERM.getCode(), e.getErrorCode());
                  }
                }
                running.countDown();
              }
              return null;
            });
    running.await();
    context.close();
    over.countDown();
    careless.get();
  }

  @Test
  void closeEndsAProxy() throws Throwable {
    ZMQ.Socket frontend = context.createSocket(ZMQ.PULL);
    ZMQ.Socket backend = context.createSocket(ZMQ.PUSH);
    frontend.bind("inproc://frontend");
    backend.connect(unresponsiveEndpoint());
    ZMQ.Socket push = context.createSocket(ZMQ.PUSH);
    push.connect("inproc://frontend");
    ZMQ.Socket capture = context.createSocket(ZMQ.PAIR);
    ZMQ.Socket captured = context.createSocket(ZMQ.PAIR);
    capture.bind("inproc://capture");
    captured.connect("inproc://capture");
    Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(frontend, backend, capture));
    push.send("nobody will see this");
    assertEquals("nobody will see this", captured.recvStr());
    context.close();
    assertTrue(proxy.get());
  }

  @Test
  void socketsCanBeClosedAfterTheContext() {
    ZMQ.Socket socket = ZContext.shadow(context).createSocket(ZMQ.PULL);
    context.close();
    socket.setLinger(0);
    socket.close();
  }

  @Test
  void socketsCreatedDuringCloseAreClosedOrRejected() throws Throwable {
    for (int i = 0; i < 20; i++) {
      ZContext busy = new ZContext();
      ZContext shadow = ZContext.shadow(busy);
      CountDownLatch running = new CountDownLatch(5);
      Background<Integer> maker =
          Background.run(
              () -> {
                try {
                  while (true) {
                    shadow.createSocket(ZMQ.PAIR);
                    running.countDown();
                  }
                } catch (ZMQException e) {
                  return e.getErrorCode();
                }
              });
      running.await();
      busy.close();
      int code = maker.get();
      assertTrue(
          code == ZMQ.Error.ETERM.getCode()
              || code == ZMQ.Error.EINVAL.getCode()
              || code == ZMQ.Error.EMFILE.getCode());
    }
  }

  // ---- shadows

  @Test
  void aShadowSharesTheContextAndHasItsOwnSockets() {
    ZMQ.Socket socket = context.createSocket(ZMQ.PAIR);
    ZContext shadow = ZContext.shadow(context);
    assertFalse(shadow.isMain());
    assertSame(context.getContext(), shadow.getContext());
    assertTrue(shadow.getSockets().isEmpty());
    ZMQ.Socket other = shadow.createSocket(ZMQ.PAIR);
    assertEquals(1, shadow.getSockets().size());
    assertEquals(1, context.getSockets().size());
    shadow.close();
    assertTrue(shadow.isClosed());
    assertFalse(context.isClosed());
    assertError(ZMQ.Error.ENOTSOCK, other::recv);
    assertNull(socket.recv(ZMQ.DONTWAIT));
    shadow.createSocket(ZMQ.PAIR);
  }

  @Test
  void aShadowTakenBeforeTheFirstSocketSharesTheContextToo() {
    ZContext shadow = ZContext.shadow(context);
    ZMQ.Socket bound = shadow.createSocket(ZMQ.PAIR);
    bound.bind("inproc://a");
    ZMQ.Socket connected = context.createSocket(ZMQ.PAIR);
    connected.connect("inproc://a");
    assertSame(context.getContext(), shadow.getContext());
    connected.send("hello");
    assertEquals("hello", bound.recvStr());
  }

  @Test
  void aShadowBeginsWithTheSettingsOfANewContextOrThoseOfThisOne() {
    context.setLinger(7);
    context.setSndHWM(8);
    assertEquals(0, ZContext.shadow(context).getLinger());
    ZContext shadow = context.shadow();
    assertEquals(7, shadow.getLinger());
    assertEquals(8, shadow.createSocket(ZMQ.PUSH).getSndHWM());
    assertFalse(shadow.isMain());
  }

  @Test
  void theMainContextClosesWhatShadowsLeftOpen() {
    ZContext shadow = ZContext.shadow(context);
    ZMQ.Socket push = shadow.createSocket(ZMQ.PUSH);
    push.connect(unresponsiveEndpoint());
    push.send("nobody will see this");
    context.close();
    assertTrue(shadow.isClosed());
    assertError(ZMQ.Error.EINVAL, () -> shadow.createSocket(ZMQ.PUSH));
  }

  @Test
  void setContextReplacesTheContext() {
    try (ZMQ.Context inner = ZMQ.context(1)) {
      context.setContext(inner);
      assertSame(inner, context.getContext());
      context.setMain(false);
      context.createSocket(ZMQ.PAIR);
      context.close();
      assertFalse(inner.isTerminated());
    }
  }
}
