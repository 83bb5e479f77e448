// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.Arrays;
import org.zeromq.ZMQ;

/** Many messages with one call, as arrays. */
final class ArraysLink extends SocketLink {
  private static final int MOST = 256;

  private final byte[][] payloads;
  private final byte[][] received;

  ArraysLink(ZMQ.Socket socket, int size) {
    super(socket);
    payloads = new byte[BatchSize.of(size, MOST)][];
    Arrays.fill(payloads, payload(size));
    received = new byte[payloads.length][];
  }

  @Override
  public int send(int most) {
    int count = socket.sendBatch(payloads, 0, Math.min(most, payloads.length), 0);
    check(count > 0);
    return count;
  }

  @Override
  public int receive(int most) {
    int count = socket.recvBatch(received, 0, Math.min(most, received.length), 0);
    for (int i = 0; i < count; i++) {
      check(received[i].length == payloads[0].length);
    }
    return count;
  }
}
