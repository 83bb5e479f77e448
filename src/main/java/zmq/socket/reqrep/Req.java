// SPDX-License-Identifier: MPL-2.0
package zmq.socket.reqrep;

import org.zeromq.ZMQ;

/**
 * What {@code Socket.base()} returns for a socket of type REQ.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Req extends Dealer {
  /** A view of a socket. */
  public Req(ZMQ.Socket socket) {
    super(socket);
  }
}
