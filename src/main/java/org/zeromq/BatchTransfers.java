// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.zeromq.jni.ZmqConstants.ZMQ_DONTWAIT;
import static org.zeromq.jni.ZmqConstants.ZMQ_SNDMORE;

import java.util.Objects;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * Many messages through one socket, with one crossing if nothing blocks.
 *
 * <p>An error after the first message is not told, since the messages before it would be: if it
 * lasts, the next call meets it. So do C's sendmmsg and recvmmsg.
 */
final class BatchTransfers {
  /** How many bytes of arrays are copied before they are sent. */
  private static final int BYTES_AT_ONCE = 64 * 1024;

  /** The size from which an array is sent from where it is, by itself. */
  private static final int LARGE = 8 * 1024;

  private final SocketHandle handle;
  private final Workspaces workspaces;

  BatchTransfers(SocketHandle handle, Workspaces workspaces) {
    this.handle = handle;
    this.workspaces = workspaces;
  }

  // ---- batches

  /** Sends what is not sent yet of a batch; how many that were, 0 where it would block. */
  int send(MessageBatch batch, int flags) {
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        return send(socket, workspace, batch, flags);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  private static int send(long socket, Workspace workspace, MessageBatch batch, int flags) {
    int before = batch.remaining();
    int result = 0;
    try {
      while (batch.remaining() > 0 && result >= 0) {
        result = batch.sendOnce(socket, flags | ZMQ_DONTWAIT);
        if (result == -ZmqErrno.EAGAIN && (flags & ZMQ_DONTWAIT) == 0) {
          result = awaitAndSend(socket, workspace, batch, flags);
        }
      }
    } catch (ZMQException e) {
      if (batch.remaining() == before) {
        throw e;
      }
    }
    int sent = before - batch.remaining();
    return sent > 0 ? sent : unlessBlocked(result);
  }

  private static int awaitAndSend(long socket, Workspace workspace, MessageBatch batch, int flags) {
    int result = -ZmqErrno.EAGAIN;
    BlockedCall blocked = workspace.blockedCall();
    blocked.begin(socket, true, null);
    try {
      while (result == -ZmqErrno.EAGAIN && blocked.await()) {
        result = batch.sendOnce(socket, flags | ZMQ_DONTWAIT);
      }
    } finally {
      blocked.end();
    }
    return result;
  }

  /** Receives whole messages until there are so many parts; how many, 0 where it would block. */
  int recv(MessageBatch batch, int count, int flags) {
    if (count < 1) {
      throw new IllegalArgumentException("a batch of " + count + " messages");
    }
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        return recv(socket, workspace, batch, count, SocketIo.WHOLE_MESSAGES, flags);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  private static int recv(
      long socket, Workspace workspace, MessageBatch batch, int count, int mode, int flags) {
    batch.clear();
    int nonBlocking = flags | ZMQ_DONTWAIT;
    int result = batch.recvOnce(socket, workspace.msg, count, mode, nonBlocking);
    if (result == -ZmqErrno.EAGAIN && flags != nonBlocking) {
      BlockedCall blocked = workspace.blockedCall();
      blocked.begin(socket, false, null);
      try {
        while (result == -ZmqErrno.EAGAIN && blocked.await()) {
          result = batch.recvOnce(socket, workspace.msg, count, mode, nonBlocking);
        }
      } finally {
        blocked.end();
      }
    }
    return unlessBlocked(result);
  }

  // ---- arrays

  /** Sends arrays, the last one with the flags given; how many, 0 where it would block. */
  int send(byte[][] messages, int offset, int count, int flags) {
    checkRange(messages.length, offset, count);
    for (int i = 0; i < count; i++) {
      Objects.requireNonNull(messages[offset + i]);
    }
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        return send(socket, workspace, messages, offset, count, flags);
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  private static int send(
      long socket, Workspace workspace, byte[][] messages, int offset, int count, int flags) {
    int done = 0;
    try {
      while (done < count) {
        byte[] next = messages[offset + done];
        int last = flags & ZMQ_DONTWAIT;
        int tried = 1;
        int sent;
        if (next.length > LARGE) {
          sent = send(socket, workspace, next, done + 1 == count ? flags : last);
        } else {
          tried = fill(workspace.batch(), messages, offset + done, count - done, flags);
          sent = send(socket, workspace, workspace.batch(), last);
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

  /** Puts arrays into a batch, not the large ones and not too many; how many. */
  private static int fill(MessageBatch batch, byte[][] messages, int offset, int count, int flags) {
    batch.clear();
    int more = (flags & ZMQ_SNDMORE) == 0 ? 0 : SocketIo.FRAME_MORE;
    int filled = 0;
    int bytes = 0;
    while (filled < count && bytes < BYTES_AT_ONCE) {
      byte[] message = messages[offset + filled];
      if (message.length > LARGE) {
        break;
      }
      filled++;
      batch.append(message, 0, message.length, filled == count ? more : 0);
      bytes += message.length;
    }
    return filled;
  }

  private static int send(long socket, Workspace workspace, byte[] message, int flags) {
    int result = Zmq.zmq_send_bytes(socket, message, 0, message.length, flags | ZMQ_DONTWAIT);
    if (result < 0) {
      result =
          BlockedTransfer.SEND_ARRAY.finish(
              result, socket, workspace, message, 0, 0, message.length, flags, null);
    }
    return result == Transfers.WOULD_BLOCK ? 0 : 1;
  }

  /**
   * Receives messages as arrays, up to so many or to a part with more to follow; how many, 0 where
   * it would block.
   */
  int recv(byte[][] target, int offset, int count, int flags) {
    checkRange(target.length, offset, count);
    if (count == 0) {
      return 0;
    }
    long socket = handle.enter();
    try {
      Workspace workspace = workspaces.take();
      try {
        MessageBatch batch = workspace.batch();
        int received = recv(socket, workspace, batch, count, SocketIo.SINGLE_PARTS, flags);
        for (int i = 0; i < received; i++) {
          target[offset + i] = batch.get(i);
        }
        return received;
      } finally {
        workspaces.giveBack(workspace);
      }
    } finally {
      handle.leave();
    }
  }

  // ----

  private static int unlessBlocked(int result) {
    return result == -ZmqErrno.EAGAIN ? 0 : ZMQException.check(result);
  }

  private static void checkRange(int size, int offset, int count) {
    if ((offset | count) < 0 || count > size - offset) {
      throw new ArrayIndexOutOfBoundsException(
          "offset " + offset + ", count " + count + " of an array of " + size);
    }
  }
}
