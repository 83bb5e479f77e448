// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Subscriptions of any length and number, and what an XPUB keeps of them. */
final class TopicCases {
  private static final int MEBIBYTE = 1 << 20;
  private static final int MANY = 5000;

  private TopicCases() {}

  // ---- topic-tree

  @Case(fix = "topic-tree", jvm = "-Xss256k")
  static void aTopicOfOneMebibyte() throws Throwable {
    for (String endpoint : new String[] {"inproc://topics", "tcp://127.0.0.1:*"}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
        xpub.bind(endpoint);
        ZMQ.Socket sub = context.createSocket(SocketType.SUB);
        sub.connect(xpub.getLastEndpoint());
        byte[] topic = new byte[MEBIBYTE];
        sub.subscribe(topic);
        same(topic.length + 1, xpub.recv().length);
        xpub.send(Arrays.copyOf(topic, topic.length - 1));
        xpub.send(topic);
        same(topic.length, sub.recv().length);
        sub.unsubscribe(topic);
        same((byte) 0, xpub.recv()[0]);
        sub.subscribe(topic);
        check(xpub.recv()[0] == 1); // a subscription does not linger
        sub.close();
        check(xpub.recv()[0] == 0);
        ZMQ.Socket xsub = context.createSocket(SocketType.XSUB);
        xsub.connect(xpub.getLastEndpoint());
        topic[0] = 1;
        xsub.send(topic);
        same(topic.length, xpub.recv().length);
      }
    }
  }

  @Case(fix = "topic-tree")
  static void aTopicOfMoreThanOneMebibyte() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket sub = context.createSocket(SocketType.SUB);
      byte[] topic = new byte[MEBIBYTE + 1];
      explained(
          "setsockopt ZMQ_SUBSCRIBE="
              + topic.length
              + " bytes (SUB): EINVAL,"
              + " a topic has up to 1 MiB",
          () -> sub.subscribe(topic));
      refused(() -> sub.unsubscribe(topic), ZMQ.Error.EINVAL);
      ZMQ.Socket[] ends = pair(context, SocketType.XSUB, SocketType.XPUB);
      ends[0].send(subscription(1, topic)); // ignored for peers that exceed the limit
      ends[0].send(subscription(1, new byte[] {'a'}));
      same(2, ends[1].recv().length);
    }
  }

  @Case(fix = "topic-tree")
  static void theMemoryForLongTopicsIsProportional() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pair(context, SocketType.XSUB, SocketType.XPUB);
      byte[] topic = new byte[MEBIBYTE];
      ends[0].send(subscription(1, topic));
      check(ends[1].recv() != null);
      long before = Memory.resident();
      int count = 8;
      for (int i = 1; i <= count; i++) {
        topic[i] = (byte) i; // a different prefix for each
        ends[0].send(subscription(1, topic));
        check(ends[1].recv() != null);
      }
      // once at each end, and as much again for messages that malloc did not give back
      check(Memory.resident() - before < 5L * count * MEBIBYTE);
    }
  }

  private static byte[] subscription(int first, byte[] topic) {
    return ByteBuffer.allocate(topic.length + 1).put((byte) first).put(topic).array();
  }

  @Case(fix = "xpub-pending")
  static void cancellingTheSubscriptionOfAnotherPeer() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
      int port = xpub.bindToRandomPort("tcp://127.0.0.1");
      ZMQ.Socket sub = context.createSocket(SocketType.SUB);
      sub.connect("tcp://127.0.0.1:" + port);
      sub.subscribe("a");
      same("\1a", xpub.recvStr());
      try (RawPeer peer = new RawPeer(new Socket("127.0.0.1", port))) {
        peer.greet("SUB");
        peer.awaitGreeting();
        peer.message("\0a");
        peer.message("\0b");
        peer.message("\1c");
        same("\1c", xpub.recvStr());
      }
    }
  }

  // ---- xpub-pending

  @Case(fix = "xpub-pending")
  static void anXpubThatDoesNotReceiveEndedSubscriptions() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int verbose = 0; verbose < 3; verbose++) {
        ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
        xpub.setXpubVerbose(verbose == 1);
        if (verbose == 2) {
          xpub.setXpubVerboser(true);
        }
        xpub.bind("inproc://came-and-went-" + verbose);
        ZMQ.Socket xsub = context.createSocket(SocketType.XSUB);
        xsub.setSndHWM(0);
        xpub.setRcvHWM(1000);
        xsub.connect("inproc://came-and-went-" + verbose);
        for (int i = 0; i < 100_000; i++) {
          xsub.send("\1topic " + i);
          xsub.send("\0topic " + i);
          if (i % 100 == 0) {
            xpub.getEvents(); // which reads the subscriptions
          }
        }
        xsub.send("\1last");
        xpub.getEvents();
        xpub.send("last");
        same("last", xsub.recvStr());
        int pending = 0;
        String last = null;
        for (String next = xpub.recvStr(ZMQ.DONTWAIT); next != null; ) {
          last = next;
          pending++;
          next = xpub.recvStr(ZMQ.DONTWAIT);
        }
        same("\1last", last);
        check(pending < 3000);
      }
    }
  }

  @Case(fix = "xpub-pending")
  static void anXpubThatDoesNotReceiveItsPeersMessages() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = new ZMQ.Socket[2];
      ends[0] = context.createSocket(SocketType.XSUB);
      ends[1] = context.createSocket(SocketType.XPUB);
      ends[0].setSndHWM(0);
      ends[1].setRcvHWM(100);
      ends[1].bind("inproc://messages");
      ends[0].connect("inproc://messages");
      for (int i = 0; i < MANY; i++) {
        ends[0].send("a", ZMQ.SNDMORE);
        ends[0].send("b");
        if (i % 10 == 0) {
          ends[1].getEvents(); // which reads the messages
        }
      }
      ends[1].getEvents();
      int parts = 0;
      while (ends[1].recv(ZMQ.DONTWAIT) != null) {
        parts++;
        same(parts % 2 == 1, ends[1].hasReceiveMore());
      }
      same(100, parts);
      ends[0].send("c");
      same("c", ends[1].recvStr());
    }
  }

  @Case(fix = "xpub-pending")
  static void aManualXpubThatDoesNotReceive() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
      xpub.setXpubManual(true);
      xpub.setRcvHWM(10);
      xpub.bind("inproc://manual");
      ZMQ.Socket xsub = context.createSocket(SocketType.XSUB);
      xsub.connect("inproc://manual");
      for (int i = 0; i < 100; i++) {
        xsub.send("\1" + i);
        xpub.getEvents();
      }
      for (int i = 0; i < 100; i++) {
        same("\1" + i, xpub.recvStr());
        check(xpub.subscribe(Integer.toString(i)));
      }
      xpub.send("99");
      same("99", xsub.recvStr());
    }
  }

  @Case(fix = "xpub-pending")
  static void aManualXpubWhoseSubscribersAreGone() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
      xpub.setXpubManual(true);
      xpub.bind("inproc://manual");
      for (int round = 0; round < 200; round++) {
        for (int i = 0; i < 5; i++) {
          ZMQ.Socket sub = context.createSocket(SocketType.SUB);
          sub.connect("inproc://manual");
          sub.subscribe("a");
          xpub.getEvents(); // which reads the subscription
          sub.close();
        }
        for (int i = 0; i < 10; i++) {
          if (xpub.recv()[0] == 1) {
            xpub.subscribe("a");
          } else {
            xpub.unsubscribe("a");
          }
          xpub.send("a");
        }
      }
    }
  }

  @Case(fix = "xpub-pending")
  static void messagesBetweenTheSubscriptionsOfAManualXpub() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
      xpub.setXpubManual(true);
      xpub.bind("inproc://manual");
      ZMQ.Socket first = context.createSocket(SocketType.XSUB);
      ZMQ.Socket second = context.createSocket(SocketType.XSUB);
      first.connect("inproc://manual");
      second.connect("inproc://manual");
      first.send("hello");
      first.send("\1a");
      same("hello", xpub.recvStr());
      second.send("\1b");
      same("\1a", xpub.recvStr());
      xpub.subscribe("a");
      same("\1b", xpub.recvStr());
      xpub.subscribe("b");
      xpub.send("a");
      xpub.send("b");
      same("a", first.recvStr());
      same("b", second.recvStr());
    }
  }

  @Case
  static void optionsOfAnXpubInEveryOrder() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int bits = 0; bits < 1 << 7; bits++) {
        ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
        ZMQ.Socket pub = context.createSocket(SocketType.PUB);
        for (ZMQ.Socket socket : new ZMQ.Socket[] {xpub, pub}) {
          String endpoint = "inproc://options-" + bits + socket.getSocketType();
          socket.bind(endpoint);
          set(socket, bits);
          ZMQ.Socket xsub = context.createSocket(SocketType.XSUB);
          xsub.connect(endpoint);
          for (String message : new String[] {"\1a", "\1a", "b", "\0a", "\0c", "", "\1"}) {
            xsub.send(message);
          }
          Misuse.survives(() -> socket.recv(ZMQ.DONTWAIT));
          Misuse.survives(() -> socket.subscribe("a"));
          socket.send("a");
          xsub.close();
          set(socket, ~bits);
          Misuse.survives(() -> socket.recv(ZMQ.DONTWAIT));
          Misuse.survives(() -> socket.unsubscribe("a"));
          socket.send("a");
          socket.close();
        }
      }
    }
  }

  private static void set(ZMQ.Socket socket, int bits) throws Throwable {
    Misuse.survives(() -> socket.setXpubManual((bits & 1) != 0));
    Misuse.survives(() -> socket.setXpubManualLastValue((bits & 2) != 0));
    Misuse.survives(() -> socket.setXpubVerbose((bits & 4) != 0));
    Misuse.survives(() -> socket.setXpubVerboser((bits & 8) != 0));
    Misuse.survives(() -> socket.setInvertMatching((bits & 16) != 0));
    Misuse.survives(() -> socket.setXpubNoDrop((bits & 32) != 0));
    Misuse.survives(() -> socket.setXpubWelcomeMsg(new byte[(bits & 64) / 64]));
  }

  // ---- xsub-subscriptions

  @Case(fix = "xsub-subscriptions")
  static void moreSubscriptionsThanFitIntoAPipe() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (boolean before : new boolean[] {true, false}) {
        ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
        xpub.setRcvHWM(0);
        int port = xpub.bindToRandomPort("tcp://127.0.0.1");
        xpub.unbind("tcp://127.0.0.1:" + port);
        ZMQ.Socket sub = context.createSocket(SocketType.SUB);
        sub.setReconnectIVL(10);
        if (!before) {
          sub.connect("tcp://127.0.0.1:" + port);
        }
        for (int i = 0; i < MANY; i++) {
          check(sub.subscribe(Integer.toString(i)));
        }
        if (before) {
          sub.connect("tcp://127.0.0.1:" + port);
        }
        Eventually.binds(xpub, "tcp://127.0.0.1:" + port);
        for (int i = 0; i < MANY; i++) {
          check(xpub.recv()[0] == 1);
        }
        sub.close();
      }
    }
  }

  @Case(fix = "xsub-subscriptions")
  static void subscriptionsThatComeAndGoWithoutAPeer() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket xpub = context.createSocket(SocketType.XPUB);
      xpub.setRcvHWM(0);
      ZMQ.Socket sub = context.createSocket(SocketType.SUB);
      sub.setSndHWM(1);
      sub.connect("inproc://late");
      for (int i = 0; i < 300_000; i++) {
        sub.subscribe(Integer.toString(i));
        sub.unsubscribe(Integer.toString(i));
      }
      sub.subscribe("last");
      xpub.bind("inproc://late");
      for (String next = xpub.recvStr(); !"\1last".equals(next); next = xpub.recvStr()) {
        sub.recv(ZMQ.DONTWAIT); // which sends what waits
      }
    }
  }
}
