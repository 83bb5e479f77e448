// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import org.zeromq.SocketType;

/** Commands, valid in some state or in none. */
final class Commands {
  private static final String[] NAMES = {
    "SUBSCRIBE",
    "CANCEL",
    "JOIN",
    "LEAVE",
    "PING",
    "PONG",
    "READY",
    "ERROR",
    "HELLO",
    "WELCOME",
    "INITIATE",
    "MESSAGE",
    "SUB",
    "X",
    ""
  };

  private Commands() {}

  static byte[] any(Faults faults, Dice dice) {
    switch (dice.below(9)) {
      case 0:
        return new Bytes().name("SUBSCRIBE").add(Words.topic(dice)).get();
      case 1:
        return new Bytes().name("CANCEL").add(Words.topic(dice)).get();
      case 2:
        return new Bytes().name(dice.of("JOIN", "LEAVE")).add(Words.group(dice)).get();
      case 3:
        return ping(dice);
      case 4:
        return new Bytes().name("PONG").add(dice.bytes(dice.shortSize())).get();
      case 5:
        return error(dice);
      case 6:
        return new Bytes()
            .name("READY")
            .add(Metadata.of(dice.of(SocketType.values()), faults, dice))
            .get();
      case 7: // an invalid length of the name
        return new Bytes().u8(dice.of(0, 4, 100, 255)).text("PING").get();
      default:
        return new Bytes().name(dice.of(NAMES)).add(dice.bytes(dice.shortSize())).get();
    }
  }

  static byte[] ping(Dice dice) {
    Bytes ping = new Bytes().name("PING");
    if (!dice.oneIn(6)) {
      ping.u16(dice.of(0, 1, 5, 100, 65_535));
    }
    return ping.add(dice.bytes(dice.of(0, 0, 1, 16, 17, 200))).get();
  }

  static byte[] error(Dice dice) {
    byte[] reason = dice.bytes(dice.below(256));
    int claimed = dice.oneIn(3) ? dice.below(256) : reason.length;
    return new Bytes().name("ERROR").u8(claimed).add(reason).get();
  }
}
