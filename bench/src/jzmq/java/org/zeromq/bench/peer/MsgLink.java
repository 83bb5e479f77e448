// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.Msg;
import org.zeromq.ZMQ;

/** A Msg that is used again and again: filled by a copy, received without one. */
final class MsgLink extends SocketLink {
  private final byte[] payload;
  private final Msg msg = new Msg();

  MsgLink(ZMQ.Socket socket, int size) {
    super(socket);
    payload = payload(size);
  }

  @Override
  public int send(int most) {
    check(socket.send(msg.set(payload, 0, payload.length), 0));
    return 1;
  }

  @Override
  public int receive(int most) {
    check(socket.recv(msg, 0) && msg.size() == payload.length);
    return 1;
  }

  @Override
  public void close() {
    super.close();
    msg.close();
  }
}
