// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.channels.Selector;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.wait.AtomicList;
import org.zeromq.jni.ZmqErrno;
import zmq.util.function.BiFunction;

/**
 * A context that tracks its sockets, and closes all of them when it is closed.
 *
 * <pre>{@code
 * try (ZContext context = new ZContext()) {
 *   ZMQ.Socket socket = context.createSocket(SocketType.REQ);
 *   socket.connect("tcp://localhost:5555");
 * }
 * }</pre>
 *
 * <p>It is lazy: the {@link ZMQ.Context} is created with the first socket. A {@linkplain
 * #shadow(ZContext) shadow} shares it and has its own sockets, typically for one thread: closing
 * the shadow closes only those sockets.
 *
 * <p>{@link #close()} always returns: calls of other threads on any socket of the context end with
 * ETERM, as do all later calls. Only unsent messages delay it, for up to the period set by {@link
 * #setLinger}.
 *
 * <p>Threads: any, at any time; each socket: one at a time.
 */
public class ZContext implements Closeable {
  private static final AtomicLong PIPES = new AtomicLong();
  private static final int LIBZMQ_DECIDES = -1;

  private final List<ZMQ.Socket> sockets = new AtomicList<>();
  private final List<Selector> selectors = new AtomicList<>();

  private volatile Shared shared;

  private volatile int linger;
  private volatile int sndHWM = LIBZMQ_DECIDES;
  private volatile int rcvHWM = LIBZMQ_DECIDES;
  private volatile boolean main;
  private volatile boolean closed;
  private volatile @Nullable UncaughtExceptionHandler uncaughtExceptionHandler;
  private volatile @Nullable UncaughtExceptionHandler notificationExceptionHandler;

  /** Creates a context with one I/O thread. */
  public ZContext() {
    this(1);
  }

  /**
   * Creates a context with the given number of I/O threads: see {@link ZMQ#context(int)}.
   *
   * @since 4.0
   */
  public ZContext(int ioThreads) {
    this(new Shared(ioThreads, null), true);
  }

  private ZContext(Shared shared, boolean main) {
    this.shared = shared;
    this.main = main;
  }

  private ZContext(ZContext parent) {
    this(parent.shared, false);
    uncaughtExceptionHandler = parent.uncaughtExceptionHandler;
    notificationExceptionHandler = parent.notificationExceptionHandler;
  }

  /** The underlying context, created on demand: shared by a main context and its shadows. */
  private static final class Shared {
    volatile int ioThreads;
    private final AtomicReference<State> state;

    Shared(int ioThreads, ZMQ.Context context) {
      this.ioThreads = ioThreads;
      state = new AtomicReference<>(new State(context, false));
    }

    ZMQ.Context context() {
      return state.get().context;
    }

    /** Returns the context, created if necessary; throws EINVAL after the end. */
    ZMQ.Context make() {
      ZMQ.Context existing = state.get().context;
      return existing != null ? existing : create();
    }

    private ZMQ.Context create() {
      State seen = state.get();
      if (seen.ended) {
        throw Errors.of(ZmqErrno.EINVAL, Operation.SOCKET, null, "the context is closed");
      }
      ZMQ.Context created = ZMQ.context(ioThreads);
      if (state.compareAndSet(seen, new State(created, false))) {
        return created;
      }
      created.term(); // another thread was faster
      return make();
    }

    /** Returns the context, if there is one, and prevents its later creation. */
    ZMQ.Context end() {
      return state.updateAndGet(seen -> new State(seen.context, true)).context;
    }

    boolean isEnded() {
      State seen = state.get();
      return seen.ended || seen.context != null && seen.context.isTerminated();
    }

    /** The context, null before it is created; and whether creation is no longer allowed. */
    private static final class State {
      final ZMQ.Context context;
      final boolean ended;

      State(ZMQ.Context context, boolean ended) {
        this.context = context;
        this.ended = ended;
      }
    }
  }

  // ---- sockets

