// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file of its own that lives no longer than this object: for systems where a library stays mapped
 * after its file is deleted.
 *
 * <p>It lies in a new directory that was never open to anybody else, so there is nothing to race
 * with, and nothing is left for others to find or to clean.
 */
final class PrivateCopy implements AutoCloseable {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final int TRIES = 100;

  private final Path directory;
  private final Path file;

  /**
   * Writes the file; leaves nothing behind if that fails.
   *
   * @param parent an existing directory
   */
  PrivateCopy(Path parent, String fileName, byte[] content) throws IOException {
    directory = newDirectory(parent.toAbsolutePath());
    file = directory.resolve(fileName);
    try {
      WholeFile.write(Files.createFile(file, OWNER_ONLY), content);
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * A directory that was not there before. Its name may be guessed, as whoever made that directory
   * first would not get in, but only in the way; Files.createTempDirectory takes longer to choose a
   * name than all the rest does.
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
