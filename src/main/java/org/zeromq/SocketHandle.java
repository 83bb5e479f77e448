// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A libzmq socket, and who may be inside a call on it.
 *
 * <p>Every call goes between {@link #enter()} and {@link #leave()}. A socket lets one thread in, a
 * socket of one of libzmq's thread-safe types lets in all. {@link #close()} keeps later callers out
 * and wakes those inside; whoever leaves last closes the libzmq socket. So no thread ever holds a
 * socket that another one has freed.
 */
final class SocketHandle implements ContextHandle.Inhabitant {
  private static final AtomicIntegerFieldUpdater<SocketHandle> STATE =
      AtomicIntegerFieldUpdater.newUpdater(SocketHandle.class, "state");

  /** Set in {@link #state} by close(), never cleared; the bits below count the callers inside. */
  private static final int CLOSING = 1 << 30;

  final ContextHandle context;

  /** One of the numbers of socket types of zmq.h. */
  final int type;

  private final long socket;
  private final boolean threadSafe;

  private volatile int state;

  private final Throwable place;

  /** What calls throw once the socket is closed. */
  private volatile int closedError = ZmqErrno.ENOTSOCK;

  /** Who entered repeatedly: only ever compared by that caller with itself. */
  private Object inside;

  /** Whom close() has to wake: guarded by this. */
  final List<Waiter> waiters = new ArrayList<>(1);

  SocketHandle(ContextHandle context, int type) {
    this.context = context;
    this.type = type;
    place = OpenSockets.placeOf(type);
    socket = context.socket(type);
    int[] answer = new int[1];
    Zmq.zmq_getsockopt_int(socket, ZmqConstants.ZMQ_THREAD_SAFE, answer);
    threadSafe = answer[0] != 0;
    BatchSize.set(socket);
    if (!context.add(this)) { // from here on, the context may close it
      Zmq.zmq_close(socket);
      throw new ZMQException(ZmqErrno.ETERM);
    }
  }

  // ---- life

  /**
   * Begins a call.
   *
   * @return the libzmq socket
   * @throws ZMQException ENOTSOCK when the socket is closed, ETERM when its context was closed with
   *     all its sockets, EBUSY when another thread is inside
   */
  long enter() {
    if (!STATE.compareAndSet(this, 0, 1)) {
      enterContended();
    }
    return socket;
  }

  private void enterContended() {
    int seen;
    do {
      seen = state;
      if ((seen & CLOSING) != 0) {
        throw new ZMQException(closedError);
      }
      if (seen > 0 && !threadSafe) {
        throw new ZMQException(ZmqErrno.EBUSY);
      }
    } while (!STATE.compareAndSet(this, seen, seen + 1));
  }

  /** Ends a call. */
  void leave() {
    if (!STATE.compareAndSet(this, 1, 0) && STATE.decrementAndGet(this) == CLOSING) {
      free();
    }
  }

  /** {@link #enter()} for a caller that may be inside already, as often as it likes. */
  void enterRepeatedly(Object caller) {
    if (STATE.compareAndSet(this, 0, 1)) {
      inside = caller;
    } else if (inside == caller && !isClosed()) {
      STATE.incrementAndGet(this);
    } else {
      enterContended();
    }
  }

  /** Ends one of the calls of {@link #enterRepeatedly}. */
  void leaveRepeatedly() {
    if ((state & ~CLOSING) == 1) {
      inside = null;
    }
    leave();
  }

  /** The libzmq socket, for a caller that is inside. */
  long address() {
    return socket;
  }

  /** Closes the socket: now, or when the last caller inside has left. Any thread, any number. */
  void close() {
    int seen;
    do {
      seen = state;
      if ((seen & CLOSING) != 0) {
        return;
      }
    } while (!STATE.compareAndSet(this, seen, seen | CLOSING));
    if (seen == 0) {
      free();
    } else {
      wake();
    }
  }

  /** {@link #close()}, with a linger time of so many milliseconds. */
  void close(int linger) {
    close(linger, ZmqErrno.ENOTSOCK);
  }

  /** {@link #close(int)}: calls under way and later ones end with ETERM. */
  @Override
  public void endWithContext(int linger) {
    close(linger, ZmqErrno.ETERM);
  }

  @Override
  public Throwable place() {
    return place;
  }

  private void close(int linger, int error) {
    int seen;
    do {
      seen = state;
      if ((seen & CLOSING) != 0) {
        return;
      }
      closedError = error;
    } while (!STATE.compareAndSet(this, seen, (seen | CLOSING) + 1));
    // even with another thread inside: libzmq keeps this one option in an atomic variable
    Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_LINGER, linger);
    wake();
    leave();
  }

  /** What calls throw once the socket is closed: ENOTSOCK or ETERM. */
  int closedError() {
    return closedError;
  }

  boolean isClosed() {
    return (state & CLOSING) != 0;
  }

  boolean isThreadSafe() {
    return threadSafe;
  }

  private synchronized void wake() {
    for (Waiter waiter : waiters) {
      waiter.wakeup();
    }
  }

  private void free() {
    context.remove(this);
    Zmq.zmq_close(socket);
  }

  // ---- whom close() wakes

  /**
   * Lets close() wake a waiter, until {@link #unwatch}; {@link #isClosed()} tells of an earlier
   * one.
   */
  synchronized void watch(Waiter waiter) {
    waiters.add(waiter);
  }

  synchronized void unwatch(Waiter waiter) {
    waiters.remove(waiter);
  }

  // ---- options

  int getInt(int option) {
    int[] value = new int[1];
    long entered = enter();
    try {
      ZMQException.check(Zmq.zmq_getsockopt_int(entered, option, value));
    } finally {
      leave();
    }
    return value[0];
  }

  boolean getBoolean(int option) {
    return getInt(option) != 0;
  }

  long getLong(int option) {
    long[] value = new long[1];
    long entered = enter();
    try {
      ZMQException.check(Zmq.zmq_getsockopt_long(entered, option, value));
    } finally {
      leave();
    }
    return value[0];
  }

  /** An option's bytes, of which there are at most {@code limit}. */
  byte[] getBytes(int option, int limit) {
    byte[] value = new byte[limit];
    int length;
    long entered = enter();
    try {
      length = ZMQException.check(Zmq.zmq_getsockopt(entered, option, value));
    } finally {
      leave();
    }
    return Arrays.copyOf(value, length);
  }

  /** An option that is a C string of at most {@code limit} bytes, its terminating zero included. */
  String getString(int option, int limit) {
    return Utf8.untilZero(getBytes(option, limit));
  }

  /**
   * Sets an option.
   *
   * @return false when the context was terminated, as jzmq's setters that say nothing then
   */
  boolean setInt(int option, int value) {
    if (closedError == ZmqErrno.ETERM && isClosed()) {
      return false;
    }
    long entered = enter();
    try {
      return unlessTerminated(Zmq.zmq_setsockopt_int(entered, option, value));
    } finally {
      leave();
    }
  }

  /** {@link #setInt} with 1 or 0. */
  boolean setBoolean(int option, boolean value) {
    return setInt(option, value ? 1 : 0);
  }

  /** {@link #setInt} of a 64-bit option. */
  boolean setLong(int option, long value) {
    if (closedError == ZmqErrno.ETERM && isClosed()) {
      return false;
    }
    long entered = enter();
    try {
      return unlessTerminated(Zmq.zmq_setsockopt_long(entered, option, value));
    } finally {
      leave();
    }
  }

  /**
   * Sets an option of bytes; null is C's NULL. A terminated context is an error here, as in jzmq.
   */
  boolean setBytes(int option, byte[] value) {
    long entered = enter();
    try {
      ZMQException.check(Zmq.zmq_setsockopt(entered, option, value));
      return true;
    } finally {
      leave();
    }
  }

  /** {@link #setBytes} of a string's UTF-8 bytes, without a terminating zero. */
  boolean setString(int option, String value) {
    return setBytes(option, Utf8.bytes(value));
  }

  private static boolean unlessTerminated(int result) {
    if (result == -ZmqErrno.ETERM) {
      return false;
    }
    ZMQException.check(result);
    return true;
  }

  // ---- calls that take one C string

  /** A function of libzmq on a socket and a C string. */
  interface StringCall {
    long on(long socket, byte[] string);
  }

  /** Runs a call; null becomes C's NULL. */
  long call(StringCall call, String string) {
    byte[] bytes = Utf8.bytes(string);
    long entered = enter();
    try {
      return ZMQException.check(call.on(entered, bytes));
    } finally {
      leave();
    }
  }
}
