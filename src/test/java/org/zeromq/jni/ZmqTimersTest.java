// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqTimersTest {
  private static final long HOUR = 3_600_000;

  private final ByteBuffer fired = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
  private final long timers = ok(Zmq.zmq_timers_new());

  @AfterEach
  void end() {
    assertEquals(0, Zmq.zmq_timers_destroy(timers));
  }

  /** Executes the timers until one has fired; otherwise the time limit of the class ends it. */
  private void executeUntilFired() {
    int before = fired.getInt(0);
    while (fired.getInt(0) == before) {
      assertEquals(0, Zmq.zmq_timers_execute(timers));
      Thread.yield();
    }
  }

  @Test
  void withoutATimerTheTimeoutIsMinusOne() {
    assertEquals(-1, Zmq.zmq_timers_timeout(timers));
    assertEquals(0, Zmq.zmq_timers_execute(timers));
  }

  @Test
  void aTimerFiresAgainAndAgain() {
    ok(Zmq.zmq_timers_add(timers, 1, at(fired)));
    executeUntilFired();
    executeUntilFired();
    assertTrue(fired.getInt(0) >= 2);
  }

  @Test
  void theTimeoutIsThatOfTheNextTimer() {
    ok(Zmq.zmq_timers_add(timers, 2 * HOUR, at(fired)));
    ok(Zmq.zmq_timers_add(timers, HOUR, 0));
    long timeout = Zmq.zmq_timers_timeout(timers);
    assertTrue(timeout > HOUR / 2 && timeout <= HOUR, "" + timeout);
    ok(Zmq.zmq_timers_execute(timers));
    assertEquals(0, fired.getInt(0));
  }

  @Test
  void aTimerWithoutACounterIsAllowed() {
    ok(Zmq.zmq_timers_add(timers, 1, 0));
    ok(Zmq.zmq_timers_add(timers, 5, at(fired)));
    executeUntilFired();
  }

  @Test
  void aCancelledTimerIsGone() {
    int timer = ok(Zmq.zmq_timers_add(timers, HOUR, at(fired)));
    assertEquals(0, Zmq.zmq_timers_cancel(timers, timer));
    assertEquals(-EINVAL, Zmq.zmq_timers_cancel(timers, timer));
    assertEquals(-1, Zmq.zmq_timers_timeout(timers));
  }

  @Test
  void theIntervalIsChanged() {
    int timer = ok(Zmq.zmq_timers_add(timers, HOUR, at(fired)));
    assertEquals(0, Zmq.zmq_timers_set_interval(timers, timer, 1));
    executeUntilFired();
    assertEquals(-EINVAL, Zmq.zmq_timers_set_interval(timers, 9999, 1));
  }

  @Test
  void aResetTimerStartsAgain() {
    int timer = ok(Zmq.zmq_timers_add(timers, HOUR, at(fired)));
    assertEquals(0, Zmq.zmq_timers_reset(timers, timer));
    assertTrue(Zmq.zmq_timers_timeout(timers) > HOUR / 2);
    assertEquals(-EINVAL, Zmq.zmq_timers_reset(timers, 9999));
  }
}
