// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events of sockets: ZMonitor, ZEvent and the event hook. */
@Timeout(60)
class ZMonitorTest {
  private final ZContext context = new ZContext();

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void eventsOfAConnectionArriveOnBothSides() {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    ZMQ.Socket client = context.createSocket(SocketType.PUSH);
    try (ZMonitor ofServer = new ZMonitor(context, server);
        ZMonitor ofClient = new ZMonitor(context, client)) {
      ofServer.add(ZMonitor.Event.ALL).start();
      ofClient.add(ZMonitor.Event.CONNECTED, ZMonitor.Event.HANDSHAKE_SUCCEEDED).start();
      server.bind("tcp://127.0.0.1:*");
      ZMonitor.ZEvent listening = ofServer.nextEvent();
      assertEquals(ZMonitor.Event.LISTENING, listening.type);
      assertEquals(ZMQ.EVENT_LISTENING, listening.code);
      assertEquals(server.getLastEndpoint(), listening.address);
      assertTrue(Integer.parseInt(listening.value) > 0, "a descriptor");
      client.connect(server.getLastEndpoint());
      assertEquals(ZMonitor.Event.CONNECTED, ofClient.nextEvent().type);
      assertEquals(ZMonitor.Event.HANDSHAKE_SUCCEEDED, ofClient.nextEvent(true).type);
      assertEquals(ZMonitor.Event.ACCEPTED, ofServer.nextEvent(-1).type);
    }
  }

  @Test
  void removedTypesAreNotReceived() {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    ZMQ.Socket client = context.createSocket(SocketType.PUSH);
    try (ZMonitor monitor = new ZMonitor(context, server)) {
      monitor.add(ZMonitor.Event.LISTENING, ZMonitor.Event.ACCEPTED);
      monitor.remove(ZMonitor.Event.LISTENING).start();
      server.bind("tcp://127.0.0.1:*");
      client.connect(server.getLastEndpoint());
      assertEquals(ZMonitor.Event.ACCEPTED, monitor.nextEvent().type);
    }
  }

  @Test
  void thereIsNoEventBeforeItIsStartedAndNoneAfterItIsClosed() {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    ZMonitor monitor = new ZMonitor(context, server).add(ZMonitor.Event.ALL);
    assertNull(monitor.nextEvent());
    assertSame(monitor, monitor.start());
    assertSame(monitor, monitor.start());
    assertNull(monitor.nextEvent(false));
    server.bind("tcp://127.0.0.1:*");
    monitor.close();
    monitor.destroy();
    assertNull(monitor.nextEvent());
    ZmqAssertions.assertError(ZMQ.Error.EINVAL, monitor::start);
  }

  @Test
  void closeByAnotherThreadEndsTheWaitForAnEvent() throws Throwable {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    ZMonitor monitor = new ZMonitor(context, server).add(ZMonitor.Event.ALL).start();
    Background<ZMonitor.ZEvent> waiting = Background.run(monitor::nextEvent);
    monitor.close();
    assertNull(waiting.get());
  }

  @Test
  void interruptEndsTheWaitForAnEventAndTheMonitorWorksOn() throws Throwable {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    try (ZMonitor monitor = new ZMonitor(context, server).add(ZMonitor.Event.ALL).start()) {
      Background<ZMonitor.ZEvent> waiting = Background.run(monitor::nextEvent);
      waiting.interrupt();
      ZMQException thrown = assertThrows(ZMQException.class, waiting::get);
      assertEquals(ZMQ.Error.EINTR.getCode(), thrown.getErrorCode());
      assertTrue(waiting.wasInterrupted());
      server.bind("tcp://127.0.0.1:*");
      assertEquals(ZMonitor.Event.LISTENING, monitor.nextEvent().type);
    }
  }

  @Test
  void theEndOfTheSocketAndOfTheContextEndTheWaitForAnEvent() throws Throwable {
    ZMQ.Socket first = context.createSocket(SocketType.PULL);
    ZMonitor ofFirst = new ZMonitor(context, first).add(ZMonitor.Event.CONNECTED).start();
    Background<ZMonitor.ZEvent> socketCloses = Background.run(ofFirst::nextEvent);
    first.close();
    assertNull(socketCloses.get());
    ZMQ.Socket second = context.createSocket(SocketType.PULL);
    ZMonitor ofSecond = new ZMonitor(context, second).add(ZMonitor.Event.CONNECTED).start();
    Background<ZMonitor.ZEvent> contextCloses = Background.run(ofSecond::nextEvent);
    context.close();
    assertNull(contextCloses.get());
    ofFirst.close();
    ofSecond.close();
  }

  @Test
  void theLastEventIsTheEndOfTheMonitorIfItWasAdded() {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    try (ZMonitor monitor =
        new ZMonitor(context, server)
            .add(ZMonitor.Event.LISTENING, ZMonitor.Event.MONITOR_STOPPED)
            .start()) {
      server.bind("tcp://127.0.0.1:*");
      server.close();
      assertEquals(ZMonitor.Event.LISTENING, monitor.nextEvent().type);
      assertEquals(ZMonitor.Event.MONITOR_STOPPED, monitor.nextEvent().type);
      assertNull(monitor.nextEvent());
    }
  }

