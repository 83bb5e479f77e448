// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.zeromq.jni.NativeLayout;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/**
 * Buffers over the bytes of messages, not copied. Each has a second hold on its message, which is
 * given up when the garbage collector has had the buffer and all that were made from it: so no use
 * of the message, and no second thread, can take the memory from under a buffer.
 *
 * <p>The garbage collector does not know how much memory that is. Beyond {@link #MOST_BYTES} the
 * bytes are copied to memory that it does know, which makes it work.
 */
final class MsgViews {
  /** Smaller messages are copied: that costs less. */
  private static final int SMALLEST = 8 * 1024;

  private static final long MOST_BYTES = 64L << 20;

  /** A second hold on a message. */
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

  // guarded by the class
  private static final Set<View> VIEWS = new HashSet<>();
  private static final ArrayDeque<ByteBuffer> UNUSED = new ArrayDeque<>();
  private static long bytes;

  private MsgViews() {}

  /** A read-only buffer of a message's bytes. */
  static ByteBuffer of(long msg, int size) {
    ByteBuffer buffer = size < SMALLEST ? null : view(msg, size);
    return buffer != null ? buffer : copy(msg, size);
  }

  private static ByteBuffer copy(long msg, int size) {
    ByteBuffer copy = size < SMALLEST ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
    if (copy.hasArray()) {
      NativeMemory.get(Zmq.zmq_msg_data(msg), copy.array(), 0, size);
    } else {
      copy.put(NativeMemory.view(Zmq.zmq_msg_data(msg), size)).clear();
    }
    return copy.asReadOnlyBuffer();
  }

  private static synchronized ByteBuffer view(long msg, int size) {
    giveUpUnreachable();
    if (bytes + size > MOST_BYTES) {
      return null;
    }
    ByteBuffer memory = UNUSED.poll();
    if (memory == null) {
      memory = ByteBuffer.allocateDirect(NativeLayout.MSG_SIZE);
    }
    long second = NativeMemory.address(memory);
    Zmq.zmq_msg_init(second);
    ZMQException.check(Zmq.zmq_msg_copy(second, msg));
    boolean held = false;
    try {
      ByteBuffer root = NativeMemory.view(Zmq.zmq_msg_data(second), size);
      VIEWS.add(new View(root, memory, size));
      held = true;
      bytes += size;
      return root.asReadOnlyBuffer();
    } finally {
      if (!held) {
        Zmq.zmq_msg_close(second);
      }
    }
  }

  /** Gives up the messages whose buffers are gone. */
  static synchronized void giveUpUnreachable() {
    for (View view = next(); view != null; view = next()) {
      VIEWS.remove(view);
      Zmq.zmq_msg_close(NativeMemory.address(view.msg));
      UNUSED.push(view.msg);
      bytes -= view.size;
    }
  }

  private static View next() {
    return (View) UNREACHABLE.poll();
  }
}
