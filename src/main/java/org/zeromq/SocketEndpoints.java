// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.Zmq;

/** Binds, connects and monitors a socket. */
final class SocketEndpoints {
  private final SocketHandle handle;

  SocketEndpoints(SocketHandle handle) {
    this.handle = handle;
  }

  /** As {@code zmq_bind}. */
  void bind(String endpoint) {
    MulticastEndpoints.check(endpoint);
    byte[] bytes = Utf8.bytes(endpoint);
    long socket = handle.enter();
    try {
      ZMQException.check(Zmq.zmq_bind(socket, bytes));
    } finally {
      handle.leave();
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
    handle.call(call, endpoint);
  }
}
