// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that allocate nothing on the Java heap, interpreted or compiled. */
@Timeout(60)
class GarbageTest extends ConnectedPair {
  private static final int ROUNDS = 1000;

  /** What the measurement itself may allocate: less than a byte per round. */
  private static final long ALLOWED = ROUNDS - 1;

  private static void assertNoGarbage(Runnable round) {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean,
        "this JVM does not count allocations");
    com.sun.management.ThreadMXBean counter =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    // the first calls load classes and fill caches
    for (int attempt = 0; attempt < 5 && least > ALLOWED; attempt++) {
      long before = counter.getThreadAllocatedBytes(thread);
      for (int i = 0; i < ROUNDS; i++) {
        round.run();
      }
      least = Math.min(least, counter.getThreadAllocatedBytes(thread) - before);
    }
    long allocated = least;
    assertTrue(allocated <= ALLOWED, () -> allocated + " bytes in " + ROUNDS + " rounds");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 256, 257, 512, 513, 1024, 5000})
  void arraysAreSentAndReceivedWithoutGarbage(int size) {
    byte[] source = new byte[size];
    byte[] target = new byte[size];
    assertNoGarbage(
        () -> {
          sender.send(source);
          receiver.recv(target, 0, size, 0);
          sender.send(source, 0, size, ZMQ.DONTWAIT);
          receiver.recv(target, 0, size, ZMQ.DONTWAIT);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 256, 257, 512, 513, 1024, 5000})
  void buffersAreSentAndReceivedWithoutGarbage(int size) {
    for (ByteBuffer buffer :
        new ByteBuffer[] {ByteBuffer.allocate(size), ByteBuffer.allocateDirect(size)}) {
      assertNoGarbage(
          () -> {
            buffer.clear();
            sender.sendByteBuffer(buffer, 0);
            buffer.clear();
            receiver.recvByteBuffer(buffer, 0);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "你好，世界 🌍"})
  void shortStringsAreSentWithoutGarbage(String string) {
    byte[] target = new byte[100];
    assertNoGarbage(
        () -> {
          sender.send(string);
          receiver.recv(target, 0, 100, 0);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 5000})
  void messagesAndBatchesAreReusedWithoutGarbage(int size) {
    byte[] source = new byte[size];
    byte[] target = new byte[size];
    MessageBatch batch = new MessageBatch();
    MessageBatch received = new MessageBatch();
    try (Msg msg = new Msg()) {
      assertNoGarbage(
          () -> {
            sender.sendBatch(batch.add(source).add(source), 0);
            receiver.recvBatch(received, 0);
            received.get(0, target, 0, size);
            sender.send(source);
            receiver.recv(msg, 0);
            sender.send(msg, 0);
            receiver.recv(msg, 0);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000, -1})
  void pollsAllocateNothing(long timeout) {
    byte[] bytes = new byte[8];
    ZMQ.PollItem[] items = {
      new ZMQ.PollItem(receiver, ZMQ.Poller.POLLIN), new ZMQ.PollItem(sender, ZMQ.Poller.POLLIN)
    };
    ZMQ.Poller poller = new ZMQ.Poller(2);
    poller.register(receiver, ZMQ.Poller.POLLIN);
    assertNoGarbage(
        () -> {
          sender.send(bytes);
          assertEquals(1, ZMQ.poll(items, timeout));
          assertEquals(1, poller.poll(timeout));
          receiver.recv(bytes, 0, bytes.length, 0);
        });
  }

  @Test
  void pollsThatWaitAllocateNothing() {
    ZMQ.PollItem[] items = {new ZMQ.PollItem(receiver, ZMQ.Poller.POLLIN)};
    assertNoGarbage(() -> assertEquals(0, ZMQ.poll(items, 1)));
  }

  @Test
  void receivesThatWaitAllocateNothing() {
    byte[] target = new byte[8];
    receiver.setReceiveTimeOut(1);
    assertNoGarbage(() -> assertEquals(-1, receiver.recv(target, 0, target.length, 0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 1024, 5000})
  void aReceiveAllocatesOnlyItsArray(int size) {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean,
        "this JVM does not count allocations");
    com.sun.management.ThreadMXBean counter =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    byte[] source = new byte[size];
    sender.send(source);
    receiver.recv();
    counter.getThreadAllocatedBytes(thread);
    long before = counter.getThreadAllocatedBytes(thread);
    for (int i = 0; i < ROUNDS; i++) {
      sender.send(source);
      receiver.recv();
    }
    long allocated = (counter.getThreadAllocatedBytes(thread) - before) / ROUNDS;
    assertTrue(allocated <= size + 24, () -> allocated + " bytes for an array of " + size);
  }
}
