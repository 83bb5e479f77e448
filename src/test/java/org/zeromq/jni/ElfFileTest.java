// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class ElfFileTest {
  private static final int SIZE = 5000;

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void aCompleteFileIsAcceptedAndEveryPrefixRejected(boolean wide, boolean little) {
    byte[] whole = library(wide, little, 1000, 4000);
    assertDoesNotThrow(() -> ElfFile.checkWhole(whole));
    for (int length = 0; length < SIZE; length++) {
      byte[] prefix = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> ElfFile.checkWhole(prefix), "length " + length);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, -1", "9223372036854775807, 9223372036854775807", "0, 5001"})
  void impossibleSegmentsAreRefused(long offset, long size) {
    assertThrows(IOException.class, () -> ElfFile.checkWhole(library(true, true, offset, size)));
  }

  @Test
  void aTextFileIsNoSharedLibrary() {
    byte[] text = "version https://git-lfs.github.com/spec/v1\n".getBytes();
    String message = assertThrows(IOException.class, () -> ElfFile.checkWhole(text)).getMessage();
    assertTrue(message.contains("not a shared library"), message);
  }

  /** ELF and program header of a file with one segment, which reaches to the end. */
  private static byte[] library(boolean wide, boolean little, long offset, long size) {
    ByteBuffer file = ByteBuffer.allocate(SIZE);
    file.putInt(0, 0x7f454c46);
    file.put(4, (byte) (wide ? 2 : 1)).put(5, (byte) (little ? 1 : 2));
    file.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (wide) {
      file.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 1);
      file.putLong(64 + 8, offset).putLong(64 + 32, size);
    } else {
      file.putInt(28, 52).putShort(42, (short) 32).putShort(44, (short) 1);
      file.putInt(52 + 4, (int) offset).putInt(52 + 16, (int) size);
    }
    return file.array();
  }
}
