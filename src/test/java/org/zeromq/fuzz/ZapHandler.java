// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Answers requests to authenticate: as RFC 27 has it, malformed, late, or not. */
final class ZapHandler implements Runnable {
  private static final String ENDPOINT = "inproc://zeromq.zap.01";

  private final ZMQ.Context context;
  private final Stage stage;
  private final Dice dice;
  private final boolean isHonest;

  ZapHandler(ZMQ.Context context, Stage stage, Dice dice, boolean isHonest) {
    this.context = context;
    this.stage = stage;
    this.dice = dice;
    this.isHonest = isHonest;
  }

  @Override
  public void run() {
    while (!stage.clock.isOver()) {
      SocketType type =
          isHonest || dice.coin()
              ? SocketType.REP
              : dice.of(
                  SocketType.ROUTER,
                  SocketType.DEALER,
                  SocketType.REQ,
                  SocketType.PAIR,
                  SocketType.PULL,
                  SocketType.PUB,
                  SocketType.SERVER);
      stage.journal.write("a ZAP handler of type " + type);
      try (ZMQ.Socket socket = stage.socket(context, type)) {
        socket.setLinger(0);
        socket.bind(ENDPOINT);
        serve(socket, new Clock(isHonest ? 60_000 : dice.between(1, 200)));
        if (dice.oneIn(4)) {
          socket.unbind(ENDPOINT);
        }
      } catch (ZMQException e) {
        Verdict.check(e);
        stage.clock.pause(2);
      }
    }
  }

  private void serve(ZMQ.Socket socket, Clock shift) {
    while (!stage.clock.isOver() && !shift.isOver()) {
      List<byte[]> request = new ArrayList<>();
      try {
        byte[] part = socket.recv(ZMQ.DONTWAIT);
        while (part != null) {
          request.add(part);
          part = socket.hasReceiveMore() ? socket.recv(ZMQ.DONTWAIT) : null;
        }
        if (request.isEmpty()) {
          stage.clock.pause(1);
        } else {
          answer(socket, request);
        }
      } catch (ZMQException e) {
        Verdict.check(e);
        if (e.getErrorCode() == ZMQ.Error.ETERM.getCode()) {
          throw e;
        }
        stage.clock.pause(1);
      }
    }
  }

  private void answer(ZMQ.Socket socket, List<byte[]> request) {
    stage.tally.count("ZAP requests");
    if (!isHonest && dice.oneIn(5)) {
      stage.clock.pause(dice.below(100));
    }
    List<byte[]> reply = new ArrayList<>();
    int version = Math.max(0, request.size() < 2 ? 0 : indexOfVersion(request));
    reply.addAll(request.subList(0, version)); // the envelope
    reply.add(Bytes.ascii("1.0"));
    reply.add(request.size() > version + 1 ? request.get(version + 1) : new byte[0]);
    String status = dice.oneIn(isHonest ? 20 : 5) ? dice.of("300", "400", "500") : "200";
    reply.add(Bytes.ascii(status));
    reply.add(Bytes.ascii("text"));
    reply.add(dice.coin() ? new byte[0] : dice.bytes(dice.shortSize()));
    reply.add(new byte[0]);
    if (!isHonest && dice.oneIn(3)) {
      Faults faults = new Faults(dice);
      for (int i = dice.below(3); i >= 0; i--) {
        int at = dice.below(reply.size());
        reply.set(at, faults.mangle(reply.get(at)));
      }
      if (dice.oneIn(4)) {
        reply.remove(dice.below(reply.size()));
      }
      if (dice.oneIn(4)) {
        reply.add(dice.bytes(dice.size()));
      }
    }
    if (!isHonest && dice.oneIn(12)) {
      return;
    }
    for (int i = 0; i < reply.size(); i++) {
      boolean last = i == reply.size() - 1;
      socket.send(reply.get(i), ZMQ.DONTWAIT | (last ? 0 : ZMQ.SNDMORE));
    }
  }

  private static int indexOfVersion(List<byte[]> request) {
    for (int i = 0; i < request.size(); i++) {
      if (new String(request.get(i), java.nio.charset.StandardCharsets.ISO_8859_1).equals("1.0")) {
        return i;
      }
    }
    return 0;
  }
}
