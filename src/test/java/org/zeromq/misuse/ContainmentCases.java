// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import org.zeromq.Eventually;
import org.zeromq.LibzmqSocket;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * An assertion of libzmq fails: calls on that context throw its text, everything can be closed, and
 * other contexts continue.
 */
final class ContainmentCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";

  private ContainmentCases() {}

  @Case(fix = "containment")
  static void anAssertionThatFailsInACall() throws Throwable {
    try (ZContext other = new ZContext();
        ZContext context = new ZContext()) {
      ZMQ.Socket[] untouched = pair(other, SocketType.PUSH, SocketType.PULL);
      ZMQ.Socket[] sockets = pair(context, SocketType.PUSH, SocketType.PULL);
      ZMQ.Socket third = context.createSocket(SocketType.PULL);
      Misuse.Other blocked = start(() -> failed(() -> sockets[1].recv(), "msg.cpp"));
      same(-ZmqErrno.ENOTRECOVERABLE, sendBroken(sockets[0], BrokenMessage.closed()));
      blocked.ends();
      allIsRefused(context, "msg.cpp", sockets[0], sockets[1], third);
      untouched[0].send("a");
      same("a", untouched[1].recvStr());
    }
  }

  @Case(fix = "containment")
  static void anAssertionThatFailsInAnIoThread() throws Throwable {
    try (ZContext other = new ZContext();
        ZContext context = new ZContext(2)) {
      ZMQ.Socket[] untouched = pair(other, SocketType.PUSH, SocketType.PULL);
      ZMQ.Socket[] sockets = overTcp(context);
      same(1, sendBroken(sockets[0], BrokenMessage.withoutFreeFunction()));
      Misuse.Other blocked = start(() -> failed(() -> receiveUntilRefused(sockets[1]), "msg.cpp"));
      blocked.ends();
      allIsRefused(context, "msg.cpp", sockets);
      untouched[0].send("a");
      same("a", untouched[1].recvStr());
    }
  }

  @Case(fix = "containment")
  static void closingWithoutACallAfterAnIoThreadHasFailed() throws Throwable {
    try (ZContext context = new ZContext()) {
      context.setLinger(-1);
      ZMQ.Socket[] sockets = overTcp(context);
      sendBroken(sockets[0], BrokenMessage.withoutFreeFunction());
      survives(() -> sockets[0].send("never sent"));
      Eventually.isTrue(context::isClosed);
    }
  }

  @Case(fix = "containment")
  static void terminatingWhileAnAssertionFails() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket socket = context.socket(SocketType.PUSH);
    Misuse.Other termination = start(context::term);
    Eventually.isTrue(
        () ->
            Zmq.zmq_send_bytes(LibzmqSocket.of(socket), new byte[1], 0, 1, ZMQ.DONTWAIT)
                == -ZmqErrno.ETERM);
    check(!context.isClosed());
    sendBroken(socket, BrokenMessage.closed());
    termination.ends();
    check(context.isClosed());
    socket.close();
  }

  @Case(fix = "containment")
  static void pollingAndAProxyWhileAnAssertionFails() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket failing = context.createSocket(SocketType.PUSH);
      ZMQ.Socket[] front = pair(context, SocketType.PUSH, SocketType.PULL);
      ZMQ.Socket[] back = pair(context, SocketType.PULL, SocketType.PUSH);
      ZMQ.Socket polled = context.createSocket(SocketType.PULL);
      Misuse.Other proxy = start(() -> failed(() -> ZMQ.proxy(front[1], back[1], null), "msg.cpp"));
      ZMQ.Poller poller = context.createPoller(1);
      poller.register(polled, ZMQ.Poller.POLLIN);
      Misuse.Other poll = start(() -> failed(() -> poller.poll(-1), "msg.cpp"));
      front[0].send("passed on");
      same("passed on", back[0].recvStr());
      sendBroken(failing, BrokenMessage.closed());
      proxy.ends();
      poll.ends();
    }
  }

  @Case(fix = "containment")
  static void anAssertionThatFailsOnAThreadSafeSocket() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] sockets = pair(context, SocketType.CLIENT, SocketType.SERVER);
      Misuse.Other one = start(() -> failed(() -> sockets[0].recv(), "msg.cpp"));
      Misuse.Other two = start(() -> failed(() -> sockets[0].recv(), "msg.cpp"));
      sendBroken(sockets[0], BrokenMessage.closed());
      one.ends();
      two.ends();
      allIsRefused(context, "msg.cpp", sockets);
    }
  }

  @Case(fix = "containment")
  static void aHundredContextsThatFail() throws Throwable {
    for (int i = 0; i < 100; i++) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket[] sockets = pair(context, SocketType.PAIR, SocketType.PAIR);
        sendBroken(sockets[i % 2], BrokenMessage.closed());
        failed(() -> sockets[0].send("a"), "msg.cpp");
        failed(() -> sockets[1].send("a"), "msg.cpp");
      }
    }
  }

  @Case(fix = "containment")
  static void aMessageWhoseSendFailed() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = pair(context, SocketType.PUSH, SocketType.PULL)[0];
      long msg = BrokenMessage.closed();
      same(-ZmqErrno.ENOTRECOVERABLE, sendBroken(socket, msg));
      same(0L, Zmq.zmq_msg_size(msg));
      same(0, Zmq.zmq_msg_close(msg));
    }
  }

  @Case(fix = "containment")
  static void anErrorThatBecomesAnExceptionInAnotherThread() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = pair(context, SocketType.PUSH, SocketType.PULL)[0];
      int result = sendBroken(socket, BrokenMessage.closed());
      start(
              () ->
                  failed(
                      () -> {
                        throw Errors.of(-result, "msg_send", null);
                      },
                      "msg.cpp"))
          .ends();
    }
  }

  // ---- helpers

  private static int sendBroken(ZMQ.Socket socket, long msg) {
    return Zmq.zmq_msg_send(msg, LibzmqSocket.of(socket), 0);
  }

  /** A connected PUSH and PULL. */
  private static ZMQ.Socket[] overTcp(ZContext context) {
    ZMQ.Socket[] sockets = {
      context.createSocket(SocketType.PUSH), context.createSocket(SocketType.PULL)
    };
    sockets[1].bind(ANY_PORT);
    sockets[0].connect(sockets[1].getLastEndpoint());
    sockets[0].send("connected");
    same("connected", sockets[1].recvStr());
    return sockets;
  }

  private static void receiveUntilRefused(ZMQ.Socket socket) {
    while (true) {
      socket.recv();
    }
  }

  /** Fails unless the call throws an exception with the text of an assertion. */
  private static void failed(Misuse.Call call, String place) throws Throwable {
    try {
      call.run();
    } catch (ZMQException e) {
      same(ZMQ.Error.ENOTRECOVERABLE.getCode(), e.getErrorCode());
      check(e.getMessage().contains(": ENOTRECOVERABLE, libzmq: assertion failed: "));
      check(e.getMessage().contains(place + ":"));
      return;
    }
    throw new AssertionError("nothing was thrown");
  }

  private static void allIsRefused(ZContext context, String place, ZMQ.Socket... sockets)
      throws Throwable {
    check(context.isClosed());
    check(context.getContext().isTerminated());
    failed(() -> context.createSocket(SocketType.PAIR), place);
    for (ZMQ.Socket socket : sockets) {
      failed(() -> socket.bind("inproc://refused"), place);
      failed(() -> socket.getType(), place);
      failed(() -> socket.setLinger(0), place);
      failed(() -> socket.recv(ZMQ.DONTWAIT), place);
      socket.close();
    }
  }
}
