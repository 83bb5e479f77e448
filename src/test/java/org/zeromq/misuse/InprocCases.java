// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Inproc connections to names that are unbound, or bound by another socket. */
final class InprocCases {
  private InprocCases() {}

  @Case(fix = "pending-inproc")
  static void closedSocketsLeaveRoomForOthers() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    context.setMaxSockets(10);
    for (int i = 0; i < 100; i++) {
      ZMQ.Socket socket = Misuse.socket(() -> context.socket(SocketType.DEALER));
      socket.connect("inproc://nobody" + i);
      socket.close();
    }
    context.term();
  }

  @Case(fix = "pending-inproc")
  static void contextEndsWithoutRoomForAnotherSocket() throws Throwable {
    for (SocketType type :
        new SocketType[] {SocketType.ROUTER, SocketType.DEALER, SocketType.SUB, SocketType.REP}) {
      ZMQ.Context context = ZMQ.context(1);
      context.setMaxSockets(2);
      ZMQ.Socket first = context.socket(type);
      ZMQ.Socket second = context.socket(type);
      first.connect("inproc://a");
      second.connect("inproc://b");
      first.close();
      Misuse.Other term = start(context::term);
      second.close();
      term.ends();
    }
  }

  @Case(fix = "pending-inproc")
  static void conflatingSocketIsDisconnectedBeforeAnotherIsBound() throws Throwable {
    for (SocketType type : new SocketType[] {SocketType.PUSH, SocketType.DEALER}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket early = context.createSocket(type);
        early.setConflate(true);
        early.connect("inproc://a");
        early.send("1");
        early.disconnect("inproc://a");
        ZMQ.Socket late = context.createSocket(SocketType.PULL);
        late.setConflate(true);
        late.bind("inproc://a");
        late.getEvents();
      }
    }
  }

  @Case(fix = "conflated-inproc")
  static void conflatingSocketsLeaveBeforeAnotherIsBound() throws Throwable {
    for (boolean closes : new boolean[] {true, false}) {
      try (ZContext context = new ZContext()) {
        for (int i = 0; i < 100; i++) {
          String name = "inproc://" + i;
          ZMQ.Socket early = context.createSocket(SocketType.DEALER);
          early.setConflate(true);
          early.connect(name);
          early.send("early");
          if (closes) {
            early.close();
          } else {
            early.disconnect(name);
          }
          ZMQ.Socket late = context.createSocket(SocketType.PULL);
          late.setConflate(true);
          late.bind(name);
          late.recv(ZMQ.DONTWAIT);
          ZMQ.Socket next = context.createSocket(SocketType.PUSH);
          next.setConflate(true);
          next.connect(name);
          next.send("next");
          same("next", late.recvStr());
          late.close();
          early.close();
          next.close();
        }
      }
    }
  }

  @Case
  static void messagesOfAClosedSocketAreReceivedByALateBind() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      push.connect("inproc://a");
      push.send("early");
      push.close();
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind("inproc://a");
      same("early", pull.recvStr());
    }
  }

  @Case(fix = "inproc-groups")
  static void radiosAndDishesMeetOnlyEachOther() throws Throwable {
    SocketType[] others = {
      SocketType.PUB, SocketType.SUB, SocketType.PAIR, SocketType.ROUTER, SocketType.PULL
    };
    for (SocketType type : new SocketType[] {SocketType.RADIO, SocketType.DISH}) {
      for (SocketType other : others) {
        for (boolean binds : new boolean[] {true, false}) {
          try (ZContext context = new ZContext()) {
            ZMQ.Socket group = context.createSocket(type);
            ZMQ.Socket stranger = context.createSocket(other);
            ZMQ.Socket bound = binds ? group : stranger;
            ZMQ.Socket connected = binds ? stranger : group;
            connected.connect("inproc://a");
            bound.bind("inproc://a");
            connected.connect("inproc://a");
            group.getEvents();
            stranger.getEvents();
            if (type == SocketType.DISH) {
              check(group.join("g"));
              check(group.recv(ZMQ.DONTWAIT) == null);
            }
            stranger.getEvents(); // would read that the group was joined
            Misuse.survives(() -> stranger.recv(ZMQ.DONTWAIT));
            Misuse.survives(() -> stranger.send("g", ZMQ.DONTWAIT));
          }
        }
      }
    }
  }

  /** Without the fix, commands for a pipe that the other thread has freed: not every time. */
  @Case(fix = "pending-pipes")
  static void bindingWhatOthersConnectAndDisconnect() throws Throwable {
    try (ZContext context = new ZContext()) {
      AtomicInteger connecting = new AtomicInteger(2);
      Misuse.Other[] others = new Misuse.Other[4];
      for (int i = 0; i < others.length; i++) {
        Random random = new Random(i);
        boolean binds = i % 2 == 0;
        others[i] =
            start(
                () -> {
                  if (binds) {
                    bindUntilNoThreadConnects(context, random, connecting);
                  } else {
                    connectAndDisconnect(context, random, connecting);
                  }
                });
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
  }

  private static void bindUntilNoThreadConnects(
      ZContext context, Random random, AtomicInteger connecting) throws Throwable {
    while (connecting.get() > 0) {
      try (ZMQ.Socket socket = Misuse.socket(context, SocketType.PULL)) {
        socket.setConflate(random.nextBoolean());
        survives(() -> socket.bind(name(random)));
        socket.recv(ZMQ.DONTWAIT);
      }
    }
  }

  private static void connectAndDisconnect(
      ZContext context, Random random, AtomicInteger connecting) throws Throwable {
    for (int i = 0; i < 3_000; i++) {
      try (ZMQ.Socket socket = Misuse.socket(context, SocketType.PUSH)) {
        String name = name(random);
        socket.setConflate(random.nextBoolean());
        socket.connect(name);
        socket.setSndHWM(1 + random.nextInt(5));
        socket.send("m", ZMQ.DONTWAIT);
        if (random.nextBoolean()) {
          survives(() -> socket.disconnect(name)); // the bound socket may be closed
          socket.getEvents();
        }
      }
    }
    connecting.decrementAndGet();
  }

  /** Without the fix, the message is written through a null pointer. */
  @Case(fix = "disconnect-message")
  static void disconnectingFromAPeerThatHasEndedTheConnection() throws Throwable {
    if (!ZMQ.has("draft")) {
      return;
    }
    for (boolean closes : new boolean[] {false, true}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
        router.setDisconnectMsg(new byte[] {1});
        router.setRouterHandover(true);
        router.bind("inproc://a");
        ZMQ.Socket[] dealers = new ZMQ.Socket[2];
        for (int i = 0; i < dealers.length; i++) {
          dealers[i] = context.createSocket(SocketType.DEALER);
          dealers[i].setIdentity(new byte[] {1});
          dealers[i].connect("inproc://a");
          router.getEvents(); // the second replaces the first
        }
        dealers[0].getEvents(); // acknowledges the disconnect, which the router has not processed
        if (closes) {
          dealers[0].close();
        } else {
          dealers[0].disconnect("inproc://a");
        }
        check(dealers[1].send("m", ZMQ.DONTWAIT));
        check(router.recv(ZMQ.DONTWAIT) != null);
        same("m", router.recvStr(ZMQ.DONTWAIT));
      }
    }
  }

  private static String name(Random random) {
    return "inproc://" + random.nextInt(2);
  }

  /**
   * Without the fix, the connected socket sends the other's message half written: not every time.
   */
  @Case(fix = "disconnect-message-handover")
  static void bindingWhileTheConnectedSocketDisconnects() throws Throwable {
    if (!ZMQ.has("draft")) {
      return;
    }
    byte[] left = new byte[1 << 20];
    Arrays.fill(left, (byte) 1);
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 300; i++) {
        String name = "inproc://" + i;
        CyclicBarrier together = new CyclicBarrier(2);
        ZMQ.Socket connected = context.createSocket(SocketType.PEER);
        connected.connect(name);
        Misuse.Other other =
            start(
                () -> {
                  try (ZMQ.Socket bound = context.createSocket(SocketType.PEER)) {
                    bound.setDisconnectMsg(left);
                    bound.setReceiveTimeOut(1);
                    together.await();
                    bound.bind(name);
                    byte[] received = bound.recv();
                    check(received == null || Arrays.equals(left, received));
                  }
                });
        together.await();
        survives(() -> connected.disconnect(name));
        connected.close();
        other.ends();
      }
    }
  }
}
