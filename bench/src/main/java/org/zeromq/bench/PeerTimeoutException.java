// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

/** A contender is stuck. */
final class PeerTimeoutException extends PeerException {
  private static final long serialVersionUID = 1;

  PeerTimeoutException() {
    super("no answer in time");
  }
}
