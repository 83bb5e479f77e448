// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.lang.annotation.Native;
import java.nio.ByteBuffer;

/**
 * What a binding needs of a socket beyond {@code zmq.h}: one crossing for a message of unknown size
 * or for many messages, and a wait that another thread can end.
 *
 * <p>Conventions and sharpness are those of {@link Zmq}.
 */
public final class SocketIo {
  /** {@link #await}: the time is over. */
  @Native public static final int TIMED_OUT = 0;

  /** {@link #await}: try again. */
  @Native public static final int READY = 1;

  /** {@link #await}: a wake-up came. */
  @Native public static final int WOKEN = 2;

  /** {@link #forward}: there is nothing more to receive, or the limit was reached. */
  @Native public static final int IDLE = 0;

  /** {@link #forward}: {@code msg} holds a part that the capture socket cannot take yet. */
  @Native public static final int HELD_FOR_CAPTURE = 1;

  /** {@link #forward}: {@code msg} holds a part that the target cannot take yet. */
  @Native public static final int HELD_FOR_TARGET = 2;

  /** A frame of {@link #send_batch} and {@link #recv_batch} begins at a multiple of this. */
  @Native public static final int FRAME_ALIGNMENT = 8;

  /** What precedes a frame's bytes: their number and then flags, each of 32 bits. */
  @Native public static final int FRAME_HEADER = 8;

  /** A frame's flag: more parts of its message follow. */
  @Native public static final int FRAME_MORE = 1;

  /** {@link #recv_batch}: stop at the end of a message only. */
  @Native public static final int WHOLE_MESSAGES = 0;

  /** {@link #recv_batch}: stop behind every part that is not the last of its message. */
  @Native public static final int SINGLE_PARTS = 1;

  /** {@link #recv_batch}: a message that does not fit is in {@code msg}. */
  @Native public static final int HELD = 1 << 30;

  static {
    NativeLoader.load();
  }

  private SocketIo() {}

  /**
   * Receives one message into {@code msg} and, if it has at most {@code capacity} bytes, copies
   * them to {@code buffer} and closes {@code msg}; a larger one stays in {@code msg}, to be taken
   * with {@link #take} or closed.
   *
   * @param msg memory for a message, of which nothing is read: it holds none yet
   * @return the size of the message, or -errno with {@code msg} closed
   */
  public static native int recv(long socket, long msg, long buffer, int capacity, int flags);

  /**
   * Copies the first {@code len} bytes of a message into an array and closes the message, whatever
   * the outcome.
   *
   * @return 0, or -EINVAL for a bad range or a message that is shorter
   */
  public static native int take(long msg, byte[] target, int offset, int len);

  /**
   * Receives one message. If it has at most {@code capacity} bytes they are copied to {@code
   * buffer}, else into the array as far as they fit.
   *
   * @return the size of the message, or -errno; -EINVAL for a range outside the array, which is
   *     looked at for a larger message only, and then the message is lost
   */
  public static native int recv_bytes(
      long socket, long buffer, int capacity, byte[] target, int offset, int len, int flags);

  /**
   * Receives one message. If it has at most {@code capacity} bytes they are copied to {@code
   * buffer}, else into a direct buffer as far as they fit; its own position and limit do not
   * matter, the range must be inside its capacity.
   *
   * @return the size of the message, or -errno; -EINVAL for a target that is not direct, and then
   *     the message is lost
   */
  public static native int recv_buffer(
      long socket, long buffer, int capacity, ByteBuffer target, int position, int len, int flags);

  /**
   * Sends one message from a direct buffer. Its own position and limit do not matter; the range
   * must be inside its capacity.
   *
   * @return the size of the message, or -errno; -EINVAL for a buffer that is not direct
   */
  public static native int send_buffer(
      long socket, ByteBuffer source, int position, int len, int flags);

  /**
   * Sends frames of a direct buffer, one behind the other: {@link #FRAME_HEADER} bytes with the
   * number of bytes and {@link #FRAME_MORE} or 0, in the byte order of the processor; the bytes;
   * and up to the next multiple of {@link #FRAME_ALIGNMENT} whatever is there.
   *
   * @param position where the first one begins; the buffer's own does not matter
   * @param len what may be read from there on, inside the buffer's capacity
   * @param count how many frames there are
   * @return how many were sent; -errno if the first was not (EINVAL: it goes beyond {@code len})
   */
  public static native int send_batch(
      long socket, ByteBuffer frames, int position, int len, int count, int flags);

  /**
   * Receives messages into a direct buffer, as frames that {@link #send_batch} would send. The
   * first is waited for, unless the flags say otherwise, the others are taken if they are there.
   *
   * @param msg memory for a message, of which nothing is read unless {@code held}
   * @param held whether {@code msg} has the first of the messages: what the last call left there
   * @param position where the first frame goes; the buffer's own does not matter
   * @param len what may be written from there on, inside the buffer's capacity
   * @param limit stop as soon as so many bytes were written
   * @param count stop as soon as so many frames were written
   * @param mode {@link #WHOLE_MESSAGES}: the stops wait for the end of the message; {@link
   *     #SINGLE_PARTS}: they do not, and every part with more to follow is one
   * @return how many frames were written; with {@link #HELD} added, one more was received, for
   *     which there is not enough room, and is in {@code msg}; -errno if there was none
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
   * Waits until a socket has something to do (which says only that the call that would have blocked
   * should be tried again), a wake-up comes, or the time is over.
   *
   * <p>The socket must have been tried in vain just before, with ZMQ_DONTWAIT, and nothing else
   * been done with it since: even to read an option may use up what this would wait for. ENOTSUP
   * for libzmq's thread-safe socket types, which have no descriptor: use {@link Zmq#zmq_poll} for
   * them.
   *
   * @param wakeup a wake-up of {@link Wakeup#open()}; it is reset when it has come
   * @param timeout milliseconds, -1 waits for ever
   * @return {@link #READY}, {@link #WOKEN} or {@link #TIMED_OUT}, or -errno, never -EINTR
   */
  public static native int await(long socket, long wakeup, long timeout);

  /**
   * Moves messages from one socket to another without blocking, part by part.
   *
   * @param capture is sent a copy of each part; 0 for none
   * @param msg an initialised message, empty or holding what the last call left in it
   * @param state what the last call returned, {@link #IDLE} at first
   * @param limit the number of messages after which to stop
   * @param counts the address of two {@code uint64_t}, to which the messages and their bytes are
   *     added; a message counts when its last part was sent
   * @return {@link #IDLE}, {@link #HELD_FOR_CAPTURE}, {@link #HELD_FOR_TARGET}, or -errno
   */
  public static native int forward(
      long source, long target, long capture, long msg, int state, int limit, long counts);
}
