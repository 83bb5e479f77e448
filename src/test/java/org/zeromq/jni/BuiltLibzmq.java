// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Properties;

/** The libzmq that the native build linked. */
public final class BuiltLibzmq {
  /** The system property with the path of the native build's own file. */
  public static final String FILE = "libzmq.properties";

  private BuiltLibzmq() {}

  /** The version of libzmq: 4.3.5. */
  public static String version() throws IOException {
    Properties built = read();
    return built.getProperty("version", built.getProperty("libzmq")); // of the build, or of a jar
  }

  /** The version of libsodium; empty if there is none, or it is not known. */
  public static String sodium() throws IOException {
    return read().getProperty("libsodium", "");
  }

  /** The names of the patches that are in it, with semicolons between. */
  public static String fixes() throws IOException {
    return read().getProperty("fixes", "");
  }

  /** Whether a patch of cmake/bundled/patches is in it: a system's libzmq has none. */
  public static boolean hasFix(String patch) throws IOException {
    return Arrays.asList(fixes().split(";")).contains(patch);
  }

  /** The native build's own file; where a jar is tested that was built elsewhere, what it has. */
  private static Properties read() throws IOException {
    Path file = Paths.get(System.getProperty(FILE));
    String resource = "/org/zeromq/native/" + NativeLibrary.platform() + "/libzmq.properties";
    Properties built = new Properties();
    try (InputStream in =
        Files.exists(file)
            ? Files.newInputStream(file)
            : BuiltLibzmq.class.getResourceAsStream(resource)) {
      built.load(in);
    }
    return built;
  }
}
