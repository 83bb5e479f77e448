// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Out of descriptors, out of memory. */
final class ResourceCases {
  private static final String FEW = "ulimit -n 64";
  private static final int PLAIN_USERNAME = 45;

  private ResourceCases() {}

  /** An action that takes descriptors. */
  private interface Taker {
    Object take() throws Throwable;
  }

  /** Takes all descriptors; returns the objects that hold them. */
  private static List<Object> takeAll(Taker taker) throws Throwable {
    loadClasses();
    List<Object> taken = new ArrayList<>();
    try {
      while (taken.size() < 10_000) {
        taken.add(taker.take());
      }
    } catch (ZMQException e) {
      Misuse.failed(ZMQ.Error.EMFILE, e);
      return taken;
    }
    throw new AssertionError("there was no end");
  }

  /** Does everything once: a class that is loaded from a folder takes a descriptor, too. */
  static void loadClasses() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].send("m");
      ends[1].recv();
      Misuse.Other receive = blocked(ends[1]::recv);
      ends[0].send("m");
      receive.ends();
      ends[1].setReceiveTimeOut(1);
      ends[1].recv();
      ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(ends[1], ZMQ.Poller.POLLIN)}, 1);
      ends[0].monitor("inproc://monitor", ZMQ.EVENT_ALL);
      ends[0].monitor(null, 0);
      ends[0].close();
      survives(() -> ends[1].bind("tcp://127.0.0.1:*"));
      context.fork((args, shadow, socket) -> socket.send("m")).recv();
    }
    Misuse.Other other = start(() -> refused(() -> ZMQ.has(null), ZMQ.Error.EINVAL));
    other.interrupt();
    other.ends();
  }

  @Case(shell = FEW, fix = "signals-and-timers")
  static void threadSafeSocketIsClosedWithoutDescriptors() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket client = context.createSocket(SocketType.CLIENT);
      ZMQ.Socket server = context.createSocket(SocketType.SERVER);
      server.bind("inproc://a");
      client.connect("inproc://a");
      client.send("m");
      takeAll(() -> context.createSocket(SocketType.REP));
      client.close();
      server.close();
    }
  }

  @Case(shell = FEW)
  static void socketsUntilThereAreNoDescriptors() throws Throwable {
    try (ZContext context = new ZContext()) {
      check(takeAll(() -> context.createSocket(SocketType.REP)).size() > 5);
      refused(() -> createSockets(context, 10), ZMQ.Error.EMFILE); // the JVM may have closed files
    }
  }

  private static void createSockets(ZContext context, int count) {
    for (int i = 0; i < count; i++) {
      context.createSocket(SocketType.REP);
    }
  }

  @Case(shell = FEW)
  static void contextsUntilThereAreNoDescriptors() throws Throwable {
    ZMQ.Context ready = ZMQ.context(1);
    List<Object> contexts = takeAll(() -> ZMQ.context(1));
    refused(() -> ready.socket(SocketType.REP), ZMQ.Error.EMFILE);
    ((ZMQ.Context) contexts.get(0)).term();
    refused(() -> ready.socket(SocketType.REP), ZMQ.Error.EMFILE);
    for (Object context : contexts) {
      ((ZMQ.Context) context).term();
    }
    ready.socket(SocketType.REP).close();
    ready.term();
  }

  @Case(shell = FEW)
  static void contextsWithOneSocketEachUntilThereAreNoDescriptors() throws Throwable {
    List<ZContext> contexts = new ArrayList<>();
    takeAll(
        () -> {
          ZContext context = new ZContext(2);
          contexts.add(context);
          return context.createSocket(SocketType.REP);
        });
    check(contexts.size() > 2);
    contexts.forEach(ZContext::close);
  }

  @Case(shell = FEW)
  static void moreThreadsThanDescriptors() throws Throwable {
    loadClasses();
    for (int threads : new int[] {10, 20, 25, 28, 29, 30, 31, 32, 33, 40, 100, 1024}) {
      ZMQ.Context context = ZMQ.context(threads);
      survives(() -> context.socket(SocketType.REP).close());
      context.term();
    }
  }

  @Case(shell = FEW)
  static void endpointsUntilThereAreNoDescriptors() throws Throwable {
    loadClasses();
    for (String endpoint : new String[] {"tcp://127.0.0.1:*", "ipc://*", "ws://127.0.0.1:*"}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket socket = context.createSocket(SocketType.REP);
        for (int i = 0; i < 100; i++) {
          survives(() -> socket.bind(endpoint));
        }
        survives(() -> socket.connect("tcp://127.0.0.1:1"));
        survives(() -> socket.connect("tcp://localhost:1"));
      }
    }
  }

  @Case(shell = FEW)
  static void blockedCallsUntilThereAreNoDescriptors() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket first = context.createSocket(SocketType.PULL);
      ZMQ.PollItem[] items = {new ZMQ.PollItem(first, ZMQ.Poller.POLLIN)};
      start(() -> blockedAreAll(context)).ends();
      first.setReceiveTimeOut(20);
      survives(first::recv);
      survives(() -> ZMQ.poll(items, 20));
      check(first.recv(ZMQ.DONTWAIT) == null);
      same(0, ZMQ.poll(items, 0));
    }
  }

  /** Blocks in a thread per socket, each of which takes a descriptor more. */
  private static void blockedAreAll(ZContext context) throws Throwable {
    List<Misuse.Other> others = new ArrayList<>();
    takeAll(
        () -> {
          ZMQ.Socket socket = context.createSocket(SocketType.PULL);
          others.add(start(socket::recv));
          return socket;
        });
    for (Misuse.Other other : others) {
      other.interrupt();
      refused(other::ends, ZMQ.Error.EINTR, ZMQ.Error.EMFILE);
    }
  }

  @Case(shell = FEW)
  static void connectionsUntilThereAreNoDescriptors() throws Throwable {
    loadClasses();
    try (ZContext context = new ZContext()) {
      ZMQ.Socket server = context.createSocket(SocketType.PULL);
      server.bind("tcp://127.0.0.1:*");
      String endpoint = server.getLastEndpoint();
      ZMQ.Socket client = context.createSocket(SocketType.PUSH);
      for (int i = 0; i < 100; i++) {
        survives(() -> client.connect(endpoint));
      }
      server.setReceiveTimeOut(100);
      survives(() -> client.send("to one of them"));
      survives(server::recv);
    }
  }

  @Case(shell = FEW)
  static void monitorsAndForksUntilThereAreNoDescriptors() throws Throwable {
    try (ZContext context = new ZContext()) {
      takeAll(
          () -> {
            ZMQ.Socket socket = context.createSocket(SocketType.REP);
            socket.monitor("inproc://" + System.identityHashCode(socket), ZMQ.EVENT_ALL);
            return socket;
          });
    }
    try (ZContext context = new ZContext()) {
      takeAll(() -> context.fork((args, shadow, socket) -> socket.recv()));
    }
  }

  @Case(shell = FEW)
  static void terminationWithAPendingConnectAndNoDescriptors() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket socket = context.socket(SocketType.DEALER);
    socket.connect("inproc://nobody");
    List<Object> others = takeAll(() -> ZMQ.context(1));
    socket.close();
    context.term();
    for (Object other : others) {
      ((ZMQ.Context) other).term();
    }
  }

  // ---- memory

  @Case
  static void aMessageTooLargeForTheHeap() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      byte[] part = new byte[20_000_000];
      List<byte[]> received = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        ends[0].send(part);
      }
      refused(
          OutOfMemoryError.class,
          () -> {
            while (true) {
              received.add(ends[1].recv());
            }
          });
      received.clear();
      ends[0].send("works on");
      while (ends[1].recv().length != 8) {}
    }
  }

  @Case(
      shell = "ulimit -v 2500000",
      jvm = {
        "-XX:+UseG1GC",
        "-Xmx256m",
        "-XX:CompressedClassSpaceSize=32m",
        "-XX:ReservedCodeCacheSize=32m"
      })
  static void messagesTooLargeForTheProcess() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].setSndHWM(0);
      byte[] part = new byte[200_000_000];
      refused(
          () -> {
            for (int i = 0; i < 100; i++) {
              ends[0].send(part, ZMQ.DONTWAIT);
            }
          },
          ZMQ.Error.ENOMEM);
      same(part.length, ends[1].recv(part, 0, part.length, 0));
    }
  }

  @Case(
      shell = "ulimit -v 2500000",
      jvm = {
        "-XX:+UseG1GC",
        "-Xmx700m",
        "-XX:CompressedClassSpaceSize=32m",
        "-XX:ReservedCodeCacheSize=32m"
      })
  static void optionsTooLargeForTheProcess() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REQ);
      byte[] value = new byte[250_000_000];
      List<Object> taken = new ArrayList<>(); // native memory, until there is none for a copy
      ZMQ.Socket[] ends = pipe(context);
      ends[0].setSndHWM(0);
      byte[] part = new byte[200_000_000];
      refused(
          () -> {
            while (taken.size() < 100) {
              ends[0].send(part, ZMQ.DONTWAIT);
              taken.add(part);
            }
          },
          ZMQ.Error.ENOMEM);
      refused(() -> socket.setBytesSockopt(PLAIN_USERNAME, value), ZMQ.Error.ENOMEM);
    }
  }

  @Case(jvm = "-XX:MaxDirectMemorySize=64k")
  static void noDirectMemoryForSockets() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] sockets = new ZMQ.Socket[200];
      for (int i = 0; i < sockets.length; i++) {
        sockets[i] = context.createSocket(SocketType.PULL);
      }
      refused(
          OutOfMemoryError.class,
          () -> {
            for (ZMQ.Socket socket : sockets) {
              socket.recv(ZMQ.DONTWAIT);
            }
          });
      refused(OutOfMemoryError.class, () -> sockets[199].recv(ZMQ.DONTWAIT));
      sockets[199].close();
      start(sockets[0]::close).ends();
    }
  }

  @Case
  static void socketsAndContextsOpenedAndClosedManyTimes() throws Throwable {
    for (int i = 0; i < 100; i++) {
      try (ZContext context = new ZContext()) {
        for (int j = 0; j < 30; j++) {
          context.createSocket(SocketType.PAIR).bind("inproc://" + j);
        }
      }
    }
  }

  /**
   * Without the fix, the system takes the pages of each message back and zeroes them again. The
   * size from which malloc has it do so, which grows with what is freed, is fixed here.
   */
  @Case(fix = "kept-bodies", shell = "export MALLOC_MMAP_THRESHOLD_=131072")
  static void largeMessagesUseTheSamePages() throws Throwable {
    int size = 1 << 18;
    int messages = 500;
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      pull.bind("tcp://127.0.0.1:*");
      push.connect(pull.getLastEndpoint());
      byte[] message = new byte[size];
      long before = 0;
      for (int i = -10; i < messages; i++) {
        if (i == 0) {
          before = Memory.pageFaults();
        }
        push.send(message);
        same(size, pull.recv(message, 0, size, 0));
      }
      long faults = Memory.pageFaults() - before;
      long pages = (long) messages * size / 4096;
      if (faults > pages / 2) {
        throw new AssertionError(faults + " page faults for " + pages + " pages of messages");
      }
    }
  }
}
