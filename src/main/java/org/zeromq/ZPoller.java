// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zeromq.internal.wait.Mutex;
import zmq.util.function.BiFunction;

/**
 * Polls sockets and channels by themselves, without slot numbers, and calls their handlers.
 *
 * <pre>{@code
 * ZPoller poller = new ZPoller(context);
 * poller.register(socket, ZPoller.IN);
 * while (poller.poll(-1) > 0) {
 *   if (poller.isReadable(socket)) {
 *     System.out.println(socket.recvStr());
 *   }
 * }
 * }</pre>
 *
 * <p>Threads: one polls; any registers and unregisters, which counts from the next poll on. {@link
 * Thread#interrupt()} ends a poll with EINTR, and the end of the context with ETERM.
 *
 * @since 4.0
 */
@SuppressWarnings("deprecation") // JeroMQ's class files name zmq.poll.PollItem
public class ZPoller implements Closeable {
  /** A message can be received, or a channel read. */
  public static final int POLLIN = ZMQ.Poller.POLLIN;

  /** A message can be sent, or a channel written. */
  public static final int POLLOUT = ZMQ.Poller.POLLOUT;

  /** A channel has an error. */
  public static final int POLLERR = ZMQ.Poller.POLLERR;

  /** {@link #POLLIN}. */
  public static final int IN = POLLIN;

  /** {@link #POLLOUT}. */
  public static final int OUT = POLLOUT;

  /** {@link #POLLERR}. */
  public static final int ERR = POLLERR;

  /** {@link #POLLIN}. */
  public static final int READABLE = POLLIN;

  /** {@link #POLLOUT}. */
  public static final int WRITABLE = POLLOUT;

  private static final int ALL = IN | OUT | ERR;

  private final ItemCreator creator;
  private final Selector selector;
  private final Map<Object, List<ItemHolder>> holders = new LinkedHashMap<>();
  private final Mutex mutex = new Mutex();
  private volatile EventsHandler globalHandler;

  /** What is registered; null when that has changed since it was made. */
  private List<zmq.poll.PollItem> snapshot;

  /** What the poller was made of: used by the thread that polls. */
  private Collection<zmq.poll.PollItem> polled;

  private ZMQ.Poller poller;

  /** Is told of events. */
  public interface EventsHandler {
    /**
     * Called when a socket has events.
     *
     * @param events {@link ZPoller#IN}, {@link ZPoller#OUT}, {@link ZPoller#ERR}, or several
     * @return false ends the dispatching, and makes the poll return -1
     */
    boolean events(ZMQ.Socket socket, int events);

    /** {@link #events(ZMQ.Socket, int)} for a channel. */
    boolean events(SelectableChannel channel, int events);
  }

  /** A handler of two functions. */
  public static class ComposeEventsHandler implements EventsHandler {
    private final BiFunction<ZMQ.Socket, Integer, Boolean> sockets;
    private final BiFunction<SelectableChannel, Integer, Boolean> channels;

    /**
     * Puts two functions together.
     *
     * @param sockets is called for sockets; null: dispatching goes on
     * @param channels is called for channels; null: dispatching goes on
     */
    public ComposeEventsHandler(
        BiFunction<ZMQ.Socket, Integer, Boolean> sockets,
        BiFunction<SelectableChannel, Integer, Boolean> channels) {
      this.sockets = sockets;
      this.channels = channels;
    }

    @Override
    public boolean events(ZMQ.Socket socket, int events) {
      return sockets == null || sockets.apply(socket, events);
    }

    @Override
    public boolean events(SelectableChannel channel, int events) {
      return channels == null || channels.apply(channel, events);
    }
  }

  /** What is registered: a socket or channel, its events, and its handler. */
  public interface ItemHolder {
    /** The socket or channel, and its events. */
    zmq.poll.PollItem item();

    /** The socket; null for a channel. */
    ZMQ.Socket socket();

    /** Its handler; null: the global one. */
    EventsHandler handler();
  }

  /** Makes what is registered, for programs that want more in it. */
  public interface ItemCreator {
    /** Makes a holder of a socket. */
    ItemHolder create(ZMQ.Socket socket, EventsHandler handler, int events);

    /** Makes a holder of a channel. */
    ItemHolder create(SelectableChannel channel, EventsHandler handler, int events);
  }

  /** Makes {@link ZPollItem}s. */
  public static class SimpleCreator implements ItemCreator {
    /** Creates one; it has no state. */
    public SimpleCreator() {}

