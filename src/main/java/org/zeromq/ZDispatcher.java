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
 * Dispatches the messages of sockets to handlers, which an executor runs.
 *
 * <p>A registered socket is used by a thread of the dispatcher until it is unregistered: handlers
 * send through the {@link ZSender}, which any thread may use. The messages of one socket are
 * handled in order, one at a time; those of different sockets concurrently.
 *
 * <p>Threads: any, at any time.
 */
public class ZDispatcher {
  /** Handles the messages of a socket. */
  public interface ZMessageHandler {
    /**
     * Handles a message. Exceptions are thrown in the executor's thread; the next message is still
     * handled.
     *
     * @param sender sends through the socket that received the message
     */
    void handleMessage(ZSender sender, ZMsg msg);
  }

  /** Sends through the socket with which it was registered. Threads: any, at any time. */
  public static final class ZSender {
    private final Deque<ZMsg> queue = new ConcurrentLinkedDeque<>();
    private final AtomicList<Line> lines = new AtomicList<>();

    /** Creates a sender without a socket; messages wait until it has one. */
    public ZSender() {}

    /**
     * Queues a message, which the dispatcher owns from now on. Messages that are queued when the
     * socket is unregistered wait for the next socket.
     *
     * @return true
     * @throws IllegalStateException if a frame has no data
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

  /** Creates a dispatcher with its own executor, which creates threads as needed. */
  public ZDispatcher() {
    this(Executors.newCachedThreadPool(), true);
  }

  /** Creates a dispatcher that runs handlers in the given executor, which it does not shut down. */
  public ZDispatcher(ExecutorService executor) {
    this(Objects.requireNonNull(executor, "executor"), false);
  }

  private ZDispatcher(ExecutorService executor, boolean ownsExecutor) {
    this.executor = executor;
    this.ownsExecutor = ownsExecutor;
  }

  /**
   * Registers a socket as {@link #registerHandler(ZMQ.Socket, ZMessageHandler, ZSender,
   * ExecutorService)}, with the executor of this dispatcher.
   */
  public void registerHandler(ZMQ.Socket socket, ZMessageHandler handler, ZSender sender) {
    registerHandler(socket, handler, sender, executor);
  }

  /**
   * Registers a socket: passes its messages to the handler, and sends the messages of the sender.
   *
   * @throws IllegalArgumentException if the socket has a handler already
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
   * Unregisters a socket: when this returns, the dispatcher's thread no longer uses it. Messages
   * that were received but not handled yet are dropped. A socket that is not registered is ignored.
   */
  public void unregisterHandler(ZMQ.Socket socket) {
    Line line = mutex.get(() -> lines.remove(socket));
    if (line != null) {
      line.end();
      line.awaitEnd();
    }
  }

  /**
   * Unregisters all sockets, as {@link #unregisterHandler} does, and starts no further handlers. It
   * does not wait for handlers that are running.
   */
  public void shutdown() {
    List<Line> all = mutex.get(() -> new ArrayList<>(lines.values()));
    all.forEach(Line::end);
    all.forEach(line -> unregisterHandler(line.socket));
    if (ownsExecutor) {
      executor.shutdown();
    }
  }

  /** A socket, the thread that receives and sends with it, and its queued messages. */
  private static final class Line {
    /** The number of messages waiting for the handler at which receiving stops. */
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
      this.handler = Objects.requireNonNull(handler, "handler");
      this.sender = Objects.requireNonNull(sender, "sender");
      this.executor = Objects.requireNonNull(executor, "executor");
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

    /** Returns false if the first frame would block; the other frames cannot block then. */
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
