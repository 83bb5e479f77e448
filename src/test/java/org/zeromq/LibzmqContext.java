// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/** The libzmq context of a context, for tests that need the thin layer. */
public final class LibzmqContext {
  private LibzmqContext() {}

  /**
   * Terminates the context.
   *
   * @throws ZMQException ENOTRECOVERABLE if an assertion of libzmq has failed, which {@link
   *     ZMQ.Context#close()} does not report
   */
  public static void end(ZMQ.Context context) {
    long result = context.handle.call(Operation.CTX_TERM, null, LibzmqContext::terminate);
    Errors.check(result, Operation.CTX_TERM);
  }

  private static long terminate(long context) {
    int result;
    do {
      result = Zmq.zmq_ctx_term(context);
    } while (result == -ZmqErrno.EINTR);
    return result;
  }
}
