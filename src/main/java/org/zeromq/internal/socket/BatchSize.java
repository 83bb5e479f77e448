// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * The maximum size of a socket's reads from and writes to a connection. With libzmq's default of 8
 * KiB, messages of 1 KiB and more take nearly twice the time. A larger size does not increase the
 * memory of an idle connection; a busy one uses up to twice this size.
 */
public final class BatchSize {
  /** The system property that sets the size in bytes; 0 for libzmq's default. */
  public static final String PROPERTY = "org.zeromq.batch.size";

  public static final int DEFAULT = 256 * 1024;

  private static final int SIZE = Integer.getInteger(PROPERTY, DEFAULT);

  private BatchSize() {}

  /** Sets the size; a libzmq without drafts rejects it and keeps its default. */
  static void set(long socket) {
    if (SIZE > 0) {
      Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_IN_BATCH_SIZE, SIZE);
      Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_OUT_BATCH_SIZE, SIZE);
    }
  }
}
