// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import org.zeromq.SocketType;

/** The first bytes of a connection: the whole handshake before ZMTP 3. */
final class Greeting {
  static final int SIZE = 64;
  static final int OLD_SIZE = 12;
  private static final int MECHANISM = 20;

  private Greeting() {}

  static byte[] of(Version version, SocketType type, Security security, Faults faults, Dice dice) {
    byte[] greeting = right(version, type, security, faults, dice);
    return faults.isDue() ? faults.mangle(greeting) : greeting;
  }

  private static byte[] right(
      Version version, SocketType type, Security security, Faults faults, Dice dice) {
    Bytes out = new Bytes();
    if (version != Version.UNVERSIONED) {
      out.u8(0xff).zeros(8).u8(0x7f);
      out.u8(faults.isDue() ? dice.of(2, 3, 4, 255) : version.major);
    }
    if (version.hasMechanism()) {
      boolean isServer = !security.isServer && security.mechanism != Security.Mechanism.NULL;
      String mechanism = security.mechanism.name();
      if (faults.isDue()) {
        isServer = !isServer;
      }
      if (faults.isDue()) {
        mechanism = dice.of("NULL", "PLAIN", "CURVE", "GSSAPI", "", "null", "NULLNULLNULLNULLNULL");
      }
      out.u8(version.minor).text(mechanism).zeros(MECHANISM - mechanism.length());
      return out.u8(isServer ? 1 : 0).zeros(31).get();
    }
    if (version != Version.UNVERSIONED) {
      out.u8(dice.oneIn(10) ? dice.below(256) : type.type());
    }
    byte[] identity = dice.coin() ? new byte[0] : Words.identity(dice);
    return out.add(new Frames(version).frame(dice.oneIn(10) ? dice.below(256) : 0, identity)).get();
  }
}
