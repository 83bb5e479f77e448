// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.Watch;

/**
 * The platform thread that waits in C for the sockets of all parked virtual threads and of all
 * incomplete futures.
 *
 * <p>There is at most one such thread. It starts with the first watcher, and ends soon after the
 * last one.
 *
 * <p>Why no wake-up is lost: {@code native/await.c} explains that after a call returned EAGAIN, the
 * socket's descriptor is readable as long as there is a command that the call has not processed.
 * {@link #watch} begins after such a call, and reports a descriptor that is already readable as
 * well as one that becomes readable. A report sets a flag of the watcher before it unparks the
 * thread; the thread checks the flag before each park, and an earlier unpark makes the park return
 * immediately. After a report the mailbox is emptied, so that it is not reported again, and the
 * call is retried, before the next {@link #watch}.
 *
 * <p>Why no descriptor is watched for the wrong socket: it is watched by a thread that is in a call
 * on the socket, which therefore is not closed. Closing a socket ends the watch, both here and in
 * epoll and kqueue. A report that is delivered later has a key without a watcher, or the key of a
 * watcher that then retries once without success.
 */
public final class PollerThread {
  /** Notified when a socket has a command pending. */
  public interface Watcher {
    /**
     * Called in the poller thread when a socket is ready; must not block. Called again if it throws
     * an OutOfMemoryError.
     */
    void ready();
  }

  private static final AtomicReference<PollerThread> CURRENT = new AtomicReference<>();
  private static final AtomicLong KEYS = new AtomicLong();

  /** The time that the thread continues to run without watchers. */
  private static final long KEEP_MS = 300;

  private static final int MAX_EVENTS = 256;

  /** A value of {@link #users}: the thread has ended. */
  private static final int ENDED = -1;

  static {
    FirstWait.begin();
  }

  /** The keys that are reported: allocated here, since the thread must not throw. */
  private final long[] keys = new long[MAX_EVENTS];

  private final long watch;
  private final Map<Long, Watcher> watchers = new ConcurrentSkipListMap<>();

  /** The number of watchers, and of threads about to wake this thread. */
  private final AtomicInteger users = new AtomicInteger(1);

  /** Whether the thread waits indefinitely, so that the last watcher must wake it. */
  private volatile boolean unlimited;

  /** Whether the thread ends immediately once it has no watchers. */
  private volatile boolean endsIfIdle;

  private PollerThread() {
    watch = Errors.check(Watch.open(), "open a poller");
  }

  /**
   * Returns the thread, which keeps running until {@link #leave(long)}.
   *
   * @throws ZMQException EMFILE, ENFILE, ENOMEM
   */
  public static PollerThread enter() {
    while (true) {
      PollerThread current = CURRENT.get();
      if (current != null && current.tryEnter()) {
        return current;
      }
      PollerThread created = start();
      if (CURRENT.compareAndSet(current, created)) {
        return created;
      }
      created.endsIfIdle = true; // another thread was faster
      created.leave();
    }
  }

  private static PollerThread start() {
    PollerThread created = new PollerThread();
    boolean started = false;
    try {
      PlatformThreads.start(created::run, "jzmq poller");
      started = true;
      return created;
    } finally {
      if (!started) {
        Watch.close(created.watch);
      }
    }
  }

  private boolean tryEnter() {
    int seen;
    do {
      seen = users.get();
      if (seen == ENDED) {
        return false;
      }
    } while (!users.compareAndSet(seen, seen + 1));
    return true;
  }

  void leave() {
    while (users.decrementAndGet() == 0 && unlimited && users.compareAndSet(0, 1)) {
      unlimited = false;
      Watch.wake(watch); // open, since this thread counts as a user again
    }
  }

  /** Ends the thread immediately if it has no watchers. */
  public static void endIfIdle() {
    PollerThread current = CURRENT.get();
    if (current != null && current.tryEnter()) {
      current.endsIfIdle = true;
      Watch.wake(current.watch);
      current.leave();
    }
  }

  // ---- for users

  /** Adds a watcher for a caller that has entered; returns its key. Leaves if it throws. */
  public long add(Watcher watcher) {
    boolean added = false;
    try {
      long key = KEYS.incrementAndGet();
      watchers.put(key, watcher);
      added = true;
      return key;
    } finally {
      if (!added) { // out of memory
        leave();
      }
    }
  }

  /** Removes a watcher and leaves. */
  public void leave(long key) {
    try {
      watchers.remove(key);
    } finally {
      Watch.forget(watch, key);
      leave();
    }
  }

  /**
   * Watches a socket, which has just returned EAGAIN, until it has been reported once.
   *
   * @throws ZMQException ENOSPC, ENOMEM
   */
  public void watch(long socket, long key) {
    Errors.check(Watch.add(watch, socket, key), "watch a socket");
  }

  /**
   * Stops watching the sockets of a key, since one of them may be closed next. Any thread, even
   * after the watcher has left.
   */
  public void forget(long key) {
    if (tryEnter()) {
      Watch.forget(watch, key);
      leave();
    }
  }

  // ---- the thread

  private void run() {
    boolean ended = false;
    try {
      reportUntilUnused();
      ended = true;
    } finally {
      CURRENT.compareAndSet(this, null); // if this thread failed, later waits use another one
      if (ended) {
        Watch.close(watch);
      }
    }
  }

  private void reportUntilUnused() {
    int count;
    do {
      count = Watch.await(watch, timeout(), keys);
      for (int i = 0; i < count; i++) {
        report(keys[i]);
      }
    } while (count > 0 || !hasEnded());
  }

  /** Notifies a watcher. Nothing that it throws ends this thread, which serves all others, too. */
  private void report(long key) {
    boolean retry;
    do {
      retry = false;
      try {
        Watcher watcher = watchers.get(key);
        if (watcher != null) {
          watcher.ready();
        }
      } catch (OutOfMemoryError e) {
        retry = true; // a report is made once: if it was lost, its thread would wait indefinitely
        PlatformThreads.pauseForMemory();
      } catch (Throwable e) { // code in other languages throws any
        PlatformThreads.uncaught(e);
      }
    } while (retry);
  }

  /** Sets {@link #unlimited}, which {@link #leave()} reads after it has changed {@link #users}. */
  private long timeout() {
    unlimited = true;
    if (users.get() > 0) {
      return Deadline.INFINITE;
    }
    unlimited = false;
    return endsIfIdle ? 0 : KEEP_MS;
  }

  private boolean hasEnded() {
    return users.compareAndSet(0, ENDED);
  }
}
