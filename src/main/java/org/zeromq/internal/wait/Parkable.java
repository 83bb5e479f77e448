// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

/**
 * A socket that a virtual thread is in a call on, and parks in it. Meanwhile another thread may
 * close the socket, and free it without waiting for the virtual thread, for which there may be no
 * carrier.
 */
public interface Parkable {
  /** Called before the thread parks: it does not touch the libzmq socket until {@link #resume}. */
  void park();

  /** Called after the thread has parked; false when the libzmq socket is gone. */
  boolean resume();
}
