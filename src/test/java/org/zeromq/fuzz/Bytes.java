// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Assembles bytes. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  Bytes u8(int value) {
    out.write(value);
    return this;
  }

  Bytes u16(int value) {
    return u8(value >> 8).u8(value);
  }

  Bytes u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  Bytes u64(long value) {
    return u32(value >> 32).u32(value);
  }

  Bytes text(String text) {
    return add(ascii(text));
  }

  Bytes add(byte[] bytes) {
    return add(bytes, 0, bytes.length);
  }

  Bytes add(byte[] bytes, int from, int length) {
    out.write(bytes, from, length);
    return this;
  }

  Bytes zeros(int count) {
    return add(new byte[count]);
  }

  /** A command's name, with its length before it. */
  Bytes name(String name) {
    return u8(name.length()).text(name);
  }

  byte[] get() {
    return out.toByteArray();
  }
}
