// SPDX-License-Identifier: MPL-2.0
package zmq.socket.radiodish;

import org.zeromq.ZMQ;

/**
 * What {@code Socket.base()} returns for a socket of type RADIO.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Radio extends zmq.SocketBase {
  /** A view of a socket. */
  public Radio(ZMQ.Socket socket) {
    super(socket);
  }
}
