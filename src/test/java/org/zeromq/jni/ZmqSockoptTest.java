// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.getInt;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.repeat;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqSockoptTest {
  private final Native zmq = new Native();
  private final long socket = zmq.socket(ZMQ_DEALER);

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  /** A PUB and a SUB with a subscription, connected. */
  private long[] subscribed(byte[] prefix) {
    long pub = zmq.socket(ZMQ_PUB);
    long sub = zmq.socket(ZMQ_SUB);
    ok(Zmq.zmq_setsockopt(sub, ZMQ_SUBSCRIBE, prefix));
    ok(Zmq.zmq_bind(pub, utf8("inproc://topics")));
    ok(Zmq.zmq_connect(sub, utf8("inproc://topics")));
    return new long[] {pub, sub};
  }

  @Test
  void intOptionsAreSetAndRead() {
    for (int option : new int[] {ZMQ_SNDHWM, ZMQ_RCVHWM, ZMQ_LINGER, ZMQ_RECONNECT_IVL}) {
      assertEquals(0, Zmq.zmq_setsockopt_int(socket, option, 1234));
      assertEquals(1234, getInt(socket, option));
    }
    ok(Zmq.zmq_setsockopt_int(socket, ZMQ_RCVTIMEO, -1));
    assertEquals(-1, getInt(socket, ZMQ_RCVTIMEO));
  }

  @Test
  void longOptionsAreSetAndRead() {
    long[] value = new long[2];
    assertEquals(0, Zmq.zmq_setsockopt_long(socket, ZMQ_MAXMSGSIZE, 1L << 40));
    assertEquals(0, Zmq.zmq_getsockopt_long(socket, ZMQ_MAXMSGSIZE, value));
    assertArrayEquals(new long[] {1L << 40, 0}, value);
    assertEquals(0, Zmq.zmq_setsockopt_long(socket, ZMQ_AFFINITY, 0x8000000000000001L));
    assertEquals(0, Zmq.zmq_getsockopt_long(socket, ZMQ_AFFINITY, value));
    assertEquals(0x8000000000000001L, value[0]);
  }

  @Test
  void byteOptionsAreSetAndRead() {
    byte[] id = {1, 0, 2, (byte) 0xFF};
    byte[] value = new byte[255];
    assertEquals(0, Zmq.zmq_setsockopt(socket, ZMQ_ROUTING_ID, id));
    assertEquals(4, Zmq.zmq_getsockopt(socket, ZMQ_ROUTING_ID, value));
    assertArrayEquals(id, Arrays.copyOf(value, 4));
    assertEquals(0, value[4]);
  }

  @Test
  void bytesBeyondAnySmallBufferArePassedWhole() {
    String prefix = repeat('t', 900);
    long[] pair = subscribed(utf8(prefix + "+"));
    send(pair[0], prefix + "-no");
    send(pair[0], prefix + "+yes");
    assertEquals(prefix + "+yes", recv(pair[1]));
  }

  @Test
  void aNullArrayIsNullWithLengthZero() {
    ok(Zmq.zmq_setsockopt(socket, ZMQ_PLAIN_USERNAME, utf8("admin")));
    assertEquals(ZMQ_PLAIN, getInt(socket, ZMQ_MECHANISM));
    assertEquals(0, Zmq.zmq_setsockopt(socket, ZMQ_PLAIN_USERNAME, null));
    assertEquals(ZMQ_NULL, getInt(socket, ZMQ_MECHANISM));
  }

  @Test
  void anEmptyArrayIsAnEmptyValue() {
    long[] pair = subscribed(new byte[0]);
    send(pair[0], "anything");
    assertEquals("anything", recv(pair[1]));
  }

  @Test
  void unknownOptionsAndWrongSizesAreEinval() {
    assertEquals(-EINVAL, Zmq.zmq_setsockopt_int(socket, 9999, 1));
    assertEquals(-EINVAL, Zmq.zmq_getsockopt_int(socket, 9999, new int[1]));
    assertEquals(-EINVAL, Zmq.zmq_setsockopt_long(socket, ZMQ_SNDHWM, 1));
    assertEquals(-EINVAL, Zmq.zmq_setsockopt_int(socket, ZMQ_MAXMSGSIZE, 1));
    assertEquals(-EINVAL, Zmq.zmq_getsockopt_int(socket, ZMQ_MAXMSGSIZE, new int[1]));
    assertEquals(-EINVAL, Zmq.zmq_getsockopt(socket, ZMQ_LAST_ENDPOINT, new byte[0]));
    assertEquals(-EINVAL, Zmq.zmq_setsockopt_int(socket, ZMQ_SNDHWM, -5));
  }

  @Test
  void missingArraysAreEinval() {
    assertEquals(-EINVAL, Zmq.zmq_getsockopt(socket, ZMQ_LAST_ENDPOINT, null));
    assertEquals(-EINVAL, Zmq.zmq_getsockopt_int(socket, ZMQ_TYPE, null));
    assertEquals(-EINVAL, Zmq.zmq_getsockopt_int(socket, ZMQ_TYPE, new int[0]));
    assertEquals(-EINVAL, Zmq.zmq_getsockopt_long(socket, ZMQ_MAXMSGSIZE, null));
    assertEquals(-EINVAL, Zmq.zmq_getsockopt_long(socket, ZMQ_MAXMSGSIZE, new long[0]));
  }

  @Test
  void draftOptionsAreThereWhereThereAreDrafts() {
    assumeHas("draft");
    assertEquals(0, Zmq.zmq_setsockopt_int(socket, ZMQ_IN_BATCH_SIZE, 65536));
    assertEquals(65536, getInt(socket, ZMQ_IN_BATCH_SIZE));
  }
}
