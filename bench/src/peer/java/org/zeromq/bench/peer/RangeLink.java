// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.ZMQ;

/** A range of an array, and receiving into an array of the caller. */
final class RangeLink extends SocketLink {
  private final byte[] payload;
  private final byte[] target;
  private final int size;

  RangeLink(ZMQ.Socket socket, int size) {
    super(socket);
    this.size = size;
    payload = payload(size + 2);
    target = new byte[size + 2];
  }

  @Override
  public int send(int most) {
    check(socket.send(payload, 1, size, 0));
    return 1;
  }

  @Override
  public int receive(int most) {
    check(socket.recv(target, 1, size, 0) == size);
    return 1;
  }
}
