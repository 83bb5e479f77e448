// SPDX-License-Identifier: MPL-2.0
package org.zeromq.interop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zeromq.SocketType;
import org.zeromq.TestContext;
import org.zeromq.ZMQ;
import org.zeromq.jni.JavaProcess;

/** JeroMQ 0.6.0 as the peer, in another JVM: {@code src/test/jeromq-client/java/jeromq/Peer}. */
@Timeout(120)
class JeromqInteropTest {
  private static final String NULL = "NULL";
  private static final String PLAIN = "PLAIN";
  private static final String CURVE = "CURVE";

  @RegisterExtension final TestContext context = new TestContext();
  private final ZMQ.Curve.KeyPair server = ZMQ.Curve.generateKeyPair();
  private final ZMQ.Curve.KeyPair client = ZMQ.Curve.generateKeyPair();

  @ParameterizedTest
  @ValueSource(strings = {NULL, CURVE}) // a PLAIN server of libzmq needs a ZAuth
  void jeromqAsksAndWeAnswer(String mechanism) throws Exception {
    try (ZMQ.Socket socket = bound(SocketType.REP, mechanism);
        JavaProcess peer = peer("ask", mechanism, socket.getLastEndpoint())) {
      for (int size : new int[] {0, 1, 255, 256, 70_000}) {
        byte[] part = socket.recv();
        assertEquals(size, part.length);
        assertEquals("end", socket.recvStr());
        socket.sendMore(part);
        socket.send("end");
      }
      peer.awaitSuccess();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {NULL, PLAIN, CURVE})
  void weAskAndJeromqAnswers(String mechanism) throws Exception {
    try (JavaProcess peer = peer("answer", mechanism, "");
        ZMQ.Socket socket = connected(SocketType.REQ, mechanism, peer)) {
      for (int size : new int[] {1, 255, 256, 70_000, 0}) {
        byte[] message = new byte[size];
        Arrays.fill(message, (byte) size);
        socket.send(message);
        assertArrayEquals(message, socket.recv());
      }
      peer.awaitSuccess();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {NULL, CURVE})
  void wePublishAndJeromqSubscribes(String mechanism) throws Exception {
    try (ZMQ.Socket socket = bound(SocketType.XPUB, mechanism);
        JavaProcess peer = peer("subscribe", mechanism, socket.getLastEndpoint())) {
      assertEquals("\u0001topic", socket.recvStr());
      sendAll(socket, "topical", "news");
      assertTrue(peer.awaitSuccess().contains("received topical news"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {NULL, CURVE})
  void jeromqPublishesAndWeSubscribe(String mechanism) throws Exception {
    try (JavaProcess peer = peer("publish", mechanism, "");
        ZMQ.Socket socket = connected(SocketType.SUB, mechanism, peer)) {
      socket.subscribe("topic");
      assertEquals(Arrays.asList("topic", "news"), recvAll(socket));
      peer.awaitSuccess();
    }
  }

  private ZMQ.Socket bound(SocketType type, String mechanism) {
    ZMQ.Socket socket = context.socket(type);
    if (mechanism.equals(CURVE)) {
      socket.setCurveServer(true);
      socket.setCurveSecretKey(server.secretKey);
    }
    socket.setLinger(-1); // the last message is to arrive
    socket.bind("tcp://127.0.0.1:*");
    return socket;
  }

  private ZMQ.Socket connected(SocketType type, String mechanism, JavaProcess peer)
      throws Exception {
    ZMQ.Socket socket = context.socket(type);
    if (mechanism.equals(PLAIN)) {
      socket.setPlainUsername("user");
      socket.setPlainPassword("password");
    } else if (mechanism.equals(CURVE)) {
      socket.setCurveServerKey(server.publicKey);
      socket.setCurvePublicKey(client.publicKey);
      socket.setCurveSecretKey(client.secretKey);
    }
    peer.awaitOutput("bound");
    Matcher port = Pattern.compile("port (\\d+) bound").matcher(peer.output());
    assertTrue(port.find());
    socket.connect("tcp://127.0.0.1:" + port.group(1));
    return socket;
  }

  private JavaProcess peer(String role, String mechanism, String endpoint) throws IOException {
    Path jars = Paths.get(System.getProperty("legacy.dir"));
    return JavaProcess.of(
            "jeromq.Peer",
            role,
            mechanism,
            endpoint,
            server.publicKey,
            server.secretKey,
            client.publicKey,
            client.secretKey)
        .classPathFirst(jars.resolve("jnacl-1.0.0.jar"))
        .classPathFirst(jars.resolve("jeromq-0.6.0.jar"))
        .classPathFirst(jars.resolve("jeromq-class-files"))
        .start();
  }
}
