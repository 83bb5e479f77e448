// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.function.LongSupplier;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.StartCheck;
import org.zeromq.jni.Zmq;

/**
 * Where a socket is bound and connected, and who hears of it: the calls of libzmq for that, with
 * what has to be asked before since libzmq would end the process.
 */
final class SocketEndpoints {
  private static final int DESCRIPTORS_OF_A_LOOK_UP = 4;

  private final SocketHandle handle;
  private final InprocEndpoints inproc;

  /** Where the monitor reports to, if there is one: set by whoever is inside the socket. */
  private volatile byte[] monitor;

  SocketEndpoints(SocketHandle handle) {
    this.handle = handle;
    inproc = handle.context.endpoints;
  }

  /** Looking up an address takes descriptors, and libzmq ends the process if it has none. */
  private static void checkDescriptors(String endpoint) {
    if (endpoint != null && !endpoint.startsWith("inproc:")) {
      ZMQException.check(StartCheck.descriptors(DESCRIPTORS_OF_A_LOOK_UP));
    }
  }

  /** As {@code zmq_bind}. */
  void bind(String endpoint) {
    checkDescriptors(endpoint);
    String name = InprocNames.bound(handle.type, endpoint);
    if (monitor == null) {
      handle.call(SocketIo::bind, name);
    } else {
      long socket = handle.enter();
      byte[] bytes = Utf8.bytes(name);
      MonitoredCall.run(handle, () -> SocketIo.bind(socket, bytes)); // which the monitor is told of
    }
    inproc.bound(name, handle);
  }

  /** As {@code zmq_unbind}. */
  void unbind(String endpoint) {
    String name = InprocNames.bound(handle.type, endpoint);
    inproc.unbinding(name, handle);
    handle.call(Zmq::zmq_unbind, name);
  }

  /** As {@code zmq_connect}, or another call that connects. */
  long connect(SocketHandle.StringCall call, String endpoint) {
    checkDescriptors(endpoint);
    String name = InprocNames.connected(handle.type, endpoint);
    return inproc.connect(name, () -> handle.call(call, name));
  }

  /** As {@code zmq_disconnect}. */
  void disconnect(String endpoint) {
    handle.call(Zmq::zmq_disconnect, InprocNames.connected(handle.type, endpoint));
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
            inproc.bound(endpoint, handle);
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
