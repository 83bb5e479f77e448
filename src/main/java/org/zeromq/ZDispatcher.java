// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.zeromq.internal.poll.PollCall;
import org.zeromq.internal.poll.PollEntry;
import org.zeromq.internal.wait.AtomicList;
import org.zeromq.internal.wait.Mutex;
import org.zeromq.jni.ZmqErrno;

/**
 * Hands the messages of sockets to handlers, which an executor runs.
 *
 * <p>A registered socket belongs to a thread of the dispatcher until it is unregistered: handlers
 * send through the {@link ZSender}, which any thread may do. The messages of one socket are handled
 * in order, one at a time; those of different sockets at the same time.
 *
 * <p>Threads: any, at any time.
 */
public class ZDispatcher {
  /** What is called for each message. */
  public interface ZMessageHandler {
    /**
     * Handles a message. What it throws goes to the executor's thread; the next message comes all
     * the same.
     *
     * @param sender sends through the socket the message came from
     */
    void handleMessage(ZSender sender, ZMsg msg);
  }

  /** Sends through the socket it was registered with. Threads: any, at any time. */
  public static final class ZSender {
    private final Deque<ZMsg> queue = new ConcurrentLinkedDeque<>();
    private final AtomicList<Line> lines = new AtomicList<>();

    /** A sender without a socket yet; what is sent waits for one. */
    public ZSender() {}

    /**
     * Queues a message, which is the dispatcher's from now on. What is queued when the socket is
     * unregistered waits for the next one.
     *
     * @return true
     * @throws IllegalStateException when a frame has no data
     */
    public boolean send(ZMsg msg) {
      msg.forEach(ZFrame::checkData);
      queue.add(msg);
      lines.forEach(Line::wakeup);
      return true;
    }
  }

  private final Mutex mutex = new Mutex();
  private final Map<ZMQ.Socket, Line> lines = new HashMap<>();
  private final ExecutorService executor;
  private final boolean ownsExecutor;

  /** A dispatcher with an executor of its own, that makes threads as needed. */
  public ZDispatcher() {
    this(Executors.newCachedThreadPool(), true);
  }

  /** A dispatcher that runs handlers in this executor, which it does not shut down. */
  public ZDispatcher(ExecutorService executor) {
    this(Objects.requireNonNull(executor), false);
  }

  private ZDispatcher(ExecutorService executor, boolean ownsExecutor) {
    this.executor = executor;
    this.ownsExecutor = ownsExecutor;
  }

  /** {@link #registerHandler(ZMQ.Socket, ZMessageHandler, ZSender, ExecutorService)} with ours. */
  public void registerHandler(ZMQ.Socket socket, ZMessageHandler handler, ZSender sender) {
    registerHandler(socket, handler, sender, executor);
  }

  /**
   * Takes over a socket: its messages go to the handler, and what the sender is given is sent.
   *
   * @throws IllegalArgumentException when the socket has a handler already
   */
  public void registerHandler(
      ZMQ.Socket socket, ZMessageHandler handler, ZSender sender, ExecutorService executor) {
    Line line = new Line(socket, handler, sender, executor);
    if (mutex.get(() -> lines.putIfAbsent(socket, line)) != null) {
      throw new IllegalArgumentException("the socket has a handler already");
    }
    line.start();
  }

  /**
   * Gives a socket back to the caller: when this returns, the dispatcher's thread has left it.
   * Messages received and not handled yet are dropped. A socket that is not registered is left
   * alone.
   */
  public void unregisterHandler(ZMQ.Socket socket) {
    Line line = mutex.get(() -> lines.remove(socket));
    if (line != null) {
      line.end();
      line.awaitEnd();
    }
  }

  /**
   * Gives all sockets back, as {@link #unregisterHandler} does, and lets no further handler begin.
   * It waits for none that runs.
   */
  public void shutdown() {
    List<Line> all = mutex.get(() -> new ArrayList<>(lines.values()));
    all.forEach(Line::end);
    all.forEach(line -> unregisterHandler(line.socket));
    if (ownsExecutor) {
      executor.shutdown();
    }
  }

