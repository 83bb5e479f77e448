// SPDX-License-Identifier: MPL-2.0
package zmq;

/**
 * Constants and types of JeroMQ's engine.
 *
 * @deprecated use {@link org.zeromq.ZMQ}
 * @since 4.0
 */
@Deprecated
public class ZMQ {
  private ZMQ() {}

  /** An event of a socket. Use {@link org.zeromq.ZEvent}. */
  public static class Event {
    /** One of the {@code ZMQ.EVENT_} constants. */
    public final int event;

    /** The endpoint. */
    public final String addr;

    /** The value, an Integer. */
    public final Object arg;

    /** An event as it would be received. */
    public Event(int event, String addr, Object arg) {
      this.event = event;
      this.addr = addr;
      this.arg = arg;
    }
  }

  /** Receives the events of a socket. Use {@link org.zeromq.ZEvent.ZEventConsummer}. */
  public interface EventConsummer {
    /** Called for each event. */
    void consume(Event event);

    /** Called once, after the last event. */
    default void close() {}
  }
}
