// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;

/** Messages that fail an assertion of libzmq; only the thin layer can create them. */
final class BrokenMessage {
  private static final int SIZE = 64;
  private static final int CONTENT_SIZE = 128;
  private static final byte TYPE_VSM = 101;
  private static final byte TYPE_ZCLMSG = 105;

  /** libzmq may read them as long as the process lives. */
  private static final List<ByteBuffer> MEMORY = Collections.synchronizedList(new ArrayList<>());

  private BrokenMessage() {}

  /** A closed message: an assertion fails in the thread that sends it. */
  static long closed() {
    long msg = NativeMemory.address(memory(SIZE));
    check(Zmq.zmq_msg_init(msg) == 0);
    check(Zmq.zmq_msg_close(msg) == 0);
    return msg;
  }

  /**
   * A message of one byte that looks like one received, but has no function to free it: an
   * assertion fails in the thread that closes it, the I/O thread once it is sent.
   */
  static long withoutFreeFunction() {
    ByteBuffer content = memory(CONTENT_SIZE);
    ByteBuffer msg = memory(SIZE);
    long address = NativeMemory.address(msg);
    check(Zmq.zmq_msg_init(address) == 0);
    int type = 0;
    while (msg.get(type) != TYPE_VSM) {
      type++;
    }
    msg.put(type, TYPE_ZCLMSG);
    int word = Long.BYTES;
    // of content_t: void *data, size_t size, zmq_free_fn *
    content.putLong(0, NativeMemory.address(content));
    content.putLong(word, 1);
    // metadata_t *, void *data, size_t size, content_t *
    msg.putLong(word, NativeMemory.address(content));
    msg.putLong(2 * word, 1);
    msg.putLong(3 * word, NativeMemory.address(content));
    return address;
  }

  private static ByteBuffer memory(int size) {
    ByteBuffer memory = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    MEMORY.add(memory);
    return memory;
  }
}
