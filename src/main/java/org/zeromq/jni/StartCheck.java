// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

/**
 * Whether a context can start: where it cannot, libzmq ends the process.
 *
 * <p>Conventions and sharpness are those of {@link Zmq}.
 */
public final class StartCheck {
  static {
    NativeLoader.load();
  }

  private StartCheck() {}

  /**
   * Tells whether the process may open so many descriptors more.
   *
   * @return 0, or -errno: EMFILE, ENFILE
   */
  public static native int descriptors(int count);

  /**
   * Tells whether a thread may be started and scheduled so, by trying it on one.
   *
   * @param policy -1 for the system's
   * @param priority -1 for the system's
   * @param processors those it may use; none for all
   * @return 0, or -errno: EAGAIN (no thread), EINVAL, EPERM
   */
  public static native int scheduling(int policy, int priority, int[] processors);
}
