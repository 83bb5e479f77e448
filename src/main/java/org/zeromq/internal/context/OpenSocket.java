// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.context;

/** A socket that must be closed before its context can terminate. */
public interface OpenSocket {
  /** Returns the address of the libzmq socket; unique among the open sockets. */
  long address();

  /** Closes the socket with a linger period in milliseconds; its calls end with ETERM. */
  void closeWithContext(int linger);

  /** Returns the creation site of the socket if {@link OpenSocketReport} is enabled; else null. */
  Throwable creationSite();
}
