// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;
import static org.zeromq.ZmqAssertions.sendAll;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Messages as objects. */
@Timeout(60)
class MsgTest {
  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  @Test
  void aMessageHasTheBytesItWasMadeOf() {
    byte[] bytes = "你好".getBytes(UTF_8);
    try (Msg empty = new Msg();
        Msg none = new Msg(new byte[0]);
        Msg hello = new Msg(bytes)) {
      bytes[0] = 0; // the message has a copy
      assertEquals(0, empty.size());
      assertArrayEquals(new byte[0], none.data());
      assertEquals(6, hello.size());
      assertEquals("你好", new String(hello.data(), UTF_8));
      assertFalse(hello.hasMore());
    }
  }

  @OverEveryTransport
  void aMessageIsReceivedAsItWasSent(Transport transport) {
    byte[] large = new byte[1 << 20];
    new Random(1).nextBytes(large);
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH);
        Msg received = new Msg()) {
      push.connect(transport.bind(pull, directory));
      for (byte[] bytes : new byte[][] {"small".getBytes(UTF_8), large, {}}) {
        try (Msg sent = new Msg(bytes)) {
          assertTrue(push.send(sent, 0));
          assertEquals(0, sent.size());
        }
        assertTrue(pull.recv(received, 0));
        assertArrayEquals(bytes, received.data());
      }
    }
  }

  @Test
  void aMessageThatWasNotSentStaysAsItWas() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        Msg msg = new Msg("hello".getBytes(UTF_8))) {
      assertFalse(push.send(msg, ZMQ.DONTWAIT));
      assertEquals(5, msg.size());
    }
  }

  @Test
  void failedReceiveLeavesTheMessageEmpty() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        Msg msg = new Msg("old".getBytes(UTF_8))) {
      assertFalse(pull.recv(msg, ZMQ.DONTWAIT));
      assertEquals(0, msg.size());
    }
  }

  @OverEveryTransport
  void hasMoreIsTrueForAllButTheLastPart(Transport transport) {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH);
        Msg part = new Msg()) {
      push.connect(transport.bind(pull, directory));
      sendAll(push, "head", "body");

      assertTrue(pull.recv(part, 0));
      assertTrue(part.hasMore());
      assertTrue(pull.recv(part, 0));
      assertFalse(part.hasMore());
    }
  }

  @Test
  void aReceivedMessageHasThePropertiesOfItsSender() {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = context.socket(SocketType.DEALER);
        Msg msg = new Msg()) {
      assertNull(msg.getProperty("Socket-Type"));
      dealer.setIdentity("somebody".getBytes(UTF_8));
      dealer.connect(Transport.TCP.bind(router, directory));
      dealer.send("hello");
      assertEquals("somebody", router.recvStr());

      assertTrue(router.recv(msg, 0));

      assertEquals("DEALER", msg.getProperty("Socket-Type"));
      assertEquals("127.0.0.1", msg.getProperty("Peer-Address"));
      assertNull(msg.getProperty("no such property"));
    }
  }

  @Test
  void aCopyHasTheSameContentAndOutlivesTheOriginal() {
    byte[] large = new byte[1000];
    new Random(1).nextBytes(large);
    Msg original = new Msg(large);
    assertFalse(original.isShared());
    try (Msg copy = original.copy()) {
      assertTrue(original.isShared());
      original.close();
      assertArrayEquals(large, copy.data());
    }
  }

  @Test
  void aClosedMessageIsRefused() {
    Msg msg = new Msg("hello".getBytes(UTF_8));
    msg.close();
    msg.close();
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      assertError(ZMQ.Error.EINVAL, () -> push.send(msg, 0));
      assertError(ZMQ.Error.EINVAL, () -> pull.recv(msg, 0));
    }
    assertError(ZMQ.Error.EINVAL, msg::size);
    assertError(ZMQ.Error.EINVAL, msg::data);
    assertError(ZMQ.Error.EINVAL, msg::copy);
    assertError(ZMQ.Error.EINVAL, msg::hasMore);
    assertError(ZMQ.Error.EINVAL, msg::buffer);
    assertError(ZMQ.Error.EINVAL, () -> msg.get(0, new byte[1], 0, 1));
    assertError(ZMQ.Error.EINVAL, () -> msg.set(new byte[1], 0, 1));
    assertError(ZMQ.Error.EINVAL, () -> msg.getProperty("Socket-Type"));
  }

  @Test
  void aMessageIsUsedAgainAndAgain() {
    try (Msg msg = new Msg()) {
      for (String text : new String[] {"hello", "", "a text that is longer than all the others"}) {
        byte[] bytes = ("<" + text + ">").getBytes(UTF_8);
        assertSame(msg, msg.set(bytes, 1, bytes.length - 2));
        assertEquals(text, new String(msg.data(), UTF_8));
      }
      assertThrows(IndexOutOfBoundsException.class, () -> msg.set(new byte[3], 1, 3));
      assertThrows(IndexOutOfBoundsException.class, () -> msg.set(new byte[3], -1, 1));
      assertEquals(41, msg.size());
    }
  }

  @Test
  void aRangeOfAMessageIsCopied() {
    for (int size : new int[] {10, 1000, 100_000}) {
      byte[] bytes = new byte[size];
      new Random(size).nextBytes(bytes);
      try (Msg msg = new Msg(bytes)) {
        byte[] target = new byte[8];
        assertEquals(5, msg.get(4, target, 2, 5));
        assertArrayEquals(Arrays.copyOfRange(bytes, 4, 9), Arrays.copyOfRange(target, 2, 7));
        assertEquals(1, msg.get(size - 1, target, 0, 8));
        assertEquals(bytes[size - 1], target[0]);
        assertEquals(0, msg.get(size, target, 0, 8));
        for (int index : new int[] {-1, size + 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
          assertThrows(IndexOutOfBoundsException.class, () -> msg.get(index, target, 0, 1));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> msg.get(0, target, 4, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> msg.get(0, target, -1, 1));
      }
    }
  }

  @Test
  void aBufferKeepsTheContentAfterTheMessageIsReused() {
    for (int size : new int[] {0, 10, 8191, 8192, 1 << 20}) {
      byte[] bytes = new byte[size];
      new Random(size).nextBytes(bytes);
      ByteBuffer slice;
      try (ZMQ.Socket pull = context.socket(SocketType.PULL);
          ZMQ.Socket push = context.socket(SocketType.PUSH);
          Msg msg = new Msg()) {
        pull.bind("inproc://buffer" + size);
        push.connect("inproc://buffer" + size);
        push.send(bytes);
        pull.recv(msg, 0);
        ByteBuffer buffer = msg.buffer();
        assertTrue(buffer.isReadOnly());
        assertEquals(ByteBuffer.wrap(bytes), buffer);
        push.send("other");
        pull.recv(msg, 0);
        assertEquals(ByteBuffer.wrap(bytes), buffer);
        buffer.position(size / 2);
        slice = buffer.slice();
      }
      System.gc();
      new Msg(new byte[size]).close();
      assertEquals(ByteBuffer.wrap(bytes, size / 2, size - size / 2), slice);
    }
  }

  @Test
  void buffersOfManyMessagesAreReleased() {
    byte[] large = new byte[1 << 20];
    List<ByteBuffer> kept = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      large[0] = (byte) i;
      try (Msg msg = new Msg(large)) {
        ByteBuffer buffer = msg.buffer();
        assertEquals((byte) i, buffer.get(0));
        if (i % 30 == 0) {
          kept.add(buffer); // more than are kept without copying
        }
      }
    }
    for (int i = 0; i < kept.size(); i++) {
      assertEquals((byte) (30 * i), kept.get(i).get(0));
      assertEquals(large.length, kept.get(i).remaining());
    }
  }

  @Test
  void aRoutingIdIsAnyNumberBut0() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no routing ids");
    try (Msg msg = new Msg()) {
      assertEquals(0, msg.getRoutingId());
      msg.setRoutingId(0xFFFFFFFF);
      assertEquals(0xFFFFFFFF, msg.getRoutingId());
      assertError(ZMQ.Error.EINVAL, () -> msg.setRoutingId(0));
    }
  }

  @Test
  void aGroupHasUpTo255Bytes() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no groups");
    char[] name = new char[255];
    Arrays.fill(name, 'x');
    String longest = new String(name);
    try (Msg msg = new Msg()) {
      assertEquals("", msg.getGroup());
      msg.setGroup("天气");
      assertEquals("天气", msg.getGroup());
      msg.setGroup(longest);
      assertEquals(longest, msg.getGroup());
      assertError(ZMQ.Error.EINVAL, () -> msg.setGroup(longest + "x"));
    }
  }
}
