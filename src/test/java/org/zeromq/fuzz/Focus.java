// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the rounds are about: all, or what the property {@code zmtp.fuzz.only} names, separated by
 * commas: kinds of rounds, socket types, mechanisms, versions ({@code V3_1}).
 */
final class Focus {
  private final List<String> only;

  Focus(String only) {
    this.only = new ArrayList<>(Arrays.asList(only.toUpperCase().split(",")));
  }

  /** Those values of an enumeration that are named; all of them when none is. */
  <E extends Enum<E>> List<E> of(Class<E> type) {
    List<E> all = Arrays.asList(type.getEnumConstants());
    List<E> named = new ArrayList<>(all);
    named.removeIf(value -> !only.contains(value.name()));
    return named.isEmpty() ? all : named;
  }
}
