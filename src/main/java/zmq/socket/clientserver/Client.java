// SPDX-License-Identifier: MPL-2.0
package zmq.socket.clientserver;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type CLIENT.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Client extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Client(ZMQ.Socket socket) {
    super(socket);
  }
}
