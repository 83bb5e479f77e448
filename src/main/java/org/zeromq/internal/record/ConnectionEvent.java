// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.record;

/**
 * The JFR event {@code org.zeromq.Connection}: a connection of a socket was made, lost or refused.
 * Any thread.
 */
public final class ConnectionEvent {
  /** Defined with the first event while JFR is in use. */
  private static final class Type {
    static final EventType TYPE =
        EventType.define(
            "org.zeromq.Connection",
            "Connection",
            "A connection was made, lost or refused",
            null,
            "event",
            "endpoint",
            "value",
            "socket");
  }

  private ConnectionEvent() {}

  /** Records an event, if a recording has enabled them. */
  public static void record(String event, String endpoint, String value, Object socket) {
    if (RecorderState.isUsed() && Type.TYPE != null) {
      Object recorded = Type.TYPE.begin();
      if (recorded != null) {
        Type.TYPE.commit(recorded, event, endpoint, value, socket.toString());
      }
    }
  }
}
