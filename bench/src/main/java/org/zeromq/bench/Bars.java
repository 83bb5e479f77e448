// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/** What the library should reach, compared with what was measured. */
final class Bars {
  /** An object's header, and what its size is rounded up to. */
  private static final int ARRAY_HEADER = 16;

  private static final int ALIGNMENT = 8;

  /** What a late compilation may leave, divided by the messages. */
  private static final double NOTHING = 0.5;

  /** JMH's own garbage, divided by the few messages of a slow moment; the smallest object has 8. */
  private static final double LESS_THAN_AN_OBJECT = 4;

  private static final int SMALL = 128;

  /** How many times JeroMQ's throughput, by size. */
  private static final Map<Integer, Double> JEROMQ =
      new TreeMap<>(Map.of(8, 1.3, 128, 1.5, 1 << 10, 2.0, 1 << 14, 1.5, 1 << 16, 1.5));

  private final Results results;
  private final boolean judge;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * Compares.
   *
   * @param judge false: nothing is said of speed, since nothing was measured in earnest
   */
  Bars(Results results, boolean judge) {
    this.results = results;
    this.judge = judge;
    garbage();
    if (judge) {
      throughput();
      jeroMq();
      latency();
      legacy();
      startup();
    }
  }

  List<Bar> all() {
    return bars;
  }

  /** A status for the process: 1 when something is missed that must not be. */
  int verdict(boolean strict) {
    return bars.stream().allMatch(bar -> bar.isMet() || !(bar.required() || strict && judge))
        ? 0
        : 1;
  }

  private List<Key> keys(SuiteName suite, String contender) {
    return results.keys().stream()
        .filter(key -> key.suite() == suite && key.contender().equals(contender))
        .toList();
  }

  private static String where(Key key) {
    return (key.transport() + " " + Sizes.text(key.size())).trim();
  }

  private void add(String what, Key key, double value, double limit, boolean atLeast) {
    if (!Double.isNaN(value)) {
      bars.add(new Bar(what, where(key), value, limit, atLeast, false));
    }
  }

  private void garbage() {
    for (String path : List.of("range", "direct", "heap", "thin", "batch", "inplace", "msg")) {
      for (Key key : keys(SuiteName.LOOP, "jzmq-" + path)) {
        mayAllocate(0, key);
      }
    }
    for (Key key : keys(SuiteName.JMH, "jzmq-bytes")) {
      if (key.size() > 0) {
        mayAllocate((ARRAY_HEADER + key.size() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT, key);
      }
    }
  }

  private void mayAllocate(double limit, Key key) {
    double value = results.median(key, Values.ALLOCATED);
    double tolerance = limit == 0 ? NOTHING : LESS_THAN_AN_OBJECT;
    bars.add(
        new Bar(
            "bytes allocated for a message, " + key.contender(),
            where(key),
            Math.abs(value - limit) < tolerance ? limit : value,
            limit,
            false,
            judge));
  }

  private void throughput() {
    List<Key> apart = keys(SuiteName.APART, "c-tuned");
    List<Key> inproc =
        keys(SuiteName.THROUGHPUT, "c-tuned").stream()
            .filter(key -> key.transport().equals("inproc"))
            .toList();
    for (Key key : Stream.concat(apart.stream(), inproc.stream()).toList()) {
      add(
          "best byte[] path / C, same settings",
          key,
          best(key, Values.RATE, Math::max),
          0.95,
          true);
      ofTuned("jzmq-direct", "direct buffer / C, same settings", key, 0.97);
      ofTuned("jzmq-inplace", "batch, in place / C one at a time, same settings", key, 1.0);
      ofTuned("jzmq-batch", "batch, from and to arrays / C one at a time, same", key, 1.0);
    }
  }

  private void ofTuned(String contender, String what, Key key, double limit) {
    add(what, key, results.ratio(key.of(contender), "c-tuned", Values.RATE), limit, true);
  }

  /** How many times C's value the better of the two byte[] paths has. */
  private double best(Key key, String value, DoubleBinaryOperator better) {
    return better.applyAsDouble(
        results.ratio(key.of("jzmq-bytes"), "c-tuned", value),
        results.ratio(key.of("jzmq-range"), "c-tuned", value));
  }

  private void jeroMq() {
    for (Key key : keys(SuiteName.THROUGHPUT, "jzmq-bytes")) {
      Double limit = JEROMQ.get(key.size());
      if (limit != null && !key.transport().equals("inproc")) {
        double ratio = results.ratio(key, "jeromq-bytes", Values.RATE);
        add("send(byte[]), recv() / JeroMQ's", key, ratio, limit, true);
      }
    }
  }

  private void latency() {
    for (Key key : keys(SuiteName.LATENCY_APART, "jzmq-bytes")) {
      double best = best(key, Values.P50, Math::min);
      add("REQ/REP p50, best byte[] path / C", key, best, 1.05, false);
      double ratio = results.ratio(key, "jeromq-bytes", Values.P50);
      add("REQ/REP p50, send(byte[]), recv() / JeroMQ", key, ratio, 1.0, false);
    }
  }

  private void legacy() {
    for (Key key : keys(SuiteName.THROUGHPUT, "jzmq-bytes")) {
      double ratio = results.ratio(key, "legacy-bytes", Values.RATE);
      add("send(byte[]), recv() / jzmq 3.1.0's", key, ratio, 1.0, true);
    }
    for (Key key : keys(SuiteName.LOOP, "jzmq-bytes")) {
      if (key.size() <= SMALL) {
        double ratio = cost(key.of("legacy-bytes"), "c-system") / cost(key, "c");
        add("binding cost of jzmq 3.1.0 / ours, whole arrays", key, ratio, 1.3, true);
        double range = cost(key.of("legacy-range"), "c-system") / cost(key.of("jzmq-range"), "c");
        add("binding cost of jzmq 3.1.0 / ours, into an array", key, range, 1.3, true);
      }
    }
  }

  /** Processor time beyond that of C on the same libzmq. */
  private double cost(Key key, String c) {
    return results.median(key, Values.CPU) - results.median(key.of(c), Values.CPU);
  }

  private void startup() {
    for (Key key : keys(SuiteName.STARTUP, "jzmq-bytes")) {
      double more =
          results.median(key, StartupSuite.MILLIS)
              - results.median(key.of(StartupSuite.NOTHING), StartupSuite.MILLIS);
      bars.add(new Bar("first message, ms beyond a JVM's start", "inproc", more, 50, false, false));
    }
  }
}
