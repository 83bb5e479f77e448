// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import org.zeromq.ZMQException;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.ZmqErrno;

/** A wait of one thread, which other threads can end. */
public interface Waiter extends Wakeable {
  /**
   * Waits until a socket whose call returned EAGAIN should be tried again.
   *
   * @param timeout milliseconds; {@link Deadline#INFINITE}: no limit
   * @param owner is told when the thread parks
   * @return as {@link SocketIo#await}; {@link SocketIo#WOKEN} also for an interrupt
   */
  int awaitSocket(long socket, long timeout, Parkable owner);

  /**
   * Throws when the calling thread is interrupted; to be called after a wait that found nothing.
   *
   * @throws ZMQException EINTR; the thread's flag stays set
   */
  static void checkInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new ZMQException(ZmqErrno.EINTR);
    }
  }
}
