// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.io.IOException;
import org.zeromq.internal.proxy.Proxy;

/**
 * A device that forwards messages in both directions, between a ROUTER and a DEALER: requests and
 * replies.
 */
public class ZMQQueue implements Runnable, Closeable {
  private final Proxy proxy;

  /**
   * Creates a device between two sockets that are bound or connected, or will be.
   *
   * @param context not needed
   */
  public ZMQQueue(ZMQ.Context context, ZMQ.Socket inSocket, ZMQ.Socket outSocket) {
    proxy = new Proxy(inSocket.handle, outSocket.handle, null);
  }

  /**
   * Forwards messages until the context is terminated, the thread is interrupted (its flag stays
   * set), one of the sockets is closed, or {@link #close()} is called. A side that accepts no
   * messages does not block the other direction.
   *
   * @throws ZMQException for any other error of the sockets
   */
  @Override
  public void run() {
    proxy.runAsDevice();
  }

  /** Ends {@link #run()}, from any thread; the sockets remain open. */
  @Override
  public void close() throws IOException {
    proxy.stop();
  }
}
