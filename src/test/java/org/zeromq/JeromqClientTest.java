// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.JavaProcess;

/**
 * The program in {@code src/test/jeromq-client/java}, as class files that the build compiles
 * against the jar of JeroMQ 0.6.0, in a JVM of its own with this library.
 */
@Timeout(120)
class JeromqClientTest {
  @Test
  void classFilesCompiledAgainstJeromqRun() throws Exception {
    String output =
        JavaProcess.of("jeromq.Client")
            .classPathFirst(Paths.get(System.getProperty("legacy.dir"), "jeromq-class-files"))
            .option("-Xcheck:jni")
            .run();
    assertTrue(output.contains("all parts ran"), output);
    assertFalse(output.contains("Exception in thread"), output);
  }
}
