// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.socket.AsyncCalls;
import org.zeromq.internal.wait.PlatformThreads;
import org.zeromq.jni.ZmqErrno;

/**
 * Sends and receives on a socket with futures: no thread blocks while a call waits. Messages are
 * complete, whatever the number of their parts.
 *
 * <pre>{@code
 * AsyncSocket async = new AsyncSocket(socket);
 * async.send("hello").thenCompose(sent -> async.recv()).thenAccept(System.out::println);
 * }</pre>
 *
 * <p>Messages are sent in the order of the calls, and receive calls get the messages in the order
 * of the calls. Each future completes in the executor, independently of the others. ({@link
 * #listen} handles one message at a time.) If a future is completed externally, by {@code
 * cancel()}, {@code orTimeout()} or similar, its call is withdrawn; a message already received for
 * it is kept for the next receive, even if other receives have got later messages in the meantime.
 * The timeouts of the socket do not apply.
 *
 * <p>While calls are incomplete, the socket is busy: all calls except those of this object and
 * {@code close()} fail with EBUSY. When the socket or its context is closed, the incomplete calls
 * complete with a {@link ZMQException}: ENOTSOCK or ETERM.
 *
 * <p>Threads: any thread, at any time. The futures complete in the executor; no application code
 * runs in a thread of the library.
 *
 * @since 4.0
 */
public final class AsyncSocket {
  private final AsyncCalls calls;
  private final Executor executor;

  /**
   * Same as {@link #AsyncSocket(ZMQ.Socket, Executor)} with the default executor of {@link
   * CompletableFuture}.
   */
  public AsyncSocket(ZMQ.Socket socket) {
    this(socket, CompletableFuture::runAsync);
  }

  /**
   * Creates the asynchronous calls of a socket; a socket must have only one such object.
   *
   * @param executor the executor that completes the futures
   * @throws ZMQException ENOTSUP for a thread-safe (draft) socket
   */
  public AsyncSocket(ZMQ.Socket socket, Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    calls = new AsyncCalls(socket.handle);
  }

  // ---- receive

  /**
   * Receives a message.
   *
   * @return a future that completes with the message, or with a {@link ZMQException}: ENOTSOCK,
   *     ETERM, EBUSY, EFSM, ENOTSUP, EMFILE, or ENOMEM (a message without memory for it is lost)
   */
  public CompletableFuture<ZMsg> recv() {
    return receive(AsyncSocket::toZMsg);
  }

  /**
   * Same as {@link #recv()} for a message of one part.
   *
   * @return a future that completes as that of {@link #recv()}, or with EMSGSIZE if the message has
   *     more than one part; the message is then kept for the next receive
   */
  public CompletableFuture<byte[]> recvBytes() {
    return receive(message -> message.parts.size() == 1 ? message.parts.get(0) : null);
  }

  /** Same as {@link #recvBytes()} with the message as a {@link Msg}, which the caller closes. */
  public CompletableFuture<Msg> recvMsg() {
    return receive(message -> message.parts.size() == 1 ? new Msg(message.parts.get(0)) : null);
  }

  private static final class Received {
    final List<byte[]> parts;

    /** In the order of arrival. */
    final long number;

    Received(List<byte[]> parts, long number) {
      this.parts = parts;
      this.number = number;
    }
  }

  private static ZMsg toZMsg(Received received) {
    ZMsg message = new ZMsg();
    received.parts.forEach(message::add);
    return message;
  }

  /**
   * Receives the result of a function on the message; the function returns null if it cannot
   * convert it.
   */
  private <T> CompletableFuture<T> receive(Function<Received, T> convert) {
    CompletableFuture<T> future = withdrawing(new CompletableFuture<>());
    receive(future, convert);
    return future;
  }

  private <T> void receive(CompletableFuture<T> future, Function<Received, T> convert) {
    calls.add(
        new AsyncCalls.Receive() {
          @Override
          protected boolean isDone() {
            return future.isDone();
          }

          @Override
          protected void received(List<byte[]> parts, long number) {
            execute(() -> complete(future, new Received(parts, number), convert));
          }

          @Override
          protected void failed(ZMQException error) {
            execute(() -> fail(future, error));
          }
        });
  }

