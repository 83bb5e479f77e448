// SPDX-License-Identifier: MPL-2.0
package zmq.socket.clientserver;

import org.zeromq.ZMQ;

/**
 * What {@code Socket.base()} returns for a socket of type SERVER.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Server extends zmq.SocketBase {
  /** A view of a socket. */
  public Server(ZMQ.Socket socket) {
    super(socket);
  }
}
