// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.recvBytes;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqProxyTest {
  private final Native zmq = new Native();
  private final long frontend = zmq.socket(ZMQ_PULL);
  private final long backend = zmq.socket(ZMQ_PUSH);
  private final long push = zmq.socket(ZMQ_PUSH);
  private final long pull = zmq.socket(ZMQ_PULL);
  private Future<Integer> proxy;

  private void start(IntSupplier call) {
    connect(frontend, push, "inproc://front");
    connect(backend, pull, "inproc://back");
    CompletableFuture<Integer> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> result.complete(call.getAsInt()), "proxy");
    thread.setDaemon(true);
    thread.start();
    proxy = result;
  }

  private static void connect(long bound, long connected, String endpoint) {
    ok(Zmq.zmq_bind(bound, utf8(endpoint)));
    ok(Zmq.zmq_connect(connected, utf8(endpoint)));
  }

  /** The sockets belong to the thread of the proxy until it ends. */
  @AfterEach
  void end() throws Exception {
    ok(Zmq.zmq_ctx_shutdown(zmq.context()));
    if (proxy != null) {
      proxy.get(10, TimeUnit.SECONDS);
    }
    zmq.end();
  }

  /** Some versions of libzmq lack the steerable proxy: its function returns ENOTSUP. */
  private static void assumeSteerable() {
    long context = ok(Zmq.zmq_ctx_new());
    long socket = ok(Zmq.zmq_socket(context, ZMQ_PAIR));
    ok(Zmq.zmq_ctx_shutdown(context));
    int rc = Zmq.zmq_proxy_steerable(socket, socket, 0, 0);
    ok(Zmq.zmq_close(socket));
    ok(Zmq.zmq_ctx_term(context));
    assumeTrue(rc != -ENOTSUP, "this libzmq has no steerable proxy");
  }

  @Test
  void aProxyPassesMessagesUntilTheContextIsShutDown() throws Exception {
    start(() -> Zmq.zmq_proxy(frontend, backend, 0));
    send(push, "through");
    assertEquals("through", recv(pull));
    ok(Zmq.zmq_ctx_shutdown(zmq.context()));
    assertEquals(-ETERM, proxy.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aCaptureSocketSeesEveryMessage() {
    long[] capture = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    start(() -> Zmq.zmq_proxy(frontend, backend, capture[0]));
    send(push, "seen");
    assertEquals("seen", recv(pull));
    assertEquals("seen", recv(capture[1]));
  }

  @Test
  void aDeviceIsAProxy() {
    start(() -> Zmq.zmq_device(ZMQ_STREAMER, frontend, backend));
    send(push, "through");
    assertEquals("through", recv(pull));
  }

  @Test
  void aProxyWithoutSocketsIsEfault() {
    assertEquals(-EFAULT, Zmq.zmq_proxy(0, 0, 0));
  }

  @Test
  void withoutAControlSocketASteerableProxyIsAProxy() {
    assumeSteerable();
    start(() -> Zmq.zmq_proxy_steerable(frontend, backend, 0, 0));
    send(push, "through");
    assertEquals("through", recv(pull));
  }

  @Test
  void aSteerableProxyPausesResumesAndTerminates() throws Exception {
    assumeSteerable();
    long[] control = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    start(() -> Zmq.zmq_proxy_steerable(frontend, backend, 0, control[0]));
    send(push, "before");
    assertEquals("before", recv(pull));
    send(control[1], "PAUSE");
    assertEquals(1, statistics(control[1])[0]);
    send(push, "after");
    assertEquals(1, statistics(control[1])[0], "messages received by a paused frontend");
    send(control[1], "RESUME");
    assertEquals("after", recv(pull));
    send(control[1], "TERMINATE");
    assertEquals(0, proxy.get(10, TimeUnit.SECONDS));
  }

  @Test
  void aSteerableProxyCountsMessagesAndBytes() {
    assumeSteerable();
    long[] control = zmq.pair(ZMQ_PAIR, ZMQ_PAIR);
    start(() -> Zmq.zmq_proxy_steerable(frontend, backend, 0, control[0]));
    send(push, "12345");
    assertEquals("12345", recv(pull));
    long[] counts = statistics(control[1]);
    assertEquals(1, counts[0], "messages received by the frontend");
    assertEquals(5, counts[1], "bytes received by the frontend");
    assertEquals(1, counts[6], "messages sent by the backend");
    assertEquals(5, counts[7], "bytes sent by the backend");
    send(control[1], "TERMINATE");
  }

  private long[] statistics(long control) {
    send(control, "STATISTICS");
    byte[] part = recvBytes(control);
    while (part.length == 0) { // how libzmq 4.3.5 answers other commands
      part = recvBytes(control);
    }
    long[] counts = new long[8];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = ByteBuffer.wrap(part).order(ByteOrder.nativeOrder()).getLong();
      part = i + 1 < counts.length ? recvBytes(control) : null;
    }
    return counts;
  }
}
