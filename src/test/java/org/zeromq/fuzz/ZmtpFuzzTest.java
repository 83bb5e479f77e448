// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.JavaProcess;

/**
 * {@link ZmtpFuzz} in a JVM of its own: {@code mvn test -Dtest=ZmtpFuzzTest
 * -Dzmtp.fuzz.seconds=3600}.
 */
@EnabledIfSystemProperty(named = "zmtp.fuzz.seconds", matches = "\\d+")
class ZmtpFuzzTest {
  private static final long LONGEST_END_SECONDS = 120;
  private static final int LINES = 80;

  @Test
  void randomPeersAndCallsNeitherCrashNorHang(@TempDir Path directory) throws Exception {
    long seconds = Long.getLong("zmtp.fuzz.seconds", 0);
    JavaProcess.Builder builder =
        JavaProcess.of(ZmtpFuzz.class)
            .option("-Xcheck:jni")
            .option("-Xmx256m")
            .withoutCoreDump()
            .option("-XX:ErrorFile=" + directory + "/hs_err_%p.log")
            .property("zmtp.fuzz.directory", directory)
            .property("zmtp.fuzz.seconds", seconds);
    for (String name : new String[] {"seed", "rounds", "lanes", "repeat", "only"}) {
      String property = "zmtp.fuzz." + name;
      if (System.getProperty(property) != null) {
        builder.property(property, System.getProperty(property));
      }
    }
    try (JavaProcess java = builder.start()) {
      int status = java.awaitExit(seconds + LONGEST_END_SECONDS);
      assertEquals(0, status, () -> java.output() + journals(directory));
      assertFalse(java.output().contains("in native method"), java::output);
      System.out.println(java.output());
    }
  }

  /** The end of what each lane and a crash have written. */
  private static String journals(Path directory) {
    StringBuilder text = new StringBuilder();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, "*.log")) {
      for (Path log : logs) {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        text.append("---- ").append(log.getFileName()).append('\n');
        boolean isCrash = log.getFileName().toString().startsWith("hs_err");
        if (!lines.isEmpty() && !isCrash) {
          text.append(lines.get(0)).append('\n');
        }
        int from = isCrash ? 0 : Math.max(1, lines.size() - LINES);
        lines
            .subList(Math.min(from, lines.size()), Math.min(lines.size(), from + LINES))
            .forEach(line -> text.append(line).append('\n'));
      }
    } catch (IOException e) {
      text.append(e);
    }
    return text.toString();
  }
}
