// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.Arrays;

/** Routing ids, topics and groups from a small set, so that they match. */
final class Words {
  /** The first identity that libzmq gives to a peer that has none, when rand() is not seeded. */
  private static final int FIRST_GIVEN = 0x6b8b4567;

  private Words() {}

  static byte[] identity(Dice dice) {
    switch (dice.below(8)) {
      case 0:
        return new byte[0];
      case 1:
        return new Bytes().u8(0).u32(FIRST_GIVEN + dice.below(6)).get();
      case 2:
        return dice.bytes(dice.of(1, 5, 254, 255, 256, 300));
      case 3:
        return new Bytes().u8(0).add(dice.bytes(dice.below(6))).get();
      default:
        return Bytes.ascii(dice.of("A", "B", "C"));
    }
  }

  static byte[] topic(Dice dice) {
    switch (dice.below(6)) {
      case 0:
        return new byte[0];
      case 1:
        byte[] topic = new byte[dice.of(245, 246, 247, 248, 254, 255, 256, 1000, 1001, 3000)];
        Arrays.fill(topic, (byte) 'T');
        return topic;
      case 2:
        return dice.bytes(dice.shortSize());
      default:
        return Bytes.ascii(dice.of("A", "AB", "B", "a longer topic"));
    }
  }

  static byte[] group(Dice dice) {
    switch (dice.below(6)) {
      case 0:
        return dice.bytes(dice.of(0, 1, 15, 16, 127, 128, 254, 255, 256));
      case 1:
        byte[] group = new byte[dice.of(16, 127, 128, 255)];
        Arrays.fill(group, (byte) 'G');
        return group;
      default:
        return Bytes.ascii(dice.of("A", "B", "group"));
    }
  }
}
