// SPDX-License-Identifier: MPL-2.0
package zmq.socket.scattergather;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type GATHER.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Gather extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Gather(ZMQ.Socket socket) {
    super(socket);
  }
}
