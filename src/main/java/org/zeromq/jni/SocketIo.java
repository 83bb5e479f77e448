// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.lang.annotation.Native;
import java.nio.ByteBuffer;

/**
 * Socket operations that a binding needs beyond {@code zmq.h}: one call into C for a message of
 * unknown size or for many messages, and a wait that another thread can end.
 *
 * <p>Conventions and lack of checks are those of {@link Zmq}.
 *
 * @since 4.0
 */
public final class SocketIo {
  /** {@link #await}: the timeout elapsed. */
  @Native public static final int TIMED_OUT = 0;

  /** {@link #await}: the call should be retried. */
  @Native public static final int READY = 1;

  /** {@link #await}: a wake-up was received. */
  @Native public static final int WOKEN = 2;

  /** {@link #forward}: there are no more messages to receive, or the limit was reached. */
  @Native public static final int IDLE = 0;

  /** {@link #forward}: {@code msg} holds a part that the capture socket cannot accept yet. */
  @Native public static final int HELD_FOR_CAPTURE = 1;

  /** {@link #forward}: {@code msg} holds a part that the target cannot accept yet. */
  @Native public static final int HELD_FOR_TARGET = 2;

  /** The alignment of the frames of {@link #send_batch} and {@link #recv_batch}. */
  @Native public static final int FRAME_ALIGNMENT = 8;

  /** The size of a frame's header: the number of bytes and then flags, each of 32 bits. */
  @Native public static final int FRAME_HEADER = 8;

  /** Flag of a frame: more parts of its message follow. */
  @Native public static final int FRAME_MORE = 1;

  /** {@link #recv_batch}: stop only at the end of a message. */
  @Native public static final int WHOLE_MESSAGES = 0;

  /** {@link #recv_batch}: stop after every part that is not the last of its message. */
  @Native public static final int SINGLE_PARTS = 1;

  /** {@link #recv_batch}: a message that does not fit is in {@code msg}. */
  @Native public static final int HELD = 1 << 30;

  static {
    NativeLoader.load();
  }

  private SocketIo() {}

  /**
   * Receives one message into {@code msg} and, if it has at most {@code capacity} bytes, copies
   * them to {@code buffer} and closes {@code msg}; a larger one stays in {@code msg}, and must be
   * passed to {@link #take} or closed.
   *
   * @param msg memory for a message, which need not be initialised
   * @return the size of the message, or -errno with {@code msg} closed
   */
  public static native int recv(long socket, long msg, long buffer, int capacity, int flags);

  /**
   * Copies the first {@code len} bytes of a message into an array and closes the message in any
   * case.
   *
   * @return 0, or -EINVAL for an invalid range or a message that is shorter
   */
  public static native int take(long msg, byte[] target, int offset, int len);

  /**
   * Receives one message. If it has at most {@code capacity} bytes they are copied to {@code
   * buffer}, else into the array, truncated if necessary.
   *
   * @return the size of the message, or -errno; -EINVAL for a range outside the array, which is
   *     checked only for a larger message; the message is lost in this case
   */
  public static native int recv_bytes(
      long socket, long buffer, int capacity, byte[] target, int offset, int len, int flags);

  /**
   * Receives one message. If it has at most {@code capacity} bytes they are copied to {@code
   * buffer}, else into a direct buffer, truncated if necessary; its position and limit are ignored,
   * the range must be within its capacity.
   *
   * @return the size of the message, or -errno; -EINVAL for a target that is not direct; the
   *     message is lost in this case
   */
  public static native int recv_buffer(
      long socket, long buffer, int capacity, ByteBuffer target, int position, int len, int flags);

  /**
   * Sends one message from a direct buffer. Its position and limit are ignored; the range must be
   * within its capacity.
   *
   * @return the size of the message, or -errno; -EINVAL for a non-direct buffer
   */
  public static native int send_buffer(
      long socket, ByteBuffer source, int position, int len, int flags);

  /**
   * Sends consecutive frames from a direct buffer. A frame has {@link #FRAME_HEADER} bytes with the
   * number of bytes and {@link #FRAME_MORE} or 0, in native byte order; then the bytes; then
   * arbitrary padding up to the next multiple of {@link #FRAME_ALIGNMENT}.
   *
   * @param position the offset of the first frame; the buffer's position is ignored
   * @param len the number of bytes that may be read from there on, within the buffer's capacity
   * @param count the number of frames
   * @return the number of frames sent; -errno if the first was not sent (EINVAL: it exceeds {@code
   *     len})
   */
  public static native int send_batch(
      long socket, ByteBuffer frames, int position, int len, int count, int flags);

  /**
   * Receives messages into a direct buffer, as frames in the format of {@link #send_batch}. It
   * waits for the first message, unless the flags say otherwise; further messages are received if
   * they are available.
   *
   * @param msg memory for a message, which need not be initialised unless {@code held}
   * @param held whether {@code msg} contains the first message, which the last call left there
   * @param position the offset of the first frame; the buffer's position is ignored
   * @param len the number of bytes that may be written from there on, within the buffer's capacity
   * @param limit the number of bytes written after which to stop
   * @param count the number of frames written after which to stop
   * @param mode {@link #WHOLE_MESSAGES}: stop only at the end of a message; {@link #SINGLE_PARTS}:
   *     stop after any part, and after every part with more to follow
   * @return the number of frames written; with {@link #HELD} added, one more message part was
   *     received for which there is not enough room, and is in {@code msg}; -errno if none was
   *     received
   */
  public static native int recv_batch(
      long socket,
      long msg,
      boolean held,
      ByteBuffer frames,
      int position,
      int len,
      int limit,
      int count,
      int mode,
      int flags);

  /**
   * Waits until a call on a socket that would have blocked should be retried, a wake-up arrives, or
   * the timeout elapses.
   *
   * <p>The call must have been tried without success immediately before, with ZMQ_DONTWAIT, and no
   * other call been made on the socket since: even reading an option can consume the event to wait
   * for. ENOTSUP for libzmq's thread-safe socket types, which have no descriptor: use {@link
   * Zmq#zmq_poll} for them.
   *
   * @param wakeup a wake-up of {@link Wakeup#open()}; it is reset after it was received
   * @param timeout milliseconds; -1: wait indefinitely
   * @return {@link #READY}, {@link #WOKEN} or {@link #TIMED_OUT}, or -errno, but never -EINTR
   */
  public static native int await(long socket, long wakeup, long timeout);

  /**
   * Moves messages from one socket to another without blocking, part by part.
   *
   * @param capture the socket that is sent a copy of each part; 0 for none
   * @param msg an initialised message, empty or containing what the last call left in it
   * @param state the result of the last call; {@link #IDLE} for the first
   * @param limit the number of messages after which to stop
   * @param counts the address of two {@code uint64_t}, to which the messages and their bytes are
   *     added; a message is counted when its last part was sent
   * @return {@link #IDLE}, {@link #HELD_FOR_CAPTURE}, {@link #HELD_FOR_TARGET}, or -errno
   */
  public static native int forward(
      long source, long target, long capture, long msg, int state, int limit, long counts);
}
