// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.ZMQException;

/**
 * Guards the transfers of one socket: a transfer enters the socket and is given a scratch buffer,
 * which it returns when it leaves.
 */
public final class TransferGuard {
  private final SocketHandle handle;

  /** The buffer of a socket that admits one thread; null before its first transfer. */
  private ScratchBuffer single;

  /** The buffers of a thread-safe socket; else null. */
  private final ScratchPool pool;

  public TransferGuard(SocketHandle handle) {
    this.handle = handle;
    pool = handle.isThreadSafe() ? new ScratchPool(handle) : null;
  }

  /**
   * Begins a transfer.
   *
   * @throws ZMQException as {@link SocketHandle#enter()}
   */
  ScratchBuffer enter() {
    handle.enter();
    ScratchBuffer buffer = single;
    return buffer != null ? buffer : acquire();
  }

  private ScratchBuffer acquire() {
    ScratchBuffer acquired = null;
    try {
      acquired = pool != null ? pool.acquire() : new ScratchBuffer(handle);
    } finally {
      if (acquired == null) { // out of memory
        handle.leave();
      }
    }
    if (pool == null) {
      single = acquired;
    }
    return acquired;
  }

  /** Ends a transfer. */
  void leave(ScratchBuffer buffer) {
    buffer.endWait();
    if (pool != null) {
      pool.release(buffer);
    }
    handle.leave();
  }
}
