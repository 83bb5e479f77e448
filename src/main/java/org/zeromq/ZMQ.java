// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.internal.context.ContextHandle;
import org.zeromq.internal.context.OpenSocketReport;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.poll.PollCall;
import org.zeromq.internal.poll.PollEntry;
import org.zeromq.internal.poll.PollSet;
import org.zeromq.internal.proxy.Proxy;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.text.Utf8;
import org.zeromq.internal.text.Z85;
import org.zeromq.internal.wait.Cancellation;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;
import zmq.util.function.BiFunction;

/**
 * ZeroMQ: contexts, sockets, pollers, and what libzmq says of itself.
 *
 * <pre>{@code
 * try (ZMQ.Context context = ZMQ.context(1);
 *     ZMQ.Socket socket = context.socket(SocketType.REQ)) {
 *   socket.connect("tcp://localhost:5555");
 *   socket.send("hello");
 *   System.out.println(socket.recvStr());
 * }
 * }</pre>
 */
public class ZMQ {
  /** Flag of send and receive: never block. */
  public static final int DONTWAIT = ZmqConstants.ZMQ_DONTWAIT;

  /** {@link #DONTWAIT} under its old name. */
  public static final int NOBLOCK = DONTWAIT;

  /** Flag of send: more parts of the message follow. */
  public static final int SNDMORE = ZmqConstants.ZMQ_SNDMORE;

  // ---- socket types: see SocketType
  public static final int PAIR = ZmqConstants.ZMQ_PAIR;
  public static final int PUB = ZmqConstants.ZMQ_PUB;
  public static final int SUB = ZmqConstants.ZMQ_SUB;
  public static final int REQ = ZmqConstants.ZMQ_REQ;
  public static final int REP = ZmqConstants.ZMQ_REP;
  public static final int DEALER = ZmqConstants.ZMQ_DEALER;
  public static final int ROUTER = ZmqConstants.ZMQ_ROUTER;
  public static final int PULL = ZmqConstants.ZMQ_PULL;
  public static final int PUSH = ZmqConstants.ZMQ_PUSH;
  public static final int XPUB = ZmqConstants.ZMQ_XPUB;
  public static final int XSUB = ZmqConstants.ZMQ_XSUB;
  public static final int STREAM = ZmqConstants.ZMQ_STREAM;
  public static final int RADIO = ZmqConstants.ZMQ_RADIO;
  public static final int DISH = ZmqConstants.ZMQ_DISH;

  /** {@link #DEALER} under its old name. */
  @Deprecated public static final int XREQ = DEALER;

  /** {@link #ROUTER} under its old name. */
  @Deprecated public static final int XREP = ROUTER;

  /** {@link #PULL} under its old name. */
  @Deprecated public static final int UPSTREAM = PULL;

  /** {@link #PUSH} under its old name. */
  @Deprecated public static final int DOWNSTREAM = PUSH;

  // ---- devices of zmq_device(3)
  public static final int STREAMER = ZmqConstants.ZMQ_STREAMER;
  public static final int FORWARDER = ZmqConstants.ZMQ_FORWARDER;
  public static final int QUEUE = ZmqConstants.ZMQ_QUEUE;

  // ---- events of zmq_socket_monitor(3)
  public static final int EVENT_CONNECTED = ZmqConstants.ZMQ_EVENT_CONNECTED;
  public static final int EVENT_CONNECT_DELAYED = ZmqConstants.ZMQ_EVENT_CONNECT_DELAYED;
  public static final int EVENT_CONNECT_RETRIED = ZmqConstants.ZMQ_EVENT_CONNECT_RETRIED;
  public static final int EVENT_LISTENING = ZmqConstants.ZMQ_EVENT_LISTENING;
  public static final int EVENT_BIND_FAILED = ZmqConstants.ZMQ_EVENT_BIND_FAILED;
  public static final int EVENT_ACCEPTED = ZmqConstants.ZMQ_EVENT_ACCEPTED;
  public static final int EVENT_ACCEPT_FAILED = ZmqConstants.ZMQ_EVENT_ACCEPT_FAILED;
  public static final int EVENT_CLOSED = ZmqConstants.ZMQ_EVENT_CLOSED;
  public static final int EVENT_CLOSE_FAILED = ZmqConstants.ZMQ_EVENT_CLOSE_FAILED;
  public static final int EVENT_DISCONNECTED = ZmqConstants.ZMQ_EVENT_DISCONNECTED;
  public static final int EVENT_MONITOR_STOPPED = ZmqConstants.ZMQ_EVENT_MONITOR_STOPPED;
  public static final int EVENT_HANDSHAKE_FAILED_NO_DETAIL =
      ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL;
  public static final int EVENT_HANDSHAKE_SUCCEEDED = ZmqConstants.ZMQ_EVENT_HANDSHAKE_SUCCEEDED;
  public static final int EVENT_HANDSHAKE_FAILED_PROTOCOL =
      ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL;
  public static final int EVENT_HANDSHAKE_FAILED_AUTH =
      ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_AUTH;

  // ---- events under the names that JeroMQ has or had for them

  /** {@link #EVENT_CONNECT_DELAYED} under its old name. */
  @Deprecated public static final int EVENT_DELAYED = EVENT_CONNECT_DELAYED;

  /** {@link #EVENT_CONNECT_RETRIED} under its old name. */
  @Deprecated public static final int EVENT_RETRIED = EVENT_CONNECT_RETRIED;

  /** JeroMQ's event of the protocol version agreed upon: libzmq has none, and never tells it. */
  public static final int EVENT_HANDSHAKE_PROTOCOL = 0x8000;

  /** {@link #EVENT_HANDSHAKE_FAILED_NO_DETAIL} in JeroMQ. */
  public static final int HANDSHAKE_FAILED_NO_DETAIL = EVENT_HANDSHAKE_FAILED_NO_DETAIL;

  /** {@link #EVENT_HANDSHAKE_SUCCEEDED} in JeroMQ. */
  public static final int HANDSHAKE_SUCCEEDED = EVENT_HANDSHAKE_SUCCEEDED;

