// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import org.zeromq.SocketType;

/** What a raw peer knows about its peer, a socket of ours. */
final class Target {
  final SocketType type;
  final Security security;

  Target(SocketType type, Security security) {
    this.type = type;
    this.security = security;
  }
}
