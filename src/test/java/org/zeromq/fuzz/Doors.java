// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Connections and listeners for endpoints as libzmq writes them: tcp of this machine, and ipc. */
final class Doors {
  private static final String IPC = "ipc://";

  private Doors() {}

  /** Whether a raw peer can connect to such an endpoint. */
  static boolean reaches(String endpoint) {
    return endpoint.startsWith("tcp://127.0.0.1:")
        || endpoint.startsWith(IPC + "/") && Unix.isThere();
  }

  static int port(String endpoint) {
    return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
  }

  static SocketChannel connect(String endpoint) throws IOException {
    boolean isIpc = endpoint.startsWith(IPC);
    SocketChannel channel = isIpc ? Unix.channel() : SocketChannel.open();
    try {
      channel.connect(
          isIpc
              ? Unix.address(endpoint.substring(IPC.length()))
              : new InetSocketAddress(InetAddress.getLoopbackAddress(), port(endpoint)));
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** A listener that does not block. */
  static ServerSocketChannel listen(String path) throws IOException {
    ServerSocketChannel server = path == null ? ServerSocketChannel.open() : Unix.server();
    server.bind(
        path == null
            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)
            : Unix.address(path));
    server.configureBlocking(false);
    return server;
  }

  static String endpoint(ServerSocketChannel server, String path) throws IOException {
    return path == null
        ? "tcp://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort()
        : IPC + path;
  }
}
