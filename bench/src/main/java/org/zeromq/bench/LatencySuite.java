// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** REQ/REP round trips, one after the other. */
final class LatencySuite implements Suite {
  private static final int FIRST = 20;
  private static final int DIGITS = 3;
  private static final double MICROSECOND = 1e3;

  private final SuiteName suite;
  private final String[] contenders;

  private LatencySuite(SuiteName suite, String[] contenders) {
    this.suite = suite;
    this.contenders = contenders;
  }

  static LatencySuite anywhere() {
    return new LatencySuite(SuiteName.LATENCY, ContenderNames.ROUND_TRIPS);
  }

  /**
   * With less left to chance: it is settled who wakes whom on which processor. With inproc both
   * sides are on the same half.
   */
  static LatencySuite apart() {
    return new LatencySuite(SuiteName.LATENCY_APART, ContenderNames.ROUND_TRIPS_APART);
  }

  @Override
  public List<Task> tasks(Bench bench) {
    Calibration calibration = new Calibration(bench.plan());
    List<Task> tasks = new ArrayList<>();
    for (String transport : bench.plan().transports("tcp", "ipc", "inproc")) {
      for (int size : bench.plan().sizes(8, 1 << 10, 1 << 16)) {
        for (Contender contender : bench.contenders(contenders)) {
          Key key = new Key(suite, "REQ/REP", transport, size, contender.name());
          tasks.add(new LatencyTask(bench, calibration, contender, key));
        }
      }
    }
    return tasks;
  }

  private record LatencyTask(Bench bench, Calibration calibration, Contender contender, Key key)
      implements Task {
    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      if (round == 0) {
        calibration.find(key, FIRST, messages -> requester(run(messages)).get("ns"));
        return null;
      }
      Values result = requester(run(calibration.messages(key)));
      Histogram histogram = samples();
      return new Values()
          .with(Values.P50, histogram.getValueAtPercentile(50) / MICROSECOND)
          .with(Values.P99, histogram.getValueAtPercentile(99) / MICROSECOND)
          .with(Values.P999, histogram.getValueAtPercentile(99.9) / MICROSECOND)
          .with(Values.RATE, result.get("messages") * 1e9 / result.get("ns"));
    }

    private static Values requester(List<Values> results) {
      return results.get(results.size() - 1);
    }

    private List<Values> run(int messages) throws IOException, InterruptedException {
      String job =
          "latency size="
              + key.size()
              + " warmup="
              + messages / 5
              + " messages="
              + messages
              + " samples="
              + file();
      return new TwoPeers(bench, contender, key.suite() == SuiteName.LATENCY_APART)
          .run(job, key.transport(), "reply", "request", true);
    }

    private Path file() {
      return bench.folder().resolve("samples");
    }

    private Histogram samples() throws IOException {
      IntBuffer samples =
          ByteBuffer.wrap(Files.readAllBytes(file())).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
      Histogram histogram = new Histogram(DIGITS);
      while (samples.hasRemaining()) {
        histogram.recordValue(samples.get());
      }
      return histogram;
    }
  }
}
