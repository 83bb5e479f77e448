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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The behaviour of jzmq 3.1.0: send and receive. */
@Timeout(60)
class LegacyBehaviourTransferTest {
  @RegisterExtension final TestContext context = new TestContext();

  private ZMQ.Socket out;
  private ZMQ.Socket in;
  private ZMQ.Socket alone;

  @BeforeEach
  void open() {
    out = context.socket(SocketType.PUSH);
    in = context.socket(SocketType.PULL);
    alone = context.socket(SocketType.PUSH);
    in.bind("inproc://transfer");
    out.connect("inproc://transfer");
  }

  @AfterEach
  void close() {
    out.close();
    in.close();
    alone.close();
  }

  private static ByteBuffer direct(int size) {
    return ByteBuffer.allocateDirect(size);
  }

  @Test
  @LegacyRows({3, 4, 5, 6})
  void receiveWithoutMessageReturnsNullOrMinusOne() {
    assertNull(in.recv(ZMQ.DONTWAIT));
    assertEquals(-1, in.recv(new byte[4], 0, 4, ZMQ.DONTWAIT));
    assertNull(in.recvStr(ZMQ.DONTWAIT));
    assertEquals(-1, in.recvByteBuffer(direct(4), ZMQ.DONTWAIT));
    assertEquals(-1, in.recvZeroCopy(direct(4), 4, ZMQ.DONTWAIT));
  }

  @Test
  @LegacyRows({7, 8, 9})
  void sendWithoutPeerReturnsFalseOrThrowsEagainForBuffers() {
    assertFalse(alone.send(new byte[1], ZMQ.DONTWAIT));
    assertFalse(alone.send("a", ZMQ.DONTWAIT));
    assertError(ZMQ.Error.EAGAIN, () -> alone.sendByteBuffer(direct(1), ZMQ.DONTWAIT));
    assertError(ZMQ.Error.EAGAIN, () -> alone.sendZeroCopy(direct(1), 1, ZMQ.DONTWAIT));
  }

  @Test
  @LegacyRows({49, 50, 51, 52})
  void messagesAreSentEmptyOrNotAndCutToTheArray() {
    assertTrue(out.send("hello".getBytes(UTF_8), 0));
    byte[] three = new byte[3];
    assertEquals(3, in.recv(three, 0, 3, 0));
    assertArrayEquals("hel".getBytes(UTF_8), three);
    assertTrue(out.send(new byte[0], 0));
    assertEquals(0, in.recv(0).length);
  }

  @Test
  @LegacyRows({53, 54})
  void aRangeOutsideTheArrayThrowsAndNothingIsSent() {
    assertThrows(
        ArrayIndexOutOfBoundsException.class, () -> out.send("abcd".getBytes(UTF_8), 3, 10, 0));
    out.send("next");
    assertEquals("next", in.recvStr());
  }

  @Test
  @LegacyRows(55)
  void sendingNullIsANullPointerException() {
    assertThrows(NullPointerException.class, () -> out.send((byte[]) null));
  }

  @Test
  @LegacyRows({56, 57})
  void aRangeOutsideTheTargetThrowsAndTheMessageStays() {
    out.send("abcdef");
    assertThrows(
        ArrayIndexOutOfBoundsException.class, () -> in.recv(new byte[3], 2, 6, ZMQ.DONTWAIT));
    assertEquals("abcdef", in.recvStr());
  }

  @Test
  @LegacyRows({58, 59})
  void aDirectBufferIsSentFromPositionToLimitAndAdvanced() {
    ByteBuffer buffer = direct(8);
    buffer.put("ABCDEFGH".getBytes(UTF_8));
    buffer.position(2).limit(6);
    assertEquals(4, out.sendByteBuffer(buffer, 0));
    assertEquals(6, buffer.position());
    assertEquals(6, buffer.limit());
    assertEquals("CDEF", in.recvStr());
  }

  @Test
  @LegacyRows({60, 61})
  void aHeapBufferIsSentTooInsteadOfMinusOne() {
    ByteBuffer buffer = ByteBuffer.wrap("ABCD".getBytes(UTF_8));
    assertEquals(4, out.sendByteBuffer(buffer, 0));
    assertEquals(4, buffer.position());
    assertEquals("ABCD", in.recvStr());
    assertTrue(out.sendZeroCopy(ByteBuffer.wrap("ABCD".getBytes(UTF_8)), 2, 0));
    assertEquals("AB", in.recvStr());
  }

  @Test
  @LegacyRows({62, 63, 66})
  void aDirectBufferIsFilledFromItsPositionCutAndAdvanced() {
    ByteBuffer buffer = direct(16);
    buffer.position(1);
    out.send("12345");
    assertEquals(5, in.recvByteBuffer(buffer, 0));
    assertEquals(6, buffer.position());
    assertEquals(16, buffer.limit());
    ByteBuffer small = direct(3);
    out.send("12345");
    assertEquals(3, in.recvByteBuffer(small, 0));
    assertEquals(3, small.position());
    assertEquals(3, small.limit());
    out.send("");
    assertEquals(0, in.recvByteBuffer(buffer, 0));
    assertEquals(6, buffer.position());
  }

  @Test
  @LegacyRows({64, 65})
  void aHeapBufferIsFilledTooInsteadOfMinusOne() {
    ByteBuffer buffer = ByteBuffer.allocate(16);
    out.send("12345");
    assertEquals(5, in.recvByteBuffer(buffer, 0));
    assertEquals(5, buffer.position());
    assertNull(in.recv(ZMQ.DONTWAIT));
  }

  @Test
  void zeroCopyIgnoresThePositionAndReturnsTheFullSize() {
    ByteBuffer buffer = direct(8);
    buffer.put("ABCDEFGH".getBytes(UTF_8));
    buffer.position(5).limit(6);
    assertTrue(out.sendZeroCopy(buffer, 8, 0));
    assertEquals(5, buffer.position());
    buffer.clear().position(7);
    assertEquals(8, in.recvZeroCopy(buffer, 3, 0));
    assertEquals(3, buffer.position());
    assertEquals('A', buffer.get(0));
  }

  @Test
  @LegacyRows({67, 68})
  void moreAndEventsAreReturned() {
    assertEquals(0, in.getEvents());
    out.sendMore("a");
    out.send("b");
    assertEquals("a", in.recvStr());
    assertTrue(in.hasReceiveMore());
    assertEquals("b", in.recvStr());
    assertFalse(in.hasReceiveMore());
  }

  @Test
  @LegacyRows(150)
  void stringsAreUtf8WhateverTheDefaultCharsetIs() {
    out.send("\u00e9");
    assertArrayEquals(new byte[] {-61, -87}, in.recv());
  }
}
