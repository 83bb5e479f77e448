// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

/** How many messages a program would put into one batch: about 64 KiB, and a limited number. */
final class BatchSize {
  private static final int BYTES = 1 << 16;

  private BatchSize() {}

  static int of(int size, int most) {
    return Math.max(1, Math.min(most, BYTES / size));
  }
}
