// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/** The libzmq socket of a socket, for tests that need the thin layer. */
public final class LibzmqSocket {
  private LibzmqSocket() {}

  /** The address of an open socket. */
  public static long of(ZMQ.Socket socket) {
    return socket.handle.address();
  }
}
