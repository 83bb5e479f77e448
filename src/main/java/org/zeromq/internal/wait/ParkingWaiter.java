// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * The wait of a virtual thread: it parks, which releases its carrier, until the {@link
 * PollerThread} reports a socket, or another thread ends the wait. {@link LockSupport#park} itself
 * handles interrupts.
 */
public final class ParkingWaiter implements Waiter, PollerThread.Watcher {
  private final Thread thread = Thread.currentThread();
  private final Deadline deadline = new Deadline();
  private final int[] events = new int[1];
  private final PollerThread poller = PollerThread.enter();
  private final long key = poller.add(this);

  private volatile boolean ready;
  private volatile boolean woken;

  /**
   * Creates a waiter for the calling thread; {@link #discard()} must follow.
   *
   * @throws ZMQException EMFILE, ENFILE, ENOMEM
   */
  ParkingWaiter() {}

  /** Discards the waiter. Called once, by the owner. */
  void discard() {
    poller.leave(key);
  }

  @Override
  public int awaitSocket(long socket, long timeout, Parkable owner) {
    begin();
    watch(socket);
    owner.park();
    int result = SocketIo.WOKEN;
    boolean open;
    try {
      result = sleep(timeout);
    } finally {
      open = owner.resume();
    }
    if (!open) {
      return SocketIo.WOKEN;
    }
    if (result == SocketIo.READY) { // empties the mailbox, as native/await.c does
      Errors.check(Zmq.zmq_getsockopt_int(socket, ZmqConstants.ZMQ_EVENTS, events), "wait");
    }
    return result;
  }

  /** Clears earlier reports; to be called before {@link #watch}. */
  public void begin() {
    ready = false;
  }

  /** Watches a socket: it ends the next {@link #sleep} when it has a command pending. */
  public void watch(long socket) {
    poller.watch(socket, key);
  }

  /**
   * Parks until a watched socket has a command pending.
   *
   * @param timeout milliseconds; {@link Deadline#INFINITE}: no limit
   * @return {@link SocketIo#READY}, {@link SocketIo#WOKEN} also for an interrupt, or {@link
   *     SocketIo#TIMED_OUT}
   */
  public int sleep(long timeout) {
    deadline.start(timeout);
    while (!ready) {
      if (woken || thread.isInterrupted()) {
        woken = false;
        return SocketIo.WOKEN;
      }
      long remaining = deadline.remainingMillis();
      if (remaining == 0) {
        return SocketIo.TIMED_OUT;
      }
      if (remaining < 0) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(remaining));
      }
    }
    return SocketIo.READY;
  }

  @Override
  public void ready() {
    ready = true;
    unpark();
  }

  @Override
  public String user() {
    return Waiter.describe(thread);
  }

  @Override
  public void wake() {
    poller.forget(key); // the socket may be closed next
    woken = true;
    unpark();
  }

  /** Unparks the thread, which would wait indefinitely if there was no memory for it. */
  private void unpark() {
    boolean done = false;
    while (!done) {
      try {
        LockSupport.unpark(thread);
        done = true;
      } catch (OutOfMemoryError e) {
        PlatformThreads.pauseForMemory();
      }
    }
  }
}
