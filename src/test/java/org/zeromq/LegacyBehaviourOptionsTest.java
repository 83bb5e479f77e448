// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The behaviour of jzmq 3.1.0: options. */
@Timeout(60)
@SuppressWarnings("deprecation")
class LegacyBehaviourOptionsTest {
  @RegisterExtension final TestContext context = new TestContext();

  private ZMQ.Socket socket;

  @BeforeEach
  void open() {
    socket = context.context().socket(ZMQ.DEALER);
  }

  @AfterEach
  void close() {
    socket.setLinger(0);
    socket.close();
  }

  @Test
  @LegacyRows({10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void numbersHaveTheDefaultsOfLibzmq() {
    assertEquals(-1, socket.getLinger());
    assertEquals(1000, socket.getSndHWM());
    assertEquals(1000, socket.getRcvHWM());
    assertEquals(-1, socket.getHWM());
    assertEquals(-1, socket.getReceiveTimeOut());
    assertEquals(-1, socket.getSendTimeOut());
    assertEquals(100, socket.getReconnectIVL());
    assertEquals(0, socket.getReconnectIVLMax());
    assertEquals(100, socket.getBacklog());
    assertEquals(-1, socket.getMaxMsgSize());
    assertEquals(0, socket.getAffinity());
    assertEquals(100, socket.getRate());
    assertEquals(10000, socket.getRecoveryInterval());
    assertEquals(1, socket.getMulticastHops());
    assertEquals(-1, socket.getSendBufferSize());
    assertEquals(-1, socket.getReceiveBufferSize());
    assertEquals(-1, socket.getSwap());
  }

  @Test
  @LegacyRows({21, 22, 23, 24, 25, 27})
  void flagsAndBytesHaveTheDefaultsOfLibzmq() {
    assertTrue(socket.getIPv4Only());
    assertEquals(0, socket.getIdentity().length);
    assertFalse(socket.getImmediate());
    assertFalse(socket.getConflate());
    assertEquals(-1, socket.getTCPKeepAliveSetting());
    assertEquals(-1, socket.getTCPKeepAliveIdle());
    assertEquals(-1, socket.getTCPKeepAliveCount());
    assertEquals(-1, socket.getTCPKeepAliveInterval());
    assertFalse(socket.getPlainServer());
  }

  @Test
  @LegacyRows({20, 30})
  void hasMulticastLoopReturnsTheOptionInsteadOfThrowing() {
    assertTrue(socket.hasMulticastLoop());
    socket.setMulticastLoop(false);
    assertFalse(socket.hasMulticastLoop());
  }

  @Test
  @LegacyRows(26)
  void plainUsernameAndPasswordEndWithNul() {
    socket.setPlainUsername("bob".getBytes(UTF_8));
    socket.setPlainPassword("pw".getBytes(UTF_8));
    assertArrayEquals(new byte[] {'b', 'o', 'b', 0}, socket.getPlainUsername());
    assertArrayEquals(new byte[] {'p', 'w', 0}, socket.getPlainPassword());
  }

  @Test
  @LegacyRows(28)
  void setHwmSetsBothHighWaterMarksInsteadOfNone() {
    socket.setHWM(5L);
    assertEquals(5, socket.getSndHWM());
    assertEquals(5, socket.getRcvHWM());
    assertEquals(-1, socket.getHWM());
  }

  @Test
  @LegacyRows({29, 31})
  void setSwapDoesNothingAndSetRateSetsTheRate() {
    socket.setSwap(5);
    assertEquals(-1, socket.getSwap());
    socket.setRate(200);
    assertEquals(200, socket.getRate());
  }

  @Test
  @LegacyRows({32, 33, 34, 35, 36})
  void valuesThatLibzmqRefusesAreInvalid() {
    assertError(ZMQ.Error.EINVAL, () -> socket.setIdentity(new byte[0]));
    assertError(ZMQ.Error.EINVAL, () -> socket.setIdentity(null));
    assertError(ZMQ.Error.EINVAL, () -> socket.setIdentity(new byte[256]));
    assertError(ZMQ.Error.EINVAL, () -> socket.setLinger(-5L));
    assertError(ZMQ.Error.EINVAL, () -> socket.setSndHWM(-1L));
  }

  @Test
  @LegacyRows({37, 38, 39})
  void onlySubscribersSubscribeAndNotToNull() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket sub = context.socket(SocketType.SUB)) {
      assertError(ZMQ.Error.EINVAL, () -> pull.subscribe("a".getBytes(UTF_8)));
      assertError(ZMQ.Error.EINVAL, () -> sub.subscribe((byte[]) null));
      sub.unsubscribe("never subscribed".getBytes(UTF_8));
    }
  }

  @Test
  @LegacyRows({120, 121})
  void aContextHas1023SocketsAndRefusesLessThanOne() {
    assertEquals(1023, context.context().getMaxSockets());
    assertFalse(context.context().setMaxSockets(-1));
  }
}
