// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.proxy;

import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.poll.PollCall;
import org.zeromq.internal.poll.PollEntry;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.wait.Deadline;
import org.zeromq.internal.wait.Waiter;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Forwards messages between two sockets, and has entered all its sockets while it runs.
 *
 * <p>libzmq's own proxy does not end on {@link SocketHandle#close()} or an interrupt. This one
 * forwards in the same way, but uses the wait of all other blocked calls.
 */
public final class Proxy {
  private final SocketHandle frontend;
  private final SocketHandle backend;
  private final SocketHandle capture;
  private final SocketHandle[] sockets;
  private final boolean bidirectional;
  private final PollCall call = new PollCall(this);
  private volatile boolean stopped;

  /** Creates a proxy in both directions; capture may be null. */
  public Proxy(SocketHandle frontend, SocketHandle backend, SocketHandle capture) {
    this(frontend, backend, capture, frontend != backend);
  }

  private Proxy(
      SocketHandle frontend, SocketHandle backend, SocketHandle capture, boolean bidirectional) {
    this.frontend = frontend;
    this.backend = backend;
    this.capture = capture;
    this.bidirectional = bidirectional;
    sockets = new SocketHandle[] {frontend, backend, capture};
  }

  /** Creates a proxy in one direction only. */
  public static Proxy unidirectional(SocketHandle source, SocketHandle target) {
    return new Proxy(source, target, null, false);
  }

  /** Ends {@link #run}, now or as soon as it starts. Any thread. */
  public void stop() {
    stopped = true;
    call.wakeup();
  }

  /** Runs as {@link #run} without a control socket; returns after an interrupt or a close. */
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
   * Runs until {@link #stop()}, the context is terminated or the control socket receives TERMINATE.
   *
   * @param control null for none
   * @throws ZMQException EINTR, ENOTSOCK if a socket is closed, EBUSY
   */
  public void run(SocketHandle control) {
    int entered = 0;
    try (ProxyDirection forward = new ProxyDirection(frontend, backend, capture);
        ProxyDirection backward = new ProxyDirection(backend, frontend, capture)) {
      for (; entered < sockets.length; entered++) {
        if (sockets[entered] != null) {
          sockets[entered].enterReentrant(Operation.PROXY, this);
        }
      }
      loop(
          forward, backward, control == null ? null : new ProxyControl(control, forward, backward));
    } catch (ZMQException e) {
      SocketHandle closed = e.getErrorCode() == ZmqErrno.EINVAL ? closedSocket() : null;
      if (closed != null) {
        throw closed.error(ZmqErrno.ENOTSOCK, Operation.PROXY, null);
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

  private void loop(ProxyDirection forward, ProxyDirection backward, ProxyControl control) {
    PollEntry command =
        control == null ? null : new PollEntry(control.handle(), null, ZmqConstants.ZMQ_POLLIN);
    // all sockets are polled, some without events, so that closing any of them ends the wait
    PollEntry[] entries = {
      null, null, command, watched(frontend), watched(backend), watched(capture)
    };
    while (!stopped) {
      Waiter.checkInterrupted(
          Operation.PROXY,
          Errors.NO_TYPE); // under constant traffic there is no wait that checks it
      boolean paused = control != null && control.isPaused();
      entries[0] = paused ? null : forward.waitsFor();
      entries[1] = paused || !bidirectional ? null : backward.waitsFor();
      call.poll(entries, entries.length, Deadline.INFINITE);
      if (isReady(command) && !control.execute()) {
        return;
      }
      if (isReady(entries[0])) {
        forward.proceed();
      }
      if (isReady(entries[1])) {
        backward.proceed();
      }
    }
  }

  private static PollEntry watched(SocketHandle socket) {
    return socket == null ? null : new PollEntry(socket, null, 0);
  }

  private static boolean isReady(PollEntry entry) {
    return entry != null && entry.ready != 0;
  }

  /** Returns one of the sockets that is closed; null if there is none. */
  private SocketHandle closedSocket() {
    for (SocketHandle socket : sockets) {
      if (socket != null && socket.isClosed()) {
        return socket;
      }
    }
    return null;
  }
}
