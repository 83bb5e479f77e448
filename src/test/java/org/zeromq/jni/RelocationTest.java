// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RelocationTest {
  @Test
  void originalPackageIsAccepted() {
    Relocation.check();
  }

  @Test
  void otherPackageIsNamedInTheError() {
    String message =
        assertThrows(
                UnsatisfiedLinkError.class, () -> Relocation.check("shaded.zeromq.jni.Relocation"))
            .getMessage();
    assertTrue(message.contains("from org.zeromq.jni to shaded.zeromq.jni"), message);
    assertTrue(message.contains("relocation"), message);
  }
}
