// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Contexts that cannot start, are terminated, or are terminated while in use. */
final class ContextCases {
  private static final int[] NUMBERS = {
    Integer.MIN_VALUE, -1, 0, 1, 2, 99, 999, 1023, 1024, 1 << 20, Integer.MAX_VALUE
  };

  private ContextCases() {}

  @Case
  static void everyCallOfATerminatedContext() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    context.term();
    refused(() -> context.socket(SocketType.REP), ZMQ.Error.EINVAL);
    for (Method method : ZMQ.Context.class.getMethods()) {
      if (method.getDeclaringClass() == Object.class) {
        continue;
      }
      method.setAccessible(true);
      Class<?>[] types = method.getParameterTypes();
      Object[] arguments = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        arguments[i] = types[i] == int.class ? (Object) 1 : types[i] == boolean.class ? true : null;
      }
      try {
        method.invoke(context, arguments);
      } catch (InvocationTargetException e) {
        survives(
            () -> {
              throw e.getCause();
            });
      }
    }
  }

  /** Sets an option that is applied when the first socket is created. */
  private interface Setting {
    void set(ZMQ.Context context, int value);
  }

  private static void startWith(Setting setting) throws Throwable {
    for (int number : NUMBERS) {
      ZMQ.Context context = ZMQ.context(1);
      survives(() -> setting.set(context, number));
      survives(() -> context.socket(SocketType.REP).close());
      survives(() -> setting.set(context, number));
      context.term();
    }
  }

  @Case
  static void unknownSchedulingPolicies() throws Throwable {
    startWith(ZMQ.Context::setThreadSchedPolicy);
    ZMQ.Context context = ZMQ.context(1);
    check(context.setThreadSchedPolicy(999));
    refused(() -> context.socket(SocketType.REP), ZMQ.Error.EINVAL);
    check(context.setThreadSchedPolicy(0));
    context.socket(SocketType.REP).close();
    context.term();
  }

  @Case
  static void prioritiesOfEveryPolicy() throws Throwable {
    startWith(ZMQ.Context::setThreadPriority);
    for (int policy = 0; policy < 8; policy++) {
      for (int priority : new int[] {0, 1, 50, 99, 100}) {
        ZMQ.Context context = ZMQ.context(1);
        context.setThreadSchedPolicy(policy);
        context.setThreadPriority(priority);
        survives(() -> context.socket(SocketType.REP).close());
        context.term();
      }
    }
  }

  /** Without CAP_SYS_NICE, even for root. */
  @Case(
      shell =
          "test $(id -u) = 0 && command -v setpriv >/dev/null"
              + " && exec setpriv --bounding-set -sys_nice \"$@\"")
  static void prioritiesWithoutPrivilege() throws Throwable {
    prioritiesOfEveryPolicy();
  }

  /** libzmq computes -1, which is also the return value for an error. */
  @Case(shell = "renice -n 19 -p $$ >/dev/null 2>&1")
  static void prioritiesAtTheLowestNiceness() throws Throwable {
    prioritiesOfEveryPolicy();
  }

  @Case
  static void unknownProcessors() throws Throwable {
    startWith(ZMQ.Context::addThreadAffinityCpu);
    startWith(ZMQ.Context::removeThreadAffinityCpu);
    ZMQ.Context context = ZMQ.context(1);
    check(context.addThreadAffinityCpu(1000));
    refused(() -> context.socket(SocketType.REP), ZMQ.Error.EINVAL);
    check(context.removeThreadAffinityCpu(1000));
    context.socket(SocketType.REP).close();
    context.term();
  }

  @Case
  static void aKnownAndAnUnknownProcessor() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    check(context.addThreadAffinityCpu(0));
    check(context.addThreadAffinityCpu(1_000_000));
    refused(() -> context.socket(SocketType.REP), ZMQ.Error.EINVAL);
    context.term();
  }

  /** A closed socket counts until libzmq has closed it in the background. */
  @Case
  static void aContextOfTwoSocketsConnectedWithoutPeer() throws Throwable {
    for (int i = 0; i < 50; i++) {
      ZMQ.Context context = ZMQ.context(1);
      context.setMaxSockets(2);
      ZMQ.Socket[] sockets = {context.socket(SocketType.DEALER), context.socket(SocketType.DEALER)};
      for (int name = 0; name < 5; name++) {
        sockets[0].connect("inproc://" + name);
      }
      sockets[0].close();
      sockets[1].close();
      context.term();
    }
  }

  @Case
  static void numbersOfThreadsAndSocketsOutOfRange() throws Throwable {
    for (int number : NUMBERS) {
      if (number < 0 || number > 1024) {
        explained(
            "ctx_set ZMQ_IO_THREADS="
                + number
                + ": EINVAL, the number of I/O threads is from 0 to 1024",
            () -> ZMQ.context(number));
      }
    }
    startWith(ZMQ.Context::setMaxSockets);
    startWith(ZMQ.Context::setMaxMsgSize);
    startWith((context, number) -> context.setIOThreads(Math.min(number, 64)));
    startWith((context, number) -> context.setThreadNamePrefix(number));
    startWith((context, number) -> context.setThreadNamePrefix("name" + number + "\0\ud800"));
    startWith((context, number) -> context.setThreadNamePrefix((String) null));
  }

  @Case
  static void aContextWithoutIoThreads() throws Throwable {
    ZMQ.Context context = ZMQ.context(0);
    ZMQ.Socket socket = context.socket(SocketType.REP);
    socket.bind("inproc://a");
    survives(() -> socket.bind("tcp://127.0.0.1:*"));
    survives(() -> socket.connect("tcp://127.0.0.1:1"));
    survives(() -> socket.bind("ipc://*"));
    socket.close();
    context.term();
  }

  @Case
  static void terminationWhileOthersAreBlocked() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket[] sockets = {
      context.socket(SocketType.PULL),
      context.socket(SocketType.PUSH),
      context.socket(SocketType.PULL)
    };
    Misuse.Other[] others = {
      blocked(sockets[0]::recv),
      blocked(() -> sockets[1].send("m")),
      blocked(() -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(sockets[2], 1)}, -1))
    };
    Misuse.Other term = start(context::term);
    for (Misuse.Other other : others) {
      other.endsWith(ZMQ.Error.ETERM);
    }
    check(term.thread().isAlive());
    for (ZMQ.Socket socket : sockets) {
      socket.close();
    }
    term.ends();
  }

  @Case
  static void terminationFromManyThreadsWithInterrupts() throws Throwable {
    for (int round = 0; round < 20; round++) {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket socket = context.socket(SocketType.PULL);
      Misuse.Other[] others = new Misuse.Other[4];
      for (int i = 0; i < others.length; i++) {
        others[i] = start(context::term);
        others[i].interrupt();
      }
      Misuse.Other makes = start(() -> context.socket(SocketType.REP).close());
      socket.close();
      for (Misuse.Other other : others) {
        other.ends();
      }
      survives(makes::ends);
      check(context.isClosed());
    }
  }

  @Case
  static void creatingSocketsWhileTheContextCloses() throws Throwable {
    for (int i = 0; i < 500; i++) {
      ZContext context = new ZContext();
      Misuse.Call make =
          () -> {
            while (true) {
              context.createSocket(SocketType.PAIR);
            }
          };
      Misuse.Other[] others = {start(make), start(make)};
      Eventually.isTrue(() -> !context.getSockets().isEmpty());
      context.close();
      for (Misuse.Other other : others) {
        other.endsWith(ZMQ.Error.ETERM, ZMQ.Error.EINVAL, ZMQ.Error.EMFILE);
      }
    }
  }

  @Case
  static void socketsCreatedDuringTermination() throws Throwable {
    for (int round = 0; round < 50; round++) {
      ZContext context = new ZContext();
      context.createSocket(SocketType.PULL);
      Misuse.Other makes =
          start(
              () -> {
                while (true) {
                  context.createSocket(SocketType.PAIR).bind("inproc://a" + System.nanoTime());
                }
              });
      context.close();
      makes.endsWith(ZMQ.Error.ETERM, ZMQ.Error.EINVAL, ZMQ.Error.ENOTSOCK, ZMQ.Error.EMFILE);
    }
  }

  @Case
  static void inprocNamesAndSocketsOfAnotherContext() throws Throwable {
    try (ZContext one = new ZContext();
        ZContext two = new ZContext()) {
      one.createSocket(SocketType.PULL).bind("inproc://a");
      ZMQ.Socket push = two.createSocket(SocketType.PUSH);
      push.connect("inproc://a");
      push.setSendTimeOut(10);
      survives(() -> push.send("into nowhere"));
      one.destroySocket(push);
      two.destroySocket(one.createSocket(SocketType.REP));
      push.getType();
      ZContext.shadow(one).destroySocket(push);
      push.getType();
    }
  }

  @Case
  static void morePendingConnectionsThanSockets() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
      for (int i = 0; i < 3000; i++) {
        socket.connect("inproc://nobody-" + i % 1500);
      }
      ZMQ.Context own = ZMQ.context(1);
      check(own.setMaxSockets(2));
      ZMQ.Socket lone = own.socket(SocketType.DEALER);
      for (int i = 0; i < 50; i++) {
        lone.connect("inproc://nobody");
        lone.connect("inproc://nobody-" + i);
      }
      lone.close();
      own.shutdown();
      own.term();
    }
  }

  @Case(fix = "pending-inproc")
  static void allSocketsOfAFullContextCloseWithUnsentMessages() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    check(context.setMaxSockets(3));
    for (int i = 0; i < 3; i++) {
      ZMQ.Socket socket = context.socket(SocketType.DEALER);
      socket.connect("inproc://nobody-" + i);
      socket.send("a late bind may take it");
      socket.close();
    }
    refused(() -> context.socket(SocketType.DEALER), ZMQ.Error.EMFILE);
    context.shutdown();
    context.term();
    check(context.isTerminated());
  }

  @Case
  static void callsAfterShutdown() throws Throwable {
    ZContext context = new ZContext();
    ZMQ.Socket[] ends = pipe(context);
    Misuse.Other receive = blocked(ends[1]::recv);
    context.getContext().shutdown();
    context.getContext().shutdown();
    receive.endsWith(ZMQ.Error.ETERM);
    refused(() -> ends[0].send("m"), ZMQ.Error.ETERM);
    refused(() -> context.createSocket(SocketType.REP), ZMQ.Error.ETERM);
    context.close();
  }
}
