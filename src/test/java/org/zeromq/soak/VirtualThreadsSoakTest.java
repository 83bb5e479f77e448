// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zeromq.jni.JavaProcess;

/**
 * {@link VirtualThreadsRun} in a JVM of its own, with two carriers: {@code mvn test
 * -Dtest=VirtualThreadsSoakTest -Dvirtual.threads=receive,10000,virtual}, and with JeroMQ instead
 * {@code -Dvirtual.threads.jeromq=true}.
 */
@EnabledIfSystemProperty(named = "virtual.threads", matches = ".+", disabledReason = "on request")
class VirtualThreadsSoakTest {
  private static final long LIMIT_SECONDS = 500;

  @Test
  void manyThreadsWait() throws Exception {
    String[] arguments = System.getProperty("virtual.threads").split(",");
    JavaProcess.Builder java =
        JavaProcess.of(VirtualThreadsRun.class, arguments)
            .option("-Djdk.virtualThreadScheduler.parallelism=2")
            .option("-Djdk.virtualThreadScheduler.maxPoolSize=2");
    if (Boolean.getBoolean("virtual.threads.jeromq")) {
      Path jeromq = Paths.get("target/legacy/jeromq-0.6.0.jar").toAbsolutePath();
      java.classPathFirst(jeromq).property("org.zeromq.classpath.check", false);
    }
    try (JavaProcess process = java.start()) {
      int status = process.awaitExit(LIMIT_SECONDS);
      System.out.println(process.output());
      assertEquals(0, status);
    }
  }
}
