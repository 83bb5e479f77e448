// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class ZLoopTest {
  @RegisterExtension final TestContext context = new TestContext();

  private final ZLoop loop = new ZLoop();
  private final List<Object> calls = new ArrayList<>();

  /** A handler that records its argument. */
  private final ZLoop.IZLoopHandler note =
      (called, item, arg) -> {
        assertSame(loop, called);
        calls.add(arg);
        return 0;
      };

  private final ZLoop.IZLoopHandler end = (called, item, arg) -> -1;

  @Test
  void anEmptyLoopReturnsImmediately() {
    assertEquals(0, loop.start());
    assertEquals(0, new ZLoop(context.context()).start());
    assertEquals(0, new ZLoop((ZContext) null).start());
  }

  // ---- timers

  @Test
  void aLoopOfTimersOnlyWorksAndEndsWithTheLast() {
    assertEquals(0, loop.addTimer(1, 3, note, "three"));
    assertEquals(0, loop.addTimer(2, 1, note, "one"));
    assertEquals(0, loop.start());
    assertEquals(4, calls.size());
    assertEquals(1, calls.stream().filter("one"::equals).count());
  }

  @Test
  void theDelayIsInMilliseconds() {
    long[] elapsed = new long[1];
    long start = System.nanoTime();
    loop.addTimer(
        50,
        1,
        (called, item, arg) -> {
          elapsed[0] = System.nanoTime() - start;
          return 0;
        },
        null);
    loop.start();
    assertTrue(elapsed[0] >= 50_000_000L && elapsed[0] < 20_000_000_000L, elapsed[0] + " ns");
  }

  @Test
  void aTimerThatReturnsMinusOneEndsTheLoop() {
    loop.addTimer(1, 0, note, "often");
    loop.addTimer(5, 1, end, null);
    assertEquals(-1, loop.start());
    assertTrue(calls.contains("often"));
  }

  @Test
  void zeroTimesMeansNoLimit() {
    loop.addTimer(
        0,
        0,
        (called, item, arg) -> {
          assertNull(item);
          calls.add(arg);
          return calls.size() < 100 ? 0 : -1;
        },
        "again");
    assertEquals(-1, loop.start());
    assertEquals(100, calls.size());
  }

  @Test
  void removeTimerRemovesAllWithTheArgument() {
    Object keep = "keep";
    loop.addTimer(1, 1, note, keep);
    loop.addTimer(1, 0, note, "drop");
    loop.addTimer(2, 0, note, "drop");
    assertEquals(0, loop.removeTimer("drop"));
    assertEquals(0, loop.removeTimer("none"));
    assertEquals(0, loop.removeTimer(null));
    assertEquals(0, loop.start());
    assertEquals(Arrays.asList(keep), calls);
  }

  @Test
  void aHandlerMayRemoveAndAddTimers() {
    loop.addTimer(
        0,
        1,
        (called, item, arg) -> {
          called.removeTimer("victim");
          called.addTimer(1, 1, note, "added");
          return 0;
        },
        null);
    loop.addTimer(0, 1, note, "victim");
    assertEquals(0, loop.start());
    assertEquals(Arrays.asList("added"), calls);
  }

  @Test
  void destroyRemovesEverything() {
    loop.addTimer(
        0,
        0,
        (called, item, arg) -> {
          called.destroy();
          return 0;
        },
        null);
    loop.addTimer(0, 0, note, "never");
    assertEquals(0, loop.start());
    assertTrue(calls.isEmpty());
  }

  @Test
  void exceptionsOfAHandlerAreThrownByStart() {
    loop.addTimer(
        0,
        1,
        (called, item, arg) -> {
          throw new IllegalStateException();
        },
        null);
    assertThrows(IllegalStateException.class, loop::start);
  }

  // ---- sockets and channels

  @Test
  void aReadySocketCallsItsHandler() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://a");
      push.connect("inproc://a");
      loop.addTimer(1, 1, (called, item, arg) -> push.send("ping") ? 0 : -1, null);
      ZMQ.PollItem pulled = new ZMQ.PollItem(pull, ZMQ.Poller.POLLIN);
      ZLoop.IZLoopHandler handler =
          (called, item, arg) -> {
            assertSame(pulled, item);
            calls.add(item.getSocket().recvStr());
            calls.add(arg);
            return -1;
          };
      assertEquals(0, loop.addPoller(pulled, handler, "arg"));
      assertEquals(-1, loop.start());
      assertEquals(Arrays.asList("ping", "arg"), calls);
    }
  }

  @Test
  void aReadyChannelCallsItsHandler() throws IOException {
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source();
        Pipe.SinkChannel sink = pipe.sink()) {
      sink.write(ByteBuffer.wrap(new byte[] {1}));
      loop.addPoller(new ZMQ.PollItem(source, ZMQ.Poller.POLLIN), end, null);
      assertEquals(-1, loop.start());
    }
  }

  @Test
  void removePollerRemovesAllItemsOfTheSocket() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      push.bind("inproc://a");
      pull.connect("inproc://a");
      ZMQ.PollItem item = new ZMQ.PollItem(push, ZMQ.Poller.POLLOUT);
      loop.addPoller(item, note, "never");
      loop.addPoller(new ZMQ.PollItem(push, ZMQ.Poller.POLLOUT), note, "never");
      loop.removePoller(item);
      loop.removePoller(null);
      loop.addTimer(1, 1, note, "timer");
      assertEquals(0, loop.start());
      assertEquals(Arrays.asList("timer"), calls);
    }
  }

  @Test
  void aHandlerMayRemoveAPoller() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      push.bind("inproc://a");
      pull.connect("inproc://a");
      loop.addPoller(
          new ZMQ.PollItem(push, ZMQ.Poller.POLLOUT),
          (called, item, arg) -> {
            called.removePoller(item);
            return 0;
          },
          null);
      assertEquals(0, loop.start());
    }
  }

  @Test
  void nullItemsAndHandlersAreRejected() {
    assertThrows(NullPointerException.class, () -> loop.addPoller(null, end, null));
    assertThrows(NullPointerException.class, () -> loop.addTimer(1, 1, null, null));
  }

  // ---- interrupts, contexts

  @Test
  void anInterruptEndsALoopOfTimers() throws Throwable {
    CountDownLatch running = new CountDownLatch(1);
    loop.addTimer(3_600_000, 1, note, null);
    loop.addTimer(
        0,
        1,
        (called, item, arg) -> {
          running.countDown();
          return 0;
        },
        null);
    Background<Integer> background = Background.run(loop::start);
    running.await();
    background.interrupt();
    assertEquals(0, background.get());
    assertTrue(background.wasInterrupted());
  }

  @Test
  void anInterruptEndsALoopOfPollers() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      loop.addPoller(new ZMQ.PollItem(pull, ZMQ.Poller.POLLIN), note, null);
      Background<Integer> background = Background.blocked(pull, loop::start);
      background.interrupt();
      assertEquals(0, background.get());
      assertTrue(background.wasInterrupted());
    }
  }

  @Test
  void anInterruptEndsALoopThatIsBusy() throws Throwable {
    CountDownLatch running = new CountDownLatch(1);
    loop.addTimer(
        0,
        0,
        (called, item, arg) -> {
          running.countDown();
          return 0;
        },
        null);
    Background<Integer> background = Background.run(loop::start);
    running.await();
    background.interrupt();
    assertEquals(0, background.get());
  }

  @Test
  void theEndOfTheContextEndsALoop() throws Throwable {
    ZContext ending = new ZContext();
    ZMQ.Socket pull = ending.createSocket(SocketType.PULL);
    loop.addPoller(new ZMQ.PollItem(pull, ZMQ.Poller.POLLIN), note, null);
    Background<Integer> background = Background.blocked(pull, loop::start);
    ending.close();
    assertError(ZMQ.Error.ETERM, background::get);
  }

  @Test
  void verbosePrintsTimerCalls() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes));
    try {
      loop.verbose(true);
      loop.addTimer(10, 2, note, null);
      loop.removeTimer(null);
    } finally {
      System.setOut(before);
    }
    assertEquals(
        "I: zloop: register timer delay=10 times=2\nI: zloop: cancel timer\n",
        bytes.toString().replace("\r\n", "\n"));
  }
}
