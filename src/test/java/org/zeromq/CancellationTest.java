// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens that end blocked calls. */
@Timeout(60)
class CancellationTest {
  private static final byte[] MESSAGE = {1};
  private static final int ROUNDS = 200;

  @RegisterExtension final TestContext context = new TestContext();

  @Test
  void aBlockedReceiveIsCancelledAndTheSocketWorksOn() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      ZMQ.CancellationToken token = pull.createCancellationToken();
      Background<byte[]> receive = Background.blocked(pull, () -> pull.recv(0, token));
      token.cancel();
      assertError(ZMQ.Error.ECANCELED, receive::get);

      pull.bind("inproc://cancelled");
      push.connect("inproc://cancelled");
      push.send(MESSAGE);
      assertArrayEquals(MESSAGE, pull.recv());
    }
  }

  @Test
  void aBlockedSendIsCancelledAndNothingIsSent() throws Throwable {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      ZMQ.CancellationToken token = push.createCancellationToken();
      Background<Boolean> send = Background.blocked(push, () -> push.send(MESSAGE, 0, token));
      token.cancel();
      assertError(ZMQ.Error.ECANCELED, send::get);

      pull.bind("inproc://cancelled");
      push.connect("inproc://cancelled");
      assertNull(pull.recv(ZMQ.DONTWAIT));
    }
  }

  @Test
  void aCancelledTokenEndsEveryCallUntilItIsReset() {
    try (ZMQ.Socket one = context.socket(SocketType.PAIR);
        ZMQ.Socket two = context.socket(SocketType.PAIR)) {
      one.bind("inproc://pair");
      two.connect("inproc://pair");
      two.send(MESSAGE);
      ZMQ.CancellationToken token = one.createCancellationToken();
      assertFalse(token.isCancellationRequested());

      token.cancel();
      token.cancel();
      assertTrue(token.isCancellationRequested());
      assertError(ZMQ.Error.ECANCELED, () -> one.recv(0, token));
      assertError(ZMQ.Error.ECANCELED, () -> one.recv(ZMQ.DONTWAIT, token));
      assertError(ZMQ.Error.ECANCELED, () -> one.send(MESSAGE, 0, token));
      assertNull(two.recv(ZMQ.DONTWAIT), "nothing was sent");

      token.reset();
      assertFalse(token.isCancellationRequested());
      assertArrayEquals(MESSAGE, one.recv(0, token), "no message was lost");
      assertNull(one.recv(ZMQ.DONTWAIT, token));
      assertTrue(one.send(MESSAGE, 0, token));
      assertArrayEquals(MESSAGE, two.recv(0, token), "it serves other sockets, too");
    }
  }

  @Test
  void aCancelledCallEndsEvenIfTheTokenIsResetImmediately() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      ZMQ.CancellationToken token = pull.createCancellationToken();
      for (int i = 0; i < ROUNDS; i++) {
        Background<byte[]> receive = Background.blocked(pull, () -> pull.recv(0, token));
        token.cancel();
        token.reset();
        assertError(ZMQ.Error.ECANCELED, receive::get);
      }
    }
  }

  @Test
  void aCancellationAtAnyMomentLosesNoMessage() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://raced");
      push.connect("inproc://raced");
      ZMQ.CancellationToken token = pull.createCancellationToken();
      for (int i = 0; i < ROUNDS; i++) {
        Background<byte[]> receive = Background.run(() -> pull.recv(0, token));
        push.send(MESSAGE);
        token.cancel();
        byte[] received;
        try {
          received = receive.get();
        } catch (ZMQException e) {
          assertEquals(ZMQ.Error.ECANCELED.getCode(), e.getErrorCode());
          received = pull.recv(); // it is still queued
        }
        assertArrayEquals(MESSAGE, received);
        token.reset();
      }
    }
  }

  @Test
  void callsWithoutTheTokenAreNotCancelled() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH)) {
      pull.bind("inproc://without");
      push.connect("inproc://without");
      ZMQ.CancellationToken token = pull.createCancellationToken();
      token.cancel();
      Background<byte[]> receive = Background.blocked(pull, () -> pull.recv(0));
      token.cancel();
      push.send(MESSAGE);
      assertArrayEquals(MESSAGE, receive.get());
    }
  }

  @Test
  void oneTokenEndsCallsOnManySockets() throws Throwable {
    try (ZMQ.Socket one = context.socket(SocketType.PULL);
        ZMQ.Socket two = context.socket(SocketType.PULL)) {
      ZMQ.CancellationToken token = one.createCancellationToken();
      Background<byte[]> first = Background.blocked(one, () -> one.recv(0, token));
      Background<byte[]> second = Background.blocked(two, () -> two.recv(0, token));
      token.cancel();
      assertError(ZMQ.Error.ECANCELED, first::get);
      assertError(ZMQ.Error.ECANCELED, second::get);
    }
  }

  @Test
  void allCallsOnAThreadSafeSocketAreCancelled() throws Throwable {
    assumeTrue(ZMQ.has("draft"), "this libzmq has no thread-safe sockets");
    try (ZMQ.Socket client = context.socket(SocketType.CLIENT)) {
      ZMQ.CancellationToken token = client.createCancellationToken();
      Background<byte[]> first = Background.blocked(client, 1, () -> client.recv(0, token));
      Background<byte[]> second = Background.blocked(client, 2, () -> client.recv(0, token));
      token.cancel();
      assertError(ZMQ.Error.ECANCELED, first::get);
      assertError(ZMQ.Error.ECANCELED, second::get);
    }
  }

  @Test
  void theTimeoutEndsACallThatIsNotCancelled() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      pull.setReceiveTimeOut(1);
      assertNull(pull.recv(0, pull.createCancellationToken()));
    }
  }

  @Test
  void aTokenOutlivesItsSocket() {
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    ZMQ.CancellationToken token = pull.createCancellationToken();
    pull.close();
    assertError(ZMQ.Error.ENOTSOCK, () -> pull.recv(0, token));
    token.cancel();
    assertTrue(token.isCancellationRequested());
  }

  @Test
  void aCallNeedsItsToken() {
    try (ZMQ.Socket pair = context.socket(SocketType.PAIR)) {
      assertThrows(NullPointerException.class, () -> pair.recv(0, null));
      assertThrows(NullPointerException.class, () -> pair.send(MESSAGE, 0, null));
    }
  }
}
