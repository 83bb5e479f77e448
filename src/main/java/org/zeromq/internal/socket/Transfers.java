// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import static org.zeromq.internal.socket.ScratchBuffer.WOULD_BLOCK;
import static org.zeromq.jni.ZmqConstants.ZMQ_DONTWAIT;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.wait.Cancellation;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;

/**
 * Sends and receives one message: from and to arrays, buffers and {@code zmq_msg_t}.
 *
 * <p>Each method enters the socket, acquires a scratch buffer, and tries the call without blocking.
 * While the call returns EAGAIN and may block, the method waits and retries.
 *
 * <p>Results: the number of bytes, or -1 if it would block; any other error is a {@link
 * org.zeromq.ZMQException}. Arguments are checked before a message is sent or received. A token may
 * be null.
 */
public final class Transfers {
  private final TransferGuard guard;

  public Transfers(TransferGuard guard) {
    this.guard = guard;
  }

  // ---- arrays and strings

  /** Sends a range of an array. */
  public int send(byte[] source, int offset, int length, int flags, Cancellation token) {
    Ranges.check(source.length, offset, length);
    ScratchBuffer scratch = guard.enter(Operation.SEND);
    try {
      if (length <= ScratchBuffer.MAX_SEND_COPY) {
        scratch.put(source, offset, length);
        return sendScratch(scratch, length, flags, token);
      }
      int sent;
      do {
        sent = Zmq.zmq_send_bytes(scratch.socket, source, offset, length, flags | ZMQ_DONTWAIT);
      } while (sent < 0 && scratch.awaitSend(sent, flags, token));
      return scratch.sent(sent);
    } finally {
      guard.leave(scratch);
    }
  }

  /** Sends the start of the scratch buffer. */
  private static int sendScratch(ScratchBuffer scratch, int length, int flags, Cancellation token) {
    int sent;
    do {
      sent = Zmq.zmq_send(scratch.socket, scratch.address, length, flags | ZMQ_DONTWAIT);
    } while (sent < 0 && scratch.awaitSend(sent, flags, token));
    return scratch.sent(sent);
  }

  /** Sends a string's UTF-8 bytes. */
  public int send(String string, int flags) {
    ScratchBuffer scratch = guard.enter(Operation.SEND);
    try {
      int length = scratch.put(string);
      if (length >= 0) {
        return sendScratch(scratch, length, flags, null);
      }
    } finally {
      guard.leave(scratch);
    }
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    return send(bytes, 0, bytes.length, flags, null);
  }

  /** Receives a message as a new array; null if it would block. */
  public byte[] recv(int flags, Cancellation token) {
    ScratchBuffer scratch = guard.enter(Operation.RECV);
    try {
      int size = recvScratch(scratch, flags, token);
      if (size == WOULD_BLOCK) {
        return null;
      }
      if (size > ScratchBuffer.CAPACITY) {
        return takeLarge(scratch, size);
      }
      byte[] message = new byte[size];
      scratch.get(message, 0, size);
      return message;
    } finally {
      guard.leave(scratch);
    }
  }

  /** Receives a message as a UTF-8 string; null if it would block. */
  public String recvString(int flags) {
    ScratchBuffer scratch = guard.enter(Operation.RECV);
    try {
      int size = recvScratch(scratch, flags, null);
      if (size == WOULD_BLOCK) {
        return null;
      }
      return size > ScratchBuffer.CAPACITY
          ? new String(takeLarge(scratch, size), StandardCharsets.UTF_8)
          : scratch.string(size);
    } finally {
      guard.leave(scratch);
    }
  }

  /** Receives into the scratch buffer; a larger message stays in its {@code zmq_msg_t}. */
  private static int recvScratch(ScratchBuffer scratch, int flags, Cancellation token) {
    int size;
    do {
      size =
          SocketIo.recv(
              scratch.socket,
              scratch.msg,
              scratch.address,
              ScratchBuffer.CAPACITY,
              flags | ZMQ_DONTWAIT);
    } while (size < 0 && scratch.awaitRecv(size, flags, token));
    return scratch.received(size);
  }

  /** Returns the message that was too large for the buffer. */
  private static byte[] takeLarge(ScratchBuffer scratch, int size) {
    byte[] message = null;
    try {
      message = new byte[size];
    } finally {
      // if out of memory, the message is lost, but libzmq's memory for it is freed
      if (message == null) {
        Zmq.zmq_msg_close(scratch.msg);
      }
    }
    Errors.check(SocketIo.take(scratch.msg, message, 0, size), Operation.RECV);
    return message;
  }

  /**
   * Receives into a range of an array; returns the size of the message, whose excess bytes are
   * dropped.
   */
  public int recv(byte[] target, int offset, int length, int flags) {
    Ranges.check(target.length, offset, length);
    ScratchBuffer scratch = guard.enter(Operation.RECV);
    try {
      int size = recvInto(scratch, target, offset, length, flags);
      if (size <= ScratchBuffer.MAX_RECV_COPY && size != WOULD_BLOCK) {
        scratch.get(target, offset, size < length ? size : length);
      }
      return size;
    } finally {
      guard.leave(scratch);
    }
  }

