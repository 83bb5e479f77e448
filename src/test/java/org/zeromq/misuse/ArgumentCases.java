// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.survives;

import java.util.Arrays;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Invalid endpoints, topics and names. */
final class ArgumentCases {
  private static final int HUNDRED_KIB = 100 * 1024;

  private ArgumentCases() {}

  private static String longString(String start) {
    char[] letters = new char[HUNDRED_KIB];
    Arrays.fill(letters, 'x');
    return start + new String(letters);
  }

  private static void everyEndpointCall(String... endpoints) throws Throwable {
    try (ZContext context = new ZContext()) {
      for (SocketType type : Misuse.types()) {
        ZMQ.Socket socket = context.createSocket(type);
        for (String endpoint : endpoints) {
          survives(() -> socket.bind(endpoint));
          survives(() -> socket.connect(endpoint));
          survives(() -> socket.unbind(endpoint));
          survives(() -> socket.disconnect(endpoint));
          survives(() -> socket.connectPeer(endpoint));
          survives(() -> socket.monitor(endpoint, 0));
          survives(() -> socket.monitor(null, 0));
        }
      }
    }
  }

  @Case
  static void endpointsOfHundredKib() throws Throwable {
    everyEndpointCall(
        longString(""),
        longString("tcp://"),
        longString("tcp://127.0.0.1:"),
        longString("ipc://"),
        longString("inproc://"),
        longString("udp://"),
        longString("ws://127.0.0.1:*/"),
        longString("tipc://"),
        longString("pgm://"));
  }

