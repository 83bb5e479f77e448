// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.jni.JavaProcess;

/**
 * Repeats operations to find leaks: sockets opened and closed, contexts, messages over inproc and
 * TCP, peers killed during traffic. Ends with status 1 if descriptors or memory grow beyond the
 * limits.
 *
 * <p>Properties: {@code soak.sockets} (1,000,000), {@code soak.contexts} (1,000), {@code
 * soak.messages} (10,000,000), {@code soak.kills} (30), {@code soak.seed}. It wants a Java heap of
 * fixed size, or that is what grows: {@code -Xms64m -Xmx64m -XX:+AlwaysPreTouch}.
 */
public final class Soak {
  private static final int SAMPLES = 40;
  private static final int BATCH = 500;
  private static final int PATIENCE_MILLIS = 30_000;

  /** The pool of wake-ups may still grow by one. */
  private static final double DESCRIPTOR_LIMIT = 1.5;

  private static final double MEMORY_LIMIT = 8 * 1024 * 1024;

  private Soak() {}

  /** A repeated operation. */
  private interface Work {
    void run(long number) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    long seed = Long.getLong("soak.seed", ThreadLocalRandom.current().nextInt(1_000_000_000));
    System.out.println("soak: seed " + seed);
    boolean flat = sockets(Long.getLong("soak.sockets", 1_000_000));
    flat &= contexts(Long.getLong("soak.contexts", 1_000));
    long messages = Long.getLong("soak.messages", 10_000_000);
    flat &= messages("inproc", "inproc://soak", messages / 2);
    flat &= messages("tcp", "tcp://127.0.0.1:*", messages / 2);
    flat &= kills(Long.getLong("soak.kills", 30), new Random(seed));
    System.out.println(flat ? "soak: flat" : "soak: NOT FLAT");
    System.exit(flat ? 0 : 1);
  }

  private static boolean repeat(String name, String unit, long count, Work work) throws Exception {
    Samples samples = new Samples(name, unit);
    long interval = Math.max(1, count / SAMPLES);
    long start = System.nanoTime();
    for (long i = 0; i < count; i++) {
      if (i % interval == 0) {
        samples.take(i);
      }
      work.run(i);
    }
    samples.take(count);
    System.out.printf(
        "soak: %s: %d %s in %.1f s%n", name, count, unit, (System.nanoTime() - start) / 1e9);
    return samples.areFlat(DESCRIPTOR_LIMIT, MEMORY_LIMIT);
  }

  /** All types in turn; every tenth one is bound or connected. */
  private static boolean sockets(long count) throws Exception {
    SocketType[] types = {
      SocketType.PAIR, SocketType.PUB, SocketType.SUB, SocketType.REQ, SocketType.REP,
      SocketType.DEALER, SocketType.ROUTER, SocketType.PULL, SocketType.PUSH, SocketType.XPUB,
      SocketType.XSUB, SocketType.STREAM
    };
    try (ZMQ.Context context = ZMQ.context(1)) {
      return repeat(
          "sockets",
          "cycles",
          count,
          i -> {
            try (ZMQ.Socket socket = open(context, types[(int) (i % types.length)])) {
              socket.setLinger(0);
              if (i % 10 == 0) {
                socket.bind("tcp://127.0.0.1:*");
              } else if (i % 10 == 5) {
                socket.connect("tcp://127.0.0.1:1");
              }
            }
          });
    }
  }

  /** Sockets are closed in the background: waits while too many are closing. */
  private static ZMQ.Socket open(ZMQ.Context context, SocketType type) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (true) {
      try {
        return context.socket(type);
      } catch (ZMQException e) {
        if (e.getErrorCode() != ZMQ.Error.EMFILE.getCode() || System.nanoTime() > end) {
          throw e;
        }
        Thread.yield();
      }
    }
  }

  private static boolean contexts(long count) throws Exception {
    return repeat(
        "contexts",
        "contexts",
        count,
        i -> {
          try (ZMQ.Context context = ZMQ.context(1);
              ZMQ.Socket pull = context.socket(SocketType.PULL);
              ZMQ.Socket push = context.socket(SocketType.PUSH)) {
            transfer(pull, push, i % 2 == 0 ? "inproc://a" : "tcp://127.0.0.1:*");
          }
        });
  }

  private static void transfer(ZMQ.Socket pull, ZMQ.Socket push, String endpoint) {
    pull.setReceiveTimeOut(PATIENCE_MILLIS);
    pull.bind(endpoint);
    push.connect(pull.getLastEndpoint());
    push.send("m");
    if (pull.recv() == null) {
      throw new AssertionError("lost");
    }
  }

  /** Of all sizes that are treated differently: inside a message, copied by Java, by C. */
  private static boolean messages(String name, String endpoint, long count) throws Exception {
    byte[][] sizes = {new byte[8], new byte[100], new byte[1500]};
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      transfer(pull, push, endpoint);
      return repeat(
          "messages over " + name,
          "batches of " + BATCH,
          count / BATCH,
          i -> {
            for (int n = 0; n < BATCH; n++) {
              push.send(sizes[n % sizes.length]);
            }
            for (int n = 0; n < BATCH; n++) {
              byte[] message = pull.recv();
              if (message == null || message.length != sizes[n % sizes.length].length) {
                throw new AssertionError("lost or damaged: message " + (i * BATCH + n));
              }
            }
          });
    }
  }

  /** Repeatedly kills a peer in a separate JVM at a random moment of its traffic. */
  private static boolean kills(long count, Random random) throws Exception {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket router = context.socket(SocketType.ROUTER)) {
      router.setReceiveTimeOut(PATIENCE_MILLIS);
      router.setLinger(0);
      router.bind("tcp://127.0.0.1:*");
      return repeat("kills", "peers", count, i -> kill(router, random));
    }
  }

  private static void kill(ZMQ.Socket router, Random random)
      throws IOException, InterruptedException {
    try (JavaProcess peer = JavaProcess.of(SoakPeer.class, router.getLastEndpoint()).start()) {
      int echoes = 1 + random.nextInt(2000);
      for (int i = 0; i < echoes; i++) {
        echo(router);
      }
      peer.process().destroyForcibly().waitFor();
    }
    router.setReceiveTimeOut(100); // what it had sent before
    while (echo(router)) {
      // the next one
    }
    router.setReceiveTimeOut(PATIENCE_MILLIS);
  }

  /** Sends the next message back; false when there is none. */
  private static boolean echo(ZMQ.Socket router) {
    byte[] peer = router.recv();
    if (peer == null) {
      if (router.getReceiveTimeOut() == PATIENCE_MILLIS) {
        throw new AssertionError("a peer is silent");
      }
      return false;
    }
    byte[] message = router.recv();
    router.send(peer, ZMQ.SNDMORE | ZMQ.DONTWAIT);
    router.send(message, ZMQ.DONTWAIT);
    return true;
  }
}
