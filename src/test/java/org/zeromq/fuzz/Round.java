// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.zeromq.LibzmqContext;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** A context with a few sockets, and the peers that attack it. */
final class Round {
  private static final int LONGEST_MILLIS = 1200;
  private static final int CANARY_MILLIS = 15_000;

  private final Dice dice;
  private final Kind kind;
  private final Stage stage;
  private final List<SocketType> types;
  private final List<Security.Mechanism> mechanisms;
  private final ExecutorService threads;
  private final List<Ours> sockets = new ArrayList<>();
  private final List<Future<?>> peers = new ArrayList<>();
  private ZMQ.Context context;
  private Deeds deeds;

  Round(
      long seed,
      Focus focus,
      Journal journal,
      Tally tally,
      Path directory,
      ExecutorService threads) {
    dice = new Dice(seed);
    kind = dice.of(focus.of(Kind.class));
    types = focus.of(SocketType.class);
    mechanisms = focus.of(Security.Mechanism.class);
    Clock clock = new Clock(dice.between(50, LONGEST_MILLIS));
    stage = new Stage(clock, journal, tally, focus.of(Version.class), directory);
    this.threads = threads;
    journal.begin("seed " + seed + ": " + kind);
    tally.count("rounds " + kind);
  }

  void run() throws Exception {
    context = ZMQ.context(dice.oneIn(20) ? 0 : dice.between(1, 2));
    deeds = new Deeds(context, stage, dice);
    try {
      configure();
      begin();
      while (!stage.clock.isOver()) {
        step();
      }
    } finally {
      end();
    }
  }

  private void configure() {
    if (dice.oneIn(5)) {
      deeds.attempt(() -> context.setMaxSockets(dice.of(5, 10, 100)));
    }
    if (dice.oneIn(5)) {
      deeds.attempt(() -> context.setZeroCopyRecv(false));
    }
    if (dice.oneIn(8)) {
      deeds.attempt(() -> context.setIPv6(true));
    }
    if (dice.oneIn(8)) {
      deeds.attempt(() -> context.setMaxMsgSize(dice.of(1, 255, 65_536)));
    }
    if (dice.oneIn(8)) {
      deeds.attempt(() -> context.setBlocky(false));
    }
  }

  private void begin() throws IOException {
    boolean raw = kind != Kind.OWN && kind != Kind.UDP && kind != Kind.PROXY;
    for (int i = dice.between(raw ? 1 : 2, raw ? 3 : 5); i > 0; i--) {
      open();
    }
    boolean calls = kind == Kind.ACCEPT || kind == Kind.ZAP || dice.oneIn(5);
    for (int i = calls ? dice.between(1, 4) : 0; i > 0; i--) {
      start(new Caller(stage, dice.split()));
    }
    if (kind == Kind.PROXY) {
      start(new ProxyRun(context, stage, dice.split()));
    }
    for (int i = kind == Kind.UDP ? dice.between(1, 2) : 0; i > 0; i--) {
      start(new UdpPeer(stage, dice.split()));
    }
    boolean needsZap = sockets.stream().anyMatch(ours -> ours.target.security.needsHandler());
    if (kind == Kind.ZAP || needsZap) {
      boolean isHonest = kind != Kind.ZAP && !dice.oneIn(8);
      start(new ZapHandler(context, stage, dice.split(), isHonest));
    }
  }

  private void start(Runnable peer) {
    String name = peer.getClass().getSimpleName() + " " + peers.size();
    peers.add(
        threads.submit(
            () -> {
              Thread.currentThread().setName(name);
              peer.run();
            }));
  }

  /** A new socket, with its endpoints and some options, if there is room for one. */
  private void open() throws IOException {
    SocketType type = type();
    Security.Mechanism mechanism =
        kind == Kind.OWN && !sockets.isEmpty() && !dice.oneIn(6)
            ? sockets.get(0).target.security.mechanism
            : dice.of(mechanisms);
    Security security =
        new Security(
            mechanism,
            mechanism != Security.Mechanism.NULL && !dice.oneIn(3),
            kind == Kind.ZAP || dice.oneIn(20));
    Ours ours;
    try {
      ours = new Ours(context, new Target(type, security), stage, dice);
    } catch (ZMQException e) {
      stage.journal.write(type + ": " + e);
      Verdict.check(e);
      return;
    }
    sockets.add(ours);
    stage.journal.write(type + ", " + security);
    for (int i = dice.coin() ? dice.below(6) : 0; i > 0; i--) {
      deeds.attempt(() -> Setters.set(ours.socket, stage, dice));
    }
    if (type == SocketType.SUB && dice.coin()) {
      deeds.attempt(() -> ours.socket.subscribe(new byte[0]));
    }
    if (type == SocketType.DISH) {
      deeds.attempt(() -> ours.socket.join("A"));
    }
    attach(ours);
  }

