// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.lang.annotation.Native;

/**
 * Sending memory without copying it. libzmq lets go of it from any thread, its own ones too, when
 * the last reader has it; the memory's note then comes to a queue, from which Java takes it.
 *
 * <p>Conventions and sharpness are those of {@link Zmq}.
 */
public final class ZeroCopy {
  /** The bytes of a note, which begin at a multiple of 8. */
  @Native public static final int NOTE_SIZE = 16;

  static {
    NativeLoader.load();
  }

  private ZeroCopy() {}

  /**
   * A new queue of notes, or -errno (EMFILE, ENFILE, ENOMEM). It is never closed, and can be used
   * as a wake-up of {@link Wakeup}, which comes when there are notes: reset it before they are
   * taken.
   */
  public static native long open();

  /**
   * Takes notes from a queue, one thread at a time; how many, which is less than asked for at the
   * end.
   */
  public static native int take(long releases, long[] notes);

  /**
   * Sends {@code len} bytes as a message, which must stay as they are until the note has come to
   * the queue.
   *
   * @param note {@link #NOTE_SIZE} bytes, which must stay valid as well
   * @return as {@link Zmq#zmq_send}; a note whose memory was not sent does not come
   */
  public static native int send(
      long socket, long data, long len, long note, long releases, int flags);
}
