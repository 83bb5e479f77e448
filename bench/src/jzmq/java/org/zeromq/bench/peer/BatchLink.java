// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.MessageBatch;
import org.zeromq.ZMQ;

/** Many messages with one call, through a MessageBatch: filled from an array, emptied into one. */
final class BatchLink extends SocketLink {
  private static final int MOST = 256;

  private final byte[] payload;
  private final byte[] target;
  private final int atOnce;
  private final MessageBatch batch = new MessageBatch();

  BatchLink(ZMQ.Socket socket, int size) {
    super(socket);
    payload = payload(size);
    target = new byte[size];
    atOnce = BatchSize.of(size, MOST);
  }

  @Override
  public int send(int most) {
    int count = Math.min(most, atOnce);
    for (int i = 0; i < count; i++) {
      batch.add(payload);
    }
    while (batch.remaining() > 0) {
      socket.sendBatch(batch, 0);
    }
    return count;
  }

  @Override
  public int receive(int most) {
    int count = socket.recvBatch(batch, most, 0);
    for (int i = 0; i < count; i++) {
      check(batch.get(i, target, 0, target.length) == target.length);
    }
    return count;
  }
}
