// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.internal.error.Errors;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.Zmq;

/**
 * Calls on a socket that take an endpoint or a group: bind, connect, monitor, join.
 *
 * <p>bind and connect use no lambda: the first of a process takes a tenth of the time to its first
 * message.
 */
public final class SocketEndpoints {
  /** A function of libzmq on a socket and a C string. */
  public interface StringCall {
    long on(long socket, byte[] string);
  }

  private final SocketHandle handle;

  public SocketEndpoints(SocketHandle handle) {
    this.handle = handle;
  }

  /** As {@code zmq_bind}. */
  public void bind(String endpoint) {
    MulticastEndpoints.check(endpoint);
    byte[] bytes = Utf8.bytes(endpoint);
    long socket = handle.enter();
    try {
      Errors.check(Zmq.zmq_bind(socket, bytes));
    } finally {
      handle.leave();
    }
  }

  /** As {@code zmq_unbind}. */
  public void unbind(String endpoint) {
    call(Zmq::zmq_unbind, endpoint);
  }

  /** As {@code zmq_connect}. */
  public void connect(String endpoint) {
    MulticastEndpoints.check(endpoint);
    byte[] bytes = Utf8.bytes(endpoint);
    long socket = handle.enter();
    try {
      Errors.check(Zmq.zmq_connect(socket, bytes));
    } finally {
      handle.leave();
    }
  }

  /** As {@code zmq_connect_peer}: the routing id. */
  public int connectPeer(String endpoint) {
    MulticastEndpoints.check(endpoint);
    return (int) call(Zmq::zmq_connect_peer, endpoint);
  }

  /** As {@code zmq_disconnect}. */
  public void disconnect(String endpoint) {
    call(Zmq::zmq_disconnect, endpoint);
  }

  /** Starts a monitor, or ends it with a null endpoint. */
  public void monitor(StringCall call, String endpoint) {
    call(call, endpoint);
  }

  /** As {@code zmq_join}. */
  public void join(String group) {
    call(Zmq::zmq_join, group);
  }

  /** As {@code zmq_leave}. */
  public void leave(String group) {
    call(Zmq::zmq_leave, group);
  }

  /** Runs a call; null becomes C's NULL. */
  private long call(StringCall call, String string) {
    byte[] bytes = Utf8.bytes(string);
    long socket = handle.enter();
    try {
      return Errors.check(call.on(socket, bytes));
    } finally {
      handle.leave();
    }
  }
}
