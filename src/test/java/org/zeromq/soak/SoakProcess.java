// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.zeromq.jni.JavaProcess;

/** A long run in a separate JVM with a heap of fixed size. */
public final class SoakProcess {
  private SoakProcess() {}

  /** Runs a program with those of these system properties that are set; it has an hour. */
  public static void run(Class<?> program, String... properties) throws Exception {
    JavaProcess.Builder builder =
        JavaProcess.of(program).option("-Xms64m").option("-Xmx64m").option("-XX:+AlwaysPreTouch");
    for (String property : properties) {
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
