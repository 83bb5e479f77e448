// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/** The libzmq context below a context, for tests of what only the thin layer says. */
public final class LibzmqContext {
  private LibzmqContext() {}

  /**
   * Ends it for good; unlike {@link ZMQ.Context#close()} it throws when an assertion of libzmq has
   * failed: ENOTRECOVERABLE.
   */
  public static void end(ZMQ.Context context) {
    context.handle.call(
        "ctx_term",
        null,
        address -> {
          int result;
          do {
            result = Zmq.zmq_ctx_term(address);
          } while (result == -ZmqErrno.EINTR);
          return result;
        });
  }
}
