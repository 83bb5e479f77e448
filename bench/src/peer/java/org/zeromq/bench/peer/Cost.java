// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A point in time, and the processor time that all threads of this process have used until it. */
final class Cost {
  private static final File[] NO_TASKS = {};

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

  /**
   * From the scheduler, which knows nanoseconds; elsewhere from the JDK, which on Linux knows
   * hundredths of a second.
   */
  private static long processorTime() {
    File[] tasks = new File("/proc/self/task").listFiles();
    long sum = 0;
    for (File task : tasks == null ? NO_TASKS : tasks) {
      try {
        byte[] line = Files.readAllBytes(task.toPath().resolve("schedstat"));
        String text = new String(line, StandardCharsets.US_ASCII);
        sum += Long.parseLong(text.substring(0, text.indexOf(' ')));
      } catch (IOException e) {
        // that thread has ended
      }
    }
    if (sum > 0) {
      return sum;
    }
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  static String result(int messages, Cost begin, Cost end) {
    return "result messages="
        + messages
        + " ns="
        + (end.wall - begin.wall)
        + " cpu_ns="
        + (end.cpu - begin.cpu);
  }
}
