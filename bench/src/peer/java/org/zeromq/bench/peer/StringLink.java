// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.nio.charset.StandardCharsets;
import org.zeromq.ZMQ;

/** send(String) and recvStr(). */
final class StringLink extends SocketLink {
  private final String payload;

  StringLink(ZMQ.Socket socket, int size) {
    super(socket);
    payload = new String(payload(size), StandardCharsets.US_ASCII);
  }

  @Override
  public int send(int most) {
    check(socket.send(payload));
    return 1;
  }

  @Override
  @SuppressWarnings("deprecation") // in jzmq 3.1.0
  public int receive(int most) {
    check(socket.recvStr().length() == payload.length());
    return 1;
  }
}
