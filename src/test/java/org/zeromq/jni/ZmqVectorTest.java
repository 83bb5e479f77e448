// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqVectorTest {
  private final Native zmq = new Native();
  private final long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  private static void put(ByteBuffer vectors, int index, long base, long len) {
    int start = index * NativeLayout.IOVEC_SIZE;
    if (NativeLayout.POINTER_SIZE == 8) {
      vectors.putLong(start + NativeLayout.IOVEC_BASE, base);
      vectors.putLong(start + NativeLayout.IOVEC_LEN, len);
    } else {
      vectors.putInt(start + NativeLayout.IOVEC_BASE, (int) base);
      vectors.putInt(start + NativeLayout.IOVEC_LEN, (int) len);
    }
  }

  private static long word(ByteBuffer vectors, int at) {
    return NativeLayout.POINTER_SIZE == 8 ? vectors.getLong(at) : vectors.getInt(at) & 0xFFFFFFFFL;
  }

  /** The text of a received vector, whose memory the receiver frees. */
  private static String take(ByteBuffer vectors, int index) {
    int start = index * NativeLayout.IOVEC_SIZE;
    byte[] bytes = new byte[(int) word(vectors, start + NativeLayout.IOVEC_LEN)];
    long base = word(vectors, start + NativeLayout.IOVEC_BASE);
    ok(NativeMemory.get(base, bytes, 0, bytes.length));
    NativeMemory.free(base);
    return Native.text(bytes);
  }

  @Test
  void vectorsAreThePartsOfAMessage() {
    assumeTrue(NativeLayout.IOVEC_SIZE > 0, "there are no vectors on Windows");
    ByteBuffer out = zmq.memory(2 * NativeLayout.IOVEC_SIZE);
    put(out, 0, at(zmq.memory("first")), 5);
    put(out, 1, at(zmq.memory("2nd")), 3);
    assertEquals(3, ok(Zmq.zmq_sendiov(pair[0], at(out), 2, ZMQ_SNDMORE)));

    ByteBuffer in = zmq.memory(3 * NativeLayout.IOVEC_SIZE);
    assertEquals(2, ok(Zmq.zmq_recviov(pair[1], at(in), 3, 0)));
    assertArrayEquals(new String[] {"first", "2nd"}, new String[] {take(in, 0), take(in, 1)});
  }

  @Test
  void noVectorsAreAnError() {
    int expected = NativeLayout.IOVEC_SIZE > 0 ? -EINVAL : -ENOTSUP;
    assertEquals(expected, Zmq.zmq_sendiov(pair[0], 0, 0, 0));
    assertEquals(expected, Zmq.zmq_recviov(pair[1], 0, 0, 0));
  }
}
