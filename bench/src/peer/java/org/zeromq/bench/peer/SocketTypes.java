// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

/** The numbers of socket types, by their names in zmq.h. */
final class SocketTypes {
  private SocketTypes() {}

  static int number(String name) {
    switch (name) {
      case "PAIR":
        return 0;
      case "SUB":
        return 2;
      case "REQ":
        return 3;
      case "REP":
        return 4;
      case "ROUTER":
        return 6;
      case "PULL":
        return 7;
      case "PUSH":
        return 8;
      case "XPUB":
        return 9;
      default:
        throw new IllegalArgumentException("unknown socket type " + name);
    }
  }
}
