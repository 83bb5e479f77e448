// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Request and reply with REQ and REP, which alternate between send and receive. */
@Timeout(60)
class ReqRepTest {
  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  // ---- order of send and receive

  @OverEveryTransport
  void aRequestIsAnsweredAndThenTheNextOne(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));

      for (int i = 0; i < 10; i++) {
        assertTrue(client.send("question " + i));
        assertEquals("question " + i, server.recvStr());
        assertTrue(server.send("answer " + i));
        assertEquals("answer " + i, client.recvStr());
      }
    }
  }

  @OverEveryTransport
  void aSecondRequestBeforeTheReplyThrowsEfsm(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));
      client.send("first");

      assertError(ZMQ.Error.EFSM, () -> client.send("second"));

      assertEquals("first", server.recvStr());
      server.send("reply");
      assertEquals("reply", client.recvStr());
    }
  }

  @OverEveryTransport
  void receiveBeforeTheRequestThrowsEfsm(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));

      assertError(ZMQ.Error.EFSM, () -> client.recv());

      exchange(client, server, "request", "reply");
    }
  }

  @OverEveryTransport
  void replyBeforeTheRequestThrowsEfsm(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));

      assertError(ZMQ.Error.EFSM, () -> server.send("nobody asked"));

      exchange(client, server, "request", "reply");
    }
  }

  @OverEveryTransport
  void receiveBeforeTheReplyThrowsEfsm(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));
      client.send("request");
      assertEquals("request", server.recvStr());

      assertError(ZMQ.Error.EFSM, () -> server.recv());

      server.send("reply");
      assertEquals("reply", client.recvStr());
    }
  }

  @OverEveryTransport
  void aTimeoutDoesNotEndTheWaitForAReply(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));
      client.send("request");
      client.setReceiveTimeOut(10);
      assertNull(client.recv());
      assertNull(client.recv(ZMQ.DONTWAIT));

      client.setReceiveTimeOut(-1);
      assertEquals("request", server.recvStr());
      server.send("reply");
      assertEquals("reply", client.recvStr());
    }
  }

  // ---- late, restarted and lost peers

  @OverEveryTransport
  void theClientMayConnectFirst(Transport transport) {
    String endpoint = transport.freeEndpoint(directory);
    try (ZMQ.Socket client = context.socket(SocketType.REQ);
        ZMQ.Socket server = context.socket(SocketType.REP)) {
      client.connect(endpoint);
      client.send("anybody there?");

      server.bind(endpoint);

      assertEquals("anybody there?", server.recvStr());
      server.send("yes");
      assertEquals("yes", client.recvStr());
    }
  }

  @OverEveryTransport
  void concurrentClientsGetTheirOwnReplies(Transport transport) throws Exception {
    int clients = 8;
    int requests = 50;
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ZMQ.Socket server = context.socket(SocketType.REP)) {
      String endpoint = transport.bind(server, directory);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        String name = "client " + i;
        running.add(threads.submit(() -> askEcho(endpoint, name, requests)));
      }

      for (int i = 0; i < clients * requests; i++) {
        server.send("echo of " + server.recvStr());
      }

      for (Future<?> client : running) {
        client.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void askEcho(String endpoint, String name, int requests) {
    try (ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(endpoint);
      for (int i = 0; i < requests; i++) {
        client.send(name + " request " + i);
        assertEquals("echo of " + name + " request " + i, client.recvStr());
      }
    }
  }

  @OverEveryTransport
  void aClientAsksItsServersInTurn(Transport transport) {
    try (ZMQ.Socket one = context.socket(SocketType.REP);
        ZMQ.Socket two = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(one, directory));
      client.connect(transport.bind(two, directory));

      for (int i = 0; i < 3; i++) {
        exchange(client, one, "request", "from one");
        exchange(client, two, "request", "from two");
      }
    }
  }

  @OverEveryTransport
  void aReplyToADisconnectedClientIsDropped(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP)) {
      String endpoint = transport.bind(server, directory);
      try (ZMQ.Socket impatient = context.socket(SocketType.REQ)) {
        impatient.connect(endpoint);
        impatient.send("never mind");
        assertEquals("never mind", server.recvStr());
      }

      assertTrue(server.send("for nobody"));

      try (ZMQ.Socket next = context.socket(SocketType.REQ)) {
        next.connect(endpoint);
        exchange(next, server, "request", "reply");
      }
    }
  }

  @OverReconnectingTransports
  void aServerThatRestartsGetsTheNextRequest(Transport transport) throws InterruptedException {
    try (ZMQ.Socket client = context.socket(SocketType.REQ);
        SocketEvents events = new SocketEvents(context, client)) {
      String endpoint;
      try (ZMQ.Socket server = context.socket(SocketType.REP)) {
        endpoint = transport.bind(server, directory);
        client.connect(endpoint);
        exchange(client, server, "request", "reply");
      }
      events.await(ZMQ.EVENT_DISCONNECTED);

      client.send("request of the meantime");

      try (ZMQ.Socket server = context.socket(SocketType.REP)) {
        Eventually.binds(server, endpoint);
        assertEquals("request of the meantime", server.recvStr());
        server.send("reply");
        assertEquals("reply", client.recvStr());
        exchange(client, server, "next request", "next reply");
      }
    }
  }

  @OverReconnectingTransports
  void aRequestThatWasLostWithItsServerCanBeSentAgain(Transport transport)
      throws InterruptedException {
    try (ZMQ.Socket client = context.socket(SocketType.REQ);
        SocketEvents events = new SocketEvents(context, client)) {
      client.setReqRelaxed(true);
      client.setReqCorrelate(true);
      String endpoint;
      try (ZMQ.Socket server = context.socket(SocketType.REP)) {
        endpoint = transport.bind(server, directory);
        client.connect(endpoint);
        client.send("request");
        assertEquals("request", server.recvStr());
      }
      events.await(ZMQ.EVENT_DISCONNECTED);
      try (ZMQ.Socket server = context.socket(SocketType.REP)) {
        Eventually.binds(server, endpoint);
        events.await(ZMQ.EVENT_HANDSHAKE_SUCCEEDED);

        assertTrue(client.send("request again"));

        assertEquals("request again", server.recvStr());
        server.send("reply");
        assertEquals("reply", client.recvStr());
      }
    }
  }

  // ---- contents

  @OverEveryTransport
  void aMessageOfSeveralPartsArrivesAsOne(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));
      sendAll(client, "head", "", "body");

      assertEquals(Arrays.asList("head", "", "body"), recvAll(server));

      sendAll(server, "one", "two");
      assertEquals(Arrays.asList("one", "two"), recvAll(client));
    }
  }

  @OverEveryTransport
  void aMessageIsReceivedOnlyWhenItIsComplete(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));
      exchange(client, server, "request", "reply");

      client.sendMore("head");
      server.setReceiveTimeOut(50);
      assertNull(server.recv());

      client.send("body");
      server.setReceiveTimeOut(-1);
      assertEquals(Arrays.asList("head", "body"), recvAll(server));
    }
  }

  @OverEveryTransport
  void emptyMessagesAreReceived(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));

      client.send(new byte[0]);
      assertArrayEquals(new byte[0], server.recv());
      server.send("");
      assertEquals("", client.recvStr());
    }
  }

  @OverEveryTransport
  void textOfAnyLanguageArrivesAsItWas(Transport transport) {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));

      exchange(client, server, "你好，世界", "今日温度 25℃");
      exchange(client, server, "🌍🦀", "Grüße, Привет, 𝄞, \0, \uFFFF");
    }
  }

  @OverEveryTransport
  void aMebibyteArrivesAsItWas(Transport transport) {
    byte[] request = new byte[1 << 20];
    new Random(1).nextBytes(request);
    byte[] reply = new byte[(1 << 20) + 1];
    new Random(2).nextBytes(reply);
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(transport.bind(server, directory));

      client.send(request);
      assertArrayEquals(request, server.recv());
      server.send(reply);
      assertArrayEquals(reply, client.recv());
    }
  }

  private static void exchange(ZMQ.Socket client, ZMQ.Socket server, String request, String reply) {
    assertTrue(client.send(request));
    assertEquals(request, server.recvStr());
    assertTrue(server.send(reply));
    assertEquals(reply, client.recvStr());
  }
}
