// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Sockets that one thread waits for on behalf of many: by epoll, kqueue, or poll.
 *
 * <p>Conventions and sharpness are those of {@link Zmq}.
 */
public final class Watch {
  static {
    NativeLoader.load();
  }

  private Watch() {}

  /** A new watch, or -errno (EMFILE, ENFILE, ENOMEM). */
  public static native long open();

  /**
   * Watches the descriptor of a socket, as {@link SocketIo#await} does and with the same condition,
   * until {@link #await} has reported it once. One thread at a time for each socket, any number
   * altogether, while another one is in {@link #await}.
   *
   * @param key what {@link #await} reports; not 0. It replaces the key that the same socket is
   *     watched with
   * @return 0, or -errno: ENOTSUP for libzmq's thread-safe socket types, which have no descriptor;
   *     ENOSPC, ENOMEM
   */
  public static native int add(long watch, long socket, long key);

  /**
   * Watches nothing with this key any more. Necessary before a socket is closed that may not have
   * been reported.
   */
  public static native int forget(long watch, long key);

  /**
   * Waits for sockets that have something to do, or a wake-up. One thread.
   *
   * @param timeout milliseconds; negative: no limit
   * @param keys receives the keys of the sockets
   * @return how many sockets; -errno
   */
  public static native int await(long watch, long timeout, long[] keys);

  /** Ends {@link #await}, now or next. Any thread. */
  public static native int wake(long watch);

  /** Closes the watch, which no thread may use any more. */
  public static native int close(long watch);
}
