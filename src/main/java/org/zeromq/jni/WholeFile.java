// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads and writes whole files, also in interrupted threads.
 *
 * <p>{@code java.nio.file.Files} would close its channel and throw in an interrupted thread: the
 * first use of the library in such a thread would fail, and with it every later use.
 */
final class WholeFile {
  /** The maximum size: arrays cannot be much larger, and no library is nearly as large. */
  private static final int MAX_SIZE = Integer.MAX_VALUE - 16;

  private WholeFile() {}

  static byte[] read(Path file) throws IOException {
    long size = file.toFile().length();
    if (size > MAX_SIZE) {
      throw new IOException(file + " is too large: " + size + " bytes");
    }
    // allocated at full size: growing would take three times the memory
    byte[] content = new byte[(int) size];
    try (DataInputStream in = new DataInputStream(new FileInputStream(file.toFile()))) {
      in.readFully(content);
    }
    return content;
  }

  static byte[] read(InputStream in) throws IOException {
    // the full size of a file or jar entry: usually the array need not grow
    byte[] content = new byte[Math.max(1 << 15, in.available() + 1)];
    int size = 0;
    for (int n = in.read(content); n >= 0; n = in.read(content, size, content.length - size)) {
      size += n;
      if (size == content.length) {
        content = Arrays.copyOf(content, 2 * size);
      }
    }
    return Arrays.copyOf(content, size);
  }

  /** Writes an existing, empty file. */
  static void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      out.write(content);
    }
  }
}