  private <T> void complete(
      CompletableFuture<T> future, Received message, Function<Received, T> convert) {
    T converted = null;
    Throwable failure = null;
    try {
      converted = convert.apply(message);
      if (converted == null) {
        String reason = "the message has more than one part";
        failure = Errors.of(ZmqErrno.EMSGSIZE, Operation.RECV, null, reason);
      }
    } catch (RuntimeException | Error e) { // out of memory
      failure = e;
    }
    if (failure != null) {
      returnMessage(message);
      fail(future, failure);
    } else if (!future.complete(converted)) {
      if (converted instanceof Msg) {
        ((Msg) converted).close();
      }
      returnMessage(message);
    }
  }

  private void returnMessage(Received message) {
    calls.returnMessage(message.parts, message.number);
  }

  // ---- send

  /**
   * Sends a message. The caller may change the message after the call, but the arrays of its frames
   * only after the future is complete.
   *
   * @return a future that completes with null when libzmq has accepted the message, or with a
   *     {@link ZMQException}: ENOTSOCK, ETERM, EBUSY, EFSM, EHOSTUNREACH, ENOTSUP, EMFILE, ENOMEM
   * @throws IllegalArgumentException if the message is empty
   * @throws IllegalStateException if a frame has no data
   */
  public CompletableFuture<@Nullable Void> send(ZMsg message) {
    message.forEach(ZFrame::checkData);
    Utils.checkArgument(!message.isEmpty(), "the message is empty");
    return send(parts(message));
  }

  private static List<byte[]> parts(ZMsg message) {
    List<byte[]> parts = new ArrayList<>();
    message.forEach(frame -> parts.add(frame.getData()));
    return parts;
  }

  /** Same as {@link #send(ZMsg)} for a message of one part. */
  public CompletableFuture<@Nullable Void> send(byte[] message) {
    return send(Collections.singletonList(Objects.requireNonNull(message, "message")));
  }

  /** Same as {@link #send(ZMsg)} for a message of one part: the UTF-8 bytes of a string. */
  public CompletableFuture<@Nullable Void> send(String message) {
    return send(message.getBytes(ZMQ.CHARSET));
  }

  /**
   * Same as {@link #send(ZMsg)} for a message of one part: a copy of the bytes of {@code message}.
   */
  public CompletableFuture<@Nullable Void> send(Msg message) {
    return send(message.data());
  }

  private CompletableFuture<Void> send(List<byte[]> parts) {
    CompletableFuture<Void> future = withdrawing(new CompletableFuture<>());
    calls.add(
        new AsyncCalls.Send(parts) {
          @Override
          protected boolean isDone() {
            return future.isDone();
          }

          @Override
          protected void sent() {
            execute(() -> future.complete(null));
          }

          @Override
          protected void failed(ZMQException error) {
            execute(() -> fail(future, error));
          }
        });
    return future;
  }

  // ---- both

  /** A future that nothing completes would be waited for indefinitely. */
  private static void fail(CompletableFuture<?> future, Throwable thrown) {
    boolean done = false;
    while (!done) {
      try {
        future.completeExceptionally(thrown);
        done = true;
      } catch (OutOfMemoryError e) {
        PlatformThreads.pauseForMemory();
      }
    }
  }

  private <T> CompletableFuture<T> withdrawing(CompletableFuture<T> future) {
    future.whenComplete((result, thrown) -> calls.proceed());
    return future;
  }

  /** Completes a future in the executor, or in this thread if the executor throws. */
  private void execute(Runnable completion) {
    Once once = new Once(completion);
    try {
      executor.execute(once);
    } catch (Throwable e) { // shut down, or no thread can be started; other languages throw any
      once.run();
    }
  }

