// SPDX-License-Identifier: MPL-2.0
package org.zeromq.stress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** The state that all threads share: a few contexts, and slots with sockets. */
final class World {
  static final int SLOTS = 24;
  private static final int CONTEXTS = 3;
  private static final int NAMES = 6;
  private static final int PORTS = 8;

  private static final SocketType[][] PAIRS = {
    {SocketType.PAIR, SocketType.PAIR},
    {SocketType.PUB, SocketType.SUB},
    {SocketType.XSUB, SocketType.XPUB},
    {SocketType.REP, SocketType.REQ},
    {SocketType.ROUTER, SocketType.DEALER},
    {SocketType.PULL, SocketType.PUSH},
  };

  private final AtomicReferenceArray<Home> homes = new AtomicReferenceArray<>(CONTEXTS);
  private final AtomicReferenceArray<Tenant> slots = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReferenceArray<String> tcp = new AtomicReferenceArray<>(PORTS);
  private final AtomicInteger names = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();
  private final Path directory;
  private final SocketType[] types;

  /** The threads that wait for the end of a context, and since when. */
  final ConcurrentHashMap<Thread, Long> terminations = new ConcurrentHashMap<>();

  /** A context, either as itself or as a {@link ZContext}, which closes its sockets itself. */
  private static final class Home {
    final ZContext owner;
    final ZMQ.Context context;

    Home(boolean owned) {
      if (owned) {
        owner = new ZContext();
        owner.createSocket(SocketType.PAIR).close(); // it is made with the first socket
        context = owner.getContext();
      } else {
        owner = null;
        context = ZMQ.context(1);
      }
    }
  }

  /** A socket and its context. */
  static final class Tenant {
    final ZMQ.Socket socket;
    final SocketType type;
    private final ZMQ.Context context;

    Tenant(ZMQ.Socket socket, SocketType type, ZMQ.Context context) {
      this.socket = socket;
      this.type = type;
      this.context = context;
    }

    /** Whether its context was terminated; the socket is closed then. */
    boolean isLost() {
      if (context.isTerminated()) {
        socket.close();
        return true;
      }
      return false;
    }
  }

  World(Path directory) {
    this.directory = directory;
    List<SocketType> known = new ArrayList<>();
    EnumSet<SocketType> wanted = EnumSet.range(SocketType.PAIR, SocketType.STREAM);
    for (String more : System.getProperty("stress.types", "").split(",")) {
      if (!more.isEmpty()) {
        wanted.add(SocketType.valueOf(more));
      }
    }
    for (SocketType type : wanted) {
      try (ZMQ.Context context = ZMQ.context(0)) {
        context.socket(type).close();
        known.add(type);
      } catch (ZMQException e) {
        continue; // a draft that this libzmq does not have
      }
    }
    types = known.toArray(new SocketType[0]);
    for (int i = 0; i < CONTEXTS; i++) {
      homes.set(i, new Home(i == 0));
    }
  }

  int types() {
    return types.length;
  }

  // ---- sockets

  /** A new socket of a random type in a random context, which has timeouts. */
  Tenant open(Random random) {
    return open(random, types[random.nextInt(types.length)]);
  }

  private Tenant open(Random random, SocketType type) {
    return open(random, type, homes.get(random.nextInt(CONTEXTS)).context);
  }

  private static Tenant open(Random random, SocketType type, ZMQ.Context context) {
    ZMQ.Socket socket = context.socket(type);
    boolean done = false;
    try {
      socket.setLinger(random.nextInt(3));
      socket.setSndHWM(1 + random.nextInt(20));
      socket.setRcvHWM(1 + random.nextInt(20));
      socket.setReconnectIVL(1 + random.nextInt(20));
      if (random.nextBoolean()) {
        socket.setReceiveTimeOut(random.nextInt(20));
        socket.setSendTimeOut(random.nextInt(20));
      }
      if (type == SocketType.SUB) {
        socket.subscribe(new byte[0]);
      }
      done = true;
    } finally {
      if (!done) {
        socket.close();
      }
    }
    return new Tenant(socket, type, context);
  }

  /** The socket in a random slot; null if it is empty. */
  Tenant any(Random random) {
    return slots.get(random.nextInt(SLOTS));
  }

  /** Puts a socket into a random slot, and closes the previous one. */
  void settle(Random random, Tenant tenant) {
    close(slots.getAndSet(random.nextInt(SLOTS), tenant));
    tenant.isLost(); // its context may have been terminated meanwhile
  }

  /** Empties a random slot. */
  void evict(Random random) {
    close(slots.getAndSet(random.nextInt(SLOTS), null));
  }

  private static void close(Tenant tenant) {
    if (tenant != null) {
      tenant.socket.close();
    }
  }

  // ---- endpoints

  void bind(Random random, ZMQ.Socket socket) {
    int transport = random.nextInt(3);
    if (transport == 0) {
      socket.bind("inproc://e" + random.nextInt(NAMES));
    } else if (transport == 1) {
      socket.bind("ipc://" + directory + "/e" + random.nextInt(NAMES));
    } else {
      socket.bind("tcp://127.0.0.1:*");
      tcp.set(random.nextInt(PORTS), socket.getLastEndpoint());
    }
  }

  /** An endpoint that a socket may be bound to. */
  String endpoint(Random random) {
    String bound = tcp.get(random.nextInt(PORTS));
    int transport = random.nextInt(bound == null ? 2 : 3);
    return transport == 2
        ? bound
        : (transport == 1 ? "ipc://" + directory + "/e" : "inproc://e") + random.nextInt(NAMES);
  }

  /** Puts two sockets into slots that are connected over inproc and of types that fit. */
  void settlePair(Random random) {
    SocketType[] pair = PAIRS[random.nextInt(PAIRS.length)];
    Tenant bound = open(random, pair[0]);
    settle(random, bound);
    Tenant connected = open(random, pair[1], bound.context);
    settle(random, connected);
    String name = "inproc://" + names.incrementAndGet();
    bound.socket.bind(name);
    connected.socket.connect(name);
  }

  // ---- contexts

  /** Puts a new context in place of another, which ends in the background. */
  void replaceContext(Random random) {
    int slot = random.nextInt(CONTEXTS);
    end(homes.getAndSet(slot, new Home(slot == 0)));
  }

  private void end(Home home) {
    Thread thread =
        new Thread(
            () -> {
              if (home.owner != null) {
                home.owner.close();
              } else {
                home.context.term();
              }
              terminations.remove(Thread.currentThread());
            },
            "end of context " + ends.incrementAndGet());
    thread.setDaemon(true);
    terminations.put(thread, System.nanoTime());
    thread.start();
    if (home.owner != null) {
      return;
    }
    while (!home.context.isTerminated()) {
      Thread.yield();
    }
    for (int i = 0; i < SLOTS; i++) {
      Tenant tenant = slots.get(i);
      if (tenant != null && tenant.context == home.context) {
        tenant.socket.close();
      }
    }
  }

  /** The number of terminated contexts. */
  int ends() {
    return ends.get();
  }

  /** Closes everything; the contexts end in the background. */
  void end() {
    for (int i = 0; i < SLOTS; i++) {
      close(slots.getAndSet(i, null));
    }
    for (int i = 0; i < CONTEXTS; i++) {
      end(homes.get(i));
    }
  }
}
