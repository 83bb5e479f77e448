// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Resident memory of a process for each of its connections, by batch size; by C, since it is
 * libzmq's.
 */
final class MemorySuite implements Suite {
  private static final int MESSAGE = 1024;
  private static final int MESSAGES = 100;

  @Override
  public List<Task> tasks(Bench bench) {
    List<Task> tasks = new ArrayList<>();
    for (Contender contender : bench.contenders("c")) {
      for (int connections : bench.plan().smoke() ? new int[] {1} : new int[] {1, 100, 5000}) {
        for (int batch : new int[] {1 << 13, 1 << 16, 1 << 18}) {
          Key key = new Key(SuiteName.MEMORY, connections + " connections", "tcp", batch, "c");
          tasks.add(new MemoryTask(bench, contender, connections, key));
        }
      }
    }
    return tasks;
  }

  private record MemoryTask(Bench bench, Contender contender, int connections, Key key)
      implements Task {
    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      if (round != 1) {
        return null; // the same every time
      }
      // a process of its own: what was freed before must not be counted as there
      try (Peer peer = new Peer(contender.command(), bench.folder().resolve("log"))) {
        peer.give(
            String.format(
                "connections connections=%d messages=%d size=%d in_batch=%d out_batch=%d",
                connections, MESSAGES, MESSAGE, key.size(), key.size()));
        Values result = peer.lateResult();
        Values each = new Values();
        for (String name :
            List.of("receiver_idle", "receiver_busy", "sender_idle", "sender_busy")) {
          each.with("KiB " + name.replace('_', ' '), result.get(name) / connections / 1024);
        }
        return each;
      }
    }
  }
}
