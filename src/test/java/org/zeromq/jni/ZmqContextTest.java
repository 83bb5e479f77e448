// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.has;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqContextTest {
  @Test
  void aContextIsCreatedAndTerminated() {
    long context = ok(Zmq.zmq_ctx_new());
    assertTrue(context > 0);
    assertEquals(0, Zmq.zmq_ctx_term(context));
  }

  @Test
  void deprecatedNamesDoTheSame() {
    long context = ok(Zmq.zmq_init(2));
    assertEquals(2, Zmq.zmq_ctx_get(context, ZMQ_IO_THREADS));
    assertEquals(0, Zmq.zmq_term(context));
    assertEquals(0, Zmq.zmq_ctx_destroy(ok(Zmq.zmq_init(1))));
    assertEquals(-EINVAL, Zmq.zmq_init(-1));
  }

  @Test
  void optionsAreSetAndRead() {
    long context = ok(Zmq.zmq_ctx_new());
    assertEquals(ZMQ_IO_THREADS_DFLT, Zmq.zmq_ctx_get(context, ZMQ_IO_THREADS));
    assertEquals(0, Zmq.zmq_ctx_set(context, ZMQ_MAX_SOCKETS, 7));
    assertEquals(7, Zmq.zmq_ctx_get(context, ZMQ_MAX_SOCKETS));
    assertEquals(NativeLayout.MSG_SIZE, Zmq.zmq_ctx_get(context, ZMQ_MSG_T_SIZE));
    assertEquals(-EINVAL, Zmq.zmq_ctx_set(context, ZMQ_IO_THREADS, -1));
    assertEquals(-EINVAL, Zmq.zmq_ctx_get(context, 9999));
    ok(Zmq.zmq_ctx_term(context));
  }

  @Test
  void shutdownEndsABlockedReceiveWithEterm() throws Exception {
    long context = ok(Zmq.zmq_ctx_new());
    long socket = ok(Zmq.zmq_socket(context, ZMQ_PULL));
    int[] result = new int[1];
    Thread receiver =
        new Thread(
            () -> {
              result[0] = Zmq.zmq_recv_bytes(socket, new byte[1], 0, 1, 0);
              Zmq.zmq_close(socket);
            });
    receiver.start();
    assertEquals(0, Zmq.zmq_ctx_shutdown(context));
    receiver.join();
    assertEquals(-ETERM, result[0]);
    assertEquals(-ETERM, Zmq.zmq_socket(context, ZMQ_PULL));
    assertEquals(0, Zmq.zmq_ctx_term(context));
  }

  @Test
  void aNullContextIsEfault() {
    assertEquals(-EFAULT, Zmq.zmq_ctx_term(0));
    assertEquals(-EFAULT, Zmq.zmq_ctx_shutdown(0));
    assertEquals(-EFAULT, Zmq.zmq_ctx_get(0, ZMQ_IO_THREADS));
    assertEquals(-EFAULT, Zmq.zmq_socket(0, ZMQ_PAIR));
  }

  @Test
  void extendedOptionsAreBytes() {
    assumeHas("draft");
    long context = ok(Zmq.zmq_ctx_new());
    byte[] threads = ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(3).array();
    assertEquals(0, Zmq.zmq_ctx_set_ext(context, ZMQ_IO_THREADS, threads));
    assertEquals(3, Zmq.zmq_ctx_get(context, ZMQ_IO_THREADS));
    byte[] read = new byte[4];
    assertEquals(4, Zmq.zmq_ctx_get_ext(context, ZMQ_IO_THREADS, read));
    assertEquals(3, ByteBuffer.wrap(read).order(ByteOrder.nativeOrder()).getInt());
    assertEquals(-EINVAL, Zmq.zmq_ctx_get_ext(context, ZMQ_IO_THREADS, new byte[1]));
    assertEquals(-EINVAL, Zmq.zmq_ctx_get_ext(context, ZMQ_IO_THREADS, null));
    ok(Zmq.zmq_ctx_term(context));
  }

  @Test
  void unfilledBytesOfExtendedOptionsAreZero() {
    assumeHas("draft");
    long context = ok(Zmq.zmq_ctx_new());
    for (int size : new int[] {200, 5000}) {
      byte[] dirt = new byte[size];
      Arrays.fill(dirt, (byte) 'x');
      assertEquals(-EINVAL, Zmq.zmq_ctx_set_ext(context, 9999, dirt)); // was in the same memory
      ok(Zmq.zmq_ctx_set_ext(context, ZMQ_THREAD_NAME_PREFIX, new byte[] {'a'}));
      byte[] read = new byte[size];
      ok(Zmq.zmq_ctx_get_ext(context, ZMQ_THREAD_NAME_PREFIX, read));
      assertArrayEquals(Arrays.copyOf(new byte[] {'a'}, size), read);
    }
    ok(Zmq.zmq_ctx_term(context));
  }

  @Test
  void withoutDraftsExtendedOptionsAreEnotsup() {
    long context = ok(Zmq.zmq_ctx_new());
    int expected = has("draft") ? 4 : -ENOTSUP;
    assertEquals(expected, Zmq.zmq_ctx_get_ext(context, ZMQ_IO_THREADS, new byte[4]));
    ok(Zmq.zmq_ctx_term(context));
  }
}
