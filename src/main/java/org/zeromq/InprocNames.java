// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Keeps apart, within the process, sockets that do not belong together. Over a network their
 * handshake does it; within a process libzmq lets them meet, and ends the process over what a DISH
 * says to anything but a RADIO, and a STREAM hears from whomever. A DGRAM is kept to UDP: libzmq
 * lets it use what connects, and ends the process over an empty message.
 */
final class InprocNames {
  private static final String INPROC = "inproc://";
  private static final String UDP = "udp://";

  /** Behind the names that RADIO and DISH use, which nobody types: who is bound to it. */
  private static final String OF_A_RADIO = "\u0001radio";

  private static final String OF_A_DISH = "\u0001dish";

  private InprocNames() {}

  /** The endpoint that libzmq is given for a socket of this type to bind to. */
  static String bound(int type, String endpoint) {
    return of(type, endpoint, OF_A_RADIO, OF_A_DISH);
  }

  /** The endpoint that libzmq is given for a socket of this type to connect to. */
  static String connected(int type, String endpoint) {
    return of(type, endpoint, OF_A_DISH, OF_A_RADIO);
  }

  private static String of(int type, String endpoint, String radio, String dish) {
    if (endpoint == null) {
      return null;
    }
    if (type == ZmqConstants.ZMQ_DGRAM && endpoint.contains("://") && !endpoint.startsWith(UDP)) {
      throw new ZMQException(ZmqErrno.ENOCOMPATPROTO);
    }
    if (!endpoint.startsWith(INPROC)) {
      return endpoint;
    }
    switch (type) {
      case ZmqConstants.ZMQ_STREAM:
        throw new ZMQException(ZmqErrno.ENOCOMPATPROTO);
      case ZmqConstants.ZMQ_RADIO:
        return endpoint + radio;
      case ZmqConstants.ZMQ_DISH:
        return endpoint + dish;
      default:
        return endpoint;
    }
  }

  /** The endpoint that a program knows. */
  static String shown(String endpoint) {
    boolean named = endpoint.endsWith(OF_A_RADIO) || endpoint.endsWith(OF_A_DISH);
    return named ? endpoint.substring(0, endpoint.lastIndexOf('\u0001')) : endpoint;
  }
}
