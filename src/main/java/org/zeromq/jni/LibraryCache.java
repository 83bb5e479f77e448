// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A directory of libraries, named by the hash of their content: for Windows, where the file of a
 * loaded library cannot be deleted.
 *
 * <p>A file is used only if its content is correct, and is created atomically. The number of files
 * stays small, since programs share them.
 */
final class LibraryCache {
  /** The maximum number of files with the same content. */
  static final int COPIES = 64;

  private final Path directory;
  private final String fileName;
  private final byte[] content;

  /**
   * Creates a cache for one content.
   *
   * @param root created if it does not exist; must be writable only by the user
   */
  LibraryCache(Path root, String fileName, byte[] content) {
    this.directory = root.toAbsolutePath().resolve(sha256(content));
    this.fileName = fileName;
    this.content = content;
  }

  /**
   * Returns a file with the content, which is written unless it exists.
   *
   * @param copy from 0: class loaders of one JVM cannot load the same file, so each uses another
   *     copy. Incorrect files that are in use and cannot be replaced are skipped.
   */
  Path file(int copy) throws IOException {
    Files.createDirectories(directory);
    IOException inUse = null;
    for (int i = copy; i < COPIES; i++) {
      Path file = directory.resolve(i == 0 ? fileName : i + "-" + fileName);
      if (hasSameContent(file)) {
        return file;
      }
      Path whole = writeTemporary();
      try {
        return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        inUse = e;
        if (hasSameContent(file)) { // another process was faster
          return file;
        }
      } finally {
        Files.deleteIfExists(whole);
      }
    }
    throw new IOException("all " + COPIES + " files in " + directory + " are in use", inUse);
  }

  private Path writeTemporary() throws IOException {
    Path temporary = Files.createTempFile(directory, "zmqjni", ".tmp");
    try {
      WholeFile.write(temporary, content);
      return temporary;
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private boolean hasSameContent(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == content.length
          && Arrays.equals(WholeFile.read(file), content);
    } catch (IOException e) {
      return false;
    }
  }

  private static String sha256(byte[] content) {
    StringBuilder hex = new StringBuilder();
    try {
      for (byte b : MessageDigest.getInstance("SHA-256").digest(content)) {
        hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    return hex.toString();
  }
}
