// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.ZMQException;
import org.zeromq.jni.ZmqErrno;

/**
 * The transports that only a libzmq of the system may have: pgm, epgm and norm. Such an endpoint is
 * opened later, by an I/O thread, and if it cannot be, libzmq ends the process: for want of the
 * right to use raw sockets, or because there is no such network interface. No question asked before
 * tells, so these transports are unknown, as to the libzmq in the jar, unless {@code
 * -Dorg.zeromq.multicast=true} takes the risk.
 */
public final class MulticastEndpoints {
  private static final String ALLOWED = "org.zeromq.multicast";
  private static final String[] TRANSPORTS = {"pgm://", "epgm://", "norm://"};

  private MulticastEndpoints() {}

  /**
   * Refuses the endpoints that may end the process.
   *
   * @throws ZMQException EPROTONOSUPPORT
   */
  static void check(String endpoint) {
    if (isMulticast(endpoint) && !Boolean.getBoolean(ALLOWED)) {
      throw new ZMQException(
          "pgm, epgm and norm end the process if they cannot be opened; -D"
              + ALLOWED
              + "=true allows them",
          ZmqErrno.EPROTONOSUPPORT);
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
