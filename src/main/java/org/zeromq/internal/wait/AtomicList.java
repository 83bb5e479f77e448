// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A small list that any thread may change, without a lock: a virtual thread that holds or is next
 * for one may have no carrier to run on, and then platform threads would wait for it.
 */
public final class AtomicList<T> {
  private static final Object[] EMPTY = {};

  private final AtomicReference<Object[]> elements = new AtomicReference<>(EMPTY);

  public void add(T element) {
    Object[] before;
    Object[] after;
    do {
      before = elements.get();
      after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = element;
    } while (!elements.compareAndSet(before, after));
  }

  /** Removes one occurrence of an element, if there is one. */
  public void remove(T element) {
    Object[] before;
    Object[] after;
    do {
      before = elements.get();
      int index = Arrays.asList(before).indexOf(element);
      if (index < 0) {
        return;
      }
      after = before.length == 1 ? EMPTY : new Object[before.length - 1];
      System.arraycopy(before, 0, after, 0, index);
      System.arraycopy(before, index + 1, after, index, after.length - index);
    } while (!elements.compareAndSet(before, after));
  }

  public int size() {
    return elements.get().length;
  }

  /** Calls an action with each element that is in the list at this moment. */
  @SuppressWarnings("unchecked")
  public void forEach(Consumer<? super T> action) {
    for (Object element : elements.get()) {
      action.accept((T) element);
    }
  }
}
