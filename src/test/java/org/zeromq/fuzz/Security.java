// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.Arrays;
import org.zeromq.ZMQ;

/** The security settings of a socket of ours; the raw peers know them, with all keys. */
final class Security {
  enum Mechanism {
    NULL,
    PLAIN,
    CURVE
  }

  static final String USER = "user";
  static final String PASSWORD = "password";

  final Mechanism mechanism;

  /** Whether we are the server; the peer then is the client. */
  final boolean isServer;

  /** Whether its requests go to a handler of ZAP. */
  final boolean hasDomain;

  final byte[] serverSecret = secret(1);
  final byte[] serverKey = CurveBox.publicKey(serverSecret);
  final byte[] clientSecret = secret(2);
  final byte[] clientKey = CurveBox.publicKey(clientSecret);

  Security(Mechanism mechanism, boolean isServer, boolean hasDomain) {
    this.mechanism = mechanism;
    this.isServer = isServer;
    this.hasDomain = hasDomain;
  }

  private static byte[] secret(int number) {
    byte[] secret = new byte[CurveBox.KEY];
    Arrays.fill(secret, (byte) number);
    return secret;
  }

  void apply(ZMQ.Socket socket) {
    if (hasDomain) {
      socket.setZapDomain("fuzz");
    }
    if (mechanism == Mechanism.PLAIN) {
      if (isServer) {
        socket.setPlainServer(true);
      } else {
        socket.setPlainUsername(USER);
        socket.setPlainPassword(PASSWORD);
      }
    } else if (mechanism == Mechanism.CURVE) {
      if (isServer) {
        socket.setCurveServer(true);
        socket.setCurveSecretKey(serverSecret);
      } else {
        socket.setCurveServerKey(serverKey);
        socket.setCurvePublicKey(clientKey);
        socket.setCurveSecretKey(clientSecret);
      }
    }
  }

  /** Whether no handshake succeeds unless a handler of ZAP is there. */
  boolean needsHandler() {
    return hasDomain || mechanism == Mechanism.PLAIN && isServer;
  }

  @Override
  public String toString() {
    return mechanism + (isServer ? " server" : " client") + (hasDomain ? " with a domain" : "");
  }
}
