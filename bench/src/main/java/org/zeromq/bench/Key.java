// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

/**
 * What was measured. Measurements that differ only in the contender are compared.
 *
 * @param suite the suite
 * @param scenario what is done, within the suite
 * @param transport tcp, ipc or inproc; empty where there is none
 * @param size of a message in bytes
 * @param contender who did it
 */
record Key(SuiteName suite, String scenario, String transport, int size, String contender) {
  /** The same of another contender. */
  Key of(String other) {
    return new Key(suite, scenario, transport, size, other);
  }

  @Override
  public String toString() {
    return (suite.name().toLowerCase(java.util.Locale.ROOT)
            + " "
            + scenario
            + " "
            + transport
            + " "
            + Sizes.text(size)
            + " "
            + contender)
        .replaceAll(" +", " ");
  }
}
