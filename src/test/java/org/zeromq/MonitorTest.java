// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.ZmqConstants;

/** Monitors: what happens to a socket's connections. */
@Timeout(60)
class MonitorTest {
  private static final int EVENT_ALL_V2 = ZMQ.EVENT_ALL | ZMQ.EVENT_PIPES_STATS;

  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  @OverReconnectingTransports
  void aServerReportsItsClients(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        SocketEvents events = new SocketEvents(context, server)) {
      String endpoint = transport.bind(server, directory);
      ZMQ.Event listening = events.await(ZMQ.EVENT_ALL);
      assertEquals(ZMQ.EVENT_LISTENING, listening.getEvent());
      assertEquals(endpoint, listening.getAddress());
      assertInstanceOf(Integer.class, listening.getValue());

      try (ZMQ.Socket client = context.socket(SocketType.REQ)) {
        client.connect(endpoint);
        ZMQ.Event accepted = events.await(ZMQ.EVENT_ALL);
        assertEquals(ZMQ.EVENT_ACCEPTED, accepted.getEvent());
        assertEquals(endpoint, accepted.getAddress());
        assertTrue((Integer) accepted.getValue() > 0, "a descriptor");
        assertEquals(ZMQ.EVENT_HANDSHAKE_SUCCEEDED, events.await(ZMQ.EVENT_ALL).getEvent());
      }

      assertEquals(ZMQ.EVENT_DISCONNECTED, events.await(ZMQ.EVENT_ALL).getEvent());
    }
  }

  @OverReconnectingTransports
  void aClientReportsItsServer(Transport transport) {
    try (ZMQ.Socket client = context.socket(SocketType.REQ);
        SocketEvents events = new SocketEvents(context, client)) {
      try (ZMQ.Socket server = context.socket(SocketType.REP)) {
        client.connect(transport.bind(server, directory));
        events.await(ZMQ.EVENT_CONNECTED);
        events.await(ZMQ.EVENT_HANDSHAKE_SUCCEEDED);
      }
      events.await(ZMQ.EVENT_DISCONNECTED);
      ZMQ.Event retried = events.await(ZMQ.EVENT_CONNECT_RETRIED);
      assertTrue((Integer) retried.getValue() > 0, "milliseconds to the next try");
    }
  }

  @Test
  void aStreamSupportsAMonitorAndNoInproc() {
    try (ZMQ.Socket server = context.socket(SocketType.STREAM);
        SocketEvents events = new SocketEvents(context, server)) {
      server.bind("tcp://127.0.0.1:*");
      assertEquals(ZMQ.EVENT_LISTENING, events.await(ZMQ.EVENT_ALL).getEvent());
    }
  }

  @Test
  void aDatagramSocketSupportsAMonitorAndOnlyUdp() {
    assumeTrue(ZMQ.has("draft"));
    try (ZMQ.Socket socket = context.socket(SocketType.DGRAM)) {
      SocketEvents events = new SocketEvents(context, socket);
      assertError(ZMQ.Error.ENOCOMPATPROTO, () -> socket.bind("tcp://127.0.0.1:*"));
      events.close(); // receives the last event
    }
  }

  @Test
  void aPortInUseIsReported() {
    try (ZMQ.Socket first = context.socket(SocketType.REP);
        ZMQ.Socket second = context.socket(SocketType.REP);
        SocketEvents events = new SocketEvents(context, second)) {
      String endpoint = Transport.TCP.bind(first, directory);

      assertError(ZMQ.Error.EADDRINUSE, () -> second.bind(endpoint));

      ZMQ.Event failed = events.await(ZMQ.EVENT_BIND_FAILED);
      assertEquals(ZMQ.Error.EADDRINUSE.getCode(), failed.getValue());
      assertEquals(ZMQ.Error.EADDRINUSE, failed.resolveValue());
      assertTrue(failed.isError());
    }
  }

  @Test
  void aMonitorReportsTheRequestedEventsAndItsEnd() {
    int events = ZMQ.EVENT_ACCEPTED | ZMQ.EVENT_MONITOR_STOPPED;
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ);
        ZMQ.Socket monitor = context.socket(SocketType.PAIR)) {
      server.monitor("inproc://monitor", events);
      monitor.connect("inproc://monitor");
      assertNull(ZMQ.Event.recv(monitor, ZMQ.DONTWAIT));

      client.connect(Transport.TCP.bind(server, directory));
      assertEquals(ZMQ.EVENT_ACCEPTED, ZMQ.Event.recv(monitor).getEvent());

      assertTrue(server.monitor(null, 0));
      ZMQ.Event stopped = ZMQ.Event.recv(monitor);
      assertEquals(ZMQ.EVENT_MONITOR_STOPPED, stopped.getEvent());
      assertEquals("", stopped.getAddress());
    }
  }

  @Test
  void aMonitorReportsWithinTheProcess() {
    try (ZMQ.Socket socket = context.socket(SocketType.REP)) {
      assertError(
          ZMQ.Error.EPROTONOSUPPORT, () -> socket.monitor("tcp://127.0.0.1:*", ZMQ.EVENT_ALL));
    }
  }

  @Test
  void messagesThatAreNotEventsAreEproto() {
    try (ZMQ.Socket one = context.socket(SocketType.PAIR);
        ZMQ.Socket two = context.socket(SocketType.PAIR)) {
      one.bind("inproc://pair");
      two.connect("inproc://pair");
      one.send("hello");
      assertError(ZMQ.Error.EPROTO, () -> ZMQ.Event.recv(two));
      one.send("hello");
      assertError(ZMQ.Error.EPROTO, () -> ZMQ.EventV2.recv(two, 0));
    }
  }

  // ---- the content of events

  @Test
  void failuresAreErrorsAndARejectedPeerIsAWarning() {
    int errors = 0;
    for (int bit = 1; bit < ZMQ.EVENT_ALL; bit <<= 1) {
      ZMQ.Event event = new ZMQ.Event(bit, 0, "");
      errors |= event.isError() ? bit : 0;
      assertEquals(bit == ZMQ.EVENT_HANDSHAKE_FAILED_AUTH, event.isWarn());
    }
    assertEquals(
        ZMQ.EVENT_BIND_FAILED
            | ZMQ.EVENT_ACCEPT_FAILED
            | ZMQ.EVENT_CLOSE_FAILED
            | ZMQ.EVENT_HANDSHAKE_FAILED_NO_DETAIL
            | ZMQ.EVENT_HANDSHAKE_FAILED_PROTOCOL,
        errors);
  }

  @Test
  void theValueOfAFailureIsAnError() {
    int code = ZMQ.Error.EMFILE.getCode();
    assertEquals(ZMQ.Error.EMFILE, resolved(ZMQ.EVENT_ACCEPT_FAILED, code));
    assertEquals(ZMQ.Error.EMFILE, resolved(ZMQ.EVENT_HANDSHAKE_FAILED_NO_DETAIL, code));
    assertEquals(999999, resolved(ZMQ.EVENT_CLOSE_FAILED, 999999), "an error without name");
    assertNull(resolved(ZMQ.EVENT_BIND_FAILED, null));
  }

  @Test
  void theValueOfAnyOtherEventIsANumberOrNothing() {
    int protocolError = ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH;
    assertEquals(protocolError, resolved(ZMQ.EVENT_HANDSHAKE_FAILED_PROTOCOL, protocolError));
    assertEquals(400, resolved(ZMQ.EVENT_HANDSHAKE_FAILED_AUTH, 400));
    assertEquals(7, resolved(ZMQ.EVENT_ACCEPTED, 7));
    assertEquals(100, resolved(ZMQ.EVENT_CONNECT_RETRIED, 100));
    assertNull(resolved(ZMQ.EVENT_CONNECT_DELAYED, 115));
    assertNull(resolved(ZMQ.EVENT_HANDSHAKE_SUCCEEDED, 0));
    assertNull(resolved(ZMQ.EVENT_MONITOR_STOPPED, 0));
  }

  private static Object resolved(int event, Integer value) {
    return new ZMQ.Event(event, value, "").resolveValue();
  }

  // ---- version 2

  @Test
  void anEventOfVersion2NamesBothEnds() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no version 2 of events");
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ);
        ZMQ.Socket monitor = context.socket(SocketType.PAIR)) {
      client.monitor("inproc://monitor", EVENT_ALL_V2, 2, SocketType.PAIR);
      monitor.connect("inproc://monitor");
      assertNull(ZMQ.EventV2.recv(monitor, ZMQ.DONTWAIT));
      String endpoint = Transport.TCP.bind(server, directory);
      client.connect(endpoint);

      ZMQ.EventV2 connected = awaitV2(monitor, ZMQ.EVENT_CONNECTED);

      assertEquals(endpoint, connected.getRemoteAddress());
      assertTrue(connected.getLocalAddress().startsWith("tcp://127.0.0.1:"));
      assertEquals(1, connected.getValues().length);
      assertTrue(connected.getValues()[0] > 0, "a descriptor");
      client.monitor(null, 0);
    }
  }

  @Test
  void aMonitorOfVersion2CountsQueuedMessages() throws InterruptedException {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no version 2 of events");
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket monitor = context.socket(SocketType.PAIR)) {
      push.monitor("inproc://monitor", EVENT_ALL_V2, 2, SocketType.PAIR);
      monitor.connect("inproc://monitor");
      push.connect(Transport.TCP.freeEndpoint(directory)); // where no peer receives the messages
      push.send("one");
      push.send("two");

      push.monitorPipesStats();

      // the count is reported during one of the next calls on the socket
      List<ZMQ.EventV2> reported = new ArrayList<>();
      Eventually.isTrue(
          () -> {
            push.getEvents();
            ZMQ.EventV2 event = ZMQ.EventV2.recv(monitor, ZMQ.DONTWAIT);
            return event != null
                && event.getEvent() == ZMQ.EVENT_PIPES_STATS
                && reported.add(event);
          });
      assertArrayEquals(new long[] {2, 0}, reported.get(0).getValues());
      push.monitor(null, 0);
    }
  }

  @Test
  void pipeStatisticsNeedAMonitorOfVersion2() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no version 2 of events");
    try (ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      assertError(ZMQ.Error.EINVAL, () -> push.monitorPipesStats());
    }
  }

  private static ZMQ.EventV2 awaitV2(ZMQ.Socket monitor, long awaited) {
    ZMQ.EventV2 event;
    do {
      event = ZMQ.EventV2.recv(monitor, 0);
    } while (event.getEvent() != awaited);
    return event;
  }
}
