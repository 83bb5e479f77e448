// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

/**
 * What was wanted of a measurement, and what came of it.
 *
 * @param what in words
 * @param where transport and size
 * @param atLeast whether the value has to be at least the limit, or at most
 * @param required whether to miss it is an error in any case
 */
record Bar(
    String what, String where, double value, double limit, boolean atLeast, boolean required) {
  boolean isMet() {
    return atLeast ? value >= limit : value <= limit;
  }
}
