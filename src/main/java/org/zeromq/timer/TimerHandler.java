// SPDX-License-Identifier: MPL-2.0
package org.zeromq.timer;

/**
 * Called when a timer or ticket expires.
 *
 * @since 4.0
 */
@FunctionalInterface
@SuppressWarnings("deprecation") // JeroMQ's class files name it
public interface TimerHandler extends zmq.util.Timers.Handler {
  /**
   * Called once per expiry, by the thread that executes the timers.
   *
   * @param args the arguments passed when the timer was added
   */
  @Override
  void time(Object... args);
}
