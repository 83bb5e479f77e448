// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;

/**
 * What one call on a socket needs for itself: a {@code zmq_msg_t}, a small buffer, and, once it had
 * to block, what it waits with.
 *
 * <p>Messages of up to {@link #CAPACITY} bytes are copied between Java arrays and the buffer by
 * Java, which costs less than letting C reach into the array.
 */
final class Workspace {
  static final int CAPACITY = 1024;

  final long msg;
  final long buffer;
  private final SocketHandle handle;
  private final ByteBuffer memory;
  private BlockedCall blockedCall;

  Workspace(SocketHandle handle) {
    this.handle = handle;
    memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE + CAPACITY);
    msg = NativeMemory.address(memory);
    buffer = msg + NativeLayout.MSG_SIZE;
  }

  /** Copies from an array to the buffer. */
  void fill(byte[] source, int offset, int length) {
    memory.clear().position(NativeLayout.MSG_SIZE);
    memory.put(source, offset, length);
  }

  /** Copies from the buffer to an array. */
  void drain(byte[] target, int offset, int length) {
    memory.clear().position(NativeLayout.MSG_SIZE);
    memory.get(target, offset, length);
  }

  /** What the call waits with when it would block. */
  BlockedCall blockedCall() {
    if (blockedCall == null) {
      blockedCall = new BlockedCall(handle);
    }
    return blockedCall;
  }
}
