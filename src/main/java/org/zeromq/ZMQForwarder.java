// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.proxy.Proxy;

/**
 * A device that forwards messages in one direction: from a SUB to a PUB.
 *
 * <p>{@link ZMQ#proxy} forwards in both directions, which an XSUB and an XPUB need for
 * subscriptions.
 */
public class ZMQForwarder implements Runnable {
  private final Proxy proxy;

  /**
   * Creates a device between two sockets that are bound or connected, or will be.
   *
   * @param context not needed
   */
  public ZMQForwarder(ZMQ.Context context, ZMQ.Socket inSocket, ZMQ.Socket outSocket) {
    proxy = Proxy.unidirectional(inSocket.handle, outSocket.handle);
  }

  /**
   * Forwards messages until the context is terminated, the thread is interrupted (its flag stays
   * set), or one of the sockets is closed.
   *
   * @throws ZMQException for any other error of the sockets
   */
  @Override
  public void run() {
    proxy.runAsDevice();
  }
}
