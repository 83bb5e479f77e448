// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.bind;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.SocketIo.READY;
import static org.zeromq.jni.SocketIo.TIMED_OUT;
import static org.zeromq.jni.SocketIo.WOKEN;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SocketIoAwaitTest {
  private static final int MESSAGES = 50_000;

  private final Native zmq = new Native();
  private final long wakeup = ok(Wakeup.open());
  private final long pull = zmq.socket(ZMQ_PULL);

  @AfterEach
  void end() throws InterruptedException {
    ok(Wakeup.close(wakeup));
    zmq.end();
  }

  /** Repeats await, without a message to receive, until it returns something other than READY. */
  private int awaitWithoutMessage(long timeout) {
    int rc;
    do {
      assertEquals(-EAGAIN, Zmq.zmq_recv_bytes(pull, new byte[9], 0, 9, ZMQ_DONTWAIT));
      rc = SocketIo.await(pull, wakeup, timeout);
    } while (rc == READY);
    return rc;
  }

  @Test
  void awaitReturnsAfterTheTimeout() {
    assertEquals(TIMED_OUT, awaitWithoutMessage(0));
    long start = System.nanoTime();
    assertEquals(TIMED_OUT, awaitWithoutMessage(50));
    assertTrue(System.nanoTime() - start >= 50_000_000L);
  }

  @Test
  void aWakeUpEndsAwaitAndIsForgottenThen() {
    ok(Wakeup.signal(wakeup));
    assertEquals(WOKEN, awaitWithoutMessage(-1));
    assertEquals(TIMED_OUT, awaitWithoutMessage(0));
  }

  @Test
  void aWakeUpOfAnotherThreadEndsAwait() throws Exception {
    Thread other = new Thread(() -> Wakeup.signal(wakeup));
    other.start();
    assertEquals(WOKEN, awaitWithoutMessage(Long.MAX_VALUE));
    other.join();
  }

  @Test
  void shutdownEndsAwaitWithEterm() throws Exception {
    Thread other = new Thread(() -> Zmq.zmq_ctx_shutdown(zmq.context()));
    other.start();
    assertEquals(-ETERM, SocketIo.await(pull, wakeup, -1));
    other.join();
  }

  @Test
  void threadSafeSocketsAreEnotsup() {
    assumeHas("draft");
    assertEquals(-ENOTSUP, SocketIo.await(zmq.socket(ZMQ_SERVER), wakeup, 0));
  }

  @Test
  void aNullSocketIsEnotsock() {
    assertEquals(-ENOTSOCK, SocketIo.await(0, wakeup, 0));
  }

  @Test
  void noMessageIsMissedWithinTheProcess() throws Exception {
    long push = narrowPush();
    ok(Zmq.zmq_bind(pull, utf8("inproc://await")));
    ok(Zmq.zmq_connect(push, utf8("inproc://await")));
    passAll(push);
  }

  @Test
  void noMessageIsMissedOverTcp() throws Exception {
    long push = narrowPush();
    ok(Zmq.zmq_connect(push, bind(pull)));
    passAll(push);
  }

  /** A small queue, so that both sides await often. */
  private long narrowPush() {
    long push = zmq.socket(ZMQ_PUSH);
    ok(Zmq.zmq_setsockopt_int(push, ZMQ_SNDHWM, 10));
    ok(Zmq.zmq_setsockopt_int(pull, ZMQ_RCVHWM, 10));
    return push;
  }

  /** Both sides await without a timeout: a lost wake-up exceeds the time limit of the class. */
  private void passAll(long push) throws Exception {
    CompletableFuture<String> sender = new CompletableFuture<>();
    new Thread(() -> sender.complete(sendAll(push))).start();
    byte[] buffer = new byte[4];
    for (int i = 0; i < MESSAGES; i++) {
      int rc;
      while ((rc = Zmq.zmq_recv_bytes(pull, buffer, 0, 4, ZMQ_DONTWAIT)) == -EAGAIN) {
        assertEquals(READY, SocketIo.await(pull, wakeup, -1));
      }
      assertEquals(4, rc);
    }
    assertEquals("sent", sender.get(Native.LIMIT, TimeUnit.MILLISECONDS));
  }

  private static String sendAll(long push) {
    long wakeup = ok(Wakeup.open());
    String outcome = "sent";
    for (int i = 0; i < MESSAGES && outcome.equals("sent"); i++) {
      int rc;
      while ((rc = Zmq.zmq_send_bytes(push, new byte[4], 0, 4, ZMQ_DONTWAIT)) == -EAGAIN) {
        int awaited = SocketIo.await(push, wakeup, -1);
        if (awaited != READY) {
          outcome = "await: " + awaited;
          break;
        }
      }
      if (rc != 4 && outcome.equals("sent")) {
        outcome = "send: " + rc;
      }
    }
    ok(Wakeup.close(wakeup));
    return outcome;
  }

  @Test
  void aRouterWithAFullPeerDoesNotSpin() {
    long router = zmq.socket(ZMQ_ROUTER);
    long full = zmq.socket(ZMQ_DEALER);
    long idle = zmq.socket(ZMQ_DEALER);
    ok(Zmq.zmq_setsockopt_int(router, ZMQ_ROUTER_MANDATORY, 1));
    ok(Zmq.zmq_setsockopt_int(router, ZMQ_SNDHWM, 1));
    ok(Zmq.zmq_setsockopt_int(full, ZMQ_RCVHWM, 1));
    ok(Zmq.zmq_setsockopt(full, ZMQ_ROUTING_ID, utf8("full")));
    ok(Zmq.zmq_bind(router, utf8("inproc://router")));
    ok(Zmq.zmq_connect(full, utf8("inproc://router")));
    ok(Zmq.zmq_connect(idle, utf8("inproc://router")));
    send(full, "hello");
    assertEquals("full", recv(router));
    assertEquals("hello", recv(router));

    int sent = 0;
    while (sendToFull(router) != -EAGAIN) {
      sent++;
    }
    assertTrue(sent > 0);
    int wakeUps = 0;
    while (SocketIo.await(router, wakeup, 100) == READY) {
      assertEquals(-EAGAIN, sendToFull(router));
      wakeUps++;
    }
    assertTrue(wakeUps < 10, wakeUps + " wake-ups without anything to do");
    assertTrue((Native.getInt(router, ZMQ_EVENTS) & ZMQ_POLLOUT) != 0, "the idle peer has room");

    for (int i = 0; i < sent; i++) {
      assertEquals("x", recv(full));
    }
    while (sendToFull(router) == -EAGAIN) {
      assertEquals(READY, SocketIo.await(router, wakeup, Native.LIMIT));
    }
  }

  /** The size of the sent frame, or the error of the first one. */
  private static int sendToFull(long router) {
    byte[] id = utf8("full");
    int rc = Zmq.zmq_send_bytes(router, id, 0, id.length, ZMQ_SNDMORE | ZMQ_DONTWAIT);
    return rc < 0 ? rc : ok(Zmq.zmq_send_bytes(router, utf8("x"), 0, 1, ZMQ_DONTWAIT));
  }
}
