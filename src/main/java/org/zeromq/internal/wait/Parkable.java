// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

/**
 * A socket in a call of a virtual thread that parks during the call. While it is parked, another
 * thread can close the socket, and free it without waiting for the virtual thread, for which there
 * may be no carrier.
 */
public interface Parkable {
  /**
   * Called before the thread parks: the thread does not use the libzmq socket until {@link
   * #resume}.
   */
  void park();

  /** Called after the thread has parked; returns false if the libzmq socket was freed. */
  boolean resume();
}
