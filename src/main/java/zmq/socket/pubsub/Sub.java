// SPDX-License-Identifier: MPL-2.0
package zmq.socket.pubsub;

import org.zeromq.ZMQ;

/**
 * The view that {@code Socket.base()} returns for a socket of type SUB.
 *
 * @deprecated use {@link ZMQ.Socket#getSocketType()}
 * @since 4.0
 */
@Deprecated
public class Sub extends XSub {
  /** Creates a view of a socket. */
  public Sub(ZMQ.Socket socket) {
    super(socket);
  }
}
