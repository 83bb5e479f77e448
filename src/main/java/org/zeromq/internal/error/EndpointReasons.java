// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** The reasons for errors of calls with an endpoint or group. */
final class EndpointReasons {
  private static final String INPROC = "inproc://";
  private static final String ZAP_HANDLER = INPROC + "zeromq.zap.01";
  private static final String NAME_IN_USE = "another socket of the context is bound to this name";

  private EndpointReasons() {}

  static String of(int errno, String operation, String endpoint, int type) {
    boolean binds = operation.equals(Operation.BIND) || operation.equals(Operation.UNBIND);
    if (errno == ZmqErrno.EINVAL) {
      return EndpointSyntax.reason(endpoint, binds);
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
    if (errno == ZmqErrno.EADDRINUSE) {
      return ofUse(operation, endpoint);
    }
    return ofAddress(errno, endpoint);
  }

  private static String ofUse(String operation, String endpoint) {
    if (operation.equals(Operation.CONNECT)) {
      return "a peer has the routing id of setConnectRid";
    }
    if (endpoint.equals(ZAP_HANDLER)) {
      return "the context has a ZAP handler already, such as a ZAuth";
    }
    return endpoint.startsWith(INPROC) ? NAME_IN_USE : null;
  }

  private static String ofAddress(int errno, String endpoint) {
    if (errno == ZmqErrno.ENODEV) {
      return "no network interface of this machine has this name or address"
          + (endpoint.contains("://[") ? "; an IPv6 address needs setIPv6(true)" : "");
    }
    if (errno == ZmqErrno.EBADF) {
      return "the descriptor of setUseFd is closed, or does not listen";
    }
    if (errno == ZmqErrno.EAFNOSUPPORT && endpoint.startsWith("tipc:")) {
      return "the kernel has no tipc (its module is tipc)";
    }
    if (errno == ZmqErrno.EADDRNOTAVAIL) {
      return "no network interface of this machine has this address";
    }
    if (errno == ZmqErrno.ENAMETOOLONG) {
      return "the path of an ipc endpoint is limited to about 100 bytes";
    }
    return null;
  }

  private static String transport(String endpoint) {
    int end = endpoint == null ? -1 : endpoint.indexOf("://");
    return end < 0 ? "" : ErrorText.printable(endpoint.substring(0, end));
  }

  private static String ofTransport(String transport, int type) {
    if (type == ZmqConstants.ZMQ_DGRAM) {
      return "DGRAM supports only udp, and binds";
    }
    if (transport.equals("udp")) {
      return "udp is for RADIO sockets, which connect, and DISH and DGRAM sockets, which bind";
    }
    return "a " + SocketTypeNames.of(type) + " socket cannot use " + transport;
  }

  static String ofMonitor(int errno, String endpoint) {
    if (errno == ZmqErrno.EADDRINUSE) {
      return NAME_IN_USE;
    }
    boolean rejected =
        errno == ZmqErrno.EINVAL
            || errno == ZmqErrno.EPROTONOSUPPORT
            || errno == ZmqErrno.ENOCOMPATPROTO;
    if (!rejected) {
      return null;
    }
    return endpoint != null && endpoint.startsWith(INPROC)
        ? "this libzmq cannot monitor such a socket, or not with these arguments"
        : "a monitor needs an inproc endpoint, as in inproc://monitor";
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
