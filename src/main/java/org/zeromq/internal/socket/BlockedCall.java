// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.ZMQException;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.record.BlockedCallEvent;
import org.zeromq.internal.wait.Cancellation;
import org.zeromq.internal.wait.Deadline;
import org.zeromq.internal.wait.NativeWaiter;
import org.zeromq.internal.wait.PollItems;
import org.zeromq.internal.wait.Waiter;
import org.zeromq.internal.wait.WaiterPool;
import org.zeromq.jni.SocketIo;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Waits until a send or receive that would block should be retried, for up to the socket's
 * ZMQ_SNDTIMEO or ZMQ_RCVTIMEO.
 *
 * <p>libzmq's own blocking calls end only with a message, the timeout or the context. This wait
 * polls libzmq's descriptor and a wake-up together, so that it also ends on {@link
 * SocketHandle#close()} from another thread, {@link Thread#interrupt()} and a {@link Cancellation}.
 *
 * <p>Reusable, for one call at a time.
 */
public final class BlockedCall {
  /** The delay before a socket that was ready but still would block is retried: milliseconds. */
  private static final long BACK_OFF_MS = 1;

  private final SocketHandle handle;
  private final long socket;
  private final Deadline deadline = new Deadline();
  private final int[] value = new int[1];

  private Waiter waiter;
  private boolean sends;
  private Cancellation cancellation;
  private int cancellationAdded;

  /** The event of Java Flight Recorder; null if the call is not recorded. */
  private Object event;

  // for thread-safe sockets, which have no descriptor
  private PollItems items;
  private boolean backOff;

  public BlockedCall(SocketHandle handle) {
    this.handle = handle;
    socket = handle.address();
  }

  /**
   * Begins after a call on the socket returned EAGAIN; {@link #end()} must follow.
   *
   * @param mayCancel a token that can end the call; null for none
   */
  public void begin(boolean triedToSend, Cancellation mayCancel) {
    event = BlockedCallEvent.begin();
    sends = triedToSend;
    backOff = false;
    deadline.start(intOption(sends ? ZmqConstants.ZMQ_SNDTIMEO : ZmqConstants.ZMQ_RCVTIMEO));
    waiter = handle.isThreadSafe() ? WaiterPool.acquireNative() : WaiterPool.acquire();
    boolean begun = false;
    try {
      cancellation = mayCancel;
      if (cancellation != null) {
        cancellationAdded = cancellation.add(waiter);
      }
      handle.addWaiter(waiter);
      begun = true;
    } finally {
      if (!begun) { // out of memory
        end();
      }
    }
  }

  public void end() {
    try {
      removeWaiter();
    } finally {
      WaiterPool.release(waiter);
      waiter = null;
    }
    if (event != null) {
      BlockedCallEvent.end(event, sends ? "send" : "receive", handle);
      event = null;
    }
  }

  private void removeWaiter() {
    try {
      if (cancellation != null) {
        cancellation.remove(waiter);
      }
    } finally {
      cancellation = null;
      handle.removeWaiter(waiter);
    }
  }

  /**
   * Waits until the call should be retried.
   *
   * @return false if the timeout elapsed
   * @throws ZMQException EINTR if the thread is interrupted (its flag stays set), ENOTSOCK if the
   *     socket is closed, ETERM if its context is terminated, ECANCELED if the call is cancelled
   */
  public boolean await() {
    long remaining = deadline.remainingMillis();
    if (remaining == 0) {
      return false;
    }
    checkNotEnded();
    if (handle.isThreadSafe()) {
      awaitThreadSafe(remaining);
    } else if (handle.check(waiter.awaitSocket(socket, remaining, handle), operation(), null)
        != SocketIo.READY) {
      checkNotEnded();
      Waiter.checkInterrupted(operation(), handle.type);
    }
    return true;
  }

  private void awaitThreadSafe(long remaining) {
    NativeWaiter polling = (NativeWaiter) waiter;
    if (items == null) {
      items = new PollItems(2);
    }
    items.set(0, socket, 0, sends ? ZmqConstants.ZMQ_POLLOUT : ZmqConstants.ZMQ_POLLIN);
    int result =
        backOff
            ? polling.poll(items, 0, remaining < 0 ? BACK_OFF_MS : Math.min(remaining, BACK_OFF_MS))
            : polling.poll(items, 1, remaining);
    // SERVER and PEER report ready to send if any peer is ready, not only the addressed one
    backOff = result > 0;
    if (result == 0) {
      checkNotEnded();
      Waiter.checkInterrupted(operation(), handle.type);
    } else if (result != -ZmqErrno.EINTR) {
      handle.check(result, operation(), null);
    }
  }

  private void checkNotEnded() {
    if (handle.isClosed()) {
      throw handle.error(handle.closedError(), operation(), null);
    }
    if (cancellation != null && cancellation.wasCancelled(cancellationAdded)) {
      throw handle.error(ZmqErrno.ECANCELED, operation(), null);
    }
  }

  private String operation() {
    return sends ? Operation.SEND : Operation.RECV;
  }

  private int intOption(int option) {
    handle.check(Zmq.zmq_getsockopt_int(socket, option, value), operation(), null);
    return value[0];
  }
}
