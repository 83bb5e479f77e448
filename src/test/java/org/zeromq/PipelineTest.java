// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines: PUSH distributes work, PULL receives it. */
@Timeout(60)
class PipelineTest {
  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  @OverEveryTransport
  void workIsDistributedInTurn(Transport transport) {
    try (ZMQ.Socket one = context.socket(SocketType.PULL);
        ZMQ.Socket two = context.socket(SocketType.PULL);
        ZMQ.Socket source = context.socket(SocketType.PUSH)) {
      source.connect(transport.bind(one, directory));
      source.connect(transport.bind(two, directory));

      for (int i = 0; i < 100; i++) {
        assertTrue(source.send("task " + i));
      }

      for (int i = 0; i < 100; i += 2) {
        assertEquals("task " + i, one.recvStr());
        assertEquals("task " + (i + 1), two.recvStr());
      }
    }
  }

  @OverEveryTransport
  void aSinkReceivesTheResultsOfAllWorkers(Transport transport) {
    try (ZMQ.Socket sink = context.socket(SocketType.PULL);
        ZMQ.Socket one = context.socket(SocketType.PUSH);
        ZMQ.Socket two = context.socket(SocketType.PUSH)) {
      String endpoint = transport.bind(sink, directory);
      one.connect(endpoint);
      two.connect(endpoint);

      Set<String> sent = new HashSet<>();
      for (int i = 0; i < 50; i++) {
        one.send("one " + i);
        two.send("two " + i);
        sent.addAll(Arrays.asList("one " + i, "two " + i));
      }

      Set<String> received = new HashSet<>();
      while (received.size() < sent.size()) {
        received.add(sink.recvStr());
      }
      assertEquals(sent, received);
    }
  }

  @OverEveryTransport
  void workPassesFromTheSourceOverTheWorkersToTheSink(Transport transport) throws Throwable {
    try (ZMQ.Socket source = context.socket(SocketType.PUSH);
        ZMQ.Socket sink = context.socket(SocketType.PULL)) {
      String tasks = transport.bind(source, directory);
      String results = transport.bind(sink, directory);
      Background<?> one = Background.run(() -> work(tasks, results));
      Background<?> two = Background.run(() -> work(tasks, results));

      int sum = 0;
      for (int i = 1; i <= 100; i++) {
        source.send(Integer.toString(i));
      }
      for (int i = 1; i <= 100; i++) {
        sum += Integer.parseInt(sink.recvStr());
      }

      assertEquals(100 * 101 / 2 * 2, sum);
      context.context().shutdown();
      one.get();
      two.get();
    }
  }

  /** Doubles numbers until the context ends. */
  private Void work(String tasks, String results) {
    try (ZMQ.Socket in = context.socket(SocketType.PULL);
        ZMQ.Socket out = context.socket(SocketType.PUSH)) {
      in.connect(tasks);
      out.connect(results);
      while (true) {
        out.send(Integer.toString(2 * Integer.parseInt(in.recvStr())));
      }
    } catch (ZMQException e) {
      assertEquals(ZMQ.Error.ETERM.getCode(), e.getErrorCode());
      return null;
    }
  }

  @OverEveryTransport
  void aMessageOfSeveralPartsGoesToOneWorker(Transport transport) {
    try (ZMQ.Socket one = context.socket(SocketType.PULL);
        ZMQ.Socket two = context.socket(SocketType.PULL);
        ZMQ.Socket source = context.socket(SocketType.PUSH)) {
      source.connect(transport.bind(one, directory));
      source.connect(transport.bind(two, directory));

      sendAll(source, "one", "", "1");
      sendAll(source, "two", "2");

      assertEquals(Arrays.asList("one", "", "1"), recvAll(one));
      assertEquals(Arrays.asList("two", "2"), recvAll(two));
    }
  }

  @OverEveryTransport
  void sendingWaitsForTheFirstWorker(Transport transport) throws Throwable {
    try (ZMQ.Socket source = context.socket(SocketType.PUSH);
        ZMQ.Socket worker = context.socket(SocketType.PULL)) {
      String endpoint = transport.bind(source, directory);
      assertFalse(source.send("task", ZMQ.DONTWAIT));
      Background<Boolean> sent = Background.run(() -> source.send("task"));

      worker.connect(endpoint);

      assertEquals("task", worker.recvStr());
      assertTrue(sent.get());
    }
  }

  @Test
  void sendingWaitsWhileTheQueueIsFull() throws Throwable {
    try (ZMQ.Socket worker = context.socket(SocketType.PULL);
        ZMQ.Socket source = context.socket(SocketType.PUSH)) {
      worker.setRcvHWM(2);
      source.setSndHWM(2);
      source.connect(Transport.INPROC.bind(worker, directory));
      for (int i = 0; i < 4; i++) {
        assertTrue(source.send("task " + i, ZMQ.DONTWAIT));
      }
      source.setSendTimeOut(10);
      assertFalse(source.send("task 4"));
      source.setSendTimeOut(-1);
      Background<Boolean> sent = Background.run(() -> source.send("task 4"));

      for (int i = 0; i < 5; i++) {
        assertEquals("task " + i, worker.recvStr());
      }
      assertTrue(sent.get());
    }
  }

  @Test
  void pushCannotReceiveAndPullCannotSend() {
    try (ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      assertError(ZMQ.Error.ENOTSUP, () -> push.recv());
      assertError(ZMQ.Error.ENOTSUP, () -> pull.send("hello"));
      assertNull(pull.recv(ZMQ.DONTWAIT));
    }
  }
}
