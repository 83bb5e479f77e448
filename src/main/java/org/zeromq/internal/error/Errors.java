// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.ZMQException;

/** Converts the results of native calls to exceptions; the only place that does. */
public final class Errors {
  private Errors() {}

  /**
   * Returns the result of a native function that returns -errno when it fails.
   *
   * @throws ZMQException if {@code result} is negative
   */
  public static int check(int result) {
    if (result < 0) {
      throw new ZMQException(-result);
    }
    return result;
  }

  /** Returns a handle or address, as {@link #check(int)}. */
  public static long check(long result) {
    if (result < 0) {
      throw new ZMQException((int) -result);
    }
    return result;
  }
}
