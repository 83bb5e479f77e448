// SPDX-License-Identifier: MPL-2.0
package zmq.socket.radiodish;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type RADIO.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Radio extends zmq.SocketBase {
  /** Creates a view of a socket. */
  public Radio(ZMQ.Socket socket) {
    super(socket);
  }
}
