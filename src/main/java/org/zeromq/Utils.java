// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.net.ServerSocket;

/** Small helpers that programs of jzmq and JeroMQ call. */
public class Utils {
  private Utils() {}

  /**
   * Passes unless the argument is null.
   *
   * @throws NullPointerException if it is
   */
  public static void checkNotNull(Object argument) {
    if (argument == null) {
      throw new NullPointerException("an argument is null");
    }
  }

  /**
   * Passes if an argument is as it should be.
   *
   * @throws IllegalArgumentException with the message, if it is not
   */
  public static void checkArgument(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * Finds a TCP port that nobody listens on at this moment.
   *
   * <p>Somebody else may take it before the caller does: binding to {@code tcp://*:*} and asking
   * {@link ZMQ.Socket#getLastEndpoint()} has no such gap.
   *
   * @throws IOException when there is none
   */
  public static int findOpenPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
