// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.concurrent.TimeUnit;
import org.zeromq.Msg;
import org.zeromq.ZMQ;
import org.zeromq.ZeroCopyBuffer;

/** Memory that libzmq sends as it is, and messages that are received without a copy. */
final class ZeroCopyLink extends SocketLink {
  /** The larger, the longer it may take until libzmq lets go of a buffer. */
  private static final int RING_BYTES = 1 << 24;

  private static final int LARGEST_RING = 128;

  private final int size;
  private final ZeroCopyBuffer[] ring;
  private final Msg msg = new Msg();
  private int next;

  ZeroCopyLink(ZMQ.Socket socket, int size) {
    super(socket);
    this.size = size;
    ring = new ZeroCopyBuffer[Math.max(2, Math.min(LARGEST_RING, RING_BYTES / size))];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new ZeroCopyBuffer(size);
    }
  }

  @Override
  public int send(int most) {
    ZeroCopyBuffer message = ring[next];
    next = (next + 1) % ring.length;
    try {
      check(message.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    message.buffer().clear();
    check(socket.send(message, 0));
    return 1;
  }

  @Override
  public int receive(int most) {
    check(socket.recv(msg, 0) && msg.size() == size);
    return 1;
  }

  @Override
  public void close() {
    super.close();
    msg.close();
  }
}
