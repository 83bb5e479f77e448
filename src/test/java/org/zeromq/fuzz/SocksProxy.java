// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;

/** A SOCKS 5 proxy on one connection, which may misbehave at each step; RFC 1928 and 1929. */
final class SocksProxy {
  private final Wire wire;
  private final Dice dice;
  private final Stage stage;

  SocksProxy(Wire wire, Dice dice, Stage stage) {
    this.wire = wire;
    this.dice = dice;
    this.stage = stage;
  }

  /** Whether it replied that it is connected: the rest is the traffic of the target. */
  boolean serve() throws IOException {
    byte[] start = wire.read(2);
    byte[] methods = start == null ? null : wire.read(start[1] & 0xff);
    if (methods == null || methods.length == 0 || misbehaves()) {
      return false;
    }
    int method = dice.oneIn(8) ? dice.of(1, 2, 254, 255) : methods[methods.length - 1];
    wire.write(new Bytes().u8(version(5)).u8(method).get());
    if (method == 2) {
      byte[] user = wire.read(2);
      byte[] name = user == null ? null : wire.read((user[1] & 0xff) + 1);
      if (name == null || wire.read(name[name.length - 1] & 0xff) == null || misbehaves()) {
        return false;
      }
      wire.write(new Bytes().u8(version(1)).u8(dice.oneIn(5) ? dice.below(256) : 0).get());
    }
    byte[] request = wire.read(5);
    if (request == null || misbehaves()) {
      return false;
    }
    int rest = request[3] == 1 ? 5 : request[3] == 4 ? 17 : (request[4] & 0xff) + 2;
    if (wire.read(rest) == null || misbehaves()) {
      return false;
    }
    int status = dice.oneIn(4) ? dice.below(256) : 0;
    Bytes answer = new Bytes().u8(version(5)).u8(status).u8(dice.oneIn(9) ? 1 : 0);
    switch (dice.below(5)) {
      case 0:
        answer.u8(4).zeros(16);
        break;
      case 1:
        int size = dice.below(256);
        answer.u8(3).u8(size).zeros(size);
        break;
      case 2:
        answer.u8(dice.below(256)).zeros(dice.below(300));
        break;
      default:
        answer.u8(1).zeros(4);
    }
    wire.write(answer.u16(1).get());
    stage.tally.count("past SOCKS");
    return status == 0 || dice.oneIn(3);
  }

  private int version(int right) {
    return dice.oneIn(12) ? dice.below(256) : right;
  }

  /** Sometimes misbehaves at this step. */
  private boolean misbehaves() throws IOException {
    switch (dice.below(12)) {
      case 0:
        wire.write(dice.bytes(dice.size()));
        return true;
      case 1:
        wire.finish();
        return true;
      case 2:
        stage.clock.pause(dice.below(200));
        return dice.coin();
      default:
        return false;
    }
  }
}
