// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who takes part in what. */
final class ContenderNames {
  static final String[] ALL = {
    "c",
    "c-tuned",
    "c-msg",
    "c-system",
    "jzmq-bytes",
    "jzmq-range",
    "jzmq-string",
    "jzmq-direct",
    "jzmq-heap",
    "jzmq-msg",
    "jzmq-batch",
    "jzmq-inplace",
    "jzmq-arrays",
    "jzmq-zerocopy",
    "jzmq-thin",
    "jeromq-bytes",
    "jeromq-range",
    "legacy-bytes",
    "legacy-range"
  };

  /** What runs in one JVM. */
  static final String[] JAVA =
      allBut("c", "c-tuned", "c-msg", "c-system", "jzmq-zerocopy", "jeromq-range", "legacy-range");

  /** What is measured between processes. */
  static final String[] PROCESSES = {
    "c",
    "c-tuned",
    "jzmq-bytes",
    "jzmq-range",
    "jzmq-direct",
    "jzmq-batch",
    "jzmq-inplace",
    "jzmq-zerocopy",
    "jeromq-bytes",
    "legacy-bytes"
  };

  /** This library's paths, and C with the same settings. */
  static final String[] OWN = {
    "c-tuned", "jzmq-bytes", "jzmq-range", "jzmq-direct", "jzmq-batch", "jzmq-inplace", "jzmq-thin"
  };

  static final String[] FEW = {"c", "c-tuned", "jzmq-bytes", "jzmq-batch", "jeromq-bytes"};

  static final String[] ROUND_TRIPS = {
    "c", "c-tuned", "jzmq-bytes", "jzmq-range", "jeromq-bytes", "legacy-bytes"
  };

  static final String[] ROUND_TRIPS_APART = {"c-tuned", "jzmq-bytes", "jzmq-range", "jeromq-bytes"};

  /** As they are listed above; whoever is not, behind. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(name -> Math.floorMod(List.of(ALL).indexOf(name), 1000))
          .thenComparing(Comparator.naturalOrder());

  private ContenderNames() {}

  private static String[] allBut(String... names) {
    List<String> left = new ArrayList<>(List.of(ALL));
    left.removeAll(List.of(names));
    return left.toArray(new String[0]);
  }
}
