// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;

import java.io.IOException;
import java.net.Socket;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** Lost and rejected connections: each case needs a patch of libzmq. */
final class EngineCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final byte[] NOTHING = new byte[0];

  private EngineCases() {}

  // ---- lost-connections

  @Case(fix = "lost-connections")
  static void aPingBehindAFullQueueOfALostConnection() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket pull = fullQueueOfALostConnection(context, 0);
    int received = 0;
    while (pull.recv() != null) {
      received++;
    }
    check(received >= 10);
    pull.close();
    context.term();
  }

  @Case(fix = "lost-connections")
  static void aHeartbeatToALostConnection() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket pull = fullQueueOfALostConnection(context, 50);
    IoThread.settle(context, 300);
    check(pull.recv() != null);
    pull.close();
    context.term();
  }

  @Case(fix = "lost-connections")
  static void disconnectingASocketWhoseQueueIsFullAndWhoseConnectionIsLost() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    try (RawListener listener = new RawListener()) {
      ZMQ.Socket dealer = context.socket(SocketType.DEALER);
      dealer.setRcvHWM(10);
      dealer.setLinger(-1);
      dealer.setReconnectIVL(1);
      dealer.connect(listener.endpoint());
      try (RawPeer lost = listener.accept("DEALER")) {
        fill(lost);
        IoThread.settle(context);
        lost.reset();
      }
      IoThread.settle(context);
      dealer.send("last words");
      dealer.close();
      try (RawPeer next = listener.accept("DEALER")) {
        same("last words", next.readText());
      }
      start(context::term).ends();
    }
  }

  /** A PULL with more messages than its queue holds, from a peer that has reset. */
  private static ZMQ.Socket fullQueueOfALostConnection(ZMQ.Context context, int heartbeat)
      throws Exception {
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    pull.setRcvHWM(10);
    pull.setReceiveTimeOut(200);
    if (heartbeat > 0) {
      pull.setHeartbeatIvl(heartbeat);
      pull.setHeartbeatTimeout(60_000);
    }
    pull.bind(ANY_PORT);
    try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
      fill(peer);
      IoThread.settle(context);
      peer.reset();
    }
    IoThread.settle(context);
    return pull;
  }

  /** Sends more messages than fit into a queue of ten, and a PING behind them. */
  private static void fill(RawPeer peer) throws Exception {
    byte[][] frames = new byte[15][];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = RawPeer.frame(0, "m");
    }
    frames[frames.length - 1] = RawPeer.frame(RawPeer.COMMAND, "\4PING\0\0");
    peer.send(frames);
  }

  @Case(fix = "lost-connections")
  static void aSecondPeerOfAPair() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket pair = context.socket(SocketType.PAIR);
    pair.bind(ANY_PORT);
    try (RawPeer first = RawPeer.connect(pair);
        RawPeer second = RawPeer.connect(pair)) {
      first.greet("PAIR");
      first.awaitGreeting();
      first.message("first");
      same("first", pair.recvStr());
      second.greet("PAIR");
      second.awaitGreeting();
      Eventually.isTrue(
          () -> {
            pair.getEvents(); // refuses the second
            return isOverAfterMessage(second);
          });
      first.message("still first");
      same("still first", pair.recvStr());
    }
    pair.close();
    context.term();
  }

  private static boolean isOverAfterMessage(RawPeer peer) {
    try {
      peer.message("second");
    } catch (IOException e) {
      return true;
    }
    return peer.isOver();
  }

  // ---- half-sent-messages

  @Case(fix = "half-sent-messages")
  static void unbindingBetweenThePartsOfAMessageThatIsSent() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket dealer = context.socket(SocketType.DEALER);
    dealer.setLinger(0);
    dealer.setSendBufferSize(20_000);
    dealer.bind(ANY_PORT);
    try (RawPeer peer = RawPeer.connect(dealer, "DEALER")) {
      byte[] part = new byte[500_000];
      for (int i = 0; i < 30; i++) {
        dealer.sendMore(part);
      }
      dealer.send(part);
      peer.read(part.length);
      dealer.unbind(dealer.getLastEndpoint());
      IoThread.settle(context);
      peer.reset();
    }
    IoThread.settle(context);
    dealer.close();
    context.term();
  }

  // ---- old-peers

  @Case(fix = "old-peers")
  static void anOldPeerThatSendsItsNameTooLate() throws Throwable {
    for (SocketType type :
        new SocketType[] {SocketType.ROUTER, SocketType.REP, SocketType.PUB, SocketType.XPUB}) {
      for (int revision = -1; revision <= 1; revision++) {
        ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(type);
        socket.setLinger(0);
        socket.bind(ANY_PORT);
        try (RawPeer peer = RawPeer.connect(socket)) {
          if (revision < 0) {
            peer.send(new byte[] {1}); // from before ZMTP had revisions
          } else {
            peer.greetOld(revision);
            peer.readOldGreeting();
          }
          IoThread.settle(context);
          socket.unbind(socket.getLastEndpoint());
          IoThread.settle(context);
          peer.send(revision == 0 ? new byte[] {1, 0} : new byte[2]);
          IoThread.settle(context);
        }
        socket.close();
        context.term();
      }
    }
  }

  @Case(fix = "old-peers")
  static void anOldPeerThatComesBackToAFullQueue() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket router = context.socket(SocketType.ROUTER);
    router.setRcvHWM(1);
    router.setReconnectIVL(1);
    try (RawListener listener = new RawListener()) {
      router.connect(listener.endpoint());
      for (String text : new String[] {"first", "second"}) {
        try (RawPeer peer = listener.accept()) {
          peer.greetOld(1);
          peer.send(RawPeer.frame(0, NOTHING), RawPeer.frame(0, text));
          IoThread.settle(context);
          peer.reset();
        }
      }
      check(router.recv() != null);
      same("first", router.recvStr());
      router.close();
      start(context::term).ends();
    }
  }

  @Case(fix = "old-peers")
  static void anOldPeerAfterTheTimeForTheHandshake() throws Throwable {
    for (int revision = 0; revision <= 1; revision++) {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket pull = context.socket(SocketType.PULL);
      pull.setHandshakeIvl(100);
      pull.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(pull)) {
        peer.greetOld(revision);
        peer.readOldGreeting();
        peer.send(revision == 0 ? new byte[] {1, 0} : new byte[2]);
        IoThread.settle(context, 300);
        check(!peer.isOver());
        peer.send(new byte[] {(byte) (revision == 0 ? 2 : 0), (byte) (revision == 0 ? 0 : 1), 'm'});
        same("m", pull.recvStr());
      }
      pull.close();
      context.term();
    }
  }

  // ---- handshake-end

  @Case(fix = "handshake-end")
  static void aPeerThatComesBackToAFullQueue() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    try (RawListener listener = new RawListener()) {
      ZMQ.Socket router = context.socket(SocketType.ROUTER);
      router.setRcvHWM(1);
      router.setReconnectIVL(1);
      router.connect(listener.endpoint());
      try (RawPeer first = listener.accept("DEALER")) {
        IoThread.settle(context);
        first.message("first");
        IoThread.settle(context);
        first.reset();
      }
      try (RawPeer second = listener.accept("DEALER")) {
        IoThread.settle(context);
        second.message("second");
        IoThread.settle(context);
        for (String text : new String[] {"first", "second"}) {
          check(router.recv() != null);
          same(text, router.recvStr());
        }
      }
      router.close();
      start(context::term).ends();
    }
  }

  // ---- closing-sessions

  @Case(fix = "closing-sessions")
  static void closingASocketThatDoesNotConnectAgain() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    try (RawListener listener = new RawListener()) {
      ZMQ.Socket push = context.socket(SocketType.PUSH);
      push.setLinger(-1);
      push.setReconnectIVL(-1);
      push.setSendBufferSize(20_000);
      push.connect(listener.endpoint());
      try (RawPeer peer = listener.accept("PULL")) {
        for (int i = 0; i < 30; i++) {
          push.send(new byte[500_000]);
        }
        push.close();
        IoThread.settle(context);
        peer.reset();
      }
      start(context::term).ends();
    }
  }

  // ---- empty-raw-messages

  @Case(fix = "empty-raw-messages")
  @SuppressWarnings("deprecation") // the only way to such a socket
  static void anEmptyMessageToAPeerWithoutFrames() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket router = context.socket(SocketType.ROUTER);
    router.setRouterRaw(true);
    router.bind(ANY_PORT);
    router.setRouterRaw(false);
    try (Socket peer = new Socket("127.0.0.1", RawPeer.port(router))) {
      peer.getOutputStream().write('p');
      byte[] id = router.recv();
      while (router.hasReceiveMore()) {
        router.recv();
      }
      router.sendMore(id);
      router.send(NOTHING);
      IoThread.settle(context);
    }
    router.close();
    context.term();
  }

  // ---- req-full-queue

  @Case(fix = "req-full-queue")
  static void moreRepliesThanTheQueueOfAReqHolds() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    try (RawListener listener = new RawListener()) {
      ZMQ.Socket req = context.socket(SocketType.REQ);
      req.setRcvHWM(1);
      req.setReqCorrelate(true);
      req.setReconnectIVL(1);
      req.setLinger(0);
      req.connect(listener.endpoint());
      try (RawPeer peer = listener.accept("REP")) {
        for (int i = 0; i < 3; i++) {
          req.send("request");
          byte[] number = peer.readFrame();
          peer.readFrame();
          peer.readFrame();
          byte[][] replies = new byte[4][];
          for (int n = 0; n < replies.length; n++) {
            replies[n] =
                Misuse.join(
                    RawPeer.frame(RawPeer.MORE, number),
                    RawPeer.frame(RawPeer.MORE, NOTHING),
                    RawPeer.frame(0, "reply"));
          }
          peer.send(replies);
          IoThread.settle(context);
          same("reply", req.recvStr());
        }
      }
      req.close();
      start(context::term).ends();
    }
  }
}
