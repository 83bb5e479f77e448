// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import static org.zeromq.jni.ZmqConstants.ZMQ_DONTWAIT;
import static org.zeromq.jni.ZmqConstants.ZMQ_SNDMORE;

import org.zeromq.ZMQException;
import org.zeromq.internal.error.Operation;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;

/**
 * Sends and receives many messages, with one call into C if nothing blocks.
 *
 * <p>An error after the first message is not reported, since the result is the number of messages
 * before it: if the error persists, the next call reports it. C's sendmmsg and recvmmsg behave in
 * the same way.
 */
public final class BatchTransfers {
  /** The number of bytes of arrays that are copied before they are sent. */
  private static final int COPY_BYTES = 64 * 1024;

  /** The size from which an array is sent individually, without a copy in Java. */
  private static final int LARGE = 8 * 1024;

  private final TransferGuard guard;

  public BatchTransfers(TransferGuard guard) {
    this.guard = guard;
  }

  // ---- frames

  /**
   * Sends the frames that are not sent yet; returns the number of frames sent, 0 if it would block.
   */
  public int send(Frames frames, int flags) {
    ScratchBuffer scratch = guard.enter(Operation.SEND);
    try {
      return send(scratch, frames, flags);
    } finally {
      guard.leave(scratch);
    }
  }

  private static int send(ScratchBuffer scratch, Frames frames, int flags) {
    int before = frames.remaining();
    int result = 0;
    try {
      while (frames.remaining() > 0 && (result >= 0 || scratch.awaitSend(result, flags, null))) {
        result = frames.send(scratch.socket, flags | ZMQ_DONTWAIT);
        if (result >= 0) {
          scratch.endWait(); // the timeout applies to each message
        }
      }
    } catch (ZMQException e) {
      if (frames.remaining() == before) {
        throw e;
      }
    }
    int sent = before - frames.remaining();
    return sent > 0 ? sent : Math.max(scratch.sent(result), 0);
  }

  /**
   * Receives whole messages until there are {@code count} parts; returns the number of parts, or 0.
   */
  public int recv(Frames frames, int count, int flags) {
    if (count < 1) {
      throw new IllegalArgumentException("the count of messages is below 1: " + count);
    }
    ScratchBuffer scratch = guard.enter(Operation.RECV);
    try {
      return recv(scratch, frames, count, SocketIo.WHOLE_MESSAGES, flags);
    } finally {
      guard.leave(scratch);
    }
  }

  private static int recv(ScratchBuffer scratch, Frames frames, int count, int mode, int flags) {
    frames.clear();
    int result;
    do {
      result = frames.recv(scratch.socket, scratch.msg, count, mode, flags | ZMQ_DONTWAIT);
    } while (result < 0 && scratch.awaitRecv(result, flags, null));
    return Math.max(scratch.received(result), 0);
  }

  // ---- arrays

  /**
   * Sends arrays, the last one with the flags; returns the number of arrays sent, 0 if it would
   * block.
   */
  public int send(byte[][] messages, int offset, int count, int flags) {
    Ranges.check(messages.length, offset, count);
    for (int i = 0; i < count; i++) {
      if (messages[offset + i] == null) {
        throw new NullPointerException("message " + (offset + i) + " is null");
      }
    }
    ScratchBuffer scratch = guard.enter(Operation.SEND);
    try {
      return send(scratch, messages, offset, count, flags);
    } finally {
      guard.leave(scratch);
    }
  }

  private static int send(
      ScratchBuffer scratch, byte[][] messages, int offset, int count, int flags) {
    int done = 0;
    try {
      while (done < count) {
        byte[] next = messages[offset + done];
        int withoutMore = flags & ZMQ_DONTWAIT;
        int tried = 1;
        int sent;
        if (next.length > LARGE) {
          sent = sendLarge(scratch, next, done + 1 == count ? flags : withoutMore);
        } else {
          tried = fill(scratch.batch(), messages, offset + done, count - done, flags);
          sent = send(scratch, scratch.batch(), withoutMore);
        }
        done += sent;
        if (sent < tried) {
          break;
        }
      }
    } catch (ZMQException e) {
      if (done == 0) {
        throw e;
      }
    }
    return done;
  }

  /**
   * Copies arrays into frames, up to the next large one or {@link #COPY_BYTES}; returns the number
   * of arrays copied.
   */
  private static int fill(Frames frames, byte[][] messages, int offset, int count, int flags) {
    frames.clear();
    int more = (flags & ZMQ_SNDMORE) == 0 ? 0 : SocketIo.FRAME_MORE;
    int filled = 0;
    int bytes = 0;
    while (filled < count && bytes < COPY_BYTES) {
      byte[] message = messages[offset + filled];
      if (message.length > LARGE) {
        break;
      }
      filled++;
      frames.append(message, 0, message.length, filled == count ? more : 0);
      bytes += message.length;
    }
    return filled;
  }

  private static int sendLarge(ScratchBuffer scratch, byte[] message, int flags) {
    int sent;
    do {
      sent = Zmq.zmq_send_bytes(scratch.socket, message, 0, message.length, flags | ZMQ_DONTWAIT);
    } while (sent < 0 && scratch.awaitSend(sent, flags, null));
    scratch.endWait();
    return scratch.sent(sent) == ScratchBuffer.WOULD_BLOCK ? 0 : 1;
  }

  /**
   * Receives messages as arrays, up to {@code count} or to a part with more to follow; returns
   * their number.
   */
  public int recv(byte[][] target, int offset, int count, int flags) {
    Ranges.check(target.length, offset, count);
    if (count == 0) {
      return 0;
    }
    ScratchBuffer scratch = guard.enter(Operation.RECV);
    try {
      Frames frames = scratch.batch();
      int received = recv(scratch, frames, count, SocketIo.SINGLE_PARTS, flags);
      for (int i = 0; i < received; i++) {
        target[offset + i] = frames.get(i);
      }
      return received;
    } finally {
      guard.leave(scratch);
    }
  }
}
