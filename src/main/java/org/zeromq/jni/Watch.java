// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Waits for many sockets in one thread: by epoll, kqueue, or poll.
 *
 * <p>Conventions and lack of checks are those of {@link Zmq}.
 *
 * @since 4.0
 */
public final class Watch {
  static {
    NativeLoader.load();
  }

  private Watch() {}

  /** Creates a watch; returns it, or -errno (EMFILE, ENFILE, ENOMEM). */
  public static native long open();

  /**
   * Watches the descriptor of a socket, as {@link SocketIo#await} does and with the same
   * precondition, until {@link #await} has reported it once. One thread at a time for each socket;
   * different sockets from any number of threads, also while another thread is in {@link #await}.
   *
   * @param key the key that {@link #await} reports; not 0. It replaces the key with which the same
   *     socket is already watched
   * @return 0, or -errno: ENOTSUP for libzmq's thread-safe socket types, which have no descriptor;
   *     ENOSPC, ENOMEM
   */
  public static native int add(long watch, long socket, long key);

  /**
   * Stops watching all sockets with this key. Necessary before a socket is closed that may not have
   * been reported.
   */
  public static native int forget(long watch, long key);

  /**
   * Waits for sockets whose calls should be retried, or for a wake-up. One thread.
   *
   * @param timeout milliseconds; negative: no limit
   * @param keys receives the keys of the sockets
   * @return the number of sockets; -errno
   */
  public static native int await(long watch, long timeout, long[] keys);

  /** Ends {@link #await}, now or next. Any thread. */
  public static native int wake(long watch);

  /** Closes the watch; no thread may use it afterwards. */
  public static native int close(long watch);
}
