// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.start;

import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Programs that exit during calls and traffic. */
final class ShutdownCases {
  private ShutdownCases() {}

  @Case(jvm = "-Dorg.zeromq.debug.sockets=600000")
  static void theOpenSocketReportDoesNotKeepTheProcessAlive() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    context.socket(SocketType.REP);
    start(context::term); // waits for the socket, watched for ten minutes
    Eventually.isTrue(context::isTerminated);
  }

  /** Starts a sender and a receiver that never end by themselves; returns when both have begun. */
  private static void traffic(ZContext context) {
    ZMQ.Socket[] ends = pipe(context);
    start(
        () -> {
          while (true) {
            ends[0].send("message");
          }
        });
    start(
        () -> {
          while (true) {
            ends[1].recv();
          }
        });
  }

  @Case
  static void exitDuringTraffic() throws Throwable {
    for (int i = 0; i < 4; i++) {
      traffic(new ZContext());
    }
    System.exit(0);
  }

  @Case
  static void exitDuringEveryBlockedCall() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket pull = context.createSocket(SocketType.PULL);
    ZMQ.Socket polled = context.createSocket(SocketType.PULL);
    blocked(pull::recv);
    blocked(() -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(polled, 1)}, -1));
    blocked(
        () ->
            ZMQ.proxy(
                context.createSocket(SocketType.PULL),
                context.createSocket(SocketType.PUSH),
                null));
    System.exit(0);
  }

  @Case
  static void theMainThreadEndsWithEverythingOpen() throws Throwable {
    ZContext context = new ZContext();
    traffic(context);
    ZMQ.Socket socket = context.createSocket(SocketType.PUSH);
    socket.connect("tcp://127.0.0.1:1");
    socket.setLinger(-1);
    socket.send("never delivered");
  }

  @Case
  static void aShutdownHookThatClosesTheContextDuringTraffic() throws Throwable {
    ZContext context = new ZContext();
    traffic(context);
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    System.exit(0);
  }

  @Case
  static void aShutdownHookThatUsesSockets() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket[] ends = pipe(context);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  ends[0].send("bye");
                  ends[1].recv();
                  new ZContext().createSocket(SocketType.REP).close();
                }));
    System.exit(0);
  }

  @Case
  static void closingAContextDuringTrafficAgainAndAgain() throws Throwable {
    for (int i = 0; i < 30; i++) {
      ZContext context = new ZContext();
      traffic(context);
      context.close();
      check(context.isClosed());
    }
  }

  @Case
  static void closingWithUndeliverableMessages() throws Throwable {
    ZContext context = new ZContext();
    context.setLinger(-1);
    ZMQ.Socket socket = context.createSocket(SocketType.PUSH);
    socket.connect("tcp://127.0.0.1:1");
    socket.send("never delivered");
    check(!context.close(50));
    check(!context.close(0));
    Misuse.Other close = start(context::close);
    close.thread().join(50);
    check(close.thread().isAlive()); // as documented: the linger time is unlimited
  }

  @Case
  static void tryWithResourcesInEitherOrder() throws Throwable {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.REP)) {
      socket.bind("inproc://a");
    }
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      try (ZContext shadow = context.shadow()) {
        shadow.createSocket(SocketType.REQ).connect("inproc://a");
        socket.bind("inproc://a");
      }
      socket.getType();
    }
    ZContext context = new ZContext();
    try (ZMQ.Socket socket = context.createSocket(SocketType.REP)) {
      socket.bind("inproc://a");
      context.close();
    }
    context.close();
  }

  @Case
  static void closingAContextFromItsOwnCallbacks() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket pipe = context.fork((args, shadow, socket) -> context.close());
    Misuse.refused(pipe::recv, ZMQ.Error.ETERM, ZMQ.Error.ENOTSOCK);
    context.close();
  }
}