  /**
   * Creates a socket, which this context closes when it is closed.
   *
   * @throws ZMQException EINVAL if the context is closed, ETERM while it is being closed; otherwise
   *     as {@link ZMQ.Context#socket(int)}
   * @since 4.0
   */
  public ZMQ.Socket createSocket(SocketType type) {
    return createSocket(type.type);
  }

  /**
   * Creates a socket as {@link #createSocket(SocketType)}, by a constant of {@link ZMQ}, such as
   * {@link ZMQ#REQ}.
   */
  public ZMQ.Socket createSocket(int type) {
    ZMQ.Socket socket = make().socket(type);
    boolean ready = false;
    try {
      if (sndHWM != LIBZMQ_DECIDES) {
        socket.setSndHWM(sndHWM);
      }
      if (rcvHWM != LIBZMQ_DECIDES) {
        socket.setRcvHWM(rcvHWM);
      }
      ready = true;
    } finally {
      if (!ready) {
        socket.close();
      }
    }
    forgetClosed();
    sockets.add(socket);
    return socket;
  }

  /** Returns the underlying context, created if necessary. */
  ZMQ.Context make() {
    return shared.make();
  }

  /**
   * Closes a socket that this context created, with its linger period. Null and sockets of other
   * contexts are ignored.
   */
  public void destroySocket(ZMQ.@Nullable Socket socket) {
    if (socket != null && sockets.remove(socket)) {
      socket.handle.close(linger);
      socket.close();
    }
  }

  /**
   * Returns the open sockets that this context created, as a live view: later sockets appear in it.
   */
  public List<ZMQ.Socket> getSockets() {
    forgetClosed();
    return sockets;
  }

  /**
   * Returns {@link ZMQ.Context#openSockets()}, which includes the sockets of shadows.
   *
   * @since 4.0
   */
  public List<String> openSockets() {
    ZMQ.Context existing = shared.context();
    return existing == null ? Collections.emptyList() : existing.openSockets();
  }

  /** Describes the context: the number of open sockets that it created, and whether it is open. */
  @Override
  public String toString() {
    long open = sockets.stream().filter(socket -> !socket.handle.isClosed()).count();
    return "ZContext[" + open + " sockets, " + (isClosed() ? "closed]" : "open]");
  }

  /**
   * Returns whether this context has no open sockets.
   *
   * @since 4.0
   */
  public boolean isEmpty() {
    return getSockets().isEmpty();
  }

  private void forgetClosed() {
    for (ZMQ.Socket socket : sockets) {
      if (socket.handle.isClosed()) {
        sockets.remove(socket);
      }
    }
  }

  /**
   * Creates a poller with the given initial capacity.
   *
   * @since 4.0
   */
  public ZMQ.Poller createPoller(int size) {
    return new ZMQ.Poller(size);
  }

