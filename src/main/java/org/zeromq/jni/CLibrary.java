// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Detects the C library of this process by the name of its file. */
final class CLibrary {
  private static final String DELETED = " (deleted)";

  private CLibrary() {}

  /**
   * Returns the path of the C library of this process; empty if it cannot be determined. Never
   * throws.
   */
  static String find() {
    return find(Paths.get("/proc/self/maps"), Paths.get("/lib"), Paths.get("/lib64"));
  }

  static String find(Path maps, Path... loaderDirectories) {
    String mapped = mapped(maps);
    return mapped.isEmpty() ? installed(loaderDirectories) : mapped;
  }

  static boolean isMusl(String file) {
    return file.contains("/ld-musl-");
  }

  static boolean isBionic(String file) {
    return file.contains("/bionic/");
  }

  /**
   * Returns whether this is a C library for ARM that passes floating point numbers in core
   * registers.
   */
  static boolean isSoftFloatArm(String file) {
    return file.contains("/arm-linux-gnueabi/") || file.contains("/ld-musl-arm.");
  }

  /** Returns the C library that is mapped into the process, which is reliable. */
  private static String mapped(Path maps) {
    String lines;
    try (InputStream in = new FileInputStream(maps.toFile())) {
      lines = new String(WholeFile.read(in), ISO_8859_1);
    } catch (IOException | RuntimeException e) {
      return "";
    }
    // reading line by line takes longer than loading the library
    String found = "";
    for (int name = lines.indexOf('/'); name >= 0 && !isMusl(found); ) {
      int end = lines.indexOf('\n', name);
      String file = mappedFile(lines.substring(name, end < 0 ? lines.length() : end));
      if (isCLibrary(file)) {
        found = file;
      }
      name = end < 0 ? -1 : lines.indexOf('/', end);
    }
    return found;
  }

  /** Returns the mapped file from the end of a line of the kernel's list. */
  private static String mappedFile(String name) {
    return name.endsWith(DELETED) ? name.substring(0, name.length() - DELETED.length()) : name;
  }

  private static boolean isCLibrary(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.equals("libc.so.6")
        || name.startsWith("libc-2") && name.endsWith(".so")
        || name.startsWith("ld-musl-") && name.indexOf(' ') < 0
        || file.endsWith("/bionic/libc.so");
  }

  /** Returns musl's dynamic loader if it is installed and glibc's is not. */
  private static String installed(Path... directories) {
    String musl = "";
    for (Path directory : directories) {
      try (DirectoryStream<Path> loaders = Files.newDirectoryStream(directory, "ld-*.so*")) {
        for (Path loader : loaders) {
          if (!isMusl(loader.toString())) {
            return "";
          }
          musl = loader.toString();
        }
      } catch (IOException | RuntimeException e) {
        continue;
      }
    }
    return musl;
  }
}
