// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.zeromq.internal.wait.AtomicList;
import org.zeromq.jni.ZmqErrno;
import zmq.util.function.BiFunction;

/**
 * A context that remembers its sockets, and closes them all when it is closed.
 *
 * <pre>{@code
 * try (ZContext context = new ZContext()) {
 *   ZMQ.Socket socket = context.createSocket(SocketType.REQ);
 *   socket.connect("tcp://localhost:5555");
 * }
 * }</pre>
 *
 * <p>It is lazy: the {@link ZMQ.Context} is made with the first socket. A {@linkplain
 * #shadow(ZContext) shadow} shares it and has sockets of its own, as a thread wants them: closing
 * the shadow closes those and leaves the context alone.
 *
 * <p>{@link #close()} always ends, whatever other threads do: a call of theirs, on any socket in
 * the context, ends with ETERM, and so do all later ones. Only messages on their way to a peer that
 * does not take them hold it up, for as long as {@link #setLinger} allows.
 *
 * <p>Threads: any, at any time; each socket by one at a time.
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
  private volatile UncaughtExceptionHandler uncaughtExceptionHandler;
  private volatile UncaughtExceptionHandler notificationExceptionHandler;

  /** A context with one I/O thread. */
  public ZContext() {
    this(1);
  }

  /** A context with so many I/O threads: see {@link ZMQ#context(int)}. */
  public ZContext(int ioThreads) {
    this(new Shared(ioThreads, null), true);
  }

  private ZContext(Shared shared, boolean main) {
    this.shared = shared;
    this.main = main;
  }

  /** The context itself, once it is needed: one for a main context and its shadows. */
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

    /** The context, created if necessary; EINVAL after the end. */
    ZMQ.Context make() {
      ZMQ.Context existing = state.get().context;
      return existing != null ? existing : create();
    }

    private ZMQ.Context create() {
      State seen = state.get();
      if (seen.ended) {
        throw new ZMQException(ZmqErrno.EINVAL);
      }
      ZMQ.Context created = ZMQ.context(ioThreads);
      if (state.compareAndSet(seen, new State(created, false))) {
        return created;
      }
      created.term(); // another thread was faster
      return make();
    }

    /** The context, if there is one, and there will not be one later. */
    ZMQ.Context end() {
      return state.updateAndGet(seen -> new State(seen.context, true)).context;
    }

    boolean isEnded() {
      State seen = state.get();
      return seen.ended || seen.context != null && seen.context.isTerminated();
    }

    /** The context, null before it is made; and whether there will be no other. */
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
   * A new socket, which this context will close.
   *
   * @throws ZMQException EINVAL when the context was closed, ETERM while it is being closed;
   *     otherwise as {@link ZMQ.Context#socket(int)}
   */
  public ZMQ.Socket createSocket(SocketType type) {
    return createSocket(type.type);
  }

  /** {@link #createSocket(SocketType)} by a constant of {@link ZMQ}: {@link ZMQ#REQ}. */
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

  /** The context inside, made if need be. */
  ZMQ.Context make() {
    return shared.make();
  }

  /**
   * Closes a socket that this context made, with its linger time; null, and a socket of another
   * context, are left alone.
   */
  public void destroySocket(ZMQ.Socket socket) {
    if (socket != null && sockets.remove(socket)) {
      socket.handle.close(linger);
      socket.close();
    }
  }

  /** The sockets that this context made and that are still open, live: later ones will be in it. */
  public List<ZMQ.Socket> getSockets() {
    forgetClosed();
    return sockets;
  }

  /** Whether no socket that this context made is open. */
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

  /** A new poller with so many slots to begin with. */
  public ZMQ.Poller createPoller(int size) {
    return new ZMQ.Poller(size);
  }

  /**
   * A new selector, which this context will close. JeroMQ needed it; {@link #createPoller} does
   * not.
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

  /** Closes a selector that this context made; others are left alone. */
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
   * A context that shares another's sockets' world, {@code inproc} names and all, and has sockets
   * of its own. It begins with the settings of a new context, and never terminates what it shares.
   */
  public static ZContext shadow(ZContext context) {
    return new ZContext(context.shared, false);
  }

  /** {@link #shadow(ZContext)} of this one, with its linger time and high-water marks. */
  public ZContext shadow() {
    ZContext shadow = shadow(this);
    shadow.linger = linger;
    shadow.sndHWM = sndHWM;
    shadow.rcvHWM = rcvHWM;
    return shadow;
  }

  /**
   * Runs something in a new thread, with a shadow of this context and a PAIR socket whose other end
   * is returned. The shadow is destroyed when the runnable is done. An ETERM that it throws ends it
   * quietly; anything else it throws goes to the thread's handler of uncaught exceptions.
   *
   * @param args are passed on
   */
  public ZMQ.Socket fork(ZThread.IAttachedRunnable runnable, Object... args) {
    Objects.requireNonNull(runnable);
    String name = "zthread-" + PIPES.incrementAndGet();
    ZMQ.Socket here = createSocket(SocketType.PAIR);
    ZContext shadow = shadow(this);
    boolean started = false;
    try {
      here.bind("inproc://" + name);
      ZMQ.Socket there = shadow.createSocket(SocketType.PAIR);
      there.connect("inproc://" + name);
      new Thread(() -> runAttached(runnable, args, shadow, there), name).start();
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
   * Closes all sockets that this context made; a main context then closes those of its shadows, and
   * all others there are, and terminates. Twice does nothing.
   */
  public void destroy() {
    ZMQ.Context context = closeSockets();
    if (context != null) {
      context.term();
    }
  }

  /** {@link #destroy()}. */
  @Override
  public void close() {
    destroy();
  }

  /**
   * {@link #destroy()} with a limit to the time that unsent messages may hold it up; what is left
   * then goes on in the background, and {@link #close()} would wait for it again. An interrupt ends
   * the wait too, and is kept.
   *
   * @param milliseconds 0 does not wait, below 0 waits for ever
   * @return whether the context is gone; true for a shadow
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
    Thread termination = new Thread(context::term, "termination of a ZContext");
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
   * Whether this context was closed, or the main context that it is a shadow of, or has failed
   * ({@link ZMQException}).
   */
  public boolean isClosed() {
    return closed || shared.isEnded();
  }

  // ---- settings

  /** The number of I/O threads. */
  public int getIoThreads() {
    return shared.ioThreads;
  }

  /** Sets the number of I/O threads: only before the first socket. */
  public void setIoThreads(int ioThreads) {
    shared.ioThreads = ioThreads;
  }

  /** What {@link #setLinger} set; 0 otherwise. */
  public int getLinger() {
    return linger;
  }

  /**
   * Sets the linger period, in milliseconds, of sockets that this context closes; -1: no limit.
   * Default: 0. A socket that is closed by itself has its own linger period, but {@link #close()}
   * waits for none longer than this one.
   */
  public void setLinger(int linger) {
    this.linger = linger;
  }

  /** Gives sockets made from now on this high-water mark for sending. */
  public void setSndHWM(int sndHWM) {
    this.sndHWM = sndHWM;
  }

  /** Gives sockets made from now on this high-water mark for receiving. */
  public void setRcvHWM(int rcvHWM) {
    this.rcvHWM = rcvHWM;
  }

  /** Whether closing it terminates the context: true, but for shadows. */
  public boolean isMain() {
    return main;
  }

  /** Says whether closing it terminates the context. */
  public void setMain(boolean main) {
    this.main = main;
  }

  /** The context inside; null before the first socket. */
  public ZMQ.Context getContext() {
    return shared.context();
  }

  /** Puts another context in, which sockets made from now on live in. */
  public void setContext(ZMQ.Context context) {
    shared = new Shared(shared.ioThreads, context);
  }

  /** What {@link #setUncaughtExceptionHandler} set, or the default one of all threads. */
  public UncaughtExceptionHandler getUncaughtExceptionHandler() {
    return uncaughtExceptionHandler == null
        ? Thread.getDefaultUncaughtExceptionHandler()
        : uncaughtExceptionHandler;
  }

  /** For programs written for JeroMQ, whose I/O threads are Java's; libzmq's never call it. */
  public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
    uncaughtExceptionHandler = handler;
  }

  /** What {@link #setNotificationExceptionHandler} set; null otherwise. */
  public UncaughtExceptionHandler getNotificationExceptionHandler() {
    return notificationExceptionHandler;
  }

  /** For programs written for JeroMQ, whose I/O threads are Java's; libzmq's never call it. */
  public void setNotificationExceptionHandler(UncaughtExceptionHandler handler) {
    notificationExceptionHandler = handler;
  }

  /**
   * What {@link ZMQ.Context#setThreadFactor} of the context inside set, or its default.
   *
   * @since 4.0
   */
  public BiFunction<Runnable, String, Thread> getThreadFactory() {
    return make().getThreadFactory();
  }

  /**
   * {@link ZMQ.Context#setThreadFactor} of the context inside, which is made if need be.
   *
   * @since 4.0
   */
  public void setThreadFactor(BiFunction<Runnable, String, Thread> factory) {
    make().setThreadFactor(factory);
  }
}
