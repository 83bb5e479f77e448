// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.ZMQException;
import org.zeromq.internal.context.ContextHandle;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

@Timeout(60)
class AsyncCallsTest {
  private final ContextHandle context = ContextHandle.withIoThreads(1);
  private final SocketHandle push = new SocketHandle(context, ZmqConstants.ZMQ_PUSH);
  private final SocketHandle pull = new SocketHandle(context, ZmqConstants.ZMQ_PULL);
  private final AsyncCalls calls = new AsyncCalls(pull);

  @AfterEach
  void close() {
    push.close(0);
    pull.close(0);
    context.terminate();
  }

  /** A receive whose future completes with the first part. */
  private static class FirstPart extends AsyncCalls.Receive {
    final CompletableFuture<byte[]> future = new CompletableFuture<>();

    @Override
    protected boolean isDone() {
      return future.isDone();
    }

    @Override
    protected void received(List<byte[]> parts, long number) {
      future.complete(parts.get(0));
    }

    @Override
    protected void failed(ZMQException error) {
      future.completeExceptionally(error);
    }
  }

  /** The calls of other threads, which rely on the thread whose stack overflows. */
  @Test
  void callsAddedBeforeAStackOverflowAreProcessed() throws Exception {
    byte[] endpoint = "inproc://messages".getBytes(StandardCharsets.US_ASCII);
    Zmq.zmq_bind(pull.address(), endpoint);
    Zmq.zmq_connect(push.address(), endpoint);
    byte[] message = {1, 2, 3};
    Zmq.zmq_send_bytes(push.address(), message, 0, message.length, 0);
    FirstPart added = new FirstPart();
    assertThrows(
        StackOverflowError.class,
        () ->
            calls.add(
                new FirstPart() {
                  @Override
                  protected boolean isDone() {
                    if (future.complete(null)) { // the first time
                      calls.add(added);
                      throw new StackOverflowError("thrown by the test");
                    }
                    return true;
                  }
                }));
    assertArrayEquals(message, added.future.get(20, TimeUnit.SECONDS));
  }
}
