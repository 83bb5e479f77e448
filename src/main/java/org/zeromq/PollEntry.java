// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.channels.SelectableChannel;

/** What is polled for what: a socket or a channel, the events of interest, those that came. */
class PollEntry {
  /** Null for a channel. */
  final SocketHandle socket;

  /** Null for a socket. */
  final SelectableChannel channel;

  final int interest;
  int ready;

  PollEntry(SocketHandle socket, SelectableChannel channel, int interest) {
    this.socket = socket;
    this.channel = channel;
    this.interest = interest;
  }
}
