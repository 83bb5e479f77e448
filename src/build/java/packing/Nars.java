// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Build step: gives the nars, as the nar plugin packed them, the order of entries and the time that
 * all archives of the build have. The plugin takes those of the file system.
 *
 * <p>Usage: {@code java packing.Nars <folder> <timestamp>}
 */
public final class Nars {
  public static void main(String[] args) throws IOException {
    try (DirectoryStream<Path> nars = Files.newDirectoryStream(Path.of(args[0]), "*-jni.nar")) {
      for (Path nar : nars) {
        content(nar).write(nar, Instant.parse(args[1]));
      }
    }
  }

  private static Archive content(Path nar) throws IOException {
    Archive archive = new Archive();
    try (ZipFile zip = new ZipFile(nar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (!entry.isDirectory()) {
          archive.add(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return archive;
  }
}
