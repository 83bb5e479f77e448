// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.Pipe;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The toString() of objects. */
@Timeout(60)
class DescriptionTest {
  @RegisterExtension final TestContext context = new TestContext();

  @Test
  void aSocketDescribesItsTypeItsEndpointsAndWhetherItIsOpen() {
    ZMQ.Socket socket = context.socket(SocketType.DEALER);
    assertEquals("ZMQ.Socket[DEALER, open]", socket.toString());
    socket.bind("tcp://127.0.0.1:*");
    String bound = socket.getLastEndpoint();
    socket.connect("inproc://texts");
    assertEquals(
        "ZMQ.Socket[DEALER, bound to " + bound + ", connected to inproc://texts, open]",
        socket.toString());
    socket.unbind(bound);
    socket.disconnect("inproc://texts");
    assertEquals("ZMQ.Socket[DEALER, open]", socket.toString());
    socket.close();
    assertEquals("ZMQ.Socket[DEALER, closed]", socket.toString());
  }

  @Test
  void anEndpointThatWasUnboundByAHostNameIsNotDescribed() {
    ZMQ.Socket socket = context.socket(SocketType.DEALER);
    int port = socket.bindToRandomPort("tcp://localhost");
    socket.unbind("tcp://localhost:" + port);
    assertEquals("ZMQ.Socket[DEALER, open]", socket.toString());
    socket.close();
  }

  @Test
  void describingAMessageDoesNotDisturbItsUse() throws Throwable {
    try (Msg msg = new Msg(new byte[3])) {
      AtomicBoolean done = new AtomicBoolean();
      Background<Void> describes =
          Background.run(
              () -> {
                while (!done.get()) {
                  assertTrue(msg.toString().startsWith("Msg["));
                }
                return null;
              });
      for (int i = 0; i < 100_000; i++) {
        assertEquals(3, msg.size());
      }
      done.set(true);
      describes.get();
    }
  }

  @Test
  void aBlockedSocketIsDescribed() throws Throwable {
    ZMQ.Socket socket = context.socket(SocketType.PULL);
    Background<byte[]> receive = Background.blocked(socket, socket::recv);
    assertEquals("ZMQ.Socket[PULL, open]", socket.toString());
    socket.close();
    ZmqAssertions.assertError(ZMQ.Error.ENOTSOCK, receive::get);
  }

  @Test
  void aContextListsItsOpenSockets() {
    ZMQ.Context lists = context.context();
    assertEquals("ZMQ.Context[0 sockets, open]", lists.toString());
    ZMQ.Socket socket = context.socket(SocketType.PUB);
    assertEquals(Collections.singletonList("[PUB, open]"), lists.openSockets());
    socket.close();
    assertEquals(Collections.emptyList(), lists.openSockets());
  }

  @Test
  void aZContextListsItsOpenSockets() {
    ZContext lists = new ZContext();
    assertEquals(Collections.emptyList(), lists.openSockets());
    lists.createSocket(SocketType.SUB);
    lists.createSocket(SocketType.PUB).close();
    assertEquals(Collections.singletonList("[SUB, open]"), lists.openSockets());
    assertEquals("ZContext[1 sockets, open]", lists.toString());
    lists.close();
    assertEquals("ZContext[0 sockets, closed]", lists.toString());
  }

  @Test
  void pollersAndItemsDescribeWhatIsPolled() throws Exception {
    ZMQ.Socket socket = context.socket(SocketType.PUSH);
    ZMQ.Poller poller = context.context().poller();
    poller.register(socket, ZMQ.Poller.POLLIN);
    assertEquals("ZMQ.Poller[1 items]", poller.toString());
    assertEquals(
        "ZMQ.PollItem[ZMQ.Socket[PUSH, open], polled for POLLIN|POLLOUT, ready 0]",
        new ZMQ.PollItem(socket, ZMQ.Poller.POLLIN | ZMQ.Poller.POLLOUT).toString());
    Pipe pipe = Pipe.open();
    String item = new ZMQ.PollItem(pipe.source(), ZMQ.Poller.POLLIN).toString();
    assertTrue(item.contains(pipe.source().toString()), item);
    pipe.source().close();
    pipe.sink().close();
    socket.close();
  }

  @Test
  void eventsAreDescribedByName() {
    assertEquals(
        "ZMQ.Event[CONNECTED, tcp://127.0.0.1:1, 7]",
        new ZMQ.Event(ZMQ.EVENT_CONNECTED, 7, "tcp://127.0.0.1:1").toString());
    assertEquals("ZMQ.Event[1048576, null, null]", new ZMQ.Event(1 << 20, null, null).toString());
  }

  @Test
  void aSecondVersionEventIsDescribedByName() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no version 2 of events");
    ZMQ.Socket socket = context.socket(SocketType.PULL);
    ZMQ.Socket monitor = context.socket(SocketType.PAIR);
    socket.monitor("inproc://texts-monitor", ZMQ.EVENT_ALL, 2, SocketType.PAIR);
    monitor.connect("inproc://texts-monitor");
    socket.bind("tcp://127.0.0.1:*");
    String text = ZMQ.EventV2.recv(monitor, 0).toString();
    assertTrue(text.startsWith("ZMQ.EventV2[LISTENING, " + socket.getLastEndpoint()), text);
    socket.monitor(null, 0);
    socket.close();
    monitor.close();
  }

  @Test
  void aMessageDescribesItsSize() {
    Msg msg = new Msg(new byte[3]);
    assertEquals("Msg[3 bytes]", msg.toString());
    msg.close();
    assertEquals("Msg[closed]", msg.toString());
  }
}
