// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends and receives as futures. */
@Timeout(60)
class AsyncSocketTest {
  private static final int MESSAGES = 1000;

  @RegisterExtension final TestContext context = new TestContext();

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  private static void assertFails(ZMQ.Error error, CompletableFuture<?> future) {
    assertError(
        error,
        () -> {
          try {
            get(future);
          } catch (ExecutionException e) {
            throw e.getCause();
          }
        });
  }

  /** A connected PUSH and PULL. */
  private ZMQ.Socket[] pipe() {
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    ZMQ.Socket push = context.socket(SocketType.PUSH);
    pull.bind("tcp://127.0.0.1:*");
    push.connect(pull.getLastEndpoint());
    return new ZMQ.Socket[] {push, pull};
  }

  private static void close(ZMQ.Socket... sockets) {
    for (ZMQ.Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void aReceiveCompletesWhenTheMessageComes() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    CompletableFuture<ZMsg> receive = new AsyncSocket(pipe[1]).recv();
    assertFalse(receive.isDone());
    pipe[0].sendMore("first part");
    pipe[0].send("second part");
    ZMsg message = get(receive);
    assertEquals(2, message.size());
    assertEquals("first part", message.popString());
    assertEquals("second part", message.popString());
    close(pipe);
  }

  @Test
  void aQueuedMessageIsReceived() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    pipe[0].send("message");
    assertEquals("message", get(new AsyncSocket(pipe[1]).recv()).popString());
    close(pipe);
  }

