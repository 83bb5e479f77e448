// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The names within the process that a context's sockets are bound to, and those that somebody is
 * connected to in vain. For each of the latter libzmq makes a socket when the context ends, and
 * ends the process if it cannot; so they are bound to before, one after the other.
 */
final class InprocEndpoints {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
  private static final int TRIES = 600;

  private final Map<String, Object> bound = new HashMap<>();
  private final Set<String> unbound = new HashSet<>();
  private boolean settled;

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

  /**
   * Leaves nobody connected in vain, and lets nobody connect any more.
   *
   * @return 0, or -EMFILE when there is no socket for it: somebody may connect then
   */
  synchronized int settle(long context) {
    for (String endpoint : unbound) {
      long socket = socket(context);
      if (socket < 0) {
        settled = socket != -ZmqErrno.EMFILE;
        return settled ? 0 : (int) socket;
      }
      Zmq.zmq_bind(socket, Utf8.bytes(endpoint));
      Zmq.zmq_close(socket);
    }
    unbound.clear();
    settled = true;
    return 0;
  }

  /**
   * A socket, as soon as libzmq has closed one of those before. Of a type that takes several peers:
   * libzmq's own PAIR turns away all but the first, over which a ROUTER ends the process.
   */
  private static long socket(long context) {
    long socket = Zmq.zmq_socket(context, ZmqConstants.ZMQ_DEALER);
    for (int i = 0; i < TRIES && socket == -ZmqErrno.EMFILE; i++) {
      LockSupport.parkNanos(PAUSE);
      socket = Zmq.zmq_socket(context, ZmqConstants.ZMQ_DEALER);
    }
    return socket;
  }
}
