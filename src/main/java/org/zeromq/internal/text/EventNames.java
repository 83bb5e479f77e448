// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zeromq.jni.ZmqConstants;

/** The names of events as in zmq.h, for descriptions. */
public final class EventNames {
  private static final Map<Integer, String> POLL = new LinkedHashMap<>();
  private static final Map<Integer, String> MONITOR = new LinkedHashMap<>();

  static {
    POLL.put(ZmqConstants.ZMQ_POLLIN, "POLLIN");
    POLL.put(ZmqConstants.ZMQ_POLLOUT, "POLLOUT");
    POLL.put(ZmqConstants.ZMQ_POLLERR, "POLLERR");
    POLL.put(ZmqConstants.ZMQ_POLLPRI, "POLLPRI");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_CONNECTED, "CONNECTED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_CONNECT_DELAYED, "CONNECT_DELAYED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_CONNECT_RETRIED, "CONNECT_RETRIED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_LISTENING, "LISTENING");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_BIND_FAILED, "BIND_FAILED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_ACCEPTED, "ACCEPTED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_ACCEPT_FAILED, "ACCEPT_FAILED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_CLOSED, "CLOSED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_CLOSE_FAILED, "CLOSE_FAILED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_DISCONNECTED, "DISCONNECTED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_MONITOR_STOPPED, "MONITOR_STOPPED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL, "HANDSHAKE_FAILED_NO_DETAIL");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_HANDSHAKE_SUCCEEDED, "HANDSHAKE_SUCCEEDED");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL, "HANDSHAKE_FAILED_PROTOCOL");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_HANDSHAKE_FAILED_AUTH, "HANDSHAKE_FAILED_AUTH");
    MONITOR.put(ZmqConstants.ZMQ_EVENT_PIPES_STATS, "PIPES_STATS");
  }

  private EventNames() {}

  /** Returns the name of a monitor event, or its number if it has no name. */
  public static String ofMonitor(long event) {
    String name = event == (int) event ? MONITOR.get((int) event) : null;
    return name == null ? Long.toString(event) : name;
  }

  /** Returns the names of poll events, as {@code POLLIN|POLLOUT}; 0 for none. */
  public static String ofPoll(int events) {
    List<String> names = new ArrayList<>();
    POLL.forEach(
        (event, name) -> {
          if ((events & event) != 0) {
            names.add(name);
          }
        });
    return names.isEmpty() ? "0" : String.join("|", names);
  }
}
