// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

/** A contender cannot do a job. */
class PeerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PeerException(String message) {
    super(message);
  }
}
