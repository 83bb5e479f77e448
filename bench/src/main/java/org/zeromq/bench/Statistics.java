// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.Arrays;

/** Of a few numbers. */
final class Statistics {
  private Statistics() {}

  static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
