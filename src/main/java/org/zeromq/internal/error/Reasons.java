// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.jni.ZmqErrno;

/** The reasons for common errors, and what to do about them. */
final class Reasons {
  private Reasons() {}

  /** Returns the reason, or null if libzmq's text is all that is known. */
  static String of(int errno, String operation, Object argument, int type) {
    String reason = ofOperation(errno, operation, argument, type);
    return reason != null ? reason : ofErrno(errno);
  }

  private static String ofOperation(int errno, String operation, Object argument, int type) {
    switch (operation) {
      case Operation.SEND:
      case Operation.RECV:
        return TransferReasons.of(errno, operation.equals(Operation.SEND), type);
      case Operation.GETSOCKOPT:
      case Operation.SETSOCKOPT:
        return OptionReasons.of(errno, argument, type);
      case Operation.BIND:
      case Operation.UNBIND:
      case Operation.CONNECT:
      case Operation.CONNECT_PEER:
      case Operation.DISCONNECT:
        return EndpointReasons.of(errno, operation, (String) argument, type);
      case Operation.MONITOR:
        return EndpointReasons.ofMonitor(errno, (String) argument);
      case Operation.JOIN:
      case Operation.LEAVE:
        return EndpointReasons.ofGroup(errno, operation, (String) argument);
      case Operation.PEER_STATE:
        return ofPeerState(errno);
      case Operation.PIPES_STATS:
        return errno == ZmqErrno.EINVAL
            ? "the socket has no monitor of version 2 for EVENT_PIPES_STATS"
            : null;
      case Operation.HAS:
        return errno == ZmqErrno.EINVAL ? "the name is null or contains a zero" : null;
      case Operation.SOCKET:
        return ofSocket(errno);
      default:
        return null;
    }
  }

  private static String ofSocket(int errno) {
    if (errno == ZmqErrno.EMFILE) {
      return "the context has its maximum of sockets (ZMQ_MAX_SOCKETS), or the process its maximum"
          + " of file descriptors (ulimit -n)";
    }
    if (errno == ZmqErrno.EINVAL) {
      return "this libzmq has no such socket type, or rejects an option of the context";
    }
    return null;
  }

  private static String ofPeerState(int errno) {
    if (errno == ZmqErrno.ENOTSUP) {
      return "only ROUTER sockets have it, in a libzmq with drafts";
    }
    return errno == ZmqErrno.EHOSTUNREACH ? "no peer has this routing id" : null;
  }

  private static String ofErrno(int errno) {
    if (errno == ZmqErrno.ENOTSOCK) {
      return "the socket is closed";
    }
    if (errno == ZmqErrno.ETERM) {
      return "the context is terminated";
    }
    if (errno == ZmqErrno.EINTR) {
      return "the thread was interrupted";
    }
    if (errno == ZmqErrno.ECANCELED) {
      return "cancelled by its CancellationToken";
    }
    if (errno == ZmqErrno.EBUSY) {
      return "used by another thread";
    }
    if (errno == ZmqErrno.EMTHREAD) {
      return "the context has no I/O threads (setIOThreads)";
    }
    if (errno == ZmqErrno.EMFILE) {
      return "the process has its maximum of file descriptors (ulimit -n)";
    }
    return null;
  }
}
