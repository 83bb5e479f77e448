// SPDX-License-Identifier: MPL-2.0
package org.zeromq.stress;

import java.nio.ByteBuffer;
import java.util.Random;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * The actions of a thread on its own socket or a shared one.
 *
 * <p>No monitors: one that is not read blocks libzmq's own threads.
 */
enum Action {
  SEND(30) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      tenant.socket.send(Payload.random(worker.random), worker.flags(true));
    }
  },
  SEND_BUFFER(8) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      byte[] bytes = Payload.random(worker.random);
      ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length);
      buffer.put(bytes);
      tenant.socket.sendZeroCopy(buffer, bytes.length, worker.flags(true));
    }
  },
  SEND_MSG(12) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      try (Msg msg = new Msg(Payload.random(worker.random))) {
        if (tenant.type == SocketType.RADIO) {
          msg.setGroup("g");
        } else if (tenant.type == SocketType.SERVER || tenant.type == SocketType.PEER) {
          msg.setRoutingId(worker.routingId());
        }
        try (Msg copy = msg.copy()) {
          tenant.socket.send(worker.random.nextBoolean() ? msg : copy, worker.flags(true));
        }
      }
    }
  },
  SEND_ALL(6) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      ZMsg message = ZMsg.newStringMsg("", "a", "b");
      message.send(tenant.socket);
    }
  },
  RECV(30) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      byte[] message = tenant.socket.recv(worker.flags(false));
      if (message != null && tenant.type != SocketType.STREAM) {
        Payload.check(message);
      }
    }
  },
  RECV_BUFFER(8) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(1 + worker.random.nextInt(100));
      tenant.socket.recvByteBuffer(buffer, worker.flags(false));
    }
  },
  RECV_MSG(12) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      try (Msg msg = new Msg()) {
        if (tenant.socket.recv(msg, worker.flags(false))) {
          worker.sawRoutingId(msg.getRoutingId());
          msg.getProperty("Peer-Address");
          if (tenant.type != SocketType.STREAM) {
            Payload.check(msg.data());
          }
        }
      }
    }
  },
  POLL(20) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      Random random = worker.random;
      ZMQ.PollItem[] items = new ZMQ.PollItem[1 + random.nextInt(4)];
      items[0] = new ZMQ.PollItem(tenant.socket, 1 + random.nextInt(3));
      for (int i = 1; i < items.length; i++) {
        World.Tenant other = worker.any();
        items[i] = other == null ? null : new ZMQ.PollItem(other.socket, 1 + random.nextInt(3));
      }
      ZMQ.poll(items, random.nextInt(3) == 0 ? -1 : random.nextInt(20));
    }
  },
  PROXY(2) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      World.Tenant backend = worker.any();
      World.Tenant capture = worker.random.nextInt(3) == 0 ? worker.any() : null;
      if (backend != null) {
        ZMQ.proxy(tenant.socket, backend.socket, capture == null ? null : capture.socket);
      }
    }
  },
  OPTIONS(10) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      tenant.socket.setReceiveTimeOut(worker.random.nextInt(20) - 1);
      tenant.socket.setSendTimeOut(worker.random.nextInt(20) - 1);
      tenant.socket.getLastEndpoint();
      tenant.socket.getEvents();
      if (tenant.type == SocketType.DISH) {
        tenant.socket.join("g");
      } else if (tenant.type == SocketType.SUB) {
        tenant.socket.subscribe(new byte[] {(byte) worker.random.nextInt()});
      }
    }
  },
  BIND(6) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      worker.world.bind(worker.random, tenant.socket);
    }
  },
  CONNECT(12) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      tenant.socket.connect(worker.world.endpoint(worker.random));
    }
  },
  UNBIND(2) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      tenant.socket.unbind(worker.world.endpoint(worker.random));
    }
  },
  DISCONNECT(2) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      tenant.socket.disconnect(worker.world.endpoint(worker.random));
    }
  },
  CLOSE(5) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      tenant.socket.close();
    }
  },
  OPEN(14) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      worker.open();
    }
  },
  OPEN_PAIR(8) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      worker.world.settlePair(worker.random);
    }
  },
  INTERRUPT(6) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      worker.interruptAnother();
    }
  },
  END_CONTEXT(1) {
    @Override
    void run(Worker worker, World.Tenant tenant) {
      worker.world.replaceContext(worker.random);
    }
  };

  private static final int TOTAL;

  static {
    int total = 0;
    for (Action action : values()) {
      total += action.weight;
    }
    TOTAL = total;
  }

  private final int weight;

  /** The relative frequency of the action. */
  Action(int weight) {
    this.weight = weight;
  }

  abstract void run(Worker worker, World.Tenant tenant);

  static Action random(Random random) {
    int left = random.nextInt(TOTAL);
    for (Action action : values()) {
      left -= action.weight;
      if (left < 0) {
        return action;
      }
    }
    throw new AssertionError();
  }
}
