// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Endpoints with host names and wildcards. */
@Timeout(30)
class BoundEndpointTest {
  @RegisterExtension final TestContext context = new TestContext();

  @Test
  void bindAcceptsTheHostName() {
    try (ZMQ.Socket server = context.socket(SocketType.PULL);
        ZMQ.Socket client = context.socket(SocketType.PUSH)) {
      assertTrue(server.bind("tcp://localhost:*"));
      assertTrue(server.getLastEndpoint().matches("tcp://.*[0-9].*:[0-9]+"));
      client.connect(server.getLastEndpoint());
      client.send("hello");
      assertEquals("hello", server.recvStr());
      assertTrue(server.unbind(server.getLastEndpoint()));
    }
  }

  @Test
  void unbindAcceptsTheEndpointOfBind() throws Exception {
    try (ZMQ.Socket server = context.socket(SocketType.PULL)) {
      for (String host : new String[] {"*", "localhost", "127.0.0.1"}) {
        int port = server.bindToRandomPort("tcp://" + host);
        server.unbind(server.getLastEndpoint());
        String endpoint = "tcp://" + host + ":" + port;
        Eventually.binds(server, endpoint);
        server.unbind(endpoint);
        ZmqAssertions.assertError(ZMQ.Error.ENOENT, () -> server.unbind(endpoint));
      }
    }
  }

  @Test
  void unbindAcceptsTheWildcardPort() {
    try (ZMQ.Socket server = context.socket(SocketType.PULL)) {
      server.bind("tcp://*:*");
      server.bind("tcp://*:*");
      server.unbind("tcp://*:*");
      server.unbind("tcp://*:*");
      ZmqAssertions.assertError(ZMQ.Error.ENOENT, () -> server.unbind("tcp://*:*"));
    }
  }

  @Test
  void unknownHostIsNoDevice() {
    try (ZMQ.Socket server = context.socket(SocketType.PULL)) {
      ZMQException thrown =
          assertThrows(ZMQException.class, () -> server.bind("tcp://no.such.host.invalid:*"));
      assertEquals(ZMQ.Error.ENODEV.getCode(), thrown.getErrorCode());
    }
  }
}
