// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.zeromq.jni.ZmqConstants.ZMQ_DONTWAIT;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;

/**
 * One message through one socket: from and to arrays, buffers and {@code zmq_msg_t}.
 *
 * <p>Every call is tried without blocking first. If it would block, and may, it goes on in {@link
 * BlockedTransfer}, where close() and {@link Thread#interrupt()} can end it.
 *
 * <p>Results: the number of bytes, or {@link #WOULD_BLOCK}; everything else is a {@link
 * ZMQException}. Arguments are checked before anything is sent or taken.
 */
final class Transfers {
  static final int WOULD_BLOCK = -1;

  private final SocketHandle handle;
  private final Workspaces workspaces;

  Transfers(SocketHandle handle, Workspaces workspaces) {
    this.handle = handle;
    this.workspaces = workspaces;
  }

  // ---- arrays and strings

  /** Sends a range of an array; a cancellation ends it, null for none. */
  int send(byte[] source, int offset, int length, int flags, Cancellation cancellation) {
    checkRange(source.length, offset, length);
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        if (length <= Workspace.MOST_TO_SEND) {
          workspace.fill(source, offset, length);
          return sendFilled(socket, workspace, length, flags, cancellation);
        }
        int sent = Zmq.zmq_send_bytes(socket, source, offset, length, flags | ZMQ_DONTWAIT);
        return sent >= 0
            ? sent
            : BlockedTransfer.SEND_ARRAY.finish(
                sent, socket, workspace, source, 0, offset, length, flags, cancellation);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  /** Sends what is in the workspace's buffer. */
  private int sendFilled(
      long socket, Workspace workspace, int length, int flags, Cancellation cancellation) {
    int sent = Zmq.zmq_send(socket, workspace.buffer, length, flags | ZMQ_DONTWAIT);
    return sent >= 0
        ? sent
        : BlockedTransfer.SEND_MEMORY.finish(
            sent, socket, workspace, null, workspace.buffer, 0, length, flags, cancellation);
  }

  /** Sends a string's UTF-8 bytes. */
  int send(String string, int flags) {
    if (string.length() <= Workspace.CAPACITY) {
      long socket = handle.enter();
      try {
        Workspace workspace = workspaces.take();
        try {
          int length = workspace.fill(string);
          if (length >= 0) {
            return sendFilled(socket, workspace, length, flags, null);
          }
        } finally {
          workspaces.giveBack(workspace);
        }
      } finally {
        handle.leave();
      }
    }
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    return send(bytes, 0, bytes.length, flags, null);
  }

  /** A message as a new array, or null where it would block; a cancellation ends it. */
  byte[] recv(int flags, Cancellation cancellation) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int size = recvSmall(socket, workspace, flags, cancellation);
        if (size == WOULD_BLOCK) {
          return null;
        }
        if (size > Workspace.CAPACITY) {
          return take(workspace, size);
        }
        byte[] message = new byte[size];
        workspace.drain(message, 0, size);
        return message;
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  /** A message as a string of UTF-8, or null where it would block. */
  String recvString(int flags) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int size = recvSmall(socket, workspace, flags, null);
        if (size == WOULD_BLOCK) {
          return null;
        }
        return size > Workspace.CAPACITY
            ? new String(take(workspace, size), StandardCharsets.UTF_8)
            : workspace.string(size);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  private static int recvSmall(
      long socket, Workspace workspace, int flags, Cancellation cancellation) {
    int size =
        SocketIo.recv(
            socket, workspace.msg, workspace.buffer, Workspace.CAPACITY, flags | ZMQ_DONTWAIT);
    return size >= 0
        ? size
        : BlockedTransfer.RECV_SMALL.finish(
            size, socket, workspace, null, 0, 0, 0, flags, cancellation);
  }

  /** The message that was too large for the buffer. */
  private static byte[] take(Workspace workspace, int size) {
    byte[] message = null;
    try {
      message = new byte[size];
    } finally {
      // out of memory: the message is lost, but libzmq's memory for it is not
      if (message == null) {
        Zmq.zmq_msg_close(workspace.msg);
      }
    }
    ZMQException.check(SocketIo.take(workspace.msg, message, 0, size));
    return message;
  }

  /** The size of the message, of which at most {@code length} bytes are stored. */
  int recv(byte[] target, int offset, int length, int flags) {
    checkRange(target.length, offset, length);
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int size =
            SocketIo.recv_bytes(
                socket,
                workspace.buffer,
                Workspace.MOST_TO_STORE,
                target,
                offset,
                length,
                flags | ZMQ_DONTWAIT);
        if (size < 0) {
          size =
              BlockedTransfer.RECV_ARRAY.finish(
                  size, socket, workspace, target, 0, offset, length, flags, null);
        }
        if (size <= Workspace.MOST_TO_STORE && size != WOULD_BLOCK) {
          workspace.drain(target, offset, size < length ? size : length);
        }
        return size;
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  // ---- buffers

  /** Sends what remains in a buffer and, when it was sent, advances its position to the limit. */
  int send(ByteBuffer source, int flags) {
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
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        if (length >= 0 && length <= Workspace.MOST_TO_SEND) {
          workspace.fill(source);
          return sendFilled(socket, workspace, length, flags, null);
        }
        int sent = SocketIo.send_buffer(socket, source, position, length, flags | ZMQ_DONTWAIT);
        return sent >= 0
            ? sent
            : BlockedTransfer.SEND_BUFFER.finish(
                sent, socket, workspace, source, 0, position, length, flags, null);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  /**
   * Stores a message at a buffer's position, cut to what remains, and advances the position.
   *
   * @return the size of the message
   */
  int recv(ByteBuffer target, int flags) {
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
      target.position(position + (size < room ? size : room));
    }
    return size;
  }

  private int recvDirect(ByteBuffer target, int position, int room, int flags) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int size =
            SocketIo.recv_buffer(
                socket,
                workspace.buffer,
                Workspace.MOST_TO_STORE,
                target,
                position,
                room,
                flags | ZMQ_DONTWAIT);
        if (size < 0) {
          size =
              BlockedTransfer.RECV_BUFFER.finish(
                  size, socket, workspace, target, 0, position, room, flags, null);
        }
        if (size != WOULD_BLOCK) {
          int stored = size < room ? size : room;
          if (size > Workspace.MOST_TO_STORE) {
            target.position(position + stored);
          } else {
            workspace.drain(target, Math.min(stored, target.remaining())); // it may have been moved
          }
        }
        return size;
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  /** Sends what remains in a buffer without copying it; libzmq has it then. */
  int send(ZeroCopyBuffer source, int flags) {
    ByteBuffer content = source.buffer();
    int position = content.position();
    int length = content.limit() - position;
    if (length < 0) {
      return sendDirect(content, position, content.limit(), flags);
    }
    source.lend();
    int sent = WOULD_BLOCK;
    try {
      LentBuffers.add(source);
      sent = sendLent(source, position, length, flags);
      return sent;
    } finally {
      if (sent == WOULD_BLOCK) {
        LentBuffers.remove(source.note());
        source.release();
      }
    }
  }

  private int sendLent(ZeroCopyBuffer source, int position, int length, int flags) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int sent = LentBuffers.send(socket, source, position, length, flags | ZMQ_DONTWAIT);
        return sent >= 0
            ? sent
            : BlockedTransfer.SEND_LENT.finish(
                sent, socket, workspace, source, 0, position, length, flags, null);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  // ---- messages

  int sendMsg(long msg, int flags) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int sent = Zmq.zmq_msg_send(msg, socket, flags | ZMQ_DONTWAIT);
        return sent >= 0
            ? sent
            : BlockedTransfer.SEND_MSG.finish(
                sent, socket, workspace, null, msg, 0, 0, flags, null);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  int recvMsg(long msg, int flags) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int size = Zmq.zmq_msg_recv(msg, socket, flags | ZMQ_DONTWAIT);
        return size >= 0
            ? size
            : BlockedTransfer.RECV_MSG.finish(
                size, socket, workspace, null, msg, 0, 0, flags, null);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  private static void checkRange(int size, int offset, int length) {
    if ((offset | length) < 0 || length > size - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " of an array of " + size);
    }
  }
}
