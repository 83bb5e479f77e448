// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** All decisions of one thread of a round: the same seed gives the same decisions. */
final class Dice {
  /** Around every limit of a length field, of a small message, of a key and of a buffer. */
  private static final int[] SIZES = {
    0, 1, 2, 3, 4, 5, 8, 12, 28, 29, 30, 31, 32, 33, 34, 63, 64, 65, 127, 128, 245, 246, 247, 248,
    253, 254, 255, 256, 257, 1000, 1001, 4096, 8183, 8191, 8192, 8193, 20_000, 65_535, 65_536
  };

  private static final long[] EXTREMES = {
    0,
    1,
    2,
    3,
    5,
    10,
    50,
    99,
    100,
    255,
    256,
    1000,
    65_535,
    65_536,
    6_553_500,
    -1,
    -2,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Dice for another thread. */
  Dice split() {
    return new Dice(random.split());
  }

  /** 0 to limit - 1. */
  int below(int limit) {
    return random.nextInt(limit);
  }

  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A size of a message, mostly small. */
  int size() {
    return oneIn(3) ? SIZES[random.nextInt(SIZES.length)] : random.nextInt(20);
  }

  /** A size of at most 300: of an identity, a topic, a property. */
  int shortSize() {
    int size = size();
    return size <= 300 ? size : size % 300;
  }

  /** Bytes of which many are 0, 1 or letters. */
  byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    int kind = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      bytes[i] =
          (byte) (kind == 0 ? random.nextInt(256) : kind == 1 ? random.nextInt(2) : 'A' + i % 26);
    }
    if (size > 0 && oneIn(3)) {
      bytes[0] = (byte) random.nextInt(3);
    }
    return bytes;
  }

  /** A number for an option. */
  long extreme() {
    return oneIn(4) ? random.nextInt(2000) : EXTREMES[random.nextInt(EXTREMES.length)];
  }

  long any() {
    return random.nextLong();
  }
}
