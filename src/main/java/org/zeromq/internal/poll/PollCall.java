// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.poll;

import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.wait.Deadline;
import org.zeromq.internal.wait.PollItems;
import org.zeromq.internal.wait.Waiter;
import org.zeromq.internal.wait.WaiterPool;
import org.zeromq.jni.ChannelDescriptor;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * Polls a list of entries: inside all their sockets at once, so that none is closed under the poll,
 * and woken when another thread closes one or interrupts.
 *
 * <p>One object serves one thread at a time; it keeps its native memory for the next poll.
 */
public final class PollCall {
  /** Who enters the sockets: whoever is inside some already, so that it may poll them. */
  private final Object caller;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final Deadline deadline = new Deadline();
  private PollItems items = new PollItems(1);

  /** The entries polled, without holes; the first {@link #count} of them. */
  private PollEntry[] polled = new PollEntry[0];

  private int count;

  /** How many of them had their socket entered. */
  private int entered;

  /** How many items zmq_poll is given. */
  private int itemCount;

  // guarded by this
  private Waiter waiting;
  private boolean woken;

  public PollCall() {
    caller = this;
  }

  public PollCall(Object caller) {
    this.caller = caller;
  }

  /**
   * Polls the non-null ones among the first {@code length} entries and stores what came in each.
   *
   * @param timeout milliseconds, -1 for ever; with nothing to poll it returns 0 at once
   * @return how many entries have events
   * @throws ZMQException EINVAL for a closed socket or channel, ETERM, EBUSY, EINTR
   */
  public int poll(PollEntry[] entries, int length, long timeout) {
    if (!busy.compareAndSet(false, true)) {
      throw new ZMQException(ZmqErrno.EBUSY);
    }
    try {
      collect(entries, length);
      if (count == 0) {
        return 0;
      }
      enterAll();
      fillItems();
      int ready = readyAfter(Zmq.zmq_poll(items.address(), itemCount, 0));
      return ready == 0 && timeout != 0 ? block(timeout) : ready;
    } finally {
      leaveAll();
      busy.set(false);
    }
  }

  private void collect(PollEntry[] entries, int length) {
    if (polled.length < length) {
      polled = new PollEntry[length];
    }
    count = 0;
    for (int i = 0; i < length; i++) {
      PollEntry entry = entries[i];
      if (entry != null) {
        entry.ready = 0;
        polled[count++] = entry;
      }
    }
    if (items.capacity() < count + 1) {
      items = new PollItems(count + 1);
    }
  }

  private void enterAll() {
    entered = 0;
    for (; entered < count; entered++) {
      SocketHandle socket = polled[entered].socket;
      if (socket != null) {
        enter(socket);
      }
    }
  }

  private void enter(SocketHandle socket) {
    try {
      socket.enterReentrant(caller);
    } catch (ZMQException e) {
      throw e.getErrorCode() == ZmqErrno.ENOTSOCK ? closed(socket) : e;
    }
  }

  private void leaveAll() {
    for (int i = 0; i < entered; i++) {
      SocketHandle socket = polled[i].socket;
      if (socket != null) {
        socket.leaveReentrant();
      }
    }
    entered = 0;
    for (int i = 0; i < count; i++) {
      polled[i] = null;
    }
    count = 0;
  }

  /** All but the sockets that are there only so that closing them ends the poll. */
  private void fillItems() {
    itemCount = 0;
    for (int i = 0; i < count; i++) {
      PollEntry entry = polled[i];
      if (entry.socket == null) {
        items.set(itemCount++, 0, descriptor(entry), entry.interest);
      } else if (entry.interest != 0) {
        items.set(itemCount++, entry.socket.address(), 0, entry.interest);
      }
    }
  }

  private static long descriptor(PollEntry entry) {
    long descriptor = ChannelDescriptor.of(entry.channel);
    if (descriptor < 0) {
      throw new ZMQException(descriptor == -ZmqErrno.EBADF ? ZmqErrno.EINVAL : (int) -descriptor);
    }
    return descriptor;
  }

  /** Stores what zmq_poll found and returns how many entries have events. A signal is no event. */
  private int readyAfter(int result) {
    if (result == -ZmqErrno.EINTR) {
      return 0;
    }
    Errors.check(result);
    int ready = 0;
    int item = 0;
    for (int i = 0; i < count && result > 0; i++) {
      PollEntry entry = polled[i];
      if (entry.socket == null || entry.interest != 0) {
        entry.ready = items.events(item++);
        ready += entry.ready == 0 ? 0 : 1;
      }
    }
    return ready;
  }

  private int block(long timeout) {
    Waiter waiter = WaiterPool.acquire();
    try {
      watch(waiter, true);
      setWaiting(waiter);
      deadline.start(timeout);
      int ready;
      long left = deadline.remainingMillis();
      do {
        checkOpen();
        if (takeWakeup()) {
          return 0;
        }
        ready = readyAfter(waiter.poll(items, itemCount, left));
        if (ready == 0) {
          Waiter.checkInterrupted();
        }
        left = deadline.remainingMillis();
      } while (ready == 0 && left != 0);
      return ready;
    } finally {
      setWaiting(null);
      watch(waiter, false);
      WaiterPool.release(waiter);
    }
  }

  private void watch(Waiter waiter, boolean on) {
    for (int i = 0; i < count; i++) {
      SocketHandle socket = polled[i].socket;
      if (socket != null && on) {
        socket.addWaiter(waiter);
      } else if (socket != null) {
        socket.removeWaiter(waiter);
      }
    }
  }

  private void checkOpen() {
    for (int i = 0; i < count; i++) {
      SocketHandle socket = polled[i].socket;
      if (socket != null && socket.isClosed()) {
        throw closed(socket);
      }
    }
  }

  private static ZMQException closed(SocketHandle socket) {
    int error = socket.closedError();
    return new ZMQException(error == ZmqErrno.ENOTSOCK ? ZmqErrno.EINVAL : error);
  }

  // ---- being woken

  /** Ends the wait under way or, if there is none, the next one, with 0. Any thread. */
  public synchronized void wakeup() {
    woken = true;
    if (waiting != null) {
      waiting.wakeup();
    }
  }

  private synchronized void setWaiting(Waiter waiter) {
    waiting = waiter;
  }

  private synchronized boolean takeWakeup() {
    boolean taken = woken;
    woken = false;
    return taken;
  }
}
