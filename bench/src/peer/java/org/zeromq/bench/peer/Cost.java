// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** A point in time, and the processor time that all threads of this process have used until it. */
final class Cost {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  final long wall;
  final long cpu;

  private Cost(long wall, long cpu) {
    this.wall = wall;
    this.cpu = cpu;
  }

  static Cost now() {
    long cpu = processorTime();
    return new Cost(System.nanoTime(), cpu);
  }

  /** Of all threads, those that have ended included; on Linux in hundredths of a second. */
  private static long processorTime() {
    return SYSTEM.getProcessCpuTime();
  }

  static String result(int messages, Cost begin, Cost end) {
    return result(messages, end.wall - begin.wall, end.cpu - begin.cpu);
  }

  static String result(int messages, long wall, long cpu) {
    return "result messages=" + messages + " ns=" + wall + " cpu_ns=" + cpu;
  }
}