  /** {@link #EVENT_HANDSHAKE_FAILED_PROTOCOL} in JeroMQ. */
  public static final int HANDSHAKE_FAILED_PROTOCOL = EVENT_HANDSHAKE_FAILED_PROTOCOL;

  /** {@link #EVENT_HANDSHAKE_FAILED_AUTH} in JeroMQ. */
  public static final int HANDSHAKE_FAILED_AUTH = EVENT_HANDSHAKE_FAILED_AUTH;

  /** All events of version 1. */
  public static final int EVENT_ALL = ZmqConstants.ZMQ_EVENT_ALL;

  /** How many messages wait in a pipe; version 2 only (draft). */
  public static final int EVENT_PIPES_STATS = ZmqConstants.ZMQ_EVENT_PIPES_STATS;

  /** What strings are sent and received in: UTF-8. */
  public static final Charset CHARSET = StandardCharsets.UTF_8;

  /** The empty part between the addresses and the content of a message. */
  public static final byte[] MESSAGE_SEPARATOR = {};

  /** For {@link Socket#subscribe(byte[])}: all messages. */
  public static final byte[] SUBSCRIPTION_ALL = {};

  /** Makes a {@link #proxy(Socket, Socket, Socket, Socket)} pass nothing until it is resumed. */
  public static final byte[] PROXY_PAUSE = "PAUSE".getBytes(CHARSET);

  /** Ends {@link #PROXY_PAUSE}. */
  public static final byte[] PROXY_RESUME = "RESUME".getBytes(CHARSET);

  /** Ends a {@link #proxy(Socket, Socket, Socket, Socket)}. */
  public static final byte[] PROXY_TERMINATE = "TERMINATE".getBytes(CHARSET);

  /** The number from which JeroMQ counts errors that are none of an operating system. */
  private static final int JEROMQ_ERRNO = 156384712;

  /** For subclasses, which old programs have: everything here is static. */
  public ZMQ() {}

  // ---- what subclasses of old programs call

  protected static int version_full() {
    return getFullVersion();
  }

  protected static int version_major() {
    return getMajorVersion();
  }

  protected static int version_minor() {
    return getMinorVersion();
  }

  protected static int version_patch() {
    return getPatchVersion();
  }

  protected static int make_version(int major, int minor, int patch) {
    return makeVersion(major, minor, patch);
  }

  protected static long ENOTSUP() {
    return ZmqErrno.ENOTSUP;
  }

  protected static long EPROTONOSUPPORT() {
    return ZmqErrno.EPROTONOSUPPORT;
  }

  protected static long ENOBUFS() {
    return ZmqErrno.ENOBUFS;
  }

  protected static long ENETDOWN() {
    return ZmqErrno.ENETDOWN;
  }

  protected static long EADDRINUSE() {
    return ZmqErrno.EADDRINUSE;
  }

  protected static long EADDRNOTAVAIL() {
    return ZmqErrno.EADDRNOTAVAIL;
  }

  protected static long ECONNREFUSED() {
    return ZmqErrno.ECONNREFUSED;
  }

  protected static long EINPROGRESS() {
    return ZmqErrno.EINPROGRESS;
  }

  protected static long EHOSTUNREACH() {
    return ZmqErrno.EHOSTUNREACH;
  }

  protected static long EMTHREAD() {
    return ZmqErrno.EMTHREAD;
  }

  protected static long EFSM() {
    return ZmqErrno.EFSM;
  }

  protected static long ENOCOMPATPROTO() {
    return ZmqErrno.ENOCOMPATPROTO;
  }

  protected static long ETERM() {
    return ZmqErrno.ETERM;
  }

  protected static long ENOTSOCK() {
    return ZmqErrno.ENOTSOCK;
  }

  protected static long EAGAIN() {
    return ZmqErrno.EAGAIN;
  }

  // ---- what libzmq says of itself

  /** The major version of libzmq, as found at run time. */
  public static int getMajorVersion() {
    return getFullVersion() / 10000;
  }

  /** The minor version of libzmq, as found at run time. */
  public static int getMinorVersion() {
    return getFullVersion() / 100 % 100;
  }

  /** The patch version of libzmq, as found at run time. */
  public static int getPatchVersion() {
    return getFullVersion() % 100;
  }

  /** The version of libzmq, as found at run time, in the form of {@link #makeVersion}. */
  public static int getFullVersion() {
    return Zmq.zmq_version();
  }

  /** One number for a version, to compare {@link #getFullVersion()} with: 40305 for 4.3.5. */
  public static int makeVersion(int major, int minor, int patch) {
    return major * 10000 + minor * 100 + patch;
  }

  /** The version of libzmq, as found at run time: "4.3.5". */
  public static String getVersionString() {
    return getMajorVersion() + "." + getMinorVersion() + "." + getPatchVersion();
  }

  /**
   * Tells whether libzmq was built with a capability: "ipc", "pgm", "tipc", "vmci", "norm",
   * "curve", "gssapi", "draft", "ws", "wss".
   *
   * <p>Source: zmq_has(3).
   *
   * @throws ZMQException EINVAL for null
   */
  public static boolean has(String capability) {
    return Errors.check(Zmq.zmq_has(Utf8.bytes(capability))) == 1;
  }

  // ---- contexts, polling, proxies

  /**
   * A new context with so many I/O threads: 1 is enough for a gigabyte per second, 0 for programs
   * that use inproc only.
   *
   * @throws ZMQException EINVAL (below 0, above 1024), EMFILE
   */
  public static Context context(int ioThreads) {
    return new Context(ioThreads);
  }

  /** {@link #poll(PollItem[], int, long)} of all items. */
  public static int poll(PollItem[] items, long timeout) {
    return poll(items, items.length, timeout);
  }

