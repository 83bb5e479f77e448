// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** The exceptions that a call may throw for any arguments and peers. */
final class Verdict {
  private Verdict() {}

  /** Throws an AssertionError for an exception that means a fault of the library. */
  static void check(RuntimeException thrown) {
    if (thrown instanceof ZMQException) {
      int code = ((ZMQException) thrown).getErrorCode();
      if (code == ZMQ.Error.ENOTRECOVERABLE.getCode()) {
        throw new AssertionError("libzmq failed: " + thrown, thrown);
      }
    } else if (!(thrown instanceof IllegalArgumentException)
        && !(thrown instanceof UnsupportedOperationException)
        && !(thrown instanceof IndexOutOfBoundsException)) {
      throw new AssertionError("not documented: " + thrown, thrown);
    }
  }
}
