// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import java.util.concurrent.CompletableFuture;
import org.zeromq.AsyncSocket;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.ZeroCopyBuffer;

/** The program that {@link Reloads} loads many times, each time with the library. */
public final class ReloadedProgram {
  private static final int SIZE = 100_000;

  private ReloadedProgram() {}

  /** Uses sockets, pollers and messages, and closes the context. */
  public static void use() throws Exception {
    ZContext context = new ZContext();
    ZMQ.Socket pull = context.createSocket(SocketType.PULL);
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    ZMQ.Socket silent = context.createSocket(SocketType.PULL);
    pull.bind("inproc://reloaded");
    push.connect("inproc://reloaded");
    Thread blocked = new Thread(() -> receive(silent), "blocked receive");
    blocked.start();
    CompletableFuture<?> future = new AsyncSocket(context.createSocket(SocketType.PULL)).recv();

    ZeroCopyBuffer lent = new ZeroCopyBuffer(SIZE);
    push.send(lent, 0);
    try (Msg msg = new Msg()) {
      pull.recv(msg, 0);
      if (msg.buffer().remaining() != SIZE) {
        throw new IllegalStateException("the message is not whole");
      }
    }
    pull.setReceiveTimeOut(1);
    pull.recv();
    context.close();
    blocked.join();
    if (!future.isCompletedExceptionally()) {
      future.handle((message, thrown) -> thrown).get();
    }
  }

  private static void receive(ZMQ.Socket socket) {
    try {
      socket.recv();
    } catch (ZMQException e) {
      // closed
    }
  }

  /** Leaves a context open; its port is in a system property. */
  public static void forget() {
    ZMQ.Socket socket = new ZContext().createSocket(SocketType.PULL);
    socket.bind("tcp://127.0.0.1:*");
    String endpoint = socket.getLastEndpoint();
    System.setProperty("forgotten.port", endpoint.substring(endpoint.lastIndexOf(':') + 1));
  }
}
