// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.record;

/**
 * The JFR event {@code org.zeromq.BlockedCall}: a send, receive or poll that waited longer than the
 * threshold. Any thread.
 */
public final class BlockedCallEvent {
  /** Defined with the first blocked call while JFR is in use. */
  private static final class Type {
    static final EventType TYPE =
        EventType.define(
            "org.zeromq.BlockedCall",
            "Blocked Call",
            "A send, receive or poll that waited",
            "20 ms",
            "operation",
            "target");
  }

  private BlockedCallEvent() {}

  /** Begins an event when a call blocks; returns null if it is not to be recorded. */
  public static Object begin() {
    return RecorderState.isUsed() && Type.TYPE != null ? Type.TYPE.begin() : null;
  }

  /**
   * Ends an event when the call no longer blocks.
   *
   * @param target what the call waited for, described by its toString()
   */
  public static void end(Object event, String operation, Object target) {
    if (Type.TYPE.shouldCommit(event)) {
      Type.TYPE.commit(event, operation, target.toString());
    }
  }
}
