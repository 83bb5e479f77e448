// SPDX-License-Identifier: MPL-2.0
package zmq.poll;

import java.nio.channels.SelectableChannel;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/**
 * A {@link ZMQ.PollItem} under the name that JeroMQ's {@link org.zeromq.ZPoller} uses.
 *
 * @deprecated use {@link ZMQ.PollItem}
 * @since 4.0
 */
@Deprecated
public class PollItem {
  private final ZMQ.PollItem item;
  private final int events;

  /** Wraps an item to be polled for events. */
  public PollItem(ZMQ.PollItem item, int events) {
    this.item = item;
    this.events = events;
  }

  /** Creates an item that polls a socket for events. */
  public PollItem(zmq.SocketBase socket, int events) {
    this(new ZMQ.PollItem(socket.socket(), events), events);
  }

  /** Creates an item that polls a channel for events. */
  public PollItem(SelectableChannel channel, int events) {
    this(new ZMQ.PollItem(channel, events), events);
  }

  /** Returns the wrapped item. */
  public ZMQ.PollItem item() {
    return item;
  }

  /** Returns whether the last poll found that it can be received from or read. */
  public boolean isReadable() {
    return item.isReadable();
  }

  /** Returns whether the last poll found that it can be sent or written to. */
  public boolean isWritable() {
    return item.isWritable();
  }

  /** Returns whether the last poll found an error. */
  public boolean isError() {
    return item.isError();
  }

  /** Returns a view of the socket; null for a channel's item. */
  public zmq.@Nullable SocketBase getSocket() {
    return item.getSocket() == null ? null : item.getSocket().base();
  }

  /** Returns the channel; null for a socket's item. */
  public @Nullable SelectableChannel getRawSocket() {
    return item.getRawSocket();
  }

  /** Returns the events it is polled for. */
  public int zinterestOps() {
    return events;
  }

  /** Returns whether it is polled for an event. */
  public boolean hasEvent(int event) {
    return (events & event) != 0;
  }

  /** Returns the events of the last poll. */
  public int readyOps() {
    return item.readyOps();
  }
}
