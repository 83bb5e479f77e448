// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** ROUTER and DEALER: requests and replies in any order, addressed by routing id. */
@Timeout(60)
class RouterDealerTest {
  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  @OverEveryTransport
  void theFirstPartNamesThePeer(Transport transport) {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = context.socket(SocketType.DEALER)) {
      dealer.setIdentity("张三".getBytes(UTF_8));
      dealer.connect(transport.bind(router, directory));

      sendAll(dealer, "hello", "again");
      assertEquals(Arrays.asList("张三", "hello", "again"), recvAll(router));

      sendAll(router, "张三", "welcome");
      assertEquals(Arrays.asList("welcome"), recvAll(dealer));
    }
  }

  @OverEveryTransport
  void aPeerWithoutARoutingIdIsAssignedOne(Transport transport) {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = context.socket(SocketType.DEALER)) {
      dealer.connect(transport.bind(router, directory));
      dealer.send("hello");

      byte[] name = router.recv();
      assertEquals(5, name.length);
      assertEquals(0, name[0]);
      assertEquals("hello", router.recvStr());

      router.sendMore(name);
      router.send("welcome");
      assertEquals("welcome", dealer.recvStr());
    }
  }

  @OverEveryTransport
  void aRouterAnswersInAnyOrder(Transport transport) {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket one = dealer("one");
        ZMQ.Socket two = dealer("two")) {
      String endpoint = transport.bind(router, directory);
      one.connect(endpoint);
      two.connect(endpoint);
      one.send("from one");
      assertEquals(Arrays.asList("one", "from one"), recvAll(router));
      two.send("from two");
      assertEquals(Arrays.asList("two", "from two"), recvAll(router));

      sendAll(router, "two", "to two");
      sendAll(router, "one", "to one");
      sendAll(router, "two", "to two again");

      assertEquals("to one", one.recvStr());
      assertEquals("to two", two.recvStr());
      assertEquals("to two again", two.recvStr());
    }
  }

  @OverEveryTransport
  void aMessageToAnUnknownPeerIsDropped(Transport transport) {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = dealer("somebody")) {
      dealer.connect(transport.bind(router, directory));

      sendAll(router, "nobody", "hello");

      dealer.send("hello");
      assertEquals(Arrays.asList("somebody", "hello"), recvAll(router));
    }
  }

  @OverEveryTransport
  void aMandatoryRouterRejectsAMessageToAnUnknownPeer(Transport transport) {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = dealer("somebody")) {
      router.setRouterMandatory(true);
      dealer.connect(transport.bind(router, directory));
      dealer.send("hello");
      recvAll(router);

      assertError(ZMQ.Error.EHOSTUNREACH, () -> router.sendMore("nobody"));

      sendAll(router, "somebody", "hello");
      assertEquals("hello", dealer.recvStr());
    }
  }

  @OverEveryTransport
  void withHandoverTheSecondPeerOfARoutingIdReplacesTheFirst(Transport transport) {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket first = dealer("same");
        ZMQ.Socket second = dealer("same")) {
      router.setRouterHandover(true);
      String endpoint = transport.bind(router, directory);
      first.connect(endpoint);
      first.send("from the first");
      assertEquals(Arrays.asList("same", "from the first"), recvAll(router));

      second.connect(endpoint);
      second.send("from the second");
      assertEquals(Arrays.asList("same", "from the second"), recvAll(router));

      sendAll(router, "same", "hello");
      assertEquals("hello", second.recvStr());
    }
  }

  @OverEveryTransport
  void aRouterServesRequestersAndADealerAsksRepliers(Transport transport) {
    try (ZMQ.Socket client = context.socket(SocketType.REQ);
        ZMQ.Socket router = context.socket(SocketType.ROUTER);
        ZMQ.Socket dealer = context.socket(SocketType.DEALER);
        ZMQ.Socket server = context.socket(SocketType.REP)) {
      client.setIdentity("client".getBytes(UTF_8));
      client.connect(transport.bind(router, directory));
      dealer.connect(transport.bind(server, directory));

      client.send("request");
      List<String> request = recvAll(router);
      assertEquals(Arrays.asList("client", "", "request"), request);
      sendAll(dealer, request.toArray(new String[0]));
      assertEquals(Arrays.asList("request"), recvAll(server));

      server.send("reply");
      List<String> reply = recvAll(dealer);
      assertEquals(Arrays.asList("client", "", "reply"), reply);
      sendAll(router, reply.toArray(new String[0]));
      assertEquals("reply", client.recvStr());
    }
  }

  // ---- proxies

  @OverEveryTransport
  void aProxyBringsManyClientsToManyServers(Transport transport) throws Throwable {
    try (ZMQ.Socket frontend = context.socket(SocketType.ROUTER);
        ZMQ.Socket backend = context.socket(SocketType.DEALER);
        ZMQ.Socket one = context.socket(SocketType.REP);
        ZMQ.Socket two = context.socket(SocketType.REP)) {
      String forClients = transport.bind(frontend, directory);
      backend.connect(transport.bind(one, directory));
      backend.connect(transport.bind(two, directory));
      Background<Boolean> proxy = Background.run(() -> ZMQ.proxy(frontend, backend, null));

      try (ZMQ.Socket a = context.socket(SocketType.REQ);
          ZMQ.Socket b = context.socket(SocketType.REQ)) {
        a.connect(forClients);
        b.connect(forClients);
        a.send("a");
        b.send("b");
        Set<String> requests = new HashSet<>();
        for (ZMQ.Socket server : Arrays.asList(one, two)) {
          String request = server.recvStr();
          requests.add(request);
          server.send("for " + request);
        }

        assertEquals(new HashSet<>(Arrays.asList("a", "b")), requests);
        assertEquals("for a", a.recvStr());
        assertEquals("for b", b.recvStr());
      }
      context.context().shutdown();
      assertTrue(proxy.get());
    }
  }

  @OverEveryTransport
  void aProxyCapturesMessagesAndEndsOnTerminate(Transport transport) throws Throwable {
    try (ZMQ.Socket frontend = context.socket(SocketType.PULL);
        ZMQ.Socket backend = context.socket(SocketType.PUSH);
        ZMQ.Socket capture = context.socket(SocketType.PUSH);
        ZMQ.Socket control = context.socket(SocketType.PAIR);
        ZMQ.Socket source = context.socket(SocketType.PUSH);
        ZMQ.Socket sink = context.socket(SocketType.PULL);
        ZMQ.Socket watcher = context.socket(SocketType.PULL);
        ZMQ.Socket controller = context.socket(SocketType.PAIR)) {
      source.connect(transport.bind(frontend, directory));
      sink.connect(transport.bind(backend, directory));
      watcher.connect(transport.bind(capture, directory));
      controller.connect(transport.bind(control, directory));
      Background<Boolean> proxy =
          Background.run(() -> ZMQ.proxy(frontend, backend, capture, control));

      sendAll(source, "head", "body");
      assertEquals(Arrays.asList("head", "body"), recvAll(sink));
      assertEquals(Arrays.asList("head", "body"), recvAll(watcher));

      controller.send("TERMINATE");
      assertTrue(proxy.get());
    }
  }

  private ZMQ.Socket dealer(String name) {
    ZMQ.Socket dealer = context.socket(SocketType.DEALER);
    dealer.setIdentity(name.getBytes(UTF_8));
    return dealer;
  }
}
