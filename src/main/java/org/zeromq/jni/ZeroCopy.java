// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.lang.annotation.Native;

/**
 * Sends memory without copying it. libzmq releases the memory from any thread, including its own,
 * when the last reader has finished; the memory's note is then added to a queue, from which Java
 * takes it.
 *
 * <p>Conventions and lack of checks are those of {@link Zmq}.
 *
 * @since 4.0
 */
public final class ZeroCopy {
  /** The size of a note in bytes; a note must be aligned to 8 bytes. */
  @Native public static final int NOTE_SIZE = 16;

  static {
    NativeLoader.load();
  }

  private ZeroCopy() {}

  /**
   * Creates a queue of notes; returns it, or -errno (EMFILE, ENFILE, ENOMEM). It is never closed,
   * and can be used as a wake-up of {@link Wakeup}, which is signaled when there are notes: reset
   * it before taking them.
   */
  public static native long open();

  /**
   * Takes notes from a queue; returns their number, which is less than requested if no more are
   * available. One thread at a time.
   */
  public static native int take(long releases, long[] notes);

  /**
   * Sends {@code len} bytes as a message; they must not change until the note is in the queue.
   *
   * @param note {@link #NOTE_SIZE} bytes, which must remain valid until then
   * @return as {@link Zmq#zmq_send}; the note of memory that was not sent is not added to the queue
   */
  public static native int send(
      long socket, long data, long len, long note, long releases, int flags);
}
