// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * The size of a socket's reads from and writes to a connection. With libzmq's own 8 KiB, messages
 * of 1 KiB and more take nearly twice the time. An idle connection takes no more memory for it, a
 * busy one up to twice this size.
 */
public final class BatchSize {
  /** The system property with another size in bytes; 0 for libzmq's own. */
  public static final String PROPERTY = "org.zeromq.batch.size";

  public static final int DEFAULT = 64 * 1024;

  private static final int SIZE = Integer.getInteger(PROPERTY, DEFAULT);

  private BatchSize() {}

  /** Sets the size; a libzmq without drafts refuses it and keeps its own. */
  static void set(long socket) {
    if (SIZE > 0) {
      Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_IN_BATCH_SIZE, SIZE);
      Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_OUT_BATCH_SIZE, SIZE);
    }
  }
}
