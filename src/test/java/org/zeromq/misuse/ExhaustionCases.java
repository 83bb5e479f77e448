// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.survives;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/** libzmq when system resources are exhausted. */
final class ExhaustionCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final int ALL = Integer.MAX_VALUE;

  private ExhaustionCases() {}

  /** Threads whose stacks are larger than the memory. */
  @Case(fix = "context-start", shell = "ulimit -s 1000000000")
  static void threadsThatTheSystemDoesNotStart() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    for (int i = 0; i < 3; i++) {
      survives(() -> context.socket(SocketType.REP).close());
    }
    context.term();
    try (ZContext other = new ZContext()) {
      survives(() -> other.createSocket(SocketType.REP));
    }
  }

  /** Some of the threads start and end; the next attempt may succeed. */
  @Case(fix = "context-start", shell = "ulimit -n 64")
  static void aContextThatStartsAtTheSecondAttempt() throws Throwable {
    ResourceCases.loadClasses();
    startTwice(ALL); // a class that is loaded takes a descriptor, too
    for (int left = 0; left < 30; left++) {
      startTwice(left);
    }
  }

  private static void startTwice(int left) throws Throwable {
    ZMQ.Context context = ZMQ.context(5);
    List<FileInputStream> taken = takeAllBut(left);
    survives(() -> context.socket(SocketType.REP).close());
    for (FileInputStream file : taken) {
      file.close();
    }
    ZMQ.Socket socket = context.socket(SocketType.REP);
    check(socket.bind(ANY_PORT));
    socket.close();
    context.term();
  }

  private static List<FileInputStream> takeAllBut(int left) throws IOException {
    List<FileInputStream> taken = new ArrayList<>();
    try {
      while (taken.size() < 10_000) {
        taken.add(new FileInputStream("/dev/null"));
      }
    } catch (IOException e) {
      // there are no more
    }
    for (int i = 0; i < left && !taken.isEmpty(); i++) {
      taken.remove(taken.size() - 1).close();
    }
    return taken;
  }

  @Case(fix = "context-start")
  static void numbersThatAreTooLargeForTheMemory() throws Throwable {
    for (int option : new int[] {ZmqConstants.ZMQ_MAX_SOCKETS, ZmqConstants.ZMQ_IO_THREADS}) {
      long context = Zmq.zmq_ctx_new();
      same(-ZMQ.Error.EINVAL.getCode(), Zmq.zmq_ctx_set(context, option, Integer.MAX_VALUE));
      long socket = Zmq.zmq_socket(context, ZmqConstants.ZMQ_PULL);
      check(socket > 0);
      same(0, Zmq.zmq_close(socket));
      same(0, Zmq.zmq_ctx_term(context));
    }
  }

  @Case(fix = "context-start")
  static void affinitiesWithMoreThan64Threads() throws Throwable {
    try (ZContext context = new ZContext(100)) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      for (long affinity : new long[] {1, Long.MIN_VALUE, -1, 0}) {
        socket.setAffinity(affinity);
        check(socket.bind(ANY_PORT));
      }
    }
  }

  @Case(fix = "signals-and-timers", shell = "ulimit -n 64")
  static void threadSafeSocketsClosedWithoutDescriptors() throws Throwable {
    ResourceCases.loadClasses();
    for (int left : new int[] {ALL, 0}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket[] sockets = {
          context.createSocket(SocketType.CLIENT), context.createSocket(SocketType.SERVER)
        };
        List<FileInputStream> taken = takeAllBut(left);
        survives(() -> context.createSocket(SocketType.CHANNEL));
        for (ZMQ.Socket socket : sockets) {
          socket.close();
        }
        for (FileInputStream file : taken) {
          file.close();
        }
      }
    }
  }

  /** A connection that cannot be accepted is retried after a pause. */
  @Case(fix = "accept-errors", shell = "ulimit -n 128")
  static void connectionsThatCannotBeAccepted() throws Throwable {
    ResourceCases.loadClasses();
    for (String endpoint : new String[] {ANY_PORT, "ipc://@jzmq-" + System.nanoTime()}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
        ZMQ.Socket pull = context.createSocket(SocketType.PULL);
        pull.monitor("inproc://monitor", ZMQ.EVENT_ACCEPT_FAILED);
        reader.connect("inproc://monitor");
        reader.setRcvHWM(0);
        pull.bind(endpoint);
        ZMQ.Socket push = context.createSocket(SocketType.PUSH);
        ZMQ.Event.recv(reader, ZMQ.DONTWAIT); // loading its class takes a descriptor, too
        reader.setReceiveTimeOut(1);
        ZMQ.Event.recv(reader); // the descriptor of the wait is kept for the next one
        reader.setReceiveTimeOut(-1);
        List<FileInputStream> taken = takeAllBut(1); // for the side that connects
        push.connect(pull.getLastEndpoint());
        same(ZMQ.EVENT_ACCEPT_FAILED, ZMQ.Event.recv(reader).getEvent());
        reader.setReceiveTimeOut(500);
        int failed = 0;
        long end = System.nanoTime() + 500_000_000L;
        while (failed < 1000 && System.nanoTime() < end) {
          failed += ZMQ.Event.recv(reader) == null ? 0 : 1;
        }
        check(failed < 100);
        for (FileInputStream file : taken) {
          file.close();
        }
        push.send("accepted after all");
        same("accepted after all", pull.recvStr());
      }
    }
  }

  @Case(fix = "resolver-errors", shell = "ulimit -n 64")
  static void addressesLookedUpWithoutDescriptors() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      check(socket.bind(ANY_PORT));
      refused(() -> socket.bind("tcp://no-such:*"), ZMQ.Error.ENODEV);
      List<FileInputStream> taken = takeAllBut(0);
      refused(() -> socket.bind(ANY_PORT), ZMQ.Error.EMFILE);
      refused(() -> socket.bind("tcp://lo:*"), ZMQ.Error.EMFILE);
      check(socket.connect("tcp://localhost:1"));
      for (FileInputStream file : taken) {
        file.close();
      }
      check(socket.bind("tcp://lo:*"));
    }
  }

  /** Connections that the system still accepts for a full listener. */
  @Case(shell = "ulimit -n 64")
  static void moreClientsThanDescriptors() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      int port = Integer.parseInt(pull.getLastEndpoint().replaceAll(".*:", ""));
      new Socket(InetAddress.getLoopbackAddress(), port).close(); // loads what a close needs
      List<Socket> clients = new ArrayList<>();
      try {
        while (clients.size() < 1000) {
          clients.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
      } catch (IOException e) {
        // there are no more
      }
      for (Socket client : clients) {
        client.close();
      }
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      push.connect(pull.getLastEndpoint());
      push.send("m");
      same("m", pull.recvStr());
    }
  }
}
