// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Endpoints that are not in use. */
final class Place {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Place() {}

  static String endpoint(String transport, Path folder) throws IOException {
    int number = COUNT.incrementAndGet();
    switch (transport) {
      case "tcp":
        // jzmq 3.1.0 cannot tell where a wildcard led to
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          return "tcp://127.0.0.1:" + socket.getLocalPort();
        }
      case "ipc":
        return "ipc://" + folder.resolve("socket" + number);
      default:
        return transport + "://place" + number;
    }
  }
}
