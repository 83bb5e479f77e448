// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import org.zeromq.ZMQException;
import org.zeromq.internal.wait.IdlePool;

/**
 * Guards the transfers of one socket: a transfer enters the socket and acquires a scratch buffer,
 * which it releases when it leaves.
 */
public final class TransferGuard {
  private static final int MAX_IDLE = 16;

  private final SocketHandle handle;

  /** The buffer of a socket that only one thread can enter; null before its first transfer. */
  private ScratchBuffer single;

  /** The idle buffers of a thread-safe socket, one for each transfer in progress; else null. */
  private final IdlePool<ScratchBuffer> idle;

  public TransferGuard(SocketHandle handle) {
    this.handle = handle;
    idle = handle.isThreadSafe() ? new IdlePool<>(MAX_IDLE) : null;
  }

  /**
   * Begins a transfer.
   *
   * @param operation SEND or RECV of {@link org.zeromq.internal.error.Operation}
   * @throws ZMQException as {@link SocketHandle#enter}
   */
  ScratchBuffer enter(String operation) {
    handle.enter(operation, null);
    ScratchBuffer buffer = single;
    return buffer != null ? buffer : acquire();
  }

  private ScratchBuffer acquire() {
    ScratchBuffer acquired = idle != null ? idle.take() : null;
    try {
      if (acquired == null) {
        acquired = new ScratchBuffer(handle);
      }
    } finally {
      if (acquired == null) { // out of memory
        handle.leave();
      }
    }
    if (idle == null) {
      single = acquired;
    }
    return acquired;
  }

  /** Ends a transfer. */
  void leave(ScratchBuffer buffer) {
    try {
      buffer.endWait();
      if (idle != null) {
        idle.offer(buffer);
      }
    } finally {
      handle.leave();
    }
  }
}
