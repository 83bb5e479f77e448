// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zeromq.jni.ZmqErrno;

/**
 * Calls handlers in one thread when sockets and channels are ready and when timers expire.
 *
 * <pre>{@code
 * ZLoop loop = new ZLoop();
 * loop.addPoller(new ZMQ.PollItem(socket, ZMQ.Poller.POLLIN), (l, item, arg) -> 0, null);
 * loop.addTimer(1000, 0, (l, item, arg) -> 0, null);
 * loop.start();
 * }</pre>
 *
 * <p>Handlers may add and remove pollers and timers; this takes effect immediately. Threads: that
 * of {@link #start()}.
 */
public class ZLoop {
  /** Handles the events of a loop. */
  public interface IZLoopHandler {
    /**
     * Handles an event.
     *
     * @param item the item that is ready; null for a timer
     * @param arg the argument that was added with the handler
     * @return -1 to end the loop
     */
    int handle(ZLoop loop, ZMQ.@Nullable PollItem item, @Nullable Object arg);
  }

  private static final class Poller {
    final ZMQ.PollItem item;
    final IZLoopHandler handler;
    final Object arg;
    boolean removed;

    Poller(ZMQ.PollItem item, IZLoopHandler handler, Object arg) {
      this.item = item;
      this.handler = handler;
      this.arg = arg;
    }
  }

  private static final class Timer {
    final long delay;
    final IZLoopHandler handler;
    final Object arg;
    int times;
    long due;
    boolean removed;

    Timer(long delay, int times, IZLoopHandler handler, Object arg) {
      this.delay = TimeUnit.MILLISECONDS.toNanos(delay);
      this.times = times;
      this.handler = handler;
      this.arg = arg;
    }

    void startAt(long now) {
      due = now + delay;
    }
  }

  private static final long INFINITE = -1;

  private final List<Poller> pollers = new ArrayList<>();
  private final List<Timer> timers = new ArrayList<>();
  private boolean verbose;

  /** Creates an empty loop. */
  public ZLoop() {}

  /**
   * Creates an empty loop; it does not need the context.
   *
   * @since 4.0
   */
  public ZLoop(ZMQ.Context context) {}

  /**
   * Creates an empty loop; it does not need the context.
   *
   * @since 4.0
   */
  public ZLoop(ZContext context) {}

  /** Removes all pollers and timers: a running loop ends. */
  public void destroy() {
    pollers.forEach(poller -> poller.removed = true);
    pollers.clear();
    timers.forEach(timer -> timer.removed = true);
    timers.clear();
  }

  /** Sets whether the loop logs its actions to {@link System#out}. */
  public void verbose(boolean verbose) {
    this.verbose = verbose;
  }

  /**
   * Calls a handler whenever a socket or channel is ready for an event of its item.
   *
   * @return 0
   */
  public int addPoller(ZMQ.PollItem item, IZLoopHandler handler, @Nullable Object arg) {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(handler, "handler");
    pollers.add(new Poller(item, handler, arg));
    log("register poller for %s", what(item));
    return 0;
  }

  /** Removes the handlers of a socket or channel: of all items that are equal to this one. */
  public void removePoller(ZMQ.PollItem item) {
    pollers.removeIf(poller -> poller.removed = poller.item.equals(item));
    log("cancel poller for %s", item == null ? null : what(item));
  }

  /**
   * Calls a handler repeatedly, each time after a delay. The first delay begins with {@link
   * #start()}, or now if the loop runs.
   *
   * @param delay milliseconds
   * @param times the number of calls; 0: no limit
   * @param arg the argument of the handler, which also identifies the timer for {@link
   *     #removeTimer}
   * @return 0
   */
  public int addTimer(int delay, int times, IZLoopHandler handler, @Nullable Object arg) {
    Objects.requireNonNull(handler, "handler");
    Timer timer = new Timer(delay, times, handler, arg);
    timer.startAt(System.nanoTime());
    timers.add(timer);
    log("register timer delay=%d times=%d", delay, times);
    return 0;
  }

  /**
   * Removes all timers that were added with this object, compared by identity.
   *
   * @return 0
   */
  public int removeTimer(Object arg) {
    timers.removeIf(timer -> timer.removed = timer.arg == arg);
    log("cancel timer");
    return 0;
  }

  /**
   * Runs until a handler returns -1, the thread is interrupted, or no poller and no timer is left.
   * Exceptions of handlers are passed on.
   *
   * @return -1 if a handler returned -1, else 0
   * @throws ZMQException as {@link ZMQ.Poller#poll(long)}, except EINTR; ETERM if the context is
   *     terminated
   */
  public int start() {
    long now = System.nanoTime();
    timers.forEach(timer -> timer.startAt(now));
    while (!(pollers.isEmpty() && timers.isEmpty())) {
      if (!await()) {
        log("interrupted");
        return 0;
      }
      if (callTimers() || callPollers()) {
        return -1;
      }
    }
    log("nothing left to wait for");
    return 0;
  }

  /** Waits until a timer or poller is due; returns false if the thread is interrupted. */
  private boolean await() {
    long timeout = untilFirstTimer();
    log("polling for %d ms", timeout);
    try {
      if (pollers.isEmpty()) {
        Thread.sleep(timeout);
      } else {
        ZMQ.PollItem[] items = pollers.stream().map(p -> p.item).toArray(ZMQ.PollItem[]::new);
        ZMQ.poll(items, timeout);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ZMQException e) {
      if (e.getErrorCode() != ZmqErrno.EINTR) {
        throw e;
      }
    }
    return !Thread.currentThread().isInterrupted();
  }

  /** Returns the milliseconds until the first timer is due, rounded up. */
  private long untilFirstTimer() {
    if (timers.isEmpty()) {
      return INFINITE;
    }
    long now = System.nanoTime();
    long nanos = timers.stream().mapToLong(timer -> timer.due - now).min().getAsLong();
    return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos - 1) + 1;
  }

  /** Calls the timers that are due; returns true if one ends the loop. */
  private boolean callTimers() {
    long now = System.nanoTime();
    for (Timer timer : new ArrayList<>(timers)) {
      if (timer.removed || timer.due - now > 0) {
        continue;
      }
      log("call timer handler");
      if (timer.times == 1) {
        timer.removed = true;
        timers.remove(timer);
      } else {
        timer.times -= timer.times > 0 ? 1 : 0;
        timer.due += timer.delay;
      }
      if (timer.handler.handle(this, null, timer.arg) == -1) {
        return true;
      }
    }
    return false;
  }

  /** Calls the pollers that are ready; returns true if one ends the loop. */
  private boolean callPollers() {
    for (Poller poller : new ArrayList<>(pollers)) {
      if (poller.removed || poller.item.readyOps() == 0) {
        continue;
      }
      log("call handler of %s", what(poller.item));
      if (poller.handler.handle(this, poller.item, poller.arg) == -1) {
        return true;
      }
    }
    return false;
  }

  private static Object what(ZMQ.PollItem item) {
    return item.getSocket() == null ? item.getRawSocket() : item.getSocket();
  }

  private void log(String format, Object... args) {
    if (verbose) {
      System.out.println("I: zloop: " + String.format(format, args));
    }
  }
}
