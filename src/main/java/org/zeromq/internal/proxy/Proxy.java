// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.proxy;

import org.zeromq.ZMQException;
import org.zeromq.internal.poll.PollCall;
import org.zeromq.internal.poll.PollEntry;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.wait.Waiter;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Passes messages between two sockets, inside all its sockets at once for as long as it runs.
 *
 * <p>libzmq's own proxy cannot be woken by {@link SocketHandle#close()} or an interrupt, and ends
 * the process when its control socket receives a word it does not know. This one does what that
 * does, on the same wait as every other blocked call.
 */
public final class Proxy {
  private static final long FOR_EVER = -1;

  private final SocketHandle frontend;
  private final SocketHandle backend;
  private final SocketHandle capture;
  private final SocketHandle[] sockets;
  private final boolean bothWays;
  private final PollCall call = new PollCall(this);
  private volatile boolean stopped;

  /** A proxy both ways; capture may be null. */
  public Proxy(SocketHandle frontend, SocketHandle backend, SocketHandle capture) {
    this(frontend, backend, capture, frontend != backend);
  }

  private Proxy(
      SocketHandle frontend, SocketHandle backend, SocketHandle capture, boolean bothWays) {
    this.frontend = frontend;
    this.backend = backend;
    this.capture = capture;
    this.bothWays = bothWays;
    sockets = new SocketHandle[] {frontend, backend, capture};
  }

  /** A proxy that only takes from one socket and gives to the other. */
  public static Proxy oneWay(SocketHandle source, SocketHandle target) {
    return new Proxy(source, target, null, false);
  }

  /** Ends {@link #run}, now or as soon as it begins. Any thread. */
  public void stop() {
    stopped = true;
    call.wakeup();
  }

  /** {@link #run} without control, where an interrupt and a close are ends like others. */
  public void runAsDevice() {
    try {
      run(null);
    } catch (ZMQException e) {
      int error = e.getErrorCode();
      if (error != ZmqErrno.EINTR && error != ZmqErrno.ENOTSOCK) {
        throw e;
      }
    }
  }

  /**
   * Runs until it is stopped, the context is terminated or, with a control socket, until that says
   * TERMINATE.
   *
   * @param control null for none
   * @throws ZMQException EINTR, ENOTSOCK when a socket is closed, EBUSY
   */
  public void run(SocketHandle control) {
    int entered = 0;
    try (ProxyDirection there = new ProxyDirection(frontend, backend, capture);
        ProxyDirection back = new ProxyDirection(backend, frontend, capture)) {
      for (; entered < sockets.length; entered++) {
        if (sockets[entered] != null) {
          sockets[entered].enterReentrant(this);
        }
      }
      loop(there, back, control == null ? null : new ProxyControl(control, there, back));
    } catch (ZMQException e) {
      if (e.getErrorCode() == ZmqErrno.EINVAL && isAnyClosed()) {
        throw new ZMQException(ZmqErrno.ENOTSOCK);
      }
      if (e.getErrorCode() != ZmqErrno.ETERM) {
        throw e;
      }
    } finally {
      for (int i = 0; i < entered; i++) {
        if (sockets[i] != null) {
          sockets[i].leaveReentrant();
        }
      }
    }
  }

  private void loop(ProxyDirection there, ProxyDirection back, ProxyControl control) {
    PollEntry command =
        control == null ? null : new PollEntry(control.handle(), null, ZmqConstants.ZMQ_POLLIN);
    // all sockets are polled, if for nothing, so that closing any of them ends the wait
    PollEntry[] entries = {
      null, null, command, watched(frontend), watched(backend), watched(capture)
    };
    while (!stopped) {
      Waiter.checkInterrupted(); // with traffic all the time there is no wait that would notice
      boolean paused = control != null && control.isPaused();
      entries[0] = paused ? null : there.waitsFor();
      entries[1] = paused || !bothWays ? null : back.waitsFor();
      call.poll(entries, entries.length, FOR_EVER);
      if (isReady(command) && !control.obey()) {
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
