// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelector;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Wakeup;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * A wait in C that {@link Thread#interrupt()} and other threads can end.
 *
 * <p>It extends a selector to use {@link AbstractSelector#begin()} and {@code end()}: between them
 * the JDK calls {@link #wakeup()} when the thread is interrupted, or immediately if it already was.
 * No other public API reports an interrupt without clearing the thread's flag.
 *
 * <p>Other threads may call {@link #wakeup()} after the owner has released or discarded the waiter.
 * A count of users keeps its descriptor open until the last of them has returned.
 */
public final class NativeWaiter extends AbstractSelector implements Waiter {
  private static final AtomicIntegerFieldUpdater<NativeWaiter> USERS =
      AtomicIntegerFieldUpdater.newUpdater(NativeWaiter.class, "users");

  private final long wakeup;

  /** The thread that has acquired the waiter; null while it is idle. */
  private volatile Thread thread;

  /** The owner and the calls of {@link #wakeup()} in progress; 0 once the descriptor is closed. */
  private volatile int users = 1;

  /**
   * Creates a waiter with a wake-up descriptor of its own.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM
   */
  NativeWaiter() {
    super(null);
    wakeup = Errors.check(Wakeup.open(), "open a wake-up");
  }

  @Override
  public int awaitSocket(long socket, long timeout, Parkable owner) {
    begin();
    try {
      return SocketIo.await(socket, wakeup, timeout);
    } finally {
      end();
    }
  }

  /**
   * Polls the first {@code count} items of an array that has room for one more item, the wake-up's.
   *
   * <p>A virtual thread parks while another thread polls.
   *
   * @return as {@code zmq_poll}, not counting the wake-up
   */
  public int poll(PollItems items, int count, long timeout) {
    items.set(count, 0, Wakeup.descriptor(wakeup), ZmqConstants.ZMQ_POLLIN);
    return VirtualThreads.isCurrent()
        ? PlatformThreads.compute(() -> pollNatively(items, count, timeout), this::wake)
        : pollNatively(items, count, timeout);
  }

  private int pollNatively(PollItems items, int count, long timeout) {
    begin();
    try {
      int result = Zmq.zmq_poll(items.address(), count + 1, timeout);
      if (result > 0 && items.events(count) != 0) {
        Wakeup.reset(wakeup);
        return result - 1;
      }
      return result;
    } finally {
      end();
    }
  }

  /** Sets the thread that has acquired the waiter; null when it is released. */
  void setThread(Thread owner) {
    thread = owner;
  }

  @Override
  public String user() {
    Thread owner = thread;
    return owner == null ? "another thread" : Waiter.describe(owner);
  }

  @Override
  public void wake() {
    wakeup();
  }

  /** Ends the wait in progress or, if there is none, the next one. Any thread. */
  @Override
  public Selector wakeup() {
    int seen;
    do {
      seen = users;
      if (seen == 0) {
        return this;
      }
    } while (!USERS.compareAndSet(this, seen, seen + 1));
    Wakeup.signal(wakeup);
    leave();
    return this;
  }

  /** Closes the descriptor as soon as no other thread uses it. Called once, by the owner. */
  void discard() {
    leave();
  }

  private void leave() {
    if (USERS.decrementAndGet(this) == 0) {
      Wakeup.close(wakeup);
    }
  }

  // ---- methods of a selector that are never called

  @Override
  protected void implCloseSelector() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected SelectionKey register(AbstractSelectableChannel channel, int ops, Object attachment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<SelectionKey> keys() {
    return Collections.emptySet();
  }

  @Override
  public Set<SelectionKey> selectedKeys() {
    return Collections.emptySet();
  }

  @Override
  public int selectNow() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int select(long timeout) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int select() {
    throw new UnsupportedOperationException();
  }
}
