// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

/** The kinds of rounds. */
enum Kind {
  /** Raw peers connect to sockets of ours. */
  ACCEPT,
  /** Sockets of ours connect to raw peers. */
  CONNECT,
  /** Sockets of ours among themselves. */
  OWN,
  /** Sockets of ours with a proxy between them. */
  PROXY,
  UDP,
  SOCKS,
  ZAP
}
