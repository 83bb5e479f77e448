// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ZDispatcherTest {
  @RegisterExtension final TestContext context = new TestContext();

  private final ZDispatcher dispatcher = new ZDispatcher();
  private final ZDispatcher.ZSender sender = new ZDispatcher.ZSender();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final ZDispatcher.ZMessageHandler note = (s, msg) -> received.add(msg.popString());

  @AfterEach
  void shutdown() {
    dispatcher.shutdown();
  }

  @Test
  void messagesGoToTheHandlerInOrder() throws InterruptedException {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      dispatcher.registerHandler(pull, note, sender);
      for (int i = 0; i < 5000; i++) {
        push.send("" + i);
      }
      for (int i = 0; i < 5000; i++) {
        assertEquals("" + i, received.take());
      }
      dispatcher.shutdown();
    }
  }

  @Test
  void aHandlerAnswersThroughTheSender() {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket req = context.socket(SocketType.REQ)) {
      router.bind("tcp://127.0.0.1:*");
      req.connect(router.getLastEndpoint());
      dispatcher.registerHandler(
          router,
          (passed, msg) -> {
            assertSame(sender, passed);
            assertTrue(passed.send(msg.duplicate()));
          },
          sender);
      for (int i = 0; i < 100; i++) {
        req.send("" + i);
        assertEquals("" + i, req.recvStr());
      }
      dispatcher.shutdown();
    }
  }

  @Test
  void aSenderSendsFromAnyThreadAndBeforeRegistration() throws Throwable {
    try (ZMQ.Socket pair = context.socket(SocketType.PAIR);
        ZMQ.Socket other = context.socket(SocketType.PAIR)) {
      pair.bind("inproc://a");
      other.connect("inproc://a");
      sender.send(ZMsg.newStringMsg("early"));
      dispatcher.registerHandler(pair, note, sender);
      assertEquals("early", other.recvStr());
      Background<Boolean> send =
          Background.run(
              () -> {
                Thread.currentThread().interrupt();
                return sender.send(ZMsg.newStringMsg("a", "b"));
              });
      assertTrue(send.get());
      assertEquals("a", other.recvStr());
      assertEquals("b", other.recvStr());
      dispatcher.unregisterHandler(pair);
    }
  }

  @Test
  void messagesForAFullPeerAreSentLater() {
    try (ZMQ.Socket dealer = context.socket(SocketType.DEALER);
        ZMQ.Socket peer = context.socket(SocketType.DEALER)) {
      dealer.bind("inproc://a");
      dispatcher.registerHandler(dealer, note, sender);
      for (int i = 0; i < 3000; i++) {
        sender.send(ZMsg.newStringMsg("" + i));
      }
      peer.connect("inproc://a");
      for (int i = 0; i < 3000; i++) {
        assertEquals("" + i, peer.recvStr());
      }
      dispatcher.shutdown();
    }
  }

  @Test
  void aSlowHandlerDoesNotMakeMessagesPileUpInMemory() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.setRcvHWM(10);
      push.setSndHWM(10);
      pull.bind("inproc://a");
      push.connect("inproc://a");
      CountDownLatch go = new CountDownLatch(1);
      dispatcher.registerHandler(
          pull,
          (s, msg) -> {
            await(go);
            note.handleMessage(s, msg);
          },
          sender);
      Background<Integer> sending =
          Background.blocked(
              push,
              () -> {
                for (int i = 0; i < 5000; i++) {
                  push.send("" + i);
                }
                return 0;
              });
      assertTrue(received.isEmpty());
      go.countDown();
      sending.get();
      for (int i = 0; i < 5000; i++) {
        assertEquals("" + i, received.take());
      }
      dispatcher.shutdown();
    }
  }

  @Test
  void aHandlerThatThrowsGetsTheNextMessage() throws InterruptedException {
    ExecutorService executor =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task);
              thread.setUncaughtExceptionHandler((t, e) -> received.add("threw"));
              return thread;
            });
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      AtomicInteger count = new AtomicInteger();
      dispatcher.registerHandler(
          pull,
          (s, msg) -> {
            if (count.incrementAndGet() == 1) {
              throw new IllegalStateException("on purpose");
            }
            note.handleMessage(s, msg);
          },
          sender,
          executor);
      push.send("first");
      assertEquals("threw", received.take());
      push.send("second");
      assertEquals("second", received.take());
      dispatcher.shutdown();
      assertFalse(executor.isShutdown());
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void aSocketHasOneHandler() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      dispatcher.registerHandler(pull, note, sender);
      assertThrows(
          IllegalArgumentException.class, () -> dispatcher.registerHandler(pull, note, sender));
      dispatcher.shutdown();
    }
  }

  @Test
  void anUnregisteredSocketCanBeUsedAgain() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      dispatcher.unregisterHandler(pull);
      for (int i = 0; i < 20; i++) {
        dispatcher.registerHandler(pull, note, sender);
        dispatcher.unregisterHandler(pull);
        assertNull(pull.recv(ZMQ.DONTWAIT));
      }
    }
  }

  @Test
  void shutdownWaitsForNoHandler() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      dispatcher.registerHandler(
          pull,
          (s, msg) -> {
            begun.countDown();
            await(go);
          },
          sender);
      push.send("a");
      await(begun);
      dispatcher.shutdown();
      dispatcher.shutdown();
      assertNull(pull.recv(ZMQ.DONTWAIT));
    } finally {
      go.countDown();
    }
  }

  @Test
  void aHandlerMayShutTheDispatcherDown() throws InterruptedException {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      dispatcher.registerHandler(
          pull,
          (s, msg) -> {
            dispatcher.shutdown();
            received.add("done");
          },
          sender);
      push.send("a");
      assertEquals("done", received.take());
    }
  }

  @Test
  void anExecutorThatRefusesEndsTheDispatchingOfItsSockets() {
    ExecutorService executor = Executors.newCachedThreadPool();
    executor.shutdown();
    ZDispatcher other = new ZDispatcher(executor);
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      other.registerHandler(pull, note, sender);
      push.send("a");
      other.unregisterHandler(pull);
      other.shutdown();
    }
  }

  @Test
  void theEndOfTheContextEndsTheDispatching() {
    ZContext ending = new ZContext();
    dispatcher.registerHandler(ending.createSocket(SocketType.PULL), note, sender);
    ending.close();
    dispatcher.shutdown();
  }

  @Test
  void anUnroutableMessageIsReportedAndTheNextOneSent() {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = context.socket(SocketType.DEALER)) {
      router.setRouterMandatory(true);
      router.bind("inproc://a");
      dealer.setIdentity(new byte[] {'d'});
      dealer.connect("inproc://a");
      dispatcher.registerHandler(
          router,
          (s, msg) -> {
            s.send(ZMsg.newStringMsg("nobody", "lost"));
            s.send(msg.duplicate());
          },
          sender);
      dealer.send("hello");
      assertEquals("hello", dealer.recvStr());
      dispatcher.shutdown();
    }
  }

  @Test
  void aRegisteredSocketBelongsToTheDispatcher() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      dispatcher.registerHandler(pull, note, sender);
      Background.blocked(pull, () -> null).get();
      assertError(ZMQ.Error.EBUSY, pull::recv);
      dispatcher.shutdown();
    }
  }

  @Test
  void nullAndFramesWithoutDataAreRejected() {
    assertThrows(NullPointerException.class, () -> sender.send(null));
    assertThrows(IllegalStateException.class, () -> sender.send(ZMsg.newStringMsg((String) null)));
    assertThrows(NullPointerException.class, () -> new ZDispatcher(null));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
