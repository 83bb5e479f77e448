// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Assertions for tests of sockets. */
public final class ZmqAssertions {
  private ZmqAssertions() {}

  /** Fails unless the call throws a ZMQException with this error. */
  public static void assertError(ZMQ.Error error, Executable call) {
    ZMQException thrown = assertThrows(ZMQException.class, call);
    assertEquals(error, ZMQ.Error.findByCode(thrown.getErrorCode()));
  }

  /** Sends a message of several parts. */
  public static void sendAll(ZMQ.Socket socket, String... parts) {
    for (int i = 0; i < parts.length; i++) {
      assertTrue(socket.send(parts[i], i < parts.length - 1 ? ZMQ.SNDMORE : 0));
    }
  }

  /** Receives all parts of the next message. */
  public static List<String> recvAll(ZMQ.Socket socket) {
    List<String> parts = new ArrayList<>();
    do {
      parts.add(socket.recvStr());
    } while (socket.hasReceiveMore());
    return parts;
  }
}
