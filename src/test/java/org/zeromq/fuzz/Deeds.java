// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.nio.ByteBuffer;
import org.zeromq.MessageBatch;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** Random calls of a program on a socket, one at a time. */
final class Deeds {
  private static final int MOST_PEERS = 8;

  private final ZMQ.Context context;
  private final Stage stage;
  private final Dice dice;

  Deeds(ZMQ.Context context, Stage stage, Dice dice) {
    this.context = context;
    this.stage = stage;
    this.dice = dice;
  }

  /** Makes a random call; catches exceptions that are not faults of the library. */
  void any(Ours ours) {
    attempt(() -> one(ours));
  }

  void attempt(Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException e) {
      stage.journal.write(e.toString());
      Verdict.check(e);
    }
  }

  private void one(Ours ours) {
    int which = dice.below(40);
    if (which < 10 && (PeerTypes.sends(ours.type) || dice.oneIn(10))) {
      send(ours);
    } else if (which < 20) {
      receive(ours);
    } else if (which < 23) {
      stage.clock.pause(dice.below(6));
    } else if (which < 25) {
      topics(ours);
    } else if (which < 28) {
      Setters.set(ours.socket, stage, dice);
    } else if (which < 29) {
      Setters.raw(ours.socket, stage, dice);
    } else if (which < 31) {
      Setters.get(ours.socket, dice);
    } else if (which < 32) {
      poll(ours);
    } else if (which < 34) {
      ours.connect(Places.toConnect(stage, dice));
    } else if (which < 35) {
      ours.bind(Places.toBind(stage, dice));
    } else if (which < 37) {
      ours.disconnect();
    } else if (which < 38) {
      ours.unbind();
    } else {
      monitor(ours);
    }
  }

  private void send(Ours ours) {
    int parts = dice.oneIn(3) ? dice.between(1, 4) : 1;
    boolean cut = dice.oneIn(15);
    stage.journal.write(ours.type + " sends " + parts + (cut ? " parts of more" : " parts"));
    if (ours.type == SocketType.ROUTER || ours.type == SocketType.STREAM || ours.isDatagrams()) {
      if (!ours.socket.send(address(ours), ZMQ.DONTWAIT | ZMQ.SNDMORE)) {
        return;
      }
    }
    for (int i = 1; i <= parts; i++) {
      int flags = ZMQ.DONTWAIT | (i < parts || cut ? ZMQ.SNDMORE : 0);
      byte[] body = dice.bytes(dice.size());
      if (i == 1 && (ours.type == SocketType.XSUB || ours.type == SocketType.SUB)) {
        body = new Bytes().u8(dice.below(3)).add(Words.topic(dice)).get();
      }
      sendPart(ours, body, flags);
    }
  }

  private byte[] address(Ours ours) {
    if (ours.isDatagrams()) {
      return Bytes.ascii(
          dice.of(
              "127.0.0.1:1", "127.0.0.1:9", "127.0.0.1", ":", "", "127.0.0.1:99999", "[::1]:1"));
    }
    return ours.peers.isEmpty() || dice.oneIn(6) ? Words.identity(dice) : dice.of(ours.peers);
  }

  private void sendPart(Ours ours, byte[] body, int flags) {
    ZMQ.Socket socket = ours.socket;
    switch (dice.below(6)) {
      case 0:
        ByteBuffer buffer = ByteBuffer.allocateDirect(body.length);
        buffer.put(body).flip();
        socket.sendByteBuffer(buffer, flags);
        break;
      case 1:
        MessageBatch batch = new MessageBatch();
        for (int i = dice.below(20); i >= 0; i--) {
          batch.add(body);
        }
        socket.sendBatch(batch, ZMQ.DONTWAIT);
        break;
      case 2:
      case 3:
        sendMsg(ours, body, flags);
        break;
      default:
        socket.send(body, flags);
    }
  }

  private void sendMsg(Ours ours, byte[] body, int flags) {
    try (Msg msg = new Msg(body)) {
      if (ours.type == SocketType.RADIO || dice.oneIn(10)) {
        attempt(() -> msg.setGroup(group()));
      }
      if (ours.type == SocketType.SERVER || ours.type == SocketType.PEER || dice.oneIn(10)) {
        attempt(() -> msg.setRoutingId(dice.oneIn(4) ? (int) dice.extreme() : ours.routingId));
      }
      try (Msg copy = dice.oneIn(4) ? msg.copy() : new Msg()) {
        ours.socket.send(msg, flags);
        if (copy.size() > 0) {
          ours.socket.send(copy, flags);
        }
      }
    }
  }

  private String group() {
    return new String(Words.group(dice), java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private void receive(Ours ours) {
    int most = dice.of(1, 2, 10, 200);
    int count = 0;
    while (count < most && receiveOne(ours)) {
      count++;
    }
    stage.journal.write(ours.type + " received " + count);
  }

  private boolean receiveOne(Ours ours) {
    ZMQ.Socket socket = ours.socket;
    switch (dice.below(8)) {
      case 0:
        return socket.recv(dice.bytes(20), 0, dice.below(20), ZMQ.DONTWAIT) >= 0;
      case 1:
        return socket.recvByteBuffer(ByteBuffer.allocateDirect(dice.below(300)), ZMQ.DONTWAIT) >= 0;
      case 2:
        return socket.recvBatch(new MessageBatch(), dice.between(1, 100), ZMQ.DONTWAIT) > 0;
      case 3:
      case 4:
        try (Msg msg = new Msg()) {
          if (!socket.recv(msg, ZMQ.DONTWAIT)) {
            return false;
          }
          if (msg.getRoutingId() != 0) {
            ours.routingId = msg.getRoutingId();
          }
          msg.getGroup();
          msg.getProperty(dice.of("Socket-Type", "Identity", "Peer-Address", "User-Id", "X-1"));
          return true;
        }
      default:
        byte[] part = socket.recv(ZMQ.DONTWAIT);
        if (part != null && part.length < 256 && ours.peers.size() < MOST_PEERS) {
          ours.peers.add(part);
        }
        return part != null;
    }
  }

  private void topics(Ours ours) {
    ZMQ.Socket socket = ours.socket;
    byte[] topic = Words.topic(dice);
    stage.journal.write(ours.type + " topics or groups, " + topic.length + " bytes");
    switch (dice.below(7)) {
      case 0:
      case 1:
        socket.subscribe(topic);
        break;
      case 2:
        socket.unsubscribe(topic);
        break;
      case 3:
      case 4:
        socket.join(group());
        break;
      case 5:
        socket.leave(group());
        break;
      default:
        socket.getPeerState(address(ours));
    }
  }

  private void poll(Ours ours) {
    try (ZMQ.Poller poller = context.poller(1)) {
      poller.register(ours.socket, dice.below(8));
      poller.poll(dice.below(4));
    }
  }

  /** Starts a monitor, reads a few events or none, and may end it. */
  private void monitor(Ours ours) {
    String endpoint = "inproc://monitor" + dice.below(3);
    int version = dice.between(1, 2);
    SocketType type = dice.of(SocketType.PAIR, SocketType.PUB, SocketType.PUSH);
    stage.journal.write(ours.type + " is monitored, version " + version);
    if (dice.oneIn(4)) {
      ours.socket.monitorPipesStats();
      return;
    }
    if (dice.oneIn(5)) {
      ours.socket.monitor(null, 0);
      return;
    }
    ours.socket.monitor(endpoint, dice.coin() ? -1L : dice.any(), version, type);
    if (dice.oneIn(3)) {
      return;
    }
    try (ZMQ.Socket reader =
        context.socket(
            type == SocketType.PUB
                ? SocketType.SUB
                : type == SocketType.PUSH ? SocketType.PULL : SocketType.PAIR)) {
      reader.setLinger(0);
      reader.connect(endpoint);
      for (int i = dice.below(4); i > 0; i--) {
        attempt(ours.socket::monitorPipesStats);
        any(ours);
        reader.recv(ZMQ.DONTWAIT);
      }
    }
    if (dice.coin()) {
      ours.socket.monitor(null, 0);
    }
  }
}
