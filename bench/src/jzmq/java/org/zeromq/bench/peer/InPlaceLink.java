// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.MessageBatch;
import org.zeromq.ZMQ;

/**
 * Many messages with one call, as C's buffer: sent again and again, and looked at where they lie.
 */
final class InPlaceLink extends SocketLink {
  private static final int MOST = 256;

  private final byte[] payload;
  private final int atOnce;
  private final MessageBatch batch = new MessageBatch();
  private final MessageBatch received = new MessageBatch();

  InPlaceLink(ZMQ.Socket socket, int size) {
    super(socket);
    payload = payload(size);
    atOnce = BatchSize.of(size, MOST);
  }

  @Override
  public int send(int most) {
    int count = Math.min(most, atOnce);
    if (batch.count() != count) {
      fill(count);
    }
    batch.rewind();
    while (batch.remaining() > 0) {
      socket.sendBatch(batch, 0);
    }
    return count;
  }

  private void fill(int count) {
    batch.clear();
    for (int i = 0; i < count; i++) {
      batch.add(payload);
    }
  }

  @Override
  public int receive(int most) {
    int count = socket.recvBatch(received, most, 0);
    for (int i = 0; i < count; i++) {
      check(received.size(i) == payload.length);
    }
    return count;
  }
}
