// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A socket of ours and its endpoints. */
final class Ours implements AutoCloseable {
  private static final int LONGEST_LINGER = 30;

  final ZMQ.Socket socket;
  final SocketType type;
  final Target target;
  private final Stage stage;
  private final Dice dice;
  final List<String> endpoints = new ArrayList<>();

  /** Short received parts, used as addresses: on a ROUTER, the routing ids of its peers. */
  final List<byte[]> peers = new ArrayList<>();

  int routingId = 1;

  Ours(ZMQ.Context context, Target target, Stage stage, Dice dice) {
    this.socket = context.socket(target.type);
    this.type = target.type;
    this.target = target;
    this.stage = stage;
    this.dice = dice;
    socket.setLinger(dice.below(LONGEST_LINGER));
    target.security.apply(socket);
    if (dice.coin()) {
      socket.setReconnectIVL(dice.between(1, 20));
    }
    if (dice.oneIn(3)) {
      socket.setHeartbeatIvl(dice.between(1, 30));
      socket.setHeartbeatTimeout(dice.between(1, 60));
      socket.setHeartbeatTtl(dice.between(0, 300));
    }
    if (dice.oneIn(3)) {
      socket.setHWM(dice.between(1, 5));
    }
    if (dice.oneIn(6)) {
      socket.setHandshakeIvl(dice.between(1, 50));
    }
  }

  boolean isDatagrams() {
    return type == SocketType.DGRAM;
  }

  void bind(String endpoint) {
    stage.journal.write(type + " binds to " + endpoint);
    socket.bind(endpoint);
    String bound = endpoint.startsWith("inproc") ? endpoint : socket.getLastEndpoint();
    endpoints.add(bound);
    stage.bound.put(bound.startsWith("udp") ? endpoint : bound, target);
  }

  void connect(String endpoint) {
    stage.journal.write(type + " connects to " + endpoint);
    if (dice.oneIn(20)) {
      routingId = socket.connectPeer(endpoint);
    } else {
      socket.connect(endpoint);
    }
    endpoints.add(endpoint);
  }

  void unbind() {
    String endpoint = endpoint();
    stage.journal.write(type + " unbinds " + endpoint);
    socket.unbind(endpoint);
    stage.bound.remove(endpoint);
    endpoints.remove(endpoint);
  }

  void disconnect() {
    String endpoint = endpoint();
    stage.journal.write(type + " disconnects " + endpoint);
    socket.disconnect(endpoint);
    stage.bound.remove(endpoint);
    endpoints.remove(endpoint);
  }

  private String endpoint() {
    return endpoints.isEmpty() || dice.oneIn(15)
        ? Places.toConnect(stage, dice)
        : dice.of(endpoints);
  }

  /** Closes it with a linger time that a round has. */
  @Override
  public void close() {
    stage.journal.write(type + " is closed");
    stage.bound.values().removeIf(bound -> bound == target);
    try {
      socket.setLinger(dice.coin() ? 0 : dice.below(LONGEST_LINGER));
    } catch (RuntimeException e) {
      Verdict.check(e); // its context may be terminating
    }
    socket.close();
  }
}
