// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * Runs proxies in the round's context, between compatible and incompatible types, and controls them
 * from a second thread: pause, resume, terminate, and unknown commands.
 */
final class ProxyRun implements Runnable {
  private static final String CONTROL = "inproc://control";

  private final ZMQ.Context context;
  private final Stage stage;
  private final Dice dice;

  ProxyRun(ZMQ.Context context, Stage stage, Dice dice) {
    this.context = context;
    this.stage = stage;
    this.dice = dice;
  }

  @Override
  public void run() {
    while (!stage.clock.isOver()) {
      List<ZMQ.Socket> sockets = new ArrayList<>();
      try {
        once(sockets);
      } catch (ZMQException | IllegalArgumentException e) {
        stage.journal.write("a proxy ends: " + e);
        Verdict.check(e);
        stage.clock.pause(2);
      } finally {
        sockets.forEach(ZMQ.Socket::close);
      }
    }
  }

  private void once(List<ZMQ.Socket> sockets) {
    SocketType[] ends =
        dice.of(
            new SocketType[] {SocketType.ROUTER, SocketType.DEALER},
            new SocketType[] {SocketType.XSUB, SocketType.XPUB},
            new SocketType[] {SocketType.PULL, SocketType.PUSH},
            new SocketType[] {dice.of(SocketType.values()), dice.of(SocketType.values())});
    stage.journal.write("a proxy of " + ends[0] + " and " + ends[1]);
    ZMQ.Socket frontend = open(sockets, ends[0]);
    ZMQ.Socket backend = dice.oneIn(8) ? frontend : open(sockets, ends[1]);
    ZMQ.Socket capture =
        dice.oneIn(3) ? open(sockets, dice.of(SocketType.PUB, SocketType.PUSH)) : null;
    ZMQ.Socket control = open(sockets, SocketType.PAIR);
    control.bind(CONTROL);
    ZMQ.Socket commands = open(sockets, SocketType.PAIR);
    commands.connect(CONTROL);
    Dice theirs = dice.split();
    Thread proxy = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    Thread steering =
        new Thread(
            () -> {
              steer(commands, theirs);
              interruptUnless(ended, proxy);
            },
            "steering");
    steering.start();
    try {
      ZMQ.proxy(frontend, backend, capture, control);
    } finally {
      ended.countDown();
      Threads.join(steering);
      Thread.interrupted(); // the next proxy begins without
    }
    stage.tally.count("proxies");
  }

  private ZMQ.Socket open(List<ZMQ.Socket> sockets, SocketType type) {
    ZMQ.Socket socket = stage.socket(context, type);
    sockets.add(socket);
    socket.setLinger(0);
    if (type != SocketType.PAIR) {
      Target target = new Target(type, new Security(Security.Mechanism.NULL, false, false));
      try {
        socket.bind("tcp://127.0.0.1:*");
        stage.bound.put(socket.getLastEndpoint(), target);
        socket.connect(Places.toConnect(stage, dice));
      } catch (ZMQException e) {
        Verdict.check(e); // the type does not support this transport
      }
    }
    return socket;
  }

  /** Interrupts a proxy that waits for a peer to send to: it reads no commands then. */
  private static void interruptUnless(CountDownLatch ended, Thread proxy) {
    try {
      if (!ended.await(1, TimeUnit.SECONDS)) {
        proxy.interrupt();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void steer(ZMQ.Socket commands, Dice theirs) {
    try {
      for (int i = theirs.below(30); i > 0 && !stage.clock.isOver(); i--) {
        switch (theirs.below(8)) {
          case 0:
            commands.send(theirs.of("PAUSE", "RESUME", "STATISTICS", "X", ""), ZMQ.DONTWAIT);
            break;
          case 1:
            commands.send(theirs.bytes(theirs.size()), ZMQ.DONTWAIT);
            break;
          case 2:
            commands.send("PAUSE", ZMQ.DONTWAIT | ZMQ.SNDMORE);
            commands.send("RESUME", ZMQ.DONTWAIT);
            break;
          default:
            stage.clock.pause(theirs.below(20));
        }
      }
      commands.send("TERMINATE");
    } catch (ZMQException e) {
      stage.journal.write("nobody steers: " + e);
      Verdict.check(e);
    }
  }
}
