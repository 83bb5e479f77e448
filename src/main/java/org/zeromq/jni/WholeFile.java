// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Reads and writes files in one piece, in interrupted threads too.
 *
 * <p>{@code java.nio.file.Files} would close its channel and throw there: the first use of the
 * library in an interrupted thread would fail, and every later one with it.
 */
final class WholeFile {
  /** Arrays cannot be much larger; no library is nearly as large. */
  private static final int LARGEST = Integer.MAX_VALUE - 16;

  private WholeFile() {}

  static byte[] read(Path file) throws IOException {
    long size = file.toFile().length();
    if (size > LARGEST) {
      throw new IOException(file + " is too large: " + size + " bytes");
    }
    // at its size from the start: growing would take three times the memory
    byte[] content = new byte[(int) size];
    try (DataInputStream in = new DataInputStream(new FileInputStream(file.toFile()))) {
      in.readFully(content);
    }
    return content;
  }

  static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 16);
    byte[] chunk = new byte[1 << 16];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      content.write(chunk, 0, n);
    }
    return content.toByteArray();
  }

  /** Writes an existing, empty file. */
  static void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      out.write(content);
    }
  }
}
