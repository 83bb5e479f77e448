// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.join;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Random;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Unusual frames and commands after the handshake, and options that change how they are read. */
final class FrameCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final Path STATUS = Paths.get("/proc/self/status");

  private FrameCases() {}

  // ---- claimed-sizes

  @Case(fix = "claimed-sizes")
  static void announcedSizesAreNotAllocated() throws Throwable {
    if (!Files.isReadable(STATUS)) {
      return;
    }
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      long before = addressSpace();
      RawPeer[] peers = new RawPeer[20];
      for (int i = 0; i < peers.length; i++) {
        peers[i] = RawPeer.connect(pull, "PUSH");
        IoThread.settle(context.getContext());
        peers[i].send(RawPeer.header(0, 300_000_000));
        IoThread.settle(context.getContext());
      }
      check(addressSpace() - before < 1_000_000);
      for (RawPeer peer : peers) {
        peer.close();
      }
    }
  }

  /** The address space that this process uses, in kilobytes. */
  private static long addressSpace() throws Exception {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmSize:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new AssertionError("no VmSize");
  }

  @Case
  static void impossibleSizes() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      for (long size : new long[] {1L << 62, Long.MAX_VALUE, -1, -2, Long.MIN_VALUE, -33}) {
        try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
          peer.send(RawPeer.header(0, size));
          peer.readUntilTheEnd();
        }
      }
    }
  }

  @Case
  static void aLargeMessageThatArrivesInParts() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      byte[] part = new byte[10_001];
      for (int i = 0; i < part.length; i++) {
        part[i] = (byte) (i * 31);
      }
      int parts = 2_000;
      try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
        peer.send(RawPeer.header(0, (long) parts * part.length));
        for (int i = 0; i < parts; i++) {
          peer.send(part);
        }
        byte[] whole = pull.recv();
        same(parts * part.length, whole.length);
        for (int i = 0; i < whole.length; i++) {
          check(whole[i] == part[i % part.length]);
        }
        peer.message("next");
        same("next", pull.recvStr());
      }
    }
  }

  // ---- batch-sizes

  @Case(fix = "batch-sizes")
  static void readingAFewBytesAtATime() throws Throwable {
    for (int batch : new int[] {1, 2, 7, 8, 9, 33, 8191}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket pull = context.createSocket(SocketType.PULL);
        pull.setInBatchSize(batch);
        pull.bind(ANY_PORT);
        try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
          for (int size = 0; size < 20_000; size += 1 + size / 2) {
            byte[] body = new byte[size];
            Arrays.fill(body, (byte) size);
            peer.send(RawPeer.frame(0, body));
            check(Arrays.equals(body, pull.recv()));
          }
        }
      }
    }
  }

  @Case(fix = "batch-sizes")
  static void batchesThatAreTooLarge() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      for (int size : new int[] {Integer.MAX_VALUE, 1 << 30, 0, -1, Integer.MIN_VALUE}) {
        refused(() -> pull.setInBatchSize(size), ZMQ.Error.EINVAL);
        refused(() -> pull.setOutBatchSize(size), ZMQ.Error.EINVAL);
      }
    }
  }

  // ---- reception-buffers

  @Case(fix = "reception-buffers")
  static void queuedMessagesThatCameAlone() throws Throwable {
    if (!Files.isReadable(STATUS)) {
      return;
    }
    int messages = 200;
    int batch = 32 << 20; // far more than anything else in the process allocates
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.setInBatchSize(batch);
      pull.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
        IoThread.settle(context.getContext());
        long before = addressSpace();
        for (int i = 0; i < messages; i++) {
          peer.message(String.format("%0100d", i));
          IoThread.settle(context.getContext());
        }
        long each = (addressSpace() - before) * 1024 / messages;
        check(each < batch / 10);
        for (int i = 0; i < messages; i++) {
          same(String.format("%0100d", i), pull.recvStr());
        }
      }
    }
  }

  @Case(fix = "reception-buffers")
  static void buffersThatGrowAndShrink() throws Throwable {
    Random random = new Random(20261127);
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.setInBatchSize(100_000);
      pull.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
        for (int burst = 0; burst < 200; burst++) {
          int size = 1 << random.nextInt(18);
          byte[][] bodies = new byte[1 + random.nextInt(1 + (1 << 20) / size / 4)][];
          ByteArrayOutputStream frames = new ByteArrayOutputStream();
          for (int i = 0; i < bodies.length; i++) {
            bodies[i] = new byte[random.nextInt(size)];
            random.nextBytes(bodies[i]);
            frames.write(RawPeer.frame(0, bodies[i]));
          }
          Misuse.Other sender = Misuse.start(() -> peer.send(frames.toByteArray()));
          for (byte[] body : bodies) {
            check(Arrays.equals(body, pull.recv()));
          }
          sender.ends();
        }
      }
    }
  }

  // ---- short-pings

  @Case(fix = "short-pings")
  static void aPingThatIsTooShort() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
        peer.message("what must not be answered");
        same("what must not be answered", pull.recvStr());
        for (String rest : new String[] {"", "\0"}) {
          peer.send(RawPeer.frame(RawPeer.COMMAND, "\4PING" + rest));
          same("\4PONG", peer.readText());
        }
        peer.send(RawPeer.frame(RawPeer.COMMAND, "\4PING\0\0context"));
        same("\4PONGcontext", peer.readText());
      }
    }
  }

  @Case(fix = "short-pings")
  static void aPingWithATtlOfMoreThanAMinute() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
        int ttl = 656; // tenths of a second
        byte[] ping = {4, 'P', 'I', 'N', 'G', (byte) (ttl >> 8), (byte) ttl};
        peer.send(RawPeer.frame(RawPeer.COMMAND, ping));
        same("\4PONG", peer.readText());
        IoThread.settle(context.getContext(), 300);
        check(!peer.isOver());
      }
    }
  }

  // ---- dish-commands

  @Case(fix = "dish-commands")
  static void heartbeatsToADish() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      dish.join("group");
      dish.bind(ANY_PORT);
      byte[] ping = RawPeer.frame(RawPeer.COMMAND, "\4PING\0\0");
      try (RawPeer peer = RawPeer.connect(dish, "RADIO")) {
        for (int i = 0; i < 3; i++) {
          peer.send(
              ping,
              RawPeer.frame(RawPeer.MORE, "group"),
              ping,
              RawPeer.frame(0, "message " + i),
              ping);
          same("message " + i, dish.recvStr());
        }
      }
    }
  }

  @Case(fix = "dish-commands")
  static void aGroupWithoutANameBehindAFullQueue() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      dish.setRcvHWM(1);
      dish.join("group");
      dish.bind(ANY_PORT);
      byte[] nameless = join(RawPeer.frame(RawPeer.MORE, ""), RawPeer.frame(0, "nameless"));
      try (RawPeer peer = RawPeer.connect(dish, "RADIO")) {
        peer.send(
            nameless,
            nameless,
            nameless,
            RawPeer.frame(RawPeer.MORE, "group"),
            RawPeer.frame(0, "message"));
        IoThread.settle(context.getContext());
        same("message", dish.recvStr());
      }
    }
  }

  // ---- long-topics

  @Case(fix = "long-topics")
  static void topicsThatAreAlmostLong() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pub = context.createSocket(SocketType.PUB);
      pub.bind(ANY_PORT);
      for (int size = 240; size < 260; size++) {
        char[] topic = new char[size];
        Arrays.fill(topic, 't');
        ZMQ.Socket sub = context.createSocket(SocketType.SUB);
        sub.subscribe(new String(topic));
        sub.connect(pub.getLastEndpoint());
        Eventually.isTrue(
            () -> {
              pub.send(new String(topic));
              return sub.recvStr(ZMQ.DONTWAIT) != null;
            });
        sub.close();
      }
    }
  }

  @Case(fix = "long-topics")
  static void aTopicThatIsAlmostLongForAnOlderPeer() throws Throwable {
    try (ZContext context = new ZContext();
        RawListener listener = new RawListener()) {
      ZMQ.Socket sub = context.createSocket(SocketType.SUB);
      sub.subscribe(new byte[255]);
      sub.connect(listener.endpoint());
      try (RawPeer peer = listener.accept("PUB")) {
        same(256, peer.readFrame().length);
      }
    }
  }

  // ---- subscribe-commands

  @Case(fix = "subscribe-commands")
  static void subscribeCommandsToNonPublishers() throws Throwable {
    for (SocketType type : new SocketType[] {SocketType.PULL, SocketType.PAIR, SocketType.DEALER}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.bind(ANY_PORT);
        try (RawPeer peer =
            RawPeer.connect(socket, type == SocketType.PULL ? "PUSH" : type.name())) {
          peer.command("SUBSCRIBE", RawPeer.ascii("topic"));
          peer.command("CANCEL", RawPeer.ascii("topic"));
          peer.message("message");
          same("message", socket.recvStr());
        }
      }
    }
  }
}