    @Override
    public ItemHolder create(ZMQ.Socket socket, EventsHandler handler, int events) {
      return new ZPollItem(socket, handler, events);
    }

    @Override
    public ItemHolder create(SelectableChannel channel, EventsHandler handler, int events) {
      return new ZPollItem(channel, handler, events);
    }
  }

  /** A poll item with a handler. */
  @SuppressWarnings("this-escape") // the other view of the item only keeps it
  public static class ZPollItem extends ZMQ.PollItem implements ItemHolder {
    private final EventsHandler handler;
    private final zmq.poll.PollItem item;

    /** A socket's. */
    public ZPollItem(ZMQ.Socket socket, EventsHandler handler, int events) {
      super(socket, events);
      this.handler = handler;
      item = new zmq.poll.PollItem(this, events);
    }

    /** A channel's. */
    public ZPollItem(SelectableChannel channel, EventsHandler handler, int events) {
      super(channel, events);
      this.handler = handler;
      item = new zmq.poll.PollItem(this, events);
    }

    @Override
    public zmq.poll.PollItem item() {
      return item;
    }

    @Override
    public ZMQ.Socket socket() {
      return getSocket();
    }

    @Override
    public EventsHandler handler() {
      return handler;
    }

    /** Whether both are of the same socket or channel, and have the same handler. */
    @Override
    public boolean equals(Object other) {
      return other instanceof ZPollItem
          && super.equals(other)
          && handler == ((ZPollItem) other).handler;
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + System.identityHashCode(handler);
    }
  }

  /** A new poller with the item creator and the selector of another one. */
  public ZPoller(ZPoller poller) {
    this(poller.creator, poller);
  }

  /** A poller for JeroMQ's sources, which have a selector: it is not needed. */
  public ZPoller(Selector selector) {
    this(new SimpleCreator(), selector);
  }

  /** A poller; it does not need the context. */
  public ZPoller(ZContext context) {
    this(new SimpleCreator(), context);
  }

  /** A new poller with the selector of another one. */
  public ZPoller(ItemCreator creator, ZPoller poller) {
    this(creator, poller.selector);
  }

  /** A poller; it does not need the context. */
  public ZPoller(ItemCreator creator, ZContext context) {
    this(creator, (Selector) null);
  }

  /** A poller for JeroMQ's sources, which have a selector: it is not needed. */
  @Deprecated
  public ZPoller(ItemCreator creator, Selector selector) {
    if (creator == null) {
      throw new IllegalArgumentException("a poller needs an item creator");
    }
    this.creator = creator;
    this.selector = selector;
  }

  // ---- what is polled

  /** Makes what is registered for a socket: the item creator's. */
  protected ItemHolder create(ZMQ.Socket socket, EventsHandler handler, int events) {
    return creator.create(socket, handler, events);
  }

  /** Makes what is registered for a channel: the item creator's. */
  protected ItemHolder create(SelectableChannel channel, EventsHandler handler, int events) {
    return creator.create(channel, handler, events);
  }

  /** Sets the handler of what is registered without one; null for none. */
  public void setGlobalHandler(EventsHandler handler) {
    globalHandler = handler;
  }

  /** The handler of what is registered without one; null for none. */
  public EventsHandler getGlobalHandler() {
    return globalHandler;
  }

  /** {@link #register(ZMQ.Socket, EventsHandler, int)} with a function. */
  public final boolean register(
      ZMQ.Socket socket, BiFunction<ZMQ.Socket, Integer, Boolean> handler, int events) {
    return register(socket, new ComposeEventsHandler(handler, null), events);
  }

  /**
   * Registers a socket, once more if it is registered already.
   *
   * @param handler null: the global one
   * @param events {@link #IN}, {@link #OUT}, {@link #ERR}, or several
   * @return false if the socket is null
   */
  public final boolean register(ZMQ.Socket socket, EventsHandler handler, int events) {
    return socket != null && add(socket, create(socket, handler, events));
  }

  /** {@link #register(ZMQ.Socket, EventsHandler, int)} for all events. */
  public final boolean register(ZMQ.Socket socket, EventsHandler handler) {
    return register(socket, handler, ALL);
  }

  /** {@link #register(ZMQ.Socket, EventsHandler, int)} without a handler. */
  public final boolean register(ZMQ.Socket socket, int events) {
    return register(socket, (EventsHandler) null, events);
  }

  /** {@link #register(SelectableChannel, EventsHandler, int)} with a function. */
  public final boolean register(
      SelectableChannel channel,
      BiFunction<SelectableChannel, Integer, Boolean> handler,
      int events) {
    return register(channel, new ComposeEventsHandler(null, handler), events);
  }

