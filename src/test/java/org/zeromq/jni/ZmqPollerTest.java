// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.at;
import static org.zeromq.jni.Native.has;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqPollerTest {
  private final Native zmq = new Native();
  private long poller;
  private ByteBuffer events;

  @BeforeEach
  void begin() {
    if (has("draft")) {
      poller = ok(Zmq.zmq_poller_new());
      events = zmq.memory(2 * NativeLayout.POLLER_EVENT_SIZE);
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    if (poller != 0) {
      assertEquals(0, Zmq.zmq_poller_destroy(poller));
    }
    zmq.end();
  }

  private long word(int index, int offset, int size) {
    int start = index * NativeLayout.POLLER_EVENT_SIZE + offset;
    return size == 8 ? events.getLong(start) : events.getInt(start) & 0xFFFFFFFFL;
  }

  private long userData(int index) {
    return word(index, NativeLayout.POLLER_EVENT_USER_DATA, NativeLayout.POINTER_SIZE);
  }

  private long socket(int index) {
    return word(index, NativeLayout.POLLER_EVENT_SOCKET, NativeLayout.POINTER_SIZE);
  }

  private int events(int index) {
    int start = index * NativeLayout.POLLER_EVENT_SIZE;
    return events.getShort(start + NativeLayout.POLLER_EVENT_EVENTS);
  }

  @Test
  void socketsAreAddedModifiedAndRemoved() {
    assumeHas("draft");
    long socket = zmq.socket(ZMQ_PAIR);
    assertEquals(0, Zmq.zmq_poller_size(poller));
    assertEquals(0, Zmq.zmq_poller_add(poller, socket, 7, ZMQ_POLLIN));
    assertEquals(-EINVAL, Zmq.zmq_poller_add(poller, socket, 7, ZMQ_POLLIN));
    assertEquals(1, Zmq.zmq_poller_size(poller));
    assertEquals(0, Zmq.zmq_poller_modify(poller, socket, ZMQ_POLLOUT));
    assertEquals(-EINVAL, Zmq.zmq_poller_modify(poller, zmq.socket(ZMQ_PAIR), ZMQ_POLLOUT));
    assertEquals(0, Zmq.zmq_poller_remove(poller, socket));
    assertEquals(-EINVAL, Zmq.zmq_poller_remove(poller, socket));
    assertEquals(-ENOTSOCK, Zmq.zmq_poller_add(poller, 0, 7, ZMQ_POLLIN));
  }

  @Test
  void waitReturnsTheSocketAndItsUserData() {
    assumeHas("draft");
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    ok(Zmq.zmq_poller_add(poller, pair[1], 12345, ZMQ_POLLIN));
    assertEquals(-EAGAIN, Zmq.zmq_poller_wait(poller, at(events), 0));
    send(pair[0], "x");
    assertEquals(0, Zmq.zmq_poller_wait(poller, at(events), -1));
    assertEquals(pair[1], socket(0));
    assertEquals(12345, userData(0));
    assertEquals(ZMQ_POLLIN, events(0));
    assertEquals("x", recv(pair[1]));
  }

  @Test
  void waitAllReturnsEveryEvent() {
    assumeHas("draft");
    long[] pair = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    ok(Zmq.zmq_poller_add(poller, pair[0], 1, ZMQ_POLLOUT));
    ok(Zmq.zmq_poller_add(poller, pair[1], 2, ZMQ_POLLOUT));
    assertEquals(2, Zmq.zmq_poller_wait_all(poller, at(events), 2, -1));
    assertEquals(3, userData(0) + userData(1));
    assertEquals(1, Zmq.zmq_poller_wait_all(poller, at(events), 1, -1));
  }

  @Test
  void descriptorsArePolled() {
    assumeHas("draft");
    long wakeup = ok(Wakeup.open());
    long fd = Wakeup.descriptor(wakeup);
    assertEquals(0, Zmq.zmq_poller_add_fd(poller, fd, 9, ZMQ_POLLIN));
    ok(Wakeup.signal(wakeup));
    assertEquals(0, Zmq.zmq_poller_wait(poller, at(events), -1));
    assertEquals(0, socket(0));
    assertEquals(fd, word(0, NativeLayout.POLLER_EVENT_FD, NativeLayout.FD_SIZE));
    assertEquals(9, userData(0));
    assertEquals(0, Zmq.zmq_poller_modify_fd(poller, fd, ZMQ_POLLIN));
    assertEquals(0, Zmq.zmq_poller_remove_fd(poller, fd));
    assertEquals(-EINVAL, Zmq.zmq_poller_remove_fd(poller, fd));
    ok(Wakeup.close(wakeup));
  }

  @Test
  void aPollerOfThreadSafeSocketsHasADescriptor() {
    assumeHas("draft");
    assertEquals(-EINVAL, Zmq.zmq_poller_fd(poller));
    ok(Zmq.zmq_poller_add(poller, zmq.socket(ZMQ_SERVER), 0, ZMQ_POLLIN));
    assertTrue(Zmq.zmq_poller_fd(poller) >= 0);
  }

  @Test
  void aNullPollerIsEfault() {
    assumeHas("draft");
    assertEquals(-EFAULT, Zmq.zmq_poller_destroy(0));
    assertEquals(-EFAULT, Zmq.zmq_poller_size(0));
  }

  @Test
  void withoutDraftsEverythingIsEnotsup() {
    if (!has("draft")) {
      assertEquals(-ENOTSUP, Zmq.zmq_poller_new());
      assertEquals(-ENOTSUP, Zmq.zmq_poller_destroy(0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_size(0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_add(0, 0, 0, 0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_modify(0, 0, 0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_remove(0, 0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_wait(0, 0, 0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_wait_all(0, 0, 0, 0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_fd(0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_add_fd(0, 0, 0, 0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_modify_fd(0, 0, 0));
      assertEquals(-ENOTSUP, Zmq.zmq_poller_remove_fd(0, 0));
    }
  }
}