  /**
   * Creates a selector, which this context closes when it is closed. Required by JeroMQ; {@link
   * #createPoller} does not need one.
   *
   * @deprecated polling needs no selector
   * @since 4.0
   */
  @Deprecated
  public Selector createSelector() {
    try {
      Selector selector = Selector.open();
      selectors.add(selector);
      return selector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Closes a selector that this context created; others are ignored.
   *
   * @deprecated polling needs no selector
   * @since 4.0
   */
  @Deprecated
  public void closeSelector(Selector selector) {
    if (selectors.remove(selector)) {
      close(selector);
    }
  }

  private static void close(Selector selector) {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- shadows and threads

  /**
   * Creates a context that shares another one's underlying context, including {@code inproc}
   * endpoints, and the exception handlers, and has its own sockets. Otherwise it has the default
   * settings of a new context, and never terminates the underlying context.
   */
  public static ZContext shadow(ZContext context) {
    return new ZContext(context);
  }

  /**
   * Creates a shadow of this context as {@link #shadow(ZContext)}, with its linger period and
   * high-water marks.
   *
   * @since 4.0
   */
  public ZContext shadow() {
    ZContext shadow = shadow(this);
    shadow.linger = linger;
    shadow.sndHWM = sndHWM;
    shadow.rcvHWM = rcvHWM;
    return shadow;
  }

  /**
   * Runs a runnable in a new thread, with a shadow of this context and a PAIR socket, and returns
   * the peer of that socket. The shadow is destroyed when the runnable returns. An ETERM that it
   * throws ends the thread silently; any other exception is passed to the handler set by {@link
   * #setUncaughtExceptionHandler}, or, if none is set, to that of the thread.
   *
   * @param args are passed to the runnable
   * @since 4.0
   */
  public ZMQ.Socket fork(ZThread.IAttachedRunnable runnable, Object... args) {
    Objects.requireNonNull(runnable, "runnable");
    String name = "zthread-" + PIPES.incrementAndGet();
    ZMQ.Socket here = createSocket(SocketType.PAIR);
    ZContext shadow = shadow(this);
    boolean started = false;
    try {
      here.bind("inproc://" + name);
      ZMQ.Socket there = shadow.createSocket(SocketType.PAIR);
      there.connect("inproc://" + name);
      Thread thread = new Thread(() -> runAttached(runnable, args, shadow, there), name);
      thread.setUncaughtExceptionHandler(uncaughtExceptionHandler);
      thread.start();
      started = true;
      return here;
    } finally {
      if (!started) {
        shadow.destroy();
        destroySocket(here);
      }
    }
  }

  private static void runAttached(
      ZThread.IAttachedRunnable runnable, Object[] args, ZContext shadow, ZMQ.Socket pipe) {
    try {
      runnable.run(args, shadow, pipe);
    } catch (ZMQException e) {
      if (e.getErrorCode() != ZmqErrno.ETERM) {
        throw e;
      }
    } finally {
      shadow.destroy();
    }
  }

  // ---- the end

  /**
   * Closes all sockets that this context created; a main context then closes those of its shadows
   * and all others, and terminates. Waits for unsent messages for up to the period of {@link
   * #setLinger}; an interrupt does not end that. A second call has no effect.
   */
  public void destroy() {
    ZMQ.Context context = closeSockets();
    if (context != null) {
      context.term();
    }
  }

  /** Closes the context, as {@link #destroy()}. */
  @Override
  public void close() {
    destroy();
  }

  /**
   * Closes the context as {@link #destroy()}, but waits only up to a timeout for unsent messages;
   * termination then continues in the background, and {@link #close()} would wait for it again. An
   * interrupt also ends the wait, and the flag stays set.
   *
   * @param milliseconds 0: do not wait; negative: wait indefinitely
   * @return whether the context is terminated; true for a shadow
   * @since 4.0
   */
  public boolean close(long milliseconds) {
    ZMQ.Context context = closeSockets();
    if (context == null) {
      return true;
    }
    if (milliseconds < 0 || context.isClosed()) {
      context.term();
      return true;
    }
    Thread termination = new Thread(context::term, "jzmq-context-termination");
    termination.setDaemon(true);
    termination.start();
    try {
      if (milliseconds > 0) {
        termination.join(milliseconds);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return context.isClosed();
  }

  /** Closes the sockets and returns the context, if it is to be terminated. */
  private ZMQ.Context closeSockets() {
    closed = true;
    ZMQ.Context context = main ? shared.end() : null;
    if (context != null) {
      context.handle.closeAll(linger);
      sockets.forEach(ZMQ.Socket::close);
      sockets.clear();
    } else {
      sockets.forEach(this::destroySocket);
    }
    selectors.forEach(ZContext::close);
    selectors.clear();
    return context;
  }

  /**
   * Returns whether this context was closed, or the main context of this shadow was, or the context
   * has failed ({@link ZMQException}).
   *
   * @since 4.0
   */
  public boolean isClosed() {
    return closed || shared.isEnded();
  }

  // ---- settings

  /** Returns the number of I/O threads. */
  public int getIoThreads() {
    return shared.ioThreads;
  }

  /** Sets the number of I/O threads; only before the first socket is created. */
  public void setIoThreads(int ioThreads) {
    shared.ioThreads = ioThreads;
  }

  /** Returns the value set by {@link #setLinger}; default: 0. */
  public int getLinger() {
    return linger;
  }

  /**
   * Sets the linger period, in milliseconds, of sockets that this context closes; -1: no limit.
   * Default: 0. A socket that is closed individually uses its own linger period, but {@link
   * #close()} waits for none longer than this one.
   */
  public void setLinger(int linger) {
    this.linger = linger;
  }

  /**
   * Sets the high-water mark for sending of sockets created from now on.
   *
   * @since 4.0
   */
  public void setSndHWM(int sndHWM) {
    this.sndHWM = sndHWM;
  }

  /**
   * Returns the high-water mark for sending of new sockets: {@link #setSndHWM}; -1 if none was set
   * and sockets have the default of libzmq, 1000.
   *
   * @since 4.0
   */
  public int getSndHWM() {
    return sndHWM;
  }

  /**
   * Sets the high-water mark for receiving of sockets created from now on.
   *
   * @since 4.0
   */
  public void setRcvHWM(int rcvHWM) {
    this.rcvHWM = rcvHWM;
  }

  /**
   * Returns the high-water mark for receiving of new sockets: {@link #setRcvHWM}; -1 if none was
   * set and sockets have the default of libzmq, 1000.
   *
   * @since 4.0
   */
  public int getRcvHWM() {
    return rcvHWM;
  }

  /** Returns whether closing it terminates the context: true, except for shadows. */
  public boolean isMain() {
    return main;
  }

  /** Sets whether closing it terminates the context. */
  public void setMain(boolean main) {
    this.main = main;
  }

  /** Returns the underlying context; null before the first socket is created. */
  public ZMQ.@Nullable Context getContext() {
    return shared.context();
  }

  /** Replaces the underlying context, in which sockets are created from now on. */
  public void setContext(ZMQ.Context context) {
    shared = new Shared(shared.ioThreads, context);
  }

  /**
   * Returns the handler set by {@link #setUncaughtExceptionHandler}; by default, the default
   * handler of all threads.
   *
   * @since 4.0
   */
  public @Nullable UncaughtExceptionHandler getUncaughtExceptionHandler() {
    return uncaughtExceptionHandler == null
        ? Thread.getDefaultUncaughtExceptionHandler()
        : uncaughtExceptionHandler;
  }

  /**
   * Sets the handler of exceptions in the threads that {@link #fork} and {@link ZThread#fork} start
   * from now on. libzmq's I/O threads, which are no Java threads, never call it.
   *
   * @param handler null: that of the thread
   * @since 4.0
   */
  public void setUncaughtExceptionHandler(@Nullable UncaughtExceptionHandler handler) {
    uncaughtExceptionHandler = handler;
  }

  /**
   * Returns the handler set by {@link #setNotificationExceptionHandler}; default: null.
   *
   * @since 4.0
   */
  public @Nullable UncaughtExceptionHandler getNotificationExceptionHandler() {
    return notificationExceptionHandler;
  }

  /**
   * Stores a handler, for compatibility with JeroMQ, whose I/O threads are Java threads; libzmq's
   * I/O threads never call it.
   *
   * @since 4.0
   */
  public void setNotificationExceptionHandler(@Nullable UncaughtExceptionHandler handler) {
    notificationExceptionHandler = handler;
  }

  /**
   * Returns the factory set by {@link ZMQ.Context#setThreadFactor} of the underlying context, or
   * its default.
   *
   * @since 4.0
   */
  public BiFunction<Runnable, String, Thread> getThreadFactory() {
    return make().getThreadFactory();
  }

  /**
   * Sets the thread factory, as {@link ZMQ.Context#setThreadFactor} of the underlying context,
   * which is created if necessary.
   *
   * @since 4.0
   */
  public void setThreadFactor(BiFunction<Runnable, String, Thread> factory) {
    make().setThreadFactor(factory);
  }
}
