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
 * The platform thread that waits in C for the sockets of all virtual threads that are parked, and
 * of all futures that are not complete.
 *
 * <p>There is at most one. It starts with the first watcher, and ends soon after the last one.
 *
 * <p>Why no wake-up is lost: {@code native/await.c} explains that after a call returned EAGAIN the
 * socket's descriptor is readable as long as there is something that the call has not seen. {@link
 * #watch} begins after such a call, and reports a descriptor that is readable already as well as
 * one that becomes so. What it reports sets a flag of the watcher before it unparks the thread; the
 * thread looks at the flag before each park, and an unpark that comes first makes the park return
 * at once. After a report the mailbox is emptied, which is why it is not reported again, and the
 * call is tried again, before the next {@link #watch}.
 *
 * <p>Why no descriptor is watched for the wrong socket: it is watched by a thread that is in a call
 * on the socket, which therefore is not closed. Closing a socket, here or below in epoll and
 * kqueue, ends the watch. A report that was under way has a key that no watcher has any more, or
 * that of a watcher which then tries in vain once.
 */
public final class PollerThread {
  /** What is told that a socket has something to do. */
  public interface Watcher {
    /** Called in the poller thread; must neither block nor throw. */
    void ready();
  }

  private static final AtomicReference<PollerThread> CURRENT = new AtomicReference<>();
  private static final AtomicLong KEYS = new AtomicLong();

  /** How long the thread stays without watchers. */
  private static final long KEEP_MS = 300;

  private static final int MAX_EVENTS = 256;

  /** A value of {@link #users}: the thread has ended. */
  private static final int ENDED = -1;

  private final long watch;
  private final Map<Long, Watcher> watchers = new ConcurrentSkipListMap<>();

  /** The number of watchers, and of threads about to wake this one. */
  private final AtomicInteger users = new AtomicInteger(1);

  /** Whether the thread waits without a limit, so that the last watcher has to wake it. */
  private volatile boolean unlimited;

  /** Whether the thread ends without delay once it has no watchers. */
  private volatile boolean hurries;

  private PollerThread() {
    watch = Errors.check(Watch.open());
  }

  /**
   * The thread, which stays until {@link #leave()}.
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
      created.hurries = true; // another thread was faster
      created.leave();
    }
  }

  private static PollerThread start() {
    PollerThread created = new PollerThread();
    boolean started = false;
    try {
      Thread thread = new Thread(created::run, "jzmq poller");
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      thread.start();
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

  public void leave() {
    while (users.decrementAndGet() == 0 && unlimited && users.compareAndSet(0, 1)) {
      unlimited = false;
      Watch.wake(watch); // it is open, since this is a user again
    }
  }

  /** Ends the thread without delay, if it has no watchers. */
  public static void endIfIdle() {
    PollerThread current = CURRENT.get();
    if (current != null && current.tryEnter()) {
      current.hurries = true;
      Watch.wake(current.watch);
      current.leave();
    }
  }

  // ---- for users

  /** Adds a watcher; returns its key. */
  public long add(Watcher watcher) {
    long key = KEYS.incrementAndGet();
    watchers.put(key, watcher);
    return key;
  }

  public void remove(long key) {
    watchers.remove(key);
    Watch.forget(watch, key);
  }

  /**
   * Watches a socket, which returned EAGAIN just before, until it has something to do once.
   *
   * @throws ZMQException ENOSPC, ENOMEM
   */
  public void watch(long socket, long key) {
    Errors.check(Watch.add(watch, socket, key));
  }

  /**
   * Watches the sockets of a key no longer, since one of them may be closed next. Any thread, even
   * when the watcher has left.
   */
  public void forget(long key) {
    if (tryEnter()) {
      Watch.forget(watch, key);
      leave();
    }
  }

  // ---- the thread

  private void run() {
    long[] keys = new long[MAX_EVENTS];
    int count;
    do {
      count = Watch.await(watch, timeout(), keys);
      for (int i = 0; i < count; i++) {
        Watcher watcher = watchers.get(keys[i]);
        if (watcher != null) {
          watcher.ready();
        }
      }
    } while (count > 0 || !hasEnded());
    CURRENT.compareAndSet(this, null);
    Watch.close(watch);
  }

  /** Sets {@link #unlimited}, which {@link #leave()} reads after it has changed {@link #users}. */
  private long timeout() {
    unlimited = true;
    if (users.get() > 0) {
      return Deadline.INFINITE;
    }
    unlimited = false;
    return hurries ? 0 : KEEP_MS;
  }

  private boolean hasEnded() {
    return users.compareAndSet(0, ENDED);
  }
}
