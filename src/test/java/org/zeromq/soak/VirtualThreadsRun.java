// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * Measures time and memory of many waiting threads. It also runs with JeroMQ's jar, so it uses only
 * the API that both have.
 *
 * <p>Arguments: {@code receive}, {@code timeout} or {@code request}; how many; {@code virtual} or
 * {@code platform}.
 */
public final class VirtualThreadsRun {
  private static final long LIMIT_SECONDS = 120;
  private static final int REPETITIONS = 3;
  private static final int REQUESTS = 10;
  private static final int TIMEOUT = 200;

  private final int count;
  private final ThreadFactory threads;
  private final ZMQ.Context context = ZMQ.context(1);

  private VirtualThreadsRun(int count, ThreadFactory threads) {
    this.count = count;
    this.threads = threads;
    context.setMaxSockets(count + 10);
  }

  public static void main(String[] args) throws Exception {
    VirtualThreadsRun run = new VirtualThreadsRun(Integer.parseInt(args[1]), factory(args[2]));
    switch (args[0]) {
      case "receive":
        run.receive();
        break;
      case "timeout":
        run.timeout();
        break;
      default:
        run.request();
    }
    Runtime.getRuntime().halt(0);
  }

  /** By reflection: this is compiled for Java 8. */
  private static ThreadFactory factory(String kind) throws Exception {
    if (!kind.equals("virtual")) {
      return Thread::new;
    }
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
    return (ThreadFactory) factory.invoke(builder);
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      System.out.println("it hangs: " + latch.getCount() + " are left");
      Runtime.getRuntime().halt(1);
    }
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** All wait in a receive; then each is sent a message. */
  private void receive() throws Exception {
    ZMQ.Socket router = context.socket(SocketType.ROUTER);
    router.setSndHWM(0);
    router.bind("inproc://receive");
    List<ZMQ.Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ZMQ.Socket socket = context.socket(SocketType.DEALER);
      socket.setIdentity(("peer " + i).getBytes(ZMQ.CHARSET));
      socket.connect("inproc://receive");
      sockets.add(socket);
    }
    System.gc();
    long before = residentKilobytes();
    AtomicInteger right = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(count);
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      ZMQ.Socket socket = sockets.get(i);
      String expected = "message " + i;
      threads
          .newThread(
              () -> {
                started.countDown();
                if (expected.equals(socket.recvStr())) {
                  right.incrementAndGet();
                }
                done.countDown();
              })
          .start();
    }
    await(started);
    System.gc();
    TimeUnit.SECONDS.sleep(1); // the last ones begin to wait
    long kilobytes = residentKilobytes() - before;
    long cpu = cpuMillis();
    TimeUnit.SECONDS.sleep(3);
    System.out.printf(
        "%d threads wait: %.1f KiB each, %d ms of processor time in 3 s%n",
        count, (double) kilobytes / count, cpuMillis() - cpu);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      router.sendMore("peer " + i);
      router.send("message " + i);
    }
    await(done);
    System.out.println(
        right + " of " + count + " had their message, after " + since(start) + " ms");
  }

  private static long residentKilobytes() throws Exception {
    for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
      if (line.startsWith("VmRSS")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }

  /** User and system time, in ticks of 10 ms, which Linux has on all its platforms. */
  private static long cpuMillis() throws Exception {
    String stat = new String(Files.readAllBytes(Paths.get("/proc/self/stat")), ZMQ.CHARSET);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }

  /** All wait 200 ms without a result. */
  private void timeout() throws Exception {
    List<ZMQ.Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ZMQ.Socket socket = context.socket(SocketType.PULL);
      socket.setReceiveTimeOut(TIMEOUT);
      sockets.add(socket);
    }
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      long millis = millisOfAll(sockets, socket -> socket.recv() == null);
      System.out.println(count + " timeouts of 200 ms took " + millis + " ms");
    }
  }

  /** Starts a thread for each socket; returns how long it takes until all calls return true. */
  private long millisOfAll(List<ZMQ.Socket> sockets, Predicate<ZMQ.Socket> call) throws Exception {
    CountDownLatch done = new CountDownLatch(count);
    long start = System.nanoTime();
    for (ZMQ.Socket socket : sockets) {
      threads
          .newThread(
              () -> {
                if (call.test(socket)) {
                  done.countDown();
                }
              })
          .start();
    }
    await(done);
    return since(start);
  }

  private static boolean requests(ZMQ.Socket socket) {
    for (int i = 0; i < REQUESTS; i++) {
      socket.send("request");
      socket.recv();
    }
    return true;
  }

  /** Each sends requests to a platform thread, one after the other. */
  private void request() throws Exception {
    ZMQ.Socket router = context.socket(SocketType.ROUTER);
    router.setRcvHWM(0);
    router.setSndHWM(0);
    router.bind("inproc://request");
    Thread server = new Thread(() -> serve(router));
    server.setDaemon(true);
    server.start();
    List<ZMQ.Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ZMQ.Socket socket = context.socket(SocketType.REQ);
      socket.connect("inproc://request");
      sockets.add(socket);
    }
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      long millis = millisOfAll(sockets, VirtualThreadsRun::requests);
      System.out.println(
          count + " clients: " + 1000L * count * REQUESTS / millis + " requests a second");
    }
  }

  private static void serve(ZMQ.Socket router) {
    while (true) {
      byte[] peer = router.recv();
      byte[] empty = router.recv();
      byte[] request = router.recv();
      router.sendMore(peer);
      router.sendMore(empty);
      router.send(request);
    }
  }
}
