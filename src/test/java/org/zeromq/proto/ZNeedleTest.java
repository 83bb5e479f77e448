// SPDX-License-Identifier: MPL-2.0
package org.zeromq.proto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zeromq.SocketType;
import org.zeromq.TestContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;
import org.zeromq.ZmqAssertions;

/** Data in frames. */
@Timeout(60)
class ZNeedleTest {
  @RegisterExtension final TestContext context = new TestContext();

  private static ZFrame frame(int size) {
    return new ZFrame(new byte[size]);
  }

  private static String repeated(int count) {
    return String.join("", Collections.nCopies(count, "x"));
  }

  @Test
  void numbersAreWrittenWithTheHighestByteFirst() {
    ZFrame frame = frame(15);
    ZNeedle writer = new ZNeedle(frame);
    writer.putNumber1(0x1FF);
    writer.putNumber2(0x1FFFE);
    writer.putNumber4(-3);
    writer.putNumber8(0x0102030405060708L);
    assertArrayEquals(
        new byte[] {-1, -1, -2, -1, -1, -1, -3, 1, 2, 3, 4, 5, 6, 7, 8}, frame.getData());
    ZNeedle reader = new ZNeedle(frame);
    assertEquals(255, reader.getNumber1());
    assertEquals(65534, reader.getNumber2());
    assertEquals(-3, reader.getNumber4());
    assertEquals(0x0102030405060708L, reader.getNumber8());
    assertThrows(IllegalArgumentException.class, reader::getNumber1);
  }

  @Test
  void stringsHaveTheirLengthInBytesBeforeThem() {
    ZFrame frame = frame(20);
    ZNeedle writer = new ZNeedle(frame);
    writer.putShortString("é");
    writer.putLongString("ab");
    writer.putString("c");
    writer.putBlock(new byte[] {9, 8, 7}, 2);
    assertArrayEquals(
        new byte[] {2, -61, -87, 0, 0, 0, 2, 'a', 'b', 1, 'c', 9, 8},
        Arrays.copyOf(frame.getData(), 13));
    assertEquals("ZNeedle [position=13, ceiling=20]", writer.toString());
    ZNeedle reader = new ZNeedle(frame);
    assertEquals("é", reader.getShortString());
    assertEquals("ab", reader.getLongString());
    assertEquals("c", reader.getString());
    assertArrayEquals(new byte[] {9, 8}, reader.getBlock(2));
  }

  @Test
  void putStringWritesALongString() {
    ZFrame frame = frame(400);
    new ZNeedle(frame).putString(repeated(300));
    assertEquals(repeated(300), new ZNeedle(frame).getLongString());
  }

  @Test
  void collectionsAreReadAsTheyWereWritten() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("k", "v=w");
    map.put("", "");
    ZFrame frame = frame(50);
    ZNeedle writer = new ZNeedle(frame);
    writer.putList(Arrays.asList("a", "", "b"));
    writer.putMap(map);
    writer.putList(null);
    writer.putMap(null);
    ZNeedle reader = new ZNeedle(frame);
    assertEquals(Arrays.asList("a", "", "b"), reader.getList());
    assertEquals(map, reader.getMap());
    assertEquals(Collections.emptyList(), reader.getList());
    assertEquals(Collections.emptyMap(), reader.getMap());
  }

  @Test
  void valuesThatDoNotFitAreRejectedAndNothingIsWritten() {
    ZFrame small = frame(1);
    ZNeedle needle = new ZNeedle(small);
    assertThrows(IllegalArgumentException.class, () -> needle.putNumber2(0xFFFF));
    assertThrows(IllegalArgumentException.class, () -> needle.putShortString("a"));
    assertThrows(IllegalArgumentException.class, () -> needle.putLongString(""));
    assertArrayEquals(new byte[1], small.getData());
    ZNeedle large = new ZNeedle(frame(1000));
    assertThrows(IllegalArgumentException.class, () -> large.putShortString(repeated(256)));
    assertThrows(
        IllegalArgumentException.class, () -> large.putList(Collections.nCopies(256, "a")));
    assertThrows(
        IllegalArgumentException.class, () -> large.putMap(Collections.singletonMap("a=", "b")));
  }

  @Test
  void aLengthBeyondTheFrameIsRefused() {
    ZNeedle hostile = new ZNeedle(new ZFrame(new byte[] {(byte) 0x80, 0, 0, 0}));
    assertThrows(IllegalArgumentException.class, hostile::getLongString);
    ZNeedle list = new ZNeedle(new ZFrame(new byte[] {5, 1, 'a'}));
    assertThrows(IllegalArgumentException.class, list::getList);
  }

  // ---- pictures

  @Test
  void aPicturesMessageIsTheOneThatIsSent() {
    try (ZMQ.Socket to = context.socket(SocketType.PAIR);
        ZMQ.Socket from = context.socket(SocketType.PAIR)) {
      to.bind("inproc://pictures");
      from.connect("inproc://pictures");
      Object[] arguments = {
        1, 2, 3, 4L, "é", "long", new byte[] {5}, new ZFrame("frame"), ZMsg.newStringMsg("x", "y")
      };
      ZPicture pictures = new ZPicture();
      ZMsg made = pictures.msgBinaryPicture("1248sSbfm", arguments);
      assertTrue(pictures.sendBinaryPicture(from, "1248sSbfm", arguments));
      assertEquals(made, ZMsg.recvMsg(to));
      made.send(from);
      Object[] received = pictures.recvBinaryPicture(to, "1248sSbfm");
      assertEquals("é", received[4]);
      assertEquals(ZMsg.newStringMsg("x", "y"), received[8]);
      assertTrue(pictures.sendPicture(from, "is", 42, "text"));
      assertArrayEquals(new Object[] {42, "text"}, pictures.recvPicture(to, "is"));
    }
  }

  @Test
  void nullsAreEmptyAndWrongArgumentsAreRefused() {
    ZPicture pictures = new ZPicture();
    ZMsg empty = pictures.msgBinaryPicture("sSbm", null, null, null, null);
    assertArrayEquals(new byte[9], empty.pop().getData());
    assertArrayEquals(new byte[0], empty.pop().getData());
    assertNull(empty.pop());
    assertEquals(1, pictures.msgBinaryPicture("sm", "", new ZMsg()).size());
    ZmqAssertions.assertError(ZMQ.Error.EPROTO, () -> pictures.msgBinaryPicture("x", 1));
    ZmqAssertions.assertError(ZMQ.Error.EPROTO, () -> pictures.msgBinaryPicture("ms", null, 1));
    assertThrows(IllegalArgumentException.class, () -> pictures.msgBinaryPicture("1"));
    assertThrows(IllegalArgumentException.class, () -> pictures.msgBinaryPicture("1", "one"));
    assertThrows(IllegalArgumentException.class, () -> pictures.msgBinaryPicture("f", "frame"));
    assertThrows(
        IllegalArgumentException.class, () -> pictures.msgBinaryPicture("s", repeated(256)));
  }
}
