// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.LinkedHashMap;

/** What one measurement gave, by name. */
final class Values extends LinkedHashMap<String, Double> {
  private static final long serialVersionUID = 1;

  /** Messages in a second. */
  static final String RATE = "msg/s";

  /** Processor time of all processes for each message. */
  static final String CPU = "cpu ns/msg";

  /** Time for each message. */
  static final String TIME = "ns/msg";

  /** Allocated on Java's heap for each message. */
  static final String ALLOCATED = "B/msg";

  static final String P50 = "p50 us";
  static final String P99 = "p99 us";
  static final String P999 = "p99.9 us";

  Values with(String name, double value) {
    put(name, value);
    return this;
  }
}
