// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.BuiltLibzmq;
import org.zeromq.jni.JavaProcess;

/** Messages whose memory libzmq keeps for the next ones. */
@Timeout(120)
class LargeMessagesTest {
  private static final Path STATM = Paths.get("/proc/self/statm");
  private static final int PAGE = 4096;

  /** Around the smallest and largest body that is kept, and the limits of a size class. */
  private static final int[] SIZES = {8150, 8192, 10200, 16384, 65480, 65536, 65600, 1 << 20};

  private static final int[] LARGEST = {(4 << 20) - 48, (4 << 20) - 8, 4 << 20, 9 << 20};

  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  private static byte[] body(long seed, int size) {
    byte[] body = new byte[size];
    new Random(seed).nextBytes(body);
    return body;
  }

  @OverEveryTransport
  void bodiesArriveAsTheyWereSent(Transport transport) throws Throwable {
    try (ZMQ.Socket sink = context.socket(SocketType.PULL);
        ZMQ.Socket source = context.socket(SocketType.PUSH)) {
      source.connect(transport.bind(sink, directory));
      Background<?> sender = Background.run(() -> sendAll(source));
      for (int round = 0; round < 20; round++) {
        for (int size : SIZES) {
          assertArrayEquals(body(round + size, size), sink.recv());
        }
      }
      for (int size : LARGEST) {
        assertArrayEquals(body(size, size), sink.recv());
      }
      sender.get();
    }
  }

  private static Void sendAll(ZMQ.Socket source) {
    for (int round = 0; round < 20; round++) {
      for (int size : SIZES) {
        source.send(body(round + size, size));
      }
    }
    for (int size : LARGEST) {
      source.send(body(size, size));
    }
    return null;
  }

  @OverEveryTransport
  void aBodyIsSharedByAllSubscribers(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket one = context.socket(SocketType.SUB);
        ZMQ.Socket two = context.socket(SocketType.SUB)) {
      publisher.setXpubVerbose(true);
      String endpoint = transport.bind(publisher, directory);
      for (ZMQ.Socket subscriber : new ZMQ.Socket[] {one, two}) {
        subscriber.subscribe(ZMQ.SUBSCRIPTION_ALL);
        subscriber.connect(endpoint);
        publisher.recv();
      }
      for (int size : SIZES) {
        publisher.send(body(size, size));
      }
      for (int size : SIZES) {
        assertArrayEquals(body(size, size), one.recv());
        assertArrayEquals(body(size, size), two.recv());
      }
    }
  }

  /** In its own process, where no free memory can be reused. */
  @Test
  void theMemoryOfABurstIsReleased() throws Exception {
    assumeTrue(BuiltLibzmq.hasFix("kept-bodies"), "this libzmq keeps no bodies");
    assumeTrue(Files.exists(STATM), "the system does not report resident memory");
    assumeTrue(System.getenv("ASAN_OPTIONS") == null, "AddressSanitizer keeps what is freed");
    try (JavaProcess java = JavaProcess.of(LargeMessagesTest.class).start()) {
      assertEquals(0, java.awaitExit(), java::output);
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    byte[] body = body(1, 1 << 16);
    int count = 2000;
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket sink = context.socket(SocketType.PULL);
        ZMQ.Socket source = context.socket(SocketType.PUSH)) {
      sink.setRcvHWM(0);
      source.setSndHWM(0);
      sink.bind("tcp://127.0.0.1:*");
      source.connect(sink.getLastEndpoint());
      source.send(body);
      sink.recv(body, 0, body.length, 0);
      long before = resident();
      for (int i = 0; i < count; i++) {
        source.send(body);
      }
      long burst = (long) count * body.length;
      if (resident() - before < burst / 2) {
        throw new AssertionError("the burst is not in memory");
      }
      for (int i = 0; i < count; i++) {
        sink.recv(body, 0, body.length, 0);
      }
      Eventually.isTrue(() -> resident() - before < burst / 2);
    }
  }

  private static long resident() {
    try {
      String statm = new String(Files.readAllBytes(STATM), StandardCharsets.US_ASCII);
      return Long.parseLong(statm.split(" ")[1]) * PAGE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
