// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.ZmqErrno;

/** A wait of one thread that other threads can end. */
public interface Waiter extends Wakeable {
  /**
   * Waits until a call that returned EAGAIN should be retried.
   *
   * @param timeout milliseconds; {@link Deadline#INFINITE}: no limit
   * @param owner is notified before and after the thread parks
   * @return as {@link SocketIo#await}; {@link SocketIo#WOKEN} also for an interrupt
   */
  int awaitSocket(long socket, long timeout, Parkable owner);

  /**
   * Throws if the calling thread is interrupted; to be called after a wait without a result.
   *
   * @param socketType may be {@link Errors#NO_TYPE}
   * @throws ZMQException EINTR; the thread's flag stays set
   */
  static void checkInterrupted(String operation, int socketType) {
    if (Thread.currentThread().isInterrupted()) {
      throw Errors.onSocket(ZmqErrno.EINTR, operation, null, socketType, null, null);
    }
  }

  /** Describes a thread by its name, or by its number if it has none, as most virtual threads. */
  static String describe(Thread thread) {
    String name = thread.getName();
    return name.isEmpty() ? "thread #" + thread.getId() : "thread \"" + name + '"';
  }
}
