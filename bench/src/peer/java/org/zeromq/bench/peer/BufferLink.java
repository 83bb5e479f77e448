// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.nio.ByteBuffer;
import org.zeromq.ZMQ;

/** sendByteBuffer and recvByteBuffer. */
final class BufferLink extends SocketLink {
  private final ByteBuffer payload;
  private final ByteBuffer target;

  BufferLink(ZMQ.Socket socket, ByteBuffer payload, ByteBuffer target) {
    super(socket);
    this.payload = payload;
    this.target = target;
    while (payload.hasRemaining()) {
      payload.put((byte) 'x');
    }
  }

  @Override
  public int send(int most) {
    payload.clear();
    check(socket.sendByteBuffer(payload, 0) >= 0);
    return 1;
  }

  @Override
  public int receive(int most) {
    target.clear();
    check(socket.recvByteBuffer(target, 0) == target.capacity());
    return 1;
  }
}
