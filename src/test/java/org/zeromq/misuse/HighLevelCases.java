// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import org.zeromq.SocketType;
import org.zeromq.ZAuth;
import org.zeromq.ZContext;
import org.zeromq.ZLoop;
import org.zeromq.ZMQ;
import org.zeromq.ZMQQueue;
import org.zeromq.ZMsg;
import org.zeromq.ZThread;

/** Callbacks that throw, and helpers that are closed while in use. */
final class HighLevelCases {
  private HighLevelCases() {}

  @Case
  static void aForkedRunnableThatThrows() throws Throwable {
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 20; i++) {
        ZMQ.Socket pipe =
            context.fork(
                (args, shadow, socket) -> {
                  socket.send("started");
                  throw new IllegalStateException("thrown on purpose");
                });
        same("started", pipe.recvStr());
      }
      ZThread.start(
          args -> {
            throw new IllegalStateException("thrown on purpose");
          });
      refused(NullPointerException.class, () -> context.fork(null));
    }
  }

  @Case
  static void aLoopWhoseHandlerThrows() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].send("m");
      ZLoop loop = new ZLoop(context);
      loop.addPoller(
          new ZMQ.PollItem(ends[1], ZMQ.Poller.POLLIN),
          (self, item, arg) -> {
            throw new IllegalStateException("thrown on purpose");
          },
          null);
      refused(IllegalStateException.class, loop::start);
      loop.destroy();
      loop.destroy();
      same("m", ends[1].recvStr());
    }
  }

  @Case
  static void aLoopWhoseSocketIsClosedByItsHandler() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].send("m");
      ZLoop loop = new ZLoop(context);
      loop.addPoller(
          new ZMQ.PollItem(ends[1], ZMQ.Poller.POLLIN),
          (self, item, arg) -> {
            ends[1].close();
            return 0;
          },
          null);
      survives(loop::start);
    }
  }

  @Case
  static void aLoopThatIsInterruptedAndOneWithWrongTimers() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZLoop loop = new ZLoop(context);
      survives(() -> loop.addTimer(-1, -1, (self, item, arg) -> -1, null));
      survives(() -> loop.addTimer(Integer.MAX_VALUE, 1, null, null));
      survives(() -> loop.removeTimer(null));
      survives(() -> loop.removePoller(null));
      loop.addTimer(1_000_000, 1, (self, item, arg) -> 0, "timer");
      Misuse.Other runs = start(loop::start);
      runs.interrupt();
      survives(runs::ends);
    }
  }

  @Case
  static void anAuthenticatorThatIsClosedDuringHandshakes() throws Throwable {
    try (ZContext context = new ZContext()) {
      context.createSocket(SocketType.PAIR);
      ZAuth auth = new ZAuth(context);
      survives(() -> new ZAuth(context).close());
      survives(() -> auth.allow(null));
      survives(() -> auth.configurePlain(null, null));
      survives(() -> auth.configureCurve(null));
      auth.allow("127.0.0.1");
      ZMQ.Socket server = context.createSocket(SocketType.PULL);
      server.setZapDomain("test");
      server.bind("tcp://127.0.0.1:*");
      for (int i = 0; i < 20; i++) {
        context.createSocket(SocketType.PUSH).connect(server.getLastEndpoint());
      }
      auth.close();
      auth.close();
      survives(() -> auth.deny("127.0.0.1"));
    }
  }

  @Case
  static void invalidRequestsToTheAuthenticator() throws Throwable {
    try (ZContext context = new ZContext()) {
      context.createSocket(SocketType.PAIR);
      ZAuth auth = new ZAuth(context);
      auth.allow("127.0.0.1");
      for (SocketType type :
          new SocketType[] {SocketType.DEALER, SocketType.REQ, SocketType.PAIR}) {
        ZMQ.Socket client = context.createSocket(type);
        client.connect("inproc://zeromq.zap.01");
        client.setSendTimeOut(1000);
        for (int parts = 1; parts < 12; parts++) {
          for (int i = 0; i < parts; i++) {
            int flags = i < parts - 1 ? ZMQ.SNDMORE : 0;
            survives(() -> client.send(new byte[flags * 300], flags));
          }
          survives(() -> client.recv(ZMQ.DONTWAIT));
        }
      }
      auth.deny("10.0.0.1");
      auth.close();
    }
  }

  @Case
  static void aDeviceWhoseSocketsAreClosed() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] in = pair(context, SocketType.DEALER, SocketType.ROUTER);
      ZMQ.Socket[] out = pair(context, SocketType.DEALER, SocketType.ROUTER);
      ZMQQueue queue = new ZMQQueue(context.getContext(), in[1], out[0]);
      Misuse.Other runs = Misuse.blocked(queue::run);
      queue.close();
      queue.close();
      runs.ends();
      in[1].close();
      survives(queue::run);
    }
  }

  @Case
  static void aMessageReceivedFromAClosedSocket() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other receive = Misuse.blocked(() -> ZMsg.recvMsg(ends[1]));
      ends[1].close();
      survives(receive::ends);
      check(!receive.thread().isAlive());
      survives(() -> ZMsg.recvMsg(ends[1]));
      survives(() -> ZMsg.newStringMsg("a").send(ends[1]));
    }
  }
}
