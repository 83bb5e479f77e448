// SPDX-License-Identifier: MPL-2.0
package org.zeromq.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.OverReconnectingTransports;
import org.zeromq.SocketType;
import org.zeromq.TestContext;
import org.zeromq.Transport;
import org.zeromq.ZMQ;
import org.zeromq.jni.ForkedProcess;
import org.zeromq.jni.JavaProcess;

/** Python programs, with pyzmq, on the other side. */
@Timeout(40)
class PythonInteropTest {
  private static final String REQUEST = "问题 🐍";
  private static final String REPLY = "今日温度25℃";

  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  @BeforeEach
  void needPython() throws Exception {
    Python.need();
  }

  // ---- sockets

  @OverReconnectingTransports
  void pythonAsksAndWeAnswer(Transport transport) throws Exception {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ForkedProcess client =
            Python.run("req.py", transport.bind(server, directory), "3", REQUEST, "", "2")) {
      server.setLinger(-1); // the last reply is to arrive
      for (int i = 0; i < 3; i++) {
        assertEquals(Arrays.asList(REQUEST, "", "2"), recvAll(server));
        sendAll(server, REPLY, "", Integer.toString(i));
      }

      assertEquals(
          Arrays.asList(REPLY + "||0", REPLY + "||1", REPLY + "||2"), lines(client.awaitSuccess()));
    }
  }

  @OverReconnectingTransports
  void weAskAndPythonAnswers(Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (ZMQ.Socket client = context.socket(SocketType.REQ);
        ForkedProcess server = Python.run("rep.py", endpoint, "2", REPLY, "", "2")) {
      client.connect(endpoint);
      sendAll(client, REQUEST);
      assertEquals(Arrays.asList(REPLY, "", "2"), recvAll(client));
      sendAll(client, "", REQUEST);
      assertEquals(Arrays.asList(REPLY, "", "2"), recvAll(client));

      assertEquals(Arrays.asList(REQUEST, "|" + REQUEST), lines(server.awaitSuccess()));
    }
  }

  @OverReconnectingTransports
  void wePublishAndPythonSubscribes(Transport transport) throws Exception {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ForkedProcess subscriber =
            Python.run("sub.py", transport.bind(publisher, directory), "2", "天气")) {
      assertEquals("\u0001天气", publisher.recvStr());

      publisher.send("新闻 none");
      sendAll(publisher, "天气", REPLY, "");
      publisher.send("天气预报 🌧");

      assertEquals(Arrays.asList("天气|" + REPLY + "|", "天气预报 🌧"), lines(subscriber.awaitSuccess()));
    }
  }

  @OverReconnectingTransports
  void pythonPublishesAndWeSubscribe(Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (ZMQ.Socket subscriber = context.socket(SocketType.SUB);
        ForkedProcess publisher = Python.run("pub.py", endpoint, "100000", "天气", REPLY, "")) {
      subscriber.subscribe("天");
      subscriber.connect(endpoint);

      for (int i = 0; i < 3; i++) {
        assertEquals(Arrays.asList("天气", REPLY, ""), recvAll(subscriber));
      }
      assertTrue(publisher.process().isAlive());
    }
  }

  @OverReconnectingTransports
  void pythonIsServedEncrypted(Transport transport) throws Exception {
    assumeTrue(ZMQ.has("curve") && Python.has("curve"), "no CURVE on both sides");
    ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
    try (ZMQ.Socket server = context.socket(SocketType.REP)) {
      server.setLinger(-1);
      server.setCurveServer(true);
      server.setCurveSecretKey(keys.secretKey.getBytes(UTF_8));
      String endpoint = transport.bind(server, directory);
      try (ForkedProcess client =
          Python.run("req.py", "--server-key=" + keys.publicKey, endpoint, "1", REQUEST)) {
        assertEquals(REQUEST, server.recvStr());
        server.send(REPLY);
        assertEquals(Arrays.asList(REPLY), lines(client.awaitSuccess()));
      }
    }
  }

  @OverReconnectingTransports
  void pythonServesEncrypted(Transport transport) throws Exception {
    assumeTrue(ZMQ.has("curve") && Python.has("curve"), "no CURVE on both sides");
    ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
    ZMQ.Curve.KeyPair own = ZMQ.Curve.generateKeyPair();
    String endpoint = transport.freeEndpoint(directory);
    try (ZMQ.Socket client = context.socket(SocketType.REQ);
        ForkedProcess server =
            Python.run("rep.py", "--server-secret-key=" + keys.secretKey, endpoint, "1", REPLY)) {
      client.setCurveServerKey(keys.publicKey.getBytes(UTF_8));
      client.setCurvePublicKey(own.publicKey.getBytes(UTF_8));
      client.setCurveSecretKey(own.secretKey.getBytes(UTF_8));
      client.connect(endpoint);

      client.send(REQUEST);
      assertEquals(REPLY, client.recvStr());
      assertEquals(Arrays.asList(REQUEST), lines(server.awaitSuccess()));
    }
  }

  // ---- the example programs

  @OverReconnectingTransports
  void helloServerAnswersPython(Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (ForkedProcess client = Python.run("req.py", endpoint, "3", "你好");
        ForkedProcess server = example("HelloServer", endpoint, "3")) {
      assertEquals(Arrays.asList("World", "World", "World"), lines(client.awaitSuccess()));
      String requests = server.awaitSuccess();
      assertTrue(requests.contains("Received 你好"), requests);
    }
  }

  @OverReconnectingTransports
  void helloClientIsAnsweredByPython(Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (ForkedProcess client = example("HelloClient", endpoint, "3");
        ForkedProcess server = Python.run("rep.py", endpoint, "3", "世界")) {
      String replies = client.awaitSuccess();
      assertTrue(replies.contains("Received 世界 3"), replies);
      assertEquals(Arrays.asList("hello", "hello", "hello"), lines(server.awaitSuccess()));
    }
  }

  @OverReconnectingTransports
  void pythonReceivesFromWeatherPublisher(Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (ForkedProcess publisher = example("WeatherPublisher", endpoint);
        ForkedProcess subscriber = Python.run("sub.py", endpoint, "3")) {
      List<String> received = lines(subscriber.awaitSuccess());
      assertEquals(3, received.size());
      publisher.awaitOutput("Published " + received.get(0));
      publisher.awaitOutput("Published " + received.get(2));
    }
  }

  @OverReconnectingTransports
  void weatherSubscriberReceivesFromPython(Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (ForkedProcess subscriber = example("WeatherSubscriber", endpoint, "3", "10001");
        ForkedProcess publisher = Python.run("pub.py", endpoint, "100000", "10001 " + REPLY)) {
      String received = subscriber.awaitSuccess();
      assertTrue(received.contains("Received 10001 " + REPLY), received);
      assertTrue(received.contains("平均温度"), received);
      assertTrue(publisher.process().isAlive());
    }
  }

  private static ForkedProcess example(String program, String... arguments) throws Exception {
    return JavaProcess.of(program, arguments).option("-Xcheck:jni").outputIn(UTF_8).start();
  }

  private static List<String> lines(String output) {
    return Arrays.asList(output.split("\\R"));
  }
}
