// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Objects;

/**
 * A device that passes messages one way: from a SUB to a PUB.
 *
 * <p>{@link ZMQ#proxy} passes them both ways, which an XSUB and an XPUB need for subscriptions.
 */
public class ZMQForwarder implements Runnable {
  private final ZMQ.Socket inSocket;
  private final ZMQ.Socket outSocket;

  /**
   * A device between two sockets that are bound or connected, or will be.
   *
   * @param context is not needed
   */
  public ZMQForwarder(ZMQ.Context context, ZMQ.Socket inSocket, ZMQ.Socket outSocket) {
    this.inSocket = Objects.requireNonNull(inSocket);
    this.outSocket = Objects.requireNonNull(outSocket);
  }

  /**
   * Passes messages until the context is terminated, the thread is interrupted (its flag stays
   * set), or one of the sockets is closed.
   *
   * @throws ZMQException for any other error of the sockets
   */
  @Override
  public void run() {
    try (MessagePump pump = new MessagePump()) {
      while (!Thread.currentThread().isInterrupted()) {
        pump.move(inSocket, outSocket, 0);
      }
    } catch (ZMQException e) {
      if (!MessagePump.isEnd(e, inSocket, outSocket)) {
        throw e;
      }
    }
  }
}
