// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqErrno.*;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqUtilTest {
  private static String text(int errno) {
    return NativeMemory.string(Zmq.zmq_strerror(errno));
  }

  @Test
  void theVersionIsThatOfASupportedLibzmq() {
    assertTrue(Zmq.zmq_version() >= 40304, "" + Zmq.zmq_version());
  }

  @Test
  void theVersionOfTheBindingNeedsRoom() throws ReflectiveOperationException {
    Method version = NativeLoader.class.getDeclaredMethod("version", byte[].class);
    version.setAccessible(true);
    assertEquals(-EINVAL, version.invoke(null, new byte[1]));
    assertEquals(-EINVAL, version.invoke(null, (Object) null));
    assertTrue((int) version.invoke(null, new byte[100]) > 1);
  }

  @Test
  void capabilitiesAreOneOrZero() {
    assertEquals(0, Zmq.zmq_has(utf8("nonsense")));
    int curve = Zmq.zmq_has(utf8("curve"));
    assertTrue(curve == 0 || curve == 1);
    assertEquals(-EINVAL, Zmq.zmq_has(utf8("curve\0")));
  }

  @Test
  void errorsHaveTexts() {
    assertEquals("Context was terminated", text(ETERM));
    assertEquals("Invalid argument", text(EINVAL));
  }

  @Test
  void errorNumbersOfLibzmqsOwnAreTheSameEverywhere() {
    assertEquals(ZmqConstants.ZMQ_HAUSNUMERO + 51, EFSM);
    assertEquals(ZmqConstants.ZMQ_HAUSNUMERO + 52, ENOCOMPATPROTO);
    assertEquals(ZmqConstants.ZMQ_HAUSNUMERO + 53, ETERM);
    assertEquals(ZmqConstants.ZMQ_HAUSNUMERO + 54, EMTHREAD);
  }

  @Test
  void aCounterCounts() {
    long counter = ok(Zmq.zmq_atomic_counter_new());
    assertEquals(0, Zmq.zmq_atomic_counter_value(counter));
    assertEquals(0, Zmq.zmq_atomic_counter_inc(counter));
    assertEquals(1, Zmq.zmq_atomic_counter_inc(counter));
    assertEquals(2, Zmq.zmq_atomic_counter_value(counter));
    assertEquals(1, Zmq.zmq_atomic_counter_dec(counter));
    assertEquals(0, Zmq.zmq_atomic_counter_dec(counter));
    Zmq.zmq_atomic_counter_set(counter, 40);
    assertEquals(40, Zmq.zmq_atomic_counter_inc(counter));
    Zmq.zmq_atomic_counter_destroy(counter);
  }

  @Test
  void aStopwatchRunsForward() {
    long watch = ok(Zmq.zmq_stopwatch_start());
    long first = Zmq.zmq_stopwatch_intermediate(watch);
    long second = Zmq.zmq_stopwatch_intermediate(watch);
    long last = Zmq.zmq_stopwatch_stop(watch);
    assertTrue(0 <= first && first <= second && second <= last);
  }

  @Test
  void sleepTakesWholeSeconds() {
    long start = System.nanoTime();
    Zmq.zmq_sleep(1);
    assertTrue(System.nanoTime() - start >= 990_000_000L);
  }
}
