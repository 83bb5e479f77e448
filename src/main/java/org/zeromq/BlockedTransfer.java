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
        return Zmq.zmq_send(socket, memory, length, flags);
      case SEND_BUFFER:
        return SocketIo.send_buffer(socket, (ByteBuffer) object, offset, length, flags);
      case SEND_LENT:
        return LentBuffers.send(socket, (ZeroCopyBuffer) object, offset, length, flags);
      case SEND_MSG:
        return Zmq.zmq_msg_send(memory, socket, flags);
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
}
