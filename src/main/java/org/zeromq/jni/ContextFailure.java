// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Contexts that have failed because of a failed assertion of libzmq.
 *
 * <p>Every call on such a context and its sockets fails with {@link ZmqErrno#ENOTRECOVERABLE}, and
 * {@link Zmq#zmq_strerror} returns the text of the failure in the same thread. zmq_ctx_term returns
 * immediately; the context's memory is never freed.
 *
 * @since 4.0
 */
public final class ContextFailure {
  private static final int MAX_TEXT = 400;

  static {
    NativeLoader.load();
  }

  private ContextFailure() {}

  /**
   * Returns the text of a context's failure; null if it has not failed, or if libzmq is not the
   * bundled one.
   */
  public static String of(long context) {
    byte[] text = new byte[MAX_TEXT];
    int length = text(context, text);
    return length <= 0 ? null : new String(Arrays.copyOf(text, length), StandardCharsets.UTF_8);
  }

  /** Returns whether a context has failed. */
  public static boolean has(long context) {
    return text(context, null) > 0;
  }

  /** Stores the text, if requested, and returns its length: 0 if the context has not failed. */
  private static native int text(long context, byte[] text);
}
