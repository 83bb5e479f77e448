// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The loop of {@link LoopSuite} under JMH, which counts what is allocated; pieces of a call. */
final class JmhSuite implements Suite {
  private static final String[] PIECES = {
    "emptyNativeCall", "enterAndLeave", "receiveNothingThin", "receiveNothing", "pollNothing"
  };

  @Override
  public List<Task> tasks(Bench bench) {
    List<Task> tasks = new ArrayList<>();
    for (int size : bench.plan().sizes(8, 128, 1 << 10, 1 << 14)) {
      for (Contender contender : bench.contenders(ContenderNames.JAVA)) {
        Key key = new Key(SuiteName.JMH, "one thread", "inproc", size, contender.name());
        tasks.add(new JmhTask(bench, contender, key, "size=" + size));
      }
    }
    for (Contender contender : bench.contenders("jzmq-bytes")) {
      for (String piece : PIECES) {
        Key key = new Key(SuiteName.JMH, piece, "", 0, contender.name());
        tasks.add(new JmhTask(bench, contender, key, "benchmark=PieceBenchmark." + piece));
      }
    }
    return tasks;
  }

  private record JmhTask(Bench bench, Contender contender, Key key, String what) implements Task {
    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      if (round != 1) {
        return null; // JMH warms up and repeats by itself
      }
      Peer peer = bench.peers().of(contender, "calls");
      int millis = Math.max(1, bench.plan().millis() / 3);
      peer.give("calls " + contender.settings() + " " + what + " millis=" + millis);
      Values result = peer.lateResult();
      return new Values()
          .with(Values.TIME, result.get("ns"))
          .with(Values.ALLOCATED, result.get("allocated"));
    }
  }
}
