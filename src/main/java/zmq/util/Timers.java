// SPDX-License-Identifier: MPL-2.0
package zmq.util;

/**
 * Contains the handler type that {@link org.zeromq.timer.TimerHandler} extends in JeroMQ.
 *
 * @deprecated use {@link org.zeromq.timer.ZTimer}
 * @since 4.0
 */
@Deprecated
public final class Timers {
  private Timers() {}

  /** Called when a timer expires. Use {@link org.zeromq.timer.TimerHandler}. */
  public interface Handler {
    /**
     * Called once per expiry.
     *
     * @param args the arguments passed when the timer was added
     */
    void time(Object... args);
  }
}
