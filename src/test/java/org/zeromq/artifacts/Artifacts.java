// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.zeromq.jni.NativeLibrary;

/** The artifacts of this build. */
final class Artifacts {
  static final String NATIVES = "org/zeromq/native/";
  static final Path TARGET = Paths.get(System.getProperty("artifacts.dir", "target"));
  static final String VERSION = NativeLibrary.version();

  private Artifacts() {}

  static Path main() {
    return existing(TARGET.resolve("jzmq-" + VERSION + ".jar"));
  }

  static Path slim() {
    return existing(TARGET.resolve("jzmq-" + VERSION + "-slim.jar"));
  }

  static Path ofPlatform(String platform) {
    return existing(TARGET.resolve("jzmq-" + VERSION + "-" + platform + ".jar"));
  }

  static Path javadoc() {
    return existing(TARGET.resolve("jzmq-" + VERSION + "-javadoc.jar"));
  }

  static Path jeromqNames() {
    return existing(TARGET.resolve("jzmq-" + VERSION + "-jeromq-names.jar"));
  }

  static Path ofThisPlatform() {
    return ofPlatform(NativeLibrary.platform());
  }

  static List<Path> nars() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith("-jni.nar"))
          .filter(f -> f.getFileName().toString().startsWith("jzmq-" + VERSION))
          .collect(Collectors.toList());
    }
  }

  /** The output folder of the native build. */
  static Set<String> platforms() throws IOException {
    try (Stream<Path> folders = Files.list(TARGET.resolve("natives").resolve(NATIVES))) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The content of each file in a jar. */
  static TreeMap<String, byte[]> content(Path jar) throws IOException {
    TreeMap<String, byte[]> content = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().collect(Collectors.toList())) {
        if (!entry.isDirectory()) {
          try (InputStream in = file.getInputStream(entry)) {
            assertTrue(content.put(entry.getName(), bytes(in)) == null, "twice: " + entry);
          }
        }
      }
    }
    return content;
  }

  static Manifest manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest();
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      out.write(buffer, 0, length);
    }
    return out.toByteArray();
  }

  private static Path existing(Path file) {
    assertTrue(Files.isRegularFile(file), "no " + file);
    return file.toAbsolutePath();
  }
}
