// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TestContextTest {
  @Test
  void aTestThatClosesItsSocketsPasses() {
    TestContext context = new TestContext();
    context.socket(SocketType.REQ).close();

    assertDoesNotThrow(() -> context.afterEach(null));
    assertTrue(context.context().isClosed());
  }

  @Test
  void aTestThatLeaksASocketFailsAndReportsIt() {
    TestContext context = new TestContext(50);
    context.socket(SocketType.REQ).close();
    context.socket(SocketType.PULL);

    AssertionError leaked = assertThrows(AssertionError.class, () -> context.afterEach(null));

    assertEquals(1, leaked.getSuppressed().length);
    Throwable place = leaked.getSuppressed()[0];
    assertTrue(place.getMessage().contains("PULL"), place::getMessage);
    assertEquals(TestContextTest.class.getName(), place.getStackTrace()[1].getClassName());
    context.context().term(); // returns, since the leaked socket was closed
  }
}
