// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Native memory by address, which the functions of {@link Zmq} read and write.
 *
 * <p>Addresses are not checked, as in C's {@code memcpy}. Threads: any, as long as the memory is
 * not changed concurrently.
 *
 * @since 4.0
 */
public final class NativeMemory {
  static {
    NativeLoader.load();
  }

  private NativeMemory() {}

  /**
   * Returns the address of a direct buffer's first byte, regardless of its position.
   *
   * @return 0 for null and for a non-direct buffer
   */
  public static native long address(ByteBuffer direct);

  /** Returns a direct buffer over {@code size} bytes at an address, which it does not free. */
  public static native ByteBuffer view(long address, long size);

  /**
   * Copies {@code len} bytes from {@code source} into an array; returns 0, or -EINVAL for an
   * invalid range.
   */
  public static native int get(long source, byte[] target, int offset, int len);

  /**
   * Copies {@code len} bytes of an array to {@code target}; returns 0, or -EINVAL for an invalid
   * range.
   */
  public static native int put(long target, byte[] source, int offset, int len);

  /** {@code size_t strlen(const char *string)}. */
  public static native long strlen(long string);

  /** {@code void free(void *memory)}: for memory that a C function returned to be freed. */
  public static native void free(long memory);

  /**
   * Returns the UTF-8 string at an address.
   *
   * @return null for an address of 0 or an error (negative)
   */
  public static String string(long address) {
    if (address <= 0) {
      return null;
    }
    byte[] bytes = new byte[Math.toIntExact(strlen(address))];
    get(address, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
