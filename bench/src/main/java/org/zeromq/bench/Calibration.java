// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Finds out how many messages take as long as one measurement should. */
final class Calibration {
  /** Transfers a number of messages and returns the nanoseconds it took. */
  interface Trial {
    double nanoseconds(int messages) throws IOException, InterruptedException;
  }

  private static final int MOST = 20_000_000;

  private final Plan plan;
  private final Map<Key, Integer> messages = new HashMap<>();

  Calibration(Plan plan) {
    this.plan = plan;
  }

  /** The number that was found. */
  int messages(Key key) {
    return messages.get(key);
  }

  /** Tries more and more messages: what is tried warms up, too. */
  void find(Key key, int first, Trial trial) throws IOException, InterruptedException {
    double goal = plan.millis() * 1e6;
    int count = first;
    double took = best(count, goal, trial);
    while (took < goal / 2 && count < MOST) {
      count = (int) Math.min(MOST, count * Math.min(10, Math.max(2, goal / took)));
      took = best(count, goal, trial);
    }
    messages.put(key, (int) Math.max(1, Math.min(MOST, count * goal / took)));
  }

  /** What seems to be enough is tried again: a process may have been delayed. */
  private static double best(int count, double goal, Trial trial)
      throws IOException, InterruptedException {
    double took = trial.nanoseconds(count);
    return took < goal / 2 ? took : Math.min(took, trial.nanoseconds(count));
  }
}
