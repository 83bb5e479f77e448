// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Executors and listeners of an {@link AsyncSocket} that throw, and one that runs immediately. */
@Timeout(60)
class AsyncSocketFailuresTest {
  private final ZContext context = new ZContext();

  private ZMQ.Socket push;
  private ZMQ.Socket pull;

  @BeforeEach
  void connect() {
    pull = context.createSocket(SocketType.PULL);
    push = context.createSocket(SocketType.PUSH);
    pull.setRcvHWM(0);
    push.setSndHWM(0);
    pull.bind("inproc://messages");
    push.connect("inproc://messages");
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  private static Throwable failure(CompletableFuture<?> future) {
    return assertThrows(ExecutionException.class, () -> get(future)).getCause();
  }

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, IllegalStateException.class, IOException.class})
  void executorThatThrowsStopsNoCalls(Class<? extends Throwable> thrown) throws Exception {
    Throwable error = thrown.getConstructor(String.class).newInstance("thrown by the test");
    Executor failing = task -> throwAny(error);
    AsyncSocket async = new AsyncSocket(pull, failing);
    for (int i = 0; i < 3; i++) {
      CompletableFuture<byte[]> receive = async.recvBytes(); // completes in the poller thread
      push.send("message " + i);
      assertEquals("message " + i, new String(get(receive), ZMQ.CHARSET));
    }
    ZMQ.Socket other = context.createSocket(SocketType.PULL);
    other.bind("inproc://others");
    CompletableFuture<ZMsg> receive = new AsyncSocket(other).recv();
    ZMQ.Socket sender = context.createSocket(SocketType.PUSH);
    sender.connect("inproc://others");
    sender.send("message");
    assertEquals("message", get(receive).popString());
  }

  @Test
  void executorThatRunsAndThenThrowsCompletesOnce() throws Exception {
    AsyncSocket async =
        new AsyncSocket(
            pull,
            task -> {
              task.run();
              throw new IllegalStateException("thrown by the test");
            });
    push.send("first");
    push.send("second");
    assertEquals("first", get(async.recv()).popString());
    assertEquals("second", get(async.recv()).popString());
  }

  @Test
  void listenerInTheCallingThreadGetsAnyNumberOfQueuedMessages() {
    int messages = 20_000;
    for (int i = 0; i < messages; i++) {
      push.send("m");
    }
    List<ZMsg> received = new ArrayList<>();
    CompletableFuture<Void> end = new AsyncSocket(pull, Runnable::run).listen(received::add);
    assertEquals(messages, received.size());
    pull.close();
    assertTrue(failure(end) instanceof ZMQException);
  }

  @Test
  void listeningEndsWithACheckedExceptionOfTheListener() {
    IOException thrown = new IOException("thrown by the test");
    Consumer<ZMsg> listener = message -> throwAny(thrown);
    CompletableFuture<Void> end = new AsyncSocket(pull).listen(listener);
    push.send("m");
    assertSame(thrown, failure(end));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAny(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void listeningEndsWithAnExceptionOfTheStageItself() {
    IllegalStateException thrown = new IllegalStateException("thrown by the test");
    CompletableFuture<Void> end = new AsyncSocket(pull).listenAsync(message -> stage(thrown));
    push.send("m");
    assertSame(thrown, failure(end));
  }

  @Test
  void listeningEndsIfTheStageReturnsNoStage() {
    CompletableFuture<Void> end = new AsyncSocket(pull).listenAsync(message -> stage(null));
    push.send("m");
    assertTrue(failure(end) instanceof NullPointerException);
  }

  /** A stage whose methods throw, or return null. */
  private static CompletionStage<?> stage(RuntimeException thrown) {
    return (CompletionStage<?>)
        Proxy.newProxyInstance(
            AsyncSocketFailuresTest.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, arguments) -> {
              if (thrown != null) {
                throw thrown;
              }
              return null;
            });
  }

  @Test
  void messagesOfCancelledReceivesKeepTheirOrder() throws Exception {
    Queue<Runnable> tasks = new ArrayDeque<>();
    AsyncSocket async = new AsyncSocket(pull, tasks::add);
    List<String> sent = Arrays.asList("0", "1", "2", "3", "4");
    sent.forEach(push::send);
    List<CompletableFuture<ZMsg>> cancelled = new ArrayList<>();
    sent.forEach(each -> cancelled.add(async.recv())); // received, and not completed yet
    cancelled.forEach(receive -> receive.cancel(false));
    run(tasks);
    List<String> received = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      CompletableFuture<ZMsg> receive = async.recv();
      run(tasks);
      received.add(get(receive).popString());
    }
    assertEquals(sent, received);
  }

  private static void run(Queue<Runnable> tasks) {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }
}
