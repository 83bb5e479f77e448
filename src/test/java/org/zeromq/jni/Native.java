// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Helpers for tests of the thin layer: a context, sockets that neither linger nor block
 * indefinitely, and memory that stays reachable.
 */
final class Native {
  /** Milliseconds after which a blocking call returns EAGAIN. */
  static final int LIMIT = 10_000;

  private final List<ByteBuffer> memories = new ArrayList<>();
  private final List<Long> sockets = new ArrayList<>();
  private final long context = ok(Zmq.zmq_ctx_new());

  long context() {
    return context;
  }

  /** A socket that {@link #end} closes. */
  long socket(int type) {
    long socket = ok(Zmq.zmq_socket(context, type));
    sockets.add(socket);
    ok(Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_LINGER, 0));
    ok(Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_RCVTIMEO, LIMIT));
    ok(Zmq.zmq_setsockopt_int(socket, ZmqConstants.ZMQ_SNDTIMEO, LIMIT));
    return socket;
  }

  /** Two sockets connected over inproc. */
  long[] pair(int bound, int connected) {
    long a = socket(bound);
    long b = socket(connected);
    byte[] endpoint = utf8("inproc://" + a);
    ok(Zmq.zmq_bind(a, endpoint));
    ok(Zmq.zmq_connect(b, endpoint));
    return new long[] {a, b};
  }

  /** Closes the sockets and terminates the context; other open sockets would block it. */
  void end() throws InterruptedException {
    ok(Zmq.zmq_ctx_shutdown(context));
    for (long socket : sockets) {
      ok(Zmq.zmq_close(socket));
    }
    Thread term = new Thread(() -> Zmq.zmq_ctx_term(context), "zmq_ctx_term");
    term.setDaemon(true);
    term.start();
    term.join(TimeUnit.SECONDS.toMillis(10));
    assertFalse(term.isAlive(), "the context does not end: a socket is open");
    memories.clear();
  }

  /** Zeroed memory, reachable until {@link #end}. */
  ByteBuffer memory(int size) {
    ByteBuffer memory = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    memories.add(memory);
    return memory;
  }

  ByteBuffer memory(String text) {
    byte[] bytes = utf8(text);
    ByteBuffer memory = memory(bytes.length);
    memory.duplicate().put(bytes);
    return memory;
  }

  /** The address of memory for a message. */
  long msg() {
    return at(memory(NativeLayout.MSG_SIZE));
  }

  /** The address of a message with a text in it. */
  long msg(String text) {
    long msg = msg();
    byte[] bytes = utf8(text);
    ok(Zmq.zmq_msg_init_size(msg, bytes.length));
    ok(NativeMemory.put(Zmq.zmq_msg_data(msg), bytes, 0, bytes.length));
    return msg;
  }

  static long at(ByteBuffer memory) {
    return NativeMemory.address(memory);
  }

  /** Takes the text out of a message and closes it. */
  static String take(long msg) {
    byte[] bytes = new byte[(int) Zmq.zmq_msg_size(msg)];
    ok(SocketIo.take(msg, bytes, 0, bytes.length));
    return text(bytes);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** {@code count} times the same letter. */
  static String repeat(char letter, int count) {
    char[] letters = new char[count];
    Arrays.fill(letters, letter);
    return new String(letters);
  }

  /** Binds to a port that the system chooses; the endpoint to connect to. */
  static byte[] bind(long socket) {
    ok(Zmq.zmq_bind(socket, utf8("tcp://127.0.0.1:*")));
    return endpoint(socket);
  }

  static byte[] endpoint(long socket) {
    byte[] endpoint = new byte[256];
    int size = ok(Zmq.zmq_getsockopt(socket, ZmqConstants.ZMQ_LAST_ENDPOINT, endpoint));
    return Arrays.copyOf(endpoint, size - 1);
  }

  static void send(long socket, String text, int flags) {
    byte[] bytes = utf8(text);
    assertEquals(bytes.length, ok(Zmq.zmq_send_bytes(socket, bytes, 0, bytes.length, flags)));
  }

  static void send(long socket, String text) {
    send(socket, text, 0);
  }

  static byte[] recvBytes(long socket) {
    byte[] buffer = new byte[1000];
    int size = ok(Zmq.zmq_recv_bytes(socket, buffer, 0, buffer.length, 0));
    return Arrays.copyOf(buffer, size);
  }

  static String recv(long socket) {
    return text(recvBytes(socket));
  }

  static int getInt(long socket, int option) {
    int[] value = new int[1];
    ok(Zmq.zmq_getsockopt_int(socket, option, value));
    return value[0];
  }

  static int ok(int rc) {
    return (int) ok((long) rc);
  }

  /** Fails for a negative result, with its text. */
  static long ok(long rc) {
    if (rc < 0) {
      fail(rc + ": " + NativeMemory.string(Zmq.zmq_strerror((int) -rc)));
    }
    return rc;
  }

  static boolean has(String capability) {
    return Zmq.zmq_has(utf8(capability)) == 1;
  }

  static void assumeHas(String capability) {
    Assumptions.assumeTrue(has(capability), "this libzmq has no " + capability);
  }
}