  @Test
  void messagesComeAsArraysAndMsgs() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    AsyncSocket async = new AsyncSocket(pipe[1]);
    pipe[0].send("first");
    pipe[0].send("second");
    assertArrayEquals("first".getBytes(ZMQ.CHARSET), get(async.recvBytes()));
    try (Msg msg = get(async.recvMsg())) {
      assertArrayEquals("second".getBytes(ZMQ.CHARSET), msg.data());
    }
    close(pipe);
  }

  @Test
  void aMessageOfManyPartsIsKeptForAReceiveThatTakesIt() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    AsyncSocket async = new AsyncSocket(pipe[1]);
    pipe[0].sendMore("first part");
    pipe[0].send("second part");
    assertFails(ZMQ.Error.EMSGSIZE, async.recvBytes());
    assertEquals(2, get(async.recv()).size());
    close(pipe);
  }

  @Test
  void receivesAreGivenTheMessagesInTheirOrder() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    AsyncSocket async = new AsyncSocket(pipe[1]);
    List<CompletableFuture<ZMsg>> receives = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      receives.add(async.recv());
    }
    for (int i = 0; i < MESSAGES; i++) {
      pipe[0].send("message " + i);
    }
    for (int i = 0; i < MESSAGES; i++) {
      assertEquals("message " + i, get(receives.get(i)).popString());
    }
    close(pipe);
  }

  @Test
  void sendsWaitForAPeerAndKeepTheirOrder() throws Exception {
    ZMQ.Socket push = context.socket(SocketType.PUSH);
    push.setSndHWM(1);
    AsyncSocket async = new AsyncSocket(push);
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      ZMsg message = new ZMsg();
      message.add("message " + i);
      message.add("second part");
      sends.add(async.send(message));
    }
    assertFalse(sends.get(0).isDone());
    for (CompletableFuture<Void> send : sends.subList(MESSAGES / 2, MESSAGES)) {
      assertTrue(send.cancel(false));
    }
    // the pending calls hold the socket, which then accepts only close()
    assertError(ZMQ.Error.EBUSY, push::getSndHWM);
    close(push);
    for (CompletableFuture<Void> send : sends.subList(0, MESSAGES / 2)) {
      assertFails(ZMQ.Error.ENOTSOCK, send);
    }
  }

  @Test
  void sendsBeyondTheHighWaterMarkComplete() throws Exception {
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    ZMQ.Socket push = context.socket(SocketType.PUSH);
    pull.setRcvHWM(1);
    push.setSndHWM(1);
    pull.bind("inproc://async-sends");
    push.connect("inproc://async-sends");
    AsyncSocket async = new AsyncSocket(push);
    List<CompletableFuture<Void>> sends = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      sends.add(async.send("message " + i));
    }
    assertFalse(sends.get(MESSAGES - 1).isDone());
    for (int i = 0; i < MESSAGES; i++) {
      assertEquals("message " + i, pull.recvStr());
      assertNull(get(sends.get(i)));
    }
    close(push, pull);
  }

  @Test
  void requestsAndRepliesFollowEachOther() throws Exception {
    ZMQ.Socket rep = context.socket(SocketType.REP);
    ZMQ.Socket req = context.socket(SocketType.REQ);
    rep.bind("inproc://async-requests");
    req.connect("inproc://async-requests");
    AsyncSocket server = new AsyncSocket(rep);
    CompletableFuture<Void> serving = server.listenAsync(request -> server.send(request));
    AsyncSocket client = new AsyncSocket(req);
    CompletableFuture<String> conversation = CompletableFuture.completedFuture("");
    for (int i = 0; i < 100; i++) {
      String request = "request " + i;
      conversation =
          conversation
              .thenCompose(before -> client.send(request))
              .thenCompose(sent -> client.recv())
              .thenApply(ZMsg::popString);
    }
    assertEquals("request 99", get(conversation));
    close(req, rep);
    assertFails(ZMQ.Error.ENOTSOCK, serving);
  }

  @Test
  void aReceiveThatIsCancelledTakesNoMessage() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    AsyncSocket async = new AsyncSocket(pipe[1]);
    CompletableFuture<ZMsg> cancelled = async.recv();
    CompletableFuture<ZMsg> receive = async.recv();
    assertTrue(cancelled.cancel(false));
    pipe[0].send("message");
    assertEquals("message", get(receive).popString());
    assertThrows(CancellationException.class, cancelled::join);
    pipe[0].send("next");
    assertEquals("next", pipe[1].recvStr());
    close(pipe);
  }

  @Test
  void theSocketIsFreeWhenTheLastFutureIsComplete() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    AsyncSocket sends = new AsyncSocket(pipe[0]);
    AsyncSocket receives = new AsyncSocket(pipe[1]);
    for (int i = 0; i < 2000; i++) {
      CompletableFuture<byte[]> receive = receives.recvBytes();
      get(sends.send("first"));
      pipe[0].send("second");
      assertEquals("first", new String(get(receive), StandardCharsets.UTF_8));
      assertEquals("second", pipe[1].recvStr());
    }
    close(pipe);
  }

  @Test
  void noMessageIsLostToReceivesThatAreCancelled() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    AsyncSocket async = new AsyncSocket(pipe[1]);
    AtomicInteger received = new AtomicInteger();
    for (int i = 0; i < MESSAGES; i++) {
      CompletableFuture<ZMsg> receive = async.recv();
      pipe[0].send("message " + i);
      if (i % 2 == 0 || !receive.cancel(false)) {
        get(receive);
        received.incrementAndGet();
      }
    }
    while (received.get() < MESSAGES) {
      assertNotNull(get(async.recv()));
      received.incrementAndGet();
    }
    assertNull(pipe[1].recv(ZMQ.DONTWAIT));
    close(pipe);
  }

  @Test
  void aSocketInASynchronousCallIsBusy() throws Throwable {
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    Background<byte[]> receive = Background.blocked(pull, pull::recv);
    assertFails(ZMQ.Error.EBUSY, new AsyncSocket(pull).recv());
    close(pull);
    assertError(ZMQ.Error.ENOTSOCK, receive::get);
  }

  @Test
  void closeFailsPendingReceives() {
    ZMQ.Socket pull = context.socket(SocketType.PULL);
    AsyncSocket async = new AsyncSocket(pull);
    List<CompletableFuture<ZMsg>> receives = Arrays.asList(async.recv(), async.recv());
    pull.close();
    receives.forEach(receive -> assertFails(ZMQ.Error.ENOTSOCK, receive));
    assertFails(ZMQ.Error.ENOTSOCK, async.recv());
  }

  @Test
  void closeOfTheContextFailsPendingReceives() {
    ZContext ending = new ZContext();
    AsyncSocket pull = new AsyncSocket(ending.createSocket(SocketType.PULL));
    AsyncSocket push = new AsyncSocket(ending.createSocket(SocketType.PUSH));
    CompletableFuture<ZMsg> receive = pull.recv();
    CompletableFuture<Void> send = push.send("message");
    ending.close();
    assertFails(ZMQ.Error.ETERM, receive);
    assertFails(ZMQ.Error.ETERM, send);
    assertFails(ZMQ.Error.ETERM, pull.recv());
  }

  @Test
  void terminationOfTheContextFailsPendingReceives() throws Throwable {
    ZMQ.Context ending = ZMQ.context(1);
    ZMQ.Socket pull = ending.socket(SocketType.PULL);
    CompletableFuture<ZMsg> receive = new AsyncSocket(pull).recv();
    Background<Void> termination =
        Background.run(
            () -> {
              ending.term();
              return null;
            });
    assertFails(ZMQ.Error.ETERM, receive);
    pull.close();
    assertNull(termination.get());
  }

  @Test
  void receiveOnReqBeforeTheRequestFails() {
    ZMQ.Socket req = context.socket(SocketType.REQ);
    assertFails(ZMQ.Error.EFSM, new AsyncSocket(req).recv());
    close(req);
  }

  @Test
  void aListenerIsCalledWithOneMessageAtATime() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    ExecutorService executor = Executors.newFixedThreadPool(4);
    AtomicInteger atOnce = new AtomicInteger();
    List<String> heard = new ArrayList<>(); // by one thread at a time
    CountDownLatch all = new CountDownLatch(MESSAGES);
    AsyncSocket async = new AsyncSocket(pipe[1], executor);
    CompletableFuture<Void> end =
        async.listen(
            message -> {
              assertEquals(1, atOnce.incrementAndGet());
              heard.add(message.popString());
              atOnce.decrementAndGet();
              all.countDown();
            });
    for (int i = 0; i < MESSAGES; i++) {
      pipe[0].send("message " + i);
    }
    assertTrue(all.await(20, TimeUnit.SECONDS), () -> "" + end);
    for (int i = 0; i < MESSAGES; i++) {
      assertEquals("message " + i, heard.get(i));
    }
    assertTrue(end.cancel(false));
    pipe[0].send("not listened to");
    assertEquals("not listened to", get(async.recv()).popString());
    close(pipe);
    executor.shutdown();
  }

  @Test
  void noMessageIsReceivedWhileTheListenerIsBusy() throws Exception {
    ZMQ.Socket[] pipe = pipe();
    ConcurrentLinkedQueue<CompletableFuture<Void>> handling = new ConcurrentLinkedQueue<>();
    CompletableFuture<Void> end =
        new AsyncSocket(pipe[1])
            .listenAsync(
                message -> {
                  CompletableFuture<Void> handled = new CompletableFuture<>();
                  handling.add(handled);
                  return handled;
                });
    pipe[0].send("first");
    pipe[0].send("second");
    Eventually.isTrue(() -> handling.size() == 1);
    // no call is in progress: the second message can be received by another call
    assertEquals("second", pipe[1].recvStr());
    handling.poll().complete(null);
    pipe[0].send("third");
    Eventually.isTrue(() -> handling.size() == 1);
    IllegalStateException failure = new IllegalStateException("of the listener");
    handling.poll().completeExceptionally(failure);
    assertSame(failure, assertThrows(ExecutionException.class, () -> get(end)).getCause());
    close(pipe);
  }
}
