// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.ZmqErrno;

/**
 * Rejects the transports that only a system libzmq may have: pgm, epgm and norm. An I/O thread
 * opens such an endpoint later, and libzmq aborts the process if that fails: without the permission
 * to use raw sockets, or without such a network interface. This cannot be checked beforehand, so
 * these transports are rejected, as by the bundled libzmq, unless {@code
 * -Dorg.zeromq.multicast=true} accepts the risk.
 */
public final class MulticastEndpoints {
  private static final String ALLOWED = "org.zeromq.multicast";
  private static final String[] TRANSPORTS = {"pgm://", "epgm://", "norm://"};

  private MulticastEndpoints() {}

  /**
   * Rejects endpoints for which libzmq may abort the process.
   *
   * @throws ZMQException EPROTONOSUPPORT
   */
  static void check(SocketHandle handle, String operation, String endpoint) {
    if (isMulticast(endpoint) && !Boolean.getBoolean(ALLOWED)) {
      throw Errors.onSocket(
          ZmqErrno.EPROTONOSUPPORT,
          operation,
          endpoint,
          handle.type,
          "rejected, since libzmq aborts the process if it cannot open such an endpoint; -D"
              + ALLOWED
              + "=true accepts them",
          null);
    }
  }

  private static boolean isMulticast(String endpoint) {
    if (endpoint != null) {
      for (String transport : TRANSPORTS) {
        if (endpoint.startsWith(transport)) {
          return true;
        }
      }
    }
    return false;
  }
}
