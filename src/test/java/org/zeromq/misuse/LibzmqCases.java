// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.zeromq.Eventually;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Crashes of libzmq: each case needs one of the patches in cmake/bundled/patches. */
final class LibzmqCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final SocketType[] RECEIVERS = {
    SocketType.PULL, SocketType.DEALER, SocketType.ROUTER, SocketType.PAIR, SocketType.REP
  };
  private static final SocketType[] SENDERS = {
    SocketType.PUSH, SocketType.DEALER, SocketType.DEALER, SocketType.PAIR, SocketType.REQ
  };

  private LibzmqCases() {}

  // ---- half-read-messages, conflated-parts

  @Case(fix = "half-read-messages")
  static void disconnectingBetweenThePartsOfAMessage() throws Throwable {
    for (String endpoint : new String[] {"inproc://a", ANY_PORT}) {
      for (int i = 0; i < RECEIVERS.length; i++) {
        try (ZContext context = new ZContext()) {
          ZMQ.Socket receiver = halfRead(context, i, endpoint, false);
          receiver.disconnect(receiver.getLastEndpoint());
          readOn(receiver);
        }
      }
    }
  }

  @Case(fix = "half-read-messages")
  static void unbindingBetweenThePartsOfAMessage() throws Throwable {
    for (String endpoint : new String[] {"inproc://a", ANY_PORT}) {
      for (int i = 0; i < RECEIVERS.length; i++) {
        try (ZContext context = new ZContext()) {
          ZMQ.Socket receiver = halfRead(context, i, endpoint, true);
          receiver.unbind(receiver.getLastEndpoint());
          readOn(receiver);
        }
      }
    }
  }

  /** A receiver that has read the first part of a message of three. */
  private static ZMQ.Socket halfRead(ZContext context, int type, String endpoint, boolean binds) {
    ZMQ.Socket receiver = context.createSocket(RECEIVERS[type]);
    ZMQ.Socket sender = context.createSocket(SENDERS[type]);
    ZMQ.Socket binding = binds ? receiver : sender;
    binding.bind(endpoint);
    (binds ? sender : receiver).connect(binding.getLastEndpoint());
    sender.sendMore("a");
    sender.sendMore("b");
    sender.send("c");
    check(receiver.recv() != null);
    check(receiver.hasReceiveMore());
    return receiver;
  }

  private static void readOn(ZMQ.Socket receiver) throws Throwable {
    receiver.setReceiveTimeOut(100);
    for (int i = 0; i < 4; i++) {
      receiver.getEvents();
      survives(receiver::recv);
    }
  }

  @Case(fix = "conflated-parts")
  static void conflatingAMessageOfSeveralParts() throws Throwable {
    for (String endpoint : new String[] {"inproc://a", ANY_PORT}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket pull = context.createSocket(SocketType.PULL);
        ZMQ.Socket push = context.createSocket(SocketType.PUSH);
        pull.setConflate(true);
        push.setConflate(true);
        pull.bind(endpoint);
        push.connect(pull.getLastEndpoint());
        for (int i = 0; i < 20_000; i++) {
          push.sendMore("a");
          push.send("b");
          pull.recv(ZMQ.DONTWAIT);
        }
        push.send("end");
        while (!"end".equals(pull.recvStr())) {
          check(!pull.hasReceiveMore());
        }
      }
    }
  }

  @Case(fix = "conflated-last-message")
  static void theLastConflatedMessageOfABurst() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.setConflate(true);
      pull.setReceiveTimeOut(10_000);
      pull.bind("inproc://a");
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      push.setConflate(true);
      push.connect("inproc://a");
      for (int round = 0; round < 2_000; round++) {
        String last = Integer.toString(round);
        Misuse.Other sender =
            start(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    push.send("before");
                  }
                  push.send(last);
                });
        String received;
        do {
          received = pull.recvStr();
          check(received != null);
        } while (!received.equals(last));
        sender.ends();
      }
    }
  }

  // ---- inproc-routing-id

  @Case(fix = "inproc-routing-id")
  static void aRouterThatDisconnectedBeforeTheBind() throws Throwable {
    for (SocketType type :
        new SocketType[] {SocketType.ROUTER, SocketType.REP, SocketType.DEALER}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket early = context.createSocket(type);
        early.connect("inproc://a");
        early.disconnect("inproc://a");
        early.getEvents();
        ZMQ.Socket late = context.createSocket(SocketType.DEALER);
        late.bind("inproc://a");
        late.getEvents();
      }
    }
  }

  @Case
  static void severalRoutersConnectedToAnUnboundEndpoint() throws Throwable {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket[] routers = new ZMQ.Socket[3];
    for (int i = 0; i < routers.length; i++) {
      routers[i] = context.socket(SocketType.ROUTER);
      routers[i].connect("inproc://a");
    }
    Misuse.Other term = start(context::term);
    Eventually.isTrue(context::isTerminated);
    for (ZMQ.Socket router : routers) {
      router.close();
    }
    term.ends();
  }

  @Case
  static void severalRoutersConnectedToAClosedSocket() throws Throwable {
    for (boolean unbinds : new boolean[] {true, false}) {
      ZMQ.Context context = ZMQ.context(1);
      context.setMaxSockets(unbinds ? 5 : 4);
      ZMQ.Socket gone = context.socket(SocketType.DEALER);
      ZMQ.Socket filler = context.socket(SocketType.DEALER);
      gone.bind("inproc://a");
      if (unbinds) {
        gone.unbind("inproc://a");
      } else {
        gone.close();
      }
      ZMQ.Socket[] routers = new ZMQ.Socket[3];
      for (int i = 0; i < routers.length; i++) {
        routers[i] = onceThereIsRoom(context);
        if (i == 2) { // the socket is really closed now
          for (ZMQ.Socket router : routers) {
            router.connect("inproc://a");
          }
        }
      }
      filler.close();
      Misuse.Other term = start(context::term);
      Eventually.isTrue(context::isTerminated);
      for (ZMQ.Socket router : routers) {
        router.close();
      }
      gone.close();
      term.ends();
    }
  }

  private static ZMQ.Socket onceThereIsRoom(ZMQ.Context context) throws Exception {
    ZMQ.Socket[] made = new ZMQ.Socket[1];
    Eventually.isTrue(
        () -> {
          try {
            made[0] = context.socket(SocketType.ROUTER);
          } catch (ZMQException e) {
            Misuse.failed(ZMQ.Error.EMFILE, e);
          }
          return made[0] != null;
        });
    return made[0];
  }

  @Case
  static void connectingWithinTheProcessWhileTheContextEnds() throws Throwable {
    for (int i = 0; i < 300; i++) {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket socket = context.socket(SocketType.DEALER);
      Misuse.Other connect =
          start(
              () -> {
                for (int n = 0; n < 50; n++) {
                  int name = n;
                  survives(() -> socket.connect("inproc://" + name));
                }
                socket.close();
              });
      Misuse.Other term = start(context::term);
      connect.ends();
      term.ends();
    }
  }

  // ---- inproc-late-bind

  /**
   * Without the fix the thread that binds reads a socket that the reaper thread has freed, which
   * AddressSanitizer reports. On one processor, the reaper thread runs when it is woken up.
   */
  @Case(fix = "inproc-late-bind", shell = "taskset -cp 0 $$ >/dev/null 2>&1")
  static void routersThatWereClosedBeforeABind() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] routers = new ZMQ.Socket[20];
      for (int round = 0; round < 40; round++) {
        String name = "inproc://" + round;
        for (int i = 0; i < routers.length; i++) {
          routers[i] = context.createSocket(SocketType.ROUTER);
          routers[i].setLinger(-1);
          routers[i].setConnectRid("peer");
          routers[i].connect(name);
          routers[i].sendMore("peer");
          routers[i].send("m"); // waits for a bind
        }
        for (ZMQ.Socket router : routers) {
          router.close();
        }
        IoThread.awaitReaper(context.getContext());
        ZMQ.Socket late = context.createSocket(SocketType.XPUB); // reads, as it is connected
        late.bind(name);
        late.close();
      }
    }
  }

  // ---- xpub-upstream-messages

  /** Without the fix, the second receiver reads freed memory: an invalid size. */
  @Case(fix = "xpub-upstream-messages")
  static void forwardingMessagesOfAnXsubFromSeveralXpubs() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket xsub = context.createSocket(SocketType.XSUB);
      ZMQ.Socket[] xpubs = new ZMQ.Socket[2];
      for (int i = 0; i < xpubs.length; i++) {
        xpubs[i] = context.createSocket(SocketType.XPUB);
        xpubs[i].bind("inproc://" + i);
        xsub.connect("inproc://" + i);
      }
      ZMQ.Socket[] out = pair(context, SocketType.PUSH, SocketType.PULL);
      ZMQ.Socket[] capture = pair(context, SocketType.PUSH, SocketType.PULL);
      ZMQ.Socket[] control = pair(context, SocketType.PAIR, SocketType.PAIR);
      Misuse.Other proxy = start(() -> ZMQ.proxy(xpubs[0], out[0], capture[0], control[1]));
      for (int size : new int[] {100, 1_000, 10_000}) {
        byte[] message = new byte[size];
        Arrays.fill(message, (byte) 2); // neither a subscription nor its end
        for (int i = 0; i < 300; i++) {
          xsub.send(message);
          ByteBuffer received = ByteBuffer.allocateDirect(size);
          same(size, capture[1].recvByteBuffer(received, 0));
          check(Arrays.equals(message, out[1].recv()));
        }
      }
      control[0].send("TERMINATE");
      proxy.ends();
    }
  }

  // ---- long-groups, radio-join, thread-safe-sockets

  @Case(fix = "long-groups")
  static void aGroupWithALongNameWithinTheProcess() throws Throwable {
    StringBuilder longest = new StringBuilder();
    while (longest.length() < 200) {
      longest.append("group ");
    }
    try (ZContext context = new ZContext()) {
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      radio.bind("inproc://a");
      ZMQ.Socket[] dishes = new ZMQ.Socket[4];
      for (int i = 0; i < dishes.length; i++) {
        dishes[i] = context.createSocket(SocketType.DISH);
        dishes[i].connect("inproc://a");
        dishes[i].join(longest.toString());
      }
      for (int size = 1; size < 5_000; size += 7) {
        check(send(radio, longest.toString(), new byte[size]));
        for (ZMQ.Socket dish : dishes) {
          same(size, dish.recv().length);
        }
      }
    }
  }

  @Case(fix = "radio-join")
  static void aPeerThatJoinsAGroupWithTooLongAName() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      radio.bind(ANY_PORT);
      String endpoint = radio.getLastEndpoint();
      int port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
      try (RawPeer peer = new RawPeer(new Socket("127.0.0.1", port))) {
        peer.greet("DISH");
        peer.command("JOIN", new byte[1_000]);
        peer.readUntilTheEnd(); // the radio closes the connection
      }
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      dish.connect(endpoint);
      check(dish.join("group"));
      dish.setReceiveTimeOut(10);
      while (dish.recv() == null) {
        check(send(radio, "group", new byte[1]));
      }
    }
  }

  private static boolean send(ZMQ.Socket radio, String group, byte[] message) {
    try (Msg msg = new Msg(message)) {
      msg.setGroup(group);
      return radio.send(msg, 0);
    }
  }

  @Case(fix = "thread-safe-sockets")
  static void threadSafeSocketsThatSendToEachOther() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pair(context, SocketType.CHANNEL, SocketType.CHANNEL);
      Misuse.Other[] others = new Misuse.Other[4];
      for (int i = 0; i < others.length; i++) {
        ZMQ.Socket end = ends[i % 2];
        boolean sends = i < 2;
        others[i] = start(() -> transfer(end, sends));
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
  }

  private static void transfer(ZMQ.Socket end, boolean sends) {
    for (int i = 0; i < 100_000; i++) {
      check(sends ? end.send("m") : end.recv() != null);
    }
  }

  @Case(fix = "thread-safe-sockets")
  static void bindingThreadSafeSocketsWhileOthersAreCreated() throws Throwable {
    try (ZContext context = new ZContext()) {
      Misuse.Other[] others = new Misuse.Other[4];
      for (int i = 0; i < others.length; i++) {
        String name = "inproc://" + i % 2;
        SocketType type = i < 2 ? SocketType.SERVER : SocketType.CLIENT;
        others[i] = start(() -> openAndClose(context, type, name));
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
  }

  private static void openAndClose(ZContext context, SocketType type, String name)
      throws Throwable {
    for (int i = 0; i < 2_000; i++) {
      try (ZMQ.Socket socket = context.createSocket(type)) {
        if (type == SocketType.SERVER) {
          survives(() -> socket.bind(name));
        } else {
          socket.connect(name);
          socket.send("m", ZMQ.DONTWAIT);
        }
      } catch (ZMQException e) {
        Misuse.failed(ZMQ.Error.EMFILE, e); // libzmq closes sockets in the background
      }
    }
  }

  // ---- rep-malformed-requests

  @Case(fix = "rep-malformed-requests")
  static void aMalformedRequestOfADisconnectedPeer() throws Throwable {
    for (String endpoint : new String[] {"inproc://a", ANY_PORT}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket server = context.createSocket(SocketType.REP);
        server.bind(endpoint);
        for (int i = 0; i < 10; i++) {
          ZMQ.Socket attacker = context.createSocket(SocketType.DEALER);
          attacker.setLinger(-1);
          attacker.connect(server.getLastEndpoint());
          attacker.send("no empty part before this one");
          attacker.close();
          ZMQ.Socket client = context.createSocket(SocketType.REQ);
          client.connect(server.getLastEndpoint());
          client.send("request");
          same("request", server.recvStr());
          server.send("reply");
          client.setReceiveTimeOut(10_000);
          same("reply", client.recvStr());
          client.close();
        }
      }
    }
  }

  // ---- lingering-sessions

  @Case(fix = "lingering-sessions")
  static void closingAContextAfterADisconnectWithUnsentMessages() throws Throwable {
    try (ZContext context = new ZContext()) {
      disconnected(context.createSocket(SocketType.PUSH), "tcp://127.0.0.1:1");
    }
  }

  @Case(fix = "lingering-sessions")
  static void closingWithALingerTimeAfterADisconnectWithUnsentMessages() throws Throwable {
    try (ZMQ.Context context = ZMQ.context(1)) {
      try (ZMQ.Socket socket = context.socket(SocketType.PUSH)) {
        disconnected(socket, "tcp://127.0.0.1:1");
        socket.setLinger(100);
      }
    }
  }

  @Case
  static void unsentMessagesOfADisconnectedSocketAreSentAfterClose() throws Throwable {
    for (int linger : new int[] {-1, 20_000}) {
      try (ZMQ.Context context = ZMQ.context(1);
          ZMQ.Socket pull = context.socket(SocketType.PULL)) {
        pull.bind(ANY_PORT);
        String endpoint = pull.getLastEndpoint();
        pull.unbind(endpoint);
        try (ZMQ.Socket socket = context.socket(SocketType.PUSH)) {
          disconnected(socket, endpoint);
          socket.setLinger(linger);
        }
        pull.setReceiveTimeOut(20_000);
        Eventually.isTrue(() -> isBound(pull, endpoint));
        same("m", pull.recvStr());
      }
    }
  }

  private static boolean isBound(ZMQ.Socket socket, String endpoint) {
    try {
      return socket.bind(endpoint);
    } catch (ZMQException e) {
      return false; // not free yet
    }
  }

  private static void disconnected(ZMQ.Socket socket, String endpoint) {
    socket.connect(endpoint);
    check(socket.send("m"));
    check(socket.disconnect(endpoint));
  }

  // ---- restarted-input

  @Case(fix = "restarted-input")
  static void readingOnAfterTheConnectionOfAFullQueueWasMadeAgain() throws Throwable {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        ZContext context = new ZContext()) {
      listener.setSoTimeout(10_000);
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.setRcvHWM(1);
      pull.setHeartbeatIvl(100);
      pull.setHeartbeatTimeout(2_000); // the second peer does not answer either
      pull.setReconnectIVL(1);
      pull.connect("tcp://127.0.0.1:" + listener.getLocalPort());
      try (RawPeer silent = new RawPeer(listener.accept())) {
        silent.greet("PUSH");
        silent.awaitGreeting();
        for (int i = 0; i < 100; i++) {
          silent.message("m");
        }
        silent.readUntilTheEnd(); // unanswered pings, until the heartbeat times out
      }
      try (RawPeer next = new RawPeer(listener.accept())) {
        next.greet("PUSH");
        next.awaitGreeting();
        same("m", pull.recvStr());
        pull.setReceiveTimeOut(100);
        while (pull.recvStr() != null) {
          // what was queued before
        }
        next.message("last");
        pull.setReceiveTimeOut(10_000);
        same("last", pull.recvStr());
      }
    }
  }

  // ---- unread-monitors

  @Case(fix = "unread-monitors")
  static void anUnreadMonitorDoesNotBlockTheSocket() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.monitor("inproc://unread", ZMQ.EVENT_ACCEPTED | ZMQ.EVENT_DISCONNECTED);
      pull.bind(ANY_PORT);
      for (int i = 0; i < 20; i++) {
        ZMQ.Socket push = context.createSocket(SocketType.PUSH);
        push.connect(pull.getLastEndpoint());
        push.send("m");
        same("m", pull.recvStr());
        push.close();
      }
    }
  }

  @Case(fix = "unread-monitors")
  static void aMonitorWhoseReaderWasClosedFirst() throws Throwable {
    for (int i = 0; i < 20; i++) {
      ZMQ.Context context = ZMQ.context(1);
      ZMQ.Socket client = context.socket(SocketType.REQ);
      client.monitor("inproc://monitor", ZMQ.EVENT_ALL);
      ZMQ.Socket reader = context.socket(SocketType.PAIR);
      reader.connect("inproc://monitor");
      client.setReconnectIVL(1);
      client.connect("tcp://127.0.0.1:1"); // no peer listens there: event follows event
      check(reader.recv() != null);
      reader.close();
      client.close();
      context.term();
    }
  }

  @Case(fix = "transports-of-types")
  static void aDatagramSocketOverStreamTransports() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.DGRAM);
      for (String endpoint : new String[] {ANY_PORT, "ipc://@dgram", "inproc://a"}) {
        refused(() -> socket.bind(endpoint), ZMQ.Error.ENOCOMPATPROTO);
        refused(() -> socket.connect(endpoint), ZMQ.Error.ENOCOMPATPROTO);
      }
    }
  }
}
