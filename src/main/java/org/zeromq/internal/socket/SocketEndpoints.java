// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.nio.charset.StandardCharsets;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * Calls on a socket that take an endpoint or a group: bind, connect, monitor, join.
 *
 * <p>bind and connect use no lambda: the first lambda of a process takes a tenth of the time to the
 * first message.
 */
public final class SocketEndpoints {
  /** A libzmq function of a socket and a C string. */
  public interface StringCall {
    long on(long socket, byte[] string);
  }

  private static final String BOUND = "bound to";
  private static final String CONNECTED = "connected to";
  private static final int MAX_ENDPOINT = 1024;

  private final SocketHandle handle;

  public SocketEndpoints(SocketHandle handle) {
    this.handle = handle;
  }

  /** Binds the socket, as {@code zmq_bind}. */
  public void bind(String endpoint) {
    MulticastEndpoints.check(handle, Operation.BIND, endpoint);
    bind(endpoint, endpoint, endpoint);
  }

  /** Binds the socket to an endpoint, given with a host name and resolved to an address. */
  public void bind(String endpoint, String resolved) {
    bind(endpoint, resolved, endpoint + ", resolved to " + resolved);
  }

  private void bind(String endpoint, String resolved, String shown) {
    byte[] bytes = Utf8.bytes(resolved);
    long socket = handle.enter(Operation.BIND, shown);
    try {
      handle.check(Zmq.zmq_bind(socket, bytes), Operation.BIND, shown);
      handle.endpoints().add(BOUND, endpoint, lastEndpoint(socket, endpoint));
    } finally {
      handle.leave();
    }
  }

  /**
   * Unbinds the socket, as {@code zmq_unbind}, which knows an endpoint with wildcards only in the
   * form that the system completed.
   */
  public void unbind(String endpoint) {
    String actual = handle.endpoints().actual(BOUND, endpoint);
    call(Operation.UNBIND, Zmq::zmq_unbind, actual, endpoint);
    handle.endpoints().remove(BOUND, endpoint);
  }

  /** Connects the socket, as {@code zmq_connect}. */
  public void connect(String endpoint) {
    MulticastEndpoints.check(handle, Operation.CONNECT, endpoint);
    byte[] bytes = Utf8.bytes(endpoint);
    long socket = handle.enter(Operation.CONNECT, endpoint);
    try {
      handle.check(Zmq.zmq_connect(socket, bytes), Operation.CONNECT, endpoint);
      handle.endpoints().add(CONNECTED, endpoint, lastEndpoint(socket, endpoint));
    } finally {
      handle.leave();
    }
  }

  /** Connects the socket, as {@code zmq_connect_peer}; returns the routing id. */
  public int connectPeer(String endpoint) {
    MulticastEndpoints.check(handle, Operation.CONNECT_PEER, endpoint);
    int peer = (int) call(Operation.CONNECT_PEER, Zmq::zmq_connect_peer, endpoint);
    handle.endpoints().add(CONNECTED, endpoint, endpoint);
    return peer;
  }

  /** Disconnects the socket, as {@code zmq_disconnect}. */
  public void disconnect(String endpoint) {
    call(Operation.DISCONNECT, Zmq::zmq_disconnect, endpoint);
    handle.endpoints().remove(CONNECTED, endpoint);
  }

  /** Starts a monitor, or ends it with a null endpoint. */
  public void monitor(StringCall call, String endpoint) {
    call(Operation.MONITOR, call, endpoint);
  }

  /** Joins a group, as {@code zmq_join}. */
  public void join(String group) {
    call(Operation.JOIN, Zmq::zmq_join, group);
  }

  /** Leaves a group, as {@code zmq_leave}. */
  public void leave(String group) {
    call(Operation.LEAVE, Zmq::zmq_leave, group);
  }

  /** Returns the endpoint as ZMQ_LAST_ENDPOINT has it, with the port that the system chose. */
  private static String lastEndpoint(long socket, String endpoint) {
    byte[] text = new byte[MAX_ENDPOINT];
    int size = Zmq.zmq_getsockopt(socket, ZmqConstants.ZMQ_LAST_ENDPOINT, text);
    return size < 2 ? endpoint : new String(text, 0, size - 1, StandardCharsets.UTF_8);
  }

  /** Runs a call; a null string is passed as NULL. */
  private long call(String operation, StringCall call, String string) {
    return call(operation, call, string, string);
  }

  private long call(String operation, StringCall call, String string, String shown) {
    byte[] bytes = Utf8.bytes(string);
    long socket = handle.enter(operation, shown);
    try {
      return handle.check(call.on(socket, bytes), operation, shown);
    } finally {
      handle.leave();
    }
  }
}
