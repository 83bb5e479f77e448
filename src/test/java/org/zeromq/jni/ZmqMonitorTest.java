// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.bind;
import static org.zeromq.jni.Native.has;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.recvBytes;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.text;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqMonitorTest {
  private final Native zmq = new Native();
  private final long socket = zmq.socket(ZMQ_PULL);

  @AfterEach
  void end() throws InterruptedException {
    ok(Zmq.zmq_socket_monitor(socket, null, 0));
    zmq.end();
  }

  private long listen(byte[] endpoint) {
    long monitor = zmq.socket(ZMQ_PAIR);
    ok(Zmq.zmq_connect(monitor, endpoint));
    return monitor;
  }

  private long monitor(int events) {
    byte[] endpoint = utf8("inproc://monitor");
    ok(Zmq.zmq_socket_monitor(socket, endpoint, events));
    return listen(endpoint);
  }

  private long monitorV2(long events) {
    byte[] endpoint = utf8("inproc://monitor");
    ok(Zmq.zmq_socket_monitor_versioned(socket, endpoint, events, 2, ZMQ_PAIR));
    return listen(endpoint);
  }

  private static ByteBuffer frame(long monitor) {
    return ByteBuffer.wrap(recvBytes(monitor)).order(ByteOrder.nativeOrder());
  }

  @Test
  void eventsOfVersionOneAreANumberAValueAndAnAddress() {
    long monitor = monitor(ZMQ_EVENT_ALL);
    byte[] endpoint = bind(socket);
    ByteBuffer event = frame(monitor);
    assertEquals(6, event.remaining());
    assertEquals(ZMQ_EVENT_LISTENING, event.getShort());
    assertTrue(event.getInt() > 0);
    assertEquals(1, Native.getInt(monitor, ZMQ_RCVMORE));
    assertEquals(text(endpoint), recv(monitor));
    assertEquals(0, Native.getInt(monitor, ZMQ_RCVMORE));

    ok(Zmq.zmq_connect(zmq.socket(ZMQ_PUSH), endpoint));
    assertEquals(ZMQ_EVENT_ACCEPTED, frame(monitor).getShort());
    recv(monitor);
    assertEquals(ZMQ_EVENT_HANDSHAKE_SUCCEEDED, frame(monitor).getShort());
    recv(monitor);
  }

  @Test
  void stoppingAMonitorIsItsLastEvent() {
    long monitor = monitor(ZMQ_EVENT_MONITOR_STOPPED);
    bind(socket);
    assertEquals(0, Zmq.zmq_socket_monitor(socket, null, 0));
    assertEquals(ZMQ_EVENT_MONITOR_STOPPED, frame(monitor).getShort());
  }

  @Test
  void wrongEndpointsHaveTheirErrors() {
    int all = ZMQ_EVENT_ALL;
    assertEquals(-EPROTONOSUPPORT, Zmq.zmq_socket_monitor(socket, utf8("tcp://127.0.0.1:*"), all));
    assertEquals(-EINVAL, Zmq.zmq_socket_monitor(socket, utf8("nonsense"), all));
    assertEquals(-EINVAL, Zmq.zmq_socket_monitor(socket, utf8("inproc://a\0"), all));
    assertEquals(-ENOTSOCK, Zmq.zmq_socket_monitor(0, utf8("inproc://a"), all));
  }

  @Test
  void eventsOfVersionTwoHaveBothAddresses() {
    assumeHas("draft");
    long monitor = monitorV2(ZMQ_EVENT_ALL_V2);
    byte[] endpoint = bind(socket);
    assertEquals(ZMQ_EVENT_LISTENING, frame(monitor).getLong());
    assertEquals(1, frame(monitor).getLong(), "number of values");
    assertTrue(frame(monitor).getLong() > 0);
    assertEquals(text(endpoint), recv(monitor));
    assertEquals("", recv(monitor));
    assertEquals(0, Native.getInt(monitor, ZMQ_RCVMORE));
  }

  @Test
  void pipesStatisticsAreAnEventOfVersionTwo() {
    assumeHas("draft");
    long push = zmq.socket(ZMQ_PUSH);
    ok(Zmq.zmq_connect(push, bind(socket)));
    send(push, "x");
    assertEquals("x", recv(socket));

    long monitor = monitorV2(ZMQ_EVENT_PIPES_STATS);
    assertEquals(0, Zmq.zmq_socket_monitor_pipes_stats(socket));
    // they are sent by a command that the socket processes in its next call
    while ((Native.getInt(monitor, ZMQ_EVENTS) & ZMQ_POLLIN) == 0) {
      Native.getInt(socket, ZMQ_EVENTS);
    }
    assertEquals(ZMQ_EVENT_PIPES_STATS, frame(monitor).getLong());
    assertEquals(2, frame(monitor).getLong(), "number of values");
    assertEquals(0, frame(monitor).getLong(), "messages queued to send");
    long queued = frame(monitor).getLong(); // the sender learns late how much was received
    assertTrue(queued == 0 || queued == 1, "messages queued to receive: " + queued);
    recv(monitor);
    recv(monitor);
    assertEquals(0, Native.getInt(monitor, ZMQ_RCVMORE));
  }

  @Test
  void eventsOutsideTheVersionAreEinval() {
    byte[] name = utf8("inproc://monitor");
    long stats = ZMQ_EVENT_PIPES_STATS;
    int expected = has("draft") ? -EINVAL : -ENOTSUP;
    assertEquals(expected, Zmq.zmq_socket_monitor_versioned(socket, name, stats, 1, ZMQ_PAIR));
    assertEquals(expected, Zmq.zmq_socket_monitor_versioned(socket, name, stats, 2, ZMQ_REP));
  }

  @Test
  void withoutDraftsPipesStatisticsAreEnotsup() {
    int expected = has("draft") ? -EINVAL : -ENOTSUP;
    assertEquals(expected, Zmq.zmq_socket_monitor_pipes_stats(socket));
  }
}
