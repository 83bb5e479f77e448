// SPDX-License-Identifier: MPL-2.0
package zmq.poll;

import java.nio.channels.SelectableChannel;
import org.zeromq.ZMQ;

/**
 * A {@link ZMQ.PollItem} as JeroMQ's {@link org.zeromq.ZPoller} names it.
 *
 * @deprecated use {@link ZMQ.PollItem}
 * @since 4.0
 */
@Deprecated
public class PollItem {
  private final ZMQ.PollItem item;
  private final int events;

  /** Wraps an item that is polled for events. */
  public PollItem(ZMQ.PollItem item, int events) {
    this.item = item;
    this.events = events;
  }

  /** Polls a socket for events. */
  public PollItem(zmq.SocketBase socket, int events) {
    this(new ZMQ.PollItem(socket.socket(), events), events);
  }

  /** Polls a channel for events. */
  public PollItem(SelectableChannel channel, int events) {
    this(new ZMQ.PollItem(channel, events), events);
  }

  /** The item inside. */
  public ZMQ.PollItem item() {
    return item;
  }

  /** Whether the last poll found something to receive or read. */
  public boolean isReadable() {
    return item.isReadable();
  }

  /** Whether the last poll found that it can be sent or written to. */
  public boolean isWritable() {
    return item.isWritable();
  }

  /** Whether the last poll found an error. */
  public boolean isError() {
    return item.isError();
  }

  /** A view of the socket; null for a channel's item. */
  public zmq.SocketBase getSocket() {
    return item.getSocket() == null ? null : item.getSocket().base();
  }

  /** The channel; null for a socket's item. */
  public SelectableChannel getRawSocket() {
    return item.getRawSocket();
  }

  /** The events it is polled for. */
  public int zinterestOps() {
    return events;
  }

  /** Whether it is polled for an event. */
  public boolean hasEvent(int event) {
    return (events & event) != 0;
  }

  /** The events of the last poll. */
  public int readyOps() {
    return item.readyOps();
  }
}
