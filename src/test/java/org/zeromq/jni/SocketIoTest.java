// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.take;
import static org.zeromq.jni.Native.text;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SocketIoTest {
  private final Native zmq = new Native();
  private final long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
  private final long msg = zmq.msg();

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  private static void assertClosed(long msg) {
    assertEquals(-EFAULT, Zmq.zmq_msg_close(msg), "the message is open");
  }

  @Test
  void recvCopiesAMessageThatFits() {
    ByteBuffer buffer = zmq.memory(6);
    send(pair[0], "fits");
    assertEquals(4, SocketIo.recv(pair[1], msg, at(buffer), 6, 0));
    byte[] got = new byte[6];
    buffer.get(got);
    assertEquals("fits\0\0", text(got));
    assertClosed(msg);
  }

  @Test
  void recvLeavesALargerMessageToBeTaken() {
    send(pair[0], "does not fit");
    assertEquals(12, SocketIo.recv(pair[1], msg, at(zmq.memory(4)), 4, 0));
    assertEquals("does not fit", take(msg));
    assertClosed(msg);
  }

  @Test
  void recvWithANegativeSizeLeavesTheMessageToBeTaken() {
    send(pair[0], "kept");
    assertEquals(4, SocketIo.recv(pair[1], msg, 0, -1, 0));
    assertEquals("kept", take(msg));
  }

  @Test
  void recvOfAnEmptyMessageNeedsNoBuffer() {
    send(pair[0], "");
    assertEquals(0, SocketIo.recv(pair[1], msg, 0, 0, 0));
    assertClosed(msg);
  }

  @Test
  void aFailedRecvLeavesTheMessageClosed() {
    assertEquals(-EAGAIN, SocketIo.recv(pair[1], msg, 0, 0, ZMQ_DONTWAIT));
    assertClosed(msg);
  }

  @Test
  void takeCopiesARange() {
    byte[] target = utf8("........");
    assertEquals(0, SocketIo.take(zmq.msg("four"), target, 2, 3));
    assertEquals("..fou...", text(target));
  }

  @Test
  void takeOfABadRangeClosesTheMessageNevertheless() {
    int[][] ranges = {{-1, 1}, {0, -1}, {0, 9}, {8, 1}, {9, 0}, {1, Integer.MAX_VALUE}, {0, 5}};
    for (int[] range : ranges) {
      long four = zmq.msg("four");
      assertEquals(-EINVAL, SocketIo.take(four, new byte[8], range[0], range[1]));
      assertClosed(four);
    }
    long four = zmq.msg("four");
    assertEquals(-EINVAL, SocketIo.take(four, null, 0, 0));
    assertClosed(four);
  }
}
