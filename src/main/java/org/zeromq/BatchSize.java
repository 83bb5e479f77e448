// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * How much a new socket reads from and writes to a connection at once: libzmq's 8 KiB make messages
 * of 1 KiB and more cost nearly twice the time. A connection without traffic takes no more memory
 * for it, a busy one takes up to twice this size.
 */
final class BatchSize {
  /** Another size, in bytes; 0 for libzmq's own. */
  static final String PROPERTY = "org.zeromq.batch.size";

  static final int DEFAULT = 64 * 1024;

  private static final int SIZE = Integer.getInteger(PROPERTY, DEFAULT);

  private BatchSize() {}

  /** Sets the size; a libzmq without drafts refuses, and keeps its own. */
  static void set(long socket) {
    if (SIZE > 0) {
      Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_IN_BATCH_SIZE, SIZE);
      Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_OUT_BATCH_SIZE, SIZE);
    }
  }
}
