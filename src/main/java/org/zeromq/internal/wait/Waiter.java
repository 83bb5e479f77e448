// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import org.zeromq.ZMQException;
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
   * @throws ZMQException EINTR; the thread's flag stays set
   */
  static void checkInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new ZMQException(ZmqErrno.EINTR);
    }
  }
}
