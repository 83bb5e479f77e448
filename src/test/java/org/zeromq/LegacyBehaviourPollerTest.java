// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZMQ.Poller.POLLIN;
import static org.zeromq.ZmqAssertions.assertError;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The behaviour of jzmq 3.1.0: pollers. */
@Timeout(60)
@SuppressWarnings("deprecation")
class LegacyBehaviourPollerTest {
  @RegisterExtension final TestContext context = new TestContext();

  private final ZMQ.Socket[] pulls = new ZMQ.Socket[3];
  private ZMQ.Poller poller;

  @BeforeEach
  void open() {
    poller = context.context().poller(2);
    for (int i = 0; i < pulls.length; i++) {
      pulls[i] = context.socket(SocketType.PULL);
    }
  }

  @AfterEach
  void close() {
    for (ZMQ.Socket pull : pulls) {
      pull.close();
    }
  }

  private void registerAll() {
    for (int i = 0; i < pulls.length; i++) {
      assertEquals(i, poller.register(pulls[i], POLLIN));
    }
  }

  @Test
  @LegacyRows({69, 70})
  void aNewPollerIsEmptyAndPollReturnsImmediately() {
    assertEquals(2, poller.getSize());
    assertEquals(0, poller.getNext());
    assertEquals(-2, poller.getTimeout());
    assertEquals(0, poller.poll(-1));
    assertEquals(32, context.context().poller().getSize());
  }

  @Test
  @LegacyRows({71, 72, 73, 74, 75, 76, 77})
  void unregisteringLeavesAHoleThatIsUsedAgain() {
    registerAll();
    assertEquals(18, poller.getSize());
    assertEquals(3, poller.getNext());
    poller.unregister(pulls[1]);
    assertEquals(3, poller.getNext());
    assertEquals(18, poller.getSize());
    assertNull(poller.getItem(1));
    assertSame(pulls[2], poller.getItem(2).getSocket());
    assertNull(poller.getSocket(1));
    assertFalse(poller.pollin(1));
    assertEquals(0, poller.poll(0));
    assertEquals(1, poller.register(pulls[1], POLLIN));
  }

  @Test
  @LegacyRows({78, 79, 80, 81})
  void timeoutsAreMillisecondsAndMinusTwoReturnsImmediately() {
    poller.register(pulls[0], POLLIN);
    assertEquals(0, poller.poll(-2));
    poller.setTimeout(-2);
    assertEquals(-2, poller.getTimeout());
    poller.setTimeout(20);
    assertTrue(millisecondsOf(() -> assertEquals(0, poller.poll())) >= 15);
    assertTrue(millisecondsOf(() -> assertEquals(0, poller.poll(100))) >= 95);
  }

  private static long millisecondsOf(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Test
  @LegacyRows({82, 83})
  void slotsThatDoNotExistAreEmptyAndASocketMayHaveTwo() {
    assertNull(poller.getItem(99));
    assertFalse(poller.pollin(-1));
    assertEquals(0, poller.register(pulls[0], POLLIN));
    assertEquals(1, poller.register(pulls[0], POLLIN));
  }

  @Test
  @LegacyRows({84, 85})
  void channelsArePolled() throws IOException {
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source();
        Pipe.SinkChannel sink = pipe.sink();
        ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      poller.register(source, POLLIN);
      poller.register(server, POLLIN);
      assertEquals(0, poller.poll(0));
      sink.write(ByteBuffer.wrap(new byte[1]));
      assertEquals(1, poller.poll(-1));
      assertTrue(poller.pollin(0));
      try (SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
        poller.unregister(source);
        assertEquals(1, poller.poll(-1));
        assertTrue(poller.pollin(1) && client.isConnected());
      }
    }
  }

  @Test
  @LegacyRows(86)
  void aClosedSocketIsInvalid() {
    registerAll();
    pulls[1].close();
    assertError(ZMQ.Error.EINVAL, () -> poller.poll(0));
  }
}
