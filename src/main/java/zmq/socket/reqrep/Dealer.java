// SPDX-License-Identifier: MPL-2.0
package zmq.socket.reqrep;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type DEALER.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Dealer extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Dealer(ZMQ.Socket socket) {
    super(socket);
  }
}
