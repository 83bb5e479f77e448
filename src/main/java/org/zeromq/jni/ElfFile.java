// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Rejects a shared library that is truncated.
 *
 * <p>The dynamic loader of Linux maps what the headers describe and does not check the file's
 * length: a truncated library kills the process with SIGBUS.
 */
final class ElfFile {
  private ElfFile() {}

  /**
   * Checks that the file is in ELF format and as long as its program headers require.
   *
   * @throws IOException with the reason if it is not
   */
  static void checkWhole(byte[] content) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(content);
    try {
      if (file.getInt(0) != 0x7f454c46) {
        throw new IOException("not a shared library (no ELF header)");
      }
      boolean wide = file.get(4) == 2;
      file.order(file.get(5) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      long table = wide ? file.getLong(32) : unsigned(file, 28);
      int entrySize = file.getShort(wide ? 54 : 42) & 0xffff;
      int entries = file.getShort(wide ? 56 : 44) & 0xffff;
      for (int i = 0; i < entries; i++) {
        int entry = Math.toIntExact(table + (long) i * entrySize);
        long offset = wide ? file.getLong(entry + 8) : unsigned(file, entry + 4);
        long size = wide ? file.getLong(entry + 32) : unsigned(file, entry + 16);
        if (offset < 0 || size < 0 || size > content.length - offset) {
          throw new IOException(truncated(content));
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException e) {
      throw new IOException(truncated(content), e);
    }
  }

  private static long unsigned(ByteBuffer file, int index) {
    return file.getInt(index) & 0xffffffffL;
  }

  private static String truncated(byte[] content) {
    return "cut short: only the first " + content.length + " bytes of a shared library";
  }
}
