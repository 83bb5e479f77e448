// SPDX-License-Identifier: MPL-2.0
package org.zeromq.util;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zeromq.ZMQ;

/**
 * Binary data, compared with strings and shown as text.
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

  /** Whether the data is a string's UTF-8 bytes. */
  public boolean streq(String text) {
    return streq(data, text);
  }

  /** Whether the data is a string's UTF-8 bytes. */
  public static boolean streq(byte[] data, String text) {
    return data != null && text != null && text.equals(new String(data, ZMQ.CHARSET));
  }

  /** Whether the bytes are the same. */
  public boolean equals(byte[] other) {
    return Arrays.equals(data, other);
  }

  /** Whether the other is a ZData with the same bytes. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ZData && Arrays.equals(data, ((ZData) other).data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  /** The data as text if all of it is printable ASCII, in hexadecimal otherwise. */
  @Override
  public String toString() {
    return toString(data);
  }

  /** The data as text if all of it is printable ASCII, in hexadecimal otherwise; null is empty. */
  public static String toString(byte[] data) {
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

  /** The data in hexadecimal, two upper-case digits a byte. */
  public String strhex() {
    return strhex(data);
  }

  /** The data in hexadecimal, two upper-case digits a byte; null is empty. */
  public static String strhex(byte[] data) {
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

  /** {@link #print(PrintStream, String, byte[], int)} of all data. */
  public void print(PrintStream out, String prefix) {
    print(out, prefix, data, data.length);
  }

  /**
   * Prints a line: prefix, size, and the first 70 characters of the data as {@link #toString()}
   * shows it.
   *
   * @param prefix null is empty
   * @param size how many bytes of the data count
   */
  public static void print(PrintStream out, String prefix, byte[] data, int size) {
    String text = toString(Arrays.copyOf(data, Math.min(size, data.length)));
    String shown = text.length() <= MAX_LINE ? text : text.substring(0, MAX_LINE) + "...";
    out.println((prefix == null ? "" : prefix) + String.format("[%03d] ", size) + shown);
  }
}
