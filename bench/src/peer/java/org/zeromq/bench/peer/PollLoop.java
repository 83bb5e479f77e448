// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.ZMQ;

/**
 * Polls many sockets without waiting, one or none of them readable: bench/native/poll.c in Java.
 */
final class PollLoop {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private PollLoop() {}

  @SuppressWarnings("deprecation") // the types by number are what all have in common
  static String run(Job job) {
    int count = job.number("sockets", 1);
    boolean ready = job.is("ready", "yes");
    ZMQ.Context context = ZMQ.context(1);
    context.setMaxSockets(count + 10);
    ZMQ.Socket source = context.socket(SocketTypes.number("PUSH"));
    ZMQ.Poller poller = context.poller(count);
    List<ZMQ.Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ZMQ.Socket socket = context.socket(SocketTypes.number("PULL"));
      sockets.add(socket);
      poller.register(socket, ZMQ.Poller.POLLIN);
    }
    if (ready) {
      sockets.get(count - 1).bind("inproc://ready");
      source.connect("inproc://ready");
      source.send(new byte[0], 0);
    }

    rounds(poller, ready ? 1 : 0, job.warmup());
    long allocated = allocated();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    rounds(poller, ready ? 1 : 0, job.messages());
    wall = System.nanoTime() - wall;
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    allocated = allocated() - allocated;

    source.close();
    sockets.forEach(ZMQ.Socket::close);
    context.term();
    return Cost.result(job.messages(), wall, cpu) + " allocated=" + allocated;
  }

  private static void rounds(ZMQ.Poller poller, long ready, int rounds) {
    for (int left = rounds; left > 0; left--) {
      long found = poller.poll(0);
      SocketLink.check(found == ready);
    }
  }

  /** Bytes that this thread has allocated on Java's heap. */
  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
