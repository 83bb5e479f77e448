// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.charset.StandardCharsets;

/** Strings as libzmq has them: UTF-8, from C ended by a zero. */
final class Utf8 {
  private Utf8() {}

  /** The bytes of a string; null for null. */
  static byte[] bytes(String string) {
    return string == null ? null : string.getBytes(StandardCharsets.UTF_8);
  }

  /** The string up to the first zero, or of all bytes if there is none. */
  static String untilZero(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
