// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** The reasons for errors of sends and receives. */
final class TransferReasons {
  private TransferReasons() {}

  static String of(int errno, boolean sends, int type) {
    if (errno == ZmqErrno.ENOTSUP) {
      return ofDirection(sends, type);
    }
    if (errno == ZmqErrno.EFSM) {
      return ofState(sends, type);
    }
    if (errno == ZmqErrno.EAGAIN) {
      return "the call would block";
    }
    if (sends && errno == ZmqErrno.EHOSTUNREACH) {
      return ofPeer(type);
    }
    if (sends && errno == ZmqErrno.EINVAL) {
      return ofMessage(type);
    }
    return null;
  }

  private static String ofDirection(boolean sends, int type) {
    switch (type) {
      case ZmqConstants.ZMQ_SUB:
      case ZmqConstants.ZMQ_PULL:
      case ZmqConstants.ZMQ_DISH:
      case ZmqConstants.ZMQ_GATHER:
        return sends ? "a " + SocketTypeNames.of(type) + " socket only receives" : null;
      case ZmqConstants.ZMQ_PUB:
      case ZmqConstants.ZMQ_PUSH:
      case ZmqConstants.ZMQ_RADIO:
      case ZmqConstants.ZMQ_SCATTER:
        return sends ? null : "a " + SocketTypeNames.of(type) + " socket only sends";
      default:
        return null;
    }
  }

  private static String ofState(boolean sends, int type) {
    if (type == ZmqConstants.ZMQ_REQ) {
      return sends ? "receive the reply first" : "send a request first";
    }
    if (type == ZmqConstants.ZMQ_REP) {
      return sends ? "receive a whole request first" : "send the reply first";
    }
    return null;
  }

  private static String ofPeer(int type) {
    switch (type) {
      case ZmqConstants.ZMQ_SERVER:
      case ZmqConstants.ZMQ_PEER:
        return "no peer has the routing id of the message (Msg.setRoutingId)";
      default:
        return "no peer has the routing id in the first part of the message";
    }
  }

  private static String ofMessage(int type) {
    switch (type) {
      case ZmqConstants.ZMQ_CLIENT:
      case ZmqConstants.ZMQ_SERVER:
      case ZmqConstants.ZMQ_RADIO:
      case ZmqConstants.ZMQ_SCATTER:
      case ZmqConstants.ZMQ_PEER:
      case ZmqConstants.ZMQ_CHANNEL:
        return "a " + SocketTypeNames.of(type) + " socket sends messages of one part only";
      case ZmqConstants.ZMQ_DGRAM:
        return "a message has two parts: the address of the peer, and the data";
      default:
        return null;
    }
  }
}