  /**
   * Waits until one of the first {@code count} items has an event; the items tell which. Null items
   * are passed over.
   *
   * <p>Source: zmq_poll(3).
   *
   * @param timeout milliseconds, 0 returns at once, below 0 waits for ever
   * @return how many items have events, 0 when the time is over
   * @throws ZMQException EINVAL (a closed socket or channel), ETERM, EINTR, EBUSY
   * @throws IndexOutOfBoundsException when there are fewer items
   */
  public static int poll(PollItem[] items, int count, long timeout) {
    if (count < 0 || count > items.length) {
      throw new IndexOutOfBoundsException(count + " of " + items.length + " items");
    }
    PollCall call = PollCall.acquire();
    try {
      for (int i = 0; i < count; i++) {
        if (items[i] != null) {
          call.add(items[i].entry);
        }
      }
      return call.poll(timeout);
    } finally {
      call.release();
    }
  }

  /** {@link #poll(PollItem[], long)} for JeroMQ's sources; the selector is not needed. */
  public static int poll(Selector selector, PollItem[] items, long timeout) {
    return poll(items, timeout);
  }

  /** {@link #poll(PollItem[], int, long)} for JeroMQ's sources; the selector is not needed. */
  public static int poll(Selector selector, PollItem[] items, int count, long timeout) {
    return poll(items, count, timeout);
  }

  /**
   * {@link #proxy(Socket, Socket, Socket)} without capture.
   *
   * @param type is not needed: {@link #QUEUE}, {@link #FORWARDER} or {@link #STREAMER}
   */
  @Deprecated
  public static boolean device(int type, Socket frontend, Socket backend) {
    return proxy(frontend, backend, null);
  }

  /** {@link #proxy(Socket, Socket, Socket, Socket)} without a control socket. */
  @LegacyReturn(void.class)
  public static boolean proxy(Socket frontend, Socket backend, Socket capture) {
    return proxy(frontend, backend, capture, null);
  }

  /**
   * Passes messages between two sockets, both ways, until the context is terminated or the control
   * socket receives TERMINATE. The other control messages are PAUSE, RESUME and STATISTICS, which
   * is answered with eight numbers of 64 bits: messages and bytes received and sent by the
   * frontend, then by the backend. Unknown ones are passed over. A control socket of type REP is
   * answered.
   *
   * <p>Close of a socket by another thread ends it with ENOTSOCK, {@link Thread#interrupt()} with
   * EINTR. Source: zmq_proxy(3), zmq_proxy_steerable(3).
   *
   * @param capture is sent a copy of every message; null for none
   * @param control a PAIR, SUB, PULL or REP; null for none
   * @return true
   * @throws ZMQException EINTR, EBUSY, ENOTSOCK, or what the sockets answer
   */
  public static boolean proxy(Socket frontend, Socket backend, Socket capture, Socket control) {
    new Proxy(frontend.handle, backend.handle, capture == null ? null : capture.handle)
        .run(control == null ? null : control.handle);
    return true;
  }