  /** Runs once: an executor may throw after it has run or queued what it was given. */
  private static final class Once extends AtomicBoolean implements Runnable {
    private static final long serialVersionUID = 1;
    private final transient Runnable body;

    Once(Runnable body) {
      this.body = body;
    }

    @Override
    public void run() {
      if (compareAndSet(false, true)) {
        body.run();
      }
    }
  }

  // ---- listen

  /**
   * Passes each message to a listener in the executor, one at a time: the next message is received
   * when the listener has returned. Until then messages wait in the socket, up to its high-water
   * mark, and then at the peer. The executor may run the listener in the calling thread.
   *
   * @return a future that completes with the exception that the listener throws, or with a {@link
   *     ZMQException} as that of {@link #recv()}; in both cases after a call of the listener in
   *     progress. Cancelling the future ends the listening, but not a call of the listener in
   *     progress
   */
  public CompletableFuture<@Nullable Void> listen(Consumer<? super ZMsg> listener) {
    return listenAsync(
        message -> {
          listener.accept(message);
          return null;
        });
  }

  /**
   * Same as {@link #listen} with an asynchronous listener: the next message is received when the
   * stage it returned is complete. Null counts as a complete stage. While a stage is incomplete,
   * closing the socket does not complete the future: the stage must be completed, too.
   *
   * @return a future that completes with the exception of a failed stage; otherwise as that of
   *     {@link #listen}
   */
  public CompletableFuture<@Nullable Void> listenAsync(
      Function<? super ZMsg, ? extends CompletionStage<?>> listener) {
    Listening listening = new Listening(listener);
    listening.next();
    return listening.end;
  }

  private final class Listening {
    final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Function<? super ZMsg, ? extends CompletionStage<?>> listener;

    /** The receive that was started last. */
    private final AtomicReference<CompletableFuture<Received>> current = new AtomicReference<>();

    /** The number of calls of {@link #next} that have not been carried out. */
    private final AtomicInteger pending = new AtomicInteger();

    Listening(Function<? super ZMsg, ? extends CompletionStage<?>> listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      end.whenComplete((none, thrown) -> cancel());
    }

    private void cancel() {
      CompletableFuture<Received> receive = current.get();
      if (receive != null) {
        receive.cancel(false);
      }
    }

    /** Receives the next message. Not recursive: an executor may run everything immediately. */
    void next() {
      if (pending.getAndIncrement() == 0) {
        do {
          receiveNext();
        } while (pending.decrementAndGet() != 0);
      }
    }

    private void receiveNext() {
      boolean done = false;
      while (!done) {
        try {
          tryReceiveNext();
          done = true;
        } catch (OutOfMemoryError e) { // before the receive was added: its steps can be repeated
          PlatformThreads.pauseForMemory();
        } catch (RuntimeException | Error e) {
          done = true;
          fail(end, e);
        }
      }
    }

    private void tryReceiveNext() {
      CompletableFuture<Received> receive = withdrawing(new CompletableFuture<>());
      receive.whenCompleteAsync(this::handle, AsyncSocket.this::execute);
      current.set(receive);
      receive(receive, Function.identity());
      if (end.isDone()) { // ended before current was set
        cancel();
      }
    }

    private void handle(Received message, Throwable thrown) {
      if (thrown != null) {
        fail(end, thrown);
      } else if (end.isDone()) { // cancelled in the meantime
        returnMessage(message);
      } else {
        try {
          handle(toZMsg(message));
        } catch (Throwable e) { // of the listener or its stage; other languages throw any
          fail(end, e);
        }
      }
    }

    private void handle(ZMsg message) {
      CompletionStage<?> handled = listener.apply(message);
      if (handled == null) {
        goOn(null);
      } else {
        Objects.requireNonNull(
            handled.whenCompleteAsync(
                (result, failure) -> goOn(failure), AsyncSocket.this::execute),
            "stage");
      }
    }

    private void goOn(Throwable failure) {
      if (failure != null) {
        fail(end, failure);
      } else if (!end.isDone()) {
        next();
      }
    }
  }
}
