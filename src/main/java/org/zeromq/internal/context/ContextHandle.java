// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.ContextFailure;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A libzmq context and its end: the memory goes only when no call is inside any more.
 *
 * <p>Calls on a context are short, so that {@link #terminate()} may wait for them; what it may wait
 * long for is that the program closes its sockets, and that is libzmq's wait.
 */
public final class ContextHandle {
  private enum State {
    OPEN,
    TERMINATING,
    GONE
  }

  /** A call on the context. */
  public interface Call {
    long on(long context);
  }

  /** Each takes descriptors and a stack, and a thread that libzmq cannot start ends the process. */
  private static final int MAX_IO_THREADS = 1024;

  /** An option of the bundled libzmq: its patch closing-linger. */
  private static final int CLOSING_LINGER = 27258;

  private final long context;
  private State state = State.OPEN;
  private int callers;

  /** The sockets that are not closed yet; null once all are to go. */
  private Set<OpenSocket> sockets = new HashSet<>();

  ContextHandle() {
    context = Errors.check(Zmq.zmq_ctx_new());
  }

  /** A context with so many I/O threads: EINVAL below 0. */
  public static ContextHandle withIoThreads(int ioThreads) {
    ContextHandle handle = new ContextHandle();
    boolean done = false;
    try {
      handle.setIoThreads(ioThreads);
      done = true;
      return handle;
    } finally {
      if (!done) {
        handle.terminate();
      }
    }
  }

  /** Sets the number of I/O threads, which counts until the first socket is made; else EINVAL. */
  public void setIoThreads(int ioThreads) {
    if (ioThreads > MAX_IO_THREADS) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    long entered = enter();
    try {
      Errors.check(Zmq.zmq_ctx_set(entered, ZmqConstants.ZMQ_IO_THREADS, ioThreads));
    } finally {
      leave();
    }
  }

  /**
   * Runs a short call on the context.
   *
   * @throws ZMQException ETERM while the context is being terminated, EINVAL when it is gone
   */
  public long call(Call call) {
    long entered = enter();
    try {
      return call.on(entered);
    } finally {
      leave();
    }
  }

  private synchronized long enter() {
    if (state != State.OPEN) {
      throw new ZMQException(state == State.GONE ? ZmqErrno.EINVAL : ZmqErrno.ETERM);
    }
    callers++;
    return context;
  }

  private synchronized void leave() {
    if (--callers == 0) {
      notifyAll();
    }
  }

  /**
   * A new libzmq socket.
   *
   * @throws ZMQException EINVAL, EMFILE, ETERM; with the first socket also EPERM and EAGAIN
   */
  public long socket(int type) {
    long entered = enter();
    try {
      return Errors.check(Zmq.zmq_socket(entered, type));
    } finally {
      leave();
    }
  }

  /** Takes note of a new socket; false when it comes too late, after {@link #endAll}. */
  public synchronized boolean add(OpenSocket socket) {
    return sockets != null && sockets.add(socket);
  }

  /** Forgets a closed socket. */
  public synchronized void remove(OpenSocket socket) {
    if (sockets != null) {
      sockets.remove(socket);
    }
  }

  /**
   * Closes all sockets and rejects new ones. Sockets that were closed before linger no longer than
   * these do.
   */
  public void endAll(int linger) {
    Set<OpenSocket> last;
    synchronized (this) {
      last = sockets == null ? Collections.emptySet() : sockets;
      sockets = null;
    }
    for (OpenSocket socket : last) {
      socket.closeWithContext(linger);
    }
    try {
      call(c -> Zmq.zmq_ctx_set(c, CLOSING_LINGER, linger)); // another libzmq does not know it
    } catch (ZMQException e) {
      // terminated
    }
  }

  /** False once it is being terminated, or has failed. */
  public synchronized boolean isOpen() {
    return state == State.OPEN && !ContextFailure.has(context);
  }

  public synchronized boolean isGone() {
    return state == State.GONE;
  }

  /** As {@code zmq_ctx_shutdown}. */
  public void shutdown() {
    call(Zmq::zmq_ctx_shutdown);
  }

  /** Terminates the context; returns when it is gone, whichever thread did it. */
  public void terminate() {
    if (!claimTermination()) {
      return;
    }
    int result =
        OpenSocketReport.ENABLED
            ? OpenSocketReport.watch(this::creationSites, this::awaitEnd)
            : awaitEnd();
    synchronized (this) {
      state = State.GONE;
      notifyAll();
    }
    Errors.check(result);
  }

  private int awaitEnd() {
    int result;
    do {
      result = Zmq.zmq_ctx_term(context);
    } while (result == -ZmqErrno.EINTR);
    return result == -ZmqErrno.ENOTRECOVERABLE ? 0 : result; // libzmq keeps its memory
  }

  /** Where the sockets were made that are still open. */
  private synchronized Collection<Throwable> creationSites() {
    List<Throwable> sites = new ArrayList<>();
    if (sockets != null) {
      for (OpenSocket socket : sockets) {
        sites.add(socket.creationSite());
      }
    }
    return sites;
  }

  /** True for the one caller that is to terminate, once the calls under way have left. */
  private synchronized boolean claimTermination() {
    if (state != State.OPEN) {
      awaitCallers(false);
      return false;
    }
    state = State.TERMINATING;
    awaitCallers(true);
    return true;
  }

  /**
   * Waits, with the lock held, for the calls under way to leave, and for the end of a termination
   * that is not the caller's own; an interrupt is kept.
   */
  private void awaitCallers(boolean own) {
    boolean interrupted = false;
    while (callers > 0 || !own && state == State.TERMINATING) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
