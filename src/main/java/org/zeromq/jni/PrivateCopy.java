// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;

/**
 * A private file that exists no longer than this object: for systems where a library stays mapped
 * after its file is deleted.
 *
 * <p>It is in a new directory that only the user can access, so there is no race condition, the
 * file needs no permissions of its own, and no file remains to be found or cleaned up.
 */
final class PrivateCopy implements AutoCloseable {
  /** Not by {@code PosixFilePermissions.fromString}, whose EnumSet takes milliseconds at first. */
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(
          new HashSet<>(
              Arrays.asList(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE)));

  private static final int TRIES = 100;

  private final Path directory;
  private final Path file;

  /**
   * Writes the file; leaves no files behind if that fails.
   *
   * @param parent an existing directory
   */
  PrivateCopy(Path parent, String fileName, byte[] content) throws IOException {
    directory = newDirectory(parent.toAbsolutePath());
    file = directory.resolve(fileName);
    try {
      WholeFile.write(file, content);
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * Creates a directory that did not exist before. Its name may be predictable: a process that
   * created it first would only cause a retry, without gaining access. Files.createTempDirectory
   * would take longer to choose a name than all other steps.
   */
  private static Path newDirectory(Path parent) throws IOException {
    long number = System.nanoTime() ^ System.currentTimeMillis() << 20;
    for (int i = 0; ; i++) {
      try {
        String name = "zmqjni" + Long.toHexString(number * 0x9E3779B97F4A7C15L + i);
        return Files.createDirectory(parent.resolve(name), OWNER_ONLY);
      } catch (FileAlreadyExistsException e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Returns the absolute path of the file. */
  Path file() {
    return file;
  }

  /**
   * Deletes the file and the directory; failures are ignored, since the remaining files do no harm.
   */
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
