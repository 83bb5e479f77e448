// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.JavaProcess;

/** The programs in {@code examples/}, each in a JVM of its own. */
@Timeout(120)
class ExamplesTest {
  private static final String CLIENTS = "examples-java21/VirtualThreadClients.java";
  private static final String RECORDING = "examples-java11/BlockedCallRecording.java";

  @TempDir Path directory;

  @OverReconnectingTransports
  void helloClientIsAnsweredByHelloServer(Transport transport) throws Exception {
    helloClientIsAnsweredBy("HelloServer", transport);
  }

  @OverReconnectingTransports
  void helloClientIsAnsweredByAsyncHelloServer(Transport transport) throws Exception {
    helloClientIsAnsweredBy("AsyncHelloServer", transport);
  }

  private void helloClientIsAnsweredBy(String program, Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (JavaProcess client = start("HelloClient", endpoint, "10");
        JavaProcess server = start(program, endpoint, "10")) {
      String replies = client.awaitSuccess();
      String requests = server.awaitSuccess();

      assertEquals(10, count("Received World \\d+", replies), replies);
      assertTrue(replies.contains("Received World 10"), replies);
      assertEquals(10, count("Received hello", requests), requests);
    }
  }

  /** Runs a single-file program, since these tests are compiled for Java 8. */
  @Test
  void virtualThreadClientsAreAnsweredByHelloServer() throws Exception {
    assumeCompilerOf(21);
    String endpoint = Transport.TCP.freeEndpoint(directory);
    try (JavaProcess server = start("HelloServer", endpoint, "200");
        JavaProcess clients = start(CLIENTS, endpoint, "200")) {
      String replies = clients.awaitSuccess();
      server.awaitSuccess();

      assertTrue(replies.contains("Received 200 replies"), replies);
    }
  }

  @Test
  void blockedCallsAndConnectionsAreRecorded() throws Exception {
    assumeCompilerOf(11);
    try (JavaProcess recording = start(RECORDING)) {
      String output = recording.awaitSuccess();

      assertTrue(output.contains("receive [REQ, connected to tcp://127.0.0.1:"), output);
      assertTrue(output.contains("poll [[PULL, open]]"), output);
      assertTrue(output.contains("CONNECTED tcp://127.0.0.1:"), output);
      assertTrue(output.contains("HANDSHAKE_SUCCEEDED tcp://127.0.0.1:"), output);
      assertTrue(output.contains("at BlockedCallRecording.request"), output);
      assertEquals(1, count("receive \\[REQ", output), output); // the other is below the threshold
    }
  }

  private static void assumeCompilerOf(int version) {
    assumeTrue(
        Double.parseDouble(System.getProperty("java.specification.version")) >= version,
        "a JDK before " + version);
    assumeTrue(ToolProvider.getSystemJavaCompiler() != null, "a JRE without a compiler");
  }

  @OverReconnectingTransports
  void weatherSubscriberReceivesFromWeatherPublisher(Transport transport) throws Exception {
    String endpoint = transport.freeEndpoint(directory);
    try (JavaProcess publisher = start("WeatherPublisher", endpoint);
        JavaProcess all = start("WeatherSubscriber", endpoint, "5");
        JavaProcess some = start("WeatherSubscriber", endpoint, "2", "10003")) {
      String ofAll = all.awaitSuccess();
      String ofSome = some.awaitSuccess();

      String weather = " 这是我发布给你们的第\\d+个消息！今日温度-?\\d+℃，湿度\\d+%";
      assertEquals(5, count("Received \\d{5}" + weather, ofAll), ofAll);
      assertEquals(1, count("平均温度 \\(average temperature\\): -?\\d+[.,]\\d℃", ofAll), ofAll);
      assertEquals(2, count("Received 10003" + weather, ofSome), ofSome);
      publisher.awaitOutput("Published");
    }
  }

  /** Starts a program in a JVM whose default charset has no Chinese characters. */
  private static JavaProcess start(String program, String... arguments) throws Exception {
    return JavaProcess.of(program, arguments)
        .option("-Xcheck:jni")
        .property("file.encoding", "US-ASCII")
        .property("stdout.encoding", "US-ASCII")
        .outputIn(UTF_8)
        .start();
  }

  private static int count(String regex, String text) {
    return Pattern.compile(regex).split(text, -1).length - 1;
  }
}
