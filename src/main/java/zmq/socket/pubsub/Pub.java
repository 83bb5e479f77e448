// SPDX-License-Identifier: MPL-2.0
package zmq.socket.pubsub;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type PUB.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Pub extends XPub {
  /** Creates a view of a socket. */
  public Pub(ZMQ.Socket socket) {
    super(socket);
  }
}
