// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ZThreadTest {
  private final ZContext context = new ZContext();

  @AfterEach
  void closeContext() {
    context.close();
  }

  @Test
  void aDetachedThreadGetsItsArguments() throws InterruptedException {
    BlockingQueue<Object[]> passed = new ArrayBlockingQueue<>(2);
    ZThread.start(passed::add, "a", 1);
    assertArrayEquals(new Object[] {"a", 1}, passed.take());
    ZThread.start(passed::add);
    assertEquals(0, passed.take().length);
  }

  @Test
  void aDetachedThreadKeepsTheJvmAlive() throws InterruptedException {
    BlockingQueue<Thread> threads = new ArrayBlockingQueue<>(1);
    ZThread.start(args -> threads.add(Thread.currentThread()));
    Thread thread = threads.take();
    assertFalse(thread.isDaemon());
    assertNotEquals(Thread.currentThread(), thread);
  }

  @Test
  void anAttachedThreadHasAPipeAndAShadow() throws InterruptedException {
    AtomicReference<ZContext> shadow = new AtomicReference<>();
    ZMQ.Socket pipe =
        ZThread.fork(
            context,
            (args, ctx, socket) -> {
              shadow.set(ctx);
              socket.send(args[0] + " " + socket.recvStr());
            },
            "hello");
    assertEquals(SocketType.PAIR, pipe.getSocketType());
    assertTrue(context.getSockets().contains(pipe));
    pipe.send("world");
    assertEquals("hello world", pipe.recvStr());
    assertSame(context.getContext(), shadow.get().getContext());
    assertFalse(shadow.get().isMain());
  }

  @Test
  void theShadowIsDestroyedWhenTheRunnableReturns() throws InterruptedException {
    BlockingQueue<ZContext> shadows = new ArrayBlockingQueue<>(1);
    BlockingQueue<ZMQ.Socket> sockets = new ArrayBlockingQueue<>(1);
    context.fork(
        (args, ctx, socket) -> {
          sockets.add(ctx.createSocket(ZMQ.PUSH));
          shadows.add(ctx);
        });
    ZContext shadow = shadows.take();
    Eventually.isTrue(shadow::isClosed);
    Eventually.isTrue(() -> shadow.getSockets().isEmpty());
    ZmqAssertions.assertError(ZMQ.Error.ENOTSOCK, sockets.take()::getLinger);
    assertFalse(context.isClosed());
  }

  @Test
  void theShadowIsDestroyedWhenTheRunnableThrows() throws InterruptedException {
    BlockingQueue<ZContext> shadows = new ArrayBlockingQueue<>(1);
    BlockingQueue<Throwable> thrown = new ArrayBlockingQueue<>(1);
    context.fork(
        (args, ctx, socket) -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
          shadows.add(ctx);
          throw new IllegalStateException("on purpose");
        });
    Eventually.isTrue(shadows.take()::isClosed);
    assertEquals("on purpose", thrown.take().getMessage());
  }

  @Test
  void exceptionsOfAttachedThreadsArePassedToTheHandlerOfTheContext() throws InterruptedException {
    BlockingQueue<Throwable> thrown = new ArrayBlockingQueue<>(2);
    context.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
    ZThread.fork(
        context,
        (args, shadow, pipe) -> {
          ZThread.fork(
              shadow,
              (none, shadowOfShadow, end) -> {
                throw new IllegalStateException("in the fork of a fork");
              });
          throw new IllegalStateException("in the fork");
        });
    Set<String> messages = new HashSet<>();
    messages.add(thrown.take().getMessage());
    messages.add(thrown.take().getMessage());
    assertEquals(new HashSet<>(Arrays.asList("in the fork", "in the fork of a fork")), messages);
  }

  @Test
  void theEndOfTheContextEndsAnAttachedThreadQuietly() throws InterruptedException {
    BlockingQueue<Thread> threads = new ArrayBlockingQueue<>(1);
    BlockingQueue<Throwable> thrown = new ArrayBlockingQueue<>(1);
    CountDownLatch ended = new CountDownLatch(1);
    ZMQ.Socket pipe =
        context.fork(
            (args, ctx, socket) -> {
              Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
              threads.add(Thread.currentThread());
              socket.send("ready");
              try {
                socket.recv();
              } finally {
                ended.countDown();
              }
            });
    assertEquals("ready", pipe.recvStr());
    context.close();
    ended.await();
    threads.take().join();
    assertTrue(thrown.isEmpty());
  }

  @Test
  void manyThreadsHaveAPipeEach() {
    ZMQ.Socket[] pipes = new ZMQ.Socket[20];
    for (int i = 0; i < pipes.length; i++) {
      pipes[i] = context.fork((args, ctx, socket) -> socket.send("" + args[0]), i);
    }
    for (int i = 0; i < pipes.length; i++) {
      assertEquals("" + i, pipes[i].recvStr());
    }
  }

  @Test
  void nullRunnablesAreRejectedAndCreateNoSocket() {
    assertThrows(NullPointerException.class, () -> ZThread.start(null));
    assertThrows(NullPointerException.class, () -> ZThread.fork(context, null));
    assertTrue(context.isEmpty());
  }
}
