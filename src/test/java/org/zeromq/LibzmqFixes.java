// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Properties;

/** Which patches of cmake/bundled/patches are in the libzmq of this build: a system's has none. */
public final class LibzmqFixes {
  private LibzmqFixes() {}

  public static boolean has(String patch) throws IOException {
    Properties built = new Properties();
    try (InputStream in =
        Files.newInputStream(Paths.get(System.getProperty("libzmq.properties")))) {
      built.load(in);
    }
    return Arrays.asList(built.getProperty("fixes", "").split(";")).contains(patch);
  }
}
