// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The transports of the tests, with unused endpoints. */
public enum Transport {
  TCP,
  IPC,
  INPROC;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /**
   * Binds a socket to a free endpoint.
   *
   * @param directory for the file of ipc; a short path, since about 100 bytes are the limit
   * @return the endpoint to connect to
   */
  public String bind(ZMQ.Socket socket, Path directory) {
    socket.bind(this == TCP ? "tcp://127.0.0.1:*" : freeEndpoint(directory));
    return socket.getLastEndpoint();
  }

  /**
   * A free endpoint, to connect to before the other side binds. Skips the test where there is no
   * ipc.
   */
  public String freeEndpoint(Path directory) {
    switch (this) {
      case TCP:
        return "tcp://127.0.0.1:" + freePort();
      case IPC:
        assumeTrue(ZMQ.has("ipc"), "this libzmq has no ipc");
        return "ipc://" + directory.resolve("e" + NUMBER.incrementAndGet());
      case INPROC:
        return "inproc://e" + NUMBER.incrementAndGet();
      default:
        throw new AssertionError(this);
    }
  }

  /** A port outside the range that the system assigns to connections. */
  private static int freePort() {
    for (int tries = 0; ; tries++) {
      int port = ThreadLocalRandom.current().nextInt(20_001, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        if (tries == 100) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
