// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.zeromq.ZMQException;
import org.zeromq.internal.text.Utf8;
import org.zeromq.internal.text.Z85;

/** A CURVE key in both forms: 32 bytes, and 40 characters in Z85. */
public final class CurveKey {
  static final int SIZE = 32;
  private static final int SIZE_Z85 = 40;

  private final byte[] bytes;
  public final String z85;

  private CurveKey(byte[] bytes) {
    this.bytes = bytes;
    z85 = Z85.encode(bytes);
  }

  /**
   * Returns a key from 32 bytes or 40 characters of Z85.
   *
   * @throws IllegalArgumentException for null and any other input
   */
  public static CurveKey of(byte[] key) {
    if (key == null) {
      throw new IllegalArgumentException("a key is null");
    }
    if (key.length == SIZE) {
      return new CurveKey(key.clone());
    }
    if (key.length != SIZE_Z85) {
      throw new IllegalArgumentException("a key has 32 bytes or 40 characters, not " + key.length);
    }
    try {
      return new CurveKey(Z85.decode(new String(key, UTF_8)));
    } catch (ZMQException e) {
      throw new IllegalArgumentException("a key has characters that are not of Z85", e);
    }
  }

  /** Returns a key as {@link #of(byte[])}, from a string's bytes. */
  public static CurveKey of(String key) {
    return of(Utf8.bytes(key));
  }

  /** Returns a key as {@link #of(byte[])}; null for null. */
  public static CurveKey ofNullable(byte[] key) {
    return key == null ? null : of(key);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CurveKey && Arrays.equals(bytes, ((CurveKey) other).bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
