// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zeromq.proto.ZPicture;

/** Messages by picture, as text and in binary. */
@Timeout(60)
class PictureTest {
  @RegisterExtension final TestContext context = new TestContext();

  private ZMQ.Socket here;
  private ZMQ.Socket there;

  @BeforeEach
  void connect() {
    here = context.socket(SocketType.PAIR);
    there = context.socket(SocketType.PAIR);
    there.bind("inproc://pictures");
    here.connect("inproc://pictures");
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  // ---- text

  @Test
  void aPictureIsSentAsOnePartPerLetter() {
    ZFrame frame = new ZFrame("frame");
    ZMsg message = ZMsg.newStringMsg("m1", "m2");
    byte[] bytes = {'b'};
    assertTrue(
        here.sendPicture(
            "i1248sbcfzm", -7, 200, 40000, 5, 6L, "text", bytes, bytes, frame, message));
    assertEquals(
        Arrays.asList("-7", "200", "40000", "5", "6", "text", "b", "b", "frame", "", "m1", "m2"),
        recvAll(there));
    assertTrue(frame.hasData(), "arguments stay as they are");
    assertEquals(2, message.size());
  }

  @Test
  void picturesAreReceivedAsSent() {
    here.sendPicture(
        "i1248sbcfzm",
        -7,
        200,
        40000,
        -5,
        -6L,
        "é",
        new byte[] {1, 2},
        new byte[] {3},
        new ZFrame("frame"),
        ZMsg.newStringMsg("m1", "m2"));

    Object[] received = there.recvPicture("i1248sbcfzm");

    assertArrayEquals(
        new Object[] {
          -7,
          200,
          40000,
          -5,
          -6L,
          "é",
          new byte[] {1, 2},
          new byte[] {3},
          new ZFrame("frame"),
          new ZFrame(),
          ZMsg.newStringMsg("m1", "m2")
        },
        received);
    assertFalse(there.hasReceiveMore());
  }

  @Test
  void numbersAreCutToTheSizeOfTheirLetter() {
    here.sendPicture("1248", -1, -1, -1, -1L);
    assertEquals(Arrays.asList("255", "65535", "-1", "-1"), recvAll(there));
    here.sendPicture("124i", 300L, 70000, 0xFFFFFFFFL, (short) 3);
    assertEquals(Arrays.asList("44", "4464", "4294967295", "3"), recvAll(there));
  }

  @Test
  void unsignedNumbersOfCzmqAreReceived() {
    sendAll(here, "255", "65535", "4294967295", "18446744073709551615");
    assertArrayEquals(new Object[] {255, 65535, -1, -1L}, there.recvPicture("1248"));
  }

  @Test
  void nullIsAnEmptyStringOrArray() {
    here.sendPicture("sb", null, null);
    assertEquals(Arrays.asList("", ""), recvAll(there));
  }

  @Test
  void lettersBeyondTheMessageGiveNull() {
    here.send("a");
    assertArrayEquals(new Object[] {"a", null, null, null}, there.recvPicture("sifm"));
  }

  @Test
  void partsBeyondThePictureCanBeReceivedNext() {
    sendAll(here, "1", "2");
    assertArrayEquals(new Object[] {1}, there.recvPicture("i"));
    assertTrue(there.hasReceiveMore());
    assertArrayEquals(new Object[] {2}, there.recvPicture("i"));
    assertFalse(there.hasReceiveMore());
  }

  @Test
  void mismatchedPartThrowsAndItsMessageIsDiscarded() {
    for (String picture : new String[] {"si", "s1", "s4", "s8", "sz"}) {
      sendAll(here, "a", "b", "rest");
      here.send("next");
      assertError(ZMQ.Error.EPROTO, () -> there.recvPicture(picture));
      assertArrayEquals(new Object[] {"next"}, there.recvPicture("s"), picture);
    }
    here.send("12345678901");
    assertError(ZMQ.Error.EPROTO, () -> there.recvPicture("i"));
  }

  @Test
  void unknownLettersThrow() {
    for (String picture : new String[] {"x", "ms", "s ", "S", "mm"}) {
      assertError(ZMQ.Error.EPROTO, () -> here.sendPicture(picture, "a", "b"));
      assertError(ZMQ.Error.EPROTO, () -> there.recvPicture(picture));
    }
    assertThrows(NullPointerException.class, () -> here.sendPicture(null));
    assertNull(there.recv(ZMQ.DONTWAIT), "nothing was sent");
  }

  @Test
  void anArgumentThatDoesNotFitIsAnErrorBeforeAnythingIsSent() {
    assertUnfit("ss", "a");
    assertUnfit("ss", "a", 1);
    assertUnfit("si", "a", "1");
    assertUnfit("si", "a", null);
    assertUnfit("si", "a", 1.5);
    assertUnfit("sf", "a", null);
    assertUnfit("sm", "a", new ZFrame("b"));
    assertUnfit("");
    assertUnfit("m", new ZMsg());
    assertThrows(IllegalStateException.class, () -> here.sendPicture("sf", "a", new ZFrame()));
    assertNull(there.recv(ZMQ.DONTWAIT), "nothing was sent");
  }

  private void assertUnfit(String picture, Object... arguments) {
    assertThrows(IllegalArgumentException.class, () -> here.sendPicture(picture, arguments));
  }

  @Test
  void extraArgumentsAreIgnored() {
    here.sendPicture("s", "a", "b");
    assertEquals(Collections.singletonList("a"), recvAll(there));
  }

  @Test
  void timeoutReturnsNull() {
    there.setReceiveTimeOut(0);
    assertNull(there.recvPicture("s"));
    assertNull(there.recvPicture("m"));
    assertNull(there.recvBinaryPicture("s"));
  }

  @Test
  void sendThatWouldBlockReturnsFalse() {
    try (ZMQ.Socket alone = context.socket(SocketType.PUSH)) {
      alone.setSendTimeOut(0);
      assertFalse(alone.sendPicture("ss", "a", "b"));
      assertFalse(alone.sendBinaryPicture("s", "a"));
    }
  }

  // ---- binary

  @Test
  void aBinaryPictureIsOnePartAndThenTheFrames() {
    ZMsg message = ZMsg.newStringMsg("m1", "m2");
    here.sendBinaryPicture(
        "1248sSbcfm",
        1,
        2,
        3,
        4L,
        "é",
        "long",
        new byte[] {5, 6},
        new byte[] {7},
        new ZFrame("frame"),
        message);
    ZMsg received = ZMsg.recvMsg(there);
    assertEquals(
        "01"
            + "0002"
            + "00000003"
            + "0000000000000004"
            + "02C3A9"
            + "000000046C6F6E67"
            + "000000020506"
            + "0000000107",
        received.pop().strhex());
    assertEquals("frame", received.popString());
    assertEquals(message, received);
  }

  @Test
  void binaryPicturesAreReceivedAsSent() {
    String text = String.join("", Collections.nCopies(255, "x"));
    String longText = String.join("", Collections.nCopies(70000, "é"));
    here.sendBinaryPicture(
        "1248sfSbcm",
        -1,
        -1,
        0xFFFFFFFEL,
        -1L,
        text,
        new ZFrame("frame"),
        longText,
        new byte[] {1, 2},
        new byte[0],
        ZMsg.newStringMsg("m1", "m2"));
    assertArrayEquals(
        new Object[] {
          255,
          65535,
          -2,
          -1L,
          text,
          new ZFrame("frame"),
          longText,
          new byte[] {1, 2},
          new byte[0],
          ZMsg.newStringMsg("m1", "m2")
        },
        there.recvBinaryPicture("1248sfSbcm"));
  }

  @Test
  void missingFramesAreNull() {
    here.sendBinaryPicture("1", 1);
    assertArrayEquals(new Object[] {1, null, null}, there.recvBinaryPicture("1fm"));
  }

  @Test
  void aNullMessageOfABinaryPictureIsSentAsAnEmptyPart() {
    here.sendBinaryPicture("1m", 1, null);
    assertEquals(ZMsg.newStringMsg(""), there.recvBinaryPicture("1m")[1]);
  }

  @Test
  void dataAfterABinaryPictureIsDropped() {
    here.sendBinaryPicture("11f", 1, 2, new ZFrame("frame"));
    here.send("next");
    assertArrayEquals(new Object[] {1}, there.recvBinaryPicture("1"));
    assertEquals("next", there.recvStr());
  }

  @Test
  void aMessageThatIsShorterThanItsBinaryPictureIsAnError() {
    for (String picture : new String[] {"2", "4", "8", "s", "S", "b", "c"}) {
      here.sendBinaryPicture("1", 9);
      here.send("next");
      assertError(ZMQ.Error.EPROTO, () -> there.recvBinaryPicture(picture));
      assertEquals("next", there.recvStr());
    }
    for (int length : new int[] {-1, Integer.MAX_VALUE, 1}) {
      here.sendBinaryPicture("4", length);
      assertError(ZMQ.Error.EPROTO, () -> there.recvBinaryPicture("b"));
    }
  }

  @Test
  void invalidBinaryPicturesThrowBeforeAnythingIsSent() {
    String tooLong = String.join("", Collections.nCopies(128, "é"));
    assertThrows(IllegalArgumentException.class, () -> here.sendBinaryPicture("s", tooLong));
    assertThrows(IllegalArgumentException.class, () -> here.sendBinaryPicture("1", "1"));
    assertThrows(IllegalArgumentException.class, () -> here.sendBinaryPicture("1"));
    for (String picture : new String[] {"i", "z", "ms"}) {
      assertError(ZMQ.Error.EPROTO, () -> here.sendBinaryPicture(picture, 1, 2));
      assertError(ZMQ.Error.EPROTO, () -> there.recvBinaryPicture(picture));
    }
    assertNull(there.recv(ZMQ.DONTWAIT), "nothing was sent");
  }

  @Test
  void aZPictureFindsAnInvalidPictureBeforeItUsesTheSocket() {
    ZPicture pictures = new ZPicture();
    assertError(ZMQ.Error.EPROTO, () -> pictures.sendPicture(null, " ", 255));
    assertError(ZMQ.Error.EPROTO, () -> pictures.recvPicture(null, "m1"));
    assertError(ZMQ.Error.EPROTO, () -> pictures.sendBinaryPicture(null, "i", 255));
    assertError(ZMQ.Error.EPROTO, () -> pictures.recvBinaryPicture(null, "z"));
  }
}
