// SPDX-License-Identifier: MPL-2.0
package zmq.socket.pipeline;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type PULL.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Pull extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Pull(ZMQ.Socket socket) {
    super(socket);
  }
}
