// SPDX-License-Identifier: MPL-2.0
package org.zeromq.util;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/**
 * Binary data, with methods to compare it with strings and to show it as text.
 *
 * @since 4.0
 */
public class ZData {
  private static final int MAX_LINE = 70;
  private static final int FIRST_PRINTABLE = 32;

  private final byte[] data;

  /** Wraps an array, which is not copied. */
  public ZData(byte[] data) {
    this.data = data;
  }

  /** Returns whether the data equals a string's UTF-8 bytes. */
  public boolean streq(String text) {
    return streq(data, text);
  }

  /** Returns whether the data equals a string's UTF-8 bytes. */
  public static boolean streq(byte[] data, String text) {
    return data != null && text != null && text.equals(new String(data, ZMQ.CHARSET));
  }

  /** Returns whether the bytes are equal. */
  public boolean equals(byte[] other) {
    return Arrays.equals(data, other);
  }

  /** Returns whether the other object is a ZData with equal bytes. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ZData && Arrays.equals(data, ((ZData) other).data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  /** Returns the data as text if all of it is printable ASCII, in hexadecimal otherwise. */
  @Override
  public String toString() {
    return toString(data);
  }

  /**
   * Returns the data as text if all of it is printable ASCII, in hexadecimal otherwise; empty for
   * null.
   */
  public static String toString(byte @Nullable [] data) {
    if (data == null) {
      return "";
    }
    for (byte b : data) {
      if (b < FIRST_PRINTABLE) {
        return strhex(data);
      }
    }
    return new String(data, StandardCharsets.US_ASCII);
  }

  /** Returns the data in hexadecimal, two upper-case digits per byte. */
  public String strhex() {
    return strhex(data);
  }

  /** Returns the data in hexadecimal, two upper-case digits per byte; empty for null. */
  public static String strhex(byte @Nullable [] data) {
    if (data == null) {
      return "";
    }
    StringBuilder hex = new StringBuilder(2 * data.length);
    for (byte b : data) {
      hex.append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
      hex.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
    }
    return hex.toString();
  }

  /** Prints all data, as {@link #print(PrintStream, String, byte[], int)}. */
  public void print(PrintStream out, @Nullable String prefix) {
    print(out, prefix, data, data.length);
  }

  /**
   * Prints a line: prefix, size, and the first 70 characters of the data as {@link #toString()}
   * shows it.
   *
   * @param prefix null for an empty prefix
   * @param size the number of bytes of the data to use
   */
  public static void print(PrintStream out, @Nullable String prefix, byte[] data, int size) {
    String text = toString(Arrays.copyOf(data, Math.min(size, data.length)));
    String shown = text.length() <= MAX_LINE ? text : text.substring(0, MAX_LINE) + "...";
    out.println((prefix == null ? "" : prefix) + String.format("[%03d] ", size) + shown);
  }
}
