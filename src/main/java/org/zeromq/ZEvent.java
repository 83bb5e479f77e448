// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a socket, with its value as an object: {@link ZMQ.Error} for failures and {@code
 * CONNECT_DELAYED}, {@link ZMonitor.ProtocolCode} for {@code HANDSHAKE_FAILED_PROTOCOL}, the {@link
 * Duration} until the next attempt for {@code CONNECT_RETRIED}, the ZAP status as an Integer for
 * {@code HANDSHAKE_FAILED_AUTH}, null for {@code HANDSHAKE_SUCCEEDED} and {@code MONITOR_STOPPED},
 * and the descriptor of the connection as an Integer for the others. It is an Integer if a number
 * has no name.
 *
 * @since 4.0
 */
public class ZEvent {
  private final ZMonitor.Event event;
  private final Object value;
  private final String address;

  /** Receives the events of a socket: {@link ZMQ.Socket#setEventHook}. */
  @SuppressWarnings("deprecation") // JeroMQ's class files name it
  public interface ZEventConsummer extends zmq.ZMQ.EventConsummer {
    /** Called for each event, in the thread of the socket's event hook. */
    void consume(ZEvent event);

    /** Calls {@link #consume(ZEvent)}, for class files of JeroMQ's engine. */
    @Override
    default void consume(zmq.ZMQ.Event event) {
      consume(new ZEvent(event.event, event.arg, event.addr));
    }
  }

  /** Passes the events of a monitor's thread to a consumer. */
  static final class Hook implements MonitorThread.Receiver {
    private final ZEventConsummer consumer;

    Hook(ZEventConsummer consumer) {
      this.consumer = consumer;
    }

    @Override
    public void event(MonitorFrames event) {
      consumer.consume(new ZEvent((int) event.event, (int) event.values[0], event.endpoints[0]));
    }

    @Override
    public void end() {
      consumer.close();
    }
  }

  private ZEvent(int code, Object number, String address) {
    this.event = ZMonitor.Event.findByCode(code);
    this.value = resolve(event, number);
    this.address = address;
  }

  private static Object resolve(ZMonitor.Event event, Object number) {
    if (!(number instanceof Integer)) {
      return number;
    }
    int code = (Integer) number;
    switch (event) {
      case CONNECT_RETRIED:
        return Duration.ofMillis(code);
      case HANDSHAKE_FAILED_PROTOCOL:
        return protocolCode(code);
      case BIND_FAILED:
      case ACCEPT_FAILED:
      case CLOSE_FAILED:
      case CONNECT_DELAYED:
      case HANDSHAKE_FAILED_NO_DETAIL:
      case HANDSHAKE_SUCCEEDED:
        return code == 0 ? null : error(code);
      case MONITOR_STOPPED:
        return null;
      default:
        return number;
    }
  }

  private static Object protocolCode(int code) {
    try {
      return ZMonitor.ProtocolCode.findByCode(code);
    } catch (IllegalArgumentException e) {
      return code;
    }
  }

  private static Object error(int code) {
    try {
      return ZMQ.Error.findByCode(code);
    } catch (IllegalArgumentException e) {
      return code;
    }
  }

  /** Returns the type; {@link ZMonitor.Event#ALL} for an event without a name. */
  public ZMonitor.Event getEvent() {
    return event;
  }

  /**
   * Returns the value.
   *
   * @param <M> the type that the caller expects; any other type causes a ClassCastException
   */
  @SuppressWarnings("unchecked") // the caller chooses the type
  public <M> @Nullable M getValue() {
    return (M) value;
  }

  /** Returns the endpoint. */
  public String getAddress() {
    return address;
  }

  /** Returns whether the event is a failure: of bind, accept, close, or a handshake. */
  public boolean isError() {
    switch (event) {
      case BIND_FAILED:
      case ACCEPT_FAILED:
      case CLOSE_FAILED:
      case HANDSHAKE_FAILED_NO_DETAIL:
      case HANDSHAKE_FAILED_PROTOCOL:
        return true;
      default:
        return false;
    }
  }

  /** Returns whether a peer was not authenticated. */
  public boolean isWarn() {
    return event == ZMonitor.Event.HANDSHAKE_FAILED_AUTH;
  }

  /** Returns whether a peer disconnected. */
  public boolean isInformation() {
    return event == ZMonitor.Event.DISCONNECTED;
  }

  /** Returns whether the event is none of the above. */
  public boolean isDebug() {
    return !isError() && !isWarn() && !isInformation();
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ZEvent)) {
      return false;
    }
    ZEvent that = (ZEvent) other;
    return event == that.event
        && Objects.equals(value, that.value)
        && Objects.equals(address, that.address);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, value, address);
  }

  @Override
  public String toString() {
    return "ZEvent{event=" + event + ", value=" + value + ", address='" + address + "'}";
  }

  /**
   * Receives an event from the PAIR socket that is connected to {@link ZMQ.Socket#monitor(String,
   * int)}.
   *
   * @param flags 0 or {@link ZMQ#DONTWAIT}
   * @return null if it would block or the timeout elapsed
   * @throws ZMQException EPROTO (the message is not an event); otherwise as {@link
   *     ZMQ.Socket#recv(int)}
   */
  public static @Nullable ZEvent recv(ZMQ.Socket socket, int flags) {
    ZMQ.Event event = ZMQ.Event.recv(socket, flags);
    return event == null
        ? null
        : new ZEvent(event.getEvent(), event.getValue(), event.getAddress());
  }

  /** Receives an event as {@link #recv(ZMQ.Socket, int)}; waits. */
  public static @Nullable ZEvent recv(ZMQ.Socket socket) {
    return recv(socket, 0);
  }
}