  @Case
  static void endpointsWithZerosAndLoneSurrogates() throws Throwable {
    everyEndpointCall(
        null,
        "",
        "\0",
        "inproc://a\0b",
        "inproc://\0",
        "\ud800",
        "inproc://\ud800",
        "tcp://\udfff:1");
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PAIR);
      explained(
          "bind inproc://a?b (PAIR): EINVAL, the endpoint contains a zero",
          () -> socket.bind("inproc://a\0b"));
      refused(() -> socket.connect("inproc://a\0b"), ZMQ.Error.EINVAL);
      explained("bind on PAIR: EINVAL, the endpoint is null", () -> socket.bind(null));
    }
  }

  @Case
  static void invalidEndpoints() throws Throwable {
    everyEndpointCall(
        "tcp",
        "tcp:",
        "tcp:/",
        "tcp://",
        "tcp://*",
        "tcp://*:",
        "tcp://*:-1",
        "tcp://*:65536",
        "tcp://*:99999999999999999999",
        "tcp://[::1",
        "tcp://]:1",
        "tcp://[]:1",
        "tcp://:0",
        "tcp://127.0.0.1;127.0.0.1:1",
        "tcp://lo:*",
        "tcp://nosuch0:*",
        "ipc://",
        "ipc:///",
        "ipc:///nonexistent/x",
        "ipc://@",
        "ipc:///dev/null/x",
        "udp://",
        "udp://*:1",
        "udp://239.0.0.1:*",
        "udp://127.0.0.1:0;x",
        "ws://",
        "ws://*:*",
        "ws://*:*/a b",
        "wss://*:*",
        "inproc://",
        "inproc:",
        "inproc",
        "vmci://1:1",
        "tipc://{1,2,3}",
        "tipc://<1.2.3:4>",
        "norm://1",
        "pgm://eth0;239.0.0.1:1",
        "epgm://x",
        "gssapi://",
        "://",
        "://x",
        ":",
        "%s%n%s");
  }

  /** The system's libzmq may support these, and aborts if it cannot open such an endpoint. */
  @Case
  static void multicastThatCannotBeOpened() throws Throwable {
    String[] endpoints = {
      "norm://1", "norm://nosuch0;239.0.0.1:1", "pgm://lo;239.0.0.1:1", "epgm://nosuch0;239.0.0.1:1"
    };
    try (ZContext context = new ZContext()) {
      for (SocketType type : new SocketType[] {SocketType.PUB, SocketType.SUB, SocketType.DEALER}) {
        ZMQ.Socket socket = context.createSocket(type);
        for (String endpoint : endpoints) {
          refused(() -> socket.bind(endpoint), ZMQ.Error.EPROTONOSUPPORT);
          refused(() -> socket.connect(endpoint), ZMQ.Error.EPROTONOSUPPORT);
          String message = "";
          try {
            socket.connect(endpoint);
          } catch (ZMQException e) {
            message = e.getMessage();
          }
          check(message.contains("-Dorg.zeromq.multicast=true"));
        }
      }
    }
  }

  @Case(jvm = "-Dorg.zeromq.multicast=true")
  static void multicastWhereItIsAllowed() throws Throwable {
    ZMQ.Error wrong = ZMQ.has("pgm") ? ZMQ.Error.EINVAL : ZMQ.Error.EPROTONOSUPPORT;
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PUB);
      refused(() -> socket.connect("epgm://nosuch0;239.0.0.1:1"), wrong); // is libzmq's to tell
    }
  }

  @Case
  static void theSameEndpointAgainAndAgain() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
      for (int i = 0; i < 100; i++) {
        survives(() -> socket.bind("inproc://a"));
        survives(() -> socket.connect("inproc://a"));
        survives(() -> socket.connect("tcp://127.0.0.1:1"));
      }
      for (int i = 0; i < 200; i++) {
        survives(() -> socket.disconnect("tcp://127.0.0.1:1"));
        survives(() -> socket.disconnect("inproc://a"));
        survives(() -> socket.unbind("inproc://a"));
      }
    }
  }

  @Case
  static void topicsGroupsAndNamesOutOfRange() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (SocketType type : Misuse.types()) {
        ZMQ.Socket socket = context.createSocket(type);
        for (String text : new String[] {null, "", "\0", "\ud800", longString("")}) {
          byte[] bytes = text == null ? null : text.getBytes();
          survives(() -> socket.subscribe(text));
          survives(() -> socket.subscribe(bytes));
          survives(() -> socket.unsubscribe(text));
          survives(() -> socket.unsubscribe(bytes));
          survives(() -> socket.unsubscribe(bytes));
          survives(() -> socket.join(text));
          survives(() -> socket.leave(text));
          survives(() -> socket.setIdentity(bytes));
          survives(() -> socket.getPeerState(bytes));
          survives(() -> socket.setZapDomain(text));
          survives(() -> socket.setPlainUsername(text));
          survives(() -> socket.setPlainPassword(text));
          survives(() -> socket.setHelloMsg(bytes));
          survives(() -> socket.setXpubWelcomeMsg(bytes));
          survives(() -> socket.addMetadata(text, text));
          survives(() -> socket.setSocksProxy(text));
          survives(() -> socket.setBindToDevice(text));
          survives(() -> ZMQ.has(text));
        }
        survives(() -> socket.bind("tcp://127.0.0.1:*"));
        survives(() -> socket.connect("tcp://127.0.0.1:1"));
      }
    }
  }

  @Case
  static void portsOutOfRange() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      int[] numbers = {Integer.MIN_VALUE, -1, 0, 65536, Integer.MAX_VALUE};
      for (int first : numbers) {
        for (int last : numbers) {
          survives(() -> socket.bindToRandomPort("tcp://127.0.0.1", first, last, 2));
        }
        survives(
            () -> socket.bindToRandomPort("tcp://127.0.0.1", 2000, 3000, first > 2 ? 2 : first));
      }
      survives(() -> socket.bindToRandomPort(null));
    }
  }

  @Case
  static void multipartSubscriptionsWithoutLastPart() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = Misuse.pair(context, SocketType.XSUB, SocketType.XPUB);
      for (int i = 0; i < 5000; i++) {
        int number = i;
        survives(() -> ends[0].send(new byte[] {1, (byte) number, (byte) (number >> 8)}, 1));
        survives(() -> ends[0].send(new byte[] {0, (byte) number}, 1));
        survives(() -> ends[0].send(new byte[] {(byte) number}, 1));
        survives(() -> ends[1].send(new byte[] {(byte) number, 1}, 1));
      }
      while (ends[1].recv(ZMQ.DONTWAIT) != null) {
        survives(() -> ends[1].send("m", ZMQ.DONTWAIT));
      }
    }
  }
}
