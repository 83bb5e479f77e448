// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zeromq.soak.SoakProcess;

/**
 * {@link HostilePeersSoak} in a JVM of its own: {@code -Dtest=HostilePeersSoakTest -Dsoak=true}.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true", disabledReason = "takes minutes")
class HostilePeersSoakTest {
  @Test
  void resourcesOfHostilePeersDoNotGrow() throws Exception {
    SoakProcess.run(HostilePeersSoak.class, "hostile.attempts", "hostile.only");
  }
}
