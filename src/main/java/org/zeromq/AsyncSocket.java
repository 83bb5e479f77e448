// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zeromq.internal.socket.AsyncCalls;
import org.zeromq.jni.ZmqErrno;

/**
 * Sends and receives of a socket as futures: no thread is blocked while they wait. Messages are
 * whole ones, whatever the number of their parts.
 *
 * <pre>{@code
 * AsyncSocket async = new AsyncSocket(socket);
 * async.send("hello").thenCompose(sent -> async.recv()).thenAccept(System.out::println);
 * }</pre>
 *
 * <p>Sends are sent in the order of the calls, and receives are given the messages in the order of
 * the calls; each future completes in the executor, independently of the others. ({@link #listen}
 * handles one message after the other.) A future that is completed from outside, by {@code
 * cancel()}, {@code orTimeout()} or the like, withdraws its call; a message that has been received
 * for it already is kept for the next receive. The timeouts of the socket do not apply.
 *
 * <p>While there are calls that are not complete, the socket is in a call: all others than those of
 * this object fail with EBUSY, but for {@code close()}. When the socket or its context is closed,
 * they complete with a {@link ZMQException}: ENOTSOCK or ETERM.
 *
 * <p>Threads: any, at any time. The futures complete in the executor; nothing of a program's runs
 * in a thread of the library.
 *
 * @since 4.0
 */
public final class AsyncSocket {
  private final AsyncCalls calls;
  private final Executor executor;

  /** {@link #AsyncSocket(ZMQ.Socket, Executor)} with that of {@link CompletableFuture}'s own. */
  public AsyncSocket(ZMQ.Socket socket) {
    this(socket, CompletableFuture::runAsync);
  }

  /**
   * The calls of a socket, of which there is to be one such object.
   *
   * @param executor completes the futures
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
   * @return completes with the message; with a {@link ZMQException}: ENOTSOCK, ETERM, EBUSY, EFSM,
   *     ENOTSUP, ENOMEM (the message is lost), or EMFILE
   */
  public CompletableFuture<ZMsg> recv() {
    return receive(AsyncSocket::toZMsg);
  }

  /**
   * {@link #recv()} of a message of one part.
   *
   * @return completes as {@link #recv()} does; with EMSGSIZE if the message has more than one part:
   *     it is kept for the next receive
   */
  public CompletableFuture<byte[]> recvBytes() {
    return receive(parts -> parts.size() == 1 ? parts.get(0) : null);
  }

  /** {@link #recvBytes()} as a {@link Msg}, which the caller closes. */
  public CompletableFuture<Msg> recvMsg() {
    return receive(parts -> parts.size() == 1 ? new Msg(parts.get(0)) : null);
  }

  private static ZMsg toZMsg(List<byte[]> parts) {
    ZMsg message = new ZMsg();
    parts.forEach(message::add);
    return message;
  }

  /** Receives what a function makes of the parts: null if it cannot. */
  private <T> CompletableFuture<T> receive(Function<List<byte[]>, T> convert) {
    CompletableFuture<T> future = new CompletableFuture<>();
    calls.add(
        new AsyncCalls.Receive() {
          @Override
          protected boolean isDone() {
            return future.isDone();
          }

          @Override
          protected void received(List<byte[]> parts) {
            execute(() -> complete(future, parts, convert));
          }

          @Override
          protected void failed(ZMQException error) {
            execute(() -> future.completeExceptionally(error));
          }
        });
    return withdrawing(future);
  }

  private <T> void complete(
      CompletableFuture<T> future, List<byte[]> parts, Function<List<byte[]>, T> convert) {
    T converted = convert.apply(parts);
    if (converted == null) {
      calls.giveBack(parts);
      future.completeExceptionally(new ZMQException(ZmqErrno.EMSGSIZE));
    } else if (!future.complete(converted)) {
      calls.giveBack(parts);
    }
  }

  // ---- send

  /**
   * Sends a message, which the caller may change from now on, but not its frames' arrays before the
   * future is complete.
   *
   * @return completes with null when libzmq has taken the message; with a {@link ZMQException}:
   *     ENOTSOCK, ETERM, EBUSY, EFSM, EHOSTUNREACH, ENOTSUP, EMFILE
   * @throws IllegalArgumentException when the message is empty
   * @throws IllegalStateException when a frame has no data
   */
  public CompletableFuture<Void> send(ZMsg message) {
    message.forEach(ZFrame::checkData);
    Utils.checkArgument(!message.isEmpty(), "a message has a frame");
    return send(parts(message));
  }

