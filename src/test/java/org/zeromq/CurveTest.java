// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** CURVE: the connection is encrypted, and only the right server answers. */
@Timeout(60)
class CurveTest {
  private static final int HANDSHAKE_FAILED =
      ZMQ.EVENT_HANDSHAKE_FAILED_NO_DETAIL
          | ZMQ.EVENT_HANDSHAKE_FAILED_PROTOCOL
          | ZMQ.EVENT_HANDSHAKE_FAILED_AUTH;

  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  @BeforeEach
  void needCurve() {
    assumeTrue(ZMQ.has("curve"), "this libzmq has no CURVE");
  }

  @OverReconnectingTransports
  void clientWithTheServersKeyIsServed(Transport transport) {
    ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
    try (ZMQ.Socket server = server(keys);
        ZMQ.Socket client = client(keys.publicKey)) {
      client.connect(transport.bind(server, directory));

      client.send("秘密 🔑");
      assertEquals("秘密 🔑", server.recvStr());
      server.send("");
      assertEquals("", client.recvStr());
    }
  }

  @Test
  void clientWithAnotherServersKeyIsRejected() {
    ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
    try (ZMQ.Socket server = server(keys);
        SocketEvents events = new SocketEvents(context, server);
        ZMQ.Socket client = client(ZMQ.Curve.generateKeyPair().publicKey)) {
      client.connect(Transport.TCP.bind(server, directory));
      client.send("for another server");

      events.await(HANDSHAKE_FAILED);

      assertNull(server.recv(ZMQ.DONTWAIT));
    }
  }

  @Test
  void unencryptedClientIsRejected() {
    try (ZMQ.Socket server = server(ZMQ.Curve.generateKeyPair());
        SocketEvents events = new SocketEvents(context, server);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect(Transport.TCP.bind(server, directory));
      client.send("in the clear");

      events.await(HANDSHAKE_FAILED);

      assertNull(server.recv(ZMQ.DONTWAIT));
    }
  }

  @Test
  void messagesAreEncryptedOnTheWire() throws Exception {
    ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
    assertFalse(overheard(server(keys), client(keys.publicKey)).contains("secret"));
    // the check itself works
    assertTrue(
        overheard(context.socket(SocketType.REP), context.socket(SocketType.REQ))
            .contains("secret"));
  }

  /** Returns the bytes on the wire while a client sends a secret. Closes the sockets. */
  private String overheard(ZMQ.Socket server, ZMQ.Socket client) throws Exception {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (ZMQ.Socket s = server;
        ZMQ.Socket c = client;
        ServerSocket ear = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String endpoint = Transport.TCP.bind(s, directory);
      int port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
      c.connect("tcp://127.0.0.1:" + ear.getLocalPort());
      c.send("secret");
      try (java.net.Socket near = ear.accept();
          java.net.Socket far = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
        Background.run(() -> copy(far, near, new ByteArrayOutputStream()));
        Background.run(() -> copy(near, far, heard));
        assertEquals("secret", s.recvStr());
      }
    }
    synchronized (heard) {
      return new String(heard.toByteArray(), ISO_8859_1);
    }
  }

  private static Void copy(java.net.Socket from, java.net.Socket to, ByteArrayOutputStream heard) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        synchronized (heard) {
          heard.write(buffer, 0, n);
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // the connection was closed: the test is over
    }
    return null;
  }

  @Test
  void keysAreTextAndBytes() {
    ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();

    assertEquals(ZMQ.Curve.KEY_SIZE_Z85, keys.publicKey.length());
    assertEquals(ZMQ.Curve.KEY_SIZE_Z85, keys.secretKey.length());
    assertEquals(keys.publicKey, ZMQ.Curve.publicKey(keys.secretKey));
    byte[] bytes = ZMQ.Curve.z85Decode(keys.publicKey);
    assertEquals(ZMQ.Curve.KEY_SIZE, bytes.length);
    assertEquals(keys.publicKey, ZMQ.Curve.z85Encode(bytes));
    assertArrayEquals(bytes, ZMQ.Curve.z85Decode(ZMQ.Curve.z85Encode(bytes)));
  }

  @Test
  void invalidKeysAreRejected() {
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.Curve.publicKey("short"));
    try (ZMQ.Socket socket = context.socket(SocketType.REQ)) {
      assertError(ZMQ.Error.EINVAL, () -> socket.setCurveServerKey("short".getBytes(UTF_8)));
    }
  }

  private ZMQ.Socket server(ZMQ.Curve.KeyPair keys) {
    ZMQ.Socket server = context.socket(SocketType.REP);
    server.setCurveServer(true);
    server.setCurveSecretKey(keys.secretKey.getBytes(UTF_8));
    return server;
  }

  /** A client with its own keys that connects to one server only. */
  private ZMQ.Socket client(String serverKey) {
    ZMQ.Curve.KeyPair own = ZMQ.Curve.generateKeyPair();
    ZMQ.Socket client = context.socket(SocketType.REQ);
    client.setCurvePublicKey(own.publicKey.getBytes(UTF_8));
    client.setCurveSecretKey(own.secretKey.getBytes(UTF_8));
    client.setCurveServerKey(serverKey.getBytes(UTF_8));
    return client;
  }
}
