// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@link Soak} in a JVM of its own: {@code mvn test -Dtest=SoakTest -Dsoak=true}. */
@EnabledIfSystemProperty(named = "soak", matches = "true", disabledReason = "takes minutes")
class SoakTest {
  @Test
  void resourceUseDoesNotGrow() throws Exception {
    SoakProcess.run(
        Soak.class, "soak.sockets", "soak.contexts", "soak.messages", "soak.kills", "soak.seed");
  }
}
