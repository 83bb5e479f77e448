// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.text.Utf8;
import org.zeromq.internal.wait.Cancellation;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The native memory of one transfer in progress: a {@code zmq_msg_t} and a small buffer; also
 * implements the blocking part of a transfer.
 *
 * <p>Java copies small messages between arrays and the buffer, which costs less than letting C
 * access the array.
 */
final class ScratchBuffer {
  /** The result of a transfer that would block. */
  static final int WOULD_BLOCK = -1;

  /**
   * The buffer's size, and the size of the largest message that Java copies into a new array or
   * string.
   */
  static final int CAPACITY = 1024;

  /** The size of the largest message that Java copies to send it; above it, C is faster. */
  static final int MAX_SEND_COPY = 512;

  /** The size of the largest message that Java copies into an array or buffer of the caller. */
  static final int MAX_RECV_COPY = 256;

  private static final int MAX_KEPT_BATCH = 1 << 20;

  /** The libzmq socket. */
  final long socket;

  /** The address of the {@code zmq_msg_t}. */
  final long msg;

  /** The address of the buffer. */
  final long address;

  private final SocketHandle handle;
  private final ByteBuffer memory;
  private BlockedCall blockedCall;

  /** Whether {@link #blockedCall} has begun. */
  private boolean blocked;

  private byte[] text;
  private Frames batch;

  ScratchBuffer(SocketHandle handle) {
    this.handle = handle;
    socket = handle.address();
    memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE + CAPACITY);
    msg = NativeMemory.address(memory);
    address = msg + NativeLayout.MSG_SIZE;
  }

  // ---- copies

  /** Copies a range of an array into the buffer. */
  void put(byte[] source, int offset, int length) {
    memory.clear();
    memory.position(NativeLayout.MSG_SIZE);
    memory.put(source, offset, length);
  }

  /** Copies the start of the buffer into an array. */
  void get(byte[] target, int offset, int length) {
    memory.clear();
    memory.position(NativeLayout.MSG_SIZE);
    memory.get(target, offset, length);
  }

  /** Copies the remaining bytes of another buffer, whose position does not change. */
  void put(ByteBuffer source) {
    int position = source.position();
    memory.clear();
    memory.position(NativeLayout.MSG_SIZE);
    memory.put(source);
    source.position(position);
  }

  /** Copies the start of the buffer into another buffer, and advances its position. */
  void get(ByteBuffer target, int length) {
    memory.clear();
    memory.limit(NativeLayout.MSG_SIZE + length);
    memory.position(NativeLayout.MSG_SIZE);
    target.put(memory);
  }

  /** Encodes a string into the buffer; returns its length in bytes, or -1 if it may not fit. */
  int put(String string) {
    if (string.length() > CAPACITY) {
      return -1;
    }
    byte[] bytes = text();
    int length = Utf8.encode(string, bytes);
    if (length > 0) {
      put(bytes, 0, length);
    }
    return length;
  }

  /** Returns the start of the buffer as a UTF-8 string. */
  String string(int length) {
    byte[] bytes = text();
    get(bytes, 0, length);
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private byte[] text() {
    if (text == null) {
      text = new byte[CAPACITY];
    }
    return text;
  }

  /** Returns frames for the transfer of arrays; large ones are not kept. */
  Frames batch() {
    if (batch == null || batch.capacity() > MAX_KEPT_BATCH) {
      batch = new Frames(Frames.DEFAULT_CAPACITY);
    }
    return batch;
  }

  // ---- blocking

  /**
   * Waits, after a non-blocking send that failed, until it should be retried.
   *
   * @param result the result of the attempt: -errno
   * @param flags the caller's flags; with ZMQ_DONTWAIT this method does not wait
   * @param token ends the wait when it is cancelled; null for none
   * @return false if {@code result} is the result of the send
   * @throws ZMQException as {@link BlockedCall#await()}
   */
  boolean awaitSend(int result, int flags, Cancellation token) {
    return await(result, true, flags, token);
  }

  /** Waits as {@link #awaitSend}, for a receive. */
  boolean awaitRecv(int result, int flags, Cancellation token) {
    return await(result, false, flags, token);
  }

  private boolean await(int result, boolean sends, int flags, Cancellation token) {
    if (result != -ZmqErrno.EAGAIN || (flags & ZmqConstants.ZMQ_DONTWAIT) != 0) {
      return false;
    }
    if (!blocked) {
      if (blockedCall == null) {
        blockedCall = new BlockedCall(handle);
      }
      blockedCall.begin(sends, token);
      blocked = true;
    }
    return blockedCall.await();
  }

  /** Ends the wait, if there was one. To be called before leaving the socket. */
  void endWait() {
    if (blocked) {
      blocked = false;
      blockedCall.end();
    }
  }

  /**
   * Returns the result of a send: the number of bytes, or {@link #WOULD_BLOCK}.
   *
   * @throws ZMQException for any other error
   */
  int sent(int result) {
    return result == -ZmqErrno.EAGAIN ? WOULD_BLOCK : handle.check(result, Operation.SEND, null);
  }

  /** Returns the result of a receive, as {@link #sent}. */
  int received(int result) {
    return result == -ZmqErrno.EAGAIN ? WOULD_BLOCK : handle.check(result, Operation.RECV, null);
  }
}
