// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.zeromq.ZMQException;
import org.zeromq.internal.context.ContextHandle;
import org.zeromq.internal.context.OpenSocket;
import org.zeromq.internal.context.OpenSocketReport;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.error.SocketTypeNames;
import org.zeromq.internal.wait.AtomicList;
import org.zeromq.internal.wait.Parkable;
import org.zeromq.internal.wait.Waiter;
import org.zeromq.internal.wait.Wakeable;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The life cycle of a libzmq socket, and the guard for every call on it.
 *
 * <p>A call begins with {@link #enter} and ends with {@link #leave()}, one compare-and-set each.
 * Only one thread can enter a socket; a socket of one of libzmq's thread-safe types allows any
 * number. {@link #close()} rejects later calls and wakes those in progress; the last of them to
 * leave closes the libzmq socket. So no thread ever uses a socket that another thread has freed.
 */
public final class SocketHandle implements OpenSocket, Parkable {
  private static final AtomicIntegerFieldUpdater<SocketHandle> STATE =
      AtomicIntegerFieldUpdater.newUpdater(SocketHandle.class, "state");

  /** A bit of {@link #state}, set by close() and never cleared; the lower bits count the calls. */
  private static final int CLOSING = 1 << 30;

  /**
   * A bit: close() has freed the libzmq socket, though a parked thread still has calls in progress.
   */
  private static final int FREED = 1 << 29;

  /** A bit: the thread of all calls in progress is parked. */
  private static final int PARKED = 1 << 28;

  private static final int CALLS = PARKED - 1;

  /** The number of the socket's type in zmq.h. */
  public final int type;

  final ContextHandle context;
  private final long socket;
  private final boolean threadSafe;
  private final Throwable creationSite;

  /** The endpoints, for toString(). */
  private final EndpointList endpoints = new EndpointList();

  private volatile int state;

  /** The error that calls throw once the socket is closed. */
  private volatile int closedError = ZmqErrno.ENOTSOCK;

  /** The place of the close and the thread of the last call: null unless the report is enabled. */
  private volatile Throwable closeSite;

  private volatile Thread user;

  /** The caller of {@link #enterReentrant}; read only to compare it with the calling object. */
  private Object reentrantOwner;

  /**
   * The waiter that close() wakes; null while no call is blocked. Not used for thread-safe sockets.
   */
  private volatile Wakeable waiter;

  /** The waiters that close() wakes, for a thread-safe socket; else null. */
  private final AtomicList<Wakeable> waiters;

  /**
   * Creates a socket.
   *
   * @throws ZMQException EINVAL, EMFILE, ETERM; EPERM and EAGAIN with the context's first socket
   */
  public SocketHandle(ContextHandle context, int type) {
    this.context = context;
    this.type = type;
    creationSite = OpenSocketReport.creationSite(type);
    int[] value = new int[1];
    socket = context.socket(type);
    boolean added = false;
    try {
      Zmq.zmq_getsockopt_int(socket, ZmqConstants.ZMQ_THREAD_SAFE, value);
      threadSafe = value[0] != 0;
      waiters = threadSafe ? new AtomicList<>() : null;
      BatchSize.set(socket);
      added = context.add(this); // from here on, the context can close the socket
    } finally {
      if (!added) { // the context is being closed, or out of memory
        close();
      }
    }
    if (!added) {
      throw Errors.of(ZmqErrno.ETERM, Operation.SOCKET, type);
    }
  }

  // ---- the guard

  /**
   * Begins a call.
   *
   * @param operation one of {@link Operation}, for the exception
   * @param argument what {@link Errors} shows with it; may be null
   * @return the libzmq socket
   * @throws ZMQException ENOTSOCK if the socket is closed, ETERM if its context closed it, EBUSY if
   *     another thread is in a call
   */
  public long enter(String operation, Object argument) {
    if (!STATE.compareAndSet(this, 0, 1)) {
      enterContended(operation, argument);
    }
    if (OpenSocketReport.ENABLED) {
      user = Thread.currentThread();
    }
    return socket;
  }

  private void enterContended(String operation, Object argument) {
    int seen;
    do {
      seen = state;
      if ((seen & CLOSING) != 0) {
        throw error(closedError, operation, argument);
      }
      if (seen > 0 && !threadSafe) {
        throw Errors.onSocket(ZmqErrno.EBUSY, operation, argument, type, user(), null);
      }
    } while (!STATE.compareAndSet(this, seen, seen + 1));
  }

  /** Ends a call. */
  public void leave() {
    if (!STATE.compareAndSet(this, 1, 0) && STATE.decrementAndGet(this) == CLOSING) {
      free();
    }
  }

  /** Begins a call, as {@link #enter}, for a caller that may already be in any number of calls. */
  public void enterReentrant(String operation, Object caller) {
    if (STATE.compareAndSet(this, 0, 1)) {
      reentrantOwner = caller;
    } else if (reentrantOwner == caller && !isClosed()) {
      STATE.incrementAndGet(this);
    } else {
      enterContended(operation, null);
    }
    if (OpenSocketReport.ENABLED) {
      user = Thread.currentThread();
    }
  }

  /** Ends one of the calls begun with {@link #enterReentrant}. */
  public void leaveReentrant() {
    if ((state & CALLS) == 1) {
      reentrantOwner = null;
    }
    leave();
  }

  /** Returns the libzmq socket. Only for a caller that is in a call. */
  @Override
  public long address() {
    return socket;
  }

  public boolean isThreadSafe() {
    return threadSafe;
  }

  // ---- errors

  /** Returns the result of a call on the socket; throws {@link #error} if it is negative. */
  public int check(int result, String operation, Object argument) {
    if (result < 0) {
      throw error(-result, operation, argument);
    }
    return result;
  }

  /** Returns a number of more than 31 bits, as {@link #check(int, String, Object)}. */
  public long check(long result, String operation, Object argument) {
    if (result < 0) {
      throw error((int) -result, operation, argument);
    }
    return result;
  }

  /** Returns the exception of a failed call on the socket; argument may be null. */
  public ZMQException error(int errno, String operation, Object argument) {
    boolean closed = isClosed();
    String reason =
        closed && errno == ZmqErrno.ETERM ? "the socket was closed with its context" : null;
    return Errors.onSocket(errno, operation, argument, type, reason, closed ? closeSite : null);
  }

  /** Returns the exception of a poll of a closed socket, for which {@code zmq_poll} has EINVAL. */
  public ZMQException closedInPoll() {
    if (closedError != ZmqErrno.ENOTSOCK) {
      return error(closedError, Operation.POLL, null);
    }
    return Errors.onSocket(
        ZmqErrno.EINVAL, Operation.POLL, null, type, "the socket is closed", closeSite);
  }

  /** Describes what uses the socket; null if that is not known. */
  private String user() {
    Thread thread = user;
    Wakeable blocked = waiter;
    return thread != null
        ? "used by " + Waiter.describe(thread)
        : blocked != null ? "used by " + blocked.user() : null;
  }

  // ---- closing

  /**
   * Closes the socket, now or when the last call in progress ends. Any thread, any number of times.
   */
  public void close() {
    int seen;
    do {
      seen = state;
      if ((seen & CLOSING) != 0) {
        return;
      }
      closeSite = OpenSocketReport.closeSite();
    } while (!STATE.compareAndSet(this, seen, closing(seen)));
    try {
      if (seen != 0) {
        wake();
      }
    } finally {
      if (seen == 0 || isParked(seen)) {
        free();
      }
    }
  }

  /**
   * Returns the state after a close. The calls of a parked thread do not delay freeing the libzmq
   * socket.
   */
  private static int closing(int seen) {
    return isParked(seen) ? (seen & ~PARKED) | CLOSING | FREED : seen | CLOSING;
  }

  private static boolean isParked(int seen) {
    return (seen & PARKED) != 0;
  }

  /** Closes the socket as {@link #close()}, with a linger period in milliseconds. */
  public void close(int linger) {
    close(linger, ZmqErrno.ENOTSOCK);
  }

  @Override
  public void closeWithContext(int linger) {
    close(linger, ZmqErrno.ETERM);
  }

  private void close(int linger, int error) {
    int seen;
    do {
      seen = state;
      if ((seen & CLOSING) != 0) {
        return;
      }
      closedError = error;
      closeSite = OpenSocketReport.closeSite();
    } while (!STATE.compareAndSet(this, seen, closing(seen) + (isParked(seen) ? 0 : 1)));
    try {
      // allowed while another thread is in a call: libzmq keeps this one option in an atomic
      // variable
      Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_LINGER, linger);
      wake();
    } finally {
      if (isParked(seen)) {
        free();
      } else {
        leave();
      }
    }
  }

  private void free() {
    try {
      context.remove(this);
    } finally {
      Zmq.zmq_close(socket);
    }
  }

  public boolean isClosed() {
    return (state & CLOSING) != 0;
  }

  /** Returns the error that calls throw once the socket is closed: ENOTSOCK or ETERM. */
  public int closedError() {
    return closedError;
  }

  @Override
  public Throwable creationSite() {
    return creationSite;
  }

  // ---- parked calls

  /** Marks the thread of all calls in progress as parked. Not for thread-safe sockets. */
  @Override
  public void park() {
    int seen;
    do {
      seen = state;
      if ((seen & CLOSING) != 0) {
        return;
      }
    } while (!STATE.compareAndSet(this, seen, seen | PARKED));
  }

  @Override
  public boolean resume() {
    int seen;
    do {
      seen = state;
      if ((seen & FREED) != 0) {
        return false;
      }
    } while (!STATE.compareAndSet(this, seen, seen & ~PARKED));
    return true;
  }

  // ---- description

  /** Returns the endpoints, which bind, connect and their opposites keep up to date. */
  EndpointList endpoints() {
    return endpoints;
  }

  /** Describes the socket without a call on it: type, endpoints, open or closed. */
  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    texts.add(SocketTypeNames.of(type));
    endpoints.describe(texts::add);
    texts.add(isClosed() ? "closed" : "open");
    return texts.toString();
  }

  // ---- waking blocked calls

  /**
   * Registers the waiter of a call that is about to block. The call must check {@link #isClosed()}
   * afterwards: then either it sees the close, or the close sees the waiter.
   */
  public void addWaiter(Wakeable blocked) {
    if (threadSafe) {
      waiters.add(blocked);
    } else {
      waiter = blocked;
    }
  }

  public void removeWaiter(Wakeable blocked) {
    if (threadSafe) {
      waiters.remove(blocked);
    } else {
      waiter = null;
    }
  }

  /** Returns the number of blocked calls that close() would wake. */
  public int waiterCount() {
    return threadSafe ? waiters.size() : waiter == null ? 0 : 1;
  }

  private void wake() {
    if (threadSafe) {
      waiters.forEach(Wakeable::wake);
      return;
    }
    Wakeable blocked = waiter;
    if (blocked != null) {
      blocked.wake();
    }
  }
}
