// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** The scratch buffers of a thread-safe socket: one for each call in progress. */
final class ScratchPool {
  private static final int MAX_IDLE = 16;

  private final AtomicReferenceArray<ScratchBuffer> idle = new AtomicReferenceArray<>(MAX_IDLE);
  private final SocketHandle handle;

  ScratchPool(SocketHandle handle) {
    this.handle = handle;
  }

  ScratchBuffer acquire() {
    for (int i = 0; i < MAX_IDLE; i++) {
      ScratchBuffer buffer = idle.get(i);
      if (buffer != null && idle.compareAndSet(i, buffer, null)) {
        return buffer;
      }
    }
    return new ScratchBuffer(handle);
  }

  void release(ScratchBuffer buffer) {
    for (int i = 0; i < MAX_IDLE; i++) {
      if (idle.get(i) == null && idle.compareAndSet(i, null, buffer)) {
        return;
      }
    }
  }
}
