// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.BuiltLibzmq;
import org.zeromq.jni.JavaProcess;
import org.zeromq.jni.NativeLibrary;

@OnTheLibraryInTheJar
@Timeout(120)
class AppTest {
  @Test
  void reportsVersionsAndPassesAMessage() throws Exception {
    String report = JavaProcess.of(App.class).run();
    assertLine(report, "jzmq", NativeLibrary.version());
    assertLine(report, "platform", NativeLibrary.platform());
    assertLine(report, "library", NativeLibrary.origin());
    assertLine(report, "libzmq", ZMQ.getVersionString());
    assertLine(report, "libsodium", sodium());
    assertLine(report, "capabilities", ZMQ.has("curve") ? "ipc curve" : "");
    assertLine(report, "one message", "sent and received over TCP");
  }

  /** The libsodium that the build linked, if it is known. */
  private static String sodium() throws IOException {
    if (!ZMQ.has("curve")) {
      return "none";
    }
    String version = BuiltLibzmq.sodium();
    return version.isEmpty() ? "unknown" : version;
  }

  @Test
  void exitsWithOneAndTheReasonIfTheLibraryCannotBeLoaded() throws Exception {
    try (JavaProcess java =
        JavaProcess.of(App.class).property("org.zeromq.library.path", "/no/such/file").start()) {
      assertEquals(1, java.awaitExit(), java::output);
      assertTrue(java.output().contains("FAILED"), java.output());
      assertTrue(java.output().contains("/no/such/file"), java.output());
    }
  }

  private static void assertLine(String report, String what, String value) {
    for (String line : report.split("\r?\n")) {
      if (line.startsWith(what + ":")) {
        assertTrue(line.contains(value), line + " has no " + value);
        return;
      }
    }
    throw new AssertionError("no line of " + what + " in:\n" + report);
  }
}
