// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DevicesTest {
  private final ZContext context = new ZContext();

  @AfterEach
  void closeContext() {
    context.close();
  }

  private ZMQ.Socket bound(SocketType type, String name) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.bind("inproc://" + name);
    return socket;
  }

  private ZMQ.Socket connected(SocketType type, String name) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.connect("inproc://" + name);
    return socket;
  }

  private static Callable<Object> running(Runnable device) {
    return () -> {
      device.run();
      return null;
    };
  }

  private ZMQQueue queue(ZMQ.Socket in, ZMQ.Socket out) {
    return new ZMQQueue(context.getContext(), in, out);
  }

  // ---- messages

  @Test
  void aStreamerPassesMessagesOn() {
    ZMQ.Socket in = bound(SocketType.PULL, "in");
    ZMQ.Socket out = bound(SocketType.PUSH, "out");
    ZMQ.Socket push = connected(SocketType.PUSH, "in");
    ZMQ.Socket pull = connected(SocketType.PULL, "out");
    Background.run(running(new ZMQStreamer(context.getContext(), in, out)));
    ZmqAssertions.sendAll(push, "a", "", "c");
    ZmqAssertions.sendAll(push, "d");
    assertEquals(Arrays.asList("a", "", "c"), ZmqAssertions.recvAll(pull));
    assertEquals(Arrays.asList("d"), ZmqAssertions.recvAll(pull));
  }

  @Test
  void aForwarderPublishesWhatItSubscribedTo() {
    ZMQ.Socket in = bound(SocketType.SUB, "in");
    in.subscribe(new byte[0]);
    ZMQ.Socket out = bound(SocketType.XPUB, "out");
    ZMQ.Socket sub = connected(SocketType.SUB, "out");
    sub.subscribe(new byte[0]);
    out.recv(); // the subscription
    ZMQ.Socket pub = connected(SocketType.XPUB, "in");
    Background.run(running(new ZMQForwarder(context.getContext(), in, out)));
    pub.recv(); // the device's subscription
    ZmqAssertions.sendAll(pub, "topic", "news");
    assertEquals(Arrays.asList("topic", "news"), ZmqAssertions.recvAll(sub));
  }

  @Test
  void aQueuePassesRequestsAndReplies() {
    ZMQ.Socket in = bound(SocketType.ROUTER, "in");
    ZMQ.Socket out = bound(SocketType.DEALER, "out");
    Background.run(running(queue(in, out)));
    ZMQ.Socket rep = connected(SocketType.REP, "out");
    ZMQ.Socket first = connected(SocketType.REQ, "in");
    ZMQ.Socket second = connected(SocketType.REQ, "in");
    first.send("1");
    second.send("2");
    for (int i = 0; i < 2; i++) {
      rep.send("reply to " + rep.recvStr());
    }
    assertEquals("reply to 1", first.recvStr());
    assertEquals("reply to 2", second.recvStr());
  }

  @Test
  void aQueueWhoseWorkersAreFullStillReturnsReplies() {
    ZMQ.Socket in = bound(SocketType.ROUTER, "in");
    ZMQ.Socket out = context.createSocket(SocketType.DEALER);
    out.setSndHWM(1);
    out.bind("inproc://out");
    Background.run(running(queue(in, out)));
    ZMQ.Socket worker = context.createSocket(SocketType.ROUTER);
    worker.setRcvHWM(1);
    worker.connect("inproc://out");
    ZMQ.Socket client = connected(SocketType.DEALER, "in");
    for (int i = 0; i < 100; i++) {
      client.send("request");
    }
    ZMsg request = ZMsg.recvMsg(worker);
    request.send(worker);
    assertEquals("request", client.recvStr());
    for (int i = 1; i < 100; i++) {
      ZMsg.recvMsg(worker).send(worker);
      assertEquals("request", client.recvStr());
    }
  }

  @Test
  void manyMessagesGoThroughAQueue() throws Throwable {
    Background.run(running(queue(bound(SocketType.PULL, "in"), bound(SocketType.PUSH, "out"))));
    ZMQ.Socket push = connected(SocketType.PUSH, "in");
    ZMQ.Socket pull = connected(SocketType.PULL, "out");
    Background<Object> sending =
        Background.run(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                push.send("" + i);
              }
              return null;
            });
    for (int i = 0; i < 10_000; i++) {
      assertEquals("" + i, pull.recvStr());
    }
    sending.get();
  }

  // ---- how they end

  @Test
  void theyEndWithTheContext() throws Throwable {
    ZMQ.Socket in = bound(SocketType.PULL, "in");
    ZMQ.Socket front = bound(SocketType.ROUTER, "front");
    Background<Object> streamer =
        Background.waiting(in, running(new ZMQStreamer(null, in, bound(SocketType.PUSH, "out"))));
    Background<Object> queue =
        Background.waiting(front, running(queue(front, bound(SocketType.DEALER, "back"))));
    context.close();
    streamer.get();
    queue.get();
  }

  @Test
  void theyEndWithTermOfAPlainContext() throws Throwable {
    ZMQ.Context plain = ZMQ.context(1);
    ZMQ.Socket in = plain.socket(SocketType.ROUTER);
    ZMQ.Socket out = plain.socket(SocketType.DEALER);
    Background<Object> queue = Background.waiting(in, running(new ZMQQueue(plain, in, out)));
    Background<Object> term =
        Background.run(
            () -> {
              plain.term();
              return null;
            });
    queue.get();
    in.close();
    out.close();
    term.get();
  }

  @Test
  void theyEndWithAnInterruptThatIsKept() throws Throwable {
    ZMQ.Socket in = bound(SocketType.PULL, "in");
    ZMQ.Socket front = bound(SocketType.ROUTER, "front");
    Background<Object> streamer =
        Background.waiting(in, running(new ZMQStreamer(null, in, bound(SocketType.PUSH, "out"))));
    Background<Object> queue =
        Background.waiting(front, running(queue(front, bound(SocketType.DEALER, "back"))));
    streamer.interrupt();
    queue.interrupt();
    streamer.get();
    queue.get();
    assertTrue(streamer.wasInterrupted());
    assertTrue(queue.wasInterrupted());
    in.setLinger(0);
    front.setLinger(0);
  }

  @Test
  void aStreamerThatCannotSendEndsWithAnInterruptToo() throws Throwable {
    ZMQ.Socket in = bound(SocketType.PULL, "in");
    ZMQ.Socket out = bound(SocketType.PUSH, "out");
    out.setSendTimeOut(1);
    in.setReceiveTimeOut(1);
    ZMQ.Socket push = connected(SocketType.PUSH, "in");
    push.send("nobody takes it");
    Background<Object> streamer = Background.waiting(out, running(new ZMQStreamer(null, in, out)));
    streamer.interrupt();
    streamer.get();
  }

  @Test
  void theyEndWithTheCloseOfASocket() throws Throwable {
    ZMQ.Socket in = bound(SocketType.PULL, "in");
    ZMQ.Socket front = bound(SocketType.ROUTER, "front");
    Background<Object> streamer =
        Background.waiting(in, running(new ZMQStreamer(null, in, bound(SocketType.PUSH, "out"))));
    Background<Object> queue =
        Background.waiting(front, running(queue(front, bound(SocketType.DEALER, "back"))));
    in.close();
    front.close();
    streamer.get();
    queue.get();
  }

  @Test
  void closeEndsAQueueAndLeavesItsSocketsOpen() throws Throwable {
    ZMQ.Socket in = bound(SocketType.ROUTER, "in");
    ZMQ.Socket out = bound(SocketType.DEALER, "out");
    ZMQQueue device = queue(in, out);
    Background<Object> running = Background.waiting(in, running(device));
    device.close();
    running.get();
    assertEquals(-1, in.getLinger());
    assertEquals(-1, out.getLinger());
    device.run();
  }

  @Test
  void otherErrorsAreThrown() throws InterruptedException {
    ZMQ.Socket in = bound(SocketType.PULL, "in");
    ZMQ.Socket out = bound(SocketType.PUSH, "out");
    Background<byte[]> receive = Background.blocked(in, in::recv);
    ZmqAssertions.assertError(ZMQ.Error.EBUSY, () -> new ZMQForwarder(null, in, out).run());
    receive.interrupt();
    ZmqAssertions.assertError(ZMQ.Error.EINTR, receive::get);
    assertThrows(NullPointerException.class, () -> new ZMQQueue(null, null, out));
    assertThrows(NullPointerException.class, () -> new ZMQStreamer(null, in, null));
  }
}
