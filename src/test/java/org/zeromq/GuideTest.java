// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zeromq.jni.JavaProcess;

/** The programs in {@code examples/guide}: the patterns of the ZeroMQ guide. */
@Timeout(120)
class GuideTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "LoadBalancer, 6, reply",
    "Espresso, 1, subscription to B",
    "LastValueCache, 2, A is 3",
    "LastValueCache, 1, B is 2",
    "Freelance, 3, reply to",
    "SuicidalSnail, 1, 'too slow, ending'",
    "MultithreadedServer, 3, reply to request",
    "RelayRace, 1, main received the signal of third",
    "AsynchronousServer, 10, reply to request",
    "CloneState, 1, same state",
    "Ironhouse, 1, from a friend",
    "Ironhouse, 0, from a stranger",
    "ParanoidPirate, 1, left: [steady]",
    "ParanoidPirate, 3, steady: reply to request",
    "Majordomo, 3, reply of echo",
    "Majordomo, 3, reply of coffee",
  })
  void programPrints(String program, int times, String text) throws Exception {
    String output = start(program).awaitSuccess();
    assertEquals(times, output.split(Pattern.quote(text), -1).length - 1, output);
    assertFalse(output.contains("Exception"), output);
  }

  @Test
  void espressoShowsTheMessageThatTheSubscriberReceives() throws Exception {
    String output = start("Espresso").awaitSuccess();
    Matcher received = Pattern.compile("received (B\\d+)").matcher(output);
    assertTrue(received.find(), output);
    assertTrue(output.contains("passed " + received.group(1)), output);
  }

  @Test
  void tasksOfAPipelineAreDoneByItsWorkers() throws Exception {
    String tasks = endpoint();
    String results = endpoint();
    try (JavaProcess sink = start("Pipeline", "sink", tasks, results);
        JavaProcess ventilator = start("Pipeline", "ventilator", tasks, results);
        JavaProcess worker = start("Pipeline", "worker", tasks, results);
        JavaProcess another = start("Pipeline", "worker", tasks, results)) {
      String output = sink.awaitSuccess();
      assertTrue(output.contains("sum of squares 338350"), output);
      ventilator.awaitSuccess();
      assertTrue(worker.process().isAlive(), worker::output);
      assertTrue(another.process().isAlive(), another::output);
    }
  }

  @Test
  void synchronizedSubscribersReceiveAllMessages() throws Exception {
    String endpoint = endpoint();
    try (JavaProcess early = start("SynchronizedSubscriber", endpoint);
        JavaProcess publisher = start("SynchronizedPublisher", endpoint, "2");
        JavaProcess late = start("SynchronizedSubscriber", endpoint)) {
      publisher.awaitSuccess();
      assertTrue(early.awaitSuccess().contains("received 100"), early::output);
      assertTrue(late.awaitSuccess().contains("received 100"), late::output);
    }
  }

  @Test
  void queueOfASimplePirateGivesARetriedRequestToAnotherWorker() throws Exception {
    String clients = endpoint();
    String workers = endpoint();
    try (JavaProcess queue = start("SimplePirate", "queue", clients, workers);
        JavaProcess dying = start("SimplePirate", "worker", workers, "crash");
        JavaProcess client = start("LazyPirateClient", clients)) {
      assertEquals(3, dying.awaitExit(), dying::output);
      try (JavaProcess worker = start("SimplePirate", "worker", workers)) {
        String output = client.awaitSuccess();
        assertTrue(output.contains("reply to 1"), output);
        assertTrue(output.contains("reply to END"), output);
        assertTrue(worker.process().isAlive(), worker::output);
      }
      assertTrue(queue.process().isAlive(), queue::output);
    }
  }

  @Test
  void lazyPirateAsksTheNextServerAfterTheFirstDied() throws Exception {
    String endpoint = endpoint();
    try (JavaProcess client = start("LazyPirateClient", endpoint);
        JavaProcess dying = start("LazyPirateServer", endpoint, "crash")) {
      assertEquals(3, dying.awaitExit(), dying::output);
      try (JavaProcess server = start("LazyPirateServer", endpoint)) {
        String output = client.awaitSuccess();
        assertTrue(output.contains("reply to 1"), output);
        assertTrue(output.contains("reply to 2"), output);
        server.awaitSuccess();
      }
    }
  }

  @Test
  void titanicKeepsARequestWhileNoServerRuns() throws Exception {
    String endpoint = endpoint();
    String folder = directory.toString();
    String ticket;
    try (JavaProcess server = start("Titanic", endpoint, folder)) {
      String output = start("TitanicClient", endpoint, "REQUEST", "hello").awaitSuccess().trim();
      ticket = output.substring(output.lastIndexOf('\n') + 1); // after the warnings of newer JVMs
      assertTrue(server.process().isAlive(), server::output);
    } // killed
    try (JavaProcess server = start("Titanic", endpoint, folder)) {
      String reply = start("TitanicClient", endpoint, "REPLY", ticket).awaitSuccess();
      assertTrue(reply.contains("reply to hello"), reply);
      start("TitanicClient", endpoint, "END").awaitSuccess();
      server.awaitSuccess();
    }
  }

  @Test
  void brokersReceiveTheWorkerCountsOfTheirPeers() throws Exception {
    String a = endpoint();
    String b = endpoint();
    String c = endpoint();
    try (JavaProcess one = start("Peering", a, "1", b, c);
        JavaProcess two = start("Peering", b, "2", a, c);
        JavaProcess four = start("Peering", c, "4", a, b)) {
      assertTrue(one.awaitSuccess().contains("idle elsewhere: 6"), one::output);
      assertTrue(two.awaitSuccess().contains("idle elsewhere: 5"), two::output);
      assertTrue(four.awaitSuccess().contains("idle elsewhere: 3"), four::output);
    }
  }

  @Test
  void backupOfABinaryStarTakesOverAfterThePrimaryDied() throws Exception {
    String primary = endpoint();
    String backup = endpoint();
    String stateOfPrimary = endpoint();
    String stateOfBackup = endpoint();
    try (JavaProcess second =
        start("BinaryStarServer", "backup", backup, stateOfBackup, stateOfPrimary)) {
      try (JavaProcess first =
          start("BinaryStarServer", "primary", primary, stateOfPrimary, stateOfBackup)) {
        first.awaitOutput("is up");
        second.awaitOutput("is up");
        String output = start("BinaryStarClient", primary, backup).awaitSuccess();
        assertTrue(output.contains("served by primary"), output);
      } // killed
      String output = start("BinaryStarClient", primary, backup).awaitSuccess();
      assertTrue(output.contains("served by backup"), output);
    }
  }

  private String endpoint() throws Exception {
    return Transport.TCP.freeEndpoint(directory);
  }

  private static JavaProcess start(String program, String... arguments) throws Exception {
    return JavaProcess.of("guide." + program, arguments).option("-Xcheck:jni").start();
  }
}
