// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/** The state of Java Flight Recorder, which Java 11 and later have. */
public final class FlightRecorder {
  static {
    NativeLoader.load();
  }

  private FlightRecorder() {}

  /**
   * Returns whether a recording was started since the JVM started: 1 or 0; -1 if the JVM has no
   * flight recorder. Takes far less time than reflection does in a JVM that has just started.
   */
  public static native int isInitialized();
}
