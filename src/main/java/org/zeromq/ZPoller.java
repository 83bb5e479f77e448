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
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.wait.Mutex;
import org.zeromq.jni.ZmqErrno;
import zmq.util.function.BiFunction;

/**
 * Polls sockets and channels, which are identified by the object instead of a slot number, and
 * calls their handlers.
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
 * <p>Threads: one polls; any thread may register and unregister, which takes effect with the next
 * poll. {@link Thread#interrupt()} ends a poll with EINTR, and the termination of the context with
 * ETERM.
 *
 * @since 4.0
 */
@SuppressWarnings("deprecation") // JeroMQ's class files name zmq.poll.PollItem
public class ZPoller implements Closeable {
  /** A message can be received, or a channel can be read. */
  public static final int POLLIN = ZMQ.Poller.POLLIN;

  /** A message can be sent, or a channel can be written. */
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
  private volatile @Nullable EventsHandler globalHandler;

  /** A snapshot of the registered items; null if they have changed since it was created. */
  private List<zmq.poll.PollItem> snapshot;

  /** The items from which {@link #poller} was created; used only by the polling thread. */
  private Collection<zmq.poll.PollItem> polled;

  private ZMQ.Poller poller;

  /** Handles events. */
  public interface EventsHandler {
    /**
     * Called when a socket has events.
     *
     * @param events {@link ZPoller#IN}, {@link ZPoller#OUT}, {@link ZPoller#ERR}, or a combination
     * @return false to end the dispatching and make the poll return -1
     */
    boolean events(ZMQ.Socket socket, int events);

    /** Called when a channel has events, as {@link #events(ZMQ.Socket, int)}. */
    boolean events(SelectableChannel channel, int events);
  }

  /** A handler composed of two functions. */
  public static class ComposeEventsHandler implements EventsHandler {
    private final BiFunction<ZMQ.Socket, Integer, Boolean> sockets;
    private final BiFunction<SelectableChannel, Integer, Boolean> channels;

