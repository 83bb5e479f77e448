// SPDX-License-Identifier: MPL-2.0
package zmq.socket;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type PEER.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Peer extends zmq.socket.clientserver.Server {
  /** Creates a view of a socket. */
  public Peer(ZMQ.Socket socket) {
    super(socket);
  }
}
