// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

/** The libzmq socket below a socket, for tests of what only the thin layer can do to it. */
public final class LibzmqSocket {
  private LibzmqSocket() {}

  /** Its address, while it is open. */
  public static long of(ZMQ.Socket socket) {
    return socket.handle.address();
  }
}
