// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sockets with their own context. */
@Timeout(60)
class ZSocketTest {
  private static final String ENDPOINT = "inproc://ZSocketTest";

  @Test
  void aRequestIsAnswered() {
    try (ZSocket server = new ZSocket(SocketType.REP);
        ZSocket client = new ZSocket(ZMQ.REQ)) {
      assertTrue(server.bind(ENDPOINT));
      assertTrue(client.connect(ENDPOINT));
      assertEquals(3, client.sendStringUtf8("hé"));
      assertEquals("hé", server.receiveStringUtf8());
      assertEquals(1, server.send(new byte[] {1}, ZMQ.SNDMORE));
      assertEquals(2, server.send(new byte[] {2, 3}));
      assertArrayEquals(new byte[] {1}, client.receive());
      assertTrue(client.hasReceiveMore());
      assertArrayEquals(new byte[] {2, 3}, client.receive());
      assertFalse(client.hasReceiveMore());
      assertEquals(SocketType.REQ, client.getSocketType());
      assertEquals(ZMQ.REP, server.getType());
    }
  }

  @Test
  void framesAndMessagesAreSent() {
    try (ZSocket pull = new ZSocket(SocketType.PULL);
        ZSocket push = new ZSocket(SocketType.PUSH)) {
      pull.bind(ENDPOINT);
      push.connect(ENDPOINT);
      assertTrue(push.sendFrame(new ZFrame("frame"), 0));
      assertTrue(push.sendMessage(ZMsg.newStringMsg("a", "b")));
      assertEquals("frame", pull.receiveStringUtf8());
      assertEquals("a", pull.receiveStringUtf8());
      assertEquals("b", pull.receiveStringUtf8());
    }
  }

  @Test
  void onlySubscribedMessagesAreReceived() {
    try (ZSocket pub = new ZSocket(SocketType.XPUB);
        ZSocket sub = new ZSocket(SocketType.SUB)) {
      pub.bind(ENDPOINT);
      sub.connect(ENDPOINT);
      sub.subscribe("a");
      sub.subscribe(new byte[] {'b'});
      assertEquals("\u0001a", pub.receiveStringUtf8());
      assertEquals("\u0001b", pub.receiveStringUtf8());
      sub.unsubscribe("a");
      assertEquals("\u0000a", pub.receiveStringUtf8());
      pub.sendStringUtf8("a1");
      pub.sendStringUtf8("b1");
      assertEquals("b1", sub.receiveStringUtf8());
      sub.unsubscribe(new byte[] {'b'});
      assertEquals("\u0000b", pub.receiveStringUtf8());
    }
  }

  @Test
  void callsThatWouldBlockReturnMinusOneOrNull() {
    try (ZSocket push = new ZSocket(SocketType.PUSH);
        ZSocket pull = new ZSocket(SocketType.PULL)) {
      assertEquals(-1, push.send(new byte[1], ZMQ.DONTWAIT));
      assertEquals(-1, push.sendStringUtf8("x", ZMQ.DONTWAIT));
      assertNull(pull.receive(ZMQ.DONTWAIT));
      assertNull(pull.receiveStringUtf8(ZMQ.DONTWAIT));
    }
  }

  @Test
  void endpointsAreFreedByUnbindAndDisconnect() {
    try (ZSocket pull = new ZSocket(SocketType.PULL);
        ZSocket push = new ZSocket(SocketType.PUSH)) {
      pull.bind(ENDPOINT);
      push.connect(ENDPOINT);
      assertTrue(push.disconnect(ENDPOINT));
      assertTrue(pull.unbind(ENDPOINT));
      assertTrue(push.bind(ENDPOINT));
    }
  }

  @Test
  void closeByAnotherThreadEndsABlockedCallAndTwiceDoesNothing() throws Throwable {
    ZSocket pull = new ZSocket(SocketType.PULL);
    Background<byte[]> receiving = Background.run(pull::receive);
    pull.close();
    pull.close();
    ZMQException thrown = assertThrows(ZMQException.class, receiving::get);
    int code = thrown.getErrorCode();
    assertTrue(
        code == ZMQ.Error.ENOTSOCK.getCode() || code == ZMQ.Error.ETERM.getCode(), "" + thrown);
  }

  @Test
  void unknownSocketTypesAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> new ZSocket(-1));
    ZmqAssertions.assertError(ZMQ.Error.EINVAL, () -> new ZSocket(SocketType.RAW));
    try (ZSocket afterwards = new ZSocket(SocketType.PULL)) {
      assertTrue(afterwards.bind(ENDPOINT));
    }
  }
}
