// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.jni.ChannelDescriptor;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Polls a list of entries: inside all their sockets at once, so that none is closed under the poll,
 * and woken when another thread closes one or interrupts.
 *
 * <p>One object serves one thread at a time; it keeps its native memory for the next poll.
 *
 * <p>zmq_poll is spared two things that it cannot do. With a socket in the list twice, it may see a
 * message's arrival when it looks at the second place, after it has looked at the first, and then
 * wait for it: so each socket is given to it once. With sockets of both kinds, thread-safe and not,
 * it ends the process when their context ends: then it is given the descriptors of those that are
 * not, and their events are asked for here.
 */
final class PollCall {
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

  /** Where each of them is in {@link #items}. */
  private int[] itemOf = new int[0];

  private int itemCount;

  /** Whether a socket may be there twice. */
  private boolean repeated;

  /** Whether there are sockets of both kinds, thread-safe and not. */
  private boolean mixed;

  private final int[] answer = new int[1];

  // guarded by this
  private Waiter waiting;
  private boolean woken;

  PollCall() {
    caller = this;
  }

  PollCall(Object caller) {
    this.caller = caller;
  }

  /**
   * Polls the non-null ones among the first {@code length} entries and stores what came in each.
   *
   * @param timeout milliseconds, -1 for ever; with nothing to poll it returns 0 at once
   * @return how many entries have events
   * @throws ZMQException EINVAL for a closed socket or channel, ETERM, EBUSY, EINTR
   */
  int poll(PollEntry[] entries, int length, long timeout) {
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
      itemOf = new int[length];
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
    repeated = false;
    boolean threadSafe = false;
    boolean others = false;
    for (; entered < count; entered++) {
      SocketHandle socket = polled[entered].socket;
      if (socket != null) {
        repeated |= enter(socket);
        threadSafe |= socket.isThreadSafe();
        others |= !socket.isThreadSafe();
      }
    }
    mixed = threadSafe && others;
  }

  private boolean enter(SocketHandle socket) {
    try {
      return socket.enterRepeatedly(caller);
    } catch (ZMQException e) {
      throw e.getErrorCode() == ZmqErrno.ENOTSOCK ? closed(socket) : e;
    }
  }

  private void leaveAll() {
    for (int i = 0; i < entered; i++) {
      SocketHandle socket = polled[i].socket;
      if (socket != null) {
        socket.leaveRepeatedly();
      }
    }
    entered = 0;
    for (int i = 0; i < count; i++) {
      polled[i] = null;
    }
    count = 0;
  }

  private void fillItems() {
    itemCount = 0;
    for (int i = 0; i < count; i++) {
      PollEntry entry = polled[i];
      int first = repeated ? firstWithSocketOf(i) : i;
      if (first < i) {
        itemOf[i] = itemOf[first];
        continue;
      }
      itemOf[i] = itemCount;
      if (entry.socket == null) {
        items.set(itemCount, 0, descriptor(entry), entry.interest);
      } else if (isByDescriptor(entry)) {
        items.set(itemCount, 0, option(entry, ZmqConstants.ZMQ_FD), ZmqConstants.ZMQ_POLLIN);
      } else {
        int interest = repeated ? interestInSocketOf(i) : entry.interest;
        items.set(itemCount, entry.socket.address(), 0, interest);
      }
      itemCount++;
    }
  }

  private int firstWithSocketOf(int index) {
    SocketHandle socket = polled[index].socket;
    int first = 0;
    while (first < index && (socket == null || polled[first].socket != socket)) {
      first++;
    }
    return first;
  }

  private int interestInSocketOf(int index) {
    int interest = 0;
    for (int i = index; i < count; i++) {
      if (polled[i].socket == polled[index].socket) {
        interest |= polled[i].interest;
      }
    }
    return interest;
  }

  private static long descriptor(PollEntry entry) {
    long descriptor = ChannelDescriptor.of(entry.channel);
    if (descriptor < 0) {
      throw new ZMQException(descriptor == -ZmqErrno.EBADF ? ZmqErrno.EINVAL : (int) -descriptor);
    }
    return descriptor;
  }

  private boolean isByDescriptor(PollEntry entry) {
    return mixed && entry.socket != null && !entry.socket.isThreadSafe();
  }

  private int option(PollEntry entry, int option) {
    ZMQException.check(Zmq.zmq_getsockopt_int(entry.socket.address(), option, answer));
    return answer[0];
  }

  /**
   * Stores what zmq_poll found and returns how many entries have events. A signal is no event; a
   * socket polled by its descriptor may have come to nothing.
   */
  private int readyAfter(int result) {
    if (result != -ZmqErrno.EINTR) {
      ZMQException.check(result);
    }
    if (result <= 0 && !mixed) {
      return 0;
    }
    int ready = 0;
    for (int i = 0; i < count; i++) {
      PollEntry entry = polled[i];
      entry.ready = events(i);
      ready += entry.ready == 0 ? 0 : 1;
    }
    return ready;
  }

  private int events(int index) {
    PollEntry entry = polled[index];
    if (isByDescriptor(entry)) {
      return option(entry, ZmqConstants.ZMQ_EVENTS) & entry.interest;
    }
    int events = items.events(itemOf[index]);
    return entry.socket == null ? events : events & entry.interest;
  }

  private int block(long timeout) {
    Waiter waiter = WaiterPool.take();
    try {
      watch(waiter, true);
      setWaiting(waiter);
      deadline.start(timeout);
      int ready;
      long left = deadline.left();
      do {
        checkOpen();
        if (takeWakeup()) {
          return 0;
        }
        ready = readyAfter(waiter.poll(items, itemCount, left));
        if (ready == 0) {
          Waiter.checkInterrupted();
        }
        left = deadline.left();
      } while (ready == 0 && left != 0);
      return ready;
    } finally {
      setWaiting(null);
      watch(waiter, false);
      WaiterPool.giveBack(waiter);
    }
  }

  private void watch(Waiter waiter, boolean on) {
    for (int i = 0; i < count; i++) {
      SocketHandle socket = polled[i].socket;
      if (socket != null && on) {
        socket.watch(waiter);
      } else if (socket != null) {
        socket.unwatch(waiter);
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
  synchronized void wakeup() {
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
