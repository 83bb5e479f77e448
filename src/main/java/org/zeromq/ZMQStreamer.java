// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/** A device that passes messages one way: from a PULL to a PUSH. */
public class ZMQStreamer extends ZMQForwarder {
  /**
   * A device between two sockets that are bound or connected, or will be.
   *
   * @param context is not needed
   */
  public ZMQStreamer(ZMQ.Context context, ZMQ.Socket inSocket, ZMQ.Socket outSocket) {
    super(context, inSocket, outSocket);
  }
}
