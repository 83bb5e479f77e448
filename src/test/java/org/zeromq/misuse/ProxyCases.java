// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import org.zeromq.LibzmqSocket;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/** Proxies with invalid, closed or shared sockets, or unknown commands. */
final class ProxyCases {
  private ProxyCases() {}

  @Case
  static void aProxyOfNullSockets() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      refused(NullPointerException.class, () -> ZMQ.proxy(null, null, null));
      refused(NullPointerException.class, () -> ZMQ.proxy(socket, null, null));
      refused(NullPointerException.class, () -> ZMQ.proxy(null, socket, null, null));
      socket.recv(ZMQ.DONTWAIT);
    }
  }

  @Case(fix = "proxy-control")
  static void aProxyIsSentACommandThatItDoesNotKnow() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pair(context, SocketType.PAIR, SocketType.PAIR);
      long control = LibzmqSocket.of(ends[0]);
      long pull = LibzmqSocket.of(context.createSocket(SocketType.PULL));
      long push = LibzmqSocket.of(context.createSocket(SocketType.PUSH));
      for (String command : new String[] {"", "PAUSE and more", "nonsense"}) {
        ends[1].send(command);
        same(-ZmqErrno.EINVAL, Zmq.zmq_proxy_steerable(pull, push, 0, control));
      }
    }
  }

  @Case
  static void aProxyOfAClosedSocket() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket open = context.createSocket(SocketType.PULL);
      ZMQ.Socket closed = context.createSocket(SocketType.PUSH);
      closed.close();
      explained(
          "proxy on PUSH: ENOTSOCK, the socket is closed", () -> ZMQ.proxy(open, closed, null));
      refused(() -> ZMQ.proxy(closed, open, null), ZMQ.Error.ENOTSOCK);
      refused(() -> ZMQ.proxy(open, open, closed), ZMQ.Error.ENOTSOCK);
      open.recv(ZMQ.DONTWAIT);
    }
  }

  @Case
  static void aProxyOfOneSocketInAllRoles() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pair(context, SocketType.PAIR, SocketType.PAIR);
      ends[0].send("round and round");
      Misuse.Other proxy = start(() -> ZMQ.proxy(ends[1], ends[1], ends[1]));
      ends[0].recv();
      proxy.interrupt();
      proxy.endsInterrupted();
      Misuse.Other control = start(() -> ZMQ.proxy(ends[1], ends[1], null, ends[1]));
      ends[0].send("TERMINATE");
      control.interrupt();
      survives(control::ends);
    }
  }

  @Case
  static void aProxyOfSocketsThatCannotDoIt() throws Throwable {
    for (SocketType front : Misuse.types()) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket backend = context.createSocket(SocketType.PUSH);
        ZMQ.Socket frontend = context.createSocket(front);
        Misuse.Other proxy = start(() -> ZMQ.proxy(frontend, backend, null));
        frontend.close();
        proxy.interrupt();
        survives(proxy::ends);
      }
    }
  }

  @Case
  static void closingEachSocketOfARunningProxy() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 4; i++) {
        ZMQ.Socket[] sockets = {
          context.createSocket(SocketType.ROUTER),
          context.createSocket(SocketType.DEALER),
          context.createSocket(SocketType.PUB),
          context.createSocket(SocketType.PAIR)
        };
        Misuse.Other proxy =
            blocked(() -> ZMQ.proxy(sockets[0], sockets[1], sockets[2], sockets[3]));
        sockets[i].close();
        proxy.endsWith(ZMQ.Error.ENOTSOCK, ZMQ.Error.EINVAL);
      }
    }
  }

  @Case
  static void theContextEndsDuringAProxy() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket[] in = pipe(context);
    ZMQ.Socket[] out = pipe(context);
    Misuse.Other proxy = blocked(() -> ZMQ.proxy(in[1], out[0], null));
    context.close();
    proxy.ends();
  }

  @Case
  static void anotherThreadUsesASocketOfTheProxy() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] in = pipe(context);
      ZMQ.Socket[] out = pipe(context);
      Misuse.Other proxy = blocked(() -> ZMQ.proxy(in[1], out[0], null));
      refused(() -> in[1].recv(ZMQ.DONTWAIT), ZMQ.Error.EBUSY);
      refused(() -> out[0].send("m"), ZMQ.Error.EBUSY);
      refused(() -> ZMQ.proxy(in[1], out[0], null), ZMQ.Error.EBUSY);
      proxy.interrupt();
      proxy.endsInterrupted();
    }
  }

  @Case
  static void unknownControlMessages() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] in = pipe(context);
      ZMQ.Socket[] out = pipe(context);
      ZMQ.Socket[] control = pair(context, SocketType.PAIR, SocketType.PAIR);
      Misuse.Other proxy = start(() -> ZMQ.proxy(in[1], out[0], null, control[1]));
      for (String word : new String[] {"", "NONSENSE", "terminate", "\0", "PAUSE", "PAUSE"}) {
        control[0].send(word);
        control[0].sendMore("TERMINATE");
        control[0].send("more");
        proxy.thread().join(1);
        if (!proxy.thread().isAlive()) {
          break;
        }
      }
      control[0].send("TERMINATE");
      proxy.ends();
    }
  }
}