  private static int recvInto(
      ScratchBuffer scratch, byte[] target, int offset, int length, int flags) {
    int size;
    do {
      size =
          SocketIo.recv_bytes(
              scratch.socket,
              scratch.address,
              ScratchBuffer.MAX_RECV_COPY,
              target,
              offset,
              length,
              flags | ZMQ_DONTWAIT);
    } while (size < 0 && scratch.awaitRecv(size, flags, null));
    return scratch.received(size);
  }

  // ---- buffers

  /** Sends the remaining bytes of a buffer and then advances its position to the limit. */
  public int send(ByteBuffer source, int flags) {
    int sent;
    if (source.isDirect()) {
      sent = sendDirect(source, source.position(), source.limit(), flags);
    } else if (source.hasArray()) {
      int offset = source.arrayOffset() + source.position();
      sent = send(source.array(), offset, source.remaining(), flags, null);
    } else {
      byte[] copy = new byte[source.remaining()];
      source.duplicate().get(copy);
      sent = send(copy, 0, copy.length, flags, null);
    }
    if (sent != WOULD_BLOCK) {
      source.position(source.limit());
    }
    return sent;
  }

  private int sendDirect(ByteBuffer source, int position, int limit, int flags) {
    int length = limit - position;
    ScratchBuffer scratch = guard.enter(Operation.SEND);
    try {
      if (length >= 0 && length <= ScratchBuffer.MAX_SEND_COPY) {
        scratch.put(source);
        return sendScratch(scratch, length, flags, null);
      }
      int sent;
      do {
        sent = SocketIo.send_buffer(scratch.socket, source, position, length, flags | ZMQ_DONTWAIT);
      } while (sent < 0 && scratch.awaitSend(sent, flags, null));
      return scratch.sent(sent);
    } finally {
      guard.leave(scratch);
    }
  }

  /**
   * Receives a message at a buffer's position, truncated to the remaining bytes, and advances the
   * position.
   *
   * @return the size of the message
   */
  public int recv(ByteBuffer target, int flags) {
    if (target.isReadOnly()) {
      throw new ReadOnlyBufferException();
    }
    int position = target.position();
    int room = target.limit() - position;
    if (target.isDirect()) {
      return recvDirect(target, position, room, flags);
    }
    int size = recv(target.array(), target.arrayOffset() + position, room, flags);
    if (size != WOULD_BLOCK) {
      target.position(position + Math.min(size, room));
    }
    return size;
  }

  private int recvDirect(ByteBuffer target, int position, int room, int flags) {
    ScratchBuffer scratch = guard.enter(Operation.RECV);
    try {
      int size = recvInto(scratch, target, position, room, flags);
      if (size != WOULD_BLOCK) {
        int stored = Math.min(size, room);
        if (size > ScratchBuffer.MAX_RECV_COPY) {
          target.position(position + stored);
        } else { // another thread may have changed the position
          scratch.get(target, Math.min(stored, target.remaining()));
        }
      }
      return size;
    } finally {
      guard.leave(scratch);
    }
  }

  private static int recvInto(
      ScratchBuffer scratch, ByteBuffer target, int position, int room, int flags) {
    int size;
    do {
      size =
          SocketIo.recv_buffer(
              scratch.socket,
              scratch.address,
              ScratchBuffer.MAX_RECV_COPY,
              target,
              position,
              room,
              flags | ZMQ_DONTWAIT);
    } while (size < 0 && scratch.awaitRecv(size, flags, null));
    return scratch.received(size);
  }

  /**
   * Sends the remaining bytes of a buffer without copying them: libzmq uses the memory until it
   * releases it.
   */
  public int send(LentMemory source, int flags) {
    ByteBuffer content = source.buffer();
    int position = content.position();
    int length = content.limit() - position;
    if (length < 0) { // another thread changes the buffer
      return sendDirect(content, position, content.limit(), flags);
    }
    source.lend();
    int sent = WOULD_BLOCK;
    try {
      LentMemory.register(source);
      sent = sendLent(source, position, length, flags);
      return sent;
    } finally {
      if (sent == WOULD_BLOCK) {
        LentMemory.unregister(source);
      }
    }
  }

  private int sendLent(LentMemory source, int position, int length, int flags) {
    ScratchBuffer scratch = guard.enter(Operation.SEND);
    try {
      int sent;
      do {
        sent = source.send(scratch.socket, position, length, flags | ZMQ_DONTWAIT);
      } while (sent < 0 && scratch.awaitSend(sent, flags, null));
      return scratch.sent(sent);
    } finally {
      guard.leave(scratch);
    }
  }

  // ---- zmq_msg_t

  /** Sends a message and leaves it empty; if it is not sent, it remains unchanged. */
  public int sendMsg(long msg, int flags) {
    ScratchBuffer scratch = guard.enter(Operation.SEND);
    try {
      int sent;
      do {
        sent = Zmq.zmq_msg_send(msg, scratch.socket, flags | ZMQ_DONTWAIT);
      } while (sent < 0 && scratch.awaitSend(sent, flags, null));
      return scratch.sent(sent);
    } finally {
      guard.leave(scratch);
    }
  }

  /** Receives into a message. */
  public int recvMsg(long msg, int flags) {
    ScratchBuffer scratch = guard.enter(Operation.RECV);
    try {
      int size;
      do {
        size = Zmq.zmq_msg_recv(msg, scratch.socket, flags | ZMQ_DONTWAIT);
      } while (size < 0 && scratch.awaitRecv(size, flags, null));
      return scratch.received(size);
    } finally {
      guard.leave(scratch);
    }
  }
}