  /** {@link #register(ZMQ.Socket, EventsHandler, int)} of a channel. */
  public final boolean register(SelectableChannel channel, EventsHandler handler, int events) {
    return channel != null && add(channel, create(channel, handler, events));
  }

  /** {@link #register(SelectableChannel, EventsHandler, int)} for all events. */
  public final boolean register(SelectableChannel channel, EventsHandler handler) {
    return register(channel, handler, ALL);
  }

  /** {@link #register(SelectableChannel, EventsHandler, int)} without a handler. */
  public final boolean register(SelectableChannel channel, int events) {
    return register(channel, (EventsHandler) null, events);
  }

  /** How many sockets and channels are registered. */
  public int registered() {
    return mutex.get(holders::size);
  }

  /** Registers what the program made. */
  public final boolean register(ItemHolder item) {
    return add(null, item);
  }

  /** Removes a socket or channel, however often it is registered; false if it is not. */
  public final boolean unregister(Object socketOrChannel) {
    return mutex.get(
        () -> {
          boolean removed = holders.remove(socketOrChannel) != null;
          if (removed) {
            snapshot = null;
          }
          return removed;
        });
  }

  /**
   * Adds what was made for a socket or channel.
   *
   * @param socketOrChannel null: the holder's
   * @return whether it was added
   */
  protected boolean add(Object socketOrChannel, ItemHolder holder) {
    Object key = socketOrChannel == null ? targetOf(holder) : socketOrChannel;
    mutex.run(
        () -> {
          holders.computeIfAbsent(key, each -> new ArrayList<>()).add(holder);
          snapshot = null;
        });
    return true;
  }

  private static Object targetOf(ItemHolder holder) {
    ZMQ.Socket socket = holder.socket();
    return Objects.requireNonNull(socket == null ? holder.item().getRawSocket() : socket);
  }

  /** A new set for holders. */
  @Deprecated
  protected Set<ItemHolder> createContainer(int size) {
    return new HashSet<>(size);
  }

  /** A copy of all that is registered. */
  protected Collection<ItemHolder> items() {
    List<ItemHolder> all = new ArrayList<>();
    mutex.run(() -> holders.values().forEach(all::addAll));
    return all;
  }

  /** A copy of what is registered for a socket or channel. */
  protected Iterable<ItemHolder> items(Object socketOrChannel) {
    return mutex.get(
        () ->
            new ArrayList<>(
                holders.getOrDefault(socketOrChannel, Collections.<ItemHolder>emptyList())));
  }

  // ---- polling

  /**
   * Waits until something registered has an event, and calls the handlers of all that have.
   *
   * @param timeout milliseconds; 0: do not wait; negative: wait indefinitely, but return at once if
   *     nothing is registered
   * @return how many have events; 0 if the timeout elapsed; -1 if a handler returned false
   * @throws ZMQException EINVAL (a closed socket or channel), ETERM, EINTR, EBUSY
   */
  public int poll(long timeout) {
    return poll(timeout, true);
  }

  /** {@link #poll(long)} that calls the handlers, or does not. */
  protected int poll(long timeout, boolean dispatchEvents) {
    int ready = poll(selector, timeout, snapshot());
    return ready > 0 && dispatchEvents && !dispatch() ? -1 : ready;
  }

  private Collection<zmq.poll.PollItem> snapshot() {
    return mutex.get(
        () -> {
          if (snapshot == null) {
            List<zmq.poll.PollItem> all = new ArrayList<>();
            holders.values().forEach(each -> each.forEach(holder -> all.add(holder.item())));
            snapshot = Collections.unmodifiableList(all);
          }
          return snapshot;
        });
  }