  @Test
  void aMonitorOfASocketInUseIsBusyAndCloses() throws Throwable {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    Background<byte[]> receiving = Background.blocked(server, server::recv);
    try (ZMonitor monitor = new ZMonitor(context, server)) {
      ZmqAssertions.assertError(ZMQ.Error.EBUSY, monitor::start);
      assertNull(monitor.nextEvent());
    }
    receiving.interrupt();
    assertThrows(ZMQException.class, receiving::get);
  }

  @Test
  void closeWhileTheSocketIsInUseReturnsAndTheSocketWorksOn() throws Throwable {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    server.bind("tcp://127.0.0.1:*");
    String endpoint = server.getLastEndpoint();
    ZMonitor monitor = new ZMonitor(context, server).add(ZMonitor.Event.ALL).start();
    Background<byte[]> receiving = Background.blocked(server, server::recv);
    monitor.close();
    assertNull(monitor.nextEvent());
    ZMQ.Socket client = context.createSocket(SocketType.PUSH);
    client.connect(endpoint);
    client.send("still there");
    assertEquals("still there", new String(receiving.get(), ZMQ.CHARSET));
  }

  @Test
  void anotherMonitorReplacesTheFirst() {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    try (ZMonitor first = new ZMonitor(context, server).add(ZMonitor.Event.ALL).start();
        ZMonitor second = new ZMonitor(context, server).add(ZMonitor.Event.ALL).start()) {
      assertEquals(ZMonitor.Event.MONITOR_STOPPED, first.nextEvent().type);
      assertNull(first.nextEvent());
      server.bind("tcp://127.0.0.1:*");
      assertEquals(ZMonitor.Event.LISTENING, second.nextEvent().type);
    }
  }

  @Test
  void everyEventHasItsNumberAndUnknownOnesAreAll() {
    for (ZMonitor.Event event : ZMonitor.Event.values()) {
      ZMonitor.ZEvent found = new ZMonitor.ZEvent(new ZMQ.Event(codeOf(event), null, "here"));
      assertEquals(event, found.type);
      assertNull(found.value);
    }
    ZMonitor.ZEvent unknown = new ZMonitor.ZEvent(new ZMQ.Event(0x123456, 3, "tcp://x"));
    assertEquals(ZMonitor.Event.ALL, unknown.type);
    assertEquals("ZEvent [type=ALL, code=1193046, address=tcp://x, value=3]", unknown.toString());
    for (ZMonitor.ProtocolCode code : ZMonitor.ProtocolCode.values()) {
      assertNotNull(code.name());
    }
    assertEquals(
        ZMonitor.ProtocolCode.ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC,
        ZMonitor.ProtocolCode.findByCode(0x11000001));
    assertThrows(IllegalArgumentException.class, () -> ZMonitor.ProtocolCode.findByCode(77));
  }

  private static int codeOf(ZMonitor.Event event) {
    if (event == ZMonitor.Event.ALL) {
      return ZMQ.EVENT_ALL;
    }
    for (int code = 1; code <= 0x8000; code <<= 1) {
      if (ZMonitor.Event.findByCode(code) == event) {
        return code;
      }
    }
    throw new AssertionError(event + " has no number");
  }

  // ---- ZEvent

  @Test
  void anEventIsReceivedWithItsValueAndSeverity() {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    ZMQ.Socket pipe = context.createSocket(SocketType.PAIR);
    server.monitor("inproc://events", ZMQ.EVENT_ALL);
    pipe.connect("inproc://events");
    assertNull(ZEvent.recv(pipe, ZMQ.DONTWAIT));
    server.bind("tcp://127.0.0.1:*");
    ZEvent event = ZEvent.recv(pipe);
    assertEquals(ZMonitor.Event.LISTENING, event.getEvent());
    assertEquals(server.getLastEndpoint(), event.getAddress());
    assertTrue(event.isDebug());
    assertFalse(event.isError() || event.isWarn() || event.isInformation());
    assertTrue(event.<Integer>getValue() > 0);
    assertTrue(event.toString().startsWith("ZEvent{event=LISTENING, value="), event.toString());
  }

