// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/** A device that forwards messages in one direction: from a PULL to a PUSH. */
public class ZMQStreamer extends ZMQForwarder {
  /**
   * Creates a device between two sockets that are bound or connected, or will be.
   *
   * @param context not needed
   */
  public ZMQStreamer(ZMQ.Context context, ZMQ.Socket inSocket, ZMQ.Socket outSocket) {
    super(context, inSocket, outSocket);
  }
}
