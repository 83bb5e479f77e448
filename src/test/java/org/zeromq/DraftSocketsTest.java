// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The socket types that are drafts in libzmq: thread-safe, with single-part messages. */
@Timeout(60)
class DraftSocketsTest {
  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  @BeforeEach
  void needDrafts() {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no draft socket types");
  }

  // ---- CLIENT and SERVER

  @OverEveryTransport
  void aServerAnswersEachClientByItsRoutingId(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.SERVER);
        ZMQ.Socket one = context.socket(SocketType.CLIENT);
        ZMQ.Socket two = context.socket(SocketType.CLIENT);
        Msg fromOne = new Msg();
        Msg fromTwo = new Msg()) {
      String endpoint = transport.bind(server, directory);
      one.connect(endpoint);
      two.connect(endpoint);
      one.send("from one");
      assertTrue(server.recv(fromOne, 0));
      two.send("from two");
      assertTrue(server.recv(fromTwo, 0));
      assertEquals("from one", text(fromOne));
      assertEquals("from two", text(fromTwo));
      assertNotEquals(0, fromOne.getRoutingId());
      assertNotEquals(fromOne.getRoutingId(), fromTwo.getRoutingId());

      sendTo(server, fromTwo.getRoutingId(), "to two");
      sendTo(server, fromOne.getRoutingId(), "to one");
      sendTo(server, fromOne.getRoutingId(), "to one again");

      assertEquals("to one", one.recvStr());
      assertEquals("to one again", one.recvStr());
      assertEquals("to two", two.recvStr());
    }
  }

  @OverEveryTransport
  void aMessageForNoClientIsRefused(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.SERVER);
        ZMQ.Socket client = context.socket(SocketType.CLIENT)) {
      client.connect(transport.bind(server, directory));
      client.send("hello");
      assertEquals("hello", server.recvStr());

      assertError(ZMQ.Error.EHOSTUNREACH, () -> sendTo(server, 123456789, "hello"));
      assertError(ZMQ.Error.EHOSTUNREACH, () -> server.send("without a routing id"));
    }
  }

  @Test
  void clientRejectsMultipartMessages() {
    try (ZMQ.Socket client = context.socket(SocketType.CLIENT)) {
      assertError(ZMQ.Error.EINVAL, () -> client.sendMore("head"));
    }
  }

  @OverEveryTransport
  void severalThreadsMayUseOneClientConcurrently(Transport transport) throws Throwable {
    int threads = 4;
    int messages = 100;
    try (ZMQ.Socket server = context.socket(SocketType.SERVER);
        ZMQ.Socket client = context.socket(SocketType.CLIENT);
        Msg msg = new Msg()) {
      client.connect(transport.bind(server, directory));
      List<Background<?>> running = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        running.add(
            Background.run(
                () -> {
                  for (int i = 0; i < messages; i++) {
                    client.send("ping");
                    assertEquals("pong", client.recvStr());
                  }
                  return null;
                }));
      }

      for (int i = 0; i < threads * messages; i++) {
        server.recv(msg, 0);
        sendTo(server, msg.getRoutingId(), "pong");
      }

      for (Background<?> thread : running) {
        thread.get();
      }
    }
  }

  // ---- RADIO and DISH

  @OverEveryTransport
  void aDishReceivesTheGroupsItJoined(Transport transport) throws InterruptedException {
    try (ZMQ.Socket radio = context.socket(SocketType.RADIO);
        ZMQ.Socket dish = context.socket(SocketType.DISH);
        Msg received = new Msg()) {
      dish.connect(transport.bind(radio, directory));
      assertTrue(dish.join("天气"));
      assertTrue(dish.join("news"));

      // a RADIO does not report when a peer has joined, so it sends until one receives
      Eventually.isTrue(
          () -> {
            sendTo(radio, "news", "are you there?");
            return dish.recv(received, ZMQ.DONTWAIT);
          });
      sendTo(radio, "sports", "2:1");
      sendTo(radio, "天气", "晴");

      do {
        assertTrue(dish.recv(received, 0));
      } while (received.getGroup().equals("news"));
      assertEquals("天气", received.getGroup());
      assertEquals("晴", text(received));
    }
  }

  @OverEveryTransport
  void aDishReceivesNothingFromAGroupItLeft(Transport transport) throws InterruptedException {
    try (ZMQ.Socket radio = context.socket(SocketType.RADIO);
        ZMQ.Socket dish = context.socket(SocketType.DISH);
        Msg received = new Msg()) {
      dish.connect(transport.bind(radio, directory));
      dish.join("news");
      dish.join("end");
      Eventually.isTrue(
          () -> {
            sendTo(radio, "news", "are you there?");
            return dish.recv(received, ZMQ.DONTWAIT);
          });

      assertTrue(dish.leave("news"));

      sendTo(radio, "end", "end");
      do {
        assertTrue(dish.recv(received, 0));
      } while (received.getGroup().equals("news"));
      assertEquals("end", text(received));
      assertError(ZMQ.Error.EINVAL, () -> dish.leave("news"));
    }
  }

  @Test
  void aGroupCanBeJoinedOnceAndItsNameIsShort() {
    char[] tooLong = new char[256];
    Arrays.fill(tooLong, 'x');
    try (ZMQ.Socket dish = context.socket(SocketType.DISH)) {
      dish.join("news");

      assertError(ZMQ.Error.EINVAL, () -> dish.join("news"));
      assertError(ZMQ.Error.EINVAL, () -> dish.join(new String(tooLong)));
      assertError(ZMQ.Error.EINVAL, () -> dish.join(null));
    }
  }

  @Test
  void onlyADishJoins() {
    try (ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      assertError(ZMQ.Error.ENOTSUP, () -> subscriber.join("news"));
      assertError(ZMQ.Error.ENOTSUP, () -> subscriber.leave("news"));
    }
  }

  // ---- SCATTER and GATHER

  @OverEveryTransport
  void aScatterSendsToItsGathersInTurn(Transport transport) {
    try (ZMQ.Socket one = context.socket(SocketType.GATHER);
        ZMQ.Socket two = context.socket(SocketType.GATHER);
        ZMQ.Socket scatter = context.socket(SocketType.SCATTER)) {
      scatter.connect(transport.bind(one, directory));
      scatter.connect(transport.bind(two, directory));

      for (int i = 0; i < 10; i++) {
        scatter.send("task " + i);
      }

      for (int i = 0; i < 10; i += 2) {
        assertEquals("task " + i, one.recvStr());
        assertEquals("task " + (i + 1), two.recvStr());
      }
    }
  }

  @OverEveryTransport
  void aGatherReceivesFromManyScatters(Transport transport) {
    try (ZMQ.Socket gather = context.socket(SocketType.GATHER);
        ZMQ.Socket one = context.socket(SocketType.SCATTER);
        ZMQ.Socket two = context.socket(SocketType.SCATTER)) {
      String endpoint = transport.bind(gather, directory);
      one.connect(endpoint);
      two.connect(endpoint);

      one.send("from one");
      two.send("from two");

      Set<String> received = new HashSet<>();
      received.add(gather.recvStr());
      received.add(gather.recvStr());
      assertEquals(new HashSet<>(Arrays.asList("from one", "from two")), received);
    }
  }

  // ---- PEER

  @OverEveryTransport
  void peersUseTheRoutingIdThatConnectPeerReturns(Transport transport) {
    try (ZMQ.Socket one = context.socket(SocketType.PEER);
        ZMQ.Socket two = context.socket(SocketType.PEER);
        Msg received = new Msg()) {
      int toTwo = one.connectPeer(transport.bind(two, directory));
      assertNotEquals(0, toTwo);

      sendTo(one, toTwo, "hello");
      assertTrue(two.recv(received, 0));
      assertEquals("hello", text(received));

      sendTo(two, received.getRoutingId(), "welcome");
      assertTrue(one.recv(received, 0));
      assertEquals("welcome", text(received));
      assertEquals(toTwo, received.getRoutingId());
    }
  }

  @Test
  void onlyAPeerConnectsToAPeer() {
    try (ZMQ.Socket client = context.socket(SocketType.CLIENT)) {
      assertError(ZMQ.Error.ENOTSUP, () -> client.connectPeer("inproc://nobody"));
    }
  }

  // ---- CHANNEL

  @OverEveryTransport
  void aChannelSendsInBothDirections(Transport transport) {
    try (ZMQ.Socket one = context.socket(SocketType.CHANNEL);
        ZMQ.Socket two = context.socket(SocketType.CHANNEL)) {
      two.connect(transport.bind(one, directory));

      two.send("hello");
      assertEquals("hello", one.recvStr());
      one.send("welcome");
      one.send("");
      assertEquals("welcome", two.recvStr());
      assertArrayEquals(new byte[0], two.recv());
      assertFalse(two.hasReceiveMore());
    }
  }

  // ---- DGRAM

  @Test
  void aDatagramSocketThatIsNotBoundCannotSendYet() {
    try (ZMQ.Socket socket = context.socket(SocketType.DGRAM);
        Msg message = new Msg("127.0.0.1:9".getBytes(UTF_8))) {
      assertFalse(socket.send("127.0.0.1:9", ZMQ.SNDMORE | ZMQ.DONTWAIT));
      assertFalse(socket.send(new byte[2000], ZMQ.SNDMORE | ZMQ.DONTWAIT));
      assertFalse(socket.send(message, ZMQ.SNDMORE | ZMQ.DONTWAIT));
      assertEquals("127.0.0.1:9", text(message));
      socket.setSendTimeOut(10);
      assertFalse(socket.send("127.0.0.1:9", ZMQ.SNDMORE));

      socket.bind("udp://127.0.0.1:*");
      assertTrue(socket.send("127.0.0.1:9", ZMQ.SNDMORE));
      assertTrue(socket.send("datagram", 0));
    }
  }

  private static void sendTo(ZMQ.Socket socket, int routingId, String text) {
    try (Msg msg = new Msg(text.getBytes(UTF_8))) {
      msg.setRoutingId(routingId);
      assertTrue(socket.send(msg, 0));
    }
  }

  private static void sendTo(ZMQ.Socket radio, String group, String text) {
    try (Msg msg = new Msg(text.getBytes(UTF_8))) {
      msg.setGroup(group);
      assertTrue(radio.send(msg, 0));
    }
  }

  private static String text(Msg msg) {
    return new String(msg.data(), UTF_8);
  }
}
