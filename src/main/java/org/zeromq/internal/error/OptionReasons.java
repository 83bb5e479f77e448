// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import java.util.Objects;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** The reasons for errors of socket options. */
final class OptionReasons {
  /** The prefixes of options that one socket type has. */
  private static final String[] OF_ONE_TYPE = {"ROUTER", "REQ", "XPUB", "XSUB", "STREAM"};

  private OptionReasons() {}

  /**
   * Returns the reason.
   *
   * @param argument an {@link OptionValue} when setting, the number when getting; null if unknown
   */
  static String of(int errno, Object argument, int type) {
    if (errno == ZmqErrno.ENOTSUP) {
      return "this libzmq was built without it";
    }
    if (errno == ZmqErrno.EADDRINUSE) {
      return "a peer has this routing id";
    }
    if (errno != ZmqErrno.EINVAL) {
      return null;
    }
    if (argument instanceof OptionValue) {
      OptionValue set = (OptionValue) argument;
      return set.value == null ? "the value is null" : ofSetting(set.option, type);
    }
    return Objects.equals(argument, ZmqConstants.ZMQ_FD)
        ? "a thread-safe socket type has no descriptor"
        : "libzmq cannot return this option, or not in this size";
  }

  private static String ofSetting(int option, int type) {
    switch (option) {
      case ZmqConstants.ZMQ_SUBSCRIBE:
      case ZmqConstants.ZMQ_UNSUBSCRIBE:
        return ofSubscription(type);
      case ZmqConstants.ZMQ_ROUTING_ID:
        return "a routing id has 1 to 255 bytes";
      case ZmqConstants.ZMQ_CONNECT_ROUTING_ID:
        return "for ROUTER and STREAM sockets; a routing id has 1 to 255 bytes, the first not zero";
      case ZmqConstants.ZMQ_TCP_ACCEPT_FILTER:
        return "a filter is an address or a network, as in 192.168.0.0/16";
      case ZmqConstants.ZMQ_CURVE_PUBLICKEY:
      case ZmqConstants.ZMQ_CURVE_SECRETKEY:
      case ZmqConstants.ZMQ_CURVE_SERVERKEY:
        return "a key has 32 bytes, or 40 characters of Z85";
      default:
        String name = OptionNames.ofSocket(option);
        if (!name.startsWith("ZMQ_")) {
          return "libzmq has no option with this number";
        }
        String onlyType = onlyType(name);
        return onlyType == null || onlyType.equals(SocketTypeNames.of(type))
            ? "libzmq does not accept this value, or not for this socket type"
            : "an option of " + onlyType + " sockets";
    }
  }

  private static String ofSubscription(int type) {
    if (type == ZmqConstants.ZMQ_XSUB) {
      return "an XSUB socket subscribes by sending a message: the byte 1, then the topic";
    }
    return type == ZmqConstants.ZMQ_SUB ? "a topic has up to 1 MiB" : "only SUB sockets subscribe";
  }

  private static String onlyType(String option) {
    for (String type : OF_ONE_TYPE) {
      if (option.startsWith("ZMQ_" + type + "_")) {
        return type;
      }
    }
    return null;
  }
}
