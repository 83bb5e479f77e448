// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A ROUTER that sends back what its peers send, by their number. The peers are connections of a
 * single C process, the same for all contenders.
 */
final class RouterSuite implements Suite {
  private static final String[] CONTENDERS = {
    "c", "c-tuned", "jzmq-bytes", "jeromq-bytes", "legacy-bytes"
  };

  /** The contender whose process has the peers. */
  private static final String CLIENT = "c";

  private static final int[] COUNTS = {1, 100, 1000, 10_000};
  private static final int MESSAGE = 128;
  private static final int FIRST = 1000;

  /** The number of peers from which their memory exceeds the variation of a JVM's. */
  private static final int MEASURABLE = 1000;

  /** What a process has open besides its connections. */
  private static final int OTHER_DESCRIPTORS = 100;

  @Override
  public List<Task> tasks(Bench bench) {
    Calibration calibration = new Calibration(bench.plan());
    long most = descriptors() - OTHER_DESCRIPTORS;
    int[] counts = bench.plan().smoke() ? new int[] {2} : COUNTS;
    List<Task> tasks = new ArrayList<>();
    if (bench.contenders(CLIENT).isEmpty()) {
      return tasks;
    }
    for (int count : IntStream.of(counts).filter(count -> count <= most).toArray()) {
      for (Contender contender : bench.contenders(CONTENDERS)) {
        Key key = new Key(SuiteName.ROUTER, count + " peers", "tcp", MESSAGE, contender.name());
        tasks.add(new RouterTask(bench, calibration, contender, key, count, new HashMap<>()));
      }
    }
    return tasks;
  }

  private static long descriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : 0;
  }

  /**
   * One number of peers.
   *
   * @param memory by name: what they took when the process was new. What was freed is not given
   *     back to the system, so that later connections seem to take nothing.
   */
  private record RouterTask(
      Bench bench,
      Calibration calibration,
      Contender contender,
      Key key,
      int count,
      Map<String, Double> memory)
      implements Task {
    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      if (round == 0) {
        calibration.find(key, FIRST, messages -> run(messages).get("ns"));
        return null;
      }
      Values result = run(calibration.messages(key));
      double messages = result.get("messages");
      Values values =
          new Values()
              .with(Values.RATE, messages * 1e9 / result.get("ns"))
              .with("cpu ns/msg of the ROUTER", result.get("cpu_ns") / messages);
      memory.forEach(values::with);
      return values;
    }

    private Values run(int messages) throws IOException, InterruptedException {
      Peer server = bench.peers().of(contender, "router of " + count);
      Peer client = bench.peers().of(bench.contenders(CLIENT).get(0), "peers");
      try {
        String words =
            String.format(
                " peers=%d size=%d warmup=%d messages=%d",
                count, key.size(), messages / 5, messages);
        String endpoint = Place.endpoint("tcp", bench.folder());
        server.give("router" + words + ' ' + contender.settings() + " bind=" + endpoint);
        server.expect("bound");
        client.give("peers" + words + " connect=" + endpoint);
        client.lateResult();
        Values result = server.result();
        if (count >= MEASURABLE) {
          memory.putIfAbsent("KiB/peer of the ROUTER", result.get("resident") / count / 1024);
        }
        server.give("close");
        client.give("close");
        return result;
      } catch (PeerException e) {
        bench.peers().drop(server);
        bench.peers().drop(client);
        throw e;
      }
    }
  }
}
