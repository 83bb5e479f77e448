// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.wait.PlatformThreads;
import org.zeromq.internal.wait.PollerThread;
import org.zeromq.internal.wait.Wakeable;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The incomplete sends and receives of one socket: whole messages, in two queues.
 *
 * <p>While there are incomplete calls, the socket is in a call of this object, so that other calls
 * get EBUSY, and it is parked whenever no thread processes the queues. The queues are processed by
 * the thread that adds or ends a call or closes the socket, or by the {@link PollerThread}; by one
 * thread at a time: any other thread only increments {@link #work}, and the processing thread
 * checks the queues again.
 */
public final class AsyncCalls implements PollerThread.Watcher, Wakeable {
  /**
   * A call in a queue. Its methods do not block; {@link #failed} and its like are called again if
   * they throw an OutOfMemoryError, and throw nothing else.
   */
  public abstract static class Call {
    /** Returns whether the call was cancelled or is complete. */
    protected abstract boolean isDone();

    /** Called when the call has failed. */
    protected abstract void failed(ZMQException error);
  }

  /** A receive. */
  public abstract static class Receive extends Call {
    /**
     * Called with the parts of a message and its number in the order of arrival; it can be returned
     * with {@link AsyncCalls#returnMessage}.
     */
    protected abstract void received(List<byte[]> parts, long number);
  }

  /** A send. */
  public abstract static class Send extends Call {
    private final List<byte[]> parts;
    private int sent;

    /** Creates a send of at least one part. */
    protected Send(List<byte[]> parts) {
      this.parts = parts;
    }

    protected abstract void sent();
  }

  private final SocketHandle handle;
  private final long socket;
  private final Queue<Receive> receives = new ConcurrentLinkedQueue<>();
  private final Queue<Send> sends = new ConcurrentLinkedQueue<>();

  /** Messages that arrived after their calls had been cancelled, in the order of arrival. */
  private final ConcurrentSkipListMap<Long, List<byte[]>> returned = new ConcurrentSkipListMap<>();

  /**
   * The number of notifications since the queues were last checked; 0: no thread processes them.
   */
  private final AtomicInteger work = new AtomicInteger();

  private volatile boolean ready;
  private volatile PollerThread poller;
  private volatile long key;

  // used by the processing thread
  private final ByteBuffer memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE);
  private final long msg = NativeMemory.address(memory);
  private final int[] value = new int[1];
  private List<byte[]> parts = new ArrayList<>();

  /** The number of messages received. */
  private long received;

  /** Complete the calls that have ended, after the last call has left the socket. */
  private final Deque<Runnable> completions = new ArrayDeque<>();

  /** Whether the calls have entered the socket, and the poller thread watches it for them. */
  private boolean entered;

  /**
   * Creates the queues of a socket.
   *
   * @throws ZMQException ENOTSUP for a thread-safe socket
   */
  public AsyncCalls(SocketHandle handle) {
    if (handle.isThreadSafe()) {
      throw Errors.onSocket(
          ZmqErrno.ENOTSUP,
          "AsyncSocket",
          null,
          handle.type,
          "not for thread-safe socket types",
          null);
    }
    this.handle = handle;
    socket = handle.address();
  }

  public void add(Receive call) {
    receives.add(call);
    proceed();
  }

  public void add(Send call) {
    sends.add(call);
    proceed();
  }

  /** Keeps a message for the next receive: before those that arrived after it. */
  public void returnMessage(List<byte[]> parts, long number) {
    boolean kept = false;
    while (!kept) {
      try {
        returned.put(number, parts);
        kept = true;
      } catch (OutOfMemoryError e) {
        PlatformThreads.pauseForMemory();
      }
    }
    proceed();
  }

  @Override
  public void ready() {
    ready = true;
    proceed();
  }

  @Override
  public String user() {
    return "incomplete calls of an AsyncSocket";
  }

  @Override
  public void wake() {
    PollerThread watching = poller;
    if (watching != null) {
      watching.forget(key); // the socket may be closed next
    }
    proceed();
  }

  /** Processes the queues after a call was added or has ended, or the socket has changed. */
  public void proceed() {
    if (work.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    boolean done = false;
    try {
      do {
        processWhenThereIsMemory();
        seen = work.addAndGet(-seen);
      } while (seen != 0);
      done = true;
    } finally {
      if (!done) { // a stack overflow in the calling thread: the calls need another one
        work.set(0);
        PlatformThreads.start(this::proceed, "jzmq asynchronous calls");
      }
    }
  }

  /** The steps can be repeated. If they were not, the calls would wait indefinitely. */
  private void processWhenThereIsMemory() {
    boolean done = false;
    while (!done) {
      try {
        process();
        done = true;
      } catch (OutOfMemoryError e) {
        PlatformThreads.pauseForMemory();
      }
    }
  }

  private void process() {
    removeDone();
    if (!entered && (receives.isEmpty() && sends.isEmpty() || !enterSocket())) {
      return;
    }
    if (!handle.resume() || handle.isClosed()) {
      int error = handle.closedError();
      fail(handle.error(error, Operation.RECV, null), handle.error(error, Operation.SEND, null));
    } else {
      try {
        transfer();
      } catch (ZMQException e) { // from reading the socket's events or watching it
        fail(e, e);
      }
    }
    if (receives.isEmpty() && sends.isEmpty()) {
      leaveSocket();
    } else {
      handle.park();
    }
    for (Runnable next = completions.peek(); next != null; next = completions.peek()) {
      next.run();
      completions.poll();
    }
  }

  private void removeDone() {
    receives.removeIf(Call::isDone);
    sends.removeIf(call -> call.isDone() && call.sent == 0);
  }

  private void fail(ZMQException ofReceives, ZMQException ofSends) {
    fail(receives, ofReceives);
    fail(sends, ofSends);
  }

  private static void fail(Queue<? extends Call> queue, ZMQException error) {
    for (Call call = queue.peek(); call != null; call = queue.peek()) {
      call.failed(error);
      queue.poll();
    }
  }

  // ---- entering the socket

  private boolean enterSocket() {
    boolean reserved = false;
    try {
      handle.enterReentrant(receives.isEmpty() ? Operation.SEND : Operation.RECV, this);
      reserved = true;
      PollerThread entering = enterPoller();
      key = entering.add(this);
      poller = entering;
      entered = true;
      handle.addWaiter(this);
    } catch (ZMQException e) {
      fail(e, e);
    } finally {
      if (reserved && !entered) {
        handle.leaveReentrant();
      }
    }
    return entered;
  }

  /** Throws ENOMEM if the thread cannot be started: that can last, and the caller must not wait. */
  private PollerThread enterPoller() {
    try {
      return PollerThread.enter();
    } catch (OutOfMemoryError e) {
      throw handle.error(ZmqErrno.ENOMEM, "wait", null);
    }
  }

  private void leaveSocket() {
    PollerThread leaving = poller;
    poller = null;
    try {
      leaving.leave(key);
    } finally {
      entered = false;
      handle.removeWaiter(this);
      handle.leaveReentrant();
    }
  }

  // ---- messages

  /** Completes the calls that do not block, and then watches the socket for the others. */
  private void transfer() {
    if (ready) { // empties the mailbox, as native/await.c does
      ready = false;
      handle.check(Zmq.zmq_getsockopt_int(socket, ZmqConstants.ZMQ_EVENTS, value), "wait", null);
    }
    while (!receives.isEmpty() && attempt(receives.peek())) {
      receives.poll();
    }
    while (!sends.isEmpty() && attempt(sends.peek())) {
      sends.poll();
    }
    if (!receives.isEmpty() || !sends.isEmpty()) {
      poller.watch(socket, key);
    }
  }

  /** Completes a receive: it has a message or an error. */
  private final class Receipt implements Runnable {
    private final Receive call;
    private Map.Entry<Long, List<byte[]>> message;
    private int error;

    Receipt(Receive call) {
      this.call = call;
    }

    @Override
    public void run() {
      if (message != null) {
        call.received(message.getValue(), message.getKey());
      } else if (error != 0) {
        call.failed(handle.error(error, Operation.RECV, null));
      }
    }
  }

  /** Returns false if the call would block. */
  private boolean attempt(Receive call) {
    if (call.isDone()) {
      return true;
    }
    Receipt receipt = new Receipt(call);
    completions.add(receipt); // first, since there may be no memory for it later
    try {
      receipt.message = returned.firstEntry();
      if (receipt.message != null) {
        returned.remove(receipt.message.getKey());
      } else {
        receipt.message = receive();
      }
    } catch (ZMQException e) {
      receipt.error = e.getErrorCode();
    } catch (OutOfMemoryError e) { // the message is lost, as it is for recv()
      receipt.error = ZmqErrno.ENOMEM;
    }
    if (receipt.message == null && receipt.error == 0) {
      completions.removeLast();
      return false;
    }
    return true;
  }

  /** Returns the number and the parts of a message; null if it would block. */
  private Map.Entry<Long, List<byte[]>> receive() {
    boolean done = false;
    boolean more = false;
    try {
      do {
        Zmq.zmq_msg_init(msg);
        try {
          int size = Zmq.zmq_msg_recv(msg, socket, ZmqConstants.ZMQ_DONTWAIT);
          if (size == -ZmqErrno.EAGAIN) {
            done = true;
            return null;
          }
          more = size >= 0 && Zmq.zmq_msg_more(msg) != 0;
          byte[] part = new byte[handle.check(size, Operation.RECV, null)];
          NativeMemory.get(Zmq.zmq_msg_data(msg), part, 0, size);
          parts.add(part);
        } finally {
          Zmq.zmq_msg_close(msg);
        }
      } while (more);
      Map.Entry<Long, List<byte[]>> message =
          new AbstractMap.SimpleImmutableEntry<>(received, parts);
      parts = new ArrayList<>();
      received++;
      done = true;
      return message;
    } finally {
      if (!done) { // out of memory: the message is lost, with all its parts
        parts.clear();
        if (more) {
          dropParts();
        }
      }
    }
  }

  /** Receives and drops the rest of a message. */
  private void dropParts() {
    boolean more;
    do {
      Zmq.zmq_msg_init(msg);
      int size = Zmq.zmq_msg_recv(msg, socket, ZmqConstants.ZMQ_DONTWAIT);
      more = size >= 0 && Zmq.zmq_msg_more(msg) != 0;
      Zmq.zmq_msg_close(msg);
    } while (more);
  }

  /** Returns false if the call would block. */
  private boolean attempt(Send call) {
    if (call.isDone() && call.sent == 0) {
      return true;
    }
    for (; call.sent < call.parts.size(); call.sent++) {
      byte[] part = call.parts.get(call.sent);
      int more = call.sent + 1 < call.parts.size() ? ZmqConstants.ZMQ_SNDMORE : 0;
      int result =
          Zmq.zmq_send_bytes(socket, part, 0, part.length, more | ZmqConstants.ZMQ_DONTWAIT);
      if (result == -ZmqErrno.EAGAIN) {
        return false;
      }
      if (result < 0) {
        completions.add(() -> call.failed(handle.error(-result, Operation.SEND, null)));
        return true;
      }
    }
    completions.add(call::sent);
    return true;
  }
}
