// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * A half of the processors. Where two processes have one each, the same program is within a tenth
 * of itself; where the scheduler puts their threads as it likes, within a factor of two.
 */
enum Half {
  FIRST,
  SECOND;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** Whether there are two halves, and the system's tool to keep to one. */
  static final boolean AVAILABLE = PROCESSORS > 1 && taskset("--version");

  /** The processors, as Linux counts them. */
  private String processors() {
    int middle = PROCESSORS / 2;
    return this == FIRST ? "0-" + (middle - 1) : middle + "-" + (PROCESSORS - 1);
  }

  /** Keeps a process to this half, with all its threads. */
  void keep(long process) {
    if (AVAILABLE) {
      taskset("-a", "-c", "-p", processors(), String.valueOf(process));
    }
  }

  private static boolean taskset(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "taskset";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
