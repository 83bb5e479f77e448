// SPDX-License-Identifier: MPL-2.0
package zmq.socket.pipeline;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type PUSH.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Push extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Push(ZMQ.Socket socket) {
    super(socket);
  }
}
