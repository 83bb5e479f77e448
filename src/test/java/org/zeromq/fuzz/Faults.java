// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.Arrays;

/** Where a connection violates the protocol: nowhere, at one handshake step, or often. */
final class Faults {
  private static final int STEPS = 8;

  private final Dice dice;
  private final boolean often;
  private int stepsUntilFault;

  Faults(Dice dice) {
    this.dice = dice;
    int temper = dice.below(10);
    often = temper == 0;
    stepsUntilFault = temper < 5 ? dice.below(STEPS) : Integer.MAX_VALUE;
  }

  /** Whether the next step is to be invalid. */
  boolean isDue() {
    return often ? dice.oneIn(4) : stepsUntilFault-- == 0;
  }

  /** Returns the bytes truncated, extended, repeated or altered. */
  byte[] mangle(byte[] bytes) {
    switch (dice.below(6)) {
      case 0:
        return Arrays.copyOf(bytes, dice.below(bytes.length + 1));
      case 1:
        return Arrays.copyOf(bytes, bytes.length + dice.size());
      case 2:
        return new Bytes().add(bytes).add(bytes).get();
      case 3:
        return dice.bytes(dice.size());
      default:
        byte[] changed = bytes.clone();
        for (int i = dice.below(3); i >= 0 && changed.length > 0; i--) {
          changed[dice.below(changed.length)] =
              (byte) (int) dice.of(0, 1, 127, 128, 255, dice.below(256));
        }
        return changed;
    }
  }
}
