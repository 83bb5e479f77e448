// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.same;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/** Timers with the smallest and the largest intervals. */
final class TimerCases {
  private static final long HOUR = 3_600_000;

  private TimerCases() {}

  @Case(fix = "timer-intervals")
  static void timerWithAnIntervalOfZero() {
    ByteBuffer fired = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
    long timers = Zmq.zmq_timers_new();
    Zmq.zmq_timers_add(timers, 0, NativeMemory.address(fired));
    for (int before = 0; before < 10; before = fired.getInt(0)) {
      same(0, Zmq.zmq_timers_execute(timers));
      check(fired.getInt(0) - before <= 1);
      Thread.yield();
    }
    same(0, Zmq.zmq_timers_destroy(timers));
  }

  @Case(fix = "timer-intervals")
  static void timerThatIsTooFarAway() {
    ByteBuffer fired = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
    for (long interval : new long[] {-1, -2, Long.MIN_VALUE, Long.MAX_VALUE}) {
      long timers = Zmq.zmq_timers_new();
      Zmq.zmq_timers_add(timers, interval, NativeMemory.address(fired));
      check(Zmq.zmq_timers_timeout(timers) > HOUR);
      same(0, Zmq.zmq_timers_execute(timers));
      same(0, fired.getInt(0));
      same(0, Zmq.zmq_timers_destroy(timers));
    }
  }
}
