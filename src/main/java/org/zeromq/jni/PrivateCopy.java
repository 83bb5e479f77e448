// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file of its own that lives no longer than this object: for systems where a library stays mapped
 * after its file is deleted.
 *
 * <p>It lies in a new directory of unpredictable name that was never open to anybody else, so there
 * is nothing to race with, and nothing is left for others to find or to clean.
 */
final class PrivateCopy implements AutoCloseable {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path directory;
  private final Path file;

  /**
   * Writes the file; leaves nothing behind if that fails.
   *
   * @param parent an existing directory
   */
  PrivateCopy(Path parent, String fileName, byte[] content) throws IOException {
    directory = Files.createTempDirectory(parent.toAbsolutePath(), "zmqjni", OWNER_ONLY);
    file = directory.resolve(fileName);
    try {
      WholeFile.write(Files.createFile(file, OWNER_ONLY), content);
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** The absolute path of the file. */
  Path file() {
    return file;
  }

  /** Deletes file and directory; what cannot be deleted is left, for it does no harm. */
  @Override
  public void close() {
    for (Path path : new Path[] {file, directory}) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException | RuntimeException e) {
        continue;
      }
    }
  }
}
