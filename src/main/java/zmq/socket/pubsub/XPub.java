// SPDX-License-Identifier: MPL-2.0
package zmq.socket.pubsub;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type XPUB.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class XPub extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public XPub(ZMQ.Socket socket) {
    super(socket);
  }
}