  /**
   * Waits until one of the items has an event.
   *
   * @param selector is not needed
   * @return how many have events
   */
  protected int poll(Selector selector, long timeout, Collection<zmq.poll.PollItem> items) {
    if (items.isEmpty()) {
      if (timeout > 0) {
        sleep(timeout);
      }
      return 0;
    }
    if (poller == null || polled != items) {
      ZMQ.Poller made = new ZMQ.Poller(items.size());
      items.forEach(item -> made.register(item.item()));
      poller = made;
      polled = items;
    }
    return poller.poll(Math.max(timeout, -1));
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ZMQException(ZMQ.Error.EINTR.getCode());
    }
  }

  /** {@link #dispatch(Collection)}; the size is not needed. */
  @Deprecated
  protected boolean dispatch(Collection<? extends ItemHolder> all, int size) {
    return dispatch(all);
  }

  /**
   * Calls the handlers of those that had events at the last poll.
   *
   * @return false if a handler returned false, which ends it
   */
  protected boolean dispatch(Collection<? extends ItemHolder> all) {
    for (ItemHolder holder : all) {
      EventsHandler handler = holder.handler() == null ? globalHandler : holder.handler();
      int events = holder.item().readyOps();
      if (handler != null && events != 0 && !call(handler, holder, events)) {
        return false;
      }
    }
    return true;
  }

  private static boolean call(EventsHandler handler, ItemHolder holder, int events) {
    return holder.socket() == null
        ? handler.events(holder.item().getRawSocket(), events)
        : handler.events(holder.socket(), events);
  }

  /** {@link #dispatch(Collection)} of all that is registered. */
  public boolean dispatch() {
    return dispatch(items());
  }

  // ---- what the last poll found

  /** Whether a channel can be read. */
  public boolean isReadable(SelectableChannel channel) {
    return readable((Object) channel);
  }

  /** {@link #isReadable(SelectableChannel)}. */
  public boolean readable(SelectableChannel channel) {
    return readable((Object) channel);
  }

  /** Whether a socket has a message to receive. */
  public boolean isReadable(ZMQ.Socket socket) {
    return readable((Object) socket);
  }

  /** {@link #isReadable(ZMQ.Socket)}. */
  public boolean readable(ZMQ.Socket socket) {
    return readable((Object) socket);
  }

  /** Whether a socket or channel can be received from or read. */
  public boolean readable(Object socketOrChannel) {
    return filter(socketOrChannel, READABLE) != null;
  }

  /** {@link #isReadable(ZMQ.Socket)}. */
  public boolean pollin(ZMQ.Socket socket) {
    return isReadable(socket);
  }

  /** {@link #isReadable(SelectableChannel)}. */
  public boolean pollin(SelectableChannel channel) {
    return isReadable(channel);
  }

  /** Whether a channel can be written. */
  public boolean isWritable(SelectableChannel channel) {
    return writable((Object) channel);
  }

  /** {@link #isWritable(SelectableChannel)}. */
  public boolean writable(SelectableChannel channel) {
    return writable((Object) channel);
  }

  /** Whether a socket takes a message. */
  public boolean isWritable(ZMQ.Socket socket) {
    return writable((Object) socket);
  }

  /** {@link #isWritable(ZMQ.Socket)}. */
  public boolean writable(ZMQ.Socket socket) {
    return writable((Object) socket);
  }

  /** Whether a socket or channel can be sent or written to. */
  public boolean writable(Object socketOrChannel) {
    return filter(socketOrChannel, WRITABLE) != null;
  }

  /** {@link #isWritable(ZMQ.Socket)}. */
  public boolean pollout(ZMQ.Socket socket) {
    return isWritable(socket);
  }

  /** {@link #isWritable(SelectableChannel)}. */
  public boolean pollout(SelectableChannel channel) {
    return isWritable(channel);
  }

  /** Whether a channel has an error. */
  public boolean isError(SelectableChannel channel) {
    return error((Object) channel);
  }

  /** {@link #isError(SelectableChannel)}. */
  public boolean error(SelectableChannel channel) {
    return error((Object) channel);
  }

  /** Whether a socket has an error: never. */
  public boolean isError(ZMQ.Socket socket) {
    return error((Object) socket);
  }

  /** {@link #isError(ZMQ.Socket)}. */
  public boolean error(ZMQ.Socket socket) {
    return error((Object) socket);
  }

  /** Whether a socket or channel has an error. */
  public boolean error(Object socketOrChannel) {
    return filter(socketOrChannel, ERR) != null;
  }

  /** {@link #isError(ZMQ.Socket)}. */
  public boolean pollerr(ZMQ.Socket socket) {
    return isError(socket);
  }

  /** {@link #isError(SelectableChannel)}. */
  public boolean pollerr(SelectableChannel channel) {
    return isError(channel);
  }

  /** The first item of a socket or channel that has one of the events; null if there is none. */
  protected zmq.poll.PollItem filter(Object socketOrChannel, int events) {
    for (ItemHolder holder : items(socketOrChannel)) {
      zmq.poll.PollItem item = holder.item();
      if ((item.readyOps() & events) != 0) {
        return item;
      }
    }
    return null;
  }

  /** Does nothing: a poller holds no descriptors. */
  @Override
  public void close() {}

  /** {@link #close()}. */
  public void destroy() {
    close();
  }
}
