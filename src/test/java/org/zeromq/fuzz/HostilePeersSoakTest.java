// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zeromq.jni.JavaProcess;

/**
 * {@link HostilePeersSoak} in a JVM of its own: {@code -Dtest=HostilePeersSoakTest -Dsoak=true}.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true", disabledReason = "takes minutes")
class HostilePeersSoakTest {
  @Test
  void whatHostilePeersMakeUsHoldDoesNotGrow() throws Exception {
    JavaProcess.Builder builder =
        JavaProcess.of(HostilePeersSoak.class)
            .option("-Xms64m")
            .option("-Xmx64m")
            .option("-XX:+AlwaysPreTouch");
    for (String property : new String[] {"hostile.attempts", "hostile.only"}) {
      if (System.getProperty(property) != null) {
        builder.property(property, System.getProperty(property));
      }
    }
    try (JavaProcess java = builder.start()) {
      java.process().waitFor(1, TimeUnit.HOURS);
      System.out.println(java.output());
      assertEquals(0, java.awaitExit(), java::output);
    }
  }
}
