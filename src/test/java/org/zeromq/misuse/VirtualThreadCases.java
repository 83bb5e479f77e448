// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.same;

import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.ZMsg;

/** Virtual threads, by reflection: this is compiled for Java 8. */
final class VirtualThreadCases {
  private VirtualThreadCases() {}

  /** Runs a call in a virtual thread; what it threw is in the reference. */
  private static Thread virtual(Misuse.Call call, AtomicReference<Throwable> thrown)
      throws Exception {
    Runnable run =
        () -> {
          try {
            call.run();
          } catch (Throwable e) {
            thrown.set(e);
          }
        };
    return (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, run);
  }

  private static void blockAndEnd(boolean close) throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 10; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.PULL);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = virtual(socket::recv, thrown);
        Eventually.isTrue(() -> isWaiting(thread));
        if (close) {
          socket.close();
        } else {
          thread.interrupt();
        }
        thread.join(10_000);
        check(!thread.isAlive());
        Misuse.failed(close ? ZMQ.Error.ENOTSOCK : ZMQ.Error.EINTR, thrown.get());
      }
    }
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING;
  }

  @Case(newest = true)
  static void aBlockedVirtualThreadIsInterrupted() throws Throwable {
    blockAndEnd(false);
  }

  @Case(newest = true)
  static void aBlockedVirtualThreadIsClosed() throws Throwable {
    blockAndEnd(true);
  }

  /**
   * The JDK itself loses the end of a timed park if there is no memory for it: some threads may
   * still wait. The context closes all the same, and other sockets are not affected.
   */
  @Case(
      newest = true,
      jvm = {"-XX:+UseSerialGC", "-Xlog:disable"}) // JFR of the JDK reports the heap
  static void virtualThreadsThatWaitWhileTheHeapIsFull() throws Throwable {
    transferToAVirtualThread(); // a class whose initialization once failed can never be used
    AtomicBoolean ended = new AtomicBoolean();
    ZContext context = new ZContext();
    Map<Thread, ZMQ.Socket> users = new HashMap<>();
    for (int i = 0; i < 8; i++) {
      ZMQ.Socket[] ends = pipe(context);
      ends[1].setReceiveTimeOut(5);
      users.put(virtual(() -> repeat(ended, ends[1]::recv), new AtomicReference<>()), ends[1]);
    }
    for (int i = 0; i < 20; i++) {
      fillTheHeap();
    }
    ended.set(true);
    for (Thread thread : users.keySet()) {
      thread.join(1_000);
      if (!thread.isAlive()) {
        users.get(thread).getEvents(); // not EBUSY
      }
    }
    Misuse.start(context::close).ends();
    transferToAVirtualThread();
  }

  private static void transferToAVirtualThread() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[1].setReceiveTimeOut(10_000);
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread receiver = virtual(() -> same("m", ends[1].recvStr()), thrown);
      Eventually.isTrue(() -> receiver.getState() == Thread.State.TIMED_WAITING);
      ends[0].send("m");
      receiver.join(10_000);
      if (thrown.get() != null) {
        throw thrown.get();
      }
      check(!receiver.isAlive());
    }
  }

  private static void repeat(AtomicBoolean ended, Misuse.Call call) {
    while (!ended.get()) {
      try {
        call.run();
      } catch (Throwable e) {
        // most are an OutOfMemoryError
      }
    }
  }

  /** Leaves no memory to other threads for some milliseconds. */
  private static void fillTheHeap() throws InterruptedException {
    List<byte[]> blocks = new ArrayList<>();
    for (int size = 1 << 20; size > 1; size /= 4) {
      try {
        while (true) {
          blocks.add(new byte[size]);
        }
      } catch (OutOfMemoryError e) {
        // smaller ones may fit
      }
    }
    Thread.sleep(5);
    blocks.clear();
    Thread.sleep(15);
  }

  @Case(newest = true)
  static void manyVirtualThreadsTalk() throws Throwable {
    try (ZContext context = new ZContext()) {
      Thread[] threads = new Thread[100];
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      for (int i = 0; i < threads.length; i++) {
        threads[i] =
            virtual(
                () -> {
                  ZMQ.Socket[] ends = pipe(context);
                  for (int j = 0; j < 20; j++) {
                    ends[0].send("message " + j);
                    same("message " + j, ends[1].recvStr());
                    Thread.yield();
                  }
                },
                thrown);
      }
      for (Thread thread : threads) {
        thread.join(10_000);
        check(!thread.isAlive());
      }
      if (thrown.get() != null) {
        throw thrown.get();
      }
    }
  }

  // ---- with one carrier, which a thread that waits must have given back

  private static final String ONE = "-Djdk.virtualThreadScheduler.parallelism=1";
  private static final String AT_MOST_ONE = "-Djdk.virtualThreadScheduler.maxPoolSize=1";

  /** Virtual threads, all of which must end without having thrown. */
  private static final class Threads {
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final List<Thread> started = new ArrayList<>();

    Thread start(Misuse.Call call) throws Exception {
      Thread thread = virtual(call, thrown);
      started.add(thread);
      return thread;
    }

    void awaitAll() throws Throwable {
      for (Thread thread : started) {
        thread.join(20_000);
        check(!thread.isAlive());
      }
      if (thrown.get() != null) {
        throw thrown.get();
      }
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void receivesOfManyThreadsWaitConcurrently() throws Throwable {
    try (ZContext context = new ZContext()) {
      Threads threads = new Threads();
      List<ZMQ.Socket[]> pipes = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        ZMQ.Socket[] ends = pipe(context);
        String message = "message " + i;
        pipes.add(ends);
        Thread thread = threads.start(() -> same(message, ends[1].recvStr()));
        Eventually.isTrue(() -> isWaiting(thread));
      }
      for (int i = 0; i < pipes.size(); i++) {
        pipes.get(i)[0].send("message " + i);
      }
      threads.awaitAll();
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void timeoutsOfManyThreadsElapseConcurrently() throws Throwable {
    try (ZContext context = new ZContext()) {
      Threads threads = new Threads();
      for (int i = 0; i < 100; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.PULL);
        socket.setReceiveTimeOut(1000); // in sequence, they would exceed the time limit
        threads.start(() -> check(socket.recv() == null));
      }
      threads.awaitAll();
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void sendersAndReceiversTakeTurns() throws Throwable {
    try (ZContext context = new ZContext()) {
      Threads threads = new Threads();
      for (int i = 0; i < 10; i++) {
        ZMQ.Socket from = context.createSocket(SocketType.PUSH);
        ZMQ.Socket to = context.createSocket(SocketType.PULL);
        from.setSndHWM(1);
        to.setRcvHWM(1);
        to.bind("inproc://turns-" + i);
        from.connect("inproc://turns-" + i);
        threads.start(
            () -> {
              for (int j = 0; j < 1000; j++) {
                from.send("message " + j);
              }
            });
        threads.start(
            () -> {
              for (int j = 0; j < 1000; j++) {
                same("message " + j, to.recvStr());
              }
            });
      }
      threads.awaitAll();
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void pollsWaitWithoutACarrier() throws Throwable {
    try (ZContext context = new ZContext()) {
      Threads threads = new Threads();
      ZMQ.Socket[] first = pipe(context);
      ZMQ.Socket[] second = pipe(context);
      threads.start(
          () -> {
            ZMQ.Poller poller = context.createPoller(2);
            poller.register(first[1], ZMQ.Poller.POLLIN);
            poller.register(second[1], ZMQ.Poller.POLLIN);
            for (int received = 0; received < 100; ) {
              check(poller.poll(-1) > 0);
              for (int i = 0; i < 2; i++) {
                if (poller.pollin(i)) {
                  poller.getSocket(i).recv();
                  received++;
                }
              }
            }
          });
      threads.start(
          () -> {
            for (int i = 0; i < 100; i++) {
              (i % 2 == 0 ? first : second)[0].send("message " + i);
              ZMQ.Socket empty = context.createSocket(SocketType.PULL);
              empty.setReceiveTimeOut(2);
              check(empty.recv() == null);
              empty.close();
            }
          });
      threads.awaitAll();
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void aPollOfAChannelWaitsWithoutACarrier() throws Throwable {
    Pipe pipe = Pipe.open();
    pipe.source().configureBlocking(false);
    try (ZContext context = new ZContext()) {
      Threads threads = new Threads();
      Thread polling =
          threads.start(
              () -> {
                ZMQ.Poller poller = context.createPoller(1);
                poller.register(pipe.source(), ZMQ.Poller.POLLIN);
                same(1, poller.poll(-1));
              });
      Eventually.isTrue(() -> isWaiting(polling));
      threads.start(() -> pipe.sink().write(ByteBuffer.wrap(new byte[1])));
      threads.awaitAll();

      ZMQ.Socket silent = context.createSocket(SocketType.PULL);
      Pipe empty = Pipe.open();
      empty.source().configureBlocking(false);
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread interrupted =
          virtual(
              () -> {
                ZMQ.Poller poller = context.createPoller(2);
                poller.register(empty.source(), ZMQ.Poller.POLLIN);
                poller.register(silent, ZMQ.Poller.POLLIN);
                poller.poll(-1);
              },
              thrown);
      Eventually.isTrue(() -> isWaiting(interrupted));
      interrupted.interrupt();
      interrupted.join(10_000);
      Misuse.failed(ZMQ.Error.EINTR, thrown.get());
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void threadSafeSocketsWaitWithoutACarrier() throws Throwable {
    try (ZContext context = new ZContext()) {
      Threads threads = new Threads();
      ZMQ.Socket[] ends = pair(context, SocketType.GATHER, SocketType.SCATTER);
      Thread receiving = threads.start(() -> same("message", ends[0].recvStr()));
      Eventually.isTrue(() -> isWaiting(receiving));
      threads.start(() -> ends[1].send("message"));
      threads.awaitAll();
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void aVirtualThreadEndsTheWaitsOfOthers() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 100; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.PULL);
        ZMQ.CancellationToken token = socket.createCancellationToken();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread receiving = virtual(() -> socket.recv(0, token), thrown);
        Eventually.isTrue(() -> isWaiting(receiving));
        int way = i % 3;
        AtomicReference<Throwable> none = new AtomicReference<>();
        Thread ending =
            virtual(
                () -> {
                  if (way == 0) {
                    receiving.interrupt();
                  } else if (way == 1) {
                    token.cancel();
                  } else {
                    socket.close();
                  }
                },
                none);
        receiving.join(10_000);
        ending.join(10_000);
        check(!receiving.isAlive() && none.get() == null);
        ZMQ.Error[] errors = {ZMQ.Error.EINTR, ZMQ.Error.ECANCELED, ZMQ.Error.ENOTSOCK};
        Misuse.failed(errors[way], thrown.get());
      }
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void aVirtualThreadTerminatesAContextThatAnotherOneUses() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket socket = context.socket(SocketType.PULL);
    Threads threads = new Threads();
    Thread receiving =
        threads.start(
            () -> {
              Misuse.refused(socket::recv, ZMQ.Error.ETERM);
              socket.close();
            });
    Eventually.isTrue(() -> isWaiting(receiving));
    threads.start(context::term);
    threads.awaitAll();
    check(context.isTerminated());
  }

  // ---- while a program's thread keeps the only carrier

  /** Keeps the only carrier busy until it is closed. */
  private static final class BusyCarrier {
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;

    BusyCarrier() throws Exception {
      thread =
          virtual(
              () -> {
                running.set(true);
                while (!ended.get()) {
                  // neither parks nor yields
                }
              },
              new AtomicReference<>());
      Eventually.isTrue(running::get);
    }

    void end() throws InterruptedException {
      ended.set(true);
      thread.join(10_000);
      check(!thread.isAlive());
    }
  }

  private static void endWithoutACarrier(Consumer<ZContext> end) throws Throwable {
    ZContext context = new ZContext();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      ZMQ.Socket other = context.createSocket(SocketType.PULL);
      boolean polls = i % 2 == 0;
      threads.add(
          virtual(
              () -> {
                if (polls) {
                  ZMQ.Poller poller = context.createPoller(2);
                  poller.register(socket, ZMQ.Poller.POLLIN);
                  poller.register(other, ZMQ.Poller.POLLIN);
                  poller.poll(-1);
                } else {
                  socket.recv();
                }
              },
              thrown));
      Thread thread = threads.get(i);
      Eventually.isTrue(() -> isWaiting(thread));
    }
    BusyCarrier busy = new BusyCarrier();
    end.accept(context);
    check(context.isClosed());
    busy.end();
    for (Thread thread : threads) {
      thread.join(10_000);
      check(!thread.isAlive() && thrown.get() instanceof ZMQException);
    }
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void aContextEndsThoughItsVirtualThreadsHaveNoCarrier() throws Throwable {
    endWithoutACarrier(ZContext::close);
  }

  @Case(
      newest = true,
      jvm = {ONE, AT_MOST_ONE})
  static void socketsCloseThoughTheirVirtualThreadsHaveNoCarrier() throws Throwable {
    endWithoutACarrier(
        context -> {
          context.getSockets().forEach(ZMQ.Socket::close);
          context.close();
        });
  }

  @Case(
      newest = true,
      jvm = {
        "-Djdk.virtualThreadScheduler.parallelism=2",
        "-Djdk.virtualThreadScheduler.maxPoolSize=2"
      })
  static void aPlatformThreadServesManyVirtualOnes() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
      router.bind("tcp://127.0.0.1:*");
      String endpoint = router.getLastEndpoint();
      Misuse.Other server =
          Misuse.start(
              () -> {
                for (int i = 0; i < 900; i++) {
                  ZMsg.recvMsg(router).send(router);
                }
              });
      Threads threads = new Threads();
      for (int i = 0; i < 300; i++) {
        threads.start(
            () -> {
              try (ZMQ.Socket client = context.createSocket(SocketType.REQ)) {
                client.connect(endpoint);
                for (int j = 0; j < 3; j++) {
                  client.send("request");
                  same("request", client.recvStr());
                }
              }
            });
      }
      threads.awaitAll();
      server.ends();
    }
  }
}
