// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Selects the rounds: all, or the values of the property {@code zmtp.fuzz.only}, separated by
 * commas: kinds of rounds, socket types, mechanisms, versions ({@code V3_1}).
 */
final class Focus {
  private final List<String> only;

  Focus(String only) {
    this.only = new ArrayList<>(Arrays.asList(only.toUpperCase().split(",")));
  }

  /** The selected values of an enumeration; all if none is selected. */
  <E extends Enum<E>> List<E> of(Class<E> type) {
    List<E> all = Arrays.asList(type.getEnumConstants());
    List<E> named = new ArrayList<>(all);
    named.removeIf(value -> !only.contains(value.name()));
    return named.isEmpty() ? all : named;
  }
}
