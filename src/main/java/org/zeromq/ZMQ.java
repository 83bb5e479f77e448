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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.context.ContextHandle;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.poll.PollCall;
import org.zeromq.internal.poll.PollEntry;
import org.zeromq.internal.poll.PollSet;
import org.zeromq.internal.proxy.Proxy;
import org.zeromq.internal.record.RecorderState;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.text.EventNames;
import org.zeromq.internal.text.Utf8;
import org.zeromq.internal.text.Z85;
import org.zeromq.internal.wait.Cancellation;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;
import zmq.util.function.BiFunction;

/**
 * ZeroMQ: contexts, sockets, pollers, and the version and capabilities of libzmq.
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
  /** Flag for send and receive: do not block. */
  public static final int DONTWAIT = ZmqConstants.ZMQ_DONTWAIT;

  /** Old name of {@link #DONTWAIT}. */
  public static final int NOBLOCK = DONTWAIT;

  /** Flag for send: more parts of the message follow. */
  public static final int SNDMORE = ZmqConstants.ZMQ_SNDMORE;

  // ---- socket types: see SocketType

  /** Type of a socket that is connected to exactly one other PAIR: {@link SocketType#PAIR}. */
  public static final int PAIR = ZmqConstants.ZMQ_PAIR;

  /** Type of a socket that publishes to all subscribers: {@link SocketType#PUB}. */
  public static final int PUB = ZmqConstants.ZMQ_PUB;

  /** Type of a socket that receives the topics it subscribed to: {@link SocketType#SUB}. */
  public static final int SUB = ZmqConstants.ZMQ_SUB;

  /** Type of a socket that sends a request, then receives the reply: {@link SocketType#REQ}. */
  public static final int REQ = ZmqConstants.ZMQ_REQ;

  /** Type of a socket that receives a request, then sends the reply: {@link SocketType#REP}. */
  public static final int REP = ZmqConstants.ZMQ_REP;

  /**
   * Type of a socket that sends to its peers in turn and receives from all of them: {@link
   * SocketType#DEALER}.
   */
  public static final int DEALER = ZmqConstants.ZMQ_DEALER;

  /**
   * Type of a socket that sends to the peer that the first part of a message names: {@link
   * SocketType#ROUTER}.
   */
  public static final int ROUTER = ZmqConstants.ZMQ_ROUTER;

  /** Type of a socket that receives from PUSH sockets: {@link SocketType#PULL}. */
  public static final int PULL = ZmqConstants.ZMQ_PULL;

  /**
   * Type of a socket that distributes messages to PULL sockets in turn: {@link SocketType#PUSH}.
   */
  public static final int PUSH = ZmqConstants.ZMQ_PUSH;

  /** Type of a PUB that also receives the subscriptions: {@link SocketType#XPUB}. */
  public static final int XPUB = ZmqConstants.ZMQ_XPUB;

  /** Type of a SUB that subscribes by sending messages: {@link SocketType#XSUB}. */
  public static final int XSUB = ZmqConstants.ZMQ_XSUB;

  /**
   * Type of a socket that exchanges bytes with plain TCP peers: {@link SocketType#STREAM}.
   *
   * @since 4.0
   */
  public static final int STREAM = ZmqConstants.ZMQ_STREAM;

  /**
   * Type of a socket that sends to groups (draft): {@link SocketType#RADIO}.
   *
   * @since 4.0
   */
  public static final int RADIO = ZmqConstants.ZMQ_RADIO;

  /**
   * Type of a socket that receives the groups it joined (draft): {@link SocketType#DISH}.
   *
   * @since 4.0
   */
  public static final int DISH = ZmqConstants.ZMQ_DISH;

  /**
   * Old name of {@link #DEALER}.
   *
   * @deprecated use {@link #DEALER}
   */
  @Deprecated public static final int XREQ = DEALER;

  /**
   * Old name of {@link #ROUTER}.
   *
   * @deprecated use {@link #ROUTER}
   */
  @Deprecated public static final int XREP = ROUTER;

  /**
   * Old name of {@link #PULL}.
   *
   * @deprecated use {@link #PULL}
   */
  @Deprecated public static final int UPSTREAM = PULL;

  /**
   * Old name of {@link #PUSH}.
   *
   * @deprecated use {@link #PUSH}
   */
  @Deprecated public static final int DOWNSTREAM = PUSH;

  // ---- devices of zmq_device(3)

  /** Device type of {@link #device}: forwards from PULL to PUSH. */
  public static final int STREAMER = ZmqConstants.ZMQ_STREAMER;

  /** Device type of {@link #device}: forwards between XSUB and XPUB. */
  public static final int FORWARDER = ZmqConstants.ZMQ_FORWARDER;

  /** Device type of {@link #device}: forwards between ROUTER and DEALER. */
  public static final int QUEUE = ZmqConstants.ZMQ_QUEUE;

  // ---- events of zmq_socket_monitor(3)

  /** Event: a connection to a peer was made; the value is its descriptor. */
  public static final int EVENT_CONNECTED = ZmqConstants.ZMQ_EVENT_CONNECTED;

  /** Event: an attempt to connect did not complete immediately and continues. */
  public static final int EVENT_CONNECT_DELAYED = ZmqConstants.ZMQ_EVENT_CONNECT_DELAYED;

  /** Event: another attempt to connect follows; the value is the delay in milliseconds. */
  public static final int EVENT_CONNECT_RETRIED = ZmqConstants.ZMQ_EVENT_CONNECT_RETRIED;

  /** Event: the socket was bound; the value is the descriptor of the listener. */
  public static final int EVENT_LISTENING = ZmqConstants.ZMQ_EVENT_LISTENING;

  /** Event: the socket could not be bound; the value is the errno. */
  public static final int EVENT_BIND_FAILED = ZmqConstants.ZMQ_EVENT_BIND_FAILED;

  /** Event: a peer's connection was accepted; the value is its descriptor. */
  public static final int EVENT_ACCEPTED = ZmqConstants.ZMQ_EVENT_ACCEPTED;

  /** Event: a peer's connection could not be accepted; the value is the errno. */
  public static final int EVENT_ACCEPT_FAILED = ZmqConstants.ZMQ_EVENT_ACCEPT_FAILED;

  /** Event: a connection or listener was closed; the value is its descriptor. */
  public static final int EVENT_CLOSED = ZmqConstants.ZMQ_EVENT_CLOSED;

  /** Event: a connection or listener could not be closed; the value is the errno. */
  public static final int EVENT_CLOSE_FAILED = ZmqConstants.ZMQ_EVENT_CLOSE_FAILED;

  /** Event: an established connection was lost; the value is its descriptor. */
  public static final int EVENT_DISCONNECTED = ZmqConstants.ZMQ_EVENT_DISCONNECTED;

  /** Event: the monitor was stopped; no more events follow. */
  public static final int EVENT_MONITOR_STOPPED = ZmqConstants.ZMQ_EVENT_MONITOR_STOPPED;

  /**
   * Event: the handshake with a peer failed; the value is the errno.
   *
   * @since 4.0
   */
  public static final int EVENT_HANDSHAKE_FAILED_NO_DETAIL =
      ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL;

  /**
   * Event: the handshake with a peer is complete; messages can be exchanged.
   *
   * @since 4.0
   */
  public static final int EVENT_HANDSHAKE_SUCCEEDED = ZmqConstants.ZMQ_EVENT_HANDSHAKE_SUCCEEDED;

  /**
   * Event: a peer violated the protocol; the value is one of the numbers that {@link ZmqConstants}
   * names {@code ZMQ_PROTOCOL_ERROR_}.
   *
   * @since 4.0
   */
  public static final int EVENT_HANDSHAKE_FAILED_PROTOCOL =
      ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL;

  /**
   * Event: the authentication of a peer failed; the value is the ZAP status code: 300, 400 or 500.
   *
   * @since 4.0
   */
  public static final int EVENT_HANDSHAKE_FAILED_AUTH =
      ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_AUTH;

  // ---- current and old names of events in JeroMQ

  /**
   * Old name of {@link #EVENT_CONNECT_DELAYED}.
   *
   * @deprecated use {@link #EVENT_CONNECT_DELAYED}
   * @since 4.0
   */
  @Deprecated public static final int EVENT_DELAYED = EVENT_CONNECT_DELAYED;

  /**
   * Old name of {@link #EVENT_CONNECT_RETRIED}.
   *
   * @deprecated use {@link #EVENT_CONNECT_RETRIED}
   * @since 4.0
   */
  @Deprecated public static final int EVENT_RETRIED = EVENT_CONNECT_RETRIED;

  /**
   * JeroMQ's event for the negotiated protocol version; libzmq has no such event and never reports
   * it.
   *
   * @since 4.0
   */
  public static final int EVENT_HANDSHAKE_PROTOCOL = 0x8000;

  /**
   * Name of {@link #EVENT_HANDSHAKE_FAILED_NO_DETAIL} in JeroMQ.
   *
   * @since 4.0
   */
  public static final int HANDSHAKE_FAILED_NO_DETAIL = EVENT_HANDSHAKE_FAILED_NO_DETAIL;

  /**
   * Name of {@link #EVENT_HANDSHAKE_SUCCEEDED} in JeroMQ.
   *
   * @since 4.0
   */
  public static final int HANDSHAKE_SUCCEEDED = EVENT_HANDSHAKE_SUCCEEDED;

  /**
   * Name of {@link #EVENT_HANDSHAKE_FAILED_PROTOCOL} in JeroMQ.
   *
   * @since 4.0
   */
  public static final int HANDSHAKE_FAILED_PROTOCOL = EVENT_HANDSHAKE_FAILED_PROTOCOL;

  /**
   * Name of {@link #EVENT_HANDSHAKE_FAILED_AUTH} in JeroMQ.
   *
   * @since 4.0
   */
  public static final int HANDSHAKE_FAILED_AUTH = EVENT_HANDSHAKE_FAILED_AUTH;

  /** All events of version 1. */
  public static final int EVENT_ALL = ZmqConstants.ZMQ_EVENT_ALL;

  /**
   * The number of messages queued in a pipe; version 2 only (draft).
   *
   * @since 4.0
   */
  public static final int EVENT_PIPES_STATS = ZmqConstants.ZMQ_EVENT_PIPES_STATS;

  /**
   * The charset that strings are sent and received in: UTF-8.
   *
   * @since 4.0
   */
  public static final Charset CHARSET = StandardCharsets.UTF_8;

  /**
   * The empty part between the addresses and the content of a message.
   *
   * @since 4.0
   */
  public static final byte[] MESSAGE_SEPARATOR = {};

  /**
   * Topic of all messages, for {@link Socket#subscribe(byte[])}.
   *
   * @since 4.0
   */
  public static final byte[] SUBSCRIPTION_ALL = {};

  /**
   * Control message that stops a {@link #proxy(Socket, Socket, Socket, Socket)} from forwarding
   * messages until it is resumed.
   *
   * @since 4.0
   */
  public static final byte[] PROXY_PAUSE = "PAUSE".getBytes(CHARSET);

  /**
   * Control message that ends {@link #PROXY_PAUSE}.
   *
   * @since 4.0
   */
  public static final byte[] PROXY_RESUME = "RESUME".getBytes(CHARSET);

  /**
   * Control message that ends a {@link #proxy(Socket, Socket, Socket, Socket)}.
   *
   * @since 4.0
   */
  public static final byte[] PROXY_TERMINATE = "TERMINATE".getBytes(CHARSET);

  /** The first of JeroMQ's numbers for errors that no operating system has. */
  private static final int JEROMQ_ERRNO = 156384712;

  /** For subclasses in existing programs; all members are static. */
  public ZMQ() {}

  // ---- for subclasses in existing programs

  /** For subclasses: same as {@link #getFullVersion()}. */
  protected static int version_full() {
    return getFullVersion();
  }

  /** For subclasses: same as {@link #getMajorVersion()}. */
  protected static int version_major() {
    return getMajorVersion();
  }

  /** For subclasses: same as {@link #getMinorVersion()}. */
  protected static int version_minor() {
    return getMinorVersion();
  }

  /** For subclasses: same as {@link #getPatchVersion()}. */
  protected static int version_patch() {
    return getPatchVersion();
  }

  /** For subclasses: same as {@link #makeVersion}. */
  protected static int make_version(int major, int minor, int patch) {
    return makeVersion(major, minor, patch);
  }

  /** For subclasses: the number of {@link Error#ENOTSUP}. */
  protected static long ENOTSUP() {
    return ZmqErrno.ENOTSUP;
  }

  /** For subclasses: the number of {@link Error#EPROTONOSUPPORT}. */
  protected static long EPROTONOSUPPORT() {
    return ZmqErrno.EPROTONOSUPPORT;
  }

  /** For subclasses: the number of {@link Error#ENOBUFS}. */
  protected static long ENOBUFS() {
    return ZmqErrno.ENOBUFS;
  }

  /** For subclasses: the number of {@link Error#ENETDOWN}. */
  protected static long ENETDOWN() {
    return ZmqErrno.ENETDOWN;
  }

  /** For subclasses: the number of {@link Error#EADDRINUSE}. */
  protected static long EADDRINUSE() {
    return ZmqErrno.EADDRINUSE;
  }

  /** For subclasses: the number of {@link Error#EADDRNOTAVAIL}. */
  protected static long EADDRNOTAVAIL() {
    return ZmqErrno.EADDRNOTAVAIL;
  }

  /** For subclasses: the number of {@link Error#ECONNREFUSED}. */
  protected static long ECONNREFUSED() {
    return ZmqErrno.ECONNREFUSED;
  }

  /** For subclasses: the number of {@link Error#EINPROGRESS}. */
  protected static long EINPROGRESS() {
    return ZmqErrno.EINPROGRESS;
  }

  /** For subclasses: the number of {@link Error#EHOSTUNREACH}. */
  protected static long EHOSTUNREACH() {
    return ZmqErrno.EHOSTUNREACH;
  }

  /** For subclasses: the number of {@link Error#EMTHREAD}. */
  protected static long EMTHREAD() {
    return ZmqErrno.EMTHREAD;
  }

  /** For subclasses: the number of {@link Error#EFSM}. */
  protected static long EFSM() {
    return ZmqErrno.EFSM;
  }

  /** For subclasses: the number of {@link Error#ENOCOMPATPROTO}. */
  protected static long ENOCOMPATPROTO() {
    return ZmqErrno.ENOCOMPATPROTO;
  }

  /** For subclasses: the number of {@link Error#ETERM}. */
  protected static long ETERM() {
    return ZmqErrno.ETERM;
  }

  /** For subclasses: the number of {@link Error#ENOTSOCK}. */
  protected static long ENOTSOCK() {
    return ZmqErrno.ENOTSOCK;
  }

  /**
   * For subclasses: the number of {@link Error#EAGAIN}.
   *
   * @since 4.0
   */
  protected static long EAGAIN() {
    return ZmqErrno.EAGAIN;
  }

  // ---- version and capabilities of libzmq

  /** Returns the major version of libzmq, as found at run time. */
  public static int getMajorVersion() {
    return getFullVersion() / 10000;
  }

  /** Returns the minor version of libzmq, as found at run time. */
  public static int getMinorVersion() {
    return getFullVersion() / 100 % 100;
  }

  /** Returns the patch version of libzmq, as found at run time. */
  public static int getPatchVersion() {
    return getFullVersion() % 100;
  }

  /** Returns the version of libzmq, as found at run time, in the form of {@link #makeVersion}. */
  public static int getFullVersion() {
    return Zmq.zmq_version();
  }

  /**
   * Returns a version as one number, to compare with {@link #getFullVersion()}: 40305 for 4.3.5.
   */
  public static int makeVersion(int major, int minor, int patch) {
    return major * 10000 + minor * 100 + patch;
  }

  /** Returns the version of libzmq, as found at run time: "4.3.5". */
  public static String getVersionString() {
    return getMajorVersion() + "." + getMinorVersion() + "." + getPatchVersion();
  }

  /**
   * Returns whether libzmq was built with a capability: "ipc", "pgm", "tipc", "vmci", "norm",
   * "curve", "gssapi", "draft", "ws", "wss". False for the transports that are always available:
   * "tcp", "inproc" and "udp".
   *
   * <p>Source: zmq_has(3).
   *
   * @throws ZMQException EINVAL for null
   * @since 4.0
   */
  public static boolean has(String capability) {
    return Errors.check(Zmq.zmq_has(Utf8.bytes(capability)), Operation.HAS) == 1;
  }

  // ---- contexts, polling, proxies

  /**
   * Creates a context with the given number of I/O threads: 1 is sufficient for a gigabyte per
   * second, 0 for programs that use inproc only.
   *
   * @throws ZMQException EINVAL (below 0, above 1024), EMFILE
   */
  public static Context context(int ioThreads) {
    return new Context(ioThreads);
  }

  /** Same as {@link #poll(PollItem[], int, long)} for all items. */
  public static int poll(PollItem[] items, long timeout) {
    return poll(items, items.length, timeout);
  }

  /**
   * Waits until one of the first {@code count} items has an event and stores the events in the
   * items. Null items are ignored.
   *
   * <p>Source: zmq_poll(3).
   *
   * @param timeout milliseconds; 0: return immediately; negative: wait indefinitely
   * @return the number of items with events; 0 if the timeout elapsed
   * @throws ZMQException EINVAL (a closed socket or channel), ETERM, EINTR, EBUSY
   * @throws IndexOutOfBoundsException if there are fewer items
   */
  public static int poll(PollItem[] items, int count, long timeout) {
    if (count < 0 || count > items.length) {
      throw new IndexOutOfBoundsException(
          "count " + count + " is outside the array of " + items.length + " items");
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

  /**
   * Same as {@link #poll(PollItem[], long)}, for source code written for JeroMQ; the selector is
   * ignored.
   *
   * @since 4.0
   */
  public static int poll(@Nullable Selector selector, PollItem[] items, long timeout) {
    return poll(items, timeout);
  }

  /**
   * Same as {@link #poll(PollItem[], int, long)}, for source code written for JeroMQ; the selector
   * is ignored.
   *
   * @since 4.0
   */
  public static int poll(@Nullable Selector selector, PollItem[] items, int count, long timeout) {
    return poll(items, count, timeout);
  }

  /**
   * Same as {@link #proxy(Socket, Socket, Socket)} without capture.
   *
   * @param type ignored: {@link #QUEUE}, {@link #FORWARDER} or {@link #STREAMER}
   * @deprecated use {@link #proxy(Socket, Socket, Socket)}
   * @since 4.0
   */
  @Deprecated
  public static boolean device(int type, Socket frontend, Socket backend) {
    return proxy(frontend, backend, null);
  }

  /** Same as {@link #proxy(Socket, Socket, Socket, Socket)} without a control socket. */
  @LegacyReturn(void.class)
  public static boolean proxy(Socket frontend, Socket backend, @Nullable Socket capture) {
    return proxy(frontend, backend, capture, null);
  }

  /**
   * Forwards messages between two sockets, in both directions, until the context is terminated or
   * the control socket receives TERMINATE. The other control messages are PAUSE, RESUME and
   * STATISTICS. The reply to STATISTICS is eight 64-bit numbers: messages and bytes received and
   * sent by the frontend, then by the backend. Unknown control messages are ignored. On a control
   * socket of type REP, control messages get a reply.
   *
   * <p>The call ends with ENOTSOCK if another thread closes a socket, and with EINTR on {@link
   * Thread#interrupt()}. Source: zmq_proxy(3), zmq_proxy_steerable(3).
   *
   * @param capture the socket that sends a copy of every message; null for none
   * @param control a socket of type PAIR, SUB, PULL or REP; null for none
   * @return true
   * @throws ZMQException EINTR, EBUSY, ENOTSOCK, or an error of the sockets
   * @since 4.0
   */
  public static boolean proxy(
      Socket frontend, Socket backend, @Nullable Socket capture, @Nullable Socket control) {
    new Proxy(frontend.handle, backend.handle, capture == null ? null : capture.handle)
        .run(control == null ? null : control.handle);
    return true;
  }

  /**
   * Sleeps for the given number of milliseconds; an interrupt ends it, and the interrupt status
   * stays set.
   *
   * @since 4.0
   */
  public static void msleep(long milliseconds) {
    sleep(milliseconds, TimeUnit.MILLISECONDS);
  }

  /**
   * Sleeps for the given number of seconds; an interrupt ends it, and the interrupt status stays
   * set.
   *
   * @since 4.0
   */
  public static void sleep(long seconds) {
    sleep(seconds, TimeUnit.SECONDS);
  }

  /**
   * Sleeps for the given time; an interrupt ends it, and the interrupt status stays set.
   *
   * @since 4.0
   */
  public static void sleep(long amount, TimeUnit unit) {
    try {
      unit.sleep(amount);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Container for sockets; owns the I/O threads and the names of inproc endpoints.
   *
   * <p>Threads: any thread may call all methods. Source: zmq_ctx_new(3).
   */
  public static class Context extends ContextOptions implements Closeable {
    private volatile @Nullable UncaughtExceptionHandler uncaughtExceptionHandler;
    private volatile @Nullable UncaughtExceptionHandler notificationExceptionHandler;

    /** Null for the default, because creating the first lambda of a process is slow. */
    private volatile @Nullable BiFunction<Runnable, String, Thread> threadFactory;

    /**
     * Creates a context with the given number of I/O threads.
     *
     * @throws ZMQException EINVAL (below 0, above 1024), EMFILE
     */
    protected Context(int ioThreads) {
      super(ContextHandle.withIoThreads(ioThreads));
    }

    /**
     * Same as {@link #socket(int)} for a socket type.
     *
     * @since 4.0
     */
    public Socket socket(SocketType type) {
      return socket(type.type);
    }

    /**
     * Creates a socket.
     *
     * @param type one of the constants of {@link ZMQ}, or {@link SocketType#type()}
     * @throws ZMQException EINVAL (no such type, or the context has been terminated), ETERM (the
     *     context is being terminated), EMFILE (too many sockets or descriptors)
     */
    public Socket socket(int type) {
      return new Socket(this, type);
    }

    /**
     * Returns a description of each open socket: type, endpoints and, if the system property {@code
     * org.zeromq.debug.sockets} is set, where it was created. The format of the text is not
     * specified.
     *
     * @since 4.0
     */
    public List<String> openSockets() {
      return handle.openSockets();
    }

    /** Describes the context: the number of open sockets, and whether it is open. */
    @Override
    public String toString() {
      return "ZMQ.Context" + handle;
    }

    /** Same as {@link #poller(int)} with an initial capacity of 32 slots. */
    public Poller poller() {
      return new Poller(this);
    }

    /** Creates a poller with the given initial capacity in slots. */
    public Poller poller(int size) {
      return new Poller(this, size);
    }

    /**
     * Creates a selector of the JDK, for source code written for JeroMQ; no method of this library
     * needs one. The caller closes it with {@link #close(Selector)}.
     *
     * @since 4.0
     */
    public Selector selector() {
      try {
        return Selector.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * Closes a selector and returns true.
     *
     * @since 4.0
     */
    public boolean close(Selector selector) {
      try {
        selector.close();
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * Returns whether {@link #term()} was called or the context has failed ({@link ZMQException}).
     *
     * @since 4.0
     */
    public boolean isTerminated() {
      return !handle.isOpen();
    }

    /**
     * Returns whether {@link #term()} has completed.
     *
     * @since 4.0
     */
    public boolean isClosed() {
      return handle.isTerminated();
    }

    /**
     * Makes all blocked and all later calls on the context's sockets fail with ETERM. The sockets
     * must still be closed and the context terminated.
     *
     * <p>Source: zmq_ctx_shutdown(3).
     *
     * @since 4.0
     */
    public void shutdown() {
      if (handle.isOpen()) {
        handle.shutdown();
      }
    }

    /**
     * Terminates the context: calls on its sockets fail with ETERM. Blocks until all sockets are
     * closed and have sent their queued messages, for up to their linger periods; an interrupt does
     * not end that. Terminating the context twice has no effect.
     *
     * <p>While the JVM shuts down, sockets that are still open after one second are closed, so that
     * a shutdown hook does not prevent the JVM from exiting.
     *
     * <p>Source: zmq_ctx_term(3).
     */
    public void term() {
      handle.terminate();
    }

    /** Same as {@link #term()}. */
    @Override
    public void close() {
      term();
    }

    // ---- threads, which are Java threads in JeroMQ

    /**
     * Returns the handler set with {@link #setUncaughtExceptionHandler}, or null if none was set.
     *
     * @since 4.0
     */
    public @Nullable UncaughtExceptionHandler getUncaughtExceptionHandler() {
      return uncaughtExceptionHandler;
    }

    /**
     * Sets a handler that is never called: I/O threads are native and throw no exceptions. For
     * programs written for JeroMQ, whose I/O threads are Java threads.
     *
     * @since 4.0
     */
    public void setUncaughtExceptionHandler(@Nullable UncaughtExceptionHandler handler) {
      uncaughtExceptionHandler = handler;
    }

    /**
     * Returns the handler set with {@link #setNotificationExceptionHandler}, or null if none was
     * set.
     *
     * @since 4.0
     */
    public @Nullable UncaughtExceptionHandler getNotificationExceptionHandler() {
      return notificationExceptionHandler;
    }

    /**
     * Same as {@link #setUncaughtExceptionHandler}: the handler is never called.
     *
     * @since 4.0
     */
    public void setNotificationExceptionHandler(@Nullable UncaughtExceptionHandler handler) {
      notificationExceptionHandler = handler;
    }

    /**
     * Returns the factory for the Java threads of the context.
     *
     * @since 4.0
     */
    public BiFunction<Runnable, String, Thread> getThreadFactory() {
      BiFunction<Runnable, String, Thread> factory = threadFactory;
      return factory != null ? factory : Thread::new;
    }

    /**
     * Sets the factory that creates a thread from a Runnable and a name, for the threads of later
     * calls of {@link Socket#setEventHook}. I/O threads are native.
     *
     * @since 4.0
     */
    public void setThreadFactor(BiFunction<Runnable, String, Thread> factory) {
      threadFactory = Objects.requireNonNull(factory, "factory");
    }

    /** For subclasses in existing programs; the constructor has already done the work. */
    protected void construct(int ioThreads) {
      handle.setIoThreads(ioThreads);
    }

    /** For subclasses in existing programs: same as {@link #term()}. */
    protected void destroy() {
      term();
    }
  }

  /**
   * A socket: sends and receives messages, over any number of connections that libzmq makes, keeps
   * and restores in the background.
   *
   * <pre>{@code
   * try (ZMQ.Context context = ZMQ.context(1);
   *     ZMQ.Socket socket = context.socket(SocketType.REQ)) {
   *   socket.setReceiveTimeOut(1000); // milliseconds
   *   socket.connect("tcp://localhost:5555");
   *   socket.send("hello");
   *   String reply = socket.recvStr();
   *   System.out.println(reply == null ? "no reply in a second" : reply);
   * }
   * }</pre>
   *
   * <p><b>Life.</b> {@link Context#socket(SocketType)} and {@link
   * ZContext#createSocket(SocketType)} create a socket. Options are set first: most apply to the
   * connections and bindings made afterwards. {@link #bind} and {@link #connect} may be called in
   * any order, repeatedly, and before the peer exists. {@link #close()} releases the socket; queued
   * messages are still sent, for up to the period of {@link #setLinger(int)}. {@link
   * Context#term()} waits until all sockets are closed, {@link ZContext#close()} closes them. A
   * socket that is not closed is not freed by the garbage collector.
   *
   * <p><b>Threads.</b> One thread at a time uses a socket; it may be passed from thread to thread.
   * A call by a second thread during a call by the first fails with EBUSY. {@link #close()} may be
   * called by any thread at any time, and the thread-safe draft types (CLIENT, SERVER, RADIO, DISH,
   * SCATTER, GATHER, PEER, CHANNEL) may be used by several threads concurrently. Virtual threads
   * may call all methods; a blocked call releases the carrier (JDK 21 and later).
   *
   * <p><b>Blocking.</b> {@link #recv()} waits for a message, {@link #send(byte[])} while the socket
   * cannot accept one. Such a call ends
   *
   * <ul>
   *   <li>with null, false or -1 when {@link #setReceiveTimeOut(int)} or {@link
   *       #setSendTimeOut(int)} elapses, or immediately with the flag {@link ZMQ#DONTWAIT};
   *   <li>with EINTR on {@link Thread#interrupt()}; the interrupt status stays set and the socket
   *       remains usable;
   *   <li>with ENOTSOCK when another thread closes the socket, with ETERM when the context is
   *       terminated, with ECANCELED when its {@link CancellationToken} is cancelled.
   * </ul>
   *
   * <p>{@link Poller} waits for several sockets, {@link AsyncSocket} provides futures.
   *
   * <p><b>Messages of several parts</b> arrive completely or not at all:
   *
   * <pre>{@code
   * socket.sendMore("header");
   * socket.send("body");
   *
   * List<byte[]> parts = new ArrayList<>();
   * do {
   *   parts.add(peer.recv());
   * } while (peer.hasReceiveMore());
   * }</pre>
   *
   * <p>{@link ZMsg} does the same for whole messages.
   *
   * <p><b>Errors</b> are {@link ZMQException}s, with the errno as {@link
   * ZMQException#getErrorCode()} and {@link ZMQException#getError()}, and a message that says what
   * failed and why. The Javadoc of each method names those that it throws by errno; all methods
   * throw ENOTSOCK if the socket is closed, and EBUSY if another thread uses it.
   *
   * <p><b>Methods by task</b>
   *
   * <dl>
   *   <dt>Endpoints
   *   <dd>{@link #bind}, {@link #connect}, {@link #getLastEndpoint()}, {@link #unbind}, {@link
   *       #disconnect}, {@link #bindToRandomPort(String)}
   *   <dt>Send
   *   <dd>{@link #send(byte[])}, {@link #send(String)}, {@link #sendMore(byte[])}, {@link
   *       #sendByteBuffer}, {@link #send(Msg, int)}, {@link #send(ZeroCopyBuffer, int)}, {@link
   *       #sendBatch(MessageBatch, int)}
   *   <dt>Receive
   *   <dd>{@link #recv()}, {@link #recvStr()}, {@link #hasReceiveMore()}, {@link #recvByteBuffer},
   *       {@link #recv(Msg, int)}, {@link #recvBatch(MessageBatch, int)}
   *   <dt>Subscriptions
   *   <dd>{@link #subscribe(byte[])}, {@link #unsubscribe(byte[])}; groups of DISH: {@link #join},
   *       {@link #leave}
   *   <dt>Closing, queues and timeouts
   *   <dd>{@link #setLinger(int)}, {@link #setSndHWM(int)}, {@link #setRcvHWM(int)}, {@link
   *       #setSendTimeOut(int)}, {@link #setReceiveTimeOut(int)}, {@link #setImmediate}
   *   <dt>Identity of peers
   *   <dd>{@link #setIdentity}, {@link #setRouterMandatory}, {@link #setProbeRouter}
   *   <dt>Security
   *   <dd>{@link #setCurveServer}, {@link #setCurveServerKey}, {@link #setCurvePublicKey}, {@link
   *       #setCurveSecretKey}, {@link #setPlainServer}, {@link #setZAPDomain(String)}
   *   <dt>Connections
   *   <dd>{@link #setHeartbeatIvl}, {@link #setReconnectIVL(int)}, {@link #setTCPKeepAlive(int)},
   *       {@link #setIPv6}, {@link #setMaxMsgSize}
   *   <dt>State and events
   *   <dd>{@link #getEvents()}, {@link #monitor(String, int)}, {@link #setEventHook}
   * </dl>
   */
  public static class Socket extends SocketBase implements Closeable {
    /**
     * Authentication mechanism.
     *
     * @since 4.0
     */
    public enum Mechanism {
      /** No authentication. */
      NULL,
      /** User name and password, in clear text. */
      PLAIN,
      /** CURVE keys, with encryption. */
      CURVE,
      /** Kerberos; only if libzmq was built with it. */
      GSSAPI
    }

    private final Context context;

    /**
     * Creates a socket of the given type.
     *
     * @since 4.0
     */
    protected Socket(Context context, SocketType type) {
      this(context, type.type);
    }

    /** Creates a socket of the type with the given number. */
    protected Socket(Context context, int type) {
      super(new SocketHandle(context.handle, type));
      this.context = context;
    }

    /**
     * Creates a socket of the given type. The context does not list the socket, but closes it when
     * the context terminates.
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

    /** Describes the socket: type, endpoints, open or closed. Any thread may call this method. */
    @Override
    public String toString() {
      return "ZMQ.Socket" + handle;
    }

    /**
     * Returns the authentication mechanism of the socket, which its options select.
     *
     * <p>Source: ZMQ_MECHANISM of zmq_getsockopt(3).
     *
     * @since 4.0
     */
    public Mechanism getMechanism() {
      return Mechanism.values()[mechanism()];
    }

    // ---- calls that can be cancelled

    /**
     * Creates a token that, when cancelled, ends the calls it was passed to. A token can be passed
     * to any number of calls, also of other sockets.
     *
     * @since 4.0
     */
    public CancellationToken createCancellationToken() {
      return new CancellationToken();
    }

    /**
     * Same as {@link #send(byte[], int)}, but {@link CancellationToken#cancel()} ends the call:
     * nothing is sent, and the socket remains usable.
     *
     * @throws ZMQException ECANCELED, immediately if the token is already cancelled; otherwise as
     *     {@link #send(byte[], int, int, int)}
     * @since 4.0
     */
    public boolean send(byte[] message, int flags, CancellationToken token) {
      return sendCancellable(message, flags, token.cancellation);
    }

    /**
     * Same as {@link #recv(int)}, but {@link CancellationToken#cancel()} ends the call: no message
     * is lost, and the socket remains usable.
     *
     * @throws ZMQException ECANCELED, immediately if the token is already cancelled; otherwise as
     *     {@link #recv(int)}
     * @since 4.0
     */
    public byte @Nullable [] recv(int flags, CancellationToken token) {
      return recvCancellable(flags, token.cancellation);
    }

    // ---- pictures

    /**
     * Sends a message with one part per letter of a picture; numbers are sent as decimal text.
     * Equivalent to {@code zsock_send} of czmq.
     *
     * <table>
     * <caption>Letters</caption>
     * <tr><th>letter</th><th>argument</th></tr>
     * <tr><td>{@code i}</td><td>a signed int</td></tr>
     * <tr><td>{@code 1}</td><td>an int, of which the low 8 bits are sent, unsigned</td></tr>
     * <tr><td>{@code 2}</td><td>an int, of which the low 16 bits are sent, unsigned</td></tr>
     * <tr><td>{@code 4}</td><td>an int, signed as in JeroMQ; or a long, of which the low 32
     *     bits are sent, unsigned</td></tr>
     * <tr><td>{@code 8}</td><td>a signed long</td></tr>
     * <tr><td>{@code s}</td><td>a String, in UTF-8; null is empty</td></tr>
     * <tr><td>{@code b}, {@code c}</td><td>a byte[]; null is empty</td></tr>
     * <tr><td>{@code f}</td><td>a ZFrame</td></tr>
     * <tr><td>{@code z}</td><td>none: an empty part</td></tr>
     * <tr><td>{@code m}</td><td>a ZMsg, all its parts; at the end only</td></tr>
     * </table>
     *
     * @param arguments are not modified; arguments beyond the picture are ignored
     * @return false if the call would block or the timeout elapsed; nothing is sent
     * @throws ZMQException EPROTO (invalid picture); otherwise as {@link #send(byte[], int, int,
     *     int)}
     * @throws IllegalArgumentException if an argument is missing or does not fit its letter, or
     *     there is no part to send; nothing is sent
     * @since 4.0
     */
    public boolean sendPicture(String picture, @Nullable Object... arguments) {
      return Picture.send(this, picture, arguments);
    }

    /**
     * Receives the parts of a message according to the letters of a picture. Equivalent to {@code
     * zsock_recv} of czmq. The letters are those of {@link #sendPicture}: {@code i}, {@code 1},
     * {@code 2} and {@code 4} give an Integer, {@code 8} a Long, {@code f} a ZFrame, {@code z} a
     * ZFrame without data, {@code m} a ZMsg of the remaining parts. Letters beyond the message give
     * null. Parts beyond the picture can be received next; {@link #hasReceiveMore()} returns
     * whether there are any.
     *
     * @return one object per letter; null if the call would block or the timeout elapsed
     * @throws ZMQException EPROTO (invalid picture; or a part does not match its letter, and the
     *     rest of the message is dropped); otherwise as {@link #recv(int)}
     * @since 4.0
     */
    public @Nullable Object @Nullable [] recvPicture(String picture) {
      return Picture.recv(this, picture);
    }

    /**
     * Sends a message whose first part contains the arguments in the binary encoding of zproto.
     * Equivalent to {@code zsock_bsend} of czmq.
     *
     * <table>
     * <caption>Letters</caption>
     * <tr><th>letter</th><th>argument</th></tr>
     * <tr><td>{@code 1}, {@code 2}, {@code 4}, {@code 8}</td><td>an int or long, of which that many
     *     bytes are sent, most significant first</td></tr>
     * <tr><td>{@code s}</td><td>a String of up to 255 bytes of UTF-8</td></tr>
     * <tr><td>{@code S}</td><td>a String</td></tr>
     * <tr><td>{@code b}, {@code c}</td><td>a byte[]</td></tr>
     * <tr><td>{@code f}</td><td>a ZFrame, as a separate part after the first</td></tr>
     * <tr><td>{@code m}</td><td>a ZMsg, as the last parts; at the end only</td></tr>
     * </table>
     *
     * @param arguments are not modified; null is sent as an empty String or array, and for {@code
     *     m} as an empty part
     * @return false if the call would block or the timeout elapsed; nothing is sent
     * @throws ZMQException EPROTO (invalid picture); otherwise as {@link #send(byte[], int, int,
     *     int)}
     * @throws IllegalArgumentException if an argument is missing or does not fit its letter;
     *     nothing is sent
     * @since 4.0
     */
    public boolean sendBinaryPicture(String picture, @Nullable Object... arguments) {
      return BinaryPicture.send(this, picture, arguments);
    }

    /**
     * Receives a message sent by {@link #sendBinaryPicture}. Equivalent to {@code zsock_brecv} of
     * czmq. {@code 1}, {@code 2} and {@code 4} give an Integer, which is unsigned for the first
     * two; {@code 8} gives a Long. Missing frames are null; data beyond the picture is dropped.
     *
     * @return one object per letter; null if the call would block or the timeout elapsed
     * @throws ZMQException EPROTO (invalid picture, or the message is too short); otherwise as
     *     {@link #recv(int)}
     * @since 4.0
     */
    public @Nullable Object @Nullable [] recvBinaryPicture(String picture) {
      return BinaryPicture.recv(this, picture);
    }

    // ---- events

    /**
     * Calls a consumer for each event of the socket's connections, in a daemon thread of the hook.
     * The thread ends with the socket or the context and then calls the consumer's {@code close()}.
     * Exceptions of the consumer are passed to the uncaught exception handler of the thread. A
     * socket has one hook or monitor; setting another one replaces it.
     *
     * <p>Source: zmq_socket_monitor(3).
     *
     * @param consumer the consumer; null removes the hook
     * @param events the events to report: {@link ZMQ#EVENT_ALL}, or a combination of the {@code
     *     ZMQ.EVENT_} constants
     * @return true
     * @throws ZMQException EMFILE, ETERM, ENOTSOCK, EBUSY
     * @since 4.0
     */
    public boolean setEventHook(ZEvent.@Nullable ZEventConsummer consumer, int events) {
      if (consumer == null) {
        return monitor(null, 0);
      }
      startMonitor(events, new ZEvent.Hook(consumer));
      return true;
    }

    private void startMonitor(int events, MonitorThread.Receiver receiver) {
      Socket pipe = context.socket(SocketType.PAIR);
      MonitorThread.start(this, pipe, events, receiver, context.getThreadFactory());
    }

    /**
     * Starts to record the connections of the socket with Java Flight Recorder: event {@code
     * org.zeromq.Connection}, which a recording must enable. To be called before bind and connect,
     * whose events are recorded too. It replaces the event hook or monitor of the socket.
     *
     * <p>Source: zmq_socket_monitor(3).
     *
     * @return false if the JVM has no flight recorder; the monitor is not changed then
     * @throws ZMQException EMFILE, ETERM, ENOTSOCK, EBUSY
     * @since 4.0
     */
    public boolean recordConnections() {
      if (!RecorderState.exists()) {
        return false;
      }
      startMonitor(ZMQ.EVENT_ALL, new ConnectionRecorder(this));
      return true;
    }

    // ---- views of JeroMQ's engine

    /**
     * Returns a view of this socket with the names of JeroMQ's engine: an instance of the class in
     * {@code zmq.socket} that is named after the socket type.
     *
     * @deprecated use the socket itself
     * @since 4.0
     */
    @Deprecated
    public zmq.SocketBase base() {
      return zmq.socket.Sockets.viewOf(this);
    }

    /**
     * Same as {@link #sendMsg(zmq.Msg, int)} without flags.
     *
     * @deprecated use {@link #send(Msg, int)}
     * @since 4.0
     */
    @Deprecated
    public boolean sendMsg(zmq.Msg message) {
      return sendMsg(message, 0);
    }

    /**
     * Same as {@link #sendMsg(zmq.Msg, int)}, with more parts to follow.
     *
     * @deprecated use {@link #send(Msg, int)}
     * @since 4.0
     */
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

    /**
     * Same as {@link #recvMsg(int)} without flags.
     *
     * @deprecated use {@link #recv(Msg, int)}
     * @since 4.0
     */
    @Deprecated
    public zmq.@Nullable Msg recvMsg() {
      return recvMsg(0);
    }

    /**
     * Receives a message of JeroMQ's engine; returns null if the call would block.
     *
     * @deprecated use {@link #recv(Msg, int)}
     * @since 4.0
     */
    @Deprecated
    public zmq.@Nullable Msg recvMsg(int flags) {
      return base().recv(flags);
    }

    /**
     * Returns false: libzmq allocates the memory of received messages.
     *
     * @deprecated use {@link #recv(Msg, int)}, which leaves messages in libzmq's memory
     * @since 4.0
     */
    @Deprecated
    public boolean setMsgAllocator(zmq.msg.MsgAllocator allocator) {
      return false;
    }

    /**
     * For subclasses written for JeroMQ. Does nothing: a call that fails throws its exception
     * itself.
     *
     * @since 4.0
     */
    protected void mayRaise() {}

    /** For subclasses in existing programs; the constructor has already done the work. */
    protected void construct(Context context, int type) {}

    /** For subclasses in existing programs: same as {@link #close()}. */
    protected void destroy() {
      close();
    }
  }

  /**
   * Cancels blocked calls from any thread: the calls of {@link Socket#send(byte[], int,
   * CancellationToken)} and {@link Socket#recv(int, CancellationToken)} that the token was passed
   * to.
   *
   * <p>Threads: any thread, at any time, also after the sockets are closed.
   *
   * @since 4.0
   */
  public static class CancellationToken {
    final Cancellation cancellation = new Cancellation();

    /**
     * Whether the token was cancelled and not reset since; for subclasses. Setting the flag does
     * not end blocked calls; {@link #cancel()} does.
     *
     * @since 4.0
     */
    protected final AtomicBoolean canceled = cancellation.requested;

    /** For {@link Socket#createCancellationToken()}. */
    CancellationToken() {}

    /** Returns whether the token was cancelled and not reset since. */
    public boolean isCancellationRequested() {
      return cancellation.isRequested();
    }

    /** Makes the token reusable; calls already cancelled still fail. */
    public void reset() {
      cancellation.reset();
    }

    /**
     * Ends the calls in progress with ECANCELED, and later calls immediately until {@link
     * #reset()}.
     */
    public void cancel() {
      cancellation.cancel();
    }
  }

  /**
   * Polls sockets and channels for events; each has a slot number.
   *
   * <p>Threads: one thread at a time. Source: zmq_poll(3).
   */
  public static class Poller implements Closeable {
    /** A message can be received, or a channel can be read. */
    public static final int POLLIN = ZmqConstants.ZMQ_POLLIN;

    /** A message can be sent, or a channel can be written to. */
    public static final int POLLOUT = ZmqConstants.ZMQ_POLLOUT;

    /** A channel has an error. */
    public static final int POLLERR = ZmqConstants.ZMQ_POLLERR;

    private static final int DEFAULT_SIZE = 32;
    private static final int ALL = POLLIN | POLLOUT | POLLERR;
    private static final long UNSET = -2;

    private final PollSet set;
    private long timeout = UNSET;

    /** Describes the poller: the number of registered sockets and channels. */
    @Override
    public String toString() {
      return "ZMQ.Poller" + set;
    }

    /** Creates a poller with the given initial capacity in slots. */
    public Poller(int size) {
      set = new PollSet(size);
    }

    /** Creates a poller with an initial capacity of 32 slots; the context is ignored. */
    protected Poller(Context context) {
      this(context, DEFAULT_SIZE);
    }

    /** Creates a poller with the given initial capacity in slots; the context is ignored. */
    protected Poller(Context context, int size) {
      this(size);
    }

    /** Removes all registered sockets and channels. */
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

    /**
     * Registers a socket for some events and returns its slot: the first empty slot, or a new one.
     */
    public int register(Socket socket, int events) {
      return register(new PollItem(socket, events));
    }

    /**
     * Registers a channel for some events and returns its slot: the first empty slot, or a new one.
     */
    public int register(SelectableChannel channel, int events) {
      return register(new PollItem(channel, events));
    }

    /** Registers an item and returns its slot: the first empty slot, or a new one. */
    public int register(PollItem item) {
      return set.add(item.entry);
    }

    /** Removes a socket. Its slot stays empty; the others keep their numbers. */
    public void unregister(Socket socket) {
      set.remove(socket.handle, null);
    }

    /** Removes a channel. Its slot stays empty; the others keep their numbers. */
    public void unregister(SelectableChannel channel) {
      set.remove(null, channel);
    }

    /** Returns the item in a slot, or null if the slot is empty or does not exist. */
    public @Nullable PollItem getItem(int slot) {
      PollEntry entry = set.get(slot);
      return entry == null ? null : (PollItem) entry.attachment;
    }

    /** Returns the socket in a slot, or null if there is none. */
    public @Nullable Socket getSocket(int slot) {
      PollItem item = getItem(slot);
      return item == null ? null : item.getSocket();
    }

    /**
     * Returns the timeout of {@link #poll()} in milliseconds; negative: wait indefinitely.
     *
     * @deprecated use {@link #poll(long)}
     */
    @Deprecated
    public long getTimeout() {
      return timeout;
    }

    /**
     * Sets the timeout of {@link #poll()} in milliseconds; -1: wait indefinitely; lower values are
     * ignored.
     *
     * @deprecated use {@link #poll(long)}
     */
    @Deprecated
    public void setTimeout(long milliseconds) {
      if (milliseconds >= -1) {
        timeout = milliseconds;
      }
    }

    /** Returns the number of slots, used or not. */
    public int getSize() {
      return set.capacity();
    }

    /** Returns one more than the highest slot ever used. */
    public int getNext() {
      return set.next();
    }

    /**
     * Same as {@link #poll(long)} with the timeout set before, or without a timeout if none was
     * set.
     */
    @LegacyReturn(long.class)
    public int poll() {
      return poll(timeout > -1 ? timeout : -1);
    }

    /**
     * Waits until a registered socket or channel has an event; {@link #pollin}, {@link #pollout}
     * and {@link #pollerr} return the events.
     *
     * @param milliseconds the timeout; 0: return immediately; -1: wait indefinitely; below -1:
     *     return 0
     * @return the number of slots with events; 0 if the timeout elapsed or nothing is registered
     * @throws ZMQException EINVAL (a closed socket or channel), ETERM, EINTR, EBUSY
     */
    public int poll(long milliseconds) {
      return milliseconds < -1 ? 0 : set.poll(milliseconds);
    }

    /** Returns whether the last poll found a message to receive or data to read in a slot. */
    public boolean pollin(int slot) {
      return has(slot, POLLIN);
    }

    /** Returns whether the last poll found that a slot can be sent or written to. */
    public boolean pollout(int slot) {
      return has(slot, POLLOUT);
    }

    /** Returns whether the last poll found an error in a slot. */
    public boolean pollerr(int slot) {
      return has(slot, POLLERR);
    }

    /** For subclasses in existing programs: same as {@link ZMQ#poll(PollItem[], int, long)}. */
    protected static int run_poll(PollItem[] items, int count, long timeout) {
      return ZMQ.poll(items, count, timeout);
    }

    private boolean has(int slot, int event) {
      PollEntry entry = set.get(slot);
      return entry != null && (entry.ready & event) != 0;
    }
  }

  /** A socket or channel, the events it is polled for, and the events found. */
  public static class PollItem {
    final PollEntry entry;
    private final @Nullable Socket polled;

    /**
     * Creates an item that polls a socket for {@link Poller#POLLIN}, {@link Poller#POLLOUT} or
     * both.
     */
    @SuppressWarnings("this-escape") // the entry only stores the reference
    public PollItem(Socket socket, int events) {
      entry = new PollEntry(socket.handle, null, events, this);
      polled = socket;
    }

    /**
     * Creates an item that polls a channel for a combination of {@link Poller#POLLIN}, {@link
     * Poller#POLLOUT} and {@link Poller#POLLERR}. The channel must be one of the JDK's default
     * provider.
     */
    @SuppressWarnings("this-escape") // the entry only stores the reference
    public PollItem(SelectableChannel channel, int events) {
      entry = new PollEntry(null, Objects.requireNonNull(channel, "channel"), events, this);
      polled = null;
    }

    /** Returns the channel, or null for the item of a socket. */
    public @Nullable SelectableChannel getRawSocket() {
      return entry.channel;
    }

    /** Returns the socket, or null for the item of a channel. */
    public @Nullable Socket getSocket() {
      return polled;
    }

    /**
     * Describes the item: its socket or channel, the polled events and the events of the last poll.
     */
    @Override
    public String toString() {
      return "ZMQ.PollItem["
          + (polled != null ? polled : entry.channel)
          + ", polled for "
          + EventNames.ofPoll(entry.interest)
          + ", ready "
          + EventNames.ofPoll(entry.ready)
          + "]";
    }

    /** Returns whether the last poll found an error. */
    public boolean isError() {
      return (readyOps() & Poller.POLLERR) != 0;
    }

    /** Returns the events that the last poll found. */
    public int readyOps() {
      return entry.ready;
    }

    /** Returns whether the last poll found a message to receive or data to read. */
    public boolean isReadable() {
      return (readyOps() & Poller.POLLIN) != 0;
    }

    /** Returns whether the last poll found that the socket or channel can be sent or written to. */
    public boolean isWritable() {
      return (readyOps() & Poller.POLLOUT) != 0;
    }

    /** Returns whether both items are of the same socket or channel. */
    @Override
    public boolean equals(@Nullable Object other) {
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

  /** A connection event reported by a monitor. Source: zmq_socket_monitor(3). */
  public static class Event {
    private final int event;
    private final @Nullable Object value;
    private final String address;

    /** Creates an event, as if it had been received. */
    public Event(int event, @Nullable Object value, String address) {
      this.event = event;
      this.value = value;
      this.address = address;
    }

    /** Returns one of the {@code ZMQ.EVENT_} constants. */
    public int getEvent() {
      return event;
    }

    /**
     * Returns an {@link Integer}: depending on the event, the descriptor, the errno, the
     * milliseconds to the next attempt, the ZAP status or the protocol error.
     */
    public @Nullable Object getValue() {
      return value;
    }

    /** Returns the endpoint. */
    public String getAddress() {
      return address;
    }

    /** Describes the event: its name, the endpoint and the value. */
    @Override
    public String toString() {
      return "ZMQ.Event[" + EventNames.ofMonitor(event) + ", " + address + ", " + value + "]";
    }

    /**
     * Returns whether the event is a failure to bind, accept or close, or a failed handshake.
     *
     * @since 4.0
     */
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

    /**
     * Returns whether a peer was rejected, as intended: a failed authentication.
     *
     * @since 4.0
     */
    public boolean isWarn() {
      return event == EVENT_HANDSHAKE_FAILED_AUTH;
    }

    /**
     * Returns the meaning of the value, depending on the event:
     *
     * <ul>
     *   <li>failed to bind, accept or close, or failed handshake without detail: a {@link
     *       ZMQ.Error}, or the number of an error without a name there;
     *   <li>failed handshake by protocol: an Integer, one of the numbers that {@link ZmqConstants}
     *       names {@code ZMQ_PROTOCOL_ERROR_};
     *   <li>failed authentication: an Integer, the ZAP status code: 300, 400 or 500;
     *   <li>delayed, successful handshake, end of the monitor: null;
     *   <li>retried: an Integer, the milliseconds to the next attempt;
     *   <li>all others: an Integer, the descriptor of the connection.
     * </ul>
     *
     * @since 4.0
     */
    public @Nullable Object resolveValue() {
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

    private @Nullable Object namedError() {
      for (Error error : Error.values()) {
        if (value instanceof Integer && error.code == (Integer) value) {
          return error;
        }
      }
      return value;
    }

    /** Same as {@link #recv(Socket, int)} without flags. */
    public static @Nullable Event recv(Socket monitor) {
      return recv(monitor, 0);
    }

    /**
     * Receives an event from the PAIR socket connected to the endpoint of {@link
     * Socket#monitor(String, int)}.
     *
     * @return null if the call would block or the timeout elapsed
     * @throws ZMQException EPROTO (the message is not an event); otherwise as {@link
     *     Socket#recv(int)}
     */
    public static @Nullable Event recv(Socket monitor, int flags) {
      MonitorFrames frames = MonitorFrames.recvV1(monitor, flags);
      return frames == null
          ? null
          : new Event((int) frames.event, (int) frames.values[0], frames.endpoints[0]);
    }
  }

  /**
   * A connection event reported by a monitor of version 2 (draft).
   *
   * @since 4.0
   */
  public static final class EventV2 {
    private final MonitorFrames frames;

    private EventV2(MonitorFrames frames) {
      this.frames = frames;
    }

    /** Returns one of the {@code ZMQ.EVENT_} constants. */
    public long getEvent() {
      return frames.event;
    }

    /**
     * Returns the values, depending on the event: the descriptor, the errno or the milliseconds;
     * for pipe statistics, two queue lengths.
     */
    public long[] getValues() {
      return frames.values.clone();
    }

    /** Returns the local endpoint. */
    public String getLocalAddress() {
      return frames.endpoints[0];
    }

    /** Returns the remote endpoint. */
    public String getRemoteAddress() {
      return frames.endpoints[1];
    }

    /** Describes the event: its name, the endpoints and the values. */
    @Override
    public String toString() {
      return "ZMQ.EventV2["
          + EventNames.ofMonitor(frames.event)
          + ", "
          + getLocalAddress()
          + ", "
          + getRemoteAddress()
          + ", "
          + Arrays.toString(frames.values)
          + "]";
    }

    /**
     * Receives an event from the socket connected to the endpoint of {@link Socket#monitor(String,
     * long, int, SocketType)}.
     *
     * @return null if the call would block or the timeout elapsed
     * @throws ZMQException EPROTO (the message is not an event); otherwise as {@link
     *     Socket#recv(int)}
     */
    public static @Nullable EventV2 recv(Socket monitor, int flags) {
      MonitorFrames frames = MonitorFrames.recvV2(monitor, flags);
      return frames == null ? null : new EventV2(frames);
    }
  }

  /** The errors: {@link ZMQException#getError()} returns one of them. */
  public enum Error {
    /**
     * No error.
     *
     * @since 4.0
     */
    NOERROR(0),

    /** The socket type, or this libzmq, does not support the operation. */
    ENOTSUP(ZmqErrno.ENOTSUP),

    /** The transport of the endpoint is not supported. */
    EPROTONOSUPPORT(ZmqErrno.EPROTONOSUPPORT),

    /** No buffer space is available. */
    ENOBUFS(ZmqErrno.ENOBUFS),

    /** The network is down. */
    ENETDOWN(ZmqErrno.ENETDOWN),

    /** The address is already in use. */
    EADDRINUSE(ZmqErrno.EADDRINUSE),

    /** The address is not one of this machine. */
    EADDRNOTAVAIL(ZmqErrno.EADDRNOTAVAIL),

    /** The connection was refused. */
    ECONNREFUSED(ZmqErrno.ECONNREFUSED),

    /** The operation is still in progress. */
    EINPROGRESS(ZmqErrno.EINPROGRESS),

    /** The peer cannot be reached: for example, a ROUTER has no peer with this routing id. */
    EHOSTUNREACH(ZmqErrno.EHOSTUNREACH),

    /** No I/O thread is available: the context has none. */
    EMTHREAD(ZmqErrno.EMTHREAD),

    /** The socket's state does not permit the operation: for example, a REQ sends twice. */
    EFSM(ZmqErrno.EFSM),

    /** The transport is not compatible with the socket type. */
    ENOCOMPATPROTO(ZmqErrno.ENOCOMPATPROTO),

    /** The context was terminated. */
    ETERM(ZmqErrno.ETERM),

    /** The socket is closed. */
    ENOTSOCK(ZmqErrno.ENOTSOCK),

    /**
     * The call would block, or its timeout elapsed.
     *
     * @since 4.0
     */
    EAGAIN(ZmqErrno.EAGAIN),

    /**
     * Permission is denied; errno is EACCES.
     *
     * @since 4.0
     */
    EACCESS(ZmqErrno.EACCES),

    /**
     * The address family is not supported.
     *
     * @since 4.0
     */
    EAFNOSUPPORT(ZmqErrno.EAFNOSUPPORT),

    /**
     * The descriptor is not valid.
     *
     * @since 4.0
     */
    EBADF(ZmqErrno.EBADF),

    /**
     * The socket is in use by another thread.
     *
     * @since 4.0
     */
    EBUSY(ZmqErrno.EBUSY),

    /**
     * The connection was aborted.
     *
     * @since 4.0
     */
    ECONNABORTED(ZmqErrno.ECONNABORTED),

    /**
     * The connection was reset by the peer.
     *
     * @since 4.0
     */
    ECONNRESET(ZmqErrno.ECONNRESET),

    /**
     * The file or object already exists.
     *
     * @since 4.0
     */
    EEXIST(ZmqErrno.EEXIST),

    /**
     * The address in memory is not valid.
     *
     * @since 4.0
     */
    EFAULT(ZmqErrno.EFAULT),

    /**
     * The thread was interrupted.
     *
     * @since 4.0
     */
    EINTR(ZmqErrno.EINTR),

    /**
     * An argument or option is not valid.
     *
     * @since 4.0
     */
    EINVAL(ZmqErrno.EINVAL),

    /**
     * The socket is already connected.
     *
     * @since 4.0
     */
    EISCONN(ZmqErrno.EISCONN),

    /**
     * The limit of sockets or of open descriptors is reached.
     *
     * @since 4.0
     */
    EMFILE(ZmqErrno.EMFILE),

    /**
     * The message is too long.
     *
     * @since 4.0
     */
    EMSGSIZE(ZmqErrno.EMSGSIZE),

    /**
     * The endpoint or file name is too long.
     *
     * @since 4.0
     */
    ENAMETOOLONG(ZmqErrno.ENAMETOOLONG),

    /**
     * The network dropped the connection.
     *
     * @since 4.0
     */
    ENETRESET(ZmqErrno.ENETRESET),

    /**
     * The network is unreachable.
     *
     * @since 4.0
     */
    ENETUNREACH(ZmqErrno.ENETUNREACH),

    /**
     * The system's limit of open files is reached.
     *
     * @since 4.0
     */
    ENFILE(ZmqErrno.ENFILE),

    /**
     * No network interface has the address or name.
     *
     * @since 4.0
     */
    ENODEV(ZmqErrno.ENODEV),

    /**
     * No such endpoint or file exists.
     *
     * @since 4.0
     */
    ENOENT(ZmqErrno.ENOENT),

    /**
     * No memory is available.
     *
     * @since 4.0
     */
    ENOMEM(ZmqErrno.ENOMEM),

    /**
     * The socket is not connected.
     *
     * @since 4.0
     */
    ENOTCONN(ZmqErrno.ENOTCONN),

    /**
     * An assertion of libzmq failed; the exception's message names it. The context is no longer
     * usable: close it and its sockets, and create a new one.
     *
     * @since 4.0
     */
    ENOTRECOVERABLE(ZmqErrno.ENOTRECOVERABLE),

    /**
     * The operation is not permitted.
     *
     * @since 4.0
     */
    EPERM(ZmqErrno.EPERM),

    /**
     * The other end of the connection is closed.
     *
     * @since 4.0
     */
    EPIPE(ZmqErrno.EPIPE),

    /**
     * A message or argument has an unexpected format.
     *
     * @since 4.0
     */
    EPROTO(ZmqErrno.EPROTO),

    /**
     * The connection timed out.
     *
     * @since 4.0
     */
    ETIMEDOUT(ZmqErrno.ETIMEDOUT),

    /**
     * The call was cancelled.
     *
     * @since 4.0
     */
    ECANCELED(ZmqErrno.ECANCELED),

    /**
     * JeroMQ's number for an IOException of the JDK; no call of this library fails with it.
     *
     * @since 4.0
     */
    EIOEXC(JEROMQ_ERRNO + 105),

    /**
     * JeroMQ's number for a SocketException of the JDK; no call of this library fails with it.
     *
     * @since 4.0
     */
    ESOCKET(JEROMQ_ERRNO + 106);

    private final int code;

    Error(int code) {
      this.code = code;
    }

    /** Returns the error number on this platform. */
    @LegacyReturn(long.class)
    public int getCode() {
      return code;
    }

    /**
     * Returns libzmq's text for the error.
     *
     * @since 4.0
     */
    public String getMessage() {
      return NativeMemory.string(Zmq.zmq_strerror(code));
    }

    /**
     * Returns the error with the given number.
     *
     * @throws IllegalArgumentException if no error has this number
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

  /**
   * CURVE keys. Source: zmq_curve(7), zmq_curve_keypair(3).
   *
   * @since 4.0
   */
  public static class Curve {
    /** The size of a key in bytes. */
    public static final int KEY_SIZE = 32;

    /** The length of a key in Z85, in characters. */
    public static final int KEY_SIZE_Z85 = 40;

    /** A public key and its secret key, in Z85. */
    public static class KeyPair {
      /** The public key, in Z85. */
      public final String publicKey;

      /** The secret key, in Z85. */
      public final String secretKey;

      /** Creates a pair of two keys in Z85, which are not checked. */
      public KeyPair(String publicKey, String secretKey) {
        this.publicKey = publicKey;
        this.secretKey = secretKey;
      }
    }

    /** For subclasses in existing programs; all members are static. */
    public Curve() {}

    /**
     * Generates a key pair.
     *
     * @throws ZMQException ENOTSUP if libzmq was built without CURVE
     */
    public static KeyPair generateKeyPair() {
      byte[] publicKey = new byte[KEY_SIZE_Z85 + 1];
      byte[] secretKey = new byte[KEY_SIZE_Z85 + 1];
      Errors.check(Zmq.zmq_curve_keypair(publicKey, secretKey), "curve_keypair");
      return new KeyPair(Utf8.fromCString(publicKey), Utf8.fromCString(secretKey));
    }

    /**
     * Returns the public key of a secret key, both in Z85. Source: zmq_curve_public(3).
     *
     * @throws ZMQException EINVAL (not a key), ENOTSUP if libzmq was built without CURVE
     */
    public static String publicKey(String secretKey) {
      byte[] secret = secretKey.getBytes(CHARSET);
      byte[] publicKey = new byte[KEY_SIZE_Z85 + 1];
      int result = Zmq.zmq_curve_public(publicKey, secret);
      if (result < 0) {
        String reason = "a secret key has " + KEY_SIZE_Z85 + " characters of Z85";
        throw Errors.of(-result, "curve_public", null, result == -ZmqErrno.EINVAL ? reason : null);
      }
      ;
      return Utf8.fromCString(publicKey);
    }

    /**
     * Returns the bytes of a text in Z85. Source: zmq_z85_decode(3).
     *
     * @throws ZMQException EINVAL if the text is not Z85; its length must be a multiple of 5
     */
    public static byte[] z85Decode(String text) {
      return Z85.decode(text);
    }

    /**
     * Returns bytes as a text in Z85. Source: zmq_z85_encode(3).
     *
     * @throws ZMQException EINVAL if the number of bytes is not a multiple of 4
     */
    public static String z85Encode(byte[] data) {
      return Z85.encode(data);
    }
  }
}
