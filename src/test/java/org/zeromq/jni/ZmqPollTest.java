// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.ZmqConstants.*;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqPollTest {
  private final Native zmq = new Native();
  private final ByteBuffer items = zmq.memory(2 * NativeLayout.POLLITEM_SIZE);

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  private void item(int index, long socket, long fd, int events) {
    int start = index * NativeLayout.POLLITEM_SIZE;
    if (NativeLayout.POINTER_SIZE == 8) {
      items.putLong(start + NativeLayout.POLLITEM_SOCKET, socket);
    } else {
      items.putInt(start + NativeLayout.POLLITEM_SOCKET, (int) socket);
    }
    if (NativeLayout.FD_SIZE == 8) {
      items.putLong(start + NativeLayout.POLLITEM_FD, fd);
    } else {
      items.putInt(start + NativeLayout.POLLITEM_FD, (int) fd);
    }
    items.putShort(start + NativeLayout.POLLITEM_EVENTS, (short) events);
    items.putShort(start + NativeLayout.POLLITEM_REVENTS, (short) -1);
  }

  private int revents(int index) {
    int start = index * NativeLayout.POLLITEM_SIZE;
    return items.getShort(start + NativeLayout.POLLITEM_REVENTS);
  }

  @Test
  void nothingReadyIsZero() {
    item(0, zmq.socket(ZMQ_PULL), 0, ZMQ_POLLIN);
    assertEquals(0, Zmq.zmq_poll(at(items), 1, 0));
    assertEquals(0, revents(0));
    assertEquals(0, Zmq.zmq_poll(at(items), 1, 1));
    assertEquals(0, Zmq.zmq_poll(0, 0, 0));
  }

  @Test
  void readySocketsAreReported() {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    send(pair[0], "x");
    item(0, pair[0], 0, ZMQ_POLLIN | ZMQ_POLLOUT);
    item(1, pair[1], 0, ZMQ_POLLIN | ZMQ_POLLOUT);
    assertEquals(2, Zmq.zmq_poll(at(items), 2, -1));
    assertEquals(ZMQ_POLLOUT, revents(0));
    assertEquals(ZMQ_POLLIN | ZMQ_POLLOUT, revents(1));
    assertEquals("x", recv(pair[1]));
  }

  @Test
  void pollWaitsForAMessageOfAnotherThread() throws Exception {
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    Thread sender = new Thread(() -> send(pair[0], "x"));
    sender.start();
    item(0, pair[1], 0, ZMQ_POLLIN);
    assertEquals(1, Zmq.zmq_poll(at(items), 1, Long.MAX_VALUE));
    sender.join();
    assertEquals("x", recv(pair[1]));
  }

  @Test
  void aDescriptorIsPolledTogetherWithASocket() {
    long wakeup = ok(Wakeup.open());
    item(0, zmq.socket(ZMQ_PULL), 0, ZMQ_POLLIN);
    item(1, 0, Wakeup.descriptor(wakeup), ZMQ_POLLIN);
    assertEquals(0, Zmq.zmq_poll(at(items), 2, 0));
    ok(Wakeup.signal(wakeup));
    assertEquals(1, Zmq.zmq_poll(at(items), 2, -1));
    assertEquals(0, revents(0));
    assertEquals(ZMQ_POLLIN, revents(1));
    ok(Wakeup.close(wakeup));
  }

  @Test
  void threadSafeSocketsArePolled() {
    assumeHas("draft");
    long[] pair = zmq.pair(ZMQ_SERVER, ZMQ_CLIENT);
    send(pair[1], "x");
    item(0, pair[0], 0, ZMQ_POLLIN);
    assertEquals(1, Zmq.zmq_poll(at(items), 1, -1));
    assertEquals(ZMQ_POLLIN, revents(0));
  }
}
