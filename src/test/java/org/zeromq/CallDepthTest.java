// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The number of Java frames between a send or receive and C: few enough to be inlined. */
@Timeout(60)
class CallDepthTest extends ConnectedPair {
  private static final int MOST = 5;

  @Test
  void aSmallArrayIsSentThroughFiveMethodsOrFewer() throws Throwable {
    byte[] bytes = new byte[8];
    ZMQ.Socket pub = context.socket(SocketType.PUB);
    assertFewCalls(() -> pub.send(bytes));
    pub.close();
  }

  @Test
  void aSmallArrayIsReceivedThroughFiveMethodsOrFewer() throws Throwable {
    byte[] bytes = new byte[8];
    assertFewCalls(() -> receiver.recv(bytes, 0, bytes.length, ZMQ.DONTWAIT));
  }

  /** Repeats the call until another thread observes this one in C. */
  private static void assertFewCalls(Runnable call) throws Throwable {
    call.run(); // the first call creates the scratch buffer
    Thread caller = Thread.currentThread();
    AtomicBoolean done = new AtomicBoolean();
    Background<StackTraceElement[]> sampler =
        Background.run(
            () -> {
              try {
                return firstInC(caller);
              } finally {
                done.set(true);
              }
            });
    while (!done.get()) {
      call.run();
    }
    StackTraceElement[] stack = sampler.get();
    assertTrue(isInC(stack), "no sample was in C");
    long methods =
        Arrays.stream(stack)
            .map(StackTraceElement::getClassName)
            .filter(name -> name.startsWith("org.zeromq."))
            // javac's bridges, since SocketBase is not public
            .filter(name -> !name.contains("Test") && !name.equals("org.zeromq.ZMQ$Socket"))
            .count();
    assertTrue(
        methods <= MOST,
        () -> Arrays.stream(stack).map(String::valueOf).collect(Collectors.joining("\n")));
  }

  private static StackTraceElement[] firstInC(Thread thread) {
    StackTraceElement[] stack = {};
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!isInC(stack) && System.nanoTime() - end < 0) {
      stack = thread.getStackTrace();
    }
    return stack;
  }

  private static boolean isInC(StackTraceElement[] stack) {
    return stack.length > 0
        && stack[0].isNativeMethod()
        && stack[0].getClassName().startsWith("org.zeromq.jni.");
  }
}
