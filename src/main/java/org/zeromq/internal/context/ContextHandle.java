// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.wait.AtomicList;
import org.zeromq.internal.wait.FirstWait;
import org.zeromq.internal.wait.PlatformThreads;
import org.zeromq.internal.wait.PollerThread;
import org.zeromq.internal.wait.VirtualThreads;
import org.zeromq.internal.wait.WaiterPool;
import org.zeromq.jni.ContextFailure;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The life cycle of a libzmq context: its memory is freed only when no call on it is in progress.
 *
 * <p>Calls on a context are short, so that {@link #terminate()} can wait for them. The only long
 * wait is libzmq's: until the program has closed its sockets.
 *
 * <p>It uses no lock; {@link org.zeromq.internal.wait.Mutex} explains why.
 */
public final class ContextHandle {
  /** A call on the context. */
  public interface Call {
    long on(long context);
  }

  /**
   * The maximum number of I/O threads: libzmq aborts the process if it cannot start a thread; each
   * takes descriptors and a stack.
   */
  private static final int MAX_IO_THREADS = 1024;

  /** The context option of the bundled libzmq's patch closing-linger. */
  private static final int CLOSING_LINGER = 27258;

  /** An invalid linger period, which libzmq rejects, keeping the current one. */
  private static final int UNCHANGED_LINGER = -2;

  /** Bits of {@link #state}, never cleared; the lower bits count the calls in progress. */
  private static final int TERMINATING = 1 << 30;

  private static final int TERMINATED = 1 << 29;

  /** The number of contexts that are not terminated. */
  private static final AtomicInteger OPEN = new AtomicInteger();

  private final long context;
  private final AtomicInteger state = new AtomicInteger();

  /** Threads that wait for a change of {@link #state}. */
  private final AtomicList<Thread> waiting = new AtomicList<>();

  /** The open sockets, by address. */
  private final Map<Long, OpenSocket> sockets = new ConcurrentSkipListMap<>();

  /** Whether new sockets are rejected. */
  private volatile boolean closingAll;

  ContextHandle() {
    context = Errors.check(Zmq.zmq_ctx_new(), Operation.CTX_NEW);
    OPEN.incrementAndGet();
  }

  /** Creates a context with this number of I/O threads; throws EINVAL for a negative number. */
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

  /**
   * Sets the number of I/O threads, which takes effect before the first socket; throws EINVAL if
   * out of range.
   */
  public void setIoThreads(int ioThreads) {
    long entered = enter(Operation.CTX_SET, ZmqConstants.ZMQ_IO_THREADS);
    try {
      int result =
          ioThreads > MAX_IO_THREADS
              ? -ZmqErrno.EINVAL
              : Zmq.zmq_ctx_set(entered, ZmqConstants.ZMQ_IO_THREADS, ioThreads);
      if (result < 0) {
        throw Errors.of(
            -result,
            Operation.CTX_SET,
            "ZMQ_IO_THREADS=" + ioThreads,
            "the number of I/O threads is from 0 to " + MAX_IO_THREADS);
      }
    } finally {
      leave();
    }
  }

  /**
   * Runs a short call on the context.
   *
   * @param operation one of {@link Operation}, for the exception
   * @param argument what {@link Errors} shows with it; may be null
   * @throws ZMQException ETERM while the context is being terminated, EINVAL if it is terminated
   */
  public long call(String operation, Object argument, Call call) {
    long entered = enter(operation, argument);
    try {
      return call.on(entered);
    } finally {
      leave();
    }
  }

  private long enter(String operation, Object argument) {
    int seen;
    do {
      seen = state.get();
      if ((seen & TERMINATED) != 0) {
        throw Errors.of(ZmqErrno.EINVAL, operation, argument, "the context is closed");
      }
      if ((seen & TERMINATING) != 0) {
        throw Errors.of(ZmqErrno.ETERM, operation, argument, "the context is being closed");
      }
    } while (!state.compareAndSet(seen, seen + 1));
    return context;
  }

  private void leave() {
    if (state.decrementAndGet() == TERMINATING) {
      wakeWaiting();
    }
  }

  private void wakeWaiting() {
    if (waiting.size() > 0) {
      waiting.forEach(LockSupport::unpark);
    }
  }

  /**
   * Creates a libzmq socket.
   *
   * @throws ZMQException EINVAL, EMFILE, ETERM; with the first socket also EPERM and EAGAIN
   */
  public long socket(int type) {
    long entered = enter(Operation.SOCKET, type);
    try {
      return Errors.check(Zmq.zmq_socket(entered, type), Operation.SOCKET, type);
    } finally {
      leave();
    }
  }

  /**
   * Registers a new socket; returns false after {@link #closeAll}: then the caller must close it.
   */
  public boolean add(OpenSocket socket) {
    sockets.put(socket.address(), socket);
    // closeAll() sets the flag first: either it has seen the socket, or this sees the flag
    return !closingAll || !sockets.remove(socket.address(), socket);
  }

  /** Removes a socket that is about to be closed. */
  public void remove(OpenSocket socket) {
    sockets.remove(socket.address(), socket);
  }

  /**
   * Closes all sockets and rejects new ones. The linger period of sockets that were closed before
   * is limited to the same value.
   */
  public void closeAll(int linger) {
    closingAll = true;
    for (OpenSocket socket : sockets.values()) {
      if (sockets.remove(socket.address(), socket)) {
        socket.closeWithContext(linger);
      }
    }
    try {
      long entered = enter(Operation.CTX_SET, null);
      try {
        Zmq.zmq_ctx_set(entered, CLOSING_LINGER, linger); // other libzmqs reject it
      } finally {
        leave();
      }
    } catch (ZMQException e) {
      // terminated
    }
  }

  /** Returns false once the context is being terminated or has failed. */
  public boolean isOpen() {
    return (state.get() & TERMINATING) == 0 && !ContextFailure.has(context);
  }

  public boolean isTerminated() {
    return (state.get() & TERMINATED) != 0;
  }

  /** Shuts the context down, as {@code zmq_ctx_shutdown}. */
  public void shutdown() {
    call(Operation.CTX_SHUTDOWN, null, Zmq::zmq_ctx_shutdown);
  }

  /** Terminates the context; returns when it is terminated, possibly by another thread. */
  public void terminate() {
    int seen;
    do {
      seen = state.get();
      if ((seen & TERMINATING) != 0) {
        awaitState(TERMINATING | TERMINATED);
        return;
      }
    } while (!state.compareAndSet(seen, seen | TERMINATING));
    awaitState(TERMINATING);
    int result = awaitTermination();
    state.set(TERMINATING | TERMINATED);
    wakeWaiting();
    if (OPEN.decrementAndGet() == 0 && FirstWait.hasBegun()) {
      // the program, or its class loader, may be about to go
      WaiterPool.discardIdle();
      PollerThread.endIfIdle();
    }
    Errors.check(result, Operation.CTX_TERM);
  }

  // The lambdas of the next two methods are created only where they are needed: the first ones of a
  // process take longer than the termination itself.

  private int awaitTermination() {
    return JvmShutdown.isInProgress()
        ? JvmShutdown.terminate(this::closeOpenSockets, this::reportedTermination)
        : reportedTermination();
  }

  private int reportedTermination() {
    if (OpenSocketReport.ENABLED) {
      return OpenSocketReport.watch(this::creationSites, this::terminateNatively);
    }
    return VirtualThreads.isCurrent()
        ? PlatformThreads.compute(this::terminateNatively, () -> {})
        : terminateNatively();
  }

  private int terminateNatively() {
    int result;
    do {
      result = Zmq.zmq_ctx_term(context);
    } while (result == -ZmqErrno.EINTR);
    return result == -ZmqErrno.ENOTRECOVERABLE ? 0 : result; // libzmq keeps its memory
  }

  /** Closes the sockets that are still open, with the linger period of their option. */
  private void closeOpenSockets() {
    sockets.forEach((address, socket) -> socket.closeWithContext(UNCHANGED_LINGER));
  }

  /** Returns a description of each open socket, with its creation site if it is known. */
  public List<String> openSockets() {
    List<String> texts = new ArrayList<>();
    sockets
        .values()
        .forEach(
            socket -> {
              Throwable site = socket.creationSite();
              String place =
                  site == null || site.getStackTrace().length == 0
                      ? ""
                      : OpenSocketReport.text(site);
              texts.add(socket + place);
            });
    return texts;
  }

  /** Describes the number of open sockets, and whether the context is open. */
  @Override
  public String toString() {
    return "[" + sockets.size() + " sockets, " + (isOpen() ? "open]" : "closed]");
  }

  /** Returns the creation sites of the open sockets. */
  private Collection<Throwable> creationSites() {
    List<Throwable> sites = new ArrayList<>();
    sockets.values().forEach(socket -> sites.add(socket.creationSite()));
    return sites;
  }

  /**
   * Waits until {@link #state} has a value; an interrupt does not end the wait, and the flag stays
   * set.
   */
  private void awaitState(int value) {
    Thread thread = Thread.currentThread();
    boolean interrupted = false;
    waiting.add(thread);
    while (state.get() != value) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    waiting.remove(thread);
    if (interrupted) {
      thread.interrupt();
    }
  }
}
