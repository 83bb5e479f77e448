// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * A descriptor that one thread waits on and any thread makes readable: an eventfd on Linux, a pipe
 * on other systems, a pair of connected loopback sockets on Windows.
 *
 * <p>Children of the process do not inherit it. Conventions and sharpness are those of {@link Zmq}.
 */
public final class Wakeup {
  static {
    NativeLoader.load();
  }

  private Wakeup() {}

  /** A new wake-up, or -errno (EMFILE, ENFILE, ENOMEM). */
  public static native long open();

  /** Wakes the one who waits now or next. Any thread; several wake-ups may come as one. */
  public static native int signal(long wakeup);

  /** Forgets the wake-ups that came so far. */
  public static native int reset(long wakeup);

  /** The descriptor that is readable while a wake-up is pending, for {@link Zmq#zmq_poll}. */
  public static native long descriptor(long wakeup);

  /** Closes the descriptors; nobody may use the wake-up any more. */
  public static native int close(long wakeup);
}
