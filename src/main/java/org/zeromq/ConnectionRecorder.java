// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.record.ConnectionEvent;
import org.zeromq.internal.text.EventNames;

/** Records the events of a socket's monitor with Java Flight Recorder. */
final class ConnectionRecorder implements MonitorThread.Receiver {
  private final SocketBase socket;

  ConnectionRecorder(SocketBase socket) {
    this.socket = socket;
  }

  @Override
  public void event(MonitorFrames event) {
    ConnectionEvent.record(
        EventNames.ofMonitor(event.event),
        event.endpoints[0],
        Long.toString(event.values[0]),
        socket);
  }

  @Override
  public void end() {
    // nothing to release
  }
}
