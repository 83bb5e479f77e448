// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.List;

/** Measurements of one kind. */
interface Suite {
  /** What to measure in each round: the bench does it in a new order each time. */
  List<Task> tasks(Bench bench);
}
