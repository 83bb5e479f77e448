// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.bind;
import static org.zeromq.jni.Native.endpoint;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.repeat;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.take;
import static org.zeromq.jni.Native.text;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqSocketTest {
  private final Native zmq = new Native();

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ZMQ_PAIR,
        ZMQ_PUB,
        ZMQ_SUB,
        ZMQ_REQ,
        ZMQ_REP,
        ZMQ_DEALER,
        ZMQ_ROUTER,
        ZMQ_PULL,
        ZMQ_PUSH,
        ZMQ_XPUB,
        ZMQ_XSUB,
        ZMQ_STREAM
      })
  void everyStableTypeIsCreated(int type) {
    long socket = zmq.socket(type);
    assertEquals(type, Native.getInt(socket, ZMQ_TYPE));
    assertEquals(0, Native.getInt(socket, ZMQ_THREAD_SAFE));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        ZMQ_SERVER,
        ZMQ_CLIENT,
        ZMQ_RADIO,
        ZMQ_DISH,
        ZMQ_GATHER,
        ZMQ_SCATTER,
        ZMQ_DGRAM,
        ZMQ_PEER,
        ZMQ_CHANNEL
      })
  void draftTypesAreCreatedIfSupported(int type) {
    assumeHas("draft"); // without drafts, libzmq may create them anyway
    assertEquals(type, Native.getInt(zmq.socket(type), ZMQ_TYPE));
  }

  @Test
  void anUnknownTypeIsEinval() {
    assertEquals(-EINVAL, Zmq.zmq_socket(zmq.context(), 99));
  }

  @Test
  void aNullSocketIsEnotsock() {
    assertEquals(-ENOTSOCK, Zmq.zmq_close(0));
    assertEquals(-ENOTSOCK, Zmq.zmq_bind(0, utf8("inproc://a")));
    assertEquals(-ENOTSOCK, Zmq.zmq_send_bytes(0, new byte[1], 0, 1, 0));
    assertEquals(-ENOTSOCK, Zmq.zmq_recv_bytes(0, new byte[1], 0, 1, 0));
  }

  @Test
  void endpointsAreBoundConnectedDisconnectedAndUnbound() {
    long pull = zmq.socket(ZMQ_PULL);
    long push = zmq.socket(ZMQ_PUSH);
    byte[] endpoint = bind(pull);
    assertTrue(text(endpoint).matches("tcp://127\\.0\\.0\\.1:[0-9]+"));
    assertEquals(0, Zmq.zmq_connect(push, endpoint));
    send(push, "over tcp");
    assertEquals("over tcp", recv(pull));
    assertEquals(0, Zmq.zmq_disconnect(push, endpoint));
    assertEquals(-ENOENT, Zmq.zmq_disconnect(push, endpoint));
    assertEquals(0, Zmq.zmq_unbind(pull, endpoint));
    assertEquals(-ENOENT, Zmq.zmq_unbind(pull, endpoint));
  }

  @Test
  void aPortInUseIsEaddrinuse() {
    byte[] endpoint = bind(zmq.socket(ZMQ_PULL));
    assertEquals(-EADDRINUSE, Zmq.zmq_bind(zmq.socket(ZMQ_PULL), endpoint));
  }

  @Test
  void wrongEndpointsHaveTheirErrors() {
    long socket = zmq.socket(ZMQ_PAIR);
    assertEquals(-EINVAL, Zmq.zmq_bind(socket, utf8("nonsense")));
    assertEquals(-EPROTONOSUPPORT, Zmq.zmq_bind(socket, utf8("nonsense://a")));
    assertEquals(-EINVAL, Zmq.zmq_connect(socket, utf8("tcp://127.0.0.1:1\0")));
    assertEquals(-EINVAL, Zmq.zmq_bind(socket, utf8("inproc://a\0b")));
    assertEquals(-ENODEV, Zmq.zmq_bind(socket, utf8("tcp://nosuchinterface:*")));
  }

  @Test
  void anEndpointLongerThanAnySmallBufferIsPassedWhole() {
    byte[] endpoint = utf8("inproc://" + repeat('n', 5000));
    long bound = zmq.socket(ZMQ_PAIR);
    long connected = zmq.socket(ZMQ_PAIR);
    assertEquals(0, Zmq.zmq_bind(bound, endpoint));
    assertEquals(0, Zmq.zmq_connect(connected, endpoint));
    send(bound, "x");
    assertEquals("x", recv(connected));
  }

  @Test
  void anEndpointIsUtf8() {
    long socket = zmq.socket(ZMQ_PAIR);
    byte[] endpoint = utf8("inproc://\u00e4\u20ac\ud83d\ude00");
    ok(Zmq.zmq_bind(socket, endpoint));
    assertArrayEquals(endpoint, endpoint(socket));
  }

  @Test
  void recvWithoutMessageReturnsMinusEagain() {
    long socket = zmq.pair(ZMQ_PAIR, ZMQ_PAIR)[0];
    long msg = zmq.msg("old");
    assertEquals(-EAGAIN, Zmq.zmq_recv_bytes(socket, new byte[4], 0, 4, ZMQ_DONTWAIT));
    assertEquals(-EAGAIN, Zmq.zmq_recv(socket, at(zmq.memory(4)), 4, ZMQ_DONTWAIT));
    assertEquals(-EAGAIN, Zmq.zmq_msg_recv(msg, socket, ZMQ_DONTWAIT));
    assertEquals(-EAGAIN, Zmq.zmq_recvmsg(socket, msg, ZMQ_DONTWAIT));
    ok(Zmq.zmq_msg_close(msg));
  }

  @Test
  void sendWithoutPeerReturnsMinusEagain() {
    long push = zmq.socket(ZMQ_PUSH);
    long msg = zmq.msg("kept");
    assertEquals(-EAGAIN, Zmq.zmq_send_bytes(push, new byte[4], 0, 4, ZMQ_DONTWAIT));
    assertEquals(-EAGAIN, Zmq.zmq_send(push, at(zmq.memory(4)), 4, ZMQ_DONTWAIT));
    assertEquals(-EAGAIN, Zmq.zmq_send_const(push, at(zmq.memory(4)), 4, ZMQ_DONTWAIT));
    assertEquals(-EAGAIN, Zmq.zmq_msg_send(msg, push, ZMQ_DONTWAIT));
    assertEquals("kept", take(msg));
  }

  @Test
  void theWrongStateIsEfsm() {
    long req = zmq.socket(ZMQ_REQ);
    assertEquals(-EFSM, Zmq.zmq_recv_bytes(req, new byte[1], 0, 1, ZMQ_DONTWAIT));
  }

  @Test
  void bytesArePassedByAddress() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    ByteBuffer in = zmq.memory(16);
    assertEquals(10, Zmq.zmq_send(pair[0], at(zmq.memory("by address")), 10, 0));
    assertEquals(10, Zmq.zmq_recv(pair[1], at(in), 16, 0));
    byte[] got = new byte[11];
    in.get(got);
    assertEquals("by address\0", text(got));
  }

  @Test
  void constantMemoryIsSentWithoutACopy() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    ByteBuffer out = zmq.memory("constant");
    assertEquals(8, Zmq.zmq_send_const(pair[0], at(out), 8, 0));
    long msg = zmq.msg();
    ok(Zmq.zmq_msg_init(msg));
    ok(Zmq.zmq_msg_recv(msg, pair[1], 0));
    assertEquals(at(out), Zmq.zmq_msg_data(msg));
    ok(Zmq.zmq_msg_close(msg));
  }

  @Test
  void rangesOfArraysAreSentAndReceived() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    byte[] buffer = utf8("..........");
    assertEquals(3, Zmq.zmq_send_bytes(pair[0], utf8("abcdef"), 2, 3, 0));
    assertEquals(3, Zmq.zmq_recv_bytes(pair[1], buffer, 4, 6, 0));
    assertEquals("....cde...", text(buffer));
    assertEquals(0, Zmq.zmq_send_bytes(pair[0], new byte[0], 0, 0, 0));
    assertEquals(0, Zmq.zmq_recv_bytes(pair[1], new byte[0], 0, 0, 0));
  }

  @Test
  void aMessageLongerThanTheRangeIsTruncatedAndItsSizeReturned() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    byte[] buffer = utf8("....");
    send(pair[0], "abcdef");
    assertEquals(6, Zmq.zmq_recv_bytes(pair[1], buffer, 1, 2, 0));
    assertEquals(".ab.", text(buffer));
    send(pair[0], "abcdef");
    assertEquals(6, Zmq.zmq_recv(pair[1], 0, 0, 0));
  }

  @Test
  void aBadRangeSendsNothingAndTakesNothing() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    int max = Integer.MAX_VALUE;
    int[][] ranges = {{-1, 1}, {0, -1}, {0, 5}, {4, 1}, {5, 0}, {max, 1}, {1, max}, {max, max}};
    for (int[] range : ranges) {
      assertEquals(-EINVAL, Zmq.zmq_send_bytes(pair[0], new byte[4], range[0], range[1], 0));
    }
    assertEquals(-EINVAL, Zmq.zmq_send_bytes(pair[0], null, 0, 0, 0));
    send(pair[0], "only");
    for (int[] range : ranges) {
      assertEquals(-EINVAL, Zmq.zmq_recv_bytes(pair[1], new byte[4], range[0], range[1], 0));
    }
    assertEquals(-EINVAL, Zmq.zmq_recv_bytes(pair[1], null, 0, 0, 0));
    assertEquals("only", recv(pair[1]));
    assertEquals(-EAGAIN, Zmq.zmq_recv_bytes(pair[1], new byte[4], 0, 4, ZMQ_DONTWAIT));
  }

  @Test
  void messagesArePassedByHandle() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    long msg = zmq.msg("by handle");
    assertEquals(9, Zmq.zmq_msg_send(msg, pair[0], 0));
    assertEquals(0, Zmq.zmq_msg_size(msg));
    assertEquals(9, Zmq.zmq_msg_recv(msg, pair[1], 0));
    assertEquals(9, Zmq.zmq_sendmsg(pair[1], msg, 0));
    assertEquals(9, Zmq.zmq_recvmsg(pair[0], msg, 0));
    assertEquals("by handle", take(msg));
  }

  @Test
  void rcvmoreIsSetUntilTheLastPart() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    send(pair[0], "a", ZMQ_SNDMORE);
    send(pair[0], "b");
    assertEquals("a", recv(pair[1]));
    assertEquals(1, Native.getInt(pair[1], ZMQ_RCVMORE));
    assertEquals("b", recv(pair[1]));
    assertEquals(0, Native.getInt(pair[1], ZMQ_RCVMORE));
  }
}
