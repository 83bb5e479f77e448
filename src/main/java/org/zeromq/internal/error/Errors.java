// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.ZMQException;

/** The one place where the result of a native call becomes an exception. */
public final class Errors {
  private Errors() {}

  /**
   * Returns the result of a native function that returns -errno when it fails.
   *
   * @throws ZMQException when {@code result} is negative
   */
  public static int check(int result) {
    if (result < 0) {
      throw new ZMQException(-result);
    }
    return result;
  }

  /** {@link #check(int)} for handles and addresses. */
  public static long check(long result) {
    if (result < 0) {
      throw new ZMQException((int) -result);
    }
    return result;
  }
}
