// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.jni.ZmqConstants;

/** The names of socket types as in zmq.h, for messages. */
public final class SocketTypeNames {
  private SocketTypeNames() {}

  /** Returns the name of a type, or "type N" if the number has no name. */
  public static String of(int type) {
    switch (type) {
      case ZmqConstants.ZMQ_PAIR:
        return "PAIR";
      case ZmqConstants.ZMQ_PUB:
        return "PUB";
      case ZmqConstants.ZMQ_SUB:
        return "SUB";
      case ZmqConstants.ZMQ_REQ:
        return "REQ";
      case ZmqConstants.ZMQ_REP:
        return "REP";
      case ZmqConstants.ZMQ_DEALER:
        return "DEALER";
      case ZmqConstants.ZMQ_ROUTER:
        return "ROUTER";
      case ZmqConstants.ZMQ_PULL:
        return "PULL";
      case ZmqConstants.ZMQ_PUSH:
        return "PUSH";
      case ZmqConstants.ZMQ_XPUB:
        return "XPUB";
      case ZmqConstants.ZMQ_XSUB:
        return "XSUB";
      case ZmqConstants.ZMQ_STREAM:
        return "STREAM";
      case ZmqConstants.ZMQ_SERVER:
        return "SERVER";
      case ZmqConstants.ZMQ_CLIENT:
        return "CLIENT";
      case ZmqConstants.ZMQ_RADIO:
        return "RADIO";
      case ZmqConstants.ZMQ_DISH:
        return "DISH";
      case ZmqConstants.ZMQ_GATHER:
        return "GATHER";
      case ZmqConstants.ZMQ_SCATTER:
        return "SCATTER";
      case ZmqConstants.ZMQ_DGRAM:
        return "DGRAM";
      case ZmqConstants.ZMQ_PEER:
        return "PEER";
      case ZmqConstants.ZMQ_CHANNEL:
        return "CHANNEL";
      default:
        return "type " + type;
    }
  }
}
