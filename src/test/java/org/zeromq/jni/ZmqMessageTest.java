// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.bind;
import static org.zeromq.jni.Native.has;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.repeat;
import static org.zeromq.jni.Native.take;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqMessageTest {
  private final Native zmq = new Native();

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  @Test
  void anInitialisedMessageIsEmpty() {
    long msg = zmq.msg();
    assertEquals(0, Zmq.zmq_msg_init(msg));
    assertEquals(0, Zmq.zmq_msg_size(msg));
    assertEquals(0, Zmq.zmq_msg_more(msg));
    assertEquals(0, Zmq.zmq_msg_close(msg));
  }

  @Test
  void aClosedMessageIsEfault() {
    long msg = zmq.msg("x");
    ok(Zmq.zmq_msg_close(msg));
    assertEquals(-EFAULT, Zmq.zmq_msg_close(msg));
  }

  @Test
  void aMessageOfASizeHoldsThatManyBytes() {
    for (int size : new int[] {0, 1, 29, 33, 34, 1 << 20}) {
      long msg = zmq.msg();
      assertEquals(0, Zmq.zmq_msg_init_size(msg, size));
      assertEquals(size, Zmq.zmq_msg_size(msg));
      ByteBuffer data = NativeMemory.view(Zmq.zmq_msg_data(msg), size);
      while (data.hasRemaining()) {
        data.put((byte) 7);
      }
      ok(Zmq.zmq_msg_close(msg));
    }
  }

  @Test
  void anImpossibleSizeIsEnomem() {
    assertEquals(-ENOMEM, Zmq.zmq_msg_init_size(zmq.msg(), -1L));
  }

  @Test
  void moveLeavesTheSourceEmpty() {
    long source = zmq.msg("moved");
    long dest = zmq.msg("replaced");
    assertEquals(0, Zmq.zmq_msg_move(dest, source));
    assertEquals(0, Zmq.zmq_msg_size(source));
    assertEquals("moved", take(dest));
    ok(Zmq.zmq_msg_close(source));
  }

  @Test
  void copiesOfALargeMessageShareIt() {
    long source = zmq.msg(repeat('x', 1000));
    long dest = zmq.msg();
    ok(Zmq.zmq_msg_init(dest));
    assertEquals(0, Zmq.zmq_msg_get(source, ZMQ_SHARED));
    assertEquals(0, Zmq.zmq_msg_copy(dest, source));
    assertEquals(Zmq.zmq_msg_data(source), Zmq.zmq_msg_data(dest));
    assertEquals(1, Zmq.zmq_msg_get(source, ZMQ_SHARED));
    ok(Zmq.zmq_msg_close(source));
    assertEquals(repeat('x', 1000), take(dest));
  }

  @Test
  void unknownPropertiesAreEinval() {
    long msg = zmq.msg("x");
    assertEquals(-EINVAL, Zmq.zmq_msg_get(msg, 99));
    assertEquals(-EINVAL, Zmq.zmq_msg_set(msg, 99, 1));
    assertEquals(-EINVAL, Zmq.zmq_msg_gets(msg, utf8("nothing")));
    assertEquals(-EINVAL, Zmq.zmq_msg_gets(msg, utf8("a\0b")));
    assertEquals(0, Zmq.zmq_msg_get(msg, ZMQ_MORE));
    ok(Zmq.zmq_msg_close(msg));
  }

  @Test
  void aReceivedMessageHasTheMoreFlagAndPeerProperties() {
    long pull = zmq.socket(ZMQ_PULL);
    long push = zmq.socket(ZMQ_PUSH);
    ok(Zmq.zmq_connect(push, bind(pull)));
    Native.send(push, "first", ZMQ_SNDMORE);
    Native.send(push, "last");

    long msg = zmq.msg();
    ok(Zmq.zmq_msg_init(msg));
    assertEquals(5, ok(Zmq.zmq_msg_recv(msg, pull, 0)));
    assertEquals(1, Zmq.zmq_msg_more(msg));
    assertEquals(1, Zmq.zmq_msg_get(msg, ZMQ_MORE));
    assertEquals("PUSH", NativeMemory.string(Zmq.zmq_msg_gets(msg, utf8("Socket-Type"))));
    assertEquals("127.0.0.1", NativeMemory.string(Zmq.zmq_msg_gets(msg, utf8("Peer-Address"))));
    assertNull(NativeMemory.string(Zmq.zmq_msg_gets(msg, utf8("User-Id"))));
    ok(Zmq.zmq_msg_recv(msg, pull, 0));
    assertEquals(0, Zmq.zmq_msg_more(msg));
    assertEquals("last", take(msg));
  }

  @Test
  void dataOfTheCallersIsReleasedOnceReceived() {
    ByteBuffer data = zmq.memory("the caller's own");
    ByteBuffer released = zmq.memory(4);
    long msg = zmq.msg();
    ok(Zmq.zmq_msg_init_data(msg, at(data), data.capacity(), at(released)));
    assertEquals(at(data), Zmq.zmq_msg_data(msg));

    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    assertEquals(data.capacity(), ok(Zmq.zmq_msg_send(msg, pair[0], 0)));
    assertEquals(0, released.getInt(0));
    assertEquals("the caller's own", Native.recv(pair[1]));
    assertEquals(1, released.getInt(0));
  }

  @Test
  void dataIsReleasedByAnIoThread() {
    long pull = zmq.socket(ZMQ_PULL);
    long push = zmq.socket(ZMQ_PUSH);
    ok(Zmq.zmq_connect(push, bind(pull)));
    ByteBuffer data = zmq.memory(100_000);
    ByteBuffer released = zmq.memory(4);
    long msg = zmq.msg();
    ok(Zmq.zmq_msg_init_data(msg, at(data), data.capacity(), at(released)));
    ok(Zmq.zmq_msg_send(msg, push, 0));
    assertEquals(100_000, ok(Zmq.zmq_recv_bytes(pull, new byte[1], 0, 1, 0)));
    while (released.getInt(0) == 0) {
      Thread.yield(); // the time limit of the class ends it
    }
  }

  @Test
  void dataWithoutAFlagIsNotReleased() {
    ByteBuffer data = zmq.memory("constant");
    long msg = zmq.msg();
    ok(Zmq.zmq_msg_init_data(msg, at(data), data.capacity(), 0));
    assertEquals("constant", take(msg));
  }

  @Test
  void aMessageInitialisedWithABufferHasACopyOfIt() {
    assumeHas("draft");
    ByteBuffer buffer = zmq.memory("copied");
    long msg = zmq.msg();
    assertEquals(0, Zmq.zmq_msg_init_buffer(msg, at(buffer), buffer.capacity()));
    assertNotEquals(at(buffer), Zmq.zmq_msg_data(msg));
    assertEquals("copied", take(msg));
  }

  @Test
  void aRoutingIdIsSetAndRead() {
    assumeHas("draft");
    long msg = zmq.msg("x");
    assertEquals(0, Zmq.zmq_msg_routing_id(msg));
    assertEquals(0, Zmq.zmq_msg_set_routing_id(msg, 0xFFFFFFFE));
    assertEquals(0xFFFFFFFE, Zmq.zmq_msg_routing_id(msg));
    assertEquals(-EINVAL, Zmq.zmq_msg_set_routing_id(msg, 0));
    ok(Zmq.zmq_msg_close(msg));
  }

  @Test
  void aGroupIsSetAndRead() {
    assumeHas("draft");
    long msg = zmq.msg("x");
    assertEquals("", NativeMemory.string(Zmq.zmq_msg_group(msg)));
    assertEquals(0, Zmq.zmq_msg_set_group(msg, utf8("weather")));
    assertEquals("weather", NativeMemory.string(Zmq.zmq_msg_group(msg)));
    assertEquals(-EINVAL, Zmq.zmq_msg_set_group(msg, utf8("a\0b")));
    ok(Zmq.zmq_msg_close(msg));
  }

  @Test
  void withoutDraftsTheirFunctionsAreEnotsup() {
    if (!has("draft")) {
      long msg = zmq.msg("x");
      assertEquals(-ENOTSUP, Zmq.zmq_msg_set_routing_id(msg, 1));
      assertEquals(0, Zmq.zmq_msg_routing_id(msg));
      assertEquals(-ENOTSUP, Zmq.zmq_msg_set_group(msg, utf8("g")));
      assertEquals(-ENOTSUP, Zmq.zmq_msg_group(msg));
      ok(Zmq.zmq_msg_close(msg));
      assertEquals(-ENOTSUP, Zmq.zmq_msg_init_buffer(zmq.msg(), at(zmq.memory(1)), 1));
    }
  }
}
