// SPDX-License-Identifier: MPL-2.0
package zmq.socket;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type PAIR.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Pair extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Pair(ZMQ.Socket socket) {
    super(socket);
  }
}
