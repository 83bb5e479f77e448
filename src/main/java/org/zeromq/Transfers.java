// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * One message through one socket: from and to arrays, buffers and {@code zmq_msg_t}.
 *
 * <p>Every call is tried without blocking first. If it would block, and may, it waits in {@link
 * BlockedCall}, where close() and {@link Thread#interrupt()} can end it.
 *
 * <p>Results: the number of bytes, or {@link #WOULD_BLOCK}; everything else is a {@link
 * ZMQException}. Arguments are checked before anything is sent or taken.
 */
final class Transfers {
  static final int WOULD_BLOCK = -1;

  private final SocketHandle handle;
  private final Workspaces workspaces;

  Transfers(SocketHandle handle) {
    this.handle = handle;
    workspaces = new Workspaces(handle);
  }

  // ---- arrays

  int send(byte[] source, int offset, int length, int flags) {
    return send(source, offset, length, flags, null);
  }

  /** {@link #send(byte[], int, int, int)} that a cancellation ends; null for none. */
  int send(byte[] source, int offset, int length, int flags, Cancellation cancellation) {
    checkRange(source.length, offset, length);
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        if (length > Workspace.CAPACITY) {
          return run(
              Operation.SEND_ARRAY,
              socket,
              workspace,
              source,
              0,
              offset,
              length,
              flags,
              cancellation);
        }
        workspace.fill(source, offset, length);
        return run(
            Operation.SEND_MEMORY,
            socket,
            workspace,
            null,
            workspace.buffer,
            0,
            length,
            flags,
            cancellation);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  /** A message as a new array, or null where it would block. */
  byte[] recv(int flags) {
    return recv(flags, null);
  }

  /** {@link #recv(int)} that a cancellation ends; null for none. */
  byte[] recv(int flags, Cancellation cancellation) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        int size = run(Operation.RECV_SMALL, socket, workspace, null, 0, 0, 0, flags, cancellation);
        return size == WOULD_BLOCK ? null : copyOf(workspace, size);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  private static byte[] copyOf(Workspace workspace, int size) {
    if (size <= Workspace.CAPACITY) {
      byte[] message = new byte[size];
      workspace.drain(message, 0, size);
      return message;
    }
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
        int size = run(Operation.RECV_SMALL, socket, workspace, null, 0, 0, 0, flags, null);
        int stored = Math.min(size, length);
        if (size > Workspace.CAPACITY) {
          ZMQException.check(SocketIo.take(workspace.msg, target, offset, stored));
        } else if (size != WOULD_BLOCK) {
          workspace.drain(target, offset, stored);
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
      sent = transfer(Operation.SEND_MEMORY, source, flags);
    } else if (source.hasArray()) {
      sent = send(source.array(), arrayOffset(source), source.remaining(), flags);
    } else {
      byte[] copy = new byte[source.remaining()];
      source.duplicate().get(copy);
      sent = send(copy, 0, copy.length, flags);
    }
    if (sent != WOULD_BLOCK) {
      source.position(source.limit());
    }
    return sent;
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
    int size =
        target.isDirect()
            ? transfer(Operation.RECV_MEMORY, target, flags)
            : recv(target.array(), arrayOffset(target), target.remaining(), flags);
    if (size != WOULD_BLOCK) {
      target.position(target.position() + Math.min(size, target.remaining()));
    }
    return size;
  }

  private int transfer(Operation operation, ByteBuffer direct, int flags) {
    long address = NativeMemory.address(direct) + direct.position();
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        return run(operation, socket, workspace, null, address, 0, direct.remaining(), flags, null);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  private static int arrayOffset(ByteBuffer buffer) {
    return buffer.arrayOffset() + buffer.position();
  }

  // ---- messages

  int sendMsg(long msg, int flags) {
    boolean datagram = handle.type == ZmqConstants.ZMQ_DGRAM;
    return transferMsg(datagram ? Operation.SEND_DATAGRAM : Operation.SEND_MSG, msg, flags);
  }

  int recvMsg(long msg, int flags) {
    return transferMsg(Operation.RECV_MSG, msg, flags);
  }

  private int transferMsg(Operation operation, long msg, int flags) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        return run(operation, socket, workspace, null, msg, 0, 0, flags, null);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  // ---- the one way through

  private int run(
      Operation operation,
      long socket,
      Workspace workspace,
      byte[] array,
      long memory,
      int offset,
      int length,
      int flags,
      Cancellation cancellation) {
    int nonBlocking = flags | ZmqConstants.ZMQ_DONTWAIT;
    int result = operation.once(socket, workspace, array, memory, offset, length, nonBlocking);
    if (result == -ZmqErrno.EAGAIN && flags != nonBlocking) {
      BlockedCall blocked = workspace.blockedCall();
      blocked.begin(socket, operation.sends, cancellation);
      try {
        while (result == -ZmqErrno.EAGAIN && blocked.await()) {
          result = operation.once(socket, workspace, array, memory, offset, length, nonBlocking);
        }
      } finally {
        blocked.end();
      }
    }
    return result == -ZmqErrno.EAGAIN ? WOULD_BLOCK : ZMQException.check(result);
  }

  /** The functions of libzmq that move one message. */
  private enum Operation {
    SEND_ARRAY(true),
    SEND_MEMORY(true),
    SEND_MSG(true),
    SEND_DATAGRAM(true),
    RECV_SMALL(false),
    RECV_MEMORY(false),
    RECV_MSG(false);

    final boolean sends;

    Operation(boolean sends) {
      this.sends = sends;
    }

    int once(
        long socket,
        Workspace workspace,
        byte[] array,
        long memory,
        int offset,
        int length,
        int flags) {
      switch (this) {
        case SEND_ARRAY:
          return Zmq.zmq_send_bytes(socket, array, offset, length, flags);
        case SEND_MEMORY:
          return SocketIo.send(socket, memory, length, flags);
        case SEND_MSG:
          return SocketIo.send_msg(socket, memory, flags);
        case SEND_DATAGRAM:
          return sendDatagram(socket, workspace.msg, memory, flags);
        case RECV_SMALL:
          return SocketIo.recv(socket, workspace.msg, workspace.buffer, Workspace.CAPACITY, flags);
        case RECV_MEMORY:
          return Zmq.zmq_recv(socket, memory, length, flags);
        case RECV_MSG:
          return Zmq.zmq_msg_recv(memory, socket, flags);
        default:
          throw new AssertionError(this);
      }
    }

    /** A DGRAM that is not bound empties what it does not send: it is given a copy. */
    private static int sendDatagram(long socket, long copy, long msg, int flags) {
      Zmq.zmq_msg_init(copy);
      int result = Zmq.zmq_msg_copy(copy, msg);
      if (result == 0) {
        result = SocketIo.send_msg(socket, copy, flags);
      }
      Zmq.zmq_msg_close(result < 0 ? copy : msg);
      if (result >= 0) {
        Zmq.zmq_msg_init(msg);
      }
      return result;
    }
  }

  private static void checkRange(int size, int offset, int length) {
    if ((offset | length) < 0 || length > size - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", length " + length + " of an array of " + size);
    }
  }
}
