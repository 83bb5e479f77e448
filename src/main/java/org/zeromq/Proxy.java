// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Passes messages between two sockets, inside all its sockets at once for as long as it runs.
 *
 * <p>libzmq's own proxy cannot be woken by {@link SocketHandle#close()} or an interrupt, and ends
 * the process when its control socket receives a word it does not know. This one does what that
 * does, on the same wait as every other blocked call.
 */
final class Proxy {
  private static final long FOR_EVER = -1;

  private final SocketHandle frontend;
  private final SocketHandle backend;
  private final SocketHandle capture;
  private final SocketHandle[] sockets;

  private Proxy(SocketHandle frontend, SocketHandle backend, SocketHandle capture) {
    this.frontend = frontend;
    this.backend = backend;
    this.capture = capture;
    sockets = new SocketHandle[] {frontend, backend, capture};
  }

  /**
   * Runs until the context is terminated or, with a control socket, until that says TERMINATE.
   *
   * @param capture null for none
   * @param control null for none
   */
  static void run(
      SocketHandle frontend, SocketHandle backend, SocketHandle capture, SocketBase control) {
    Proxy proxy = new Proxy(frontend, backend, capture);
    try {
      proxy.run(control);
    } catch (ZMQException e) {
      if (e.getErrorCode() == ZmqErrno.EINVAL && proxy.isAnyClosed()) {
        throw new ZMQException(ZmqErrno.ENOTSOCK);
      }
      if (e.getErrorCode() != ZmqErrno.ETERM) {
        throw e;
      }
    }
  }

  private void run(SocketBase control) {
    int entered = 0;
    try (ProxyDirection there = new ProxyDirection(frontend, backend, capture);
        ProxyDirection back = new ProxyDirection(backend, frontend, capture)) {
      for (; entered < sockets.length; entered++) {
        if (sockets[entered] != null) {
          sockets[entered].enterRepeatedly(this);
        }
      }
      loop(there, back, control == null ? null : new ProxyControl(control, there, back));
    } finally {
      for (int i = 0; i < entered; i++) {
        if (sockets[i] != null) {
          sockets[i].leaveRepeatedly();
        }
      }
    }
  }

  private void loop(ProxyDirection there, ProxyDirection back, ProxyControl control) {
    PollCall call = new PollCall(this);
    PollEntry command =
        control == null ? null : new PollEntry(control.handle(), null, ZmqConstants.ZMQ_POLLIN);
    boolean oneWay = frontend == backend;
    // all sockets are polled, if for nothing, so that closing any of them ends the wait
    PollEntry[] entries = {
      null, null, command, watched(frontend), watched(backend), watched(capture)
    };
    while (true) {
      boolean paused = control != null && control.isPaused();
      entries[0] = paused ? null : there.waitsFor();
      entries[1] = paused || oneWay ? null : back.waitsFor();
      call.poll(entries, entries.length, FOR_EVER);
      if (command != null && command.ready != 0 && !control.obey()) {
        return;
      }
      if (isReady(entries[0])) {
        there.proceed();
      }
      if (isReady(entries[1])) {
        back.proceed();
      }
    }
  }

  private static PollEntry watched(SocketHandle socket) {
    return socket == null ? null : new PollEntry(socket, null, 0);
  }

  private static boolean isReady(PollEntry entry) {
    return entry != null && entry.ready != 0;
  }

  private boolean isAnyClosed() {
    for (SocketHandle socket : sockets) {
      if (socket != null && socket.isClosed()) {
        return true;
      }
    }
    return false;
  }
}
