// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A poll that does not wait, by the number of sockets: one of them readable, or none. */
final class PollSuite implements Suite {
  private static final String[] CONTENDERS = {"c", "jzmq-bytes", "jeromq-bytes", "legacy-bytes"};
  private static final int[] COUNTS = {1, 10, 100, 1000};
  private static final int FIRST = 10;

  @Override
  public List<Task> tasks(Bench bench) {
    Calibration calibration = new Calibration(bench.plan());
    List<Task> tasks = new ArrayList<>();
    for (String ready : new String[] {"none", "one"}) {
      for (int count : bench.plan().smoke() ? new int[] {10} : COUNTS) {
        for (Contender contender : bench.contenders(CONTENDERS)) {
          String scenario = "poll of " + count + ", " + ready + " ready";
          Key key = new Key(SuiteName.POLL, scenario, "", 0, contender.name());
          String job = "poll sockets=" + count + (ready.equals("one") ? " ready=yes" : "");
          tasks.add(new PollTask(bench, calibration, contender, key, job));
        }
      }
    }
    return tasks;
  }

  private record PollTask(
      Bench bench, Calibration calibration, Contender contender, Key key, String job)
      implements Task {
    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      if (round == 0) {
        calibration.find(key, FIRST, polls -> poll(polls).get("ns"));
      }
      Values result = poll(calibration.messages(key));
      double count = result.get("messages");
      Values values =
          new Values()
              .with("ns/poll", result.get("ns") / count)
              .with("cpu ns/poll", result.get("cpu_ns") / count);
      return result.containsKey("allocated")
          ? values.with("B/poll", result.get("allocated") / count)
          : values;
    }

    private Values poll(int polls) throws IOException, InterruptedException {
      Peer peer = bench.peers().of(contender, "poll");
      peer.give(job + " warmup=" + Math.max(1, polls / 5) + " messages=" + polls);
      return peer.result();
    }
  }
}
