// SPDX-License-Identifier: MPL-2.0
package org.zeromq.proto;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;

/**
 * Writes numbers, strings and blocks into a frame's data, or reads them, from front to back, in the
 * format of zproto: numbers most significant byte first, strings in UTF-8 preceded by their length
 * in bytes.
 *
 * <p>A frame's size does not change: {@code new ZFrame(new byte[size])} must be large enough.
 *
 * <p>Threads: one at a time.
 *
 * @since 4.0
 */
public final class ZNeedle {
  private static final int BYTE_LIMIT = 255;

  private final ByteBuffer data;

  /** Creates a needle at the start of a frame. */
  public ZNeedle(ZFrame frame) {
    data = ByteBuffer.wrap(frame.getData());
  }

  // ---- numbers

  /**
   * Writes the low 8 bits of a number.
   *
   * @throws IllegalArgumentException if the frame has no room
   */
  public void putNumber1(int value) {
    need(Byte.BYTES).put((byte) value);
  }

  /**
   * Reads a number of 8 bits: 0 to 255.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public int getNumber1() {
    return rest(Byte.BYTES).get() & 0xFF;
  }

  /**
   * Writes the low 16 bits of a number.
   *
   * @throws IllegalArgumentException if the frame has no room
   */
  public void putNumber2(int value) {
    need(Short.BYTES).putShort((short) value);
  }

  /**
   * Reads a number of 16 bits: 0 to 65535.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public int getNumber2() {
    return rest(Short.BYTES).getShort() & 0xFFFF;
  }

  /**
   * Writes a number of 32 bits.
   *
   * @throws IllegalArgumentException if the frame has no room
   */
  public void putNumber4(int value) {
    need(Integer.BYTES).putInt(value);
  }

  /**
   * Reads a number of 32 bits.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public int getNumber4() {
    return rest(Integer.BYTES).getInt();
  }

  /**
   * Writes a number of 64 bits.
   *
   * @throws IllegalArgumentException if the frame has no room
   */
  public void putNumber8(long value) {
    need(Long.BYTES).putLong(value);
  }

  /**
   * Reads a number of 64 bits.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public long getNumber8() {
    return rest(Long.BYTES).getLong();
  }

  // ---- blocks and strings

  /**
   * Writes the first bytes of an array, without a length.
   *
   * @throws IllegalArgumentException if the frame has no room
   * @throws IndexOutOfBoundsException if the array is shorter
   */
  public void putBlock(byte[] value, int size) {
    need(size).put(value, 0, size);
  }

  /**
   * Reads a number of bytes.
   *
   * @throws IllegalArgumentException if the frame is too short, or the size is negative
   */
  public byte[] getBlock(int size) {
    if (size < 0 || size > data.remaining()) {
      throw tooShort(size, new BufferUnderflowException());
    }
    byte[] block = new byte[size];
    data.get(block);
    return block;
  }

  /**
   * Writes a string, preceded by its length in one byte.
   *
   * @throws IllegalArgumentException if it has more than 255 bytes of UTF-8, or the frame has no
   *     room
   */
  public void putShortString(String value) {
    byte[] text = value.getBytes(ZMQ.CHARSET);
    if (text.length > BYTE_LIMIT) {
      throw new IllegalArgumentException(text.length + " bytes, a short string has up to 255");
    }
    need(Byte.BYTES + text.length).put((byte) text.length).put(text);
  }

  /**
   * Reads a string, preceded by its length in one byte.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public String getShortString() {
    return new String(getBlock(getNumber1()), ZMQ.CHARSET);
  }

  /**
   * Writes a string, preceded by its length in four bytes.
   *
   * @throws IllegalArgumentException if the frame has no room
   */
  public void putLongString(String value) {
    byte[] text = value.getBytes(ZMQ.CHARSET);
    need(Integer.BYTES + text.length).putInt(text.length).put(text);
  }

  /**
   * Reads a string, preceded by its length in four bytes.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public String getLongString() {
    return new String(getBlock(getNumber4()), ZMQ.CHARSET);
  }

  /**
   * Writes a string of up to 255 bytes as {@link #putShortString}, a longer one as {@link
   * #putLongString}: the reader must know which was used.
   */
  public void putString(String value) {
    if (value.getBytes(ZMQ.CHARSET).length > BYTE_LIMIT) {
      putLongString(value);
    } else {
      putShortString(value);
    }
  }

  /** Reads a string as {@link #getShortString}. */
  public String getString() {
    return getShortString();
  }

  // ---- collections

  /**
   * Writes up to 255 short strings, preceded by their number in one byte; null is written as an
   * empty list.
   *
   * @throws IllegalArgumentException if there are more, one is too long, or the frame has no room
   */
  public void putList(@Nullable Collection<String> elements) {
    putCount(elements == null ? 0 : elements.size());
    if (elements != null) {
      elements.forEach(this::putShortString);
    }
  }

  /**
   * Reads a list that {@link #putList} wrote.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public List<String> getList() {
    int count = getNumber1();
    List<String> elements = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      elements.add(getShortString());
    }
    return elements;
  }

  /**
   * Writes up to 255 entries, as short strings {@code key=value}, preceded by their number in one
   * byte; null is written as an empty map.
   *
   * @throws IllegalArgumentException if there are more, a key contains an equals sign, an entry is
   *     too long, or the frame has no room
   */
  public void putMap(@Nullable Map<String, String> map) {
    putCount(map == null ? 0 : map.size());
    if (map != null) {
      map.forEach(this::putEntry);
    }
  }

  private void putEntry(String key, String value) {
    if (key.indexOf('=') >= 0) {
      throw new IllegalArgumentException("a key must not contain an equals sign: " + key);
    }
    putShortString(key + "=" + value);
  }

  /**
   * Reads a map that {@link #putMap} wrote, in the same order. An entry without an equals sign has
   * an empty value.
   *
   * @throws IllegalArgumentException if the frame is too short
   */
  public Map<String, String> getMap() {
    int count = getNumber1();
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String[] entry = getShortString().split("=", 2);
      map.put(entry[0], entry.length == 2 ? entry[1] : "");
    }
    return map;
  }

  private void putCount(int count) {
    if (count > BYTE_LIMIT) {
      throw new IllegalArgumentException(count + " elements, the format has up to 255");
    }
    putNumber1(count);
  }

  private ByteBuffer need(int size) {
    if (size > data.remaining()) {
      throw new IllegalArgumentException(
          size + " bytes do not fit into the " + data.remaining() + " that are left",
          new BufferOverflowException());
    }
    return data;
  }

  private ByteBuffer rest(int size) {
    if (size > data.remaining()) {
      throw tooShort(size, new BufferUnderflowException());
    }
    return data;
  }

  private IllegalArgumentException tooShort(int size, BufferUnderflowException cause) {
    return new IllegalArgumentException(
        "cannot read " + size + " bytes: " + data.remaining() + " are left", cause);
  }

  /** Returns the position in the frame, and its size. */
  @Override
  public String toString() {
    return "ZNeedle [position=" + data.position() + ", ceiling=" + data.limit() + "]";
  }
}
