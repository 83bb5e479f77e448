// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many messages with one call. */
@Timeout(60)
class MessageBatchTest extends ConnectedPair {
  @TempDir Path directory;

  private static List<String> strings(MessageBatch batch) {
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < batch.count(); i++) {
      strings.add(batch.getString(i) + (batch.hasMore(i) ? "+" : ""));
    }
    return strings;
  }

  private static byte[] bytes(String string) {
    return string.getBytes(UTF_8);
  }

  // ---- the batch itself

  @Test
  void aBatchHasWhatWasAdded() {
    ByteBuffer direct = ByteBuffer.allocateDirect(8);
    direct.put(bytes("xdirectx"));
    direct.position(1).limit(7);
    MessageBatch batch =
        new MessageBatch(1)
            .add(bytes("array"))
            .addMore(bytes("part"))
            .add(bytes("a range"), 2, 5)
            .addMore("你好")
            .add("")
            .addMore(direct)
            .add(ByteBuffer.wrap(bytes("heap")).asReadOnlyBuffer());

    assertEquals(
        Arrays.asList("array", "part+", "range", "你好+", "", "direct+", "heap"), strings(batch));
    assertEquals(1, direct.position());
    assertEquals(7, batch.count());
    assertEquals(7, batch.remaining());
    assertEquals(6, batch.size(3));
    assertArrayEquals(bytes("range"), batch.get(2));
    byte[] target = new byte[4];
    assertEquals(5, batch.get(2, target, 1, 3));
    assertArrayEquals(bytes("\0ran"), target);
    batch.clear();
    assertEquals(0, batch.count());
  }

  @Test
  void aViewIsReadOnlyAndOutlivesTheGrowthOfItsBatch() {
    MessageBatch batch = new MessageBatch(1).add("hello");
    ByteBuffer view = batch.buffer(0);
    for (int i = 0; i < 1000; i++) {
      batch.add(new byte[1000]);
    }
    assertTrue(view.isReadOnly());
    assertEquals("hello", UTF_8.decode(view).toString());
    assertEquals("hello", UTF_8.decode(batch.buffer(0)).toString());
  }

  @Test
  void indexesOutOfRangeThrow() {
    MessageBatch batch = new MessageBatch().add("one");
    for (int index : new int[] {-1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThrows(IndexOutOfBoundsException.class, () -> batch.size(index));
      assertThrows(IndexOutOfBoundsException.class, () -> batch.get(index));
      assertThrows(IndexOutOfBoundsException.class, () -> batch.buffer(index));
      assertThrows(IndexOutOfBoundsException.class, () -> batch.hasMore(index));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> batch.get(0, new byte[2], 0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> batch.get(0, new byte[2], 0, -1));
    assertThrows(IndexOutOfBoundsException.class, () -> batch.add(new byte[2], 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new MessageBatch(0));
    assertEquals(1, batch.count());
  }

  // ---- sending and receiving

  @OverEveryTransport
  void batchesArriveInOrderAndComplete(Transport transport) {
    Random random = new Random(5);
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      push.connect(transport.bind(pull, directory));
      List<String> sent = new ArrayList<>();
      List<String> received = new ArrayList<>();
      MessageBatch batch = new MessageBatch();
      MessageBatch taken = new MessageBatch(4096);
      for (int round = 0; round < 50; round++) {
        int parts = 1 + random.nextInt(60);
        for (int i = 0; i < parts; i++) {
          char[] text = new char[random.nextInt(20) == 0 ? 20000 : random.nextInt(100)];
          Arrays.fill(text, (char) ('a' + i % 26));
          boolean more = i + 1 < parts && random.nextBoolean();
          String message = new String(text);
          sent.add(message + (more ? "+" : ""));
          assertEquals(i + 1, (more ? batch.addMore(message) : batch.add(message)).count());
        }
        assertEquals(parts, push.sendBatch(batch, 0));
        assertEquals(0, batch.remaining());
        while (received.size() < sent.size()) {
          assertEquals(pull.recvBatch(taken, 0), taken.count());
          assertFalse(taken.hasMore(taken.count() - 1));
          received.addAll(strings(taken));
        }
      }
      assertEquals(sent, received);
    }
  }

  @Test
  void receiveReturnsQueuedMessagesWithoutWaitingForMore() {
    MessageBatch batch = new MessageBatch();
    assertEquals(0, receiver.recvBatch(batch, ZMQ.DONTWAIT));
    sender.send("one");
    sender.send("two");
    assertEquals(2, receiver.recvBatch(batch, 0));
    assertEquals(Arrays.asList("one", "two"), strings(batch));
    assertEquals(0, receiver.recvBatch(batch, ZMQ.DONTWAIT));
    assertEquals(0, batch.count());
  }

  @Test
  void messagesNotYetReceivedCanBePolled() {
    for (int i = 0; i < 10; i++) {
      sender.send("message " + i);
    }
    MessageBatch batch = new MessageBatch();
    assertEquals(4, receiver.recvBatch(batch, 4, 0));
    assertEquals("message 3", batch.getString(3));
    assertTrue((receiver.getEvents() & ZMQ.Poller.POLLIN) != 0);
    assertEquals("message 4", receiver.recvStr());
    assertEquals(5, receiver.recvBatch(batch, 0));
    assertEquals(0, receiver.getEvents() & ZMQ.Poller.POLLIN);
  }

  @Test
  void aBatchStopsAtItsSizeAndTakesTheLastMessageWhole() {
    byte[] large = new byte[100_000];
    new Random(1).nextBytes(large);
    for (int i = 0; i < 3; i++) {
      sender.send(large);
    }
    sender.send("small");
    MessageBatch batch = new MessageBatch(100);
    for (int i = 0; i < 3; i++) {
      assertEquals(1, receiver.recvBatch(batch, 0));
      assertArrayEquals(large, batch.get(0));
    }
    assertEquals(1, receiver.recvBatch(batch, 0));
    assertEquals("small", batch.getString(0));
  }

  @Test
  void aBatchEndsWithAWholeMessageWhateverItsLimits() {
    for (int i = 0; i < 2; i++) {
      sender.sendMore("address");
      sender.sendMore(new byte[5000]);
      sender.send("body");
    }
    MessageBatch batch = new MessageBatch(10);
    for (int i = 0; i < 2; i++) {
      assertEquals(3, receiver.recvBatch(batch, 1, 0));
      assertTrue(batch.hasMore(0) && batch.hasMore(1) && !batch.hasMore(2));
      assertEquals("body", batch.getString(2));
      assertEquals(5000, batch.size(1));
    }
  }

  @Test
  void aBatchStartsWithTheRestOfAMessage() {
    sender.sendMore("first");
    sender.send("second");
    sender.send("next");
    assertEquals("first", receiver.recvStr());
    MessageBatch batch = new MessageBatch();
    receiver.recvBatch(batch, 0);
    assertEquals(Arrays.asList("second", "next"), strings(batch));
  }

  @Test
  void aBatchCanBeSentToSeveralSockets() {
    try (ZMQ.Socket other = context.socket(SocketType.PAIR);
        ZMQ.Socket end = context.socket(SocketType.PAIR)) {
      end.bind("inproc://other");
      other.connect("inproc://other");
      MessageBatch batch = new MessageBatch().add("a").addMore("b").add("c");
      assertEquals(3, sender.sendBatch(batch, 0));
      assertEquals(0, sender.sendBatch(batch, 0));
      batch.rewind();
      assertEquals(3, other.sendBatch(batch, 0));
      MessageBatch received = new MessageBatch();
      for (ZMQ.Socket socket : new ZMQ.Socket[] {receiver, end}) {
        socket.recvBatch(received, 0);
        assertEquals(Arrays.asList("a", "b+", "c"), strings(received));
      }
      batch.add("anew");
      assertEquals(Collections.singletonList("anew"), strings(batch));
    }
  }

  @Test
  void unsentMessagesStayInTheBatch() throws Throwable {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      push.setSndHWM(5);
      pull.setRcvHWM(5);
      pull.bind("inproc://few");
      push.connect("inproc://few");
      MessageBatch batch = new MessageBatch();
      for (int i = 0; i < 25; i++) {
        batch.add("message " + i);
      }
      int sent = push.sendBatch(batch, ZMQ.DONTWAIT);
      assertEquals(10, sent);
      assertEquals(15, batch.remaining());
      assertEquals(0, push.sendBatch(batch, ZMQ.DONTWAIT));
      push.setSendTimeOut(10);
      assertEquals(0, push.sendBatch(batch, 0));
      push.setSendTimeOut(-1);
      MessageBatch received = new MessageBatch();
      Background<Integer> sending = Background.blocked(push, () -> push.sendBatch(batch, 0));
      for (int count = 0; count < 25; count++) {
        assertEquals("message " + count, pull.recvStr());
      }
      assertEquals(15, sending.get());
      assertEquals(0, pull.recvBatch(received, ZMQ.DONTWAIT));
    }
  }

  @Test
  void anErrorAfterTheFirstMessageIsThrownByTheNextCall() {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = context.socket(SocketType.DEALER)) {
      router.setRouterMandatory(true);
      router.bind("inproc://mandatory");
      dealer.setIdentity(bytes("known"));
      dealer.connect("inproc://mandatory");
      dealer.send("hello");
      assertEquals("known", router.recvStr());
      assertEquals("hello", router.recvStr());
      MessageBatch batch =
          new MessageBatch().addMore("known").add("one").addMore("unknown").add("two");
      assertEquals(2, router.sendBatch(batch, 0));
      assertError(ZMQ.Error.EHOSTUNREACH, () -> router.sendBatch(batch, 0));
      assertEquals(2, batch.remaining());
      assertEquals("one", dealer.recvStr());
    }
  }

  @Test
  void aReplierTakesOneRequestAtATime() {
    try (ZMQ.Socket rep = context.socket(SocketType.REP);
        ZMQ.Socket req = context.socket(SocketType.REQ)) {
      rep.bind("inproc://rep");
      req.connect("inproc://rep");
      MessageBatch batch = new MessageBatch();
      assertError(ZMQ.Error.EFSM, () -> req.recvBatch(batch, 0));
      assertEquals(1, req.sendBatch(new MessageBatch().add("a").add("b"), 0));
      assertEquals(1, rep.recvBatch(batch, 0));
      assertError(ZMQ.Error.EFSM, () -> rep.recvBatch(batch, 0));
    }
  }

  @Test
  void receiveReturnsZeroAfterTheTimeout() {
    receiver.setReceiveTimeOut(10);
    assertEquals(0, receiver.recvBatch(new MessageBatch(), 0));
    assertEquals(0, receiver.recvBatch(new byte[3][], 0, 3, 0));
  }

  @Test
  void closeAndInterruptEndABlockedBatch() throws Throwable {
    MessageBatch batch = new MessageBatch();
    Background<?> interrupted = Background.blocked(receiver, () -> receiver.recvBatch(batch, 0));
    interrupted.interrupt();
    assertError(ZMQ.Error.EINTR, interrupted::get);
    assertTrue(interrupted.wasInterrupted());
    Background<?> closed =
        Background.blocked(receiver, () -> receiver.recvBatch(new byte[1][], 0, 1, 0));
    receiver.close();
    assertError(ZMQ.Error.ENOTSOCK, closed::get);
    assertError(ZMQ.Error.ENOTSOCK, () -> receiver.recvBatch(batch, 0));
  }

  // ---- arrays

  @Test
  void arraysArriveInTheirRange() {
    byte[][] messages = new byte[300][];
    Random random = new Random(3);
    for (int i = 0; i < messages.length; i++) {
      messages[i] = new byte[random.nextInt(10) == 0 ? 20000 : random.nextInt(1000)];
      random.nextBytes(messages[i]);
    }
    assertEquals(298, sender.sendBatch(messages, 1, 298, 0));
    byte[][] received = new byte[301][];
    int count = 0;
    while (count < 298) {
      count += receiver.recvBatch(received, 2 + count, 299 - count, 0);
    }
    assertEquals(298, count);
    assertArrayEquals(Arrays.copyOfRange(messages, 1, 299), Arrays.copyOfRange(received, 2, 300));
    assertNull(received[1]);
    assertNull(received[300]);
  }

  @Test
  void aPartWithMoreToFollowIsTheLastOfItsArrays() {
    assertEquals(2, sender.sendBatch(new byte[][] {bytes("a"), bytes("b")}, 0, 2, ZMQ.SNDMORE));
    sender.sendMore("c");
    sender.send("d");
    sender.send("e");
    byte[][] received = new byte[9][];
    assertEquals(2, receiver.recvBatch(received, 0, 9, 0));
    assertTrue(receiver.hasReceiveMore());
    assertEquals(1, receiver.recvBatch(received, 2, 7, 0));
    assertTrue(receiver.hasReceiveMore());
    assertEquals(1, receiver.recvBatch(received, 3, 1, 0));
    assertFalse(receiver.hasReceiveMore());
    assertEquals(1, receiver.recvBatch(received, 4, 5, 0));
    assertArrayEquals(bytes("e"), received[4]);
  }

  @Test
  void wrongArraysAreRefusedBeforeAnythingIsSentOrTaken() {
    byte[][] two = {bytes("a"), null};
    assertThrows(NullPointerException.class, () -> sender.sendBatch(two, 0, 2, 0));
    for (int[] range : new int[][] {{-1, 1}, {0, -1}, {0, 3}, {2, 1}, {1, Integer.MAX_VALUE}}) {
      assertThrows(
          IndexOutOfBoundsException.class, () -> sender.sendBatch(two, range[0], range[1], 0));
      assertThrows(
          IndexOutOfBoundsException.class, () -> receiver.recvBatch(two, range[0], range[1], 0));
    }
    assertThrows(
        IllegalArgumentException.class, () -> receiver.recvBatch(new MessageBatch(), 0, 0));
    assertEquals(0, sender.sendBatch(two, 1, 0, 0));
    assertEquals(0, receiver.recvBatch(two, 1, 0, 0));
    assertNull(receiver.recv(ZMQ.DONTWAIT));
  }
}
