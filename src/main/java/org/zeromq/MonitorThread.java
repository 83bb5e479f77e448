// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A thread that receives the events of a socket and hands them on. It ends, and closes the socket
 * it receives from, when the monitored socket is closed or gets another monitor, and with the
 * context.
 */
final class MonitorThread {
  private static final AtomicLong ENDPOINTS = new AtomicLong();

  /** What the events are handed to, in the thread. */
  interface Receiver {
    /** Called for each event that is monitored. */
    void event(MonitorFrames event);

    /** Called once, after the last event. */
    void end();
  }

  private final SocketBase pipe;
  private final Receiver receiver;

  /** Whether the end of the monitor is an event for the receiver, too. */
  private final boolean reportsStop;

  private MonitorThread(SocketBase pipe, Receiver receiver, boolean reportsStop) {
    this.pipe = pipe;
    this.receiver = receiver;
    this.reportsStop = reportsStop;
  }

  /**
   * Starts to monitor a socket.
   *
   * @param pipe a new PAIR of the same context, which is the thread's from here on
   * @param events some of the {@code ZMQ.EVENT_} constants
   * @throws ZMQException as {@link SocketBase#monitor(String, int)}; the pipe is closed then
   */
  static void start(
      SocketBase monitored,
      SocketBase pipe,
      int events,
      Receiver receiver,
      BiFunction<Runnable, String, Thread> threadFactory) {
    String endpoint = "inproc://org.zeromq.monitor-" + ENDPOINTS.incrementAndGet();
    boolean reportsStop = (events & ZmqConstants.ZMQ_EVENT_MONITOR_STOPPED) != 0;
    MonitorThread body = new MonitorThread(pipe, receiver, reportsStop);
    boolean started = false;
    try {
      Thread thread = threadFactory.apply(body::run, "zmq-monitor");
      thread.setDaemon(true);
      monitored.monitor(endpoint, events | ZmqConstants.ZMQ_EVENT_MONITOR_STOPPED);
      pipe.connect(endpoint);
      thread.start();
      started = true;
    } finally {
      if (!started) {
        pipe.close();
      }
    }
  }

  private void run() {
    try {
      while (handOnOne()) {
        // the next one
      }
    } finally {
      pipe.close();
      report(receiver::end);
    }
  }

  /** Receives one event; false when there will not be another one. */
  private boolean handOnOne() {
    MonitorFrames event;
    try {
      event = MonitorFrames.recvV1(pipe, 0);
    } catch (ZMQException e) {
      boolean interrupted = e.getErrorCode() == ZmqErrno.EINTR;
      if (interrupted) {
        Thread.interrupted(); // whoever did it does not own the thread
      } else if (reportsStop) {
        report(() -> receiver.event(MonitorFrames.stopped())); // libzmq's is lost with the pipe
      }
      return interrupted;
    }
    boolean stops = event.event == ZmqConstants.ZMQ_EVENT_MONITOR_STOPPED;
    if (!stops || reportsStop) {
      report(() -> receiver.event(event));
    }
    return !stops;
  }

  /** Runs a program's code; what it throws is reported and does not end the thread. */
  private static void report(Runnable code) {
    try {
      code.run();
    } catch (RuntimeException | Error e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
