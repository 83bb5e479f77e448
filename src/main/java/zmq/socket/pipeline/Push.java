// SPDX-License-Identifier: MPL-2.0
package zmq.socket.pipeline;

import org.zeromq.ZMQ;

/**
 * What {@code Socket.base()} returns for a socket of type PUSH.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Push extends zmq.SocketBase {
  /** A view of a socket. */
  public Push(ZMQ.Socket socket) {
    super(socket);
  }
}
