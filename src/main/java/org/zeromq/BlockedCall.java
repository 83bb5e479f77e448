// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * A send or receive that would block: waits until it should be tried again, for as long as the
 * socket's ZMQ_SNDTIMEO or ZMQ_RCVTIMEO says.
 *
 * <p>libzmq's own blocking calls end only with a message, the timeout or the context. Here the wait
 * is ours, on libzmq's descriptor and a wake-up together, so that it also ends with {@link
 * SocketHandle#close()} from another thread, with {@link Thread#interrupt()} and with a {@link
 * Cancellation}.
 *
 * <p>One object serves all blocked calls of a {@link Workspace}, one after the other.
 */
final class BlockedCall implements Cancellation.Call {
  /** How long a socket that was ready, and blocked all the same, is left alone: milliseconds. */
  private static final long BACK_OFF = 1;

  private final SocketHandle handle;
  private final Deadline deadline = new Deadline();
  private final int[] answer = new int[1];

  private Waiter waiter;
  private long socket;
  private boolean sends;
  private Cancellation cancellation;
  private volatile boolean cancelled;

  // of a thread-safe socket, which has no descriptor
  private PollItems items;
  private boolean backOff;

  BlockedCall(SocketHandle handle) {
    this.handle = handle;
  }

  /**
   * A call on the handle's socket was tried in vain; {@link #end()} must follow.
   *
   * @param mayCancel what may end the call, too; null for nothing
   */
  void begin(long triedSocket, boolean triedToSend, Cancellation mayCancel) {
    socket = triedSocket;
    sends = triedToSend;
    backOff = false;
    deadline.start(intOption(sends ? ZmqConstants.ZMQ_SNDTIMEO : ZmqConstants.ZMQ_RCVTIMEO));
    waiter = WaiterPool.take();
    cancelled = false;
    cancellation = mayCancel;
    if (cancellation != null) {
      cancellation.watch(this);
    }
    handle.watch(waiter);
  }

  @Override
  public void cancel() {
    cancelled = true;
    waiter.wakeup();
  }

  void end() {
    if (cancellation != null) {
      cancellation.unwatch(this);
      cancellation = null;
    }
    handle.unwatch(waiter);
    WaiterPool.giveBack(waiter);
    waiter = null;
  }

  /**
   * Waits until the call should be tried again.
   *
   * @return false when the time is over
   * @throws ZMQException EINTR when the thread is interrupted (its flag stays set), ENOTSOCK when
   *     the socket is being closed, ETERM when its context is, ECANCELED when the call is cancelled
   */
  boolean await() {
    long left = deadline.left();
    if (left == 0) {
      return false;
    }
    checkNotEnded();
    if (handle.isThreadSafe()) {
      awaitThreadSafe(left);
      return true;
    }
    if (ZMQException.check(waiter.awaitSocket(socket, left)) != SocketIo.READY) {
      checkNotEnded();
      Waiter.checkInterrupted();
    }
    return true;
  }

  private void awaitThreadSafe(long left) {
    if (items == null) {
      items = new PollItems(2);
    }
    items.set(0, socket, 0, sends ? ZmqConstants.ZMQ_POLLOUT : ZmqConstants.ZMQ_POLLIN);
    int result =
        backOff
            ? waiter.poll(items, 0, left < 0 ? BACK_OFF : Math.min(left, BACK_OFF))
            : waiter.poll(items, 1, left);
    // SERVER and PEER are ready to send as long as they have any peer, which need not be the one
    backOff = result > 0;
    if (result == 0) {
      checkNotEnded();
      Waiter.checkInterrupted();
    } else if (result != -ZmqErrno.EINTR) {
      ZMQException.check(result);
    }
  }

  private void checkNotEnded() {
    if (handle.isClosed()) {
      throw new ZMQException(handle.closedError());
    }
    if (cancelled) {
      throw new ZMQException(ZmqErrno.ECANCELED);
    }
  }

  private int intOption(int option) {
    ZMQException.check(Zmq.zmq_getsockopt_int(socket, option, answer));
    return answer[0];
  }
}
