// SPDX-License-Identifier: MPL-2.0
package zmq.socket.radiodish;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type DISH.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Dish extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Dish(ZMQ.Socket socket) {
    super(socket);
  }
}
