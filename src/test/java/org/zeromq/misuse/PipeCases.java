// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.net.Socket;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** The queues between a socket and its peers. */
final class PipeCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final int MIB = 1 << 20;

  private PipeCases() {}

  @Case(fix = "pipes-without-peer")
  static void highWaterMarkIsSetAfterAPeerLeft() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      for (int i = 0; i < 40; i++) {
        connectAndReset(pull);
        pull.setRcvHWM(10 + i);
        pull.setSndHWM(10 + i);
        pull.getEvents();
      }
    }
  }

  @Case(fix = "pipes-without-peer")
  static void statisticsAreAskedForAfterAPeerLeft() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      pull.monitor("inproc://monitor", ZMQ.EVENT_PIPES_STATS, 2, SocketType.PAIR);
      for (int i = 0; i < 40; i++) {
        connectAndReset(pull);
        Misuse.survives(pull::monitorPipesStats);
        pull.getEvents();
      }
    }
  }

  /** A peer connects and resets; returns when its end of the pipe is probably closed. */
  private static void connectAndReset(ZMQ.Socket pull) throws Exception {
    try (RawPeer peer = RawPeer.connect(pull)) {
      peer.greet("PUSH");
      peer.awaitGreeting();
      Thread.sleep(10);
      pull.getEvents();
      peer.reset();
      Thread.sleep(10);
      pull.getEvents();
      Thread.sleep(10);
    }
  }

  @Case(fix = "full-new-pipes")
  static void pipeIsFullOfGreetingsWhenItIsAttached() throws Throwable {
    for (SocketType type : new SocketType[] {SocketType.DEALER, SocketType.ROUTER}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket early = context.createSocket(type);
        early.setSndHWM(1);
        early.setHelloMsg(new byte[] {'h'});
        early.setProbeRouter(true);
        early.connect("inproc://late");
        ZMQ.Socket late = context.createSocket(SocketType.DEALER);
        late.bind("inproc://late");
        same("h", late.recvStr());
        late.setReceiveTimeOut(100);
        late.recv(); // the early socket learns that a message was read
        early.getEvents();
        late.send("reply");
        check(early.recv() != null);
      }
    }
  }

  @Case(fix = "channel-parts")
  static void messagesOfSeveralPartsAreSentToAChannel() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket channel = context.createSocket(SocketType.CHANNEL);
      channel.bind(ANY_PORT);
      byte[] part = new byte[MIB];
      try (RawPeer peer = RawPeer.connect(channel)) {
        peer.greet("CHANNEL");
        peer.awaitGreeting();
        long before = Memory.resident();
        for (int i = 0; i < 300; i++) {
          peer.send(RawPeer.frame(RawPeer.MORE, part), RawPeer.frame(0, "end"));
          channel.recv(ZMQ.DONTWAIT);
        }
        peer.message("whole");
        same("whole", channel.recvStr());
        check(Memory.resident() - before < 150L * MIB);
      }
    }
  }

  @Case(fix = "unreleased-messages")
  static void streamWhoseHighWaterMarkIsLoweredWithinAMessage() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket stream = context.createSocket(SocketType.STREAM);
      stream.bind(ANY_PORT);
      byte[] data = new byte[MIB];
      long before = Memory.resident();
      for (int i = 0; i < 300; i++) {
        stream.setSndHWM(1000);
        try (Socket peer = new Socket("127.0.0.1", RawPeer.port(stream))) {
          byte[] id = stream.recv();
          same(0, stream.recv().length); // connected
          stream.send(id, ZMQ.SNDMORE);
          stream.send("x");
          stream.send(id, ZMQ.SNDMORE);
          stream.setSndHWM(1);
          stream.send(data); // dropped
          same((int) 'x', peer.getInputStream().read());
        }
        same(5, stream.recv().length);
        same(0, stream.recv().length); // disconnected
      }
      check(Memory.resident() - before < 150L * MIB);
    }
  }

  @Case(fix = "transports-of-types")
  static void streamWithinTheProcess() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket stream = context.createSocket(SocketType.STREAM);
      explained(
          "bind inproc://a (STREAM): ENOCOMPATPROTO, a STREAM socket cannot use inproc",
          () -> stream.bind("inproc://a"));
      refused(() -> stream.connect("inproc://a"), ZMQ.Error.ENOCOMPATPROTO);
    }
  }

  @Case(fix = "reactivated-pipes")
  static void reconnectAfterImmediateWasDisabled() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket dealer = context.createSocket(SocketType.DEALER);
      ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
      router.bind(ANY_PORT);
      String endpoint = router.getLastEndpoint();
      dealer.setImmediate(true);
      dealer.setReconnectIVL(1);
      dealer.connect(endpoint);
      dealer.send("m");
      check(router.recv() != null);
      dealer.setImmediate(false);
      router.close();
      ZMQ.Socket next = context.createSocket(SocketType.ROUTER);
      Eventually.isTrue(
          () -> {
            dealer.getEvents();
            return isBound(next, endpoint);
          });
      next.setReceiveTimeOut(10);
      Eventually.isTrue(
          () -> {
            dealer.send("m", ZMQ.DONTWAIT);
            return next.recv() != null;
          });
    }
  }

  private static boolean isBound(ZMQ.Socket socket, String endpoint) {
    try {
      return socket.bind(endpoint);
    } catch (ZMQException e) {
      return false; // not free yet
    }
  }
}
