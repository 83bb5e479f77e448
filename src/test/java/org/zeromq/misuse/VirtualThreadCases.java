// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.same;

import java.util.concurrent.atomic.AtomicReference;
import org.zeromq.Eventually;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Virtual threads, by reflection: this is compiled for Java 8. */
final class VirtualThreadCases {
  private VirtualThreadCases() {}

  /** Runs a call in a virtual thread; what it threw is in the reference. */
  private static Thread virtual(Misuse.Call call, AtomicReference<Throwable> thrown)
      throws Exception {
    Runnable run =
        () -> {
          try {
            call.run();
          } catch (Throwable e) {
            thrown.set(e);
          }
        };
    return (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, run);
  }

  private static void blockAndEnd(boolean close) throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 10; i++) {
        ZMQ.Socket socket = context.createSocket(SocketType.PULL);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = virtual(socket::recv, thrown);
        Eventually.isTrue(() -> isBusy(socket));
        if (close) {
          socket.close();
        } else {
          thread.interrupt();
        }
        thread.join(10_000);
        check(!thread.isAlive());
        int error = ((ZMQException) thrown.get()).getErrorCode();
        same((close ? ZMQ.Error.ENOTSOCK : ZMQ.Error.EINTR).getCode(), error);
      }
    }
  }

  private static boolean isBusy(ZMQ.Socket socket) {
    try {
      socket.getType();
      return false;
    } catch (ZMQException e) {
      return true;
    }
  }

  @Case(newest = true)
  static void aBlockedVirtualThreadIsInterrupted() throws Throwable {
    blockAndEnd(false);
  }

  @Case(newest = true)
  static void aBlockedVirtualThreadIsClosed() throws Throwable {
    blockAndEnd(true);
  }

  @Case(newest = true)
  static void manyVirtualThreadsTalk() throws Throwable {
    try (ZContext context = new ZContext()) {
      Thread[] threads = new Thread[100];
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      for (int i = 0; i < threads.length; i++) {
        threads[i] =
            virtual(
                () -> {
                  ZMQ.Socket[] ends = pipe(context);
                  for (int j = 0; j < 20; j++) {
                    ends[0].send("message " + j);
                    same("message " + j, ends[1].recvStr());
                    Thread.yield();
                  }
                },
                thrown);
      }
      for (Thread thread : threads) {
        thread.join(10_000);
        check(!thread.isAlive());
      }
      if (thrown.get() != null) {
        throw thrown.get();
      }
    }
  }

  @Case(newest = true, jvm = "-Djdk.virtualThreadScheduler.parallelism=1")
  static void theOnlyCarrierIsBlocked() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread first = virtual(ends[1]::recv, thrown);
      Eventually.isTrue(() -> isBusy(ends[1]));
      Thread second = virtual(() -> ends[0].send("waits for the carrier"), thrown);
      ends[1].close(); // as documented: only a thread of the platform can help
      first.join(10_000);
      second.join(10);
      second.interrupt();
      second.join(10_000);
      check(!first.isAlive() && !second.isAlive());
    }
  }
}
