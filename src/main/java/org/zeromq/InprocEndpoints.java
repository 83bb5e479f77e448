// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The names within the process that a context's sockets are bound to, and those that somebody is
 * connected to in vain. For each of the latter libzmq makes a socket when the context ends, and
 * ends the process if it cannot; so all are bound to before, by one socket that is kept for this:
 * who closes what he connected in vain leaves it with libzmq, which may have room for no other.
 */
final class InprocEndpoints {
  private static final long NONE = 0;

  private final Map<String, Object> bound = new HashMap<>();
  private final Set<String> unbound = new HashSet<>();
  private long reserved = NONE;
  private boolean settled;

  /**
   * Makes the socket that {@link #settle} needs, in the moment before the context's first: only so
   * late is it known how many there may be, and only so early can there be one more.
   *
   * @return 0, or -errno of zmq_socket
   */
  synchronized int reserve(long context) {
    int most = Zmq.zmq_ctx_get(context, ZmqConstants.ZMQ_MAX_SOCKETS);
    Zmq.zmq_ctx_set(context, ZmqConstants.ZMQ_MAX_SOCKETS, most + 1);
    // takes several peers, where a PAIR turns them away, over which a ROUTER ends the process
    long socket = Zmq.zmq_socket(context, ZmqConstants.ZMQ_DEALER);
    Zmq.zmq_ctx_set(context, ZmqConstants.ZMQ_MAX_SOCKETS, most);
    if (socket < 0) {
      return (int) socket;
    }
    reserved = socket;
    return 0;
  }

  /**
   * A socket is about to be connected, within the same synchronized block on this: libzmq would
   * wait for ever for the end of one that was connected in vain after the others were settled.
   *
   * @throws ZMQException ETERM when the context is about to end
   */
  synchronized void connecting(String endpoint) {
    if (settled) {
      throw new ZMQException(ZmqErrno.ETERM);
    }
    if (!bound.containsKey(endpoint)) {
      unbound.add(endpoint);
    }
  }

  /** A socket was bound. */
  synchronized void bound(String endpoint, Object owner) {
    if (isInproc(endpoint)) {
      bound.put(endpoint, owner);
      unbound.remove(endpoint);
    }
  }

  /** A socket is about to be unbound. */
  synchronized void unbinding(String endpoint, Object owner) {
    bound.remove(endpoint, owner);
  }

  /** A socket is about to be closed. */
  synchronized void closing(Object owner) {
    if (!bound.isEmpty()) {
      bound.values().removeAll(Collections.singleton(owner));
    }
  }

  static boolean isInproc(String endpoint) {
    return endpoint != null && endpoint.startsWith("inproc:");
  }

  /** Leaves nobody connected in vain, and lets nobody connect any more. */
  synchronized void settle() {
    settled = true;
    if (reserved == NONE) {
      return;
    }
    for (String endpoint : unbound) {
      Zmq.zmq_bind(reserved, Utf8.bytes(endpoint));
    }
    unbound.clear();
    Zmq.zmq_close(reserved);
    reserved = NONE;
  }
}
