// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The report of a process that a failed assertion of libzmq aborts. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FatalReportTest {
  private static final int MSG_SIZE = 64;

  /** Gets the size of a closed message: an assertion of libzmq in a function without errors. */
  static final class Main {
    public static void main(String[] arguments) {
      long msg = NativeMemory.address(ByteBuffer.allocateDirect(MSG_SIZE));
      Zmq.zmq_msg_init(msg);
      Zmq.zmq_msg_close(msg);
      Zmq.zmq_msg_size(msg);
    }
  }

  @Test
  void theReportOfTheJvmHasTheTextOfTheAssertion(@TempDir Path folder) throws Exception {
    assumeTrue(BuiltLibzmq.hasFix("containment"), "this libzmq ends the process by itself");
    Path report = folder.resolve("report");
    try (JavaProcess java =
        JavaProcess.of(Main.class).option("-XX:ErrorFile=" + report).withoutCoreDump().start()) {
      assertNotEquals(0, java.awaitExit(), java::output);
      String text = "libzmq: assertion failed: check () (libzmq/src/msg.cpp:";
      assertTrue(java.output().contains(text), java::output);
      assertTrue(Files.exists(report), java::output);
      String written = new String(Files.readAllBytes(report), StandardCharsets.UTF_8);
      assertTrue(written.contains(text), written);
    }
  }
}
