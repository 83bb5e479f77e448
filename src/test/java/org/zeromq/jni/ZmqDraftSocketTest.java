// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.has;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.take;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqDraftSocketTest {
  private final Native zmq = new Native();

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  @Test
  void groupsAreJoinedAndLeft() {
    assumeHas("draft");
    long dish = zmq.socket(ZMQ_DISH);
    long radio = zmq.socket(ZMQ_RADIO);
    ok(Zmq.zmq_bind(radio, utf8("inproc://groups")));
    assertEquals(0, Zmq.zmq_join(dish, utf8("movies")));
    assertEquals(-EINVAL, Zmq.zmq_join(dish, utf8("movies")));
    ok(Zmq.zmq_connect(dish, utf8("inproc://groups")));
    Native.getInt(radio, ZMQ_EVENTS); // processes the join command
    long msg = zmq.msg("Godfather");
    ok(Zmq.zmq_msg_set_group(msg, utf8("movies")));
    ok(Zmq.zmq_msg_send(msg, radio, 0));
    ok(Zmq.zmq_msg_recv(msg, dish, 0));
    assertEquals("movies", NativeMemory.string(Zmq.zmq_msg_group(msg)));
    assertEquals("Godfather", take(msg));
    assertEquals(0, Zmq.zmq_leave(dish, utf8("movies")));
    assertEquals(-EINVAL, Zmq.zmq_leave(dish, utf8("movies")));
  }

  @Test
  void aServerAnswersByRoutingId() {
    assumeHas("draft");
    long[] pair = zmq.pair(ZMQ_SERVER, ZMQ_CLIENT);
    send(pair[1], "question");
    long msg = zmq.msg();
    ok(Zmq.zmq_msg_init(msg));
    ok(Zmq.zmq_msg_recv(msg, pair[0], 0));
    int peer = Zmq.zmq_msg_routing_id(msg);
    assertEquals("question", take(msg));
    msg = zmq.msg("answer");
    ok(Zmq.zmq_msg_set_routing_id(msg, peer));
    ok(Zmq.zmq_msg_send(msg, pair[0], 0));
    assertEquals("answer", recv(pair[1]));
  }

  @Test
  void connectPeerGivesTheRoutingId() {
    assumeHas("draft");
    long a = zmq.socket(ZMQ_PEER);
    long b = zmq.socket(ZMQ_PEER);
    ok(Zmq.zmq_bind(a, utf8("inproc://peer")));
    long id = ok(Zmq.zmq_connect_peer(b, utf8("inproc://peer")));
    assertTrue(id > 0);
    long msg = zmq.msg("hello");
    ok(Zmq.zmq_msg_set_routing_id(msg, (int) id));
    ok(Zmq.zmq_msg_send(msg, b, 0));
    assertEquals("hello", recv(a));
    assertEquals(-ENOTSUP, Zmq.zmq_connect_peer(zmq.socket(ZMQ_PAIR), utf8("inproc://peer")));
    assertEquals(-EPROTONOSUPPORT, Zmq.zmq_connect_peer(b, utf8("nonsense://peer")));
  }

  @Test
  void aRouterReturnsThePeersState() {
    assumeHas("draft");
    long router = zmq.socket(ZMQ_ROUTER);
    long dealer = zmq.socket(ZMQ_DEALER);
    ok(Zmq.zmq_setsockopt(dealer, ZMQ_ROUTING_ID, utf8("peer")));
    ok(Zmq.zmq_bind(router, utf8("inproc://state")));
    ok(Zmq.zmq_connect(dealer, utf8("inproc://state")));
    send(dealer, "x");
    assertEquals("peer", recv(router));
    assertEquals("x", recv(router));
    assertEquals(ZMQ_POLLOUT, Zmq.zmq_socket_get_peer_state(router, utf8("peer")));
    assertEquals(-EHOSTUNREACH, Zmq.zmq_socket_get_peer_state(router, utf8("nobody")));
    assertEquals(-ENOTSUP, Zmq.zmq_socket_get_peer_state(dealer, utf8("peer")));
  }

  @Test
  void withoutDraftsTheirFunctionsAreEnotsup() {
    if (!has("draft")) {
      long socket = zmq.socket(ZMQ_ROUTER);
      assertEquals(-ENOTSUP, Zmq.zmq_join(socket, utf8("g")));
      assertEquals(-ENOTSUP, Zmq.zmq_leave(socket, utf8("g")));
      assertEquals(-ENOTSUP, Zmq.zmq_connect_peer(socket, utf8("inproc://a")));
      assertEquals(-ENOTSUP, Zmq.zmq_socket_get_peer_state(socket, utf8("peer")));
    }
  }
}
