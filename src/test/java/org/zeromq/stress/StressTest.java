// SPDX-License-Identifier: MPL-2.0
package org.zeromq.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zeromq.jni.JavaProcess;

/** {@link Stress} in a JVM of its own: {@code mvn test -Dtest=StressTest -Dstress.seconds=3600}. */
@EnabledIfSystemProperty(named = "stress.seconds", matches = "\\d+")
class StressTest {
  private static final long SECONDS = Long.getLong("stress.seconds", 0);

  @Test
  void randomCallsOfManyThreadsNeitherCrashNorHang() throws Exception {
    JavaProcess.Builder builder =
        JavaProcess.of(Stress.class).option("-Xcheck:jni").property("stress.seconds", SECONDS);
    for (String name : new String[] {"stress.seed", "stress.threads", "stress.types"}) {
      if (System.getProperty(name) != null) {
        builder.property(name, System.getProperty(name));
      }
    }
    try (JavaProcess java = builder.start()) {
      java.process().waitFor(SECONDS + 120, TimeUnit.SECONDS);
      assertEquals(0, java.awaitExit(), java::output);
      assertFalse(java.output().contains("in native method"), java::output);
      System.out.println(java.output());
    }
  }
}
