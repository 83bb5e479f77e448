// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.socket;

import java.io.IOException;
import java.util.Arrays;
import org.zeromq.Eventually;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Routing ids that peers claim, and that libzmq assigns. */
final class IdentityCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";

  /** The first routing id of every process, before it came from the system's random source. */
  private static final byte[] FIRST_ID = {0, 0x6b, (byte) 0x8b, 0x45, 0x67};

  private static final int ROUTER_RAW = 41;

  private IdentityCases() {}

  private static ZMQ.Socket bound(ZContext context, SocketType type) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.bind(ANY_PORT);
    return socket;
  }

  /** A DEALER that claims a routing id, after the handshake. */
  private static RawPeer claiming(ZMQ.Socket socket, byte[] id) throws IOException {
    RawPeer peer = RawPeer.connect(socket);
    peer.greet("NULL", false);
    peer.command(
        "READY",
        Misuse.join(
            RawPeer.property("Socket-Type", RawPeer.ascii("DEALER")),
            RawPeer.property("Identity", id)));
    peer.awaitGreeting();
    return peer;
  }

  @Case(fix = "random-routing-ids")
  static void peerOfARouterClaimsTheNextRoutingId() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = bound(context, SocketType.ROUTER);
      try (RawPeer peer = claiming(router, FIRST_ID)) {
        peer.message("claimed");
        check(Arrays.equals(FIRST_ID, router.recv()));
        same("claimed", router.recvStr());
        ZMQ.Socket dealer = context.createSocket(SocketType.DEALER);
        dealer.connect(router.getLastEndpoint());
        dealer.send("given");
        check(!Arrays.equals(FIRST_ID, router.recv()));
        same("given", router.recvStr());
      }
    }
  }

  @Case(fix = "random-routing-ids")
  static void peerOfARepClaimsTheNextRoutingId() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket rep = bound(context, SocketType.REP);
      try (RawPeer peer = claiming(rep, FIRST_ID)) {
        peer.send(RawPeer.frame(RawPeer.MORE, ""), RawPeer.frame(0, "claimed"));
        same("claimed", rep.recvStr());
        rep.send("reply");
        ZMQ.Socket req = context.createSocket(SocketType.REQ);
        req.connect(rep.getLastEndpoint());
        req.send("given");
        same("given", rep.recvStr());
      }
    }
  }

  @Case
  static void messageOfARejectedPeerIsNotReceivedAsRoutingId() throws Throwable {
    byte[] id = {'a'};
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = bound(context, SocketType.ROUTER);
      try (RawPeer first = claiming(router, id);
          RawPeer second = claiming(router, id)) {
        first.message("1");
        check(Arrays.equals(id, router.recv()));
        same("1", router.recvStr());
        try {
          second.message("other");
          second.message("2");
        } catch (IOException e) {
          // the router has ended the connection
        }
        router.setReceiveTimeOut(500);
        check(router.recv() == null);
        first.message("3");
        check(Arrays.equals(id, router.recv()));
        same("3", router.recvStr());
      }
    }
  }

  /** Without the fix, the next message has no routing id: its pipe is where the freed one was. */
  @Case(fix = "duplicate-routing-ids")
  static void peerThatIsDisconnectedWithinItsMessage() throws Throwable {
    for (int round = 0; round < 20; round++) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
        ZMQ.Socket first = dealer(context, "first");
        ZMQ.Socket next = dealer(context, "next");
        beginMessage(router, first, "first");
        router.disconnect("inproc://first");
        first.getEvents(); // agrees, so that the next command frees the pipe
        router.connect("inproc://next");
        receivesFrom(next, router, "next");
      }
    }
  }

  /** Without the fix, the next peer is disconnected: its pipe is where the freed one was. */
  @Case(fix = "duplicate-routing-ids")
  static void peerThatIsReplacedWithinItsMessageLeaves() throws Throwable {
    for (int round = 0; round < 20; round++) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
        router.setRouterHandover(true);
        ZMQ.Socket first = dealer(context, "first");
        ZMQ.Socket next = dealer(context, "next");
        beginMessage(router, first, "first");
        ZMQ.Socket second = context.createSocket(SocketType.DEALER);
        second.setIdentity(RawPeer.ascii("first"));
        second.bind("inproc://second");
        router.connect("inproc://second"); // takes over the routing id
        router.disconnect("inproc://first");
        first.getEvents();
        router.connect("inproc://next");
        router.getEvents();
        receivesFrom(next, router, "next");
        receivesFrom(second, router, "first");
      }
    }
  }

  /** A DEALER that is bound within the process to the name that is its routing id. */
  private static ZMQ.Socket dealer(ZContext context, String id) {
    ZMQ.Socket dealer = context.createSocket(SocketType.DEALER);
    dealer.setIdentity(RawPeer.ascii(id));
    dealer.bind("inproc://" + id);
    return dealer;
  }

  /** Connects to a DEALER, and receives half of a message from it. */
  private static void beginMessage(ZMQ.Socket router, ZMQ.Socket dealer, String id) {
    router.connect("inproc://" + id);
    dealer.sendMore("begin");
    dealer.send("end");
    same(id, router.recvStr());
    same("begin", router.recvStr());
    check(router.hasReceiveMore());
  }

  private static void receivesFrom(ZMQ.Socket dealer, ZMQ.Socket router, String id) {
    check(dealer.send("message", ZMQ.DONTWAIT));
    same(id, router.recvStr(ZMQ.DONTWAIT));
    same("message", router.recvStr(ZMQ.DONTWAIT));
  }

  @Case(fix = "connect-routing-id")
  static void peerClaimsTheNameOfTheNextConnection() throws Throwable {
    byte[] id = {'a'};
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = bound(context, SocketType.ROUTER);
      String endpoint = router.getLastEndpoint();
      router.setConnectRid(id);
      try (RawPeer peer = claiming(router, id)) {
        peer.message("1");
        check(Arrays.equals(id, router.recv()));
        same("1", router.recvStr());
        refused(() -> router.connect(endpoint), ZMQ.Error.EADDRINUSE);
        refused(() -> router.setConnectRid(id), ZMQ.Error.EADDRINUSE);
        router.connect(endpoint);
      }
    }
  }

  @Case(fix = "rep-router-options")
  static void optionsOfARouterOnARep() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket rep = context.createSocket(SocketType.REP);
      refused(() -> rep.setRouterMandatory(true), ZMQ.Error.EINVAL);
      refused(() -> rep.setLongSockopt(ROUTER_RAW, 1), ZMQ.Error.EINVAL);
    }
  }

  @Case(fix = "router-properties")
  static void propertiesOfAMessageAfterAPoll() throws Throwable {
    try (ZContext context = new ZContext();
        Msg part = new Msg()) {
      ZMQ.Socket router = bound(context, SocketType.ROUTER);
      ZMQ.Socket dealer = context.createSocket(SocketType.DEALER);
      dealer.connect(router.getLastEndpoint());
      dealer.send("hello");
      Eventually.isTrue(() -> (router.getEvents() & ZMQ.Poller.POLLIN) != 0);
      for (int i = 0; i < 2; i++) {
        router.recv(part, 0);
        same("127.0.0.1", part.getProperty("Peer-Address"));
      }
    }
  }

  @Case(fix = "refused-peers")
  static void morePeersOfOneRoutingIdThanSockets() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
      router.bind("inproc://a");
      ZMQ.Socket first = peerOfId(context, "a");
      for (int i = 0; i < 3_000; i++) {
        ZMQ.Socket duplicate = peerOfId(context, "a");
        duplicate.send("m", ZMQ.DONTWAIT);
        router.getEvents();
        duplicate.close();
      }
      first.send("first");
      same("a", router.recvStr());
      same("first", router.recvStr());
    }
  }

  private static ZMQ.Socket peerOfId(ZContext context, String id) throws Exception {
    ZMQ.Socket peer = socket(context, SocketType.DEALER);
    peer.setIdentity(id.getBytes());
    peer.connect("inproc://a");
    return peer;
  }
}
