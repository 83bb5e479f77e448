// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelector;
import java.util.Collections;
import java.util.Set;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Wakeup;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A wait in C that {@link Thread#interrupt()} and other threads can end.
 *
 * <p>It is a selector for the sake of {@link AbstractSelector#begin()} and {@code end()}: between
 * them the JDK calls {@link #wakeup()} when the thread is interrupted, or at once if it already
 * was. There is no other public way to hear of an interrupt without taking the flag away.
 */
final class Waiter extends AbstractSelector {
  private final long wakeup;

  /**
   * A waiter with a descriptor of its own.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM
   */
  Waiter() {
    super(null);
    wakeup = ZMQException.check(Wakeup.open());
  }

  /**
   * Waits until a socket that was tried in vain should be tried again.
   *
   * @param timeout milliseconds, -1 for ever
   * @return as {@link SocketIo#await}
   */
  int awaitSocket(long socket, long timeout) {
    begin();
    try {
      return SocketIo.await(socket, wakeup, timeout);
    } finally {
      end();
    }
  }

  /**
   * Polls {@code count} items of an array that has room for one more, which the wake-up takes.
   *
   * @param timeout milliseconds, -1 for ever
   * @return as {@code zmq_poll}, the wake-up not counted
   */
  int poll(PollItems items, int count, long timeout) {
    items.set(count, 0, Wakeup.descriptor(wakeup), ZmqConstants.ZMQ_POLLIN);
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

  /**
   * To be asked after a wait that found nothing.
   *
   * @throws ZMQException EINTR when the thread is interrupted; the flag stays set
   */
  static void checkInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new ZMQException(ZmqErrno.EINTR);
    }
  }

  /** Ends the wait under way or, if there is none, the next one. Any thread. */
  @Override
  public Selector wakeup() {
    Wakeup.signal(wakeup);
    return this;
  }

  // ---- what makes it a selector, and is never used as one

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
