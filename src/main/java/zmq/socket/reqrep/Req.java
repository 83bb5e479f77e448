// SPDX-License-Identifier: MPL-2.0
package zmq.socket.reqrep;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type REQ.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Req extends Dealer {
  /** Creates a view of a socket. */
  public Req(ZMQ.Socket socket) {
    super(socket);
  }
}
