// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A TCP port of this machine to which sockets connect: each connection is a {@link RawPeer}. */
final class RawListener implements AutoCloseable {
  private static final int TIME_LIMIT = 10_000;

  private final ServerSocket listener;

  RawListener() throws IOException {
    listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    listener.setSoTimeout(TIME_LIMIT);
  }

  String endpoint() {
    return "tcp://127.0.0.1:" + listener.getLocalPort();
  }

  /** The next connection, on which nothing was sent. */
  RawPeer accept() throws IOException {
    return new RawPeer(listener.accept());
  }

  /** The next connection, after the handshake of a socket of this type. */
  RawPeer accept(String type) throws IOException {
    return accept().shakeHands(type);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
