// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Native memory by address: what the functions of {@link Zmq} read and write.
 *
 * <p>Nothing here checks an address: it is C's {@code memcpy}. Threads: any, as far as the memory
 * itself is not changed under way.
 */
public final class NativeMemory {
  static {
    NativeLoader.load();
  }

  private NativeMemory() {}

  /**
   * The address of a direct buffer's first byte, whatever its position.
   *
   * @return 0 for null and for a buffer that is not direct
   */
  public static native long address(ByteBuffer direct);

  /** A direct buffer over {@code size} bytes at an address, which it does not free. */
  public static native ByteBuffer view(long address, long size);

  /** Copies {@code len} bytes from {@code source} into an array; 0, or -EINVAL for a bad range. */
  public static native int get(long source, byte[] target, int offset, int len);

  /** Copies {@code len} bytes of an array to {@code target}; 0, or -EINVAL for a bad range. */
  public static native int put(long target, byte[] source, int offset, int len);

  /** {@code size_t strlen(const char *string)}. */
  public static native long strlen(long string);

  /** {@code void free(void *memory)}: for what C handed over to be freed. */
  public static native void free(long memory);

  /**
   * The UTF-8 string at an address.
   *
   * @return null for an address of 0 or an error (below 0)
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
