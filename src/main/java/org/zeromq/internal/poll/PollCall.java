// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.poll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.record.BlockedCallEvent;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.wait.Deadline;
import org.zeromq.internal.wait.IdlePool;
import org.zeromq.internal.wait.NativeWaiter;
import org.zeromq.internal.wait.ParkingWaiter;
import org.zeromq.internal.wait.PollItems;
import org.zeromq.internal.wait.Waiter;
import org.zeromq.internal.wait.WaiterPool;
import org.zeromq.jni.ChannelDescriptor;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * Polls a list of entries. It enters each of their sockets, so that none is freed during the poll,
 * and ends when another thread closes one of them or interrupts the polling thread.
 *
 * <p>A poll is {@link #begin()}, {@link #add} for each entry, {@link #poll(long)} and {@link
 * #end()}; {@link #poll(PollEntry[], int, long)} is all four. Reusable, by one thread at a time;
 * keeps its native memory for the next poll.
 */
public final class PollCall {
  private static final int MAX_IDLE = 16;

  /** Calls with native memory for more than this number of items are not reused. */
  private static final int MAX_IDLE_ITEMS = 1024;

  private static final IdlePool<PollCall> IDLE = new IdlePool<>(MAX_IDLE);

  /**
   * The caller of {@link SocketHandle#enterReentrant}, which may already be in a call on a socket.
   */
  private final Object caller;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final Deadline deadline = new Deadline();
  private PollItems items = new PollItems(1);

  /** The entries of this poll: the first {@link #count} elements. */
  private PollEntry[] polled = new PollEntry[4];

  private int count;

  /** The number of entries whose socket is entered. */
  private int entered;

  /** The number of items for zmq_poll. */
  private int itemCount;

  private volatile Waiter waiting;
  private volatile boolean woken;

  public PollCall() {
    caller = this;
  }

  public PollCall(Object caller) {
    this.caller = caller;
  }

  /**
   * Polls the non-null entries among the first {@code length}.
   *
   * @return as {@link #poll(long)}
   */
  public int poll(PollEntry[] entries, int length, long timeout) {
    begin();
    try {
      for (int i = 0; i < length; i++) {
        if (entries[i] != null) {
          add(entries[i]);
        }
      }
      return poll(timeout);
    } finally {
      end();
    }
  }

  /** Returns an idle or new call after {@link #begin()}; {@link #release()} must follow. */
  public static PollCall acquire() {
    PollCall idle = IDLE.take();
    PollCall call = idle != null ? idle : new PollCall();
    call.begin();
    return call;
  }

  /** Ends an acquired call, as {@link #end()}. */
  public void release() {
    end();
    if (items.capacity() <= MAX_IDLE_ITEMS) {
      IDLE.offer(this);
    }
  }

  private void begin() {
    if (!busy.compareAndSet(false, true)) {
      throw Errors.of(ZmqErrno.EBUSY, Operation.POLL, null, "another thread uses the poller");
    }
  }

  /** Adds an entry to this poll. */
  public void add(PollEntry entry) {
    if (count == polled.length) {
      polled = Arrays.copyOf(polled, 2 * count);
    }
    entry.ready = 0;
    polled[count++] = entry;
  }

  /**
   * Polls the entries and stores the events of each.
   *
   * @param timeout milliseconds; {@link Deadline#INFINITE}: no limit; without entries it returns 0
   *     immediately
   * @return the number of entries with events
   * @throws ZMQException EINVAL for a closed socket or channel, ETERM, EBUSY, EINTR
   */
  public int poll(long timeout) {
    if (count == 0) {
      return 0;
    }
    if (items.capacity() < count + 1) {
      items = new PollItems(polled.length + 1);
    }
    enterAll();
    fillItems();
    int ready = readyAfter(Zmq.zmq_poll(items.address(), itemCount, 0));
    return ready == 0 && timeout != 0 ? block(timeout) : ready;
  }

  private void enterAll() {
    for (; entered < count; entered++) {
      SocketHandle socket = polled[entered].socket;
      if (socket != null) {
        enter(socket);
      }
    }
  }

  private void enter(SocketHandle socket) {
    try {
      socket.enterReentrant(Operation.POLL, caller);
    } catch (ZMQException e) {
      throw e.getErrorCode() == ZmqErrno.ENOTSOCK ? socket.closedInPoll() : e;
    }
  }

  private void end() {
    for (int i = 0; i < entered; i++) {
      SocketHandle socket = polled[i].socket;
      if (socket != null) {
        socket.leaveReentrant();
      }
    }
    entered = 0;
    Arrays.fill(polled, 0, count, null);
    count = 0;
    busy.set(false);
  }

  /**
   * Fills in the items of all entries except sockets without events of interest; these are only
   * entered, so that closing one ends the poll.
   */
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
      boolean closed = descriptor == -ZmqErrno.EBADF;
      throw Errors.of(
          closed ? ZmqErrno.EINVAL : (int) -descriptor,
          Operation.POLL,
          null,
          closed ? "a channel is closed" : "a channel is not one of the JDK's own");
    }
    return descriptor;
  }

  /** Stores the events and returns the number of entries that have any; 0 after a signal. */
  private int readyAfter(int result) {
    if (result == -ZmqErrno.EINTR) {
      return 0;
    }
    Errors.check(result, Operation.POLL);
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
    Object event = BlockedCallEvent.begin();
    try {
      return awaitReady(timeout);
    } finally {
      if (event != null) {
        BlockedCallEvent.end(event, "poll", polledSockets());
      }
    }
  }

  private List<SocketHandle> polledSockets() {
    List<SocketHandle> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (polled[i].socket != null) {
        sockets.add(polled[i].socket);
      }
    }
    return sockets;
  }

  private int awaitReady(long timeout) {
    Waiter waiter = canPark() ? WaiterPool.acquire() : WaiterPool.acquireNative();
    try {
      watch(waiter, true);
      waiting = waiter;
      deadline.start(timeout);
      int ready;
      long remaining = deadline.remainingMillis();
      do {
        checkOpen();
        if (takeWakeup()) {
          return 0;
        }
        ready = readyAfter(await(waiter, remaining));
        if (ready == 0) {
          Waiter.checkInterrupted(Operation.POLL, Errors.NO_TYPE);
        }
        remaining = deadline.remainingMillis();
      } while (ready == 0 && remaining != 0);
      return ready;
    } finally {
      waiting = null;
      try {
        watch(waiter, false);
      } finally {
        WaiterPool.release(waiter);
      }
    }
  }

  /** Returns whether all entries are sockets with a descriptor. */
  private boolean canPark() {
    for (int i = 0; i < count; i++) {
      SocketHandle socket = polled[i].socket;
      if (socket == null || socket.isThreadSafe()) {
        return false;
      }
    }
    return true;
  }

  private int await(Waiter waiter, long timeout) {
    return waiter instanceof ParkingWaiter
        ? park((ParkingWaiter) waiter, timeout)
        : ((NativeWaiter) waiter).poll(items, itemCount, timeout);
  }

  /**
   * Polls as {@link NativeWaiter#poll}, for a virtual thread. The last zmq_poll has emptied all
   * mailboxes.
   */
  private int park(ParkingWaiter waiter, long timeout) {
    waiter.begin();
    for (int i = 0; i < count; i++) {
      if (polled[i].interest != 0) {
        waiter.watch(polled[i].socket.address());
      }
    }
    for (int i = 0; i < count; i++) {
      polled[i].socket.park();
    }
    boolean open = true;
    try {
      waiter.sleep(timeout);
    } finally {
      for (int i = 0; i < count; i++) {
        open &= polled[i].socket.resume();
      }
    }
    return open ? Zmq.zmq_poll(items.address(), itemCount, 0) : 0;
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
        throw socket.closedInPoll();
      }
    }
  }

  // ---- wake-up

  /**
   * Ends the wait in progress or, if there is none, the next one; the poll returns 0. Any thread.
   */
  public void wakeup() {
    woken = true; // before the waiter is read, as block() sets the waiter before it reads this
    Waiter waiter = waiting;
    if (waiter != null) {
      waiter.wake();
    }
  }

  private boolean takeWakeup() {
    if (!woken) {
      return false;
    }
    woken = false;
    return true;
  }
}
