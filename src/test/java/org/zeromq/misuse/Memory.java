// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** How much memory this process has. */
final class Memory {
  private static final Path STATUS = Paths.get("/proc/self/status");

  private Memory() {}

  /**
   * The resident bytes, or 0 where the system does not say, and with AddressSanitizer, which keeps
   * what is freed.
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
}