  /** Sleeps for so many milliseconds; an interrupt ends it and is kept. */
  public static void msleep(long milliseconds) {
    sleep(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Sleeps for so many seconds; an interrupt ends it and is kept. */
  public static void sleep(long seconds) {
    sleep(seconds, TimeUnit.SECONDS);
  }

  /** Sleeps for a time; an interrupt ends it and is kept. */
  public static void sleep(long amount, TimeUnit unit) {
    try {
      unit.sleep(amount);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What sockets live in: it owns the I/O threads and the names of inproc endpoints.
   *
   * <p>Threads: all methods, from any thread. Source: zmq_ctx_new(3).
   */
  public static class Context extends ContextOptions implements Closeable {
    private volatile UncaughtExceptionHandler uncaughtExceptionHandler;
    private volatile UncaughtExceptionHandler notificationExceptionHandler;

    /** Null for the default: the first lambda of a process takes long. */
    private volatile BiFunction<Runnable, String, Thread> threadFactory;

    /**
     * A context with so many I/O threads.
     *
     * @throws ZMQException EINVAL (below 0, above 1024), EMFILE
     */
    protected Context(int ioThreads) {
      super(ContextHandle.withIoThreads(ioThreads));
    }

    /** {@link #socket(int)} by its type. */
    public Socket socket(SocketType type) {
      return socket(type.type);
    }

    /**
     * A new socket.
     *
     * @param type one of the constants of {@link ZMQ}, or {@link SocketType#type()}
     * @throws ZMQException EINVAL (no such type, or the context is gone), ETERM (it is being
     *     terminated), EMFILE (too many sockets or descriptors)
     */
    public Socket socket(int type) {
      return new Socket(this, type);
    }

    /** {@link #poller(int)} with 32 slots. */
    public Poller poller() {
      return new Poller(this);
    }

    /** A new poller with so many slots to begin with. */
    public Poller poller(int size) {
      return new Poller(this, size);
    }

    /**
     * A new selector of the JDK, for JeroMQ's sources: nothing here needs one. It is the caller's,
     * to be given to {@link #close(Selector)}.
     */
    public Selector selector() {
      try {
        return Selector.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Closes a selector and returns true. */
    public boolean close(Selector selector) {
      try {
        selector.close();
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Whether {@link #term()} was called, or the context has failed ({@link ZMQException}). */
    public boolean isTerminated() {
      return !handle.isOpen();
    }

    /** Whether {@link #term()} is over. */
    public boolean isClosed() {
      return handle.isTerminated();
    }

    /**
     * Ends all blocked calls on the context's sockets, and all later ones, with ETERM; the sockets
     * are still to be closed and the context to be terminated.
     *
     * <p>Source: zmq_ctx_shutdown(3).
     */
    public void shutdown() {
      if (handle.isOpen()) {
        handle.shutdown();
      }
    }

    /**
     * Terminates the context: calls on its sockets end with ETERM, and when all of them are closed
     * and have sent what their linger time allows, it is gone. Blocks until then. Twice does
     * nothing.
     *
     * <p>While the JVM shuts down, sockets that are still open after a second are closed, so that a
     * shutdown hook does not prevent the JVM from ending.
     *
     * <p>Source: zmq_ctx_term(3).
     */
    public void term() {
      handle.terminate();
    }

    /** {@link #term()}. */
    @Override
    public void close() {
      term();
    }

    // ---- threads, which in JeroMQ are Java's

    /**
     * What {@link #setUncaughtExceptionHandler} set; null otherwise.
     *
     * @since 4.0
     */
    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
      return uncaughtExceptionHandler;
    }

    /**
     * Sets a handler that is never called: nothing is thrown in I/O threads, which are native. For
     * programs written for JeroMQ, whose I/O threads are Java's.
     *
     * @since 4.0
     */
    public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
      uncaughtExceptionHandler = handler;
    }

    /**
     * What {@link #setNotificationExceptionHandler} set; null otherwise.
     *
     * @since 4.0
     */
    public UncaughtExceptionHandler getNotificationExceptionHandler() {
      return notificationExceptionHandler;
    }

    /**
     * As {@link #setUncaughtExceptionHandler}: the handler is never called.
     *
     * @since 4.0
     */
    public void setNotificationExceptionHandler(UncaughtExceptionHandler handler) {
      notificationExceptionHandler = handler;
    }

    /**
     * What makes the Java threads of the context.
     *
     * @since 4.0
     */
    public BiFunction<Runnable, String, Thread> getThreadFactory() {
      BiFunction<Runnable, String, Thread> factory = threadFactory;
      return factory != null ? factory : Thread::new;
    }

    /**
     * Sets what makes a thread of a Runnable and a name: those of {@link Socket#setEventHook} from
     * now on. I/O threads are native.
     *
     * @since 4.0
     */
    public void setThreadFactor(BiFunction<Runnable, String, Thread> factory) {
      threadFactory = Objects.requireNonNull(factory);
    }

    /** For subclasses of old programs; the constructor has done it. */
    protected void construct(int ioThreads) {
      handle.setIoThreads(ioThreads);
    }

    /** For subclasses of old programs: {@link #term()}. */
    protected void destroy() {
      term();
    }
  }

  /**
   * A socket.
   *
   * <p>Threads: one at a time; it may be handed from thread to thread. A second one that calls
   * while the first is inside gets EBUSY. {@link #close()} may be called by any thread at any time,
   * and the thread-safe draft types (CLIENT, SERVER, RADIO, DISH, SCATTER, GATHER, PEER, CHANNEL)
   * may be used by several threads at once. {@link Thread#interrupt()} ends a blocked call with
   * EINTR; the flag stays set and the socket works on.
   */
  public static class Socket extends SocketBase implements Closeable {
    /** How peers prove who they are. */
    public enum Mechanism {
      /** Not at all. */
      NULL,
      /** By name and password, in clear text. */
      PLAIN,
      /** By keys, encrypted. */
      CURVE,
      /** By Kerberos; only where libzmq was built with it. */
      GSSAPI
    }

    private final Context context;

    /** A socket of a type. */
    protected Socket(Context context, SocketType type) {
      this(context, type.type);
    }

    /** A socket of a type's number. */
    protected Socket(Context context, int type) {
      super(
          new SocketHandle(
              context.handle, type, OpenSocketReport.ENABLED ? () -> SocketType.type(type) : null));
      this.context = context;
    }

    /**
     * A socket of a type. The context does not remember it, but closes it when it terminates.
     *
     * @since 4.0
     */
    protected Socket(ZContext context, SocketType type) {
      this(context.make(), type);
    }

    @Override
    public void close() {
      super.close();
    }

    /**
     * Tells how the socket's peers prove who they are; its options decide it.
     *
     * <p>Source: ZMQ_MECHANISM of zmq_getsockopt(3).
     */
    public Mechanism getMechanism() {
      return Mechanism.values()[mechanism()];
    }

    // ---- calls that can be cancelled

    /**
     * A new token, which ends the calls it is given to when it is cancelled. It serves any number
     * of calls, of other sockets, too.
     */
    public CancellationToken createCancellationToken() {
      return new CancellationToken();
    }

    /**
     * {@link #send(byte[], int)} that {@link CancellationToken#cancel()} ends: nothing is sent
     * then, and the socket works on.
     *
     * @throws ZMQException ECANCELED, at once when the token is cancelled already; otherwise as
     *     {@link #send(byte[], int, int, int)}
     */
    public boolean send(byte[] message, int flags, CancellationToken token) {
      return sendCancellable(message, flags, token.cancellation);
    }

    /**
     * {@link #recv(int)} that {@link CancellationToken#cancel()} ends: no message is lost, and the
     * socket works on.
     *
     * @throws ZMQException ECANCELED, at once when the token is cancelled already; otherwise as
     *     {@link #recv(int)}
     */
    public byte[] recv(int flags, CancellationToken token) {
      return recvCancellable(flags, token.cancellation);
    }

    // ---- pictures

    /**
     * Sends a message with one part per letter of a picture, numbers as decimal text; czmq's {@code
     * zsock_send}.
     *
     * <table>
     * <caption>Letters</caption>
     * <tr><th>letter</th><th>argument</th></tr>
     * <tr><td>{@code i}</td><td>an int, with its sign</td></tr>
     * <tr><td>{@code 1}</td><td>an int, of which the low 8 bits are sent, unsigned</td></tr>
     * <tr><td>{@code 2}</td><td>an int, of which the low 16 bits are sent, unsigned</td></tr>
     * <tr><td>{@code 4}</td><td>an int, with its sign as in JeroMQ; or a long, of which the low 32
     *     bits are sent, unsigned</td></tr>
     * <tr><td>{@code 8}</td><td>a long, with its sign</td></tr>
     * <tr><td>{@code s}</td><td>a String, in UTF-8; null is empty</td></tr>
     * <tr><td>{@code b}, {@code c}</td><td>a byte[]; null is empty</td></tr>
     * <tr><td>{@code f}</td><td>a ZFrame</td></tr>
     * <tr><td>{@code z}</td><td>none: an empty part</td></tr>
     * <tr><td>{@code m}</td><td>a ZMsg, all its parts; at the end only</td></tr>
     * </table>
     *
     * @param arguments stay as they are; those beyond the picture are passed over
     * @return false when it would block or the time was over: nothing was sent
     * @throws ZMQException EPROTO (no such picture); otherwise as {@link #send(byte[], int, int,
     *     int)}
     * @throws IllegalArgumentException when an argument is missing or does not fit its letter, or
     *     there is no part to send; before anything is sent
     */
    public boolean sendPicture(String picture, Object... arguments) {
      return Picture.send(this, picture, arguments);
    }

    /**
     * Receives the parts of a message that the letters of a picture tell; czmq's {@code
     * zsock_recv}. The letters are those of {@link #sendPicture}: {@code i}, {@code 1}, {@code 2}
     * and {@code 4} give an Integer, {@code 8} a Long, {@code f} and {@code z} a ZFrame, {@code m}
     * a ZMsg of what is left. Letters beyond the message give null; parts beyond the picture can be
     * received next, as {@link #hasReceiveMore()} tells.
     *
     * @return one object per letter; null when it would block or the time was over
     * @throws ZMQException EPROTO (no such picture; or a part is not what its letter says, and the
     *     rest of the message is dropped); otherwise as {@link #recv(int)}
     */
    public Object[] recvPicture(String picture) {
      return Picture.recv(this, picture);
    }

    /**
     * Sends a message whose first part has the arguments in binary, as zproto encodes them; czmq's
     * {@code zsock_bsend}.
     *
     * <table>
     * <caption>Letters</caption>
     * <tr><th>letter</th><th>argument</th></tr>
     * <tr><td>{@code 1}, {@code 2}, {@code 4}, {@code 8}</td><td>an int or a long, of which so many
     *     bytes are sent, the highest first</td></tr>
     * <tr><td>{@code s}</td><td>a String of up to 255 bytes of UTF-8</td></tr>
     * <tr><td>{@code S}</td><td>a String</td></tr>
     * <tr><td>{@code b}, {@code c}</td><td>a byte[]</td></tr>
     * <tr><td>{@code f}</td><td>a ZFrame, as a part of its own behind the first</td></tr>
     * <tr><td>{@code m}</td><td>a ZMsg, as the last parts; at the end only</td></tr>
     * </table>
     *
     * @param arguments stay as they are; null is an empty String, array or ZMsg
     * @return false when it would block or the time was over: nothing was sent
     * @throws ZMQException EPROTO (no such picture); otherwise as {@link #send(byte[], int, int,
     *     int)}
     * @throws IllegalArgumentException when an argument is missing or does not fit its letter;
     *     before anything is sent
     */
    public boolean sendBinaryPicture(String picture, Object... arguments) {
      return BinaryPicture.send(this, picture, arguments);
    }

    /**
     * Receives a message of {@link #sendBinaryPicture}; czmq's {@code zsock_brecv}. {@code 1},
     * {@code 2} and {@code 4} give an Integer, the first two from 0 up; {@code 8} a Long. Frames
     * that did not come are null; what is beyond the picture is dropped.
     *
     * @return one object per letter; null when it would block or the time was over
     * @throws ZMQException EPROTO (no such picture, or the message is shorter); otherwise as {@link
     *     #recv(int)}
     */
    public Object[] recvBinaryPicture(String picture) {
      return BinaryPicture.recv(this, picture);
    }

    // ---- events

    /**
     * Calls a consumer for each event of the socket's connections, in a daemon thread of the hook,
     * which ends with the socket or the context; then it calls the consumer's {@code close()}. What
     * the consumer throws goes to the thread's handler of uncaught exceptions. A socket has one
     * hook or monitor: the next one replaces it.
     *
     * <p>Source: zmq_socket_monitor(3).
     *
     * @param consumer null ends the hook
     * @param events which ones: {@link ZMQ#EVENT_ALL}, or some of the {@code ZMQ.EVENT_} constants
     * @return true
     * @throws ZMQException EMFILE, ETERM, ENOTSOCK, EBUSY
     * @since 4.0
     */
    public boolean setEventHook(ZEvent.ZEventConsummer consumer, int events) {
      if (consumer == null) {
        return monitor(null, 0);
      }
      Socket pipe = context.socket(SocketType.PAIR);
      MonitorThread.start(
          this, pipe, events, new ZEvent.Hook(consumer), context.getThreadFactory());
      return true;
    }

    // ---- views of JeroMQ's engine

    /**
     * A view of this socket with the names of JeroMQ's engine: an instance of the class in {@code
     * zmq.socket} that is named like its type.
     *
     * @deprecated use the socket itself
     * @since 4.0
     */
    @Deprecated
    public zmq.SocketBase base() {
      return zmq.socket.Sockets.viewOf(this);
    }

    /** {@link #sendMsg(zmq.Msg, int)} without flags. */
    @Deprecated
    public boolean sendMsg(zmq.Msg message) {
      return sendMsg(message, 0);
    }

    /** {@link #sendMsg(zmq.Msg, int)}, with more parts to follow. */
    @Deprecated
    public boolean sendMsgMore(zmq.Msg message) {
      return sendMsg(message, ZMQ.SNDMORE);
    }

    /**
     * Sends a message of JeroMQ's engine.
     *
     * @deprecated use {@link #send(Msg, int)}
     * @since 4.0
     */
    @Deprecated
    public boolean sendMsg(zmq.Msg message, int flags) {
      return base().send(message, flags);
    }

    /** {@link #recvMsg(int)} without flags. */
    @Deprecated
    public zmq.Msg recvMsg() {
      return recvMsg(0);
    }

    /**
     * Receives a message of JeroMQ's engine; null if it would block.
     *
     * @deprecated use {@link #recv(Msg, int)}
     * @since 4.0
     */
    @Deprecated
    public zmq.Msg recvMsg(int flags) {
      return base().recv(flags);
    }

    /**
     * Returns false: libzmq allocates what is received.
     *
     * @deprecated use {@link #recv(Msg, int)}, which leaves messages in libzmq's memory
     * @since 4.0
     */
    @Deprecated
    public boolean setMsgAllocator(zmq.msg.MsgAllocator allocator) {
      return false;
    }

    /**
     * For subclasses written for JeroMQ. Does nothing: a call that fails throws by itself.
     *
     * @since 4.0
     */
    protected void mayRaise() {}

    /** For subclasses of old programs; the constructor has done it. */
    protected void construct(Context context, int type) {}

    /** For subclasses of old programs: {@link #close()}. */
    protected void destroy() {
      close();
    }
  }

  /**
   * Ends blocked calls from any thread: those of {@link Socket#send(byte[], int,
   * CancellationToken)} and {@link Socket#recv(int, CancellationToken)} that it was given to.
   *
   * <p>Threads: any, at any time, also after the sockets are closed.
   */
  public static class CancellationToken {
    final Cancellation cancellation = new Cancellation();

    /**
     * Whether it was cancelled, and not reset since; for subclasses. Setting it does not end calls
     * that are blocked: {@link #cancel()} does.
     *
     * @since 4.0
     */
    protected final AtomicBoolean canceled = cancellation.requested;

    /** For {@link Socket#createCancellationToken()}. */
    CancellationToken() {}

    /** Whether it was cancelled, and not reset since. */
    public boolean isCancellationRequested() {
      return cancellation.isRequested();
    }

    /** Lets later calls be again; blocked calls that were cancelled end all the same. */
    public void reset() {
      cancellation.reset();
    }

    /** Ends the calls under way, and later ones at once until {@link #reset()}, with ECANCELED. */
    public void cancel() {
      cancellation.cancel();
    }
  }

  /**
   * Polls many sockets and channels for many events, by slot number.
   *
   * <p>Threads: one at a time. Source: zmq_poll(3).
   */
  public static class Poller implements Closeable {
    /** A message can be received, or a channel read. */
    public static final int POLLIN = ZmqConstants.ZMQ_POLLIN;

    /** A message can be sent, or a channel written. */
    public static final int POLLOUT = ZmqConstants.ZMQ_POLLOUT;

    /** A channel has an error. */
    public static final int POLLERR = ZmqConstants.ZMQ_POLLERR;

    private static final int DEFAULT_SIZE = 32;
    private static final int ALL = POLLIN | POLLOUT | POLLERR;
    private static final long UNSET = -2;

    private final PollSet set;
    private long timeout = UNSET;

    /** A poller with so many slots to begin with. */
    public Poller(int size) {
      set = new PollSet(size);
    }

    /** A poller with 32 slots; it does not need the context. */
    protected Poller(Context context) {
      this(context, DEFAULT_SIZE);
    }

    /** A poller with so many slots to begin with; it does not need the context. */
    protected Poller(Context context, int size) {
      this(size);
    }

    /** Forgets everything registered. */
    @Override
    public void close() {
      set.clear();
    }

    /** Registers a socket for all events and returns its slot. */
    public int register(Socket socket) {
      return register(socket, ALL);
    }

    /** Registers a channel for all events and returns its slot. */
    public int register(SelectableChannel channel) {
      return register(channel, ALL);
    }

    /** Registers a socket for some events and returns its slot: the first hole, or a new one. */
    public int register(Socket socket, int events) {
      return register(new PollItem(socket, events));
    }

    /** Registers a channel for some events and returns its slot: the first hole, or a new one. */
    public int register(SelectableChannel channel, int events) {
      return register(new PollItem(channel, events));
    }

    /** Registers an item and returns its slot: the first hole, or a new one. */
    public int register(PollItem item) {
      return set.add(item.entry);
    }

    /** Removes a socket. Its slot is left empty: the others keep their numbers. */
    public void unregister(Socket socket) {
      set.remove(socket.handle, null);
    }

    /** Removes a channel. Its slot is left empty: the others keep their numbers. */
    public void unregister(SelectableChannel channel) {
      set.remove(null, channel);
    }

    /** The item in a slot; null when the slot is empty or there is none. */
    public PollItem getItem(int slot) {
      PollEntry entry = set.get(slot);
      return entry == null ? null : (PollItem) entry.attachment;
    }

    /** The socket in a slot; null when there is none. */
    public Socket getSocket(int slot) {
      PollItem item = getItem(slot);
      return item == null ? null : item.getSocket();
    }

    /** What {@link #poll()} waits: milliseconds, below 0 for ever. */
    @Deprecated
    public long getTimeout() {
      return timeout;
    }

    /** Sets what {@link #poll()} waits: milliseconds, -1 for ever; what is below is passed over. */
    @Deprecated
    public void setTimeout(long milliseconds) {
      if (milliseconds >= -1) {
        timeout = milliseconds;
      }
    }

    /** How many slots there are, used or not. */
    public int getSize() {
      return set.capacity();
    }

    /** One more than the highest slot that was ever used. */
    public int getNext() {
      return set.next();
    }

    /** {@link #poll(long)} for the time set before, or for ever. */
    @LegacyReturn(long.class)
    public int poll() {
      return poll(timeout > -1 ? timeout : -1);
    }

    /**
     * Waits until something registered has an event; {@link #pollin}, {@link #pollout} and {@link
     * #pollerr} tell what.
     *
     * @param milliseconds 0 returns at once, -1 waits for ever, what is below returns 0
     * @return how many slots have events; 0 when the time is over, or nothing is registered
     * @throws ZMQException EINVAL (a closed socket or channel), ETERM, EINTR, EBUSY
     */
    public int poll(long milliseconds) {
      return milliseconds < -1 ? 0 : set.poll(milliseconds);
    }

    /** Whether the last poll found something to receive or read in a slot. */
    public boolean pollin(int slot) {
      return has(slot, POLLIN);
    }

    /** Whether the last poll found that a slot can be sent or written to. */
    public boolean pollout(int slot) {
      return has(slot, POLLOUT);
    }

    /** Whether the last poll found an error in a slot. */
    public boolean pollerr(int slot) {
      return has(slot, POLLERR);
    }

    /** For subclasses of old programs: {@link ZMQ#poll(PollItem[], int, long)}. */
    protected static int run_poll(PollItem[] items, int count, long timeout) {
      return ZMQ.poll(items, count, timeout);
    }

    private boolean has(int slot, int event) {
      PollEntry entry = set.get(slot);
      return entry != null && (entry.ready & event) != 0;
    }
  }

  /** A socket or channel, the events it is polled for, and those that came. */
  public static class PollItem {
    final PollEntry entry;
    private final Socket polled;

    /** Polls a socket for {@link Poller#POLLIN}, {@link Poller#POLLOUT} or both. */
    @SuppressWarnings("this-escape") // the entry only keeps it
    public PollItem(Socket socket, int events) {
      entry = new PollEntry(socket.handle, null, events, this);
      polled = socket;
    }

    /**
     * Polls a channel for {@link Poller#POLLIN}, {@link Poller#POLLOUT}, {@link Poller#POLLERR}:
     * one that the JDK's default provider made.
     */
    @SuppressWarnings("this-escape") // the entry only keeps it
    public PollItem(SelectableChannel channel, int events) {
      entry = new PollEntry(null, Objects.requireNonNull(channel), events, this);
      polled = null;
    }

    /** The channel; null for a socket's item. */
    public SelectableChannel getRawSocket() {
      return entry.channel;
    }

    /** The socket; null for a channel's item. */
    public Socket getSocket() {
      return polled;
    }

    /** Whether the last poll found an error. */
    public boolean isError() {
      return (readyOps() & Poller.POLLERR) != 0;
    }

    /** The events of the last poll. */
    public int readyOps() {
      return entry.ready;
    }

    /** Whether the last poll found something to receive or read. */
    public boolean isReadable() {
      return (readyOps() & Poller.POLLIN) != 0;
    }

    /** Whether the last poll found that it can be sent or written to. */
    public boolean isWritable() {
      return (readyOps() & Poller.POLLOUT) != 0;
    }

    /** Whether both are of the same socket or channel. */
    @Override
    public boolean equals(Object other) {
      if (!(other instanceof PollItem)) {
        return false;
      }
      PollItem that = (PollItem) other;
      return polled == that.polled && entry.channel == that.entry.channel;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(polled == null ? entry.channel : polled);
    }
  }

  /** What a monitor tells of a connection. Source: zmq_socket_monitor(3). */
  public static class Event {
    private final int event;
    private final Object value;
    private final String address;

    /** An event as it would be received. */
    public Event(int event, Object value, String address) {
      this.event = event;
      this.value = value;
      this.address = address;
    }

    /** One of the {@code ZMQ.EVENT_} constants. */
    public int getEvent() {
      return event;
    }

    /** An {@link Integer}: by event the descriptor, the errno, the milliseconds to the next try. */
    public Object getValue() {
      return value;
    }

    /** The endpoint. */
    public String getAddress() {
      return address;
    }

    /** Whether something failed: to bind, to accept, to close, or a handshake. */
    public boolean isError() {
      switch (event) {
        case EVENT_BIND_FAILED:
        case EVENT_ACCEPT_FAILED:
        case EVENT_CLOSE_FAILED:
        case EVENT_HANDSHAKE_FAILED_NO_DETAIL:
        case EVENT_HANDSHAKE_FAILED_PROTOCOL:
          return true;
        default:
          return false;
      }
    }

    /** Whether a peer was kept out, which is how it should be: a failed authentication. */
    public boolean isWarn() {
      return event == EVENT_HANDSHAKE_FAILED_AUTH;
    }

    /**
     * What the value says, by event:
     *
     * <ul>
     *   <li>failed to bind, accept or close, or failed handshake without detail: a {@link
     *       ZMQ.Error}, or the number of an error that has no name there;
     *   <li>failed handshake by protocol: an Integer, one of the numbers that {@link ZmqConstants}
     *       names {@code ZMQ_PROTOCOL_ERROR_};
     *   <li>failed authentication: an Integer, the status of ZAP: 300, 400 or 500;
     *   <li>delayed, successful handshake, end of the monitor: null;
     *   <li>retried: an Integer, the milliseconds to the next try;
     *   <li>all others: an Integer, the descriptor of the connection.
     * </ul>
     */
    public Object resolveValue() {
      switch (event) {
        case EVENT_BIND_FAILED:
        case EVENT_ACCEPT_FAILED:
        case EVENT_CLOSE_FAILED:
        case EVENT_HANDSHAKE_FAILED_NO_DETAIL:
          return namedError();
        case EVENT_CONNECT_DELAYED:
        case EVENT_HANDSHAKE_SUCCEEDED:
        case EVENT_MONITOR_STOPPED:
          return null;
        default:
          return value;
      }
    }

    private Object namedError() {
      for (Error error : Error.values()) {
        if (value instanceof Integer && error.code == (Integer) value) {
          return error;
        }
      }
      return value;
    }

    /** {@link #recv(Socket, int)} without flags. */
    public static Event recv(Socket monitor) {
      return recv(monitor, 0);
    }

    /**
     * Receives an event from the PAIR socket that is connected to {@link Socket#monitor(String,
     * int)}.
     *
     * @return null when it would block or the time was over
     * @throws ZMQException EPROTO (what came is no event); otherwise as {@link Socket#recv(int)}
     */
    public static Event recv(Socket monitor, int flags) {
      MonitorFrames frames = MonitorFrames.recvV1(monitor, flags);
      return frames == null
          ? null
          : new Event((int) frames.event, (int) frames.values[0], frames.endpoints[0]);
    }
  }

  /** What a monitor of version 2 tells of a connection (draft). */
  public static final class EventV2 {
    private final MonitorFrames frames;

    private EventV2(MonitorFrames frames) {
      this.frames = frames;
    }

    /** One of the {@code ZMQ.EVENT_} constants. */
    public long getEvent() {
      return frames.event;
    }

    /**
     * By event the descriptor, the errno, or the milliseconds; two queue lengths for pipe stats.
     */
    public long[] getValues() {
      return frames.values.clone();
    }

    /** The endpoint on this side. */
    public String getLocalAddress() {
      return frames.endpoints[0];
    }

    /** The endpoint on the other side. */
    public String getRemoteAddress() {
      return frames.endpoints[1];
    }

    /**
     * Receives an event from the socket connected to {@link Socket#monitor(String, long, int,
     * SocketType)}.
     *
     * @return null when it would block or the time was over
     * @throws ZMQException EPROTO (what came is no event); otherwise as {@link Socket#recv(int)}
     */
    public static EventV2 recv(Socket monitor, int flags) {
      MonitorFrames frames = MonitorFrames.recvV2(monitor, flags);
      return frames == null ? null : new EventV2(frames);
    }
  }

  /** The error numbers of {@link ZMQException#getErrorCode()} by name. */
  public enum Error {
    /** No error. */
    NOERROR(0),
    ENOTSUP(ZmqErrno.ENOTSUP),
    EPROTONOSUPPORT(ZmqErrno.EPROTONOSUPPORT),
    ENOBUFS(ZmqErrno.ENOBUFS),
    ENETDOWN(ZmqErrno.ENETDOWN),
    EADDRINUSE(ZmqErrno.EADDRINUSE),
    EADDRNOTAVAIL(ZmqErrno.EADDRNOTAVAIL),
    ECONNREFUSED(ZmqErrno.ECONNREFUSED),
    EINPROGRESS(ZmqErrno.EINPROGRESS),
    EHOSTUNREACH(ZmqErrno.EHOSTUNREACH),
    EMTHREAD(ZmqErrno.EMTHREAD),
    EFSM(ZmqErrno.EFSM),
    ENOCOMPATPROTO(ZmqErrno.ENOCOMPATPROTO),
    ETERM(ZmqErrno.ETERM),
    ENOTSOCK(ZmqErrno.ENOTSOCK),
    EAGAIN(ZmqErrno.EAGAIN),
    EACCESS(ZmqErrno.EACCES),
    EAFNOSUPPORT(ZmqErrno.EAFNOSUPPORT),
    EBADF(ZmqErrno.EBADF),
    EBUSY(ZmqErrno.EBUSY),
    ECONNABORTED(ZmqErrno.ECONNABORTED),
    ECONNRESET(ZmqErrno.ECONNRESET),
    EEXIST(ZmqErrno.EEXIST),
    EFAULT(ZmqErrno.EFAULT),
    EINTR(ZmqErrno.EINTR),
    EINVAL(ZmqErrno.EINVAL),
    EISCONN(ZmqErrno.EISCONN),
    EMFILE(ZmqErrno.EMFILE),
    EMSGSIZE(ZmqErrno.EMSGSIZE),
    ENAMETOOLONG(ZmqErrno.ENAMETOOLONG),
    ENETRESET(ZmqErrno.ENETRESET),
    ENETUNREACH(ZmqErrno.ENETUNREACH),
    ENFILE(ZmqErrno.ENFILE),
    ENODEV(ZmqErrno.ENODEV),
    ENOENT(ZmqErrno.ENOENT),
    ENOMEM(ZmqErrno.ENOMEM),
    ENOTCONN(ZmqErrno.ENOTCONN),

    /**
     * An assertion of libzmq has failed, which the exception's message names. Its context is of no
     * use any more: close it with its sockets, and make another.
     */
    ENOTRECOVERABLE(ZmqErrno.ENOTRECOVERABLE),
    EPERM(ZmqErrno.EPERM),
    EPIPE(ZmqErrno.EPIPE),
    EPROTO(ZmqErrno.EPROTO),
    ETIMEDOUT(ZmqErrno.ETIMEDOUT),
    ECANCELED(ZmqErrno.ECANCELED),
    /** JeroMQ's number for an IOException of the JDK; no call here fails with it. */
    EIOEXC(JEROMQ_ERRNO + 105),
    /** JeroMQ's number for a SocketException of the JDK; no call here fails with it. */
    ESOCKET(JEROMQ_ERRNO + 106);

    private final int code;

    Error(int code) {
      this.code = code;
    }

    /** The number it has on this platform. */
    @LegacyReturn(long.class)
    public int getCode() {
      return code;
    }

    /** libzmq's text for it. */
    public String getMessage() {
      return new ZMQException(code).getMessage();
    }

    /**
     * The error of a number.
     *
     * @throws IllegalArgumentException for a number that is no error's
     */
    public static Error findByCode(int code) {
      for (Error error : values()) {
        if (error.code == code) {
          return error;
        }
      }
      throw new IllegalArgumentException("no error has the number " + code);
    }
  }

  /** Keys of CURVE. Source: zmq_curve(7), zmq_curve_keypair(3). */
  public static class Curve {
    /** The bytes of a key. */
    public static final int KEY_SIZE = 32;

    /** The characters of a key in Z85. */
    public static final int KEY_SIZE_Z85 = 40;

    /** A public key and its secret one, in Z85. */
    public static class KeyPair {
      public final String publicKey;
      public final String secretKey;

      public KeyPair(String publicKey, String secretKey) {
        this.publicKey = publicKey;
        this.secretKey = secretKey;
      }
    }

    /** For subclasses, which old programs have: everything here is static. */
    public Curve() {}

    /**
     * A new pair of keys.
     *
     * @throws ZMQException ENOTSUP when libzmq was built without CURVE
     */
    public static KeyPair generateKeyPair() {
      byte[] publicKey = new byte[KEY_SIZE_Z85 + 1];
      byte[] secretKey = new byte[KEY_SIZE_Z85 + 1];
      Errors.check(Zmq.zmq_curve_keypair(publicKey, secretKey));
      return new KeyPair(Utf8.fromCString(publicKey), Utf8.fromCString(secretKey));
    }

    /**
     * The public key of a secret one, both in Z85. Source: zmq_curve_public(3).
     *
     * @throws ZMQException EINVAL (no key), ENOTSUP when libzmq was built without CURVE
     */
    public static String publicKey(String secretKey) {
      byte[] secret = secretKey.getBytes(CHARSET);
      byte[] publicKey = new byte[KEY_SIZE_Z85 + 1];
      Errors.check(Zmq.zmq_curve_public(publicKey, secret));
      return Utf8.fromCString(publicKey);
    }

    /**
     * The bytes of a text in Z85. Source: zmq_z85_decode(3).
     *
     * @throws ZMQException EINVAL when it is none: its length must be a multiple of 5
     */
    public static byte[] z85Decode(String text) {
      return Z85.decode(text);
    }

    /**
     * Bytes as text in Z85. Source: zmq_z85_encode(3).
     *
     * @throws ZMQException EINVAL when their number is not a multiple of 4
     */
    public static String z85Encode(byte[] data) {
      return Z85.encode(data);
    }
  }
}
