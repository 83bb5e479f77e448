// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * A descriptor on which one thread waits and which any thread can make readable: an eventfd on
 * Linux, a pipe on other systems, a pair of connected loopback sockets on Windows.
 *
 * <p>Children of the process do not inherit it. Conventions and lack of checks are those of {@link
 * Zmq}.
 *
 * @since 4.0
 */
public final class Wakeup {
  static {
    NativeLoader.load();
  }

  private Wakeup() {}

  /** Creates a wake-up; returns it, or -errno (EMFILE, ENFILE, ENOMEM). */
  public static native long open();

  /**
   * Wakes the thread that waits now or next. Any thread; several wake-ups may be combined into one.
   */
  public static native int signal(long wakeup);

  /** Clears all pending wake-ups. */
  public static native int reset(long wakeup);

  /**
   * Returns the descriptor that is readable while a wake-up is pending, for {@link Zmq#zmq_poll}.
   */
  public static native long descriptor(long wakeup);

  /** Closes the descriptors; the wake-up must not be used afterwards. */
  public static native int close(long wakeup);
}
