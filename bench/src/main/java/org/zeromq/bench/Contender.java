// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.util.List;

/**
 * A library and one way to use it.
 *
 * @param name short, for tables and options
 * @param label what it is
 * @param command starts its peer
 * @param settings words for each of its jobs: the path, and batch sizes
 * @param library what has one {@link #command}
 */
record Contender(String name, String label, List<String> command, String settings, String library) {
  boolean isJava() {
    return !library.startsWith("c");
  }
}
