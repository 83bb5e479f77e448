// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.nio.channels.SelectableChannel;

/**
 * The operating system's descriptor of a Java channel, for {@link Zmq#zmq_poll}.
 *
 * @since 4.0
 */
public final class ChannelDescriptor {
  static {
    NativeLoader.load();
  }

  private ChannelDescriptor() {}

  /**
   * Returns the descriptor (on Windows: the SOCKET) of a channel of the JDK's default provider.
   *
   * <p>The JDK has no public API for it. JNI can call the JDK's own {@code SelChImpl.getFDVal()},
   * which is the same from Java 8 to 25, without opening a module.
   *
   * @return -ENOTSUP for null and for channels that are not the JDK's own, -EBADF for a closed one
   */
  public static native long of(SelectableChannel channel);
}
