// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zeromq.internal.auth.ZapAnswer;
import org.zeromq.internal.auth.ZapFrames;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.jni.ZmqErrno;

/**
 * The thread that answers ZAP requests, and its socket. It runs until it is closed or its context
 * is terminated, regardless of the requests.
 */
final class ZapServer implements Closeable {
  /** The endpoint to which libzmq sends requests. Source: RFC 27/ZAP. */
  static final String ENDPOINT = "inproc://zeromq.zap.01";

  /** The time that closing waits for a request that is being processed: milliseconds. */
  private static final long MAX_CLOSE_MS = TimeUnit.SECONDS.toMillis(2);

  /** The delay after an error that may be temporary, such as no free descriptor: milliseconds. */
  private static final long BACK_OFF = 10;

  /** Returns the frames of the answer to the frames of a request. */
  interface Handler {
    List<byte[]> answer(List<byte[]> request);
  }

  final ZMQ.Socket socket;
  private final Handler handler;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Binds the ZAP endpoint of a context; {@link #start()} must follow.
   *
   * @throws ZMQException EADDRINUSE if the context has a ZAP handler; EMFILE, ETERM
   */
  ZapServer(ZContext context, String name, Handler handler) {
    this.handler = handler;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    socket = context.createSocket(SocketType.REP);
    boolean bound = false;
    try {
      socket.setLinger(0);
      bind();
      bound = true;
    } finally {
      if (!bound) {
        socket.close();
      }
    }
  }

  /** Starts to answer requests. */
  void start() {
    boolean started = false;
    try {
      thread.start();
      started = true;
    } finally {
      if (!started) {
        closeSocket();
      }
    }
  }

  private void bind() {
    try {
      socket.bind(ENDPOINT);
    } catch (ZMQException e) {
      if (e.getErrorCode() == ZmqErrno.EADDRINUSE) {
        String reason = "the context has a ZAP handler already";
        int type = socket.getType();
        throw Errors.onSocket(ZmqErrno.EADDRINUSE, Operation.BIND, ENDPOINT, type, reason, e);
      }
      throw e;
    }
  }

  private void run() {
    try {
      while (!closed && serveOne()) {
        // continue with the next request
      }
    } finally {
      Thread.interrupted(); // an interrupt of close() would end the next calls
      closeSocket();
    }
  }

  /** Answers one request; returns false if the socket is closed or the context terminated. */
  private boolean serveOne() {
    try {
      List<byte[]> request = receive();
      List<byte[]> answer = answer(request);
      for (int i = 0; i < answer.size(); i++) {
        socket.send(answer.get(i), i < answer.size() - 1 ? ZMQ.SNDMORE : 0);
      }
    } catch (ZMQException e) {
      int code = e.getErrorCode();
      if (code == ZmqErrno.ETERM || code == ZmqErrno.ENOTSOCK || code == ZmqErrno.ENOTRECOVERABLE) {
        return false;
      }
      if (code == ZmqErrno.EINTR) {
        Thread.interrupted(); // the interrupt of close(), which run() handles
      } else {
        backOff();
      }
    } catch (RuntimeException | Error e) {
      backOff();
    }
    return true;
  }

  /** Returns an answer in any case: an unanswered request would block all later ones. */
  private List<byte[]> answer(List<byte[]> request) {
    try {
      return handler.answer(request);
    } catch (Throwable e) {
      return ZapAnswer.failed("Internal error", "").frames(new ZapFrames(request));
    }
  }

  private static void backOff() {
    try {
      Thread.sleep(BACK_OFF);
    } catch (InterruptedException e) {
      // the interrupt of close(), which run() handles
    }
  }

  /** Returns the frames of the next request, without excess frames. */
  private List<byte[]> receive() {
    List<byte[]> frames = new ArrayList<>();
    do {
      byte[] frame = socket.recv(0);
      if (frames.size() < ZapFrames.FRAME_LIMIT) {
        frames.add(frame);
      }
    } while (socket.hasReceiveMore());
    return frames;
  }

  /**
   * Unbinds the endpoint, so that the next handler can bind it immediately, and closes the socket.
   */
  private void closeSocket() {
    try {
      socket.unbind(ENDPOINT);
    } catch (ZMQException e) {
      // closed, terminated, or in use by a thread that has not ended
    }
    socket.close();
  }

  /**
   * Ends the thread and unbinds the endpoint. Both have happened when it returns, unless a request
   * takes longer than two seconds to process. Any thread, any number of times.
   */
  @Override
  public void close() {
    closed = true;
    if (Thread.currentThread() == thread) {
      return; // run() ends after this answer
    }
    thread.interrupt();
    boolean interrupted = false;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAX_CLOSE_MS);
    long left = MAX_CLOSE_MS;
    while (thread.isAlive() && left > 0 && !interrupted) {
      try {
        thread.join(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    closeSocket();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
