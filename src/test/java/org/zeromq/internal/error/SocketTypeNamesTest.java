// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zeromq.SocketType;

class SocketTypeNamesTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW") // not a type of libzmq
  void eachTypeHasItsName(SocketType type) {
    assertEquals(type.name(), SocketTypeNames.of(type.type()));
  }

  @Test
  void unknownTypeIsShownAsItsNumber() {
    assertEquals("type 99", SocketTypeNames.of(99));
  }
}
