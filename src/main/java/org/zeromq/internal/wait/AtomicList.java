// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.wait;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A small list that any thread may change. It uses no lock; {@link Mutex} explains why. An
 * iteration covers the elements that are in the list when it begins.
 */
public final class AtomicList<T> extends AbstractList<T> implements RandomAccess {
  private static final Object[] EMPTY = {};

  private final AtomicReference<Object[]> elements = new AtomicReference<>(EMPTY);

  @Override
  public boolean add(T element) {
    Object[] before;
    Object[] after;
    do {
      before = elements.get();
      after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = element;
    } while (!elements.compareAndSet(before, after));
    return true;
  }

  /** Removes one occurrence of an element, if there is one. */
  @Override
  public boolean remove(Object element) {
    Object[] before;
    Object[] after;
    do {
      before = elements.get();
      int index = Arrays.asList(before).indexOf(element);
      if (index < 0) {
        return false;
      }
      after = before.length == 1 ? EMPTY : new Object[before.length - 1];
      System.arraycopy(before, 0, after, 0, index);
      System.arraycopy(before, index + 1, after, index, after.length - index);
    } while (!elements.compareAndSet(before, after));
    return true;
  }

  @Override
  public boolean removeIf(Predicate<? super T> filter) {
    Object[] before;
    Object[] after;
    do {
      before = elements.get();
      after = without(before, filter);
      if (after == before) {
        return false;
      }
    } while (!elements.compareAndSet(before, after));
    return true;
  }

  /** Returns the elements that do not match; the same array if none match. */
  @SuppressWarnings("unchecked")
  private static <T> Object[] without(Object[] elements, Predicate<? super T> filter) {
    for (Object element : elements) {
      if (filter.test((T) element)) {
        return Arrays.stream(elements).filter(each -> !filter.test((T) each)).toArray();
      }
    }
    return elements;
  }

  @Override
  public void clear() {
    elements.set(EMPTY);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    return (T) elements.get()[index];
  }

  @Override
  public int size() {
    return elements.get().length;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void forEach(Consumer<? super T> action) {
    for (Object element : elements.get()) {
      action.accept((T) element);
    }
  }

  @Override
  public Iterator<T> iterator() {
    return listIterator(0);
  }

  @Override
  public ListIterator<T> listIterator(int index) {
    return AtomicList.<T>snapshotOf(elements.get()).listIterator(index);
  }

  @Override
  public Object[] toArray() {
    return elements.get().clone();
  }

  @Override
  public Spliterator<T> spliterator() {
    return AtomicList.<T>snapshotOf(elements.get()).spliterator();
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> snapshotOf(Object[] elements) {
    return Collections.unmodifiableList((List<T>) Arrays.asList(elements));
  }
}