  private static List<byte[]> parts(ZMsg message) {
    List<byte[]> parts = new ArrayList<>();
    message.forEach(frame -> parts.add(frame.getData()));
    return parts;
  }

  /** {@link #send(ZMsg)} of one part. */
  public CompletableFuture<Void> send(byte[] message) {
    return send(Collections.singletonList(Objects.requireNonNull(message)));
  }

  /** {@link #send(ZMsg)} of one part: a string's UTF-8 bytes. */
  public CompletableFuture<Void> send(String message) {
    return send(message.getBytes(ZMQ.CHARSET));
  }

  /** {@link #send(ZMsg)} of one part: a copy of the bytes of a message. */
  public CompletableFuture<Void> send(Msg message) {
    return send(message.data());
  }

  private CompletableFuture<Void> send(List<byte[]> parts) {
    CompletableFuture<Void> future = new CompletableFuture<>();
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
            execute(() -> future.completeExceptionally(error));
          }
        });
    return withdrawing(future);
  }

  // ---- both

  private <T> CompletableFuture<T> withdrawing(CompletableFuture<T> future) {
    future.whenComplete((result, thrown) -> calls.proceed());
    return future;
  }

  private void execute(Runnable completion) {
    try {
      executor.execute(completion);
    } catch (RejectedExecutionException e) { // it was shut down: the program must hear of it
      completion.run();
    }
  }

  // ---- listen

  /**
   * Gives each message to a listener, in the executor, one after the other: the next one is
   * received when the listener has returned. Until then messages wait in the socket, up to its
   * high-water mark, and then at the peer.
   *
   * @return completes with what the listener throws; with a {@link ZMQException} as {@link #recv()}
   *     does. To cancel it ends the listening, though not a call of the listener
   */
  public CompletableFuture<Void> listen(Consumer<? super ZMsg> listener) {
    return listenAsync(
        message -> {
          listener.accept(message);
          return null;
        });
  }

  /**
   * {@link #listen} with a listener that goes on after it has returned: the next message is
   * received when its stage is complete. Null is a complete stage.
   *
   * @return completes with what a stage failed with; otherwise as that of {@link #listen}
   */
  public CompletableFuture<Void> listenAsync(
      Function<? super ZMsg, ? extends CompletionStage<?>> listener) {
    Listening listening = new Listening(listener);
    listening.next();
    return listening.end;
  }

  private final class Listening {
    final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Function<? super ZMsg, ? extends CompletionStage<?>> listener;

    /** The receive that has begun last. */
    private final AtomicReference<CompletableFuture<ZMsg>> current = new AtomicReference<>();

    Listening(Function<? super ZMsg, ? extends CompletionStage<?>> listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      end.whenComplete((none, thrown) -> cancel());
    }

    private void cancel() {
      CompletableFuture<ZMsg> receive = current.get();
      if (receive != null) {
        receive.cancel(false);
      }
    }

    void next() {
      CompletableFuture<ZMsg> receive = recv();
      current.set(receive);
      if (end.isDone()) { // before current was set
        cancel();
      }
      receive.whenCompleteAsync(this::handle, AsyncSocket.this::execute);
    }

    private void handle(ZMsg message, Throwable thrown) {
      if (thrown == null && end.isDone()) { // cancelled meanwhile
        calls.giveBack(parts(message));
        return;
      }
      CompletionStage<?> handled = null;
      try {
        if (thrown == null) {
          handled = listener.apply(message);
        } else {
          end.completeExceptionally(thrown);
        }
      } catch (RuntimeException | Error e) {
        end.completeExceptionally(e);
      }
      if (handled != null) {
        handled.whenCompleteAsync((result, failure) -> goOn(failure), AsyncSocket.this::execute);
      } else if (!end.isDone()) {
        next();
      }
    }

    private void goOn(Throwable failure) {
      if (failure != null) {
        end.completeExceptionally(failure);
      } else if (!end.isDone()) {
        next();
      }
    }
  }
}
