// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Closed sockets: used, closed again, or closed while other threads use them. */
final class CloseCases {
  private CloseCases() {}

  @Case
  static void everyCallOfASocketAfterClose() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PAIR);
      socket.close();
      refused(socket::recv, ZMQ.Error.ENOTSOCK);
      refused(() -> socket.send("m"), ZMQ.Error.ENOTSOCK);
      everyCall(socket);
    }
  }

  @Case
  static void everyCallOfASocketAfterTheContext() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket socket = context.createSocket(SocketType.PAIR);
    context.close();
    refused(socket::recv, ZMQ.Error.ETERM, ZMQ.Error.ENOTSOCK);
    everyCall(socket);
  }

  /** Every call of open sockets too, with nulls and zeros: one type after the other. */
  @Case
  static void everyCallOfEverySocketTypeWithNullsAndZeros() throws Throwable {
    for (SocketType type : Misuse.types()) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(0);
        socket.setSendTimeOut(0);
        everyCall(socket);
      }
    }
  }

  private static void everyCall(ZMQ.Socket socket) throws Throwable {
    for (Method method : ZMQ.Socket.class.getMethods()) {
      if (method.getDeclaringClass() == Object.class || method.getName().equals("close")) {
        continue;
      }
      Class<?>[] types = method.getParameterTypes();
      Object[] arguments = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        arguments[i] = nothing(types[i]);
      }
      try {
        method.setAccessible(true);
        method.invoke(socket, arguments);
        method.invoke(socket, arguments);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof UnsupportedOperationException)) { // JeroMQ's getFD
          survives(
              () -> {
                throw e.getCause();
              });
        }
      }
    }
  }

  private static Object nothing(Class<?> type) {
    return type == int.class
        ? (Object) 0
        : type == long.class ? (Object) 0L : type == boolean.class ? (Object) false : null;
  }

  @Case
  static void repeatedClose() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket socket = context.socket(SocketType.REP);
    socket.close();
    socket.close();
    context.close();
    socket.close();
    context.close();
    context.term();
  }

  @Case
  static void closingFromManyThreadsConcurrently() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    for (int round = 0; round < 200; round++) {
      ZMQ.Socket socket = context.socket(SocketType.REP);
      Misuse.Other[] others = new Misuse.Other[4];
      for (int i = 0; i < others.length; i++) {
        others[i] = start(socket::close);
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
    context.term();
  }

  @Case
  static void closingDuringABlockedReceive() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 50; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.PULL);
        Misuse.Other receive = blocked(socket::recv);
        socket.close();
        receive.endsWith(ZMQ.Error.ENOTSOCK);
      }
    }
  }

  @Case
  static void closingDuringABlockedSend() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 50; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.PUSH);
        Misuse.Other send = blocked(() -> socket.send("m"));
        socket.close();
        send.endsWith(ZMQ.Error.ENOTSOCK);
      }
    }
  }

  @Case
  static void closingDuringABlockedBufferAndMessage() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket first = context.createSocket(SocketType.PULL);
      ByteBuffer buffer = ByteBuffer.allocateDirect(10);
      Misuse.Other receive = blocked(() -> first.recvByteBuffer(buffer, 0));
      first.close();
      receive.endsWith(ZMQ.Error.ENOTSOCK);
      ZMQ.Socket second = context.createSocket(SocketType.PULL);
      Msg message = new Msg();
      Misuse.Other take = blocked(() -> second.recv(message, 0));
      second.close();
      take.endsWith(ZMQ.Error.ENOTSOCK);
      message.close();
    }
  }

  @Case
  static void closingDuringTraffic() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int round = 0; round < 30; round++) {
        ZMQ.Socket[] ends = pipe(context);
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
                    ends[1].recv();
                  }
                });
        while (!receives.thread().isAlive()) {
          Thread.yield();
        }
        ends[round % 2].close();
        ends[1 - round % 2].close();
        sends.endsWith(ZMQ.Error.ENOTSOCK);
        receives.endsWith(ZMQ.Error.ENOTSOCK);
      }
    }
  }

  @Case
  static void closingWhileOthersSetOptionsAndBind() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int round = 0; round < 100; round++) {
        ZMQ.Socket socket = context.createSocket(SocketType.REP);
        String endpoint = "inproc://round-" + round;
        Misuse.Other options =
            start(
                () -> {
                  while (true) {
                    socket.setLinger(0);
                    socket.getLastEndpoint();
                    socket.bind(endpoint);
                    socket.unbind(endpoint);
                  }
                });
        Thread.yield();
        socket.close();
        options.endsWith(ZMQ.Error.ENOTSOCK);
      }
    }
  }

  @Case
  static void closingAThreadSafeSocketUsedByManyThreads() throws Throwable {
    if (!ZMQ.has("draft")) {
      return;
    }
    try (ZContext context = new ZContext()) {
      for (int round = 0; round < 20; round++) {
        ZMQ.Socket server = context.createSocket(SocketType.SERVER);
        Misuse.Other[] others = new Misuse.Other[3];
        for (int i = 0; i < others.length; i++) {
          others[i] = blocked(server::recv);
        }
        server.close();
        for (Misuse.Other other : others) {
          other.endsWith(ZMQ.Error.ENOTSOCK);
        }
      }
    }
  }

  @Case
  static void socketsAndContextsLeftToTheGarbageCollector() throws Throwable {
    for (int round = 0; round < 10; round++) {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket socket = context.socket(SocketType.REP);
      socket.bind("tcp://127.0.0.1:*");
      System.gc();
    }
    check(ZMQ.context(1) != null);
  }

  @Case
  static void aSocketThatIsSubclassedAndDestroyed() throws Throwable {
    class Own extends ZMQ.Socket {
      Own(ZMQ.Context context) {
        super(context, ZMQ.PULL);
      }

      void end() {
        construct(null, -1);
        destroy();
        destroy();
      }
    }

    ZMQ.Context context = ZMQ.context(1);
    Own own = new Own(context);
    own.end();
    refused(own::recv, ZMQ.Error.ENOTSOCK);
    context.term();
    refused(() -> new Own(context), ZMQ.Error.EINVAL);
    try {
      new Own(null);
    } catch (NullPointerException | ZMQException e) {
      return;
    }
    throw new AssertionError("made without a context");
  }
}
