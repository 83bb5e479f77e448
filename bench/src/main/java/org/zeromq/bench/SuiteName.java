// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.function.Supplier;

/** The suites, in the order they run. */
enum SuiteName {
  /** One thread, inproc: what a message costs by path. */
  LOOP(LoopSuite::new),
  /** The same under JMH, with what is allocated, and the pieces of a call. */
  JMH(JmhSuite::new),
  /** PUSH/PULL. */
  THROUGHPUT(ThroughputSuite::pushPull),
  /** PUSH/PULL against C, each process on its half of the processors. */
  APART(ThroughputSuite::apart),
  /** PUB/SUB with 1 and 16 subscribers. */
  PUBSUB(ThroughputSuite::pubSub),
  /** PUSH/PULL with CURVE. */
  CURVE(ThroughputSuite::curve),
  /** REQ/REP round trips. */
  LATENCY(LatencySuite::anywhere),
  /** The same, each process on its half of the processors. */
  LATENCY_APART(LatencySuite::apart),
  /** A poll that does not wait, by the number of sockets. */
  POLL(PollSuite::new),
  /** One ROUTER with 1 to 10,000 peers, which send back and forth. */
  ROUTER(RouterSuite::new),
  /** From the start of the JVM to the first message. */
  STARTUP(StartupSuite::new),
  /** Resident memory for each connection, by batch size. */
  MEMORY(MemorySuite::new);

  private final Supplier<Suite> suite;

  SuiteName(Supplier<Suite> suite) {
    this.suite = suite;
  }

  Suite suite() {
    return suite.get();
  }
}
