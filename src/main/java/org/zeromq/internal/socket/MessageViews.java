// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.wait.PlatformThreads;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/**
 * Buffers over the bytes of messages, without a copy. Each holds a second reference to its message,
 * which is released after the garbage collector has collected the buffer and all buffers derived
 * from it: so neither a use of the message nor another thread can free the memory of a buffer.
 *
 * <p>A platform thread waits for that while there are buffers, since the collector's queue has a
 * lock. The thread refers to its class loader, which therefore stays until the last buffer is gone.
 *
 * <p>The garbage collector does not account for this memory. Beyond {@link #MAX_BYTES} in total,
 * the bytes are copied into memory that it does account for.
 */
public final class MessageViews {
  /** Smaller messages are copied, which costs less. */
  private static final int MIN_VIEW_SIZE = 8 * 1024;

  private static final long MAX_BYTES = 64L << 20;

  /** How long the thread stays without views. */
  private static final long KEEP_THREAD_MS = 300;

  /** Whether the thread runs. */
  private static final AtomicBoolean RUNNING = new AtomicBoolean();

  /** A second reference to a message. */
  private static final class View extends PhantomReference<ByteBuffer> {
    final ByteBuffer msg;
    final long size;

    View(ByteBuffer root, ByteBuffer msg, long size) {
      super(root, UNREACHABLE);
      this.msg = msg;
      this.size = size;
    }
  }

  private static final ReferenceQueue<ByteBuffer> UNREACHABLE = new ReferenceQueue<>();

  /** All views, by the address of their message; the map keeps them reachable. */
  private static final Map<Long, View> VIEWS = new ConcurrentSkipListMap<>();

  /** Unused memory for messages. */
  private static final Queue<ByteBuffer> UNUSED = new ConcurrentLinkedQueue<>();

  /** The total number of bytes of all views. */
  private static final AtomicLong BYTES = new AtomicLong();

  private MessageViews() {}

  /** Returns a read-only buffer of a message's bytes. */
  public static ByteBuffer of(long msg, int size) {
    ByteBuffer buffer = size < MIN_VIEW_SIZE ? null : view(msg, size);
    return buffer != null ? buffer : copy(msg, size);
  }

  private static ByteBuffer copy(long msg, int size) {
    ByteBuffer copy =
        size < MIN_VIEW_SIZE ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
    if (copy.hasArray()) {
      NativeMemory.get(Zmq.zmq_msg_data(msg), copy.array(), 0, size);
    } else {
      copy.put(NativeMemory.view(Zmq.zmq_msg_data(msg), size)).clear();
    }
    return copy.asReadOnlyBuffer();
  }

  private static ByteBuffer view(long msg, int size) {
    if (BYTES.addAndGet(size) > MAX_BYTES) {
      BYTES.addAndGet(-size);
      return null;
    }
    long second = 0;
    boolean held = false;
    try {
      ByteBuffer memory = UNUSED.poll();
      if (memory == null) {
        memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE);
      }
      second = NativeMemory.address(memory);
      Zmq.zmq_msg_init(second);
      Errors.check(Zmq.zmq_msg_copy(second, msg), Operation.MSG);
      ByteBuffer root = NativeMemory.view(Zmq.zmq_msg_data(second), size);
      VIEWS.put(second, new View(root, memory, size));
      held = true;
      PlatformThreads.ensureRunning(RUNNING, MessageViews::releaseLoop, "jzmq message views");
      return root.asReadOnlyBuffer();
    } finally {
      if (!held) {
        BYTES.addAndGet(-size);
        if (second != 0) {
          Zmq.zmq_msg_close(second);
        }
      }
    }
  }

  // ---- the thread that releases

  private static void releaseLoop() {
    do {
      try {
        View view = (View) UNREACHABLE.remove(KEEP_THREAD_MS);
        if (view != null) {
          release(view);
        }
      } catch (InterruptedException e) {
        // no other thread has a reference to this one
      }
    } while (isNeeded());
  }

  private static void release(View view) {
    long second = NativeMemory.address(view.msg);
    VIEWS.remove(second);
    Zmq.zmq_msg_close(second);
    BYTES.addAndGet(-view.size);
    UNUSED.add(view.msg);
  }

  /** Whether the thread must continue: it has stopped if not, and no view is without it. */
  private static boolean isNeeded() {
    if (!VIEWS.isEmpty()) {
      return true;
    }
    RUNNING.set(false);
    return !VIEWS.isEmpty() && RUNNING.compareAndSet(false, true);
  }
}
