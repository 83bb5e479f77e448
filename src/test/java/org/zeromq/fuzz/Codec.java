// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** How a frame goes over a connection whose handshake is done. */
interface Codec {
  /** What to write for a frame with these flags. */
  byte[] encode(int flags, byte[] body);
}
