// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZeroCopyBuffer;

/** Memory that libzmq and Java share. */
final class ZeroCopyCases {
  private static final int SIZE = 1 << 20;

  private ZeroCopyCases() {}

  @Case
  static void unreferencedBuffersWhileTheyAreSent() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind("tcp://127.0.0.1:*");
      push.connect(pull.getLastEndpoint());
      Misuse.Other receiver =
          start(
              () -> {
                for (int i = 0; i < 200; i++) {
                  byte[] received = pull.recv();
                  same(SIZE, received.length);
                  check(received[0] == (byte) i && received[SIZE - 1] == (byte) i);
                }
              });
      for (int i = 0; i < 200; i++) {
        ZeroCopyBuffer buffer = new ZeroCopyBuffer(SIZE);
        buffer.buffer().put(0, (byte) i);
        buffer.buffer().put(SIZE - 1, (byte) i);
        check(push.send(buffer, 0));
        buffer = null;
        if (i % 20 == 0) {
          System.gc();
        }
      }
      receiver.ends();
    }
  }

  @Case
  static void oneBufferInManyThreads() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZeroCopyBuffer buffer = new ZeroCopyBuffer(SIZE);
      List<Misuse.Other> others = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        ZMQ.Socket[] ends = pipe(context);
        others.add(
            start(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    survives(() -> ends[0].send(buffer, ZMQ.DONTWAIT));
                    survives(() -> ends[1].recv(ZMQ.DONTWAIT));
                    survives(() -> buffer.buffer().clear());
                    survives(() -> buffer.buffer().limit(10).position(5));
                  }
                  while (ends[1].recv(ZMQ.DONTWAIT) != null) {
                    // releases it
                  }
                }));
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
      check(buffer.await(20, TimeUnit.SECONDS));
    }
  }

  @Case
  static void bufferThatIsWrittenToWhileItIsSent() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZeroCopyBuffer buffer = new ZeroCopyBuffer(SIZE);
      for (int i = 0; i < 100; i++) {
        check(ends[0].send(buffer, 0));
        buffer.buffer().put(i, (byte) 1).clear();
        explained(
            "send: EBUSY, libzmq still uses the buffer, for an earlier send",
            () -> ends[0].send(buffer, 0));
        same(SIZE, ends[1].recv().length);
        check(buffer.await(20, TimeUnit.SECONDS));
      }
    }
  }

  @Case
  static void contextThatEndsWithBuffersInEveryState() throws Throwable {
    List<ZeroCopyBuffer> buffers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket[] ends = pipe(context);
        ZMQ.Socket remote = context.createSocket(SocketType.PUSH);
        remote.connect("tcp://127.0.0.1:9");
        try (Msg msg = new Msg()) {
          for (int j = 0; j < 5; j++) {
            ZeroCopyBuffer buffer = new ZeroCopyBuffer(100_000);
            buffers.add(buffer);
            check((j % 2 == 0 ? remote : ends[0]).send(buffer, j == 3 ? ZMQ.SNDMORE : 0));
          }
          check(ends[1].recv(msg, 0));
        }
      }
    }
    for (ZeroCopyBuffer buffer : buffers) {
      check(buffer.await(20, TimeUnit.SECONDS));
    }
  }

  @Case
  static void callbacksThatThrow() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int i = 0; i < 10; i++) {
        ZeroCopyBuffer buffer = new ZeroCopyBuffer(SIZE);
        check(ends[0].send(buffer, 0));
        buffer
            .whenReleased()
            .thenRun(
                () -> {
                  throw new IllegalStateException("on purpose");
                });
        buffer.whenReleased().complete(null);
        same(SIZE, ends[1].recv().length);
        check(buffer.await(20, TimeUnit.SECONDS));
      }
    }
  }

  @Case
  static void nullForABuffer() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pair(context, SocketType.PAIR, SocketType.PAIR);
      refused(NullPointerException.class, () -> ends[0].send((ZeroCopyBuffer) null, 0));
      refused(IllegalArgumentException.class, () -> new ZeroCopyBuffer(-1));
      refused(IllegalArgumentException.class, () -> new ZeroCopyBuffer(Integer.MAX_VALUE));
    }
  }

  // ---- views of messages

  @Case
  static void viewThatOutlivesItsMessageSocketAndContext() throws Throwable {
    List<ByteBuffer> views = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      try (ZContext context = new ZContext();
          Msg msg = new Msg()) {
        ZMQ.Socket push = context.createSocket(SocketType.PUSH);
        ZMQ.Socket pull = context.createSocket(SocketType.PULL);
        pull.bind("tcp://127.0.0.1:*");
        push.connect(pull.getLastEndpoint());
        byte[] bytes = new byte[100_000];
        bytes[50_000] = (byte) i;
        push.send(bytes);
        check(pull.recv(msg, 0));
        ByteBuffer whole = msg.buffer();
        whole.position(50_000);
        views.add(whole.slice().duplicate());
      }
      System.gc();
      new Msg().close();
    }
    for (int i = 0; i < views.size(); i++) {
      check(views.get(i).get(0) == (byte) i && views.get(i).remaining() == 50_000);
    }
  }

  @Case
  static void messageThatTwoThreadsReadAndReuse() throws Throwable {
    try (ZContext context = new ZContext();
        Msg msg = new Msg()) {
      List<Misuse.Other> others = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        ZMQ.Socket[] ends = pipe(context);
        others.add(
            start(
                () -> {
                  byte[] target = new byte[100];
                  for (int i = 0; i < 2000; i++) {
                    survives(() -> ends[0].send(new byte[20_000], ZMQ.DONTWAIT));
                    survives(() -> ends[1].recv(msg, ZMQ.DONTWAIT));
                    survives(() -> msg.buffer().get(19_999));
                    survives(() -> msg.get(19_000, target, 0, 100));
                    survives(() -> msg.set(target, 0, 50));
                    survives(() -> msg.data());
                  }
                }));
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    }
  }

  @Case
  static void viewIsReadOnly() throws Throwable {
    try (Msg msg = new Msg(new byte[10_000])) {
      refused(java.nio.ReadOnlyBufferException.class, () -> msg.buffer().put(0, (byte) 1));
    }
  }
}
