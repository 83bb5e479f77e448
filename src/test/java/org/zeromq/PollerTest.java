// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZMQ.Poller.POLLIN;
import static org.zeromq.ZMQ.Poller.POLLOUT;
import static org.zeromq.ZmqAssertions.assertError;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zeromq.jni.BuiltLibzmq;

@Timeout(60)
class PollerTest {
  @RegisterExtension final TestContext context = new TestContext();

  @Test
  void pollOfAnEmptyPollerReturnsImmediately() {
    assertEquals(0, context.context().poller().poll(-1));
    assertEquals(0, ZMQ.poll(new ZMQ.PollItem[3], -1));
  }

  @Test
  void pollReportsTheEventsOfEachSocket() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket idle = context.socket(SocketType.PULL)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      ZMQ.Poller poller = context.context().poller(2);
      int i = poller.register(idle, POLLIN);
      int in = poller.register(pull, POLLIN);
      int out = poller.register(push, POLLOUT);
      assertEquals(1, poller.poll(-1));
      assertTrue(poller.pollout(out));
      assertFalse(poller.pollin(in));
      push.send("m");
      assertEquals(2, poller.poll(-1));
      assertTrue(poller.pollin(in));
      assertFalse(poller.pollout(in));
      assertFalse(poller.pollerr(in));
      assertFalse(poller.pollin(i));
      assertTrue(poller.getItem(in).isReadable());
      assertEquals(POLLIN, poller.getItem(in).readyOps());
    }
  }

  @Test
  void aBlockedPollEndsWithTheMessage() throws Throwable {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      pull.bind("tcp://127.0.0.1:*");
      push.connect(pull.getLastEndpoint());
      ZMQ.Poller poller = context.context().poller();
      poller.register(pull, POLLIN);
      Background<Integer> poll = Background.blocked(pull, () -> poller.poll());
      push.send("m");
      assertEquals(1, poll.get());
      assertTrue(poller.pollin(0));
      assertEquals("m", pull.recvStr());
    }
  }

  @Test
  void pollReturnsZeroAfterTheTimeout() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      ZMQ.Poller poller = context.context().poller();
      poller.register(pull, POLLIN);
      assertEquals(0, poller.poll(0));
      assertEquals(0, poller.poll(20));
      assertEquals(0, poller.poll(-2));
    }
  }

  @Test
  void slotsKeepTheirNumbersAndHolesAreFilledAgain() {
    try (ZMQ.Socket a = context.socket(SocketType.PULL);
        ZMQ.Socket b = context.socket(SocketType.PULL);
        ZMQ.Socket c = context.socket(SocketType.PULL)) {
      ZMQ.Poller poller = context.context().poller(2);
      assertEquals(2, poller.getSize());
      assertEquals(0, poller.getNext());
      assertEquals(0, poller.register(a));
      assertEquals(1, poller.register(b));
      assertEquals(2, poller.register(c));
      assertEquals(18, poller.getSize());
      assertEquals(3, poller.getNext());
      poller.unregister(b);
      assertEquals(3, poller.getNext());
      assertNull(poller.getItem(1));
      assertNull(poller.getSocket(1));
      assertFalse(poller.pollin(1));
      assertSame(c, poller.getSocket(2));
      assertEquals(0, poller.poll(0));
      assertEquals(1, poller.register(b));
    }
  }

  @Test
  void unknownSlotsHaveNoItem() {
    ZMQ.Poller poller = context.context().poller();
    assertNull(poller.getItem(99));
    assertNull(poller.getItem(-1));
    assertFalse(poller.pollin(-1));
  }

  @Test
  void aSocketMayBeRegisteredTwice() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      push.send("m");
      ZMQ.Poller poller = context.context().poller();
      assertEquals(0, poller.register(pull, POLLIN));
      assertEquals(1, poller.register(pull, POLLIN));
      assertEquals(2, poller.poll(-1));
      assertEquals("m", pull.recvStr());
    }
  }

  @Test
  void deprecatedSetTimeoutSetsTheDefaultTimeout() {
    ZMQ.Poller poller = context.context().poller();
    assertEquals(-2, timeoutOf(poller));
    setTimeout(poller, 15);
    setTimeout(poller, -2);
    assertEquals(15, timeoutOf(poller));
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      poller.register(pull, POLLIN);
      assertEquals(0, poller.poll());
    }
  }

  @SuppressWarnings("deprecation")
  private static long timeoutOf(ZMQ.Poller poller) {
    return poller.getTimeout();
  }

  @SuppressWarnings("deprecation")
  private static void setTimeout(ZMQ.Poller poller, long timeout) {
    poller.setTimeout(timeout);
  }

  @Test
  void aClosedSocketIsRefused() {
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    ZMQ.Poller poller = context.context().poller();
    poller.register(pull);
    pull.close();
    assertError(ZMQ.Error.EINVAL, () -> poller.poll(0));
  }

  @Test
  void aSecondThreadGetsEbusy() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      ZMQ.Poller poller = context.context().poller();
      poller.register(pull, POLLIN);
      Background<Integer> poll = Background.blocked(pull, () -> poller.poll());
      assertError(ZMQ.Error.EBUSY, () -> poller.poll(0));
      poll.interrupt();
      assertError(ZMQ.Error.EINTR, poll::get);
      assertEquals(0, poller.poll(0));
    }
  }

  @Test
  void aCountAboveTheNumberOfItemsIsRejected() {
    assertThrows(IndexOutOfBoundsException.class, () -> ZMQ.poll(new ZMQ.PollItem[1], 2, 0));
  }

  @Test
  void onlyTheFirstItemsArePolledWhenFewerAreAskedFor() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      push.send("m");
      ZMQ.PollItem[] items = {
        new ZMQ.PollItem(push, POLLIN), new ZMQ.PollItem(pull, POLLIN),
      };
      assertEquals(0, ZMQ.poll(items, 1, 0));
      assertEquals(1, ZMQ.poll(items, -1));
      assertTrue(items[1].isReadable());
    }
  }

  // ---- channels

  @Test
  void aPipeIsPolledTogetherWithASocket() throws IOException {
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source();
        Pipe.SinkChannel sink = pipe.sink();
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      ZMQ.Poller poller = context.context().poller();
      poller.register(pull, POLLIN);
      int slot = poller.register(source, POLLIN);
      assertEquals(0, poller.poll(0));
      sink.write(ByteBuffer.wrap(new byte[1]));
      assertEquals(1, poller.poll(-1));
      assertTrue(poller.pollin(slot));
      assertSame(source, poller.getItem(slot).getRawSocket());
      poller.unregister(source);
      assertEquals(0, poller.poll(0));
    }
  }

  @Test
  void aServerChannelIsReadableWhenAClientConnects() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      ZMQ.PollItem[] items = {new ZMQ.PollItem(server, POLLIN)};
      try (SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
        assertEquals(1, ZMQ.poll(items, -1));
        assertTrue(items[0].isReadable());
        assertTrue(client.isConnected());
      }
    }
  }

  @Test
  void aClosedChannelIsRefused() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.close();
    ZMQ.PollItem[] items = {new ZMQ.PollItem(server, POLLIN)};
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.poll(items, 0));
  }

  @Test
  void aSocketRegisteredSeveralTimesReportsAllEvents() throws Throwable {
    assumeTrue(BuiltLibzmq.hasFix("poll-of-any-sockets"));
    int count = 5_000;
    try (ZMQ.Socket here = context.socket(SocketType.PAIR);
        ZMQ.Socket there = context.socket(SocketType.PAIR)) {
      here.bind("inproc://a");
      there.connect("inproc://a");
      Background<Void> echo =
          Background.run(
              () -> {
                for (int i = 0; i < count; i++) {
                  there.send(there.recv());
                }
                return null;
              });
      ZMQ.PollItem[] items = new ZMQ.PollItem[100];
      for (int i = 0; i < items.length; i++) {
        items[i] = new ZMQ.PollItem(here, i < 2 ? POLLIN : 0);
      }
      for (int i = 0; i < count; i++) {
        here.send("m");
        assertEquals(2, ZMQ.poll(items, 10_000), "the answer to message " + i);
        assertEquals(POLLIN, items[0].readyOps());
        assertEquals(POLLIN, items[1].readyOps());
        assertEquals(0, items[2].readyOps());
        here.recv();
      }
      echo.get();
    }
  }

  @Test
  void threadSafeSocketsAndOthersArePolledTogether() throws Throwable {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    try (ZMQ.Socket server = context.socket(SocketType.SERVER);
        ZMQ.Socket client = context.socket(SocketType.CLIENT);
        ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      server.bind("inproc://a");
      client.connect("inproc://a");
      pull.bind("inproc://b");
      push.connect("inproc://b");
      ZMQ.PollItem[] items = {
        new ZMQ.PollItem(server, POLLIN),
        new ZMQ.PollItem(pull, POLLIN),
        new ZMQ.PollItem(push, POLLIN | POLLOUT)
      };
      assertEquals(1, ZMQ.poll(items, -1));
      assertEquals(POLLOUT, items[2].readyOps());

      ZMQ.PollItem[] inputs = {items[0], items[1]};
      assertEquals(0, ZMQ.poll(inputs, 0));
      assertEquals(0, ZMQ.poll(inputs, 5));
      Background<Integer> poll = Background.blocked(pull, () -> ZMQ.poll(inputs, -1));
      push.send("m");
      assertEquals(1, poll.get());
      assertEquals(POLLIN, items[1].readyOps());
      assertEquals(0, items[0].readyOps());
      pull.recv();
      poll = Background.blocked(pull, () -> ZMQ.poll(inputs, -1));
      client.send("m");
      assertEquals(1, poll.get());
      assertEquals(POLLIN, items[0].readyOps());
      assertEquals(0, items[1].readyOps());
    }
  }

  @Test
  void theEndOfTheContextEndsAPollOfThreadSafeSocketsAndOthers() throws Throwable {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    ZMQ.Context own = ZMQ.context(1);
    ZMQ.Socket server = own.socket(SocketType.SERVER);
    ZMQ.Socket pull = own.socket(SocketType.PULL);
    ZMQ.PollItem[] items = {new ZMQ.PollItem(server, POLLIN), new ZMQ.PollItem(pull, POLLIN)};
    Background<Integer> poll = Background.blocked(pull, () -> ZMQ.poll(items, -1));
    own.shutdown();
    assertError(ZMQ.Error.ETERM, poll::get);
    assertError(ZMQ.Error.ETERM, pull::recv);
    assertError(ZMQ.Error.ETERM, () -> ZMQ.poll(items, 0));
    server.close();
    pull.close();
    own.term();
  }
}
