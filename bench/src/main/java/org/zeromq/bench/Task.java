// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;

/** One thing to measure of one contender. */
interface Task {
  Key key();

  /**
   * Measures it once; round 0 is for warming up and finding out how many messages it takes.
   *
   * @return the values by name; null when it has nothing to do in this round
   */
  Values measure(int round) throws IOException, InterruptedException;
}