  private SocketType type() {
    if (kind == Kind.UDP && !dice.oneIn(6)) {
      return dice.of(SocketType.RADIO, SocketType.DISH, SocketType.DGRAM);
    }
    boolean hasPeer = kind == Kind.OWN && !sockets.isEmpty() && !dice.oneIn(4);
    return hasPeer ? PeerTypes.fitting(dice.of(sockets).type, dice) : dice.of(types);
  }

  private void attach(Ours ours) throws IOException {
    switch (kind) {
      case CONNECT:
      case SOCKS:
        boolean isIpc = kind == Kind.CONNECT && Unix.isThere() && dice.oneIn(4);
        String path = isIpc ? stage.directory + "/raw" + peers.size() : null;
        Listener listener =
            new Listener(stage, dice.split(), ours.target, kind == Kind.SOCKS, path);
        start(listener);
        if (kind == Kind.SOCKS) {
          stage.proxy = listener.endpoint().substring("tcp://".length());
          if (dice.oneIn(3)) {
            deeds.attempt(() -> ours.socket.setSocksUsername("u"));
            deeds.attempt(() -> ours.socket.setSocksPassword("p"));
          }
          deeds.attempt(() -> ours.socket.setSocksProxy(stage.proxy));
        }
        for (int i = dice.between(1, 2); i > 0; i--) {
          deeds.attempt(
              () ->
                  ours.connect(
                      kind == Kind.SOCKS
                          ? dice.of("tcp://127.0.0.1:1", "tcp://[::1]:1", "tcp://localhost:1")
                          : listener.endpoint()));
        }
        break;
      case UDP:
        String endpoint = stage.bound.isEmpty() || dice.coin() ? Places.udp() : dice.of(bound());
        boolean binds = ours.type != SocketType.RADIO && !dice.oneIn(4);
        deeds.attempt(
            () -> {
              if (binds) {
                ours.bind(endpoint);
              } else {
                ours.connect(endpoint);
              }
            });
        break;
      case OWN:
      case PROXY:
        deeds.attempt(() -> ours.bind(Places.toBind(stage, dice)));
        deeds.attempt(() -> ours.connect(Places.toConnect(stage, dice)));
        break;
      default:
        String place = dice.oneIn(4) ? Places.ipc(stage, dice) : "tcp://127.0.0.1:*";
        deeds.attempt(() -> ours.bind(place));
    }
  }

  private List<String> bound() {
    return new ArrayList<>(stage.bound.keySet());
  }

  private void step() throws IOException {
    if (sockets.isEmpty() || dice.oneIn(80)) {
      open();
      stage.clock.pause(1);
    } else if (dice.oneIn(60)) {
      sockets.remove(dice.below(sockets.size())).close();
    } else {
      deeds.any(dice.of(sockets));
    }
    if (dice.oneIn(3)) {
      stage.clock.pause(dice.below(4));
    }
  }

  // ---- the end

  private void end() throws Exception {
    boolean peersFirst = dice.coin();
    if (peersFirst) {
      endPeers();
    }
    if (dice.oneIn(4)) {
      stage.journal.write("shutdown");
      context.shutdown();
      sockets.forEach(deeds::any);
    } else if (dice.coin()) {
      canary();
    }
    while (!sockets.isEmpty()) {
      sockets.remove(dice.below(sockets.size())).close();
    }
    if (!peersFirst && dice.coin()) {
      stage.clock.stop();
    }
    stage.journal.write("the context ends");
    stage.end(); // other threads have sockets of this context
    try {
      LibzmqContext.end(context);
    } catch (ZMQException e) {
      Verdict.check(e);
    }
    endPeers();
    stage.journal.write("the end");
  }

  /** Rethrows the exceptions of the peers' threads. */
  private void endPeers() throws Exception {
    stage.clock.stop();
    for (Future<?> peer : peers) {
      peer.get();
    }
    peers.clear();
  }

  /** Checks that the context still works for well-behaved peers. */
  private void canary() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.setLinger(0);
      push.setLinger(0);
      pull.setReceiveTimeOut(CANARY_MILLIS);
      push.setSendTimeOut(CANARY_MILLIS);
      stage.journal.write("canary");
      pull.bind("tcp://127.0.0.1:*");
      push.connect(pull.getLastEndpoint());
      if (!push.send("x") || pull.recv() == null) {
        throw new AssertionError("other sockets of the context are stuck");
      }
      stage.tally.count("canaries");
    } catch (ZMQException e) { // no room for sockets, no I/O threads
      stage.journal.write("no canary: " + e);
      Verdict.check(e);
    }
  }
}
