// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;

/**
 * What one call on a socket needs for itself: a {@code zmq_msg_t}, a small buffer, and, once it had
 * to block, what it waits with.
 *
 * <p>Small messages are copied between Java arrays and the buffer by Java, which costs less than
 * letting C reach into the array.
 */
final class Workspace {
  /** Of the buffer, and so the size of the messages that Java copies to be received. */
  static final int CAPACITY = 1024;

  /** The size of the messages that Java copies to be sent; C is faster beyond. */
  static final int MOST_TO_SEND = 512;

  /** The same for messages received into an array or a direct buffer. */
  static final int MOST_TO_STORE = 256;

  private static final int LARGEST_BATCH = 1 << 20;

  final long msg;
  final long buffer;
  private final SocketHandle handle;
  private final ByteBuffer memory;
  private BlockedCall blockedCall;
  private byte[] text;
  private MessageBatch batch;

  Workspace(SocketHandle handle) {
    this.handle = handle;
    memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE + CAPACITY);
    msg = NativeMemory.address(memory);
    buffer = msg + NativeLayout.MSG_SIZE;
  }

  /** Copies from an array to the buffer. */
  void fill(byte[] source, int offset, int length) {
    memory.clear();
    memory.position(NativeLayout.MSG_SIZE);
    memory.put(source, offset, length);
  }

  /** Copies from the buffer to an array. */
  void drain(byte[] target, int offset, int length) {
    memory.clear();
    memory.position(NativeLayout.MSG_SIZE);
    memory.get(target, offset, length);
  }

  /** Copies what remains in a buffer, whose position stays, to the buffer. */
  void fill(ByteBuffer source) {
    int position = source.position();
    memory.clear();
    memory.position(NativeLayout.MSG_SIZE);
    memory.put(source);
    source.position(position);
  }

  /** Copies the first bytes of the buffer to a buffer, whose position advances. */
  void drain(ByteBuffer target, int length) {
    memory.clear();
    memory.limit(NativeLayout.MSG_SIZE + length);
    memory.position(NativeLayout.MSG_SIZE);
    target.put(memory);
  }

  /** Encodes a string into the buffer; its length in bytes, or -1 if that is not worth while. */
  int fill(String string) {
    if (string.length() > CAPACITY) {
      return -1;
    }
    byte[] bytes = text();
    int length = Utf8.encode(string, bytes);
    if (length > 0) {
      fill(bytes, 0, length);
    }
    return length;
  }

  /** The first bytes of the buffer as a string of UTF-8. */
  String string(int length) {
    byte[] bytes = text();
    drain(bytes, 0, length);
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private byte[] text() {
    if (text == null) {
      text = new byte[CAPACITY];
    }
    return text;
  }

  /** A batch for arrays on their way; one that had to grow much is not kept. */
  MessageBatch batch() {
    if (batch == null || batch.capacity() > LARGEST_BATCH) {
      batch = new MessageBatch();
    }
    return batch;
  }

  /** What the call waits with when it would block. */
  BlockedCall blockedCall() {
    if (blockedCall == null) {
      blockedCall = new BlockedCall(handle);
    }
    return blockedCall;
  }
}
