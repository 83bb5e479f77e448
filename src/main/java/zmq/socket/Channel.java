// SPDX-License-Identifier: MPL-2.0
package zmq.socket;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type CHANNEL.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Channel extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Channel(ZMQ.Socket socket) {
    super(socket);
  }
}
