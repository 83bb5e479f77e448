// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

/** A wait that {@code close()} and similar calls can end. */
public interface Wakeable {
  /** Ends the wait in progress or, if there is none, the next one. Any thread. */
  void wake();

  /** Describes what waits, for the exception of a call that it excludes. */
  String user();
}
