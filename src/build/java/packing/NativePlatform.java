// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The native library of one platform, and what was linked into it.
 *
 * @param name as the folder in the jar: {@code linux-x86_64-musl}
 * @param folder holds the library and its libzmq.properties
 * @param fixes the patches of ours that are in libzmq, with semicolons between
 * @param libsodium empty if libzmq has none, or it is not known which
 */
record NativePlatform(
    String name,
    Path folder,
    Path library,
    String libzmq,
    String libsodium,
    String fixes,
    String compiler) {
  static NativePlatform in(Path folder) throws IOException {
    Properties built = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("libzmq.properties"))) {
      built.load(reader);
    }
    return new NativePlatform(
        folder.getFileName().toString(),
        folder,
        library(folder),
        built.getProperty("libzmq", ""),
        built.getProperty("libsodium", ""),
        built.getProperty("fixes", ""),
        built.getProperty("compiler", ""));
  }

  private static Path library(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> libraries =
          files.filter(f -> f.getFileName().toString().matches("(lib)?zmqjni\\.\\w+")).toList();
      if (libraries.size() != 1) {
        throw new IOException("instead of one library there are " + libraries + " in " + folder);
      }
      return libraries.get(0);
    }
  }

  /** The name of a file of this platform in any of our jars. */
  String resource(Path file) {
    return Natives.FOLDER + name + "/" + file.getFileName();
  }

  /** {@code org.zeromq.jzmq.linux_x86_64_musl}: the name as far as a module may have it. */
  String moduleName() {
    return "org.zeromq.jzmq." + name.replace('-', '_');
  }

  @Override
  public String toString() {
    return name;
  }
}
