// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import java.nio.charset.StandardCharsets;

/** Strings of libzmq: UTF-8, zero-terminated where C returns them. */
public final class Utf8 {
  private Utf8() {}

  /** Returns the bytes of a string; null for null. */
  public static byte[] bytes(String string) {
    return string == null ? null : string.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the string up to the first zero, or of all bytes if there is no zero. */
  public static String fromCString(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /**
   * Encodes a string as {@link String#getBytes} does, into an array.
   *
   * @return the number of bytes, or -1 if they do not fit
   */
  public static int encode(String string, byte[] target) {
    int length = string.length();
    int ascii = Math.min(length, target.length);
    for (int i = 0; i < ascii; i++) {
      char c = string.charAt(i);
      if (c >= 0x80) {
        return encode(string, i, target);
      }
      target[i] = (byte) c;
    }
    return length <= target.length ? length : -1;
  }

  private static int encode(String string, int from, byte[] target) {
    int length = string.length();
    int size = from;
    for (int i = from; i < length; i++) {
      int c = string.charAt(i);
      if (Character.isSurrogate((char) c)) {
        c = string.codePointAt(i);
        if (Character.isSupplementaryCodePoint(c)) {
          i++;
        } else {
          c = '?';
        }
      }
      int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
      if (size + more >= target.length) {
        return -1;
      }
      if (more == 0) {
        target[size++] = (byte) c;
        continue;
      }
      target[size++] = (byte) (0xF0 << 3 - more | c >> 6 * more);
      for (int shift = 6 * (more - 1); shift >= 0; shift -= 6) {
        target[size++] = (byte) (0x80 | c >> shift & 0x3F);
      }
    }
    return size;
  }
}
