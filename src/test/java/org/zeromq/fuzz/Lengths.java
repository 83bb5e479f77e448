// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** Wrong lengths of frames. */
final class Lengths {
  private Lengths() {}

  static long lie(Dice dice) {
    return dice.of(
        0L,
        1L,
        255L,
        256L,
        65_536L,
        1L << 20,
        0x7fff_ffffL,
        0x8000_0000L,
        0xffff_ffffL,
        1L << 40,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1L,
        -2L,
        -9L,
        -64L);
  }
}
