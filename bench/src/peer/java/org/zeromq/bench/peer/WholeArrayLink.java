// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.ZMQ;

/** send(byte[]) and byte[] recv(): what most programs do. */
final class WholeArrayLink extends SocketLink {
  private final byte[] payload;

  WholeArrayLink(ZMQ.Socket socket, int size) {
    super(socket);
    payload = payload(size);
  }

  @Override
  public int send(int most) {
    check(socket.send(payload, 0));
    return 1;
  }

  @Override
  public int receive(int most) {
    check(socket.recv(0).length == payload.length);
    return 1;
  }
}
