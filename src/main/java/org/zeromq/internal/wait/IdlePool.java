// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Idle objects, kept for reuse. Any thread may use it. It uses no lock; {@link Mutex} explains why.
 */
public final class IdlePool<T> {
  private final AtomicReferenceArray<T> idle;

  public IdlePool(int capacity) {
    idle = new AtomicReferenceArray<>(capacity);
  }

  /** Removes and returns an object; null if there is none. */
  public T take() {
    for (int i = 0; i < idle.length(); i++) {
      T object = idle.get(i);
      if (object != null && idle.compareAndSet(i, object, null)) {
        return object;
      }
    }
    return null;
  }

  /** Adds an object; returns false if the pool is full. */
  public boolean offer(T object) {
    for (int i = 0; i < idle.length(); i++) {
      if (idle.get(i) == null && idle.compareAndSet(i, null, object)) {
        return true;
      }
    }
    return false;
  }
}
