// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.JavaProcess;

/** Memory that libzmq uses without a copy, and its release. */
@Timeout(60)
class ZeroCopyTest {
  private static final int SIZE = 1 << 20;

  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static ZeroCopyBuffer filled(byte[] bytes) {
    ZeroCopyBuffer buffer = new ZeroCopyBuffer(bytes.length);
    buffer.buffer().put(bytes).flip();
    return buffer;
  }

  private static void assertReleased(ZeroCopyBuffer buffer) throws InterruptedException {
    assertTrue(buffer.await(20, TimeUnit.SECONDS));
    assertTrue(buffer.isReleased());
    assertTrue(buffer.whenReleased().isDone());
  }

  /** Lets the garbage collector run until it has collected unreachable objects. */
  private static void collectGarbage() throws InterruptedException {
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    Eventually.isTrue(
        () -> {
          System.gc();
          return garbage.get() == null;
        });
  }

  @OverEveryTransport
  void theContentArrivesAndTheBufferIsReleased(Transport transport) throws Exception {
    byte[] bytes = random(SIZE);
    ZeroCopyBuffer buffer = filled(bytes);
    assertTrue(buffer.isReleased());
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      push.connect(transport.bind(pull, directory));
      for (int i = 0; i < 20; i++) {
        assertTrue(push.send(buffer, 0));
        assertArrayEquals(bytes, pull.recv());
        assertReleased(buffer);
      }
      buffer.buffer().position(1).limit(4);
      assertTrue(push.send(buffer, 0));
      assertEquals(1, buffer.buffer().position());
      assertArrayEquals(new byte[] {bytes[1], bytes[2], bytes[3]}, pull.recv());
      assertReleased(buffer);
    }
  }

  @Test
  void aBufferThatLibzmqHasIsNotSentAgain() throws Exception {
    ZeroCopyBuffer buffer = filled(random(SIZE));
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://busy");
      push.connect("inproc://busy");
      assertTrue(push.send(buffer, 0));
      assertFalse(buffer.isReleased());
      assertError(ZMQ.Error.EBUSY, () -> push.send(buffer, 0));
      assertFalse(buffer.await(1, TimeUnit.MILLISECONDS));
      CompletableFuture<ZeroCopyBuffer> released = buffer.whenReleased();
      CompletableFuture<ZeroCopyBuffer> cancelled = buffer.whenReleased();
      assertFalse(released.isDone());
      cancelled.cancel(true);
      CompletableFuture<String> thread = released.thenApply(b -> Thread.currentThread().getName());
      assertEquals(SIZE, pull.recv().length);
      assertSame(buffer, released.get(20, TimeUnit.SECONDS));
      assertTrue(thread.get(20, TimeUnit.SECONDS).length() > 0);
      assertReleased(buffer);
    }
  }

  @Test
  void aFailedSendReleasesTheBufferImmediately() throws Exception {
    ZeroCopyBuffer buffer = filled(random(SIZE));
    ZMQ.Socket push = context.socket(SocketType.PUSH);
    try (ZMQ.Socket sub = context.socket(SocketType.SUB)) {
      assertFalse(push.send(buffer, ZMQ.DONTWAIT));
      assertTrue(buffer.isReleased());
      push.setSendTimeOut(10);
      assertFalse(push.send(buffer, 0));
      assertTrue(buffer.isReleased());
      assertError(ZMQ.Error.ENOTSUP, () -> sub.send(buffer, 0));
      assertTrue(buffer.isReleased());
      push.setSendTimeOut(-1);
      Background<?> interrupted = Background.blocked(push, () -> push.send(buffer, 0));
      assertFalse(buffer.isReleased());
      interrupted.interrupt();
      assertError(ZMQ.Error.EINTR, interrupted::get);
      assertTrue(buffer.isReleased());
      Background<?> closed = Background.blocked(push, () -> push.send(buffer, 0));
      push.close();
      assertError(ZMQ.Error.ENOTSOCK, closed::get);
      assertTrue(buffer.isReleased());
      assertError(ZMQ.Error.ENOTSOCK, () -> push.send(buffer, 0));
      assertTrue(buffer.isReleased());
    }
  }

  @Test
  void aPublisherWithoutSubscribersReleasesTheBuffer() throws Exception {
    ZeroCopyBuffer buffer = filled(random(SIZE));
    try (ZMQ.Socket pub = context.socket(SocketType.PUB)) {
      for (int i = 0; i < 1000; i++) {
        assertTrue(pub.send(buffer, 0));
        assertReleased(buffer);
      }
    }
  }

  @Test
  void theBufferIsReleasedByTheLastSubscriber() throws Exception {
    byte[] bytes = random(SIZE);
    ZeroCopyBuffer buffer = filled(bytes);
    try (ZMQ.Socket pub = context.socket(SocketType.XPUB);
        ZMQ.Socket one = context.socket(SocketType.SUB);
        ZMQ.Socket two = context.socket(SocketType.SUB)) {
      pub.setXpubVerbose(true);
      pub.bind("inproc://several");
      for (ZMQ.Socket sub : new ZMQ.Socket[] {one, two}) {
        sub.connect("inproc://several");
        sub.subscribe(new byte[0]);
        pub.recv();
      }
      assertTrue(pub.send(buffer, 0));
      assertArrayEquals(bytes, one.recv());
      assertFalse(buffer.await(10, TimeUnit.MILLISECONDS));
      assertArrayEquals(bytes, two.recv());
      assertReleased(buffer);
    }
  }

  @Test
  void anInprocReceiverHoldsTheBufferWhileAViewIsReachable() throws Exception {
    byte[] bytes = random(SIZE);
    ZeroCopyBuffer buffer = filled(bytes);
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH);
        Msg msg = new Msg()) {
      pull.bind("inproc://reader");
      push.connect("inproc://reader");
      push.send(buffer, 0);
      assertTrue(pull.recv(msg, 0));
      assertFalse(buffer.await(10, TimeUnit.MILLISECONDS));
      ByteBuffer view = msg.buffer();
      msg.set(bytes, 0, 1);
      collectGarbage();
      assertEquals(ByteBuffer.wrap(bytes), view);
      assertFalse(buffer.isReleased());
      view = null;
      Eventually.isTrue(
          () -> {
            System.gc();
            new Msg().close();
            return buffer.isReleased();
          });
    }
  }

  @Test
  void bufferInUseByLibzmqIsNotCollected() throws Exception {
    byte[] bytes = random(SIZE);
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://garbage");
      push.connect("inproc://garbage");
      for (int i = 0; i < 50; i++) {
        assertTrue(push.send(filled(bytes), 0));
      }
      for (int i = 0; i < 50; i++) {
        if (i % 10 == 0) {
          collectGarbage();
        }
        assertArrayEquals(bytes, pull.recv());
      }
    }
  }

  @Test
  void aClosedSocketReleasesWhatItHasNotSent() throws Exception {
    ZeroCopyBuffer[] buffers = new ZeroCopyBuffer[20];
    try (ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      push.connect("tcp://127.0.0.1:9"); // no peer listens there
      for (int i = 0; i < buffers.length; i++) {
        buffers[i] = filled(random(SIZE));
        assertTrue(push.send(buffers[i], 0));
      }
      collectGarbage();
      assertFalse(buffers[0].isReleased());
    }
    for (ZeroCopyBuffer buffer : buffers) {
      assertReleased(buffer);
    }
  }

  @Test
  void theEndOfAContextReleasesAll() throws Exception {
    ZeroCopyBuffer sent = filled(random(SIZE));
    ZeroCopyBuffer received = filled(random(SIZE));
    try (ZContext ending = new ZContext()) {
      ZMQ.Socket push = ending.createSocket(SocketType.PUSH);
      push.setLinger(0);
      push.connect("tcp://127.0.0.1:9");
      assertTrue(push.send(sent, 0));
      ZMQ.Socket[] pair = {
        ending.createSocket(SocketType.PAIR), ending.createSocket(SocketType.PAIR)
      };
      pair[0].bind("inproc://ending");
      pair[1].connect("inproc://ending");
      assertTrue(pair[1].send(received, 0));
    }
    assertReleased(sent);
    assertReleased(received);
  }

  /** Receives one message, reports it, and sleeps. */
  static final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws Exception {
      try (ZMQ.Context context = ZMQ.context(1);
          ZMQ.Socket pull = context.socket(SocketType.PULL)) {
        pull.setRcvHWM(1);
        pull.connect(arguments[0]);
        pull.recv();
        System.out.println("received");
        Thread.sleep(60_000);
      }
    }
  }

  @Test
  void aKilledPeerLeaksNothing() throws Exception {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      push.bind("tcp://127.0.0.1:*");
      push.setSendTimeOut(20_000);
      ZeroCopyBuffer[] buffers = new ZeroCopyBuffer[30];
      try (JavaProcess peer = JavaProcess.of(Sleeper.class, push.getLastEndpoint()).start()) {
        for (int i = 0; i < buffers.length; i++) {
          buffers[i] = filled(random(SIZE));
          assertTrue(push.send(buffers[i], 0));
        }
        peer.awaitOutput("received");
        collectGarbage();
        assertFalse(buffers[buffers.length - 1].isReleased());
      }
      for (ZeroCopyBuffer buffer : buffers) {
        Eventually.isTrue(
            () -> {
              push.getEvents(); // the socket processes the disconnect in its next call
              return buffer.isReleased();
            });
      }
    }
  }

  @Test
  void aDatagramIsSentWithoutACopy() throws Exception {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no DGRAM");
    try (ZMQ.Socket socket = context.socket(SocketType.DGRAM)) {
      ZeroCopyBuffer address = filled("127.0.0.1:9".getBytes(UTF_8));
      ZeroCopyBuffer body = filled("body".getBytes(UTF_8));
      assertFalse(socket.send(address, ZMQ.SNDMORE | ZMQ.DONTWAIT));
      assertTrue(address.isReleased());
      socket.bind("udp://127.0.0.1:*");
      assertTrue(socket.send(address, ZMQ.SNDMORE));
      assertTrue(socket.send(body, 0));
      Eventually.isTrue(() -> address.isReleased() && body.isReleased());
    }
  }

  @Test
  void aBufferHasTheCapacityAskedFor() {
    assertEquals(0, new ZeroCopyBuffer(0).buffer().capacity());
    assertEquals(7, new ZeroCopyBuffer(7).buffer().remaining());
    for (int wrong : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThrows(IllegalArgumentException.class, () -> new ZeroCopyBuffer(wrong));
    }
  }

  @Test
  void anEmptyBufferIsAnEmptyMessage() throws Exception {
    ZeroCopyBuffer empty = new ZeroCopyBuffer(0);
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://empty");
      push.connect("inproc://empty");
      assertTrue(push.send(empty, 0));
      assertEquals(0, pull.recv().length);
      assertReleased(empty);
    }
  }
}
