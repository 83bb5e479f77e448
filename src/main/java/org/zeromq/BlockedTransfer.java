// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.ByteBuffer;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** The functions of libzmq that move one message, tried again until they do not block. */
enum BlockedTransfer {
  SEND_ARRAY(true),
  SEND_MEMORY(true),
  SEND_BUFFER(true),
  SEND_LENT(true),
  SEND_MSG(true),
  SEND_DATAGRAM(true),
  RECV_SMALL(false),
  RECV_ARRAY(false),
  RECV_BUFFER(false),
  RECV_MSG(false);

  private final boolean sends;

  BlockedTransfer(boolean sends) {
    this.sends = sends;
  }

  /**
   * What a call that was tried without blocking comes to, after all.
   *
   * @param result what it was tried with
   * @param object the array or buffer that it is about, if it is one
   * @param memory the address that it is about, if it is one
   * @return the result of the call, or {@link Transfers#WOULD_BLOCK}
   */
  int finish(
      int result,
      long socket,
      Workspace workspace,
      Object object,
      long memory,
      int offset,
      int length,
      int flags,
      Cancellation cancellation) {
    int nonBlocking = flags | ZmqConstants.ZMQ_DONTWAIT;
    int last = result;
    if (last == -ZmqErrno.EAGAIN && flags != nonBlocking) {
      BlockedCall blocked = workspace.blockedCall();
      blocked.begin(socket, sends, cancellation);
      try {
        while (last == -ZmqErrno.EAGAIN && blocked.await()) {
          last = once(socket, workspace, object, memory, offset, length, nonBlocking);
        }
      } finally {
        blocked.end();
      }
    }
    return last == -ZmqErrno.EAGAIN ? Transfers.WOULD_BLOCK : ZMQException.check(last);
  }

  private int once(
      long socket,
      Workspace workspace,
      Object object,
      long memory,
      int offset,
      int length,
      int flags) {
    switch (this) {
      case SEND_ARRAY:
        return Zmq.zmq_send_bytes(socket, (byte[]) object, offset, length, flags);
      case SEND_MEMORY:
        return SocketIo.send(socket, memory, length, flags);
      case SEND_BUFFER:
        return SocketIo.send_buffer(socket, (ByteBuffer) object, offset, length, flags);
      case SEND_LENT:
        return LentBuffers.send(socket, (ZeroCopyBuffer) object, offset, length, flags);
      case SEND_MSG:
        return SocketIo.send_msg(socket, memory, flags);
      case SEND_DATAGRAM:
        return sendDatagram(socket, workspace.msg, memory, flags);
      case RECV_SMALL:
        return SocketIo.recv(socket, workspace.msg, workspace.buffer, Workspace.CAPACITY, flags);
      case RECV_ARRAY:
        return SocketIo.recv_bytes(
            socket,
            workspace.buffer,
            Workspace.MOST_TO_STORE,
            (byte[]) object,
            offset,
            length,
            flags);
      case RECV_BUFFER:
        return SocketIo.recv_buffer(
            socket,
            workspace.buffer,
            Workspace.MOST_TO_STORE,
            (ByteBuffer) object,
            offset,
            length,
            flags);
      case RECV_MSG:
        return Zmq.zmq_msg_recv(memory, socket, flags);
      default:
        throw new AssertionError(this);
    }
  }

  /** A DGRAM that is not bound empties what it does not send: it is given a copy. */
  static int sendDatagram(long socket, long copy, long msg, int flags) {
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
