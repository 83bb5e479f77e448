// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** Encodes frames of a connection after the handshake. */
interface Codec {
  /** Returns the bytes of a frame with these flags. */
  byte[] encode(int flags, byte[] body);
}
