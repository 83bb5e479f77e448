// SPDX-License-Identifier: MPL-2.0
package zmq.socket.clientserver;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type SERVER.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Server extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Server(ZMQ.Socket socket) {
    super(socket);
  }
}