  @Test
  void valuesAreObjectsWithNames() {
    assertEquals(Duration.ofMillis(7), hooked(ZMQ.EVENT_CONNECT_RETRIED, 7).getValue());
    ZEvent failed = hooked(ZMQ.EVENT_BIND_FAILED, ZMQ.Error.EADDRINUSE.getCode());
    assertEquals(ZMQ.Error.EADDRINUSE, failed.getValue());
    assertTrue(failed.isError());
    assertNull(hooked(ZMQ.EVENT_HANDSHAKE_SUCCEEDED, 0).getValue());
    ZEvent protocol = hooked(ZMQ.EVENT_HANDSHAKE_FAILED_PROTOCOL, 0x11000001);
    assertEquals(ZMonitor.ProtocolCode.ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC, protocol.getValue());
    assertEquals((Integer) 77, hooked(ZMQ.EVENT_HANDSHAKE_FAILED_PROTOCOL, 77).getValue());
    ZEvent denied = hooked(ZMQ.EVENT_HANDSHAKE_FAILED_AUTH, 400);
    assertEquals((Integer) 400, denied.getValue());
    assertTrue(denied.isWarn());
    assertTrue(hooked(ZMQ.EVENT_DISCONNECTED, 5).isInformation());
    assertEquals(hooked(ZMQ.EVENT_DISCONNECTED, 5), hooked(ZMQ.EVENT_DISCONNECTED, 5));
    assertEquals(denied.hashCode(), hooked(ZMQ.EVENT_HANDSHAKE_FAILED_AUTH, 400).hashCode());
  }

  /** An event as class files of JeroMQ's engine hand it to a consumer. */
  @SuppressWarnings("deprecation")
  private static ZEvent hooked(int code, int value) {
    AtomicReference<ZEvent> consumed = new AtomicReference<>();
    ZEvent.ZEventConsummer consumer = consumed::set;
    consumer.consume(new zmq.ZMQ.Event(code, "tcp://x", value));
    return consumed.get();
  }

  // ---- hook

  /** Collects the events and records whether it was closed. */
  private static final class Collector implements ZEvent.ZEventConsummer {
    final BlockingQueue<ZEvent> events = new LinkedBlockingQueue<>();
    final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void consume(ZEvent event) {
      events.add(event);
    }

    @Override
    public void close() {
      closed.countDown();
    }

    ZEvent next() throws InterruptedException {
      return events.poll(20, TimeUnit.SECONDS);
    }

    boolean isClosed() throws InterruptedException {
      return closed.await(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aHookIsCalledForEachEventAndClosedWithTheSocket() throws Exception {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    Collector collector = new Collector();
    assertTrue(server.setEventHook(collector, ZMQ.EVENT_LISTENING | ZMQ.EVENT_ACCEPTED));
    server.bind("tcp://127.0.0.1:*");
    assertEquals(ZMonitor.Event.LISTENING, collector.next().getEvent());
    ZMQ.Socket client = context.createSocket(SocketType.PUSH);
    client.connect(server.getLastEndpoint());
    assertEquals(ZMonitor.Event.ACCEPTED, collector.next().getEvent());
    server.close();
    assertTrue(collector.isClosed());
  }

  @Test
  void aHookEndsWithNullWithItsReplacementAndWithTheContext() throws Exception {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    Collector first = new Collector();
    Collector second = new Collector();
    Collector third = new Collector();
    server.setEventHook(first, ZMQ.EVENT_ALL);
    server.setEventHook(second, ZMQ.EVENT_ALL);
    assertTrue(first.isClosed());
    assertEquals(ZMonitor.Event.MONITOR_STOPPED, first.next().getEvent());
    server.setEventHook(null, 0);
    assertTrue(second.isClosed());
    server.setEventHook(third, ZMQ.EVENT_ALL);
    context.close();
    assertTrue(third.isClosed());
    assertEquals(ZMonitor.Event.MONITOR_STOPPED, third.next().getEvent());
  }

  @Test
  void theEndOfAMonitorIsReportedIfTheContextIsClosedImmediately() throws Exception {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    Collector collector = new Collector();
    server.setEventHook(collector, ZMQ.EVENT_MONITOR_STOPPED);
    server.close();
    context.close();
    assertEquals(ZMonitor.Event.MONITOR_STOPPED, collector.next().getEvent());
    assertTrue(collector.isClosed());
  }

  @Test
  void exceptionsOfAHookAreReportedAndTheNextEventIsDelivered() throws Exception {
    Set<ZMonitor.Event> seen = EnumSet.noneOf(ZMonitor.Event.class);
    BlockingQueue<Throwable> reported = new LinkedBlockingQueue<>();
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    context
        .getContext()
        .setThreadFactor(
            (body, name) -> {
              Thread thread = new Thread(body, "mine: " + name);
              thread.setUncaughtExceptionHandler((t, e) -> reported.add(e));
              return thread;
            });
    CountDownLatch accepted = new CountDownLatch(1);
    server.setEventHook(
        event -> {
          seen.add(event.getEvent());
          if (event.getEvent() == ZMonitor.Event.ACCEPTED) {
            accepted.countDown();
          }
          throw new IllegalStateException(Thread.currentThread().getName());
        },
        ZMQ.EVENT_LISTENING | ZMQ.EVENT_ACCEPTED);
    server.bind("tcp://127.0.0.1:*");
    ZMQ.Socket client = context.createSocket(SocketType.PUSH);
    client.connect(server.getLastEndpoint());
    assertTrue(accepted.await(20, TimeUnit.SECONDS));
    assertEquals(EnumSet.of(ZMonitor.Event.LISTENING, ZMonitor.Event.ACCEPTED), seen);
    assertEquals("mine: zmq-monitor", reported.poll(20, TimeUnit.SECONDS).getMessage());
  }
}
