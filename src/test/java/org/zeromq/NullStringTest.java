// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Null for a string parameter of C throws and does not crash the JVM. */
@Timeout(60)
class NullStringTest {
  @RegisterExtension final TestContext context = new TestContext();

  @Test
  void anEndpointMustBeGiven() {
    try (ZMQ.Socket socket = context.socket(SocketType.REQ)) {
      assertError(ZMQ.Error.EINVAL, () -> socket.bind(null));
      assertError(ZMQ.Error.EINVAL, () -> socket.connect(null));
      assertError(ZMQ.Error.EINVAL, () -> socket.unbind(null));
      assertError(ZMQ.Error.EINVAL, () -> socket.disconnect(null));
      assertError(ZMQ.Error.EINVAL, () -> socket.connectPeer(null));
    }
  }

  @Test
  void aGroupMustBeGiven() {
    assumeTrue(ZMQ.has("draft"));
    try (ZMQ.Socket dish = context.socket(SocketType.DISH);
        Msg msg = new Msg()) {
      assertError(ZMQ.Error.EINVAL, () -> dish.join(null));
      assertError(ZMQ.Error.EINVAL, () -> dish.leave(null));
      assertError(ZMQ.Error.EINVAL, () -> msg.setGroup(null));
    }
  }

  @Test
  void thePropertyOfAReceivedMessageMustBeNamed() {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL);
        ZMQ.Socket push = context.socket(SocketType.PUSH);
        Msg msg = new Msg()) {
      pull.bind("tcp://127.0.0.1:*");
      push.connect(pull.getLastEndpoint());
      push.send("hello".getBytes(UTF_8));
      pull.recv(msg, 0);

      assertError(ZMQ.Error.EINVAL, () -> msg.getProperty(null));
    }
  }

  @Test
  void aCapabilityMustBeNamed() {
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.has(null));
  }

  @Test
  void nullEndpointStopsTheMonitor() {
    try (ZMQ.Socket socket = context.socket(SocketType.REQ)) {
      assertTrue(socket.monitor(null, ZMQ.EVENT_ALL));
    }
  }
}
