// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.poll;

import java.nio.channels.SelectableChannel;
import org.zeromq.internal.socket.SocketHandle;

/** A socket or channel in a poll, the events of interest, and those that the last poll returned. */
public final class PollEntry {
  /** The socket; null for a channel. */
  public final SocketHandle socket;

  /** The channel; null for a socket. */
  public final SelectableChannel channel;

  public final int interest;

  /** The events of the last poll. */
  public int ready;

  /** An object of the caller for this entry; may be null. */
  public final Object attachment;

  public PollEntry(SocketHandle socket, SelectableChannel channel, int interest) {
    this(socket, channel, interest, null);
  }

  public PollEntry(
      SocketHandle socket, SelectableChannel channel, int interest, Object attachment) {
    this.socket = socket;
    this.channel = channel;
    this.interest = interest;
    this.attachment = attachment;
  }
}
