// SPDX-License-Identifier: MPL-2.0
package zmq.socket.scattergather;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type SCATTER.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Scatter extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Scatter(ZMQ.Socket socket) {
    super(socket);
  }
}
