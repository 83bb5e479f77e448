// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

/** Checks ranges of arrays. */
public final class Ranges {
  private Ranges() {}

  /**
   * Throws unless a range is within an array of this size.
   *
   * @throws ArrayIndexOutOfBoundsException with the three numbers
   */
  public static void check(int size, int offset, int length) {
    if ((offset | length) < 0 || length > size - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " are outside an array of " + size);
    }
  }
}
