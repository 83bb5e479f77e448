// SPDX-License-Identifier: MPL-2.0
package zmq.socket.reqrep;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type ROUTER.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Router extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Router(ZMQ.Socket socket) {
    super(socket);
  }
}
