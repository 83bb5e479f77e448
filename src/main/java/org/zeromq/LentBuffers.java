// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.HashMap;
import java.util.Map;
import org.zeromq.jni.Wakeup;
import org.zeromq.jni.ZeroCopy;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * The buffers that libzmq has, which keeps them from the garbage collector, and the thread that
 * hears when it lets go of them. That runs while there are any, and a little longer.
 */
final class LentBuffers {
  private static final long KEEP_THREAD = 10_000;

  /** By the address of their note. */
  private static final Map<Long, ZeroCopyBuffer> LENT = new HashMap<>();

  /** The queue that the notes come to: made once, and never closed. */
  private static volatile long releases;

  private static boolean running;

  private LentBuffers() {}

  /**
   * Takes note of a buffer that libzmq is about to have.
   *
   * @throws ZMQException EMFILE, ENFILE or ENOMEM when there is no queue yet, and cannot be
   */
  static synchronized void add(ZeroCopyBuffer buffer) {
    if (releases == 0) {
      releases = ZMQException.check(ZeroCopy.open());
    }
    if (!running) {
      Thread thread = new Thread(LentBuffers::takeBack, "releases of zero-copy buffers");
      thread.setDaemon(true);
      thread.start();
      running = true;
    }
    LENT.put(buffer.note(), buffer);
  }

  /** Lets libzmq have a range of a buffer that was added; as {@link ZeroCopy#send}. */
  static int send(long socket, ZeroCopyBuffer buffer, int position, int length, int flags) {
    long data = buffer.address() + position;
    return ZeroCopy.send(socket, data, length, buffer.note(), releases, flags);
  }

  /** Forgets a buffer that libzmq does not have. */
  static synchronized ZeroCopyBuffer remove(long note) {
    return LENT.remove(note);
  }

  private static void takeBack() {
    PollItems items = new PollItems(1);
    items.set(0, 0, Wakeup.descriptor(releases), ZmqConstants.ZMQ_POLLIN);
    long[] notes = new long[64];
    do {
      Zmq.zmq_poll(items.address(), 1, KEEP_THREAD);
      Wakeup.reset(releases);
      int count;
      do {
        count = ZeroCopy.take(releases, notes);
        for (int i = 0; i < count; i++) {
          remove(notes[i]).release();
        }
      } while (count == notes.length);
    } while (isNeeded(items.events(0) != 0));
  }

  private static synchronized boolean isNeeded(boolean wasWoken) {
    running = wasWoken || !LENT.isEmpty();
    return running;
  }
}
