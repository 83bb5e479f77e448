// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;

import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Monitors that nobody reads, or that somebody reads wrong. */
final class MonitorCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";

  private MonitorCases() {}

  @Case
  static void endingAMonitorThatNobodyIsConnectedTo() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      socket.monitor(null, 0);
      socket.monitor(null, 0);
      socket.bind(ANY_PORT);
    }
  }

  @Case
  static void bindingWithAMonitorThatNobodyIsConnectedToCanBeInterrupted() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      Misuse.Other bind = blocked(() -> socket.bind(ANY_PORT));
      bind.interrupt();
      bind.endsInterrupted();
      refused(() -> socket.recv(ZMQ.DONTWAIT), ZMQ.Error.EBUSY);
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      reader.connect("inproc://monitor");
      same(ZMQ.EVENT_LISTENING, ZMQ.Event.recv(reader).getEvent());
      Eventually.isTrue(() -> !isBusy(socket));
    }
  }

  private static boolean isBusy(ZMQ.Socket socket) {
    try {
      socket.getType();
      return false;
    } catch (org.zeromq.ZMQException e) {
      return true;
    }
  }

  @Case
  static void bindingWithAMonitorThatNobodyIsConnectedToEndsWithClose() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      Misuse.Other bind = blocked(() -> socket.bind(ANY_PORT));
      socket.close();
      bind.endsWith(ZMQ.Error.ENOTSOCK);
    }
  }

  @Case
  static void bindingWithAMonitorThatNobodyIsConnectedToEndsWithTheContext() throws Throwable {
    Misuse.Other bind;
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      bind = blocked(() -> socket.bind(ANY_PORT));
    }
    bind.mayEndWith(ZMQ.Error.ETERM); // or it is bound, and nobody was told
  }

  @Case
  static void closingTheReaderBeforeTheSocket() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      reader.connect("inproc://monitor");
      socket.bind(ANY_PORT);
      String endpoint = socket.getLastEndpoint();
      reader.close();
      Misuse.Other end = start(() -> socket.monitor(null, 0));
      end.interrupt();
      end.endsInterrupted();
      socket.close();
    }
  }

  @Case
  static void aMonitorWhoseReaderNeverReads() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      reader.setRcvHWM(1);
      socket.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      reader.connect("inproc://monitor");
      Misuse.Other binds =
          start(
              () -> {
                while (true) {
                  socket.bind(ANY_PORT);
                  socket.unbind(socket.getLastEndpoint());
                }
              });
      Eventually.isTrue(() -> isBusy(socket) && Misuse.waitsInC(binds.thread()));
      context.destroy();
      binds.endsWith(ZMQ.Error.ETERM, ZMQ.Error.ENOTSOCK);
    }
  }

  @Case
  static void replacingAMonitorThatNobodyIsConnectedTo() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      for (int i = 0; i < 20; i++) {
        check(socket.monitor("inproc://monitor-" + i, ZMQ.EVENT_ALL));
      }
      refused(() -> socket.monitor("tcp://127.0.0.1:*", 1), ZMQ.Error.EPROTONOSUPPORT);
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
      for (SocketType type : SocketType.values()) {
        ZMQ.Socket socket = context.createSocket(SocketType.REP);
        ZMQ.Socket reader = context.createSocket(type);
        String endpoint = "inproc://monitor-of-" + type;
        socket.monitor(endpoint, ZMQ.EVENT_ALL);
        Misuse.survives(() -> reader.connect(endpoint));
        Misuse.Other bind = start(() -> socket.bind(ANY_PORT));
        bind.interrupt();
        try {
          bind.ends();
        } catch (org.zeromq.ZMQException e) {
          same(ZMQ.Error.EINTR.getCode(), e.getErrorCode());
        }
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
