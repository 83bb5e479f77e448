// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads and writes small UTF-8 text files as a whole. */
public final class TextFiles {
  /** The maximum size of a file in bytes; keys, passwords and settings need less. */
  static final int LIMIT = 16 << 20;

  /** The byte order mark that some editors write before UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFiles() {}

  /**
   * Reads a regular file; pipes and devices, which might never end, are rejected.
   *
   * @throws java.nio.charset.CharacterCodingException if the file is not UTF-8
   * @throws IOException if the file cannot be read, or is larger than {@link #LIMIT}
   */
  public static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      throw new IOException(file + " is not a regular file");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] buffer = new byte[8192];
      int length;
      while ((length = stream.read(buffer)) >= 0) {
        content.write(buffer, 0, length);
        if (content.size() > LIMIT) {
          throw new IOException(file + " is larger than " + LIMIT + " bytes");
        }
      }
    }
    String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content.toByteArray())).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * Writes a file, and creates missing folders. The file is replaced atomically: a reader sees
   * either the old or the new content.
   */
  public static void write(Path file, String text) throws IOException {
    replace(file, text);
  }

  /**
   * Writes a file as {@link #write}; only its owner can read it, from its creation on: mode 0600
   * where there are file modes, else an access list with one entry.
   */
  public static void writeSecret(Path file, String text) throws IOException {
    Path folder = folderOf(file);
    Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
    if (views.contains("posix")) {
      replace(
          file,
          text,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else if (views.contains("acl")) {
      replace(file, text, ownerOnly(folder));
    } else {
      replace(file, text);
    }
  }

  private static void replace(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    Path folder = folderOf(file);
    Files.createDirectories(folder);
    Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Set<StandardOpenOption> options =
          EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (SeekableByteChannel channel = Files.newByteChannel(draft, options, attributes)) {
        ByteBuffer bytes = UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      try {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Path folderOf(Path file) {
    return file.toAbsolutePath().getParent();
  }

  private static FileAttribute<List<AclEntry>> ownerOnly(Path folder) throws IOException {
    AclEntry entry =
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(
                folder
                    .getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name")))
            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
            .build();
    return new FileAttribute<List<AclEntry>>() {
      @Override
      public String name() {
        return "acl:acl";
      }

      @Override
      public List<AclEntry> value() {
        return Collections.singletonList(entry);
      }
    };
  }
}
