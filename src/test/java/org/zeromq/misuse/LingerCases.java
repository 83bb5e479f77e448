// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Sockets closed before their context, with unsent messages and a linger period of 0. */
final class LingerCases {
  private static final String NOBODY = "tcp://127.0.0.1:1";

  private LingerCases() {}

  private static ZMQ.Socket unsent(ZContext context, SocketType type, String endpoint) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.connect(endpoint);
    socket.send("unsent");
    return socket;
  }

  @Case(fix = "closing-linger")
  static void socketsOfEveryTypeWereNeverConnected() throws Throwable {
    for (SocketType type : new SocketType[] {SocketType.REQ, SocketType.DEALER, SocketType.PUSH}) {
      ZContext context = new ZContext();
      unsent(context, type, NOBODY).close();
      start(context::close).ends();
    }
  }

  @Case(fix = "closing-linger")
  static void socketWasDisconnectedBeforeItWasClosed() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket dealer = unsent(context, SocketType.DEALER, NOBODY);
    dealer.disconnect(NOBODY);
    dealer.close();
    start(context::close).ends();
  }

  @Case(fix = "closing-linger")
  static void connectionWithinTheProcessWasNeverAccepted() throws Throwable {
    ZContext context = new ZContext();
    unsent(context, SocketType.DEALER, "inproc://nobody").close();
    start(context::close).ends();
  }

  @Case(fix = "closing-linger")
  static void peerDoesNotRead() throws Throwable {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      ZContext context = new ZContext();
      ZMQ.Socket dealer = context.createSocket(SocketType.DEALER);
      dealer.connect("tcp://127.0.0.1:" + listener.getLocalPort());
      try (Socket accepted = listener.accept();
          RawPeer peer = new RawPeer(accepted)) {
        peer.greet("DEALER");
        peer.awaitGreeting();
        byte[] large = new byte[1 << 20];
        for (int i = 0; i < 50; i++) {
          dealer.send(large);
        }
        dealer.close();
        context.setLinger(100);
        start(context::close).ends();
      }
    }
  }

  @Case(fix = "linger-in-handshake")
  static void peerDoesNotShakeHandsAndNothingIsUnsent() throws Throwable {
    for (SocketType type : new SocketType[] {SocketType.PUSH, SocketType.SUB, SocketType.ROUTER}) {
      for (boolean greets : new boolean[] {false, true}) {
        ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(type);
        socket.setLinger(-1);
        socket.setHandshakeIvl(0);
        try (RawListener listener = new RawListener()) {
          socket.connect(listener.endpoint());
          try (RawPeer peer = listener.accept()) {
            if (greets) {
              peer.greet("NULL", false);
              peer.readGreeting();
            } else {
              peer.read(1);
            }
            socket.getEvents(); // before it, the session is not the socket's, and ends without
            // lingering
            socket.close();
            start(context::term).ends();
          }
        }
      }
    }
  }

  @Case
  static void peerShakesHandsAfterTheSocketIsClosed() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket push = context.socket(SocketType.PUSH);
    push.setLinger(-1);
    try (RawListener listener = new RawListener()) {
      push.connect(listener.endpoint());
      try (RawPeer peer = listener.accept()) {
        push.send("unsent");
        peer.read(1);
        push.close();
        IoThread.settle(context);
        peer.greet("PULL");
        peer.awaitGreeting(1);
        same("unsent", peer.readText());
        start(context::term).ends();
      }
    }
  }

  @Case(fix = "linger-of-new-endpoints")
  static void socketIsClosedRightAfterItsSecondEndpointWasConnected() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket[] pulls = new ZMQ.Socket[2];
    ZMQ.Poller poller = context.poller();
    for (int i = 0; i < pulls.length; i++) {
      pulls[i] = context.socket(SocketType.PULL);
      pulls[i].bind("tcp://127.0.0.1:*");
      poller.register(pulls[i], ZMQ.Poller.POLLIN);
    }
    for (int round = 0; round < 20; round++) {
      ZMQ.Context other = ZMQ.context(1);
      ZMQ.Socket push = other.socket(SocketType.PUSH);
      push.setLinger(-1);
      for (ZMQ.Socket pull : pulls) {
        push.connect(pull.getLastEndpoint());
        push.send("one");
        push.send("another");
      }
      push.close();
      other.term();
      for (int received = 0; received < 4; received++) {
        check(poller.poll(10_000) > 0);
        check(pulls[poller.pollin(0) ? 0 : 1].recv() != null);
      }
    }
    poller.close();
    for (ZMQ.Socket pull : pulls) {
      pull.close();
    }
    context.term();
  }

  @Case
  static void contextOfJzmqWaitsForTheMessagesOfClosedSockets() throws Throwable {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket push = context.socket(SocketType.PUSH);
    push.connect("tcp://127.0.0.1:" + port);
    push.send("unsent");
    push.close();
    Misuse.Other term = start(context::term);
    term.thread().join(300);
    check(term.thread().isAlive());
    try (ZContext other = new ZContext()) {
      ZMQ.Socket pull = other.createSocket(SocketType.PULL);
      Eventually.binds(pull, "tcp://127.0.0.1:" + port);
      same("unsent", pull.recvStr());
      term.ends();
    }
  }
}
