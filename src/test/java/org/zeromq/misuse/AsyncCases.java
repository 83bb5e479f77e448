// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.zeromq.AsyncSocket;
import org.zeromq.Msg;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** {@link AsyncSocket} without memory or threads. */
final class AsyncCases {
  private static final int LARGE_STACK = 64 << 20;

  private AsyncCases() {}

  private static <T> T get(CompletableFuture<T> future) throws Throwable {
    try {
      return future.get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  @Case(jvm = "-XX:MaxDirectMemorySize=300m")
  static void asynchronousReceiveOfAPartLargerThanTheHeap() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      AsyncSocket async = new AsyncSocket(ends[1]);
      ends[0].sendMore("first");
      ends[0].sendZeroCopy(ByteBuffer.allocateDirect(100_000_000), 100_000_000, ZMQ.SNDMORE);
      ends[0].sendMore("third");
      ends[0].send("last");
      ends[0].send("next");
      refused(() -> get(async.recvBytes()), ZMQ.Error.ENOMEM);
      same("next", new String(get(async.recvBytes()), ZMQ.CHARSET));
    }
  }

  @Case
  static void cancelledReceivesOfLargeMessages() throws Throwable {
    int size = 8 << 20;
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Queue<Runnable> completions = new ArrayDeque<>();
      AsyncSocket async = new AsyncSocket(ends[1], completions::add);
      ends[0].send(new byte[size]);
      long before = Memory.resident();
      for (int i = 0; i < 60; i++) {
        CompletableFuture<Msg> receive = async.recvMsg();
        receive.cancel(false);
        completions.remove().run();
      }
      check(Memory.resident() - before < 10 * size);
    }
  }

  /** The poller thread cannot start, and the calling thread must not wait until it can. */
  @Case(
      shell = "ulimit -v 4000000",
      jvm = {"-XX:CompressedClassSpaceSize=32m", "-XX:ReservedCodeCacheSize=32m"})
  static void asynchronousReceiveWithoutAThreadForIt() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      AsyncSocket async = new AsyncSocket(ends[1], Runnable::run);
      CountDownLatch end = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      startAll(threads, LARGE_STACK, end);
      startAll(threads, 0, end);
      CompletableFuture<byte[]> receive = async.recvBytes();
      end.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      refused(() -> get(receive), ZMQ.Error.ENOMEM);
      ends[0].send("next");
      same("next", new String(get(async.recvBytes()), ZMQ.CHARSET));
    }
  }

  /** Starts threads, until there is no address space for the stack of another one. */
  private static void startAll(List<Thread> threads, int stack, CountDownLatch end) {
    try {
      while (true) {
        Thread thread = new Thread(null, () -> await(end), "waits", stack);
        thread.start();
        threads.add(thread);
      }
    } catch (OutOfMemoryError e) {
      check(!threads.isEmpty());
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
