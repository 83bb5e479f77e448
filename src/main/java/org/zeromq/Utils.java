// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * Helper methods for programs written for jzmq and JeroMQ.
 *
 * @since 4.0
 */
public class Utils {
  private Utils() {}

  /**
   * Checks that an argument is not null.
   *
   * @throws NullPointerException if the argument is null
   */
  public static void checkNotNull(@Nullable Object argument) {
    if (argument == null) {
      throw new NullPointerException("an argument is null");
    }
  }

  /**
   * Checks a condition on an argument.
   *
   * @throws IllegalArgumentException with the given message, if {@code valid} is false
   */
  public static void checkArgument(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * Returns a TCP port that no process currently listens on.
   *
   * <p>Another process may take the port before the caller binds to it. Binding to {@code
   * tcp://*:*} and calling {@link ZMQ.Socket#getLastEndpoint()} avoids this race.
   *
   * @throws IOException if no port is available
   */
  public static int findOpenPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
