// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One thread and a PAIR on inproc: bursts are sent and received; no waiting, no other thread. */
final class LoopSuite implements Suite {
  /** The default high-water mark is above it, and with 100 large ones memory would be measured. */
  private static final int BURST = 100;

  private static final int BURST_OF_LARGE = 4;
  private static final int LARGE = 1 << 16;

  private static final int LEAST = 10_000;
  private static final int LEAST_OF_LARGE = 1500;

  @Override
  public List<Task> tasks(Bench bench) {
    Calibration calibration = new Calibration(bench.plan());
    List<Task> tasks = new ArrayList<>();
    for (int size : bench.plan().sizes(8, 128, 1 << 10, 1 << 14, 1 << 16)) {
      for (Contender contender : bench.contenders(ContenderNames.ALL)) {
        // inproc has no batches; no memory is released while the loop waits for it
        if (!contender.name().equals("c-tuned") && !contender.name().equals("jzmq-zerocopy")) {
          tasks.add(new LoopTask(bench, calibration, contender, size));
        }
      }
    }
    return tasks;
  }

  private record LoopTask(Bench bench, Calibration calibration, Contender contender, int size)
      implements Task {
    @Override
    public Key key() {
      return new Key(SuiteName.LOOP, "one thread", "inproc", size, contender.name());
    }

    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      if (round == 0) {
        calibration.find(key(), 2 * burst(), messages -> loop(messages).get("ns"));
      }
      // enough that what is allocated once does not count
      int least = size < LARGE ? LEAST : LEAST_OF_LARGE;
      Values result = loop(Math.max(least, calibration.messages(key())));
      double count = result.get("messages");
      Values values =
          new Values()
              .with(Values.TIME, result.get("ns") / count)
              .with(Values.CPU, result.get("cpu_ns") / count);
      return result.containsKey("allocated")
          ? values.with(Values.ALLOCATED, result.get("allocated") / count)
          : values;
    }

    private Values loop(int messages) throws IOException, InterruptedException {
      Peer peer = bench.peers().of(contender, "loop");
      peer.give(
          "loop "
              + contender.settings()
              + " size="
              + size
              + " burst="
              + burst()
              + " warmup="
              + messages / 5
              + " messages="
              + messages);
      return peer.result();
    }

    private int burst() {
      return size < LARGE ? BURST : BURST_OF_LARGE;
    }
  }
}
