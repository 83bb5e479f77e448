// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

/**
 * Whether a call of this process has waited. Until then, {@link WaiterPool} and {@link
 * PollerThread} have nothing to discard, and need not be loaded to learn that.
 */
public final class FirstWait {
  private static volatile boolean begun;

  private FirstWait() {}

  /** Called before the first descriptor of a wait is opened. */
  static void begin() {
    begun = true;
  }

  public static boolean hasBegun() {
    return begun;
  }
}
