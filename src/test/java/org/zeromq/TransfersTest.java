// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method to send and receive bytes, at the sizes where the implementation changes. */
@Timeout(60)
class TransfersTest extends ConnectedPair {

  private static byte[] message(int size) {
    byte[] message = new byte[size];
    for (int i = 0; i < size; i++) {
      message[i] = (byte) (i * 31 + size);
    }
    return message;
  }

  // ---- arrays

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 33, 34, 1023, 1024, 1025, 8192, 1 << 20})
  void wholeArraysArrive(int size) {
    assertTrue(sender.send(message(size)));
    assertArrayEquals(message(size), receiver.recv());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1024, 1025, 5000})
  void rangesArriveInRanges(int size) {
    byte[] source = new byte[size + 7];
    System.arraycopy(message(size), 0, source, 3, size);
    assertTrue(sender.send(source, 3, size, 0));
    byte[] target = new byte[size + 9];
    assertEquals(size, receiver.recv(target, 5, size + 4, 0));
    assertArrayEquals(message(size), Arrays.copyOfRange(target, 5, 5 + size));
    assertEquals(0, target[4]);
    assertEquals(0, target[5 + size]);
  }

  @Test
  void threeArgumentsSendTheRestOfTheArray() {
    sender.send("abcdef".getBytes(UTF_8), 2, 0);
    assertEquals("cdef", receiver.recvStr());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 2000})
  void messagesLargerThanTheArrayAreTruncated(int size) {
    sender.send(message(size));
    sender.send("next");
    byte[] target = new byte[6];
    assertEquals(4, receiver.recv(target, 1, 4, 0));
    byte[] start = message(size);
    assertArrayEquals(new byte[] {0, start[0], start[1], start[2], start[3], 0}, target);
    assertEquals("next", receiver.recvStr());
  }

  @Test
  void aRangeOutsideTheArrayIsRefusedAndNothingIsSent() {
    byte[] four = new byte[4];
    int[][] wrong = {
      {-1, 1}, {0, -1}, {0, 5}, {3, 2}, {5, 0}, {Integer.MAX_VALUE, 1}, {1, Integer.MAX_VALUE}
    };
    for (int[] range : wrong) {
      assertThrows(IndexOutOfBoundsException.class, () -> sender.send(four, range[0], range[1], 0));
    }
    sender.send("only this");
    assertEquals("only this", receiver.recvStr());
  }

  @Test
  void aRangeOutsideTheArrayIsRefusedAndNothingIsLost() {
    sender.send("kept");
    byte[] four = new byte[4];
    assertThrows(IndexOutOfBoundsException.class, () -> receiver.recv(four, 3, 2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> receiver.recv(four, -1, 2, 0));
    assertThrows(NullPointerException.class, () -> receiver.recv(null, 0, 0, 0));
    assertEquals("kept", receiver.recvStr());
  }

  @Test
  void nullIsRefused() {
    assertThrows(NullPointerException.class, () -> sender.send((byte[]) null));
    assertThrows(NullPointerException.class, () -> sender.send((String) null));
    assertNull(receiver.recv(ZMQ.DONTWAIT));
  }

  // ---- strings

  @Test
  void stringsAreUtf8() {
    sender.send("你好，世界 🌍");
    assertArrayEquals("你好，世界 🌍".getBytes(UTF_8), receiver.recv());
    sender.sendMore("é");
    sender.send("é".getBytes(ISO_8859_1));
    assertEquals("é", receiver.recvStr());
    assertTrue(receiver.hasReceiveMore());
    assertEquals("é", receiver.recvStr(ISO_8859_1));
  }

  // ---- buffers

  @Test
  void theRemainingBytesOfABufferAreSentAndThePositionAdvanced() {
    ByteBuffer direct = ByteBuffer.allocateDirect(8);
    direct.put("ABCDEFGH".getBytes(UTF_8));
    ByteBuffer heap = ByteBuffer.wrap("xxABCDEFGHxx".getBytes(UTF_8), 2, 8).slice();
    for (ByteBuffer buffer :
        new ByteBuffer[] {direct, heap, heap.duplicate().asReadOnlyBuffer(), direct.duplicate()}) {
      buffer.clear().position(2).limit(6);
      assertEquals(4, sender.sendByteBuffer(buffer, 0));
      assertEquals(6, buffer.position());
      assertEquals(6, buffer.limit());
      assertEquals("CDEF", receiver.recvStr());
    }
  }

  @Test
  void aBufferIsFilledFromItsPositionOn() {
    ByteBuffer[] buffers = {
      ByteBuffer.allocateDirect(16), ByteBuffer.allocate(16), ByteBuffer.allocate(20).slice()
    };
    for (ByteBuffer buffer : buffers) {
      sender.send("12345");
      buffer.position(1);
      assertEquals(5, receiver.recvByteBuffer(buffer, 0));
      assertEquals(6, buffer.position());
      buffer.flip().position(1);
      assertEquals("12345", UTF_8.decode(buffer).toString());
    }
  }

  @Test
  void messagesLargerThanTheBufferAreTruncated() {
    for (ByteBuffer buffer :
        new ByteBuffer[] {ByteBuffer.allocateDirect(9), ByteBuffer.allocate(9)}) {
      sender.send("12345");
      sender.send("next");
      buffer.limit(3);
      assertEquals(3, receiver.recvByteBuffer(buffer, 0));
      assertEquals(3, buffer.position());
      buffer.clear();
      assertEquals('3', buffer.get(2));
      assertEquals(0, buffer.get(3));
      assertEquals("next", receiver.recvStr());
    }
  }

  @Test
  void aReadOnlyBufferIsRefusedAndNothingIsLost() {
    sender.send("kept");
    ByteBuffer readOnly = ByteBuffer.allocateDirect(8).asReadOnlyBuffer();
    assertThrows(ReadOnlyBufferException.class, () -> receiver.recvByteBuffer(readOnly, 0));
    assertEquals("kept", receiver.recvStr());
  }

  @Test
  void emptyMessageIsNotNull() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(4);
    sender.send("");
    assertEquals(0, receiver.recvByteBuffer(buffer, 0));
    assertEquals(-1, receiver.recvByteBuffer(buffer, ZMQ.DONTWAIT));
    sender.send("");
    assertEquals(0, receiver.recv().length);
    assertNull(receiver.recv(ZMQ.DONTWAIT));
  }

  @Test
  void aBufferThatCannotBeSentKeepsItsPosition() {
    try (ZMQ.Socket alone = context.socket(SocketType.PUSH)) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(4);
      assertError(ZMQ.Error.EAGAIN, () -> alone.sendByteBuffer(buffer, ZMQ.DONTWAIT));
      assertEquals(0, buffer.position());
    }
  }
}
