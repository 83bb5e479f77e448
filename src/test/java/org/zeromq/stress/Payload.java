// SPDX-License-Identifier: MPL-2.0
package org.zeromq.stress;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Messages that reveal corruption: a mark, their own length, and one byte repeated. */
final class Payload {
  private static final int MARK = 0x5A4D5142;
  private static final int HEADER = 2 * Integer.BYTES + 1;
  private static final int LONGEST = 5000;

  private Payload() {}

  /** A message of random length; short ones have no room for the mark and are never checked. */
  static byte[] random(Random random) {
    byte[] message =
        new byte[random.nextInt(4) == 0 ? random.nextInt(LONGEST) : random.nextInt(64)];
    if (message.length >= HEADER) {
      Arrays.fill(message, (byte) random.nextInt());
      ByteBuffer.wrap(message).putInt(MARK).putInt(message.length);
    }
    return message;
  }

  /** Throws if it is one of these messages and not as it was sent. */
  static void check(byte[] message) {
    if (message.length < HEADER) {
      return;
    }
    ByteBuffer header = ByteBuffer.wrap(message);
    if (header.getInt() != MARK) {
      return;
    }
    int length = header.getInt();
    if (length != message.length) {
      throw new AssertionError("sent with " + length + " bytes, received " + message.length);
    }
    for (int i = HEADER; i < length; i++) {
      if (message[i] != message[HEADER - 1]) {
        throw new AssertionError("damaged at " + i + " of " + length);
      }
    }
  }
}
