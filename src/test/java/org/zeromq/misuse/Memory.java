// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** The memory use of this process. */
final class Memory {
  private static final Path STATUS = Paths.get("/proc/self/status");
  private static final Path STAT = Paths.get("/proc/self/stat");
  private static final int MINOR_FAULTS = 7; // behind the name of the program

  private Memory() {}

  /**
   * The resident bytes; 0 where the system does not report them, and with AddressSanitizer, which
   * keeps freed memory.
   */
  static long resident() throws IOException {
    if (Files.exists(STATUS) && System.getenv("ASAN_OPTIONS") == null) {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmRSS:")) {
          return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return 0;
  }

  /**
   * The number of minor page faults of this process; 0 where the system does not report them, and
   * with AddressSanitizer.
   */
  static long pageFaults() throws IOException {
    if (!Files.exists(STAT) || System.getenv("ASAN_OPTIONS") != null) {
      return 0;
    }
    String stat = new String(Files.readAllBytes(STAT), StandardCharsets.ISO_8859_1);
    String behindName = stat.substring(stat.lastIndexOf(')') + 2);
    return Long.parseLong(behindName.split(" ")[MINOR_FAULTS]);
  }
}
