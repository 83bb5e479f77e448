// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Time and size of a file, used to detect whether it has changed since it was read. */
public final class FileStamp {
  /** The coarsest time resolution of a file system in milliseconds: two seconds. */
  private static final long MAX_CLOCK_RESOLUTION_MS = 2000;

  private final long modified;
  private final long size;
  private final Object key;

  /** Whether the file was changed so recently that another change may have the same stamp. */
  private final boolean isRecent;

  private FileStamp(BasicFileAttributes attributes) {
    modified = attributes.lastModifiedTime().toMillis();
    size = attributes.size();
    key = attributes.fileKey();
    isRecent = modified > System.currentTimeMillis() - MAX_CLOCK_RESOLUTION_MS;
  }

  /** Returns the stamp of a file, to be taken before the file is read. */
  public static FileStamp of(Path file) throws IOException {
    return new FileStamp(Files.readAttributes(file, BasicFileAttributes.class));
  }

  /**
   * Returns whether a file that had this stamp when it was read, and has the given stamp now, is
   * unchanged.
   */
  public boolean isUnchanged(FileStamp now) {
    return !isRecent
        && modified == now.modified
        && size == now.size
        && Objects.equals(key, now.key);
  }
}
