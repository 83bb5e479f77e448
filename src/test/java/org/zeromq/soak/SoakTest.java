// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zeromq.jni.JavaProcess;

/** {@link Soak} in a JVM of its own: {@code mvn test -Dtest=SoakTest -Dsoak=true}. */
@EnabledIfSystemProperty(named = "soak", matches = "true", disabledReason = "takes minutes")
class SoakTest {
  @Test
  void nothingPilesUp() throws Exception {
    JavaProcess.Builder builder =
        JavaProcess.of(Soak.class)
            .option("-Xms64m")
            .option("-Xmx64m")
            .option("-XX:+AlwaysPreTouch");
    for (String what : new String[] {"sockets", "contexts", "messages", "kills", "seed"}) {
      String property = "soak." + what;
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
