// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pid;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Child processes, and JVMs that restrict native access. */
final class ProcessCases {
  private ProcessCases() {}

  @Case
  static void aChildInheritsNoDescriptor() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.Socket server = context.createSocket(SocketType.PULL);
      server.bind("tcp://127.0.0.1:*");
      server.bind("ipc://*");
      ZMQ.Socket client = context.createSocket(SocketType.PUSH);
      client.connect(server.getLastEndpoint());
      client.send("connected");
      server.recv();
      Misuse.Other receive = Misuse.blocked(ends[1]::recv);
      Process child = new ProcessBuilder("ls", "-l", "/proc/self/fd").start();
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(child.getInputStream()))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          check(!line.contains("eventfd") && !line.contains("eventpoll"));
          check(!line.contains("socket:"));
        }
      }
      receive.interrupt();
      receive.endsInterrupted();
    }
  }

  @Case
  static void aChildThatOutlivesItsParentsSockets() throws Throwable {
    String endpoint;
    Process child;
    try (ZContext context = new ZContext()) {
      ZMQ.Socket server = context.createSocket(SocketType.REP);
      server.bind("tcp://127.0.0.1:*");
      endpoint = server.getLastEndpoint();
      child = new ProcessBuilder("sleep", "60").start();
    }
    try (ZContext context = new ZContext()) {
      org.zeromq.Eventually.binds(context.createSocket(SocketType.REP), endpoint);
    } finally {
      child.destroyForcibly();
    }
  }

  @Case
  static void childrenDuringTraffic() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other sends =
          start(
              () -> {
                for (int i = 0; i < 20_000; i++) {
                  ends[0].send("message " + i);
                }
              });
      for (int i = 0; i < 20_000; i++) {
        same("message " + i, ends[1].recvStr());
        if (i % 2000 == 0) {
          Misuse.run("true");
        }
      }
      sends.ends();
    }
  }

  @Case
  static void signalsThatProgramsSendEachOther() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other receive = Misuse.blocked(ends[1]::recv);
      for (String signal : new String[] {"CHLD", "URG", "WINCH", "CONT"}) {
        Misuse.run("kill", "-" + signal, pid());
      }
      ends[0].send("m");
      receive.ends();
    }
  }

  private static void oneMessage() {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].send("hello");
      same("hello", ends[1].recvStr());
    }
  }

  @Case(newest = true, jvm = "--illegal-native-access=deny")
  static void nativeAccessDeniedToOthers() {
    oneMessage();
  }

  @Case(newest = true, nativeAccess = false, jvm = "--illegal-native-access=deny")
  static void nativeAccessDenied() throws Throwable {
    try {
      oneMessage();
    } catch (LinkageError | RuntimeException e) {
      return;
    }
    throw new AssertionError("it was loaded");
  }
}
