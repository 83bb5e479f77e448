// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.List;

/**
 * How much to measure.
 *
 * @param rounds how often each
 * @param millis how long one measurement takes
 * @param seed of the order within a round
 * @param lasting whether it may take hours
 * @param smoke whether only to see that it works
 * @param sizes only these; empty: all
 * @param transports only these; empty: all
 */
record Plan(
    int rounds,
    int millis,
    long seed,
    boolean lasting,
    boolean smoke,
    List<Integer> sizes,
    List<String> transports) {

  /** Whether to measure what is left out otherwise, to be done in minutes. */
  boolean isWhole() {
    return lasting || !sizes.isEmpty() || !transports.isEmpty();
  }

  /** Those of a suite's sizes that are wanted; two of them do for seeing that it works. */
  List<Integer> sizes(Integer... ofSuite) {
    List<Integer> all = List.of(ofSuite);
    if (!sizes.isEmpty()) {
      return all.stream().filter(sizes::contains).toList();
    }
    return smoke && all.size() > 2 ? List.of(all.get(0), all.get(all.size() - 2)) : all;
  }

  List<String> transports(String... ofSuite) {
    return List.of(ofSuite).stream()
        .filter(t -> transports.isEmpty() || transports.contains(t))
        .toList();
  }
}
