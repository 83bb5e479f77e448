// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pid;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.run;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Interrupts and signals, before and during every wait, with and without traffic. */
final class InterruptCases {
  private InterruptCases() {}

  @Case
  static void interruptedBeforeEveryWait() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.Socket full = context.createSocket(SocketType.PUSH);
      ZMQ.PollItem[] items = {new ZMQ.PollItem(ends[1], ZMQ.Poller.POLLIN)};
      Misuse.Call[] waits = {
        () -> ends[1].recv(),
        () -> full.send("m"),
        () -> ZMQ.poll(items, -1),
        () -> ZMQ.proxy(ends[1], full, null)
      };
      for (Misuse.Call wait : waits) {
        Thread.currentThread().interrupt();
        refused(wait, ZMQ.Error.EINTR);
        check(Thread.interrupted());
      }
      ends[0].send("works on");
      same("works on", ends[1].recvStr());
    }
  }

  @Case
  static void interruptedDuringAReceive() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int i = 0; i < 50; i++) {
        Misuse.Other receive = blocked(ends[1]::recv);
        receive.interrupt();
        receive.endsInterrupted();
      }
      ends[0].send("works on");
      same("works on", ends[1].recvStr());
    }
  }

  @Case
  static void interruptedDuringASend() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      for (int i = 0; i < 50; i++) {
        Misuse.Other send = blocked(() -> push.send("m"));
        send.interrupt();
        send.endsInterrupted();
      }
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind("inproc://a");
      push.connect("inproc://a");
      push.send("works on");
      same("works on", pull.recvStr());
    }
  }

  @Case
  static void interruptedDuringAPoll() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.PollItem[] items = {new ZMQ.PollItem(ends[1], ZMQ.Poller.POLLIN)};
      for (int i = 0; i < 50; i++) {
        Misuse.Other poll = blocked(() -> ZMQ.poll(items, -1));
        poll.interrupt();
        poll.endsInterrupted();
      }
      ends[0].send("works on");
      same(1, ZMQ.poll(items, -1));
    }
  }

  @Case
  static void interruptedDuringAMultipartMessage() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].sendMore("first");
      Misuse.Other receive = blocked(ends[1]::recv);
      receive.interrupt();
      receive.endsInterrupted();
      ends[0].send("second");
      same("first", ends[1].recvStr());
      same("second", ends[1].recvStr());
    }
  }

  @Case
  static void interruptedWithTrafficAllTheTime() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.Socket[] onward = pipe(context);
      Misuse.Other sends =
          start(
              () -> {
                while (true) {
                  ends[0].send("message");
                }
              });
      Misuse.Other receives =
          start(
              () -> {
                while (true) {
                  onward[1].recv();
                }
              });
      for (int i = 0; i < 20; i++) {
        Misuse.Other proxy = start(() -> ZMQ.proxy(ends[1], onward[0], null));
        proxy.interrupt();
        proxy.endsInterrupted();
      }
      receives.interrupt();
      receives.endsInterrupted();
      sends.interrupt();
      sends.endsInterrupted();
    }
  }

  @Case
  static void aThousandInterruptsDuringTraffic() throws Throwable {
    int count = 2000;
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other receives =
          start(
              () -> {
                for (int i = 0; i < count; i++) {
                  same("message " + i, receiveDespiteInterrupts(ends[1]));
                }
              });
      for (int i = 0; i < count; i++) {
        if (i % 2 == 0) {
          receives.interrupt();
        }
        ends[0].send("message " + i);
      }
      receives.ends();
    }
  }

  private static String receiveDespiteInterrupts(ZMQ.Socket socket) {
    while (true) {
      try {
        return socket.recvStr();
      } catch (ZMQException e) {
        Misuse.failed(ZMQ.Error.EINTR, e);
        check(Thread.interrupted());
      }
    }
  }

  @Case
  static void anInterruptedThreadDoesNotSpin() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other receive = blocked(ends[1]::recv);
      receive.interrupt();
      receive.endsInterrupted();
      Misuse.Other again = blocked(ends[1]::recv);
      long before = cpuTime(again);
      run("sleep", "1");
      check(cpuTime(again) - before < TimeUnit.MILLISECONDS.toNanos(200));
      ends[0].send("m");
      again.ends();
    }
  }

  private static long cpuTime(Misuse.Other other) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(other.thread().getId());
  }

  // ---- signals

  /** Signals as the JDK's channels send them to end a blocked call, or a profiler does. */
  @Case(jvm = "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED")
  static void signalsToTheVeryThreadThatWaits() throws Throwable {
    Class<?> nativeThread = Class.forName("sun.nio.ch.NativeThread");
    Method current = opened(nativeThread, "current");
    Method signal = opened(nativeThread, "signal");
    boolean object = signal.getParameterCount() == 0;
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      AtomicReference<Object> thread = new AtomicReference<>();
      Misuse.Other receive =
          blocked(
              () -> {
                thread.set(current.invoke(null));
                same("m", ends[1].recvStr());
              });
      for (int i = 0; i < 50; i++) {
        signal.invoke(
            object ? thread.get() : null, object ? new Object[0] : new Object[] {thread.get()});
        run("sleep", "0.01");
      }
      ends[0].send("m");
      receive.ends();
    }
  }

  private static Method opened(Class<?> type, String name) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new AssertionError("no " + name + " in " + type);
  }

  @Case(writes = "Full thread dump")
  static void threadDumpsDuringBlockedCalls() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other receive = blocked(ends[1]::recv);
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      ZMQ.PollItem[] items = {new ZMQ.PollItem(pull, ZMQ.Poller.POLLIN)};
      Misuse.Other poll = blocked(() -> ZMQ.poll(items, -1));
      for (int i = 0; i < 5; i++) {
        run("kill", "-QUIT", pid());
      }
      run("sleep", "0.3"); // time for the JVM to write them
      check(Misuse.waitsInC(receive.thread()) && Misuse.waitsInC(poll.thread()));
      ends[0].send("m");
      receive.ends();
      poll.interrupt();
      poll.endsInterrupted();
    }
  }

  @Case(
      jvm = {
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:+DebugNonSafepoints",
        "-XX:StartFlightRecording=settings=profile,filename=/dev/null"
      })
  static void aFlightRecordingDuringTraffic() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other sends =
          start(
              () -> {
                for (int i = 0; i < 100_000; i++) {
                  ends[0].send("message " + i);
                }
              });
      for (int i = 0; i < 100_000; i++) {
        same("message " + i, ends[1].recvStr());
      }
      sends.ends();
    }
  }

  @Case
  static void noSignalHandlerIsInstalled() throws Throwable {
    String before = caught();
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].send("m");
      ends[1].recv();
      context.createSocket(SocketType.REP).bind("tcp://127.0.0.1:*");
    }
    same(before, caught());
  }

  /** The signals that the process catches and ignores, as Linux reports them. */
  private static String caught() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
      if (line.startsWith("SigCgt") || line.startsWith("SigIgn")) {
        lines.append(line);
      }
    }
    return lines.toString();
  }
}
