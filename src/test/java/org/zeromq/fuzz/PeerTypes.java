// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import org.zeromq.SocketType;

/** The peer types that a socket of ours accepts. */
final class PeerTypes {
  private PeerTypes() {}

  /** A compatible type, or rarely any type. */
  static SocketType of(SocketType ours, Dice dice) {
    return dice.oneIn(12) ? dice.of(SocketType.values()) : fitting(ours, dice);
  }

  /** Whether a socket of this type can send at all. */
  static boolean sends(SocketType type) {
    return type != SocketType.PULL
        && type != SocketType.DISH
        && type != SocketType.GATHER
        && type != SocketType.SUB;
  }

  static SocketType fitting(SocketType ours, Dice dice) {
    switch (ours) {
      case PUB:
      case XPUB:
        return dice.of(SocketType.SUB, SocketType.XSUB);
      case SUB:
      case XSUB:
        return dice.of(SocketType.PUB, SocketType.XPUB);
      case REQ:
        return dice.of(SocketType.REP, SocketType.ROUTER);
      case REP:
        return dice.of(SocketType.REQ, SocketType.DEALER);
      case DEALER:
        return dice.of(SocketType.REP, SocketType.DEALER, SocketType.ROUTER);
      case ROUTER:
        return dice.of(SocketType.REQ, SocketType.DEALER, SocketType.ROUTER);
      case PULL:
        return SocketType.PUSH;
      case PUSH:
        return SocketType.PULL;
      case SERVER:
        return SocketType.CLIENT;
      case CLIENT:
        return SocketType.SERVER;
      case RADIO:
        return SocketType.DISH;
      case DISH:
        return SocketType.RADIO;
      case GATHER:
        return SocketType.SCATTER;
      case SCATTER:
        return SocketType.GATHER;
      default:
        return ours;
    }
  }
}
