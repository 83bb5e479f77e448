// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class SocketLifeTest {
  @RegisterExtension final TestContext context = new TestContext();

  // ---- close

  @Test
  void closingTwiceDoesNothing() {
    ZMQ.Socket socket = context.socket(SocketType.PULL);
    socket.close();
    socket.close();
  }

  @Test
  void everyCallAfterCloseThrowsEnotsock() {
    ZMQ.Socket socket = context.socket(SocketType.PAIR);
    socket.close();
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.bind("inproc://a"));
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.send("a"));
    assertError(ZMQ.Error.ENOTSOCK, socket::recv);
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.recv(ZMQ.DONTWAIT));
    assertError(ZMQ.Error.ENOTSOCK, socket::getLastEndpoint);
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.setLinger(0));
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.monitor("inproc://b", ZMQ.EVENT_ALL));
  }

  @Test
  void closeByAnotherThreadEndsABlockedReceive() throws InterruptedException {
    ZMQ.Socket socket = context.socket(SocketType.PULL);
    Background<byte[]> receive = Background.blocked(socket, socket::recv);
    socket.close();
    assertError(ZMQ.Error.ENOTSOCK, receive::get);
  }

  @Test
  void closeByAnotherThreadEndsABlockedSend() throws InterruptedException {
    ZMQ.Socket socket = context.socket(SocketType.PUSH);
    Background<Boolean> send = Background.blocked(socket, () -> socket.send("nobody is there"));
    socket.close();
    assertError(ZMQ.Error.ENOTSOCK, send::get);
  }

  @Test
  void closeByAnotherThreadEndsABlockedPoll() throws InterruptedException {
    ZMQ.Socket socket = context.socket(SocketType.PULL);
    try (ZMQ.Socket other = context.socket(SocketType.PULL)) {
      ZMQ.Poller poller = context.context().poller();
      poller.register(other, ZMQ.Poller.POLLIN);
      poller.register(socket, ZMQ.Poller.POLLIN);
      Background<Integer> poll = Background.blocked(socket, () -> poller.poll());
      socket.close();
      assertError(ZMQ.Error.EINVAL, poll::get);
      assertNull(other.recv(ZMQ.DONTWAIT));
    }
  }

  @Test
  void closeEndsAllThreadsBlockedOnAThreadSafeSocket() throws InterruptedException {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    ZMQ.Socket socket = context.socket(SocketType.SERVER);
    Background<byte[]> first = Background.blocked(socket, 1, socket::recv);
    Background<byte[]> second = Background.blocked(socket, 2, socket::recv);
    socket.close();
    assertError(ZMQ.Error.ENOTSOCK, first::get);
    assertError(ZMQ.Error.ENOTSOCK, second::get);
  }

  // ---- interrupt

  @Test
  void anInterruptEndsABlockedReceiveAndTheSocketWorksOn() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      Background<byte[]> receive = Background.blocked(pull, pull::recv);
      receive.interrupt();
      assertError(ZMQ.Error.EINTR, receive::get);
      assertTrue(receive.wasInterrupted());
      push.connect("inproc://a");
      push.send("still here");
      assertEquals("still here", pull.recvStr());
    }
  }

  @Test
  void anInterruptEndsABlockedSendAndNothingIsSent() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      push.bind("inproc://a");
      Background<Boolean> send = Background.blocked(push, () -> push.send("interrupted"));
      send.interrupt();
      assertError(ZMQ.Error.EINTR, send::get);
      assertTrue(send.wasInterrupted());
      pull.connect("inproc://a");
      push.send("second");
      assertEquals("second", pull.recvStr());
    }
  }

  @Test
  void anInterruptEndsABlockedPoll() throws InterruptedException {
    try (ZMQ.Socket socket = context.socket(SocketType.PULL)) {
      ZMQ.PollItem[] items = {new ZMQ.PollItem(socket, ZMQ.Poller.POLLIN)};
      Background<Integer> poll = Background.blocked(socket, () -> ZMQ.poll(items, -1));
      poll.interrupt();
      assertError(ZMQ.Error.EINTR, poll::get);
      assertTrue(poll.wasInterrupted());
    }
  }

  @Test
  void anInterruptEndsAReceiveOnAThreadSafeSocket() throws InterruptedException {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    try (ZMQ.Socket socket = context.socket(SocketType.CLIENT)) {
      Background<byte[]> receive = Background.blocked(socket, socket::recv);
      receive.interrupt();
      assertError(ZMQ.Error.EINTR, receive::get);
    }
  }

  @Test
  void anInterruptedThreadDoesNotBlockButReceivesWhatIsThere() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      push.send("there");
      Thread.currentThread().interrupt();
      assertEquals("there", pull.recvStr());
      assertError(ZMQ.Error.EINTR, pull::recv);
      assertTrue(Thread.interrupted());
    }
  }

  // ---- two threads

  @Test
  void aSecondThreadGetsEbusy() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      Background<String> receive = Background.blocked(pull, () -> pull.recvStr());
      assertError(ZMQ.Error.EBUSY, () -> pull.recv(ZMQ.DONTWAIT));
      assertError(ZMQ.Error.EBUSY, pull::getLastEndpoint);
      push.connect("inproc://a");
      push.send("for the first");
      assertEquals("for the first", receive.get());
      assertNull(pull.recv(ZMQ.DONTWAIT));
    }
  }

  @Test
  void threadsMayPassASocketOn() throws Throwable {
    try (ZMQ.Socket a = context.socket(SocketType.PAIR);
        ZMQ.Socket b = context.socket(SocketType.PAIR)) {
      a.bind("inproc://a");
      b.connect("inproc://a");
      for (int i = 0; i < 10; i++) {
        String message = "message " + i;
        assertTrue(Background.run(() -> a.send(message)).get());
        assertEquals(message, Background.run(() -> b.recvStr()).get());
      }
    }
  }

  @Test
  void severalThreadsSendThroughAThreadSafeSocket() throws Throwable {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    int each = 500;
    try (ZMQ.Socket server = context.socket(SocketType.SERVER);
        ZMQ.Socket client = context.socket(SocketType.CLIENT)) {
      server.bind("inproc://a");
      client.connect("inproc://a");
      CountDownLatch start = new CountDownLatch(1);
      Background<?>[] senders = new Background<?>[3];
      for (int i = 0; i < senders.length; i++) {
        senders[i] =
            Background.run(
                () -> {
                  start.await();
                  for (int j = 0; j < each; j++) {
                    client.send("m");
                  }
                  return null;
                });
      }
      start.countDown();
      for (int i = 0; i < senders.length * each; i++) {
        assertEquals("m", server.recvStr());
      }
      for (Background<?> sender : senders) {
        sender.get();
      }
    }
  }

  // ---- termination

  @Test
  void terminationEndsBlockedCallsAndThenWaitsForTheSockets() throws Throwable {
    ZMQ.Context own = ZMQ.context(1);
    ZMQ.Socket socket = own.socket(SocketType.PULL);
    Background<byte[]> receive = Background.blocked(socket, socket::recv);
    Background<Void> termination =
        Background.run(
            () -> {
              own.term();
              return null;
            });
    assertError(ZMQ.Error.ETERM, receive::get);
    assertError(ZMQ.Error.ETERM, socket::recv);
    assertError(ZMQ.Error.ETERM, socket::getLastEndpoint);
    assertFalse(socket.setLinger(0));
    assertError(ZMQ.Error.ETERM, () -> own.socket(SocketType.PULL));
    assertTrue(own.isTerminated());
    assertFalse(own.isClosed());
    socket.close();
    termination.get();
    assertTrue(own.isClosed());
  }

  @Test
  void terminationEndsABlockedPoll() throws Throwable {
    ZMQ.Context own = ZMQ.context(1);
    ZMQ.Socket socket = own.socket(SocketType.PULL);
    ZMQ.PollItem[] items = {new ZMQ.PollItem(socket, ZMQ.Poller.POLLIN)};
    Background<Integer> poll = Background.blocked(socket, () -> ZMQ.poll(items, -1));
    own.shutdown();
    assertError(ZMQ.Error.ETERM, poll::get);
    socket.close();
    own.term();
  }

  @Test
  void aTerminatedContextCreatesNoSockets() {
    ZMQ.Context own = ZMQ.context(1);
    own.term();
    own.term();
    assertError(ZMQ.Error.EINVAL, () -> own.socket(SocketType.PULL));
  }

  @Test
  void aNegativeNumberOfThreadsIsRejected() {
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.context(-1));
  }

  @Test
  void unknownSocketTypeIsRejected() {
    assertError(ZMQ.Error.EINVAL, () -> context.context().socket(99));
  }

  @Test
  void invalidEndpointsAreRejected() {
    String[] wrong = {null, "", "hello", "tcp://", "tcp://127.0.0.1", "tcp://127.0.0.1:a\0b"};
    try (ZMQ.Socket socket = context.socket(SocketType.PAIR)) {
      for (String endpoint : wrong) {
        assertError(ZMQ.Error.EINVAL, () -> socket.bind(endpoint));
        assertError(ZMQ.Error.EINVAL, () -> socket.connect(endpoint));
      }
      assertError(ZMQ.Error.EINVAL, () -> socket.unbind(null));
      assertError(ZMQ.Error.EINVAL, () -> socket.disconnect(null));
      assertError(ZMQ.Error.EPROTONOSUPPORT, () -> socket.bind("nosuch://a"));
    }
  }

  // ---- timeouts

  @Test
  void receiveReturnsNullAfterTheTimeout() {
    try (ZMQ.Socket socket = context.socket(SocketType.PULL)) {
      socket.setReceiveTimeOut(30);
      assertNull(socket.recv());
      assertEquals(-1, socket.recv(new byte[1], 0, 1, 0));
      assertNull(socket.recvStr());
    }
  }

  @Test
  void sendReturnsFalseAfterTheTimeout() {
    try (ZMQ.Socket socket = context.socket(SocketType.PUSH)) {
      socket.setSendTimeOut(30);
      assertFalse(socket.send("nobody is there"));
    }
  }

  @Test
  void aThreadSafeSocketHasTimeoutsToo() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    try (ZMQ.Socket socket = context.socket(SocketType.CLIENT)) {
      socket.setReceiveTimeOut(30);
      socket.setSendTimeOut(30);
      assertNull(socket.recv());
      assertFalse(socket.send("nobody is there"));
    }
  }

  // ---- a socket that is ready but would block

  @Test
  void aMandatoryRouterWaitsForTheOnePeerThatIsFull() throws Throwable {
    byte[] message = "0123456789".getBytes(UTF_8);
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket full = context.socket(SocketType.DEALER);
        ZMQ.Socket idle = context.socket(SocketType.DEALER)) {
      router.setRouterMandatory(true);
      router.setSndHWM(1);
      router.bind("inproc://a");
      for (ZMQ.Socket dealer : new ZMQ.Socket[] {full, idle}) {
        dealer.setRcvHWM(1);
        dealer.setIdentity((dealer == full ? "full" : "idle").getBytes(UTF_8));
        dealer.connect("inproc://a");
        dealer.send("ready");
        router.recv();
        router.recv();
      }
      int sent = 0;
      while (router.send("full".getBytes(UTF_8), ZMQ.SNDMORE | ZMQ.DONTWAIT)) {
        assertTrue(router.send(message));
        sent++;
      }
      Background<Boolean> send =
          Background.blocked(
              router, () -> router.sendMore("full".getBytes(UTF_8)) && router.send("last"));
      for (int i = 0; i < sent; i++) {
        assertArrayEquals(message, full.recv());
      }
      assertEquals("last", full.recvStr());
      assertTrue(send.get());
    }
  }
}
