// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.MessageBatch;
import org.zeromq.ZMQ;

/**
 * Many messages with one call, as C's buffer: sent again and again, and looked at where they lie.
 */
final class InPlaceLink extends SocketLink {
  private static final int MOST = 256;

  private final int size;
  private final MessageBatch received = new MessageBatch();
  private final MessageBatch all = new MessageBatch();
  private final MessageBatch one = new MessageBatch();

  InPlaceLink(ZMQ.Socket socket, int size) {
    super(socket);
    this.size = size;
    byte[] payload = payload(size);
    one.add(payload);
    for (int i = BatchSize.of(size, MOST); i > 0; i--) {
      all.add(payload);
    }
  }

  @Override
  public int send(int most) {
    MessageBatch batch = most < all.count() ? one : all;
    batch.rewind();
    while (batch.remaining() > 0) {
      socket.sendBatch(batch, 0);
    }
    return batch.count();
  }

  @Override
  public int receive(int most) {
    int count = socket.recvBatch(received, most, 0);
    for (int i = 0; i < count; i++) {
      check(received.size(i) == size);
    }
    return count;
  }
}
