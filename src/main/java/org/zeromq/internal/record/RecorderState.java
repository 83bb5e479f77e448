// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.record;

import org.zeromq.jni.FlightRecorder;

/** Whether Java Flight Recorder is in use, at little cost while it is not. Any thread. */
public final class RecorderState {
  /** How often to ask the recorder, in nanoseconds. */
  private static final long INTERVAL = 100_000_000;

  private static boolean used;
  private static long nextCheck = System.nanoTime();

  private RecorderState() {}

  /** Returns whether the JVM has a recorder. */
  public static boolean exists() {
    return FlightRecorder.isInitialized() >= 0;
  }

  /**
   * Returns whether a recording was started since the JVM started. The fields are not volatile: at
   * worst, a thread asks once more.
   */
  static boolean isUsed() {
    if (used) {
      return true;
    }
    long now = System.nanoTime();
    if (now - nextCheck < 0) {
      return false;
    }
    nextCheck = now + INTERVAL;
    used = FlightRecorder.isInitialized() > 0;
    return used;
  }
}
