// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * A call on a socket that has a monitor. libzmq reports events by a send that waits for ever for
 * whoever reads the monitor, inside the very call that caused the event; so that call is made in a
 * thread of its own, and the caller waits for it as for everything else: an interrupt and a close
 * end the wait. The call itself ends when the monitor is read, or with the context.
 */
final class MonitoredCall {
  /** How long it stays connected before it tries again: milliseconds. */
  private static final long FIRST_PAUSE = 10;

  private static final long LAST_PAUSE = 1000;

  /** The socket, as far as this has to know it. */
  interface Entered {
    void leave();

    void watch(Waiter waiter);

    void unwatch(Waiter waiter);

    boolean isClosed();

    int closedError();
  }

  private final Entered socket;
  private final Waiter waiter;
  private final LongSupplier call;

  // guarded by this
  private Long result;
  private boolean abandoned;

  private MonitoredCall(Entered socket, LongSupplier call) {
    this.socket = socket;
    this.call = call;
    waiter = WaiterPool.take();
  }

  /** Runs a call on a socket that the caller has entered, and leaves it when the call is over. */
  static long run(Entered socket, LongSupplier call) {
    boolean started = false;
    try {
      MonitoredCall monitored = new MonitoredCall(socket, call);
      Thread thread = new Thread(monitored::make, "a call that a monitor reports");
      thread.setDaemon(true);
      thread.start();
      started = true;
      return monitored.await();
    } finally {
      if (!started) {
        socket.leave();
      }
    }
  }

  private void make() {
    long answer = call.getAsLong();
    socket.leave();
    synchronized (this) {
      result = answer;
      if (abandoned) {
        WaiterPool.giveBack(waiter);
      } else {
        waiter.wakeup();
      }
    }
  }

  private long await() {
    socket.watch(waiter);
    try {
      PollItems items = new PollItems(1);
      while (result() == null) {
        if (socket.isClosed()) {
          throw new ZMQException(socket.closedError());
        }
        waiter.poll(items, 0, -1);
        if (result() == null) {
          Waiter.checkInterrupted();
        }
      }
      return ZMQException.check(result());
    } finally {
      socket.unwatch(waiter);
      release();
    }
  }

  private synchronized Long result() {
    return result;
  }

  private synchronized void release() {
    abandoned = true;
    if (result != null) {
      WaiterPool.giveBack(waiter);
    }
  }

  // ---- stopping

  /**
   * Makes a call that stops a monitor, which hangs as long as nobody is connected to the monitor:
   * somebody is, again and again, until it is over.
   */
  static long stopping(ContextHandle context, byte[] endpoint, LongSupplier call) {
    CountDownLatch over = new CountDownLatch(1);
    Thread reader = new Thread(() -> connect(context, endpoint, over), "reader of a monitor");
    reader.setDaemon(true);
    reader.start();
    try {
      return call.getAsLong();
    } finally {
      over.countDown();
    }
  }

  /** Connects to a monitor, which refuses it while it has another reader. */
  private static void connect(ContextHandle context, byte[] endpoint, CountDownLatch over) {
    try {
      long pause = FIRST_PAUSE;
      while (true) {
        long reader = ZMQException.check(context.call(c -> reader(c, endpoint)));
        boolean ended = over.await(pause, TimeUnit.MILLISECONDS);
        Zmq.zmq_close(reader);
        if (ended) {
          return;
        }
        pause = Math.min(2 * pause, LAST_PAUSE);
      }
    } catch (ZMQException | InterruptedException e) {
      // ETERM, and then nothing hangs; nobody interrupts
    }
  }

  /** In one call on the context: who is connected in vain while it ends would keep it for ever. */
  private static long reader(long context, byte[] endpoint) {
    long reader = Zmq.zmq_socket(context, ZmqConstants.ZMQ_PAIR);
    if (reader >= 0) {
      Zmq.zmq_setsockopt_int(reader, ZmqConstants.ZMQ_LINGER, 0);
      Zmq.zmq_setsockopt_int(reader, ZmqConstants.ZMQ_RCVHWM, 0);
      Zmq.zmq_connect(reader, endpoint);
    }
    return reader;
  }
}
