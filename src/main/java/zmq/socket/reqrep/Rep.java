// SPDX-License-Identifier: MPL-2.0
package zmq.socket.reqrep;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type REP.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Rep extends Router {
  /** Creates a view of a socket. */
  public Rep(ZMQ.Socket socket) {
    super(socket);
  }
}
