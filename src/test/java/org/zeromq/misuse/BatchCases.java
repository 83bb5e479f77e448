// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.blocked;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.zeromq.MessageBatch;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Batches that are used by two threads, with wrong arguments, or at the wrong time. */
final class BatchCases {
  private static final int ROUNDS = 3000;

  private BatchCases() {}

  /** Runs a call that another thread may disturb: it may throw any documented exception. */
  private static void races(Misuse.Call call) throws Throwable {
    try {
      survives(call);
    } catch (BufferOverflowException | BufferUnderflowException e) {
      // as with any ByteBuffer used by two threads
    }
  }

  @Case
  static void aBatchThatTwoThreadsFillSendAndReceive() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] out = pipe(context);
      ZMQ.Socket[] in = pipe(context);
      MessageBatch batch = new MessageBatch(100);
      Misuse.Other[] others = new Misuse.Other[2];
      for (int t = 0; t < others.length; t++) {
        ZMQ.Socket sender = t == 0 ? out[0] : in[0];
        ZMQ.Socket receiver = t == 0 ? out[1] : in[1];
        others[t] =
            start(
                () -> {
                  for (int i = 0; i < ROUNDS; i++) {
                    int size = i * 37 % 5000;
                    races(() -> batch.add(new byte[size]).addMore("x").add("y"));
                    races(() -> sender.sendBatch(batch, ZMQ.DONTWAIT));
                    races(() -> receiver.recvBatch(batch, ZMQ.DONTWAIT));
                    races(() -> batch.buffer(0).get(0));
                    races(() -> batch.get(batch.count() - 1));
                    survives(() -> receiver.recv(ZMQ.DONTWAIT));
                    if (i % 50 == 0) {
                      batch.clear();
                    }
                  }
                });
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
  }

  @Case
  static void everyRangeOfABatchAndOfItsArrays() throws Throwable {
    int[] numbers = {
      Integer.MIN_VALUE, -1, 0, 1, 2, 3, 4, Integer.MAX_VALUE - 1, Integer.MAX_VALUE
    };
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      byte[][] arrays = {{1}, {}, {2, 3}};
      MessageBatch batch = new MessageBatch().add("one").add("two");
      for (int first : numbers) {
        survives(() -> batch.buffer(first));
        survives(() -> batch.get(first));
        survives(() -> batch.size(first));
        survives(() -> ends[1].recvBatch(batch, first, ZMQ.DONTWAIT));
        for (int second : numbers) {
          survives(() -> batch.get(first, new byte[3], second, first));
          survives(() -> batch.get(0, new byte[3], first, second));
          survives(() -> batch.add(new byte[3], first, second));
          survives(() -> ends[0].sendBatch(arrays, first, second, ZMQ.DONTWAIT));
          survives(() -> ends[1].recvBatch(new byte[3][], first, second, ZMQ.DONTWAIT));
        }
      }
      refused(IllegalArgumentException.class, () -> new MessageBatch(0));
      refused(IllegalArgumentException.class, () -> new MessageBatch(Integer.MIN_VALUE));
    }
  }

  @Case
  static void nullForABatch() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      refused(NullPointerException.class, () -> ends[0].sendBatch(null, 0));
      refused(NullPointerException.class, () -> ends[1].recvBatch(null, ZMQ.DONTWAIT));
      refused(NullPointerException.class, () -> ends[0].sendBatch(null, 0, 1, 0));
      refused(NullPointerException.class, () -> ends[0].sendBatch(new byte[2][], 0, 2, 0));
      refused(NullPointerException.class, () -> new MessageBatch().add((byte[]) null));
      refused(NullPointerException.class, () -> new MessageBatch().add((String) null));
      refused(NullPointerException.class, () -> new MessageBatch().add((ByteBuffer) null));
      ends[0].send("still here");
      same("still here", ends[1].recvStr());
    }
  }

  @Case
  static void aBatchOnAClosedSocket() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ends[0].close();
      ends[1].close();
      MessageBatch batch = new MessageBatch().add("one");
      explained("send on PUSH: ENOTSOCK, the socket is closed", () -> ends[0].sendBatch(batch, 0));
      explained(
          "recv on PULL: ENOTSOCK, the socket is closed",
          () -> ends[1].recvBatch(new MessageBatch(), 0));
      refused(() -> ends[0].sendBatch(new byte[1][1], 0, 1, 0), ZMQ.Error.ENOTSOCK);
      same(1, batch.remaining());
    }
  }

  @Case
  static void closeDuringABlockedBatch() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket lonely = context.createSocket(SocketType.PUSH);
      MessageBatch batch = new MessageBatch().add("one").add("two");
      Misuse.Other sending = blocked(() -> lonely.sendBatch(batch, 0));
      lonely.close();
      sending.endsWith(ZMQ.Error.ENOTSOCK);
      ZMQ.Socket[] ends = pipe(context);
      Misuse.Other receiving = blocked(() -> ends[1].recvBatch(new byte[2][], 0, 2, 0));
      explained("recv on PULL: EBUSY, used by thread \"other\"", () -> ends[1].recvBatch(batch, 0));
      receiving.interrupt();
      receiving.endsInterrupted();
    }
  }

  @Case
  static void aBatchThroughEveryTypeOfSocket() throws Throwable {
    for (SocketType type : Misuse.types()) {
      for (SocketType other : Misuse.types()) {
        try (ZContext context = new ZContext()) {
          ZMQ.Socket one = context.createSocket(type);
          ZMQ.Socket two = context.createSocket(other);
          survives(() -> one.bind("inproc://batch"));
          survives(() -> two.connect("inproc://batch"));
          MessageBatch batch = new MessageBatch();
          for (int i = 0; i < 3; i++) {
            batch.clear();
            batch.add("").addMore("\u0001a").add(new byte[300]).addMore("unfinished");
            survives(() -> one.sendBatch(batch, ZMQ.DONTWAIT));
            survives(() -> two.sendBatch(batch, ZMQ.DONTWAIT));
            survives(() -> one.recvBatch(batch, ZMQ.DONTWAIT));
            survives(() -> two.recvBatch(batch, ZMQ.DONTWAIT));
          }
        }
      }
    }
  }

  @Case(jvm = {"-Xmx64m", "-XX:MaxDirectMemorySize=4m"})
  static void aMessageTooLargeForTheHeapInABatch() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int i = 0; i < 3; i++) {
        ends[0].send("before");
        ends[0].send(new byte[8 << 20]);
        ends[0].send("after");
        MessageBatch batch = new MessageBatch();
        refused(OutOfMemoryError.class, () -> ends[1].recvBatch(batch, 0));
        same(1, batch.count());
        same("before", batch.getString(0));
        same(1, ends[1].recvBatch(batch, 0));
        same("after", batch.getString(0));
        refused(OutOfMemoryError.class, () -> batch.add(new byte[8 << 20]));
        same(1, batch.count());
      }
    }
  }
}
