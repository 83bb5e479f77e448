// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.ZmqErrno;

/** Moves messages from socket to socket, in libzmq's own memory; one thread. */
final class MessagePump implements AutoCloseable {
  private final Msg part = new Msg();

  /** Moves one message with all its parts; false when there was none. */
  boolean move(ZMQ.Socket from, ZMQ.Socket to, int recvFlags) {
    if (!from.recv(part, recvFlags)) {
      return false;
    }
    while (part.hasMore()) {
      send(to, ZMQ.SNDMORE);
      from.recv(part, 0);
    }
    send(to, 0);
    return true;
  }

  /** Sends at last, whatever timeout the socket has. */
  private void send(ZMQ.Socket to, int flags) {
    boolean sent;
    do {
      sent = to.send(part, flags);
    } while (!sent);
  }

  @Override
  public void close() {
    part.close();
  }

  /** Whether an error is the way a device ends: by the context, an interrupt, or a close. */
  static boolean isEnd(ZMQException e, ZMQ.Socket one, ZMQ.Socket other) {
    return e.getErrorCode() == ZmqErrno.ETERM
        || e.getErrorCode() == ZmqErrno.EINTR
        || one.handle.isClosed()
        || other.handle.isClosed();
  }
}