    /**
     * Combines two functions into a handler.
     *
     * @param sockets called for sockets; null: dispatching continues
     * @param channels called for channels; null: dispatching continues
     */
    public ComposeEventsHandler(
        @Nullable BiFunction<ZMQ.Socket, Integer, Boolean> sockets,
        @Nullable BiFunction<SelectableChannel, Integer, Boolean> channels) {
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

  /** A registered item: a socket or channel, its events, and its handler. */
  public interface ItemHolder {
    /** Returns the poll item: the socket or channel, and its events. */
    zmq.poll.PollItem item();

    /** Returns the socket; null for a channel. */
    ZMQ.@Nullable Socket socket();

    /** Returns the handler; null: the global handler. */
    @Nullable EventsHandler handler();
  }

  /** Creates item holders, for programs that need additional data in them. */
  public interface ItemCreator {
    /** Creates a holder for a socket. */
    ItemHolder create(ZMQ.Socket socket, @Nullable EventsHandler handler, int events);

    /** Creates a holder for a channel. */
    ItemHolder create(SelectableChannel channel, @Nullable EventsHandler handler, int events);
  }

  /** Creates {@link ZPollItem}s. */
  public static class SimpleCreator implements ItemCreator {
    /** Creates an instance; it has no state. */
    public SimpleCreator() {}

    @Override
    public ItemHolder create(ZMQ.Socket socket, @Nullable EventsHandler handler, int events) {
      return new ZPollItem(socket, handler, events);
    }

    @Override
    public ItemHolder create(
        SelectableChannel channel, @Nullable EventsHandler handler, int events) {
      return new ZPollItem(channel, handler, events);
    }
  }

  /** A poll item with a handler. */
  @SuppressWarnings("this-escape") // the other view of the item only stores it
  public static class ZPollItem extends ZMQ.PollItem implements ItemHolder {
    private final @Nullable EventsHandler handler;
    private final zmq.poll.PollItem item;

    /** Creates an item for a socket. */
    public ZPollItem(ZMQ.Socket socket, @Nullable EventsHandler handler, int events) {
      super(socket, events);
      this.handler = handler;
      item = new zmq.poll.PollItem(this, events);
    }

    /** Creates an item for a channel. */
    public ZPollItem(SelectableChannel channel, @Nullable EventsHandler handler, int events) {
      super(channel, events);
      this.handler = handler;
      item = new zmq.poll.PollItem(this, events);
    }

    @Override
    public zmq.poll.PollItem item() {
      return item;
    }

    @Override
    public ZMQ.@Nullable Socket socket() {
      return getSocket();
    }

    @Override
    public @Nullable EventsHandler handler() {
      return handler;
    }

    /** Returns whether both items have the same socket or channel, and the same handler. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ZPollItem
          && super.equals(other)
          && handler == ((ZPollItem) other).handler;
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + System.identityHashCode(handler);
    }
  }

  /** Creates a poller with the item creator and the selector of another one. */
  public ZPoller(ZPoller poller) {
    this(poller.creator, poller);
  }

  /** Creates a poller, for sources that use JeroMQ's selector; it is not needed. */
  public ZPoller(@Nullable Selector selector) {
    this(new SimpleCreator(), selector);
  }

  /** Creates a poller; it does not need the context. */
  public ZPoller(ZContext context) {
    this(new SimpleCreator(), context);
  }

  /** Creates a poller with the selector of another one. */
  public ZPoller(ItemCreator creator, ZPoller poller) {
    this(creator, poller.selector);
  }

  /** Creates a poller; it does not need the context. */
  public ZPoller(ItemCreator creator, ZContext context) {
    this(creator, (Selector) null);
  }

  /**
   * Creates a poller, for sources that use JeroMQ's selector; it is not needed.
   *
   * @deprecated use the constructor without a selector
   */
  @Deprecated
  public ZPoller(ItemCreator creator, @Nullable Selector selector) {
    if (creator == null) {
      throw new IllegalArgumentException("no item creator");
    }
    this.creator = creator;
    this.selector = selector;
  }

  // ---- registration

  /** Creates the holder for a socket, with the item creator. */
  protected ItemHolder create(ZMQ.Socket socket, EventsHandler handler, int events) {
    return creator.create(socket, handler, events);
  }

  /** Creates the holder for a channel, with the item creator. */
  protected ItemHolder create(SelectableChannel channel, EventsHandler handler, int events) {
    return creator.create(channel, handler, events);
  }

  /** Sets the handler of items that are registered without a handler; null for none. */
  public void setGlobalHandler(@Nullable EventsHandler handler) {
    globalHandler = handler;
  }

  /** Returns the handler of items that are registered without a handler; null for none. */
  public @Nullable EventsHandler getGlobalHandler() {
    return globalHandler;
  }

  /**
   * Registers a socket as {@link #register(ZMQ.Socket, EventsHandler, int)}, with a function as
   * handler.
   */
  public final boolean register(
      ZMQ.Socket socket, @Nullable BiFunction<ZMQ.Socket, Integer, Boolean> handler, int events) {
    return register(socket, new ComposeEventsHandler(handler, null), events);
  }

  /**
   * Registers a socket; a socket can be registered more than once.
   *
   * @param handler null: the global handler
   * @param events {@link #IN}, {@link #OUT}, {@link #ERR}, or a combination
   * @return false if the socket is null
   */
  public final boolean register(ZMQ.Socket socket, @Nullable EventsHandler handler, int events) {
    return socket != null && add(socket, create(socket, handler, events));
  }

  /** Registers a socket for all events, as {@link #register(ZMQ.Socket, EventsHandler, int)}. */
  public final boolean register(ZMQ.Socket socket, @Nullable EventsHandler handler) {
    return register(socket, handler, ALL);
  }

  /** Registers a socket without a handler, as {@link #register(ZMQ.Socket, EventsHandler, int)}. */
  public final boolean register(ZMQ.Socket socket, int events) {
    return register(socket, (EventsHandler) null, events);
  }

  /**
   * Registers a channel as {@link #register(SelectableChannel, EventsHandler, int)}, with a
   * function as handler.
   */
  public final boolean register(
      SelectableChannel channel,
      @Nullable BiFunction<SelectableChannel, Integer, Boolean> handler,
      int events) {
    return register(channel, new ComposeEventsHandler(null, handler), events);
  }

  /** Registers a channel, as {@link #register(ZMQ.Socket, EventsHandler, int)}. */
  public final boolean register(
      SelectableChannel channel, @Nullable EventsHandler handler, int events) {
    return channel != null && add(channel, create(channel, handler, events));
  }

  /**
   * Registers a channel for all events, as {@link #register(SelectableChannel, EventsHandler,
   * int)}.
   */
  public final boolean register(SelectableChannel channel, @Nullable EventsHandler handler) {
    return register(channel, handler, ALL);
  }

  /**
   * Registers a channel without a handler, as {@link #register(SelectableChannel, EventsHandler,
   * int)}.
   */
  public final boolean register(SelectableChannel channel, int events) {
    return register(channel, (EventsHandler) null, events);
  }

  /** Returns the number of registered sockets and channels. */
  public int registered() {
    return mutex.get(holders::size);
  }

  /** Registers a holder that the program created. */
  public final boolean register(ItemHolder item) {
    return add(null, item);
  }

  /** Removes all registrations of a socket or channel; returns false if there are none. */
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
   * Adds the holder of a socket or channel.
   *
   * @param socketOrChannel null: that of the holder
   * @return whether it was added
   */
  protected boolean add(@Nullable Object socketOrChannel, ItemHolder holder) {
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

  /**
   * Creates an empty set for holders.
   *
   * @deprecated it is never called
   */
  @Deprecated
  protected Set<ItemHolder> createContainer(int size) {
    return new HashSet<>(size);
  }

  /** Returns a copy of all registered items. */
  protected Collection<ItemHolder> items() {
    List<ItemHolder> all = new ArrayList<>();
    mutex.run(() -> holders.values().forEach(all::addAll));
    return all;
  }

  /** Returns a copy of the registered items of a socket or channel. */
  protected Iterable<ItemHolder> items(Object socketOrChannel) {
    return mutex.get(
        () ->
            new ArrayList<>(
                holders.getOrDefault(socketOrChannel, Collections.<ItemHolder>emptyList())));
  }

  // ---- polling

  /**
   * Waits until a registered item has an event, and calls the handlers of all items with events.
   *
   * @param timeout milliseconds; 0: do not wait; negative: wait indefinitely, but return
   *     immediately if nothing is registered
   * @return the number of items with events; 0 if the timeout elapsed; -1 if a handler returned
   *     false
   * @throws ZMQException EINVAL (a closed socket or channel), ETERM, EINTR, EBUSY
   */
  public int poll(long timeout) {
    return poll(timeout, true);
  }

  /** Polls as {@link #poll(long)}, with or without calling the handlers. */
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
   * @param selector not needed
   * @return the number of items with events
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
      throw Errors.of(ZmqErrno.EINTR, Operation.POLL, null);
    }
  }

  /**
   * Calls the handlers as {@link #dispatch(Collection)}; the size is not needed.
   *
   * @deprecated use {@link #dispatch(Collection)}
   */
  @Deprecated
  protected boolean dispatch(Collection<? extends ItemHolder> all, int size) {
    return dispatch(all);
  }

  /**
   * Calls the handlers of the items that had events at the last poll.
   *
   * @return false if a handler returned false, which ends the dispatching
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

  /** Calls the handlers of all registered items, as {@link #dispatch(Collection)}. */
  public boolean dispatch() {
    return dispatch(items());
  }

  // ---- results of the last poll

  /** Returns whether a channel can be read. */
  public boolean isReadable(SelectableChannel channel) {
    return readable((Object) channel);
  }

  /** Returns whether a channel can be read, as {@link #isReadable(SelectableChannel)}. */
  public boolean readable(SelectableChannel channel) {
    return readable((Object) channel);
  }

  /** Returns whether a socket has a message to receive. */
  public boolean isReadable(ZMQ.Socket socket) {
    return readable((Object) socket);
  }

  /** Returns whether a socket has a message, as {@link #isReadable(ZMQ.Socket)}. */
  public boolean readable(ZMQ.Socket socket) {
    return readable((Object) socket);
  }

  /** Returns whether a socket or channel can be received from or read. */
  public boolean readable(Object socketOrChannel) {
    return filter(socketOrChannel, READABLE) != null;
  }

  /** Returns whether a socket has a message, as {@link #isReadable(ZMQ.Socket)}. */
  public boolean pollin(ZMQ.Socket socket) {
    return isReadable(socket);
  }

  /** Returns whether a channel can be read, as {@link #isReadable(SelectableChannel)}. */
  public boolean pollin(SelectableChannel channel) {
    return isReadable(channel);
  }

  /** Returns whether a channel can be written. */
  public boolean isWritable(SelectableChannel channel) {
    return writable((Object) channel);
  }

  /** Returns whether a channel can be written, as {@link #isWritable(SelectableChannel)}. */
  public boolean writable(SelectableChannel channel) {
    return writable((Object) channel);
  }

  /** Returns whether a socket can send a message. */
  public boolean isWritable(ZMQ.Socket socket) {
    return writable((Object) socket);
  }

  /** Returns whether a socket can send a message, as {@link #isWritable(ZMQ.Socket)}. */
  public boolean writable(ZMQ.Socket socket) {
    return writable((Object) socket);
  }

  /** Returns whether a socket or channel can be sent or written to. */
  public boolean writable(Object socketOrChannel) {
    return filter(socketOrChannel, WRITABLE) != null;
  }

  /** Returns whether a socket can send a message, as {@link #isWritable(ZMQ.Socket)}. */
  public boolean pollout(ZMQ.Socket socket) {
    return isWritable(socket);
  }

  /** Returns whether a channel can be written, as {@link #isWritable(SelectableChannel)}. */
  public boolean pollout(SelectableChannel channel) {
    return isWritable(channel);
  }

  /** Returns whether a channel has an error. */
  public boolean isError(SelectableChannel channel) {
    return error((Object) channel);
  }

  /** Returns whether a channel has an error, as {@link #isError(SelectableChannel)}. */
  public boolean error(SelectableChannel channel) {
    return error((Object) channel);
  }

  /** Returns whether a socket has an error, which is always false. */
  public boolean isError(ZMQ.Socket socket) {
    return error((Object) socket);
  }

  /** Returns false, as {@link #isError(ZMQ.Socket)}. */
  public boolean error(ZMQ.Socket socket) {
    return error((Object) socket);
  }

  /** Returns whether a socket or channel has an error. */
  public boolean error(Object socketOrChannel) {
    return filter(socketOrChannel, ERR) != null;
  }

  /** Returns false, as {@link #isError(ZMQ.Socket)}. */
  public boolean pollerr(ZMQ.Socket socket) {
    return isError(socket);
  }

  /** Returns whether a channel has an error, as {@link #isError(SelectableChannel)}. */
  public boolean pollerr(SelectableChannel channel) {
    return isError(channel);
  }

  /**
   * Returns the first item of a socket or channel that has one of the events; null if there is
   * none.
   */
  protected zmq.poll.@Nullable PollItem filter(Object socketOrChannel, int events) {
    for (ItemHolder holder : items(socketOrChannel)) {
      zmq.poll.PollItem item = holder.item();
      if ((item.readyOps() & events) != 0) {
        return item;
      }
    }
    return null;
  }

  /** Has no effect: a poller holds no descriptors. */
  @Override
  public void close() {}

  /** Has no effect, as {@link #close()}. */
  public void destroy() {
    close();
  }
}
