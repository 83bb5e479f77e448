// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.function.LongSupplier;
import org.zeromq.jni.Zmq;

/**
 * Where a socket is bound and connected, and who hears of it: the calls of libzmq for that, with
 * what has to be asked before since libzmq would end the process.
 */
final class SocketEndpoints {
  private final SocketHandle handle;

  /** Where the monitor reports to, if there is one: set by whoever is inside the socket. */
  private volatile byte[] monitor;

  SocketEndpoints(SocketHandle handle) {
    this.handle = handle;
  }

  /** As {@code zmq_bind}. */
  void bind(String endpoint) {
    MulticastEndpoints.check(endpoint);
    byte[] bytes = Utf8.bytes(endpoint);
    long socket = handle.enter();
    if (monitor != null) { // which is told of it
      MonitoredCall.run(handle, () -> Zmq.zmq_bind(socket, bytes));
    } else {
      try {
        ZMQException.check(Zmq.zmq_bind(socket, bytes));
      } finally {
        handle.leave();
      }
    }
  }

  /** As {@code zmq_unbind}. */
  void unbind(String endpoint) {
    handle.call(Zmq::zmq_unbind, endpoint);
  }

  /** As {@code zmq_connect}. */
  void connect(String endpoint) {
    connect(endpoint, false);
  }

  /** As {@code zmq_connect_peer}. */
  int connectPeer(String endpoint) {
    return connect(endpoint, true);
  }

  private int connect(String endpoint, boolean peer) {
    MulticastEndpoints.check(endpoint);
    byte[] bytes = Utf8.bytes(endpoint);
    long socket = handle.enter();
    try {
      long result = peer ? Zmq.zmq_connect_peer(socket, bytes) : Zmq.zmq_connect(socket, bytes);
      return (int) ZMQException.check(result);
    } finally {
      handle.leave();
    }
  }

  /** As {@code zmq_disconnect}. */
  void disconnect(String endpoint) {
    handle.call(Zmq::zmq_disconnect, endpoint);
  }

  /** Starts a monitor, or ends it with a null endpoint. */
  void monitor(SocketHandle.StringCall call, String endpoint) {
    byte[] bytes = Utf8.bytes(endpoint);
    long socket = handle.enter();
    byte[] stopped = monitor;
    LongSupplier start =
        () -> {
          long result = call.on(socket, bytes);
          if (result >= 0) {
            monitor = bytes;
          }
          return result;
        };
    if (stopped != null) {
      ContextHandle context = handle.context;
      MonitoredCall.run(handle, () -> MonitoredCall.stopping(context, stopped, start));
      return;
    }
    try {
      ZMQException.check(start.getAsLong());
    } finally {
      handle.leave();
    }
  }
}
