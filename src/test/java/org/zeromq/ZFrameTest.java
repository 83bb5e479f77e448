// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ZFrameTest {
  @RegisterExtension final TestContext context = new TestContext();

  private static final ZFrame NONE = new ZFrame((byte[]) null);

  // ---- data

  @Test
  void aTextIsItsUtf8Bytes() {
    assertArrayEquals(new byte[] {(byte) 0xC3, (byte) 0xA9}, new ZFrame("\u00e9").getData());
    assertEquals("\u00e9", new ZFrame("\u00e9").getString(UTF_8));
    assertEquals("\u00c3\u00a9", new ZFrame("\u00e9").getString(ISO_8859_1));
  }

  @Test
  void theBytesAreCopiedInAndNotOut() {
    byte[] bytes = {'a'};
    ZFrame frame = new ZFrame(bytes);
    bytes[0] = 'b';
    assertEquals("a", frame.toString());
    assertSame(frame.getData(), frame.getData());
    frame.reset(bytes);
    bytes[0] = 'c';
    assertEquals("b", frame.toString());
  }

  @Test
  void aBufferGivesWhatRemainsAndKeepsItsPosition() {
    ByteBuffer buffer = ByteBuffer.wrap("abcd".getBytes(UTF_8));
    buffer.position(1).limit(3);
    ZFrame frame = new ZFrame(buffer);
    assertEquals("bc", frame.toString());
    assertEquals(1, buffer.position());
    assertEquals(2, frame.capacity());
  }

  @Test
  void aFrameOfNullHasNoData() {
    for (ZFrame frame : new ZFrame[] {new ZFrame(), new ZFrame((String) null), NONE}) {
      assertFalse(frame.hasData());
      assertFalse(frame.hasMore());
      assertNull(frame.getData());
      assertNull(frame.toString());
      assertEquals("", frame.getString(UTF_8));
      assertEquals("", frame.strhex());
      assertEquals(0, frame.size());
      assertEquals(0, frame.hashCode());
      assertFalse(frame.duplicate().hasData());
    }
  }

  @Test
  void aFrameOfNoBytesHasData() {
    ZFrame frame = new ZFrame("");
    assertTrue(frame.hasData());
    assertEquals(0, frame.size());
    assertEquals("", frame.toString());
    assertEquals(1, frame.hashCode());
  }

  @Test
  void destroyDropsTheData() {
    ZFrame frame = new ZFrame("a");
    frame.destroy();
    frame.destroy();
    assertFalse(frame.hasData());
    assertEquals(0, frame.size());
  }

  @Test
  void resetReplacesTheData() {
    ZFrame frame = new ZFrame("a");
    frame.reset("bc");
    assertEquals("bc", frame.toString());
    frame.reset((String) null);
    assertFalse(frame.hasData());
    frame.reset(new byte[] {'d'});
    assertEquals("d", frame.toString());
    frame.reset((byte[]) null);
    assertFalse(frame.hasData());
  }

  // ---- comparison and text

  @Test
  void equalFramesHaveTheSameDataOrNone() {
    assertEquals(new ZFrame("a"), new ZFrame("a"));
    assertEquals(new ZFrame("a").hashCode(), Arrays.hashCode(new byte[] {'a'}));
    assertEquals(NONE, new ZFrame());
    assertNotEquals(NONE, new ZFrame(""));
    assertNotEquals(new ZFrame("a"), NONE);
    assertFalse(new ZFrame("a").equals(null));
    assertFalse(new ZFrame("a").equals((Object) "a"));
  }

  @Test
  void hasSameDataIsFalseForFramesWithoutData() {
    assertTrue(new ZFrame("a").hasSameData(new ZFrame("a")));
    assertFalse(new ZFrame("a").hasSameData(new ZFrame("b")));
    assertFalse(new ZFrame("a").hasSameData(NONE));
    assertFalse(new ZFrame("a").hasSameData(null));
    assertFalse(NONE.hasSameData(NONE));
  }

  @Test
  void streqComparesWithAText() {
    assertTrue(new ZFrame("\u00e9").streq("\u00e9"));
    assertFalse(new ZFrame("a").streq("b"));
    assertFalse(new ZFrame("a").streq(null));
    assertFalse(NONE.streq(null));
  }

  @Test
  void toStringIsTextOfAsciiFrom32To127AndElseHexadecimal() {
    assertEquals("A ~\u007f", new ZFrame("A ~\u007f").toString());
    assertEquals("410A", new ZFrame("A\n").toString());
    assertEquals("411F", new ZFrame("A\u001f").toString());
    assertEquals("4180", new ZFrame(new byte[] {'A', (byte) 128}).toString());
    assertEquals("0102", new ZFrame(new byte[] {1, 2}).toString());
    assertEquals("C3A9", new ZFrame("\u00e9").toString());
  }

  @Test
  void strhexIsUpperCase() {
    assertEquals("AB", new ZFrame(new byte[] {(byte) 0xAB}).strhex());
    assertEquals("00FF10", new ZFrame(new byte[] {0, (byte) 0xFF, 0x10}).strhex());
  }

  @Test
  void printWritesOneLine() {
    String seventy = new String(new char[70]).replace('\0', 'x');
    assertEquals("pre:[005] hello\n", printed(new ZFrame("hello"), "pre:"));
    assertEquals("[003] 0102FF\n", printed(new ZFrame(new byte[] {1, 2, -1}), null));
    assertEquals("[000] \n", printed(NONE, ""));
    assertEquals("[070] " + seventy + "\n", printed(new ZFrame(seventy), ""));
    assertEquals("[071] " + seventy + "...\n", printed(new ZFrame(seventy + "y"), ""));
    assertEquals(
        "[100] " + seventy.replace('x', '0') + "...\n", printed(new ZFrame(new byte[100]), ""));
  }

  private static String printed(ZFrame frame, String prefix) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes));
    try {
      frame.print(prefix);
    } finally {
      System.setOut(before);
    }
    return bytes.toString().replace("\r\n", "\n");
  }

  // ---- receive and send

  @Test
  void receivedFramesHaveTheMoreFlag() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      assertTrue(new ZFrame("one").send(push, ZFrame.MORE));
      assertTrue(new ZFrame("").sendAndKeep(push));
      ZFrame first = ZFrame.recvFrame(pull);
      assertTrue(first.streq("one"));
      assertTrue(first.hasMore());
      ZFrame second = ZFrame.recvFrame(pull, 0);
      assertTrue(second.hasData());
      assertEquals(0, second.size());
      assertFalse(second.hasMore());
    }
  }

  @Test
  void recvFrameReturnsNullWhenNothingIsThere() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      assertNull(ZFrame.recvFrame(pull, ZFrame.DONTWAIT));
      pull.setReceiveTimeOut(10);
      assertNull(ZFrame.recvFrame(pull));
    }
  }

  @Test
  void sendKeepsTheDataAndSendAndDestroyDoesNot() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      ZFrame frame = new ZFrame("a");
      assertTrue(frame.send(push, ZFrame.REUSE));
      assertTrue(frame.sendAndKeep(push));
      assertTrue(frame.sendAndKeep(push, ZFrame.DONTWAIT));
      assertTrue(frame.hasData());
      assertTrue(frame.send(push, 0));
      assertTrue(frame.hasData());
      ZFrame other = new ZFrame("a");
      assertTrue(other.sendAndDestroy(push));
      assertFalse(other.hasData());
      other.reset("a");
      assertTrue(other.sendAndDestroy(push, ZFrame.REUSE));
      assertFalse(other.hasData());
      for (int i = 0; i < 6; i++) {
        assertEquals("a", pull.recvStr());
      }
    }
  }

  @Test
  void aFrameThatCouldNotBeSentKeepsItsData() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      ZFrame frame = new ZFrame("a");
      assertFalse(frame.send(push, ZFrame.DONTWAIT));
      assertTrue(frame.hasData());
    }
  }

  @Test
  void aFrameWithoutDataCannotBeSent() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      assertThrows(IllegalStateException.class, () -> NONE.send(push, ZFrame.DONTWAIT));
    }
  }

  @Test
  void aReceivedFrameHasTheRoutingIdForTheReply() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    try (ZMQ.Socket server = context.socket(SocketType.SERVER);
        ZMQ.Socket client = context.socket(SocketType.CLIENT)) {
      server.bind("inproc://a");
      client.connect("inproc://a");
      client.send("request");
      ZFrame request = ZFrame.recvFrame(server);
      assertNotEquals(0, request.getRoutingId());
      ZFrame answer = request.duplicate();
      assertNotSame(answer.getData(), request.getData());
      answer.reset("answer");
      answer.send(server, 0);
      assertEquals("answer", client.recvStr());
    }
  }

  @Test
  void aReceivedFrameHasTheGroupOfTheRadio() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no drafts");
    try (ZMQ.Socket dish = context.socket(SocketType.DISH);
        ZMQ.Socket radio = context.socket(SocketType.RADIO)) {
      dish.bind("inproc://a");
      dish.join("weather");
      radio.connect("inproc://a");
      dish.setReceiveTimeOut(20);
      ZFrame frame = new ZFrame("rain");
      frame.setGroup("weather");
      ZFrame received = null;
      while (received == null) {
        frame.sendAndKeep(radio);
        received = ZFrame.recvFrame(dish);
      }
      assertEquals("rain", received.toString());
      assertEquals("weather", received.getGroup());
    }
  }
}
