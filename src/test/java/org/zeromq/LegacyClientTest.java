// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zeromq.jni.JavaProcess;

/**
 * The programs in {@code src/test/legacy-client/java}, each in a JVM of its own with this library:
 * as class files that were compiled against the jar of jzmq 3.1.0, and compiled anew.
 */
@Timeout(120)
class LegacyClientTest {
  /** The build compiles the programs twice, into these folders. */
  private static final String CLASS_FILES = "class-files";

  private static final String FROM_SOURCE = "from-source";

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {CLASS_FILES, FROM_SOURCE})
  private @interface BothWays {}

  @BothWays
  void everyMethodWithAnotherReturnTypeIsStillThere(String compiled) throws Exception {
    run(compiled, "BridgedMethods");
  }

  @BothWays
  void subclassesOverrideAndCallProtectedMembers(String compiled) throws Exception {
    run(compiled, "SocketSubclass");
  }

  @Test
  void aSubclassThatOverridesWhatReturnedVoidIsCalled() throws Exception {
    run(CLASS_FILES, "OverriddenVoid");
  }

  @BothWays
  void deprecatedUsesWork(String compiled) throws Exception {
    run(compiled, "OldHabits");
  }

  @BothWays
  void pollersKeepTheirHoles(String compiled) throws Exception {
    run(compiled, "Polling");
  }

  @BothWays
  void contextsFramesMessagesLoopsAndThreadsWork(String compiled) throws Exception {
    run(compiled, "HighLevel");
  }

  @BothWays
  void byteBuffersAreSentAndFilled(String compiled) throws Exception {
    run(compiled, "Buffers");
  }

  @BothWays
  void exceptionsHaveTheirNumbers(String compiled) throws Exception {
    run(compiled, "Errors");
  }

  @BothWays
  void monitorsReportEvents(String compiled) throws Exception {
    run(compiled, "Monitors");
  }

  @BothWays
  void devicesPassMessagesUntilTheContextEnds(String compiled) throws Exception {
    run(compiled, "Devices");
  }

  @BothWays
  @OnTheLibraryInTheJar
  @Tag("lists-folders") // of the class path, as an emulated JVM of 32 bits cannot
  void theOriginOfTheLibraryIsReported(String compiled) throws Exception {
    run(compiled, "Library");
  }

  private static void run(String compiled, String program) throws Exception {
    Path classes = Paths.get(System.getProperty("legacy.dir"), compiled);
    String output =
        JavaProcess.of("legacy." + program)
            .classPathFirst(classes)
            .option("-Xcheck:jni")
            .property("file.encoding", "UTF-8")
            .outputIn(UTF_8)
            .run();
    assertFalse(output.contains("jzmq: warning:"), output);
    assertFalse(output.contains("Exception in thread"), output);
  }
}
