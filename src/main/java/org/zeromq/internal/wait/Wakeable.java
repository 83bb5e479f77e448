// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

/** What {@code close()} and the like tell that something has changed. */
public interface Wakeable {
  /** Ends the wait in progress or, if there is none, the next one. Any thread. */
  void wake();
}
