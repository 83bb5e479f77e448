// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** The reasons for errors of calls with an endpoint or group. */
final class EndpointReasons {
  private static final String TCP = "tcp://";
  private static final int MAX_PORT = 65535;

  private EndpointReasons() {}

  static String of(int errno, String operation, String endpoint, int type) {
    boolean binds = operation.equals(Operation.BIND) || operation.equals(Operation.UNBIND);
    if (errno == ZmqErrno.EINVAL) {
      return ofSyntax(endpoint, binds);
    }
    if (errno == ZmqErrno.ENOENT) {
      return operation.equals(Operation.BIND)
          ? "the directory does not exist"
          : "the socket is not " + (binds ? "bound" : "connected") + " to this endpoint";
    }
    if (errno == ZmqErrno.EPROTONOSUPPORT) {
      return "this libzmq has no transport \"" + transport(endpoint) + '"';
    }
    if (errno == ZmqErrno.ENOCOMPATPROTO) {
      return ofTransport(transport(endpoint), type);
    }
    if (errno == ZmqErrno.ENOTSUP && operation.equals(Operation.CONNECT_PEER)) {
      return "only PEER sockets have it";
    }
    return ofAddress(errno);
  }

  private static String ofAddress(int errno) {
    if (errno == ZmqErrno.ENODEV) {
      return "no network interface of this machine has this name or address";
    }
    if (errno == ZmqErrno.EADDRNOTAVAIL) {
      return "no network interface of this machine has this address";
    }
    if (errno == ZmqErrno.ENAMETOOLONG) {
      return "the path of an ipc endpoint is limited to about 100 bytes";
    }
    return null;
  }

  private static String ofSyntax(String endpoint, boolean binds) {
    if (endpoint == null) {
      return "the endpoint is null";
    }
    if (!endpoint.contains("://")) {
      return "an endpoint needs a transport, as in " + TCP + withoutTransport(endpoint);
    }
    if (!endpoint.startsWith(TCP)) {
      return endpoint.endsWith("://") ? "an endpoint needs an address" : null;
    }
    int colon = endpoint.lastIndexOf(':');
    if (colon < TCP.length()) {
      return "a tcp endpoint needs a host and a port, as in tcp://localhost:5555";
    }
    if (!binds && endpoint.startsWith("*", TCP.length())) {
      return "only bind accepts *; connect needs the host's name or address";
    }
    return isPort(endpoint.substring(colon + 1))
        ? null
        : "a port is a number from 0 to " + MAX_PORT;
  }

  /** Returns an address for the example: that of the endpoint, if it is a host and a port. */
  private static String withoutTransport(String endpoint) {
    return endpoint.matches("[\\w.*-]+:[\\d*]+") ? endpoint : "localhost:5555";
  }

  private static boolean isPort(String text) {
    return text.equals("*") || text.matches("\\d{1,5}") && Integer.parseInt(text) <= MAX_PORT;
  }

  private static String transport(String endpoint) {
    int end = endpoint == null ? -1 : endpoint.indexOf("://");
    return end < 0 ? "" : ErrorText.printable(endpoint.substring(0, end));
  }

  private static String ofTransport(String transport, int type) {
    if (type == ZmqConstants.ZMQ_DGRAM) {
      return "a DGRAM socket binds to udp, and uses nothing else";
    }
    if (transport.equals("udp")) {
      return "udp is for RADIO sockets, which connect, and DISH and DGRAM sockets, which bind";
    }
    return "a " + SocketTypeNames.of(type) + " socket cannot use " + transport;
  }

  static String ofMonitor(int errno) {
    if (errno == ZmqErrno.EINVAL || errno == ZmqErrno.EPROTONOSUPPORT) {
      return "a monitor needs an inproc endpoint, as in inproc://monitor";
    }
    return null;
  }

  static String ofGroup(int errno, String operation, String group) {
    if (errno == ZmqErrno.ENOTSUP) {
      return "only DISH sockets have groups";
    }
    if (errno != ZmqErrno.EINVAL) {
      return null;
    }
    if (group == null) {
      return "the group is null";
    }
    return operation.equals(Operation.JOIN)
        ? "the socket is in this group already, or its name has more than "
            + ZmqConstants.ZMQ_GROUP_MAX_LENGTH
            + " bytes"
        : "the socket is not in this group";
  }
}
