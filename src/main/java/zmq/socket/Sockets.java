// SPDX-License-Identifier: MPL-2.0
package zmq.socket;

import org.zeromq.ZMQ;

/**
 * Creates the views of sockets.
 *
 * @deprecated use {@link org.zeromq.SocketType}
 * @since 4.0
 */
@Deprecated
public final class Sockets {
  private Sockets() {}

  /** Returns a view of a socket: an instance of the class that is named after its type. */
  public static zmq.SocketBase viewOf(ZMQ.Socket socket) {
    switch (socket.getSocketType()) {
      case PAIR:
        return new Pair(socket);
      case CHANNEL:
        return new Channel(socket);
      case STREAM:
        return new Stream(socket);
      case PEER:
        return new Peer(socket);
      case CLIENT:
        return new zmq.socket.clientserver.Client(socket);
      case SERVER:
        return new zmq.socket.clientserver.Server(socket);
      case PULL:
        return new zmq.socket.pipeline.Pull(socket);
      case PUSH:
        return new zmq.socket.pipeline.Push(socket);
      case XPUB:
        return new zmq.socket.pubsub.XPub(socket);
      case XSUB:
        return new zmq.socket.pubsub.XSub(socket);
      case PUB:
        return new zmq.socket.pubsub.Pub(socket);
      case SUB:
        return new zmq.socket.pubsub.Sub(socket);
      case DISH:
        return new zmq.socket.radiodish.Dish(socket);
      case RADIO:
        return new zmq.socket.radiodish.Radio(socket);
      case DEALER:
        return new zmq.socket.reqrep.Dealer(socket);
      case ROUTER:
        return new zmq.socket.reqrep.Router(socket);
      case REQ:
        return new zmq.socket.reqrep.Req(socket);
      case REP:
        return new zmq.socket.reqrep.Rep(socket);
      case GATHER:
        return new zmq.socket.scattergather.Gather(socket);
      case SCATTER:
        return new zmq.socket.scattergather.Scatter(socket);
      default:
        return new zmq.SocketBase(socket);
    }
  }
}
