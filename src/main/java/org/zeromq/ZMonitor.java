// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.wait.Mutex;
import org.zeromq.internal.wait.RecentItems;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Receives the events of a socket: connected, listening, disconnected and so on.
 *
 * <pre>{@code
 * try (ZMonitor monitor = new ZMonitor(context, socket)) {
 *   monitor.add(ZMonitor.Event.CONNECTED, ZMonitor.Event.DISCONNECTED).start();
 *   socket.connect("tcp://localhost:5555");
 *   System.out.println(monitor.nextEvent());
 * }
 * }</pre>
 *
 * <p>A thread of the monitor receives the events and keeps the last 10000 for {@link #nextEvent};
 * it ends with the monitor, the socket or the context. A socket has at most one monitor: another
 * one, {@link ZMQ.Socket#monitor} and {@link ZMQ.Socket#setEventHook} replace it. After the last
 * event, which is {@link Event#MONITOR_STOPPED} if that was added, {@link #nextEvent} returns null.
 *
 * <p>Threads: any; but {@link #start()} calls the socket, and gets EBUSY if another thread is in a
 * call on it. Source: zmq_socket_monitor(3).
 *
 * @since 4.0
 */
public class ZMonitor implements Closeable {
  private static final int EVENTS_KEPT = 10_000;

  private final ZContext context;
  private final ZMQ.Socket socket;
  private final RecentItems<ZEvent> events = new RecentItems<>(EVENTS_KEPT);
  private final Mutex mutex = new Mutex();
  private int mask;
  private volatile boolean verbose;
  private volatile boolean started;
  private volatile boolean ended;
  private volatile boolean closed;

  /** The types of events. */
  public enum Event {
    /** A connection was established. */
    CONNECTED(ZMQ.EVENT_CONNECTED),
    /** A connection is being established in the background. */
    CONNECT_DELAYED(ZMQ.EVENT_CONNECT_DELAYED),
    /** A connection attempt failed and will be retried. */
    CONNECT_RETRIED(ZMQ.EVENT_CONNECT_RETRIED),
    /** The socket accepts connections on an endpoint. */
    LISTENING(ZMQ.EVENT_LISTENING),
    /** The socket cannot bind to an endpoint. */
    BIND_FAILED(ZMQ.EVENT_BIND_FAILED),
    /** A connection was accepted. */
    ACCEPTED(ZMQ.EVENT_ACCEPTED),
    /** A connection could not be accepted. */
    ACCEPT_FAILED(ZMQ.EVENT_ACCEPT_FAILED),
    /** A connection was closed by this side. */
    CLOSED(ZMQ.EVENT_CLOSED),
    /** A connection could not be closed. */
    CLOSE_FAILED(ZMQ.EVENT_CLOSE_FAILED),
    /** A connection was lost, or the peer closed it. */
    DISCONNECTED(ZMQ.EVENT_DISCONNECTED),
    /** The monitor ended: its socket was closed or has another monitor. */
    MONITOR_STOPPED(ZMQ.EVENT_MONITOR_STOPPED),
    /** The handshake failed; the value is an errno. */
    HANDSHAKE_FAILED_NO_DETAIL(ZMQ.EVENT_HANDSHAKE_FAILED_NO_DETAIL),
    /** The handshake succeeded: messages can be exchanged. */
    HANDSHAKE_SUCCEEDED(ZMQ.EVENT_HANDSHAKE_SUCCEEDED),
    /** The peer violated the protocol; the value is a {@link ProtocolCode}. */
    HANDSHAKE_FAILED_PROTOCOL(ZMQ.EVENT_HANDSHAKE_FAILED_PROTOCOL),
    /** The peer was not authenticated; the value is a ZAP status: 300, 400 or 500. */
    HANDSHAKE_FAILED_AUTH(ZMQ.EVENT_HANDSHAKE_FAILED_AUTH),
    /** JeroMQ's event of the protocol version; libzmq never sends it. */
    HANDSHAKE_PROTOCOL(ZMQ.EVENT_HANDSHAKE_PROTOCOL),
    /** All types; also the type of an event without a name here. */
    ALL(ZMQ.EVENT_ALL);

    private final int code;

    Event(int code) {
      this.code = code;
    }

    /** Returns the type for a {@code ZMQ.EVENT_} constant; {@link #ALL} for any other number. */
    public static Event findByCode(int event) {
      for (Event candidate : values()) {
        if (candidate.code == event) {
          return candidate;
        }
      }
      return ALL;
    }
  }

  /** The values of {@link Event#HANDSHAKE_FAILED_PROTOCOL}. Source: zmq_socket_monitor(3). */
  public enum ProtocolCode {
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_UNSPECIFIED}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_UNSPECIFIED(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_UNSPECIFIED),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_UNEXPECTED_COMMAND}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_UNEXPECTED_COMMAND(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_UNEXPECTED_COMMAND),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_SEQUENCE}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_SEQUENCE(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_SEQUENCE),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_KEY_EXCHANGE}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_KEY_EXCHANGE(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_KEY_EXCHANGE),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_UNSPECIFIED}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_UNSPECIFIED(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_UNSPECIFIED),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_MESSAGE}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_MESSAGE(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_MESSAGE),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_HELLO}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_HELLO(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_HELLO),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_INITIATE}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_INITIATE(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_INITIATE),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_ERROR}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_ERROR(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_ERROR),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_READY}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_READY(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_READY),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_WELCOME}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_WELCOME(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_WELCOME),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_METADATA}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_METADATA(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_METADATA),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC),
    /** {@code ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH}. */
    ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH),
    /** {@code ZMQ_PROTOCOL_ERROR_ZAP_UNSPECIFIED}. */
    ZMQ_PROTOCOL_ERROR_ZAP_UNSPECIFIED(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZAP_UNSPECIFIED),
    /** {@code ZMQ_PROTOCOL_ERROR_ZAP_MALFORMED_REPLY}. */
    ZMQ_PROTOCOL_ERROR_ZAP_MALFORMED_REPLY(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZAP_MALFORMED_REPLY),
    /** {@code ZMQ_PROTOCOL_ERROR_ZAP_BAD_REQUEST_ID}. */
    ZMQ_PROTOCOL_ERROR_ZAP_BAD_REQUEST_ID(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZAP_BAD_REQUEST_ID),
    /** {@code ZMQ_PROTOCOL_ERROR_ZAP_BAD_VERSION}. */
    ZMQ_PROTOCOL_ERROR_ZAP_BAD_VERSION(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZAP_BAD_VERSION),
    /** {@code ZMQ_PROTOCOL_ERROR_ZAP_INVALID_STATUS_CODE}. */
    ZMQ_PROTOCOL_ERROR_ZAP_INVALID_STATUS_CODE(
        ZmqConstants.ZMQ_PROTOCOL_ERROR_ZAP_INVALID_STATUS_CODE),
    /** {@code ZMQ_PROTOCOL_ERROR_ZAP_INVALID_METADATA}. */
    ZMQ_PROTOCOL_ERROR_ZAP_INVALID_METADATA(ZmqConstants.ZMQ_PROTOCOL_ERROR_ZAP_INVALID_METADATA),
    /** {@code ZMQ_PROTOCOL_ERROR_WS_UNSPECIFIED}. */
    ZMQ_PROTOCOL_ERROR_WS_UNSPECIFIED(ZmqConstants.ZMQ_PROTOCOL_ERROR_WS_UNSPECIFIED);

    private final int code;

    ProtocolCode(int code) {
      this.code = code;
    }

    /**
     * Returns the protocol code for a number.
     *
     * @throws IllegalArgumentException for an unknown number
     */
    public static ProtocolCode findByCode(int code) {
      for (ProtocolCode candidate : values()) {
        if (candidate.code == code) {
          return candidate;
        }
      }
      throw new IllegalArgumentException("no protocol error has the number " + code);
    }
  }

  /** An event, with its value as text. */
  public static final class ZEvent {
    /** The type; {@link Event#ALL} for an event without a name. */
    public final Event type;

    /** The number: one of the {@code ZMQ.EVENT_} constants. */
    public final int code;

    /** The endpoint. */
    public final String address;

    /** The value as text; null for none. */
    public final @Nullable String value;

    /** Creates an event from a received one. */
    public ZEvent(ZMQ.Event event) {
      type = Event.findByCode(event.getEvent());
      code = event.getEvent();
      address = event.getAddress();
      value = event.getValue() == null ? null : event.getValue().toString();
    }

    @Override
    public String toString() {
      return "ZEvent [type="
          + type
          + ", code="
          + code
          + ", address="
          + address
          + ", value="
          + value
          + "]";
    }
  }

  /** Creates a monitor of a socket of the context. It is inactive until {@link #start()}. */
  public ZMonitor(ZContext context, ZMQ.Socket socket) {
    this.context = Objects.requireNonNull(context, "context");
    this.socket = Objects.requireNonNull(socket, "socket");
  }

  /**
   * Starts to receive the event types that were added. Has no effect if it was started before.
   *
   * @return this
   * @throws ZMQException EBUSY (another thread is in a call on the socket), ENOTSOCK (it is
   *     closed), EINVAL (the monitor or the context is closed), EMFILE, ETERM
   */
  public final ZMonitor start() {
    mutex.run(this::startOnce);
    return this;
  }

  private void startOnce() {
    if (closed) {
      throw Errors.of(ZmqErrno.EINVAL, "start", null, "the monitor is closed");
    }
    if (!started) {
      ZContext shadow = context.shadow();
      boolean ready = false;
      try {
        ZMQ.Socket pipe = shadow.createSocket(SocketType.PAIR);
        MonitorThread.start(socket, pipe, mask, new Keeper(shadow), Thread::new);
        started = true;
        ready = true;
      } finally {
        if (!ready) {
          shadow.close();
        }
      }
    }
  }

  /** Keeps events until {@link #nextEvent} takes them. */
  private final class Keeper implements MonitorThread.Receiver {
    private final ZContext shadow;

    Keeper(ZContext shadow) {
      this.shadow = shadow;
    }

    @Override
    public void event(MonitorFrames frames) {
      ZEvent event =
          new ZEvent(
              new ZMQ.Event((int) frames.event, (int) frames.values[0], frames.endpoints[0]));
      if (verbose) {
        System.out.println("ZMonitor: " + event);
      }
      if (!closed) {
        events.add(event);
      }
    }

    @Override
    public void end() {
      ended = true;
      events.close();
      shadow.close();
    }
  }

  /**
   * Ends the monitor: {@link #nextEvent} returns null from now on, also in threads that are
   * waiting. A second call has no effect.
   */
  @Override
  public final void close() {
    destroy();
  }

  /** Ends the monitor, as {@link #close()}. */
  public final void destroy() {
    mutex.run(this::end);
  }

  private void end() {
    if (closed) {
      return;
    }
    closed = true;
    events.close();
    if (started && !ended) { // otherwise the socket may have another monitor
      try {
        socket.monitor(null, 0);
      } catch (ZMQException e) {
        // closed, terminated, or in use: the thread discards events until the socket is closed
      }
    }
  }

  /**
   * Sets whether each event is written to the standard output.
   *
   * @return this
   */
  public final ZMonitor verbose(boolean verbose) {
    this.verbose = verbose;
    return this;
  }

  /**
   * Adds types of events; has no effect once the monitor is started.
   *
   * @return this
   */
  public final ZMonitor add(Event... events) {
    mutex.run(
        () -> {
          for (Event event : events) {
            mask |= event.code;
          }
        });
    return this;
  }

  /**
   * Removes types of events; has no effect once the monitor is started.
   *
   * @return this
   */
  public final ZMonitor remove(Event... events) {
    mutex.run(
        () -> {
          for (Event event : events) {
            mask &= ~event.code;
          }
        });
    return this;
  }

  /** Returns the next event, as {@link #nextEvent(int)}; waits indefinitely. */
  public final @Nullable ZEvent nextEvent() {
    return nextEvent(-1);
  }

  /** Returns the next event, as {@link #nextEvent(int)}; waits indefinitely, or does not wait. */
  public final @Nullable ZEvent nextEvent(boolean wait) {
    return nextEvent(wait ? -1 : 0);
  }

  /**
   * Removes and returns the next event.
   *
   * @param timeout milliseconds; 0: do not wait; negative: wait indefinitely
   * @return null if the timeout elapsed; null immediately if the monitor was not started or has
   *     ended
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  public final @Nullable ZEvent nextEvent(int timeout) {
    if (!started || closed) {
      return null;
    }
    try {
      ZEvent event = events.take(timeout);
      return closed ? null : event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Errors.of(ZmqErrno.EINTR, "nextEvent", null);
    }
  }
}
