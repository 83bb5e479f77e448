// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import org.zeromq.SocketType;

/** The properties in READY and INITIATE. */
final class Metadata {
  private Metadata() {}

  static byte[] of(SocketType type, Faults faults, Dice dice) {
    Bytes out = new Bytes();
    boolean wrong = faults.isDue();
    if (!wrong || !dice.oneIn(6)) {
      property(out, "Socket-Type", Bytes.ascii(type.name()));
    }
    if (dice.coin()) {
      property(out, dice.of("Identity", "identity"), Words.identity(dice));
    }
    if (dice.oneIn(4)) {
      property(out, "X-" + dice.below(10), dice.bytes(dice.shortSize()));
    }
    if (wrong) {
      wrong(out, dice);
    }
    return out.get();
  }

  private static void wrong(Bytes out, Dice dice) {
    switch (dice.below(7)) {
      case 0:
        property(out, "Socket-Type", Bytes.ascii(dice.of(SocketType.values()).name()));
        break;
      case 1:
        property(out, "Identity", Words.identity(dice));
        property(out, "Identity", Words.identity(dice));
        break;
      case 2: // a length beyond the end
        out.u8(4).text("name").u32(dice.of(1L, 255L, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL));
        break;
      case 3:
        out.u8(255).text("name");
        break;
      case 4:
        out.u8(0).u32(dice.below(3)).zeros(2);
        break;
      case 5:
        property(out, "X-long", dice.bytes(dice.of(256, 8192, 70_000)));
        break;
      default:
        for (int i = 0; i < 300; i++) {
          property(out, "X-" + i, new byte[1]);
        }
    }
  }

  private static void property(Bytes out, String name, byte[] value) {
    out.name(name).u32(value.length).add(value);
  }
}