  /** A socket, the thread that receives and sends with it, and the messages on their way. */
  private static final class Line {
    /** As many messages wait for the handler before no more are received. */
    private static final int MAX_WAITING = 1000;

    private final ZMQ.Socket socket;
    private final ZMessageHandler handler;
    private final ZSender sender;
    private final ExecutorService executor;
    private final Thread thread;

    private final Queue<ZMsg> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean handling = new AtomicBoolean();
    private volatile boolean ended;

    private final PollCall poll = new PollCall();
    private final PollEntry toReceive;
    private final PollEntry toSend;
    private final PollEntry toIdle;

    Line(ZMQ.Socket socket, ZMessageHandler handler, ZSender sender, ExecutorService executor) {
      this.socket = socket;
      this.handler = Objects.requireNonNull(handler);
      this.sender = Objects.requireNonNull(sender);
      this.executor = Objects.requireNonNull(executor);
      toReceive = new PollEntry(socket.handle, null, ZMQ.Poller.POLLIN);
      toSend = new PollEntry(socket.handle, null, ZMQ.Poller.POLLOUT);
      toIdle = new PollEntry(socket.handle, null, 0);
      thread = new Thread(this::run, "ZDispatcher");
    }

    void start() {
      sender.lines.add(this);
      thread.start();
    }

    void end() {
      ended = true;
      wakeup();
    }

    void wakeup() {
      poll.wakeup();
    }

    void awaitEnd() {
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    // ---- in the thread of the socket

    private void run() {
      try {
        while (!ended) {
          sendAll();
          await();
          receiveAll();
        }
        sendAll();
      } catch (ZMQException e) {
        if (!isEnd(e)) {
          throw e;
        }
      } finally {
        ended = true;
        sender.lines.remove(this);
        received.clear();
      }
    }

    private boolean isEnd(ZMQException e) {
      return e.getErrorCode() == ZmqErrno.ETERM
          || e.getErrorCode() == ZmqErrno.EINTR
          || socket.handle.isClosed();
    }

    private void await() {
      PollEntry in = waiting.get() < MAX_WAITING ? toReceive : null;
      PollEntry out = sender.queue.isEmpty() ? null : toSend;
      poll.poll(new PollEntry[] {in == null && out == null ? toIdle : in, out}, 2, -1);
    }

    private void sendAll() {
      for (ZMsg msg = sender.queue.poll(); msg != null; msg = sender.queue.poll()) {
        boolean done = true;
        try {
          done = send(msg);
        } catch (ZMQException e) {
          if (isEnd(e)) {
            throw e;
          }
          thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        if (!done) {
          sender.queue.addFirst(msg);
          return;
        }
        msg.destroy();
      }
    }

    /** False when the first frame would block: no other can then. */
    private boolean send(ZMsg msg) {
      int left = msg.size();
      for (ZFrame frame : msg) {
        left--;
        if (!frame.sendAndKeep(socket, ZMQ.DONTWAIT | (left > 0 ? ZMQ.SNDMORE : 0))) {
          return false;
        }
      }
      return true;
    }

    private void receiveAll() {
      while (!ended && waiting.get() < MAX_WAITING) {
        ZMsg msg = ZMsg.recvMsg(socket, ZMQ.DONTWAIT);
        if (msg == null) {
          return;
        }
        waiting.incrementAndGet();
        received.add(msg);
        handleLater();
      }
    }

    // ---- in the executor

    private void handleLater() {
      if (handling.compareAndSet(false, true)) {
        boolean accepted = false;
        try {
          executor.execute(this::handleAll);
          accepted = true;
        } catch (RejectedExecutionException e) {
          end();
        } finally {
          if (!accepted) {
            handling.set(false);
          }
        }
      }
    }

    private void handleAll() {
      try {
        ZMsg msg;
        while (!ended && (msg = received.poll()) != null) {
          if (waiting.getAndDecrement() == MAX_WAITING) {
            wakeup();
          }
          handler.handleMessage(sender, msg);
        }
      } finally {
        handling.set(false);
        if (!ended && !received.isEmpty()) {
          handleLater();
        }
      }
    }
  }
}
