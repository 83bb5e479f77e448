// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.proxy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.poll.PollEntry;
import org.zeromq.internal.socket.BlockedCall;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/**
 * One direction of a proxy: receives a message only when its target can send, and does not wait for
 * its sockets while the other direction has work.
 */
public final class ProxyDirection implements AutoCloseable {
  /** The maximum number of messages that one direction moves before the other one runs. */
  private static final int BURST = 1000;

  private final SocketHandle source;
  private final SocketHandle target;
  private final SocketHandle capture;
  private final PollEntry input;
  private final PollEntry output;
  private final PollEntry captureOutput;

  /** A {@code zmq_msg_t}, followed by the counts of messages and bytes. */
  private final ByteBuffer memory;

  private final long msg;
  private final long counts;

  /** The last result of {@link SocketIo#forward}: the socket for which a message is held. */
  private int state = SocketIo.IDLE;

  private boolean targetReady;

  /** Creates a direction between sockets that the caller has entered; capture may be null. */
  ProxyDirection(SocketHandle source, SocketHandle target, SocketHandle capture) {
    this.source = source;
    this.target = target;
    this.capture = capture;
    input = new PollEntry(source, null, ZmqConstants.ZMQ_POLLIN);
    output = new PollEntry(target, null, ZmqConstants.ZMQ_POLLOUT);
    captureOutput = new PollEntry(capture, null, ZmqConstants.ZMQ_POLLOUT);
    memory =
        ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE + 2 * Long.BYTES)
            .order(ByteOrder.nativeOrder());
    msg = NativeMemory.address(memory);
    counts = msg + NativeLayout.MSG_SIZE;
    Zmq.zmq_msg_init(msg);
  }

  @Override
  public void close() {
    Zmq.zmq_msg_close(msg);
  }

  /** Returns the number of messages moved. */
  long messages() {
    return memory.getLong(NativeLayout.MSG_SIZE);
  }

  /** Returns the number of bytes moved. */
  long bytes() {
    return memory.getLong(NativeLayout.MSG_SIZE + Long.BYTES);
  }

  /** Returns the entry to poll before {@link #proceed()}. */
  PollEntry waitsFor() {
    if (state == SocketIo.HELD_FOR_CAPTURE) {
      return captureOutput;
    }
    return targetReady ? input : output;
  }

  /** Moves messages, once the entry of {@link #waitsFor()} is ready. */
  void proceed() {
    boolean wasHeld = state == SocketIo.HELD_FOR_TARGET;
    if (state != SocketIo.HELD_FOR_CAPTURE && !targetReady) {
      targetReady = true;
      if (!wasHeld) {
        return;
      }
    }
    targetReady = false;
    long before = messages();
    forward();
    if (wasHeld && isStillHeld(before)) {
      awaitTarget(before);
    }
  }

  /** Returns whether the same message is still held, not a later one. */
  private boolean isStillHeld(long before) {
    return state == SocketIo.HELD_FOR_TARGET && messages() == before;
  }

  /**
   * Waits for the peer of the held message: a mandatory ROUTER reports ZMQ_POLLOUT if any peer is
   * ready.
   */
  private void awaitTarget(long before) {
    BlockedCall blocked = new BlockedCall(target);
    blocked.begin(true, null);
    try {
      while (isStillHeld(before) && blocked.await()) {
        forward();
      }
    } finally {
      blocked.end();
    }
  }

  private void forward() {
    state =
        Errors.check(
            SocketIo.forward(
                source.address(),
                target.address(),
                capture == null ? 0 : capture.address(),
                msg,
                state,
                BURST,
                counts),
            Operation.PROXY);
  }
}
