// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.zeromq.jni.JavaProcess;

/** The jar in class loaders that are discarded, as by application servers. */
@Timeout(240)
@EnabledOnOs(value = OS.LINUX, disabledReason = "there is no /proc")
class ReloadIT {
  private static String run(String times, String method) throws Exception {
    Path tests =
        Paths.get(Reloads.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String classPath = Artifacts.main() + File.pathSeparator + tests;
    try (JavaProcess java =
        JavaProcess.of(Reloads.class, times, method, classPath)
            .classPathOf(Reloads.class)
            .option("-Xmx128m")
            .start()) {
      assertEquals(0, java.awaitExit(200), java::output);
      return java.output();
    }
  }

  @Test
  void nothingIsLeftOfTwoHundredClassLoaders() throws Exception {
    String output = run("200", "use");
    assertTrue(output.contains("nothing is left"), output);
  }

  @Test
  void aForgottenContextOutlivesItsClassLoader() throws Exception {
    String output = run("10", "forget");
    assertTrue(output.contains("it goes on"), output);
  }
}
