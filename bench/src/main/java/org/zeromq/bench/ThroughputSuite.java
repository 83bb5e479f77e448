// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Messages one way, from process to process; with inproc from thread to thread. */
final class ThroughputSuite implements Suite {
  private static final int FIRST_BYTES = 1 << 18;
  private static final int FIRST_MOST = 4000;
  private static final int WORTH_NO_COPY = 1 << 14;
  private static final Integer[] SIZES = {8, 128, 1 << 10, 1 << 14, 1 << 16, 1 << 20};

  private static final Range EVERYTHING = new Range(List.of("tcp", "ipc", "inproc"), SIZES);
  private static final Range BETWEEN_PROCESSES = new Range(List.of("tcp", "ipc"), SIZES);

  /** Key pairs for nothing but this. */
  private static final String CURVE =
      " curve=on"
          + " server_public=rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7"
          + " server_secret=JTKVSB%%)wK0E.X)V>+}o?pNmC{O&4W4b!Ni{Lh6"
          + " client_public=Yne@$w-vo<fVvi]a<NY6T1ed:M$fCG*[IaLV{hID"
          + " client_secret=D:)Q[IlAW!ahhC2ac:9*A}h:p?([4%wOTJ%JR%cs";

  private final SuiteName suite;
  private final List<Pattern> patterns;
  private final Range brief;
  private final Range whole;
  private final String[] contenders;

  private ThroughputSuite(
      SuiteName suite, List<Pattern> patterns, Range brief, Range whole, String[] contenders) {
    this.suite = suite;
    this.patterns = patterns;
    this.brief = brief;
    this.whole = whole;
    this.contenders = contenders;
  }

  static ThroughputSuite pushPull() {
    return new ThroughputSuite(
        SuiteName.THROUGHPUT,
        List.of(new Pattern("PUSH/PULL", "", 0)),
        EVERYTHING,
        EVERYTHING,
        ContenderNames.PROCESSES);
  }

  /**
   * With less left to chance than {@link #pushPull}, but not as programs run: JeroMQ does with half
   * of the processors what it does with all of them much slower, so it takes no part.
   */
  static ThroughputSuite apart() {
    return new ThroughputSuite(
        SuiteName.APART,
        List.of(new Pattern("PUSH/PULL", "", 0)),
        BETWEEN_PROCESSES,
        BETWEEN_PROCESSES,
        ContenderNames.OWN);
  }

  static ThroughputSuite pubSub() {
    // an XPUB, which receives the subscriptions, and can wait rather than drop
    String words = " sender=XPUB receiver=SUB subscribers=";
    return new ThroughputSuite(
        SuiteName.PUBSUB,
        Stream.of(1, 16).map(n -> new Pattern("PUB/SUB " + n, words + n, n)).toList(),
        new Range(List.of("tcp"), 8, 1 << 10, 1 << 14),
        EVERYTHING,
        ContenderNames.FEW);
  }

  static ThroughputSuite curve() {
    return new ThroughputSuite(
        SuiteName.CURVE,
        List.of(new Pattern("PUSH/PULL CURVE", CURVE, 0)),
        new Range(List.of("tcp"), 8, 1 << 10, 1 << 16),
        BETWEEN_PROCESSES,
        ContenderNames.FEW);
  }

  @Override
  public List<Task> tasks(Bench bench) {
    Calibration calibration = new Calibration(bench.plan());
    List<Task> tasks = new ArrayList<>();
    Range range = bench.plan().isWhole() ? whole : brief;
    for (Pattern pattern : patterns) {
      for (String transport : bench.plan().transports(range.transports.toArray(new String[0]))) {
        for (int size : bench.plan().sizes(range.sizes)) {
          for (Contender contender : bench.contenders(contenders)) {
            if (contender.name().equals("jzmq-zerocopy") && size < WORTH_NO_COPY) {
              continue;
            }
            Key key = new Key(suite, pattern.name, transport, size, contender.name());
            tasks.add(new ThroughputTask(bench, calibration, contender, pattern, key));
          }
        }
      }
    }
    return tasks;
  }

  private record Range(List<String> transports, Integer... sizes) {}

  private record Pattern(String name, String words, int subscribers) {
    boolean publishes() {
      return subscribers > 0;
    }
  }

  private record ThroughputTask(
      Bench bench, Calibration calibration, Contender contender, Pattern pattern, Key key)
      implements Task {
    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      if (round == 0) {
        int first = Math.max(4, Math.min(FIRST_MOST, FIRST_BYTES / key.size()));
        calibration.find(key, first, messages -> receiver(run(messages)).get("ns"));
        return null;
      }
      List<Values> results = run(calibration.messages(key));
      double count = receiver(results).get("messages");
      double cpu = results.stream().mapToDouble(r -> r.get("cpu_ns")).sum();
      return new Values()
          .with(Values.RATE, count * 1e9 / receiver(results).get("ns"))
          .with(Values.CPU, cpu / count);
    }

    private Values receiver(List<Values> results) {
      return results.get(pattern.publishes() ? results.size() - 1 : 0);
    }

    private List<Values> run(int messages) throws IOException, InterruptedException {
      String job =
          "throughput size="
              + key.size()
              + " warmup="
              + messages / 5
              + " messages="
              + messages
              + pattern.words;
      TwoPeers peers = new TwoPeers(bench, contender, key.suite() == SuiteName.APART);
      return pattern.publishes()
          ? peers.run(job, key.transport(), "send", "receive", false)
          : peers.run(job, key.transport(), "receive", "send", false);
    }
  }
}
