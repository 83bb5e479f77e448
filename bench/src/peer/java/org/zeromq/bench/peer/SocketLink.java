// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.Arrays;
import org.zeromq.ZMQ;

/** A link of one message at a time through a ZMQ.Socket. */
abstract class SocketLink implements Link {
  final ZMQ.Socket socket;

  SocketLink(ZMQ.Socket socket) {
    this.socket = socket;
  }

  @Override
  public void bind(String endpoint) {
    socket.bind(endpoint);
  }

  @Override
  public void connect(String endpoint) {
    socket.connect(endpoint);
  }

  @Override
  public void awaitSubscriptions(int count) {
    for (int left = count; left > 0; left--) {
      socket.recv(0);
    }
  }

  @Override
  public void close() {
    socket.close();
  }

  static void check(boolean well) {
    if (!well) {
      throw new IllegalStateException("not sent, or not the message that was sent");
    }
  }

  static byte[] payload(int size) {
    byte[] payload = new byte[size];
    Arrays.fill(payload, (byte) 'x');
    return payload;
  }
}
