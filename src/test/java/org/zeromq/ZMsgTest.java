// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ZMsgTest {
  @RegisterExtension final TestContext context = new TestContext();

  private static ZMsg msg(String... texts) {
    return ZMsg.newStringMsg(texts);
  }

  private static List<String> texts(ZMsg msg) {
    List<String> texts = new ArrayList<>();
    msg.forEach(frame -> texts.add(frame.toString()));
    return texts;
  }

  private static void assertTexts(ZMsg msg, String... texts) {
    assertEquals(Arrays.asList(texts), texts(msg));
  }

  // ---- an empty message

  @Test
  void anEmptyMessageGivesNull() {
    ZMsg msg = new ZMsg();
    assertNull(msg.pop());
    assertNull(msg.popString());
    assertNull(msg.getFirst());
    assertNull(msg.getLast());
    assertNull(msg.removeFirst());
    assertNull(msg.removeLast());
    assertNull(msg.peek());
    assertNull(msg.peekFirst());
    assertNull(msg.peekLast());
    assertNull(msg.poll());
    assertNull(msg.pollFirst());
    assertNull(msg.pollLast());
    assertNull(msg.unwrap());
    assertTrue(msg.isEmpty());
    assertEquals(0, msg.size());
    assertEquals(0, msg.contentSize());
    assertFalse(msg.iterator().hasNext());
    assertFalse(msg.descendingIterator().hasNext());
    assertFalse(msg.remove(new ZFrame("a")));
  }

  @Test
  void elementAndRemoveOfAnEmptyMessageThrow() {
    assertThrows(NoSuchElementException.class, () -> new ZMsg().element());
    assertThrows(NoSuchElementException.class, () -> new ZMsg().remove());
  }

  // ---- frames

  @Test
  void framesAreAddedAtBothEnds() {
    ZMsg msg = new ZMsg();
    assertTrue(msg.add("5"));
    assertTrue(msg.add(new byte[] {'6'}));
    assertTrue(msg.add(new ZFrame("7")));
    assertSame(msg, msg.addLast("8").addLast(new byte[] {'9'}).addString("a"));
    assertSame(msg, msg.append("b").append(new byte[] {'c'}).append((ZMsg) null));
    assertSame(msg, msg.addFirst("4").addFirst(new byte[] {'3'}).push("2").push(new byte[] {'1'}));
    msg.push(new ZFrame("0"));
    msg.addLast(new ZFrame("d"));
    msg.addFirst(new ZFrame("-"));
    assertTexts(msg, "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d");
    assertTrue(msg.offerFirst(new ZFrame("<")));
    assertTrue(msg.offer(new ZFrame(">")));
    assertTrue(msg.offerLast(new ZFrame(">>")));
    assertEquals("<", msg.pop().toString());
    assertEquals("-", msg.remove().toString());
    assertEquals("0", msg.poll().toString());
    assertEquals("1", msg.popString());
    assertEquals("2", msg.removeFirst().toString());
    assertEquals("3", msg.pollFirst().toString());
    assertEquals(">>", msg.removeLast().toString());
    assertEquals(">", msg.pollLast().toString());
    assertEquals("4", msg.getFirst().toString());
    assertEquals("4", msg.element().toString());
    assertEquals("4", msg.peek().toString());
    assertEquals("4", msg.peekFirst().toString());
    assertEquals("d", msg.getLast().toString());
    assertEquals("d", msg.peekLast().toString());
    assertEquals(10, msg.contentSize());
    assertEquals("d", msg.descendingIterator().next().toString());
  }

  @Test
  void aMessageCanBeAppendedToItself() {
    ZMsg msg = msg("a", "b");
    assertTexts(msg.append(msg), "a", "b", "a", "b");
  }

  @Test
  void itIsACollectionOfItsFrames() {
    ZMsg msg = msg("a", "b", "a", "c");
    ZFrame a = new ZFrame("a");
    assertTrue(msg.contains(a));
    assertFalse(msg.contains("a"));
    assertTrue(msg.containsAll(Collections.singleton(a)));
    assertTrue(msg.removeLastOccurrence(a));
    assertTexts(msg, "a", "b", "c");
    assertTrue(msg.removeFirstOccurrence(a));
    assertTrue(msg.remove(new ZFrame("b")));
    assertTexts(msg, "c");
    assertTrue(msg.addAll(Arrays.asList(a, a)));
    assertTrue(msg.removeAll(Collections.singleton(new ZFrame("c"))));
    assertFalse(msg.retainAll(Collections.singleton(a)));
    assertEquals(2, msg.toArray().length);
    assertSame(a, msg.toArray(new ZFrame[0])[1]);
  }

  @Test
  void nullFramesAreRejectedAndNullContentHasNoData() {
    ZMsg msg = new ZMsg();
    assertThrows(NullPointerException.class, () -> msg.add((ZFrame) null));
    assertThrows(NullPointerException.class, () -> msg.push((ZFrame) null));
    assertTrue(msg.add((String) null));
    assertTrue(msg.add((byte[]) null));
    assertEquals(2, msg.size());
    assertFalse(msg.getFirst().hasData());
    assertNull(msg.popString());
  }

  @Test
  void destroyDropsTheDataAndTheMessageCanBeFilledAgain() {
    ZFrame frame = new ZFrame("a");
    ZMsg msg = new ZMsg();
    msg.add(frame);
    msg.destroy();
    msg.destroy();
    assertFalse(frame.hasData());
    assertTrue(msg.isEmpty());
    msg.add("b");
    assertEquals(1, msg.size());
  }

  @Test
  void clearLeavesTheDataAlone() {
    ZFrame frame = new ZFrame("a");
    ZMsg msg = new ZMsg();
    msg.add(frame);
    msg.clear();
    assertTrue(frame.hasData());
    assertTrue(msg.isEmpty());
  }

  @Test
  void aDuplicateHasCopies() {
    ZMsg msg = msg("a", "b");
    ZMsg copy = msg.duplicate();
    assertEquals(msg, copy);
    assertNotSame(msg.getFirst(), copy.getFirst());
    msg.destroy();
    assertTexts(copy, "a", "b");
    assertTrue(new ZMsg().duplicate().isEmpty());
  }

  @Test
  void wrapPutsTheAddressAndAnEmptyFrameInFront() {
    ZMsg msg = msg("body");
    assertSame(msg, msg.wrap(new ZFrame("address")));
    assertTexts(msg, "address", "", "body");
    assertEquals("address", msg.unwrap().toString());
    assertTexts(msg, "body");
    assertTexts(msg.wrap(null), "body");
  }

  @Test
  void unwrapTakesASecondFrameOnlyIfItIsEmpty() {
    ZMsg msg = msg("address", "body");
    assertEquals("address", msg.unwrap().toString());
    assertTexts(msg, "body");
    assertEquals("body", msg.unwrap().toString());
    assertTrue(msg.isEmpty());
  }

  // ---- comparison and text

  @Test
  void equalMessagesHaveEqualFrames() {
    assertEquals(msg("a", "b"), msg("a", "b"));
    assertEquals(msg("a", "b").hashCode(), msg("a", "b").hashCode());
    assertEquals(5058, msg("a", "b").hashCode());
    assertEquals(new ZMsg(), new ZMsg());
    assertEquals(0, new ZMsg().hashCode());
    assertNotEquals(msg("a"), msg("b"));
    assertNotEquals(msg("a"), msg("a", "b"));
    assertFalse(msg("a").equals(null));
    assertFalse(msg("a").equals((Object) "a"));
  }

  @Test
  void dumpShowsSizeAndTextOfEachFrame() {
    ZMsg msg = msg("ab", "\u0001", "");
    msg.add((String) null);
    String expected =
        "--------------------------------------\n[002] ab\n[001] 01\n[000] \n[000] \n";
    StringBuilder dumped = new StringBuilder();
    assertSame(msg, msg.dump(dumped));
    assertEquals(expected, dumped.toString());
    assertEquals(expected, msg.toString());
    assertEquals("--------------------------------------\n", new ZMsg().toString());
  }

  @Test
  void dumpToATargetThatFailsThrows() {
    Appendable failing =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("full");
          }

          @Override
          public Appendable append(char c) throws IOException {
            throw new IOException("full");
          }
        };
    assertThrows(UncheckedIOException.class, () -> msg("a").dump(failing));
  }

  // ---- files

  private static final byte[] SAVED = {0, 0, 0, 2, 0, 0, 0, 2, 'a', 'b', 0, 0, 0, 0};

  private static ZMsg load(int... bytes) {
    byte[] stream = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      stream[i] = (byte) bytes[i];
    }
    return ZMsg.load(new DataInputStream(new ByteArrayInputStream(stream)));
  }

  @Test
  void saveWritesCountAndLengths() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertTrue(ZMsg.save(msg("ab", ""), new DataOutputStream(bytes)));
    assertArrayEquals(SAVED, bytes.toByteArray());
    ZMsg dataless = msg("ab");
    dataless.add((String) null);
    bytes.reset();
    assertTrue(ZMsg.save(dataless, new DataOutputStream(bytes)));
    assertArrayEquals(SAVED, bytes.toByteArray());
  }

  @Test
  void saveToAStreamThatFailsReturnsFalse() {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    assertFalse(ZMsg.save(msg("a"), new DataOutputStream(failing)));
    assertFalse(ZMsg.save(null, new DataOutputStream(new ByteArrayOutputStream())));
  }

  @Test
  void loadReadsWhatSaveWrote() {
    ZMsg loaded = ZMsg.load(new DataInputStream(new ByteArrayInputStream(SAVED)));
    assertEquals(msg("ab", ""), loaded);
    assertTrue(load(0, 0, 0, 0).isEmpty());
  }

  @Test
  void loadReadsLongFramesAndTheNextMessage() {
    ZMsg large = new ZMsg();
    large.add(new byte[1_000_000]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    ZMsg.save(large, out);
    ZMsg.save(msg("next"), out);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(large, ZMsg.load(in));
    assertEquals(msg("next"), ZMsg.load(in));
    assertNull(ZMsg.load(in));
  }

  @Test
  void loadOfInvalidDataReturnsNull() {
    assertNull(ZMsg.load(null));
    assertNull(load());
    assertNull(load(0, 0, 0, 1));
    assertNull(load(0, 0, 0, 1, 0, 0, 0, 5, 'a'));
    assertNull(load(0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 'a'));
    assertNull(load(0xff, 0xff, 0xff, 0xff));
    assertNull(load(0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff));
  }

  // ---- receive and send

  @Test
  void sendKeepsTheFramesUnlessDestroyIsTrue() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      ZMsg msg = msg("a", "b");
      assertTrue(msg.send(push));
      assertEquals(2, msg.size());
      assertTrue(msg.send(push, true));
      assertTrue(msg.isEmpty());
      assertTexts(ZMsg.recvMsg(pull), "a", "b");
      assertTexts(ZMsg.recvMsg(pull, true), "a", "b");
      assertNull(ZMsg.recvMsg(pull, false));
    }
  }

  @Test
  void anEmptyMessageSendsNothing() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      assertTrue(new ZMsg().send(push));
    }
  }

  @Test
  void recvMsgReturnsNullWhenNothingIsThere() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      assertNull(ZMsg.recvMsg(pull, ZMQ.DONTWAIT));
      pull.setReceiveTimeOut(10);
      assertNull(ZMsg.recvMsg(pull));
    }
  }

  @Test
  void aMessageThatCannotBeSentInTimeStays() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      push.setSendTimeOut(10);
      ZMsg msg = msg("a", "b");
      assertFalse(msg.send(push, true));
      assertTexts(msg, "a", "b");
    }
  }

  @Test
  void aFrameWithoutDataStopsAMessageBeforeItsFirstFrame() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      ZMsg msg = msg("a");
      msg.add((String) null);
      assertThrows(IllegalStateException.class, () -> msg.send(push));
      assertTrue(push.send("next"));
      assertEquals("next", pull.recvStr());
      assertFalse(pull.hasReceiveMore());
    }
  }

  @Test
  void aRouterAnswersByWrapping() {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket req = context.socket(SocketType.REQ)) {
      router.bind("inproc://a");
      req.connect("inproc://a");
      req.send("question");
      ZMsg request = ZMsg.recvMsg(router);
      ZFrame address = request.unwrap();
      assertTexts(request, "question");
      msg("answer").wrap(address).send(router);
      Iterator<ZFrame> answer = ZMsg.recvMsg(req).iterator();
      assertEquals("answer", answer.next().toString());
      assertFalse(answer.hasNext());
    }
  }

  @Test
  void receiveReturnsNullAfterTermination() {
    ZContext own = new ZContext();
    ZMQ.Socket socket = own.createSocket(SocketType.PAIR);
    own.close();
    assertNull(ZMsg.recvMsg(socket));
    assertNull(ZFrame.recvFrame(socket, 0));
  }
}
