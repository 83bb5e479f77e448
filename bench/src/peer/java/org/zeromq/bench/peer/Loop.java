// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * One thread and a PAIR on inproc: sends some messages and receives them, again and again:
 * bench/native/loop.c in Java.
 */
final class Loop {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Loop() {}

  static String run(Library library, Job job) {
    try (Links links = Links.of(library, job);
        Link a = links.open(job, "PAIR", true)) {
      a.bind("inproc://loop");
      try (Link b = links.open(job, "PAIR", false)) {
        b.connect("inproc://loop");
        int burst = job.number("burst", 100);
        rounds(a, b, job.warmup() / burst, burst);
        int messages = job.messages() / burst * burst;
        long allocated = allocated();
        long cpu = THREADS.getCurrentThreadCpuTime(); // exact, and without the JIT compiler
        long wall = System.nanoTime();
        rounds(a, b, messages / burst, burst);
        wall = System.nanoTime() - wall;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        allocated = allocated() - allocated;
        return Cost.result(messages, wall, cpu) + " allocated=" + allocated;
      }
    }
  }

  /** Bytes that this thread has allocated on Java's heap. */
  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static void rounds(Link a, Link b, int rounds, int burst) {
    for (int left = rounds; left > 0; left--) {
      a.sendAll(burst);
      b.receiveAll(burst);
    }
  }
}
