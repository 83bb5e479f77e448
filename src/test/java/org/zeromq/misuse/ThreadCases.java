// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Several threads that use one socket. */
final class ThreadCases {
  private ThreadCases() {}

  @Case
  static void aSecondThreadWhileTheFirstReceives() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZMQ.Socket pull = ends[1];
      Misuse.Other receive = blocked(pull::recv);
      String busy = ": EBUSY, used by thread \"other\"";
      explained("recv on PULL" + busy, pull::recv);
      explained("send on PULL" + busy, () -> pull.send("m"));
      explained("recv on PULL" + busy, () -> pull.recvByteBuffer(ByteBuffer.allocateDirect(1), 0));
      explained("recv on PULL" + busy, () -> pull.recv(new Msg(), 0));
      explained("getsockopt ZMQ_EVENTS (PULL)" + busy, pull::getEvents);
      explained("setsockopt ZMQ_LINGER (PULL)" + busy, () -> pull.setLinger(0));
      explained("bind inproc://b (PULL)" + busy, () -> pull.bind("inproc://b"));
      explained("connect inproc://b (PULL)" + busy, () -> pull.connect("inproc://b"));
      explained("unbind inproc://b (PULL)" + busy, () -> pull.unbind("inproc://b"));
      explained("disconnect inproc://b (PULL)" + busy, () -> pull.disconnect("inproc://b"));
      explained("monitor inproc://b (PULL)" + busy, () -> pull.monitor("inproc://b", 1));
      explained("setsockopt ZMQ_ROUTING_ID (PULL)" + busy, () -> pull.setIdentity(new byte[1]));
      explained("proxy on PULL" + busy, () -> ZMQ.proxy(pull, pull, null));
      explained(
          "poll on PULL" + busy, () -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(pull, 1)}, 0));
      ends[0].send("hello");
      receive.ends();
    }
  }

  @Case
  static void manyThreadsInOneSocketOfEachType() throws Throwable {
    for (SocketType type : Misuse.types()) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket socket = context.createSocket(type);
        ZMQ.Socket peer = context.createSocket(type);
        survives(() -> socket.bind("inproc://a"));
        survives(() -> peer.connect("inproc://a"));
        Misuse.Other[] others = new Misuse.Other[4];
        for (int i = 0; i < others.length; i++) {
          others[i] = start(() -> hammer(socket, peer));
        }
        for (Misuse.Other other : others) {
          other.ends();
        }
      }
    }
  }

  private static void hammer(ZMQ.Socket socket, ZMQ.Socket peer) throws Throwable {
    ByteBuffer buffer = ByteBuffer.allocateDirect(100);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int i = 0; i < 300; i++) {
      ZMQ.Socket one = random.nextBoolean() ? socket : peer;
      switch (random.nextInt(7)) {
        case 0:
          survives(() -> one.send(new byte[random.nextInt(3000)], ZMQ.DONTWAIT));
          break;
        case 1:
          survives(() -> one.recv(ZMQ.DONTWAIT));
          break;
        case 2:
          survives(() -> one.sendByteBuffer(buffer.duplicate(), ZMQ.DONTWAIT));
          break;
        case 3:
          survives(() -> one.recvByteBuffer(buffer.duplicate(), ZMQ.DONTWAIT));
          break;
        case 4:
          survives(one::getLastEndpoint);
          break;
        case 5:
          survives(() -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(one, 3)}, 1));
          break;
        default:
          survives(() -> one.setReceiveTimeOut(random.nextInt(3)));
      }
    }
  }

  @Case
  static void aSocketCreatedByOneThreadAndUsedByAnother() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int i = 0; i < 100; i++) {
        String message = "message " + i;
        start(() -> ends[0].send(message)).ends();
        start(() -> same(message, ends[1].recvStr())).ends();
      }
    }
  }

  @Case
  static void aThreadThatDiesInsideItsCalls() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      for (int i = 0; i < 50; i++) {
        Misuse.Other dies =
            start(
                () -> {
                  socket.recv(ZMQ.DONTWAIT);
                  throw new IllegalStateException("dies");
                });
        refused(IllegalStateException.class, dies::ends);
      }
      socket.recv(ZMQ.DONTWAIT);
    }
  }

  @Case
  static void manyThreadsCreateAndCloseSocketsInOneContext() throws Throwable {
    try (ZContext context = new ZContext()) {
      Misuse.Other[] others = new Misuse.Other[6];
      for (int i = 0; i < others.length; i++) {
        others[i] =
            start(
                () -> {
                  for (int j = 0; j < 100; j++) {
                    ZMQ.Socket socket = Misuse.socket(context, SocketType.PAIR);
                    socket.bind("inproc://" + System.identityHashCode(socket) + j);
                    if (j % 2 == 0) {
                      context.destroySocket(socket);
                    } else {
                      socket.close();
                    }
                  }
                });
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
  }

  @Case
  static void twoHundredThreadsBlockedAtOnce() throws Throwable {
    Misuse.Other[] others = new Misuse.Other[200];
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < others.length; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.PULL);
        others[i] = start(socket::recv);
      }
      blocked(context.createSocket(SocketType.PULL)::recv);
    }
    for (Misuse.Other other : others) {
      other.endsWith(ZMQ.Error.ETERM, ZMQ.Error.ENOTSOCK);
    }
  }

  @Case
  static void collectionsAndStackTracesDuringBlockedCalls() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket one = context.createSocket(SocketType.PULL);
      ZMQ.Socket two = context.createSocket(SocketType.PULL);
      Misuse.Other receive = blocked(one::recv);
      Misuse.Other poll =
          blocked(() -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(two, 1)}, -1));
      for (int i = 0; i < 10; i++) {
        Thread.getAllStackTraces();
        System.gc();
      }
      receive.interrupt();
      poll.interrupt();
      receive.endsInterrupted();
      poll.endsInterrupted();
    } catch (ZMQException e) {
      throw new AssertionError(e);
    }
  }
}
