// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Monitors without a reader, or with a wrong one. */
final class MonitorCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";

  private MonitorCases() {}

  @Case(fix = "unread-monitors")
  static void endingAnUnconnectedMonitor() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      socket.monitor(null, 0);
      socket.monitor(null, 0);
      socket.bind(ANY_PORT);
    }
  }

  @Case(fix = "unread-monitors")
  static void eventsBeforeTheReaderConnectsWaitForIt() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      for (SocketType type : new SocketType[] {SocketType.PAIR, SocketType.PUSH}) {
        String endpoint = "inproc://monitor-" + type;
        check(socket.monitor(endpoint, ZMQ.EVENT_ALL, 1, type));
        for (int i = 0; i < 3; i++) {
          socket.bind(ANY_PORT);
        }
        boolean pair = type == SocketType.PAIR;
        ZMQ.Socket reader = context.createSocket(pair ? SocketType.PAIR : SocketType.PULL);
        reader.connect(endpoint);
        socket.bind(ANY_PORT);
        for (int i = 0; i < 4; i++) {
          same(ZMQ.EVENT_LISTENING, ZMQ.Event.recv(reader).getEvent());
        }
        check(ZMQ.Event.recv(reader, ZMQ.DONTWAIT) == null);
      }
    }
  }

  @Case(fix = "unread-monitors")
  static void aReaderThatConnectsBeforeTheMonitorIsThere() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      reader.connect("inproc://monitor");
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      for (int i = 0; i < 10; i++) {
        socket.bind(ANY_PORT);
        same(ZMQ.EVENT_LISTENING, ZMQ.Event.recv(reader).getEvent());
      }
      socket.monitor(null, 0);
      same(ZMQ.EVENT_MONITOR_STOPPED, ZMQ.Event.recv(reader).getEvent());
    }
  }

  @Case(fix = "unread-monitors")
  static void noEventIsLostWhileTheReaderConnects() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 200; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.REP);
        String endpoint = "inproc://monitor-" + i;
        socket.monitor(endpoint, ZMQ.EVENT_LISTENING);
        Misuse.Other binds =
            start(
                () -> {
                  socket.bind(ANY_PORT);
                  socket.bind(ANY_PORT);
                });
        ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
        reader.connect(endpoint);
        check(ZMQ.Event.recv(reader) != null);
        check(ZMQ.Event.recv(reader) != null);
        binds.ends();
        reader.close();
        socket.close();
      }
    }
  }

  @Case(fix = "unread-monitors")
  static void moreEventsThanAMonitorKeeps() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      bindAndUnbind(socket, 2000);
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      reader.connect("inproc://monitor");
      int events = 0;
      while (ZMQ.Event.recv(reader, ZMQ.DONTWAIT) != null) {
        events++;
      }
      // and what the I/O thread reports once the reader is there
      check(events >= 1000 && events < 4000);
    }
  }

  private static void bindAndUnbind(ZMQ.Socket socket, int times) {
    for (int i = 0; i < times; i++) {
      socket.bind(ANY_PORT);
      socket.unbind(socket.getLastEndpoint());
    }
  }

  @Case(fix = "unread-monitors")
  static void closingTheReaderBeforeTheSocket() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      reader.connect("inproc://monitor");
      socket.bind(ANY_PORT);
      reader.close();
      bindAndUnbind(socket, 10);
      socket.monitor(null, 0);
      socket.close();
    }
  }

  @Case(fix = "unread-monitors")
  static void aMonitorWhoseReaderNeverReads() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      reader.setRcvHWM(1);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      reader.connect("inproc://monitor");
      bindAndUnbind(socket, 2000);
      check(ZMQ.Event.recv(reader) != null);
      socket.monitor(null, 0);
    }
  }

  @Case
  static void aMonitorWhereSomethingIsBoundAlready() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      ZMQ.Socket other = context.createSocket(SocketType.PAIR);
      other.bind("inproc://monitor");
      refused(() -> socket.monitor("inproc://monitor", ZMQ.EVENT_ALL), ZMQ.Error.EADDRINUSE);
      socket.bind(ANY_PORT);
      socket.monitor(null, 0);
    }
  }

  @Case(fix = "unread-monitors")
  static void replacingAnUnconnectedMonitor() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      for (int i = 0; i < 20; i++) {
        check(socket.monitor("inproc://monitor-" + i, ZMQ.EVENT_ALL));
      }
      explained(
          "monitor tcp://127.0.0.1:* (REP): EPROTONOSUPPORT,"
              + " a monitor needs an inproc endpoint, as in inproc://monitor",
          () -> socket.monitor("tcp://127.0.0.1:*", 1));
      refused(() -> socket.monitor("", 1), ZMQ.Error.EINVAL);
    }
  }

  @Case
  static void monitoringWithWrongVersionsTypesAndEvents() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      for (int version : new int[] {0, 3, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        Misuse.survives(() -> socket.monitor("inproc://v", -1L, version, SocketType.PAIR));
        Misuse.survives(() -> socket.monitor("inproc://v", 1L, version, SocketType.PUB));
      }
      refused(
          () -> socket.monitor("inproc://t", 1L, 1, SocketType.REQ),
          ZMQ.Error.EINVAL,
          ZMQ.Error.ENOTSUP); // without drafts
      Misuse.survives(() -> socket.monitor("inproc://e", -1));
      Misuse.survives(() -> socket.monitor("inproc://e", Integer.MIN_VALUE));
      Misuse.survives(() -> socket.monitor("inproc://e", Long.MIN_VALUE, 2, SocketType.PUB));
      Misuse.survives(() -> socket.monitor("inproc://e", 0L, 2, SocketType.PUSH));
    }
  }

  @Case
  static void aMonitorReadByASocketOfAnotherType() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (SocketType type : Misuse.types()) {
        ZMQ.Socket socket = context.createSocket(SocketType.REP);
        ZMQ.Socket reader = context.createSocket(type);
        String endpoint = "inproc://monitor-of-" + type;
        socket.monitor(endpoint, ZMQ.EVENT_ALL);
        Misuse.survives(() -> reader.connect(endpoint));
        socket.bind(ANY_PORT);
        Misuse.survives(() -> ZMQ.Event.recv(reader, ZMQ.DONTWAIT));
      }
    }
  }

  @Case
  static void twoReadersOfOneMonitor() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      ZMQ.Socket first = context.createSocket(SocketType.PAIR);
      ZMQ.Socket second = context.createSocket(SocketType.PAIR);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      first.connect("inproc://monitor");
      second.connect("inproc://monitor");
      second.setReceiveTimeOut(10);
      socket.bind(ANY_PORT);
      same(ZMQ.EVENT_LISTENING, ZMQ.Event.recv(first).getEvent());
      check(ZMQ.Event.recv(second, 0) == null);
    }
  }
}
