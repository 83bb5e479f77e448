// SPDX-License-Identifier: MPL-2.0
package org.zeromq.util;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZConfig;

/**
 * Names and values of a certificate or a connection, in the order in which they were set.
 *
 * <p>The binary form is that of ZMTP: for each entry, the length of the name in one byte, the name,
 * the length of the value in four bytes, most significant first, and the value.
 *
 * <p>Threads: one at a time.
 *
 * @since 4.0
 */
public class ZMetadata {
  private static final int MAX_NAME_LENGTH = 255;

  private final Map<String, String> properties = new LinkedHashMap<>();

  /** Creates empty metadata. */
  public ZMetadata() {}

  /**
   * Copies metadata of JeroMQ's engine.
   *
   * @deprecated use {@link #ZMetadata()} and {@link #set(String, String)}
   */
  @Deprecated
  public ZMetadata(zmq.io.Metadata metadata) {
    metadata.entrySet().forEach(each -> properties.put(each.getKey(), each.getValue()));
  }

  /**
   * Adds metadata of JeroMQ's engine.
   *
   * @deprecated use {@link #set(String, String)}
   */
  @Deprecated
  public void set(zmq.io.Metadata metadata) {
    metadata.entrySet().forEach(each -> set(each.getKey(), each.getValue()));
  }

  /** Returns the names. Removing one from the set removes its entry. */
  public Set<String> keySet() {
    return properties.keySet();
  }

  /** Returns the value of a name; null if there is none. */
  public @Nullable String get(String name) {
    return properties.get(name);
  }

  /** Sets the value of a name, replacing an earlier value. */
  public void set(String name, String value) {
    properties.put(name, value);
  }

  /** Removes a name and its value. */
  public void remove(String name) {
    properties.remove(name);
  }

  /** Returns the names and values. */
  public Set<Entry<String, String>> entrySet() {
    return properties.entrySet();
  }

  /** Returns the values. */
  public Collection<String> values() {
    return properties.values();
  }

  /** Returns whether there are no names. */
  public boolean isEmpty() {
    return properties.isEmpty();
  }

  /** Returns whether a name has a value. */
  public boolean containsKey(String name) {
    return properties.containsKey(name);
  }

  /** Removes all names. */
  public void clear() {
    properties.clear();
  }

  /** Returns the number of names. */
  public int size() {
    return properties.size();
  }

  /**
   * Returns the binary form.
   *
   * @throws IllegalArgumentException if a name is empty or has more than 255 bytes, or a value is
   *     null
   */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the binary form.
   *
   * @throws IOException from the stream
   * @throws IllegalArgumentException as {@link #bytes()}, after part of it may have been written
   */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream data = new DataOutputStream(stream);
    for (Entry<String, String> property : properties.entrySet()) {
      byte[] name = property.getKey().getBytes(UTF_8);
      if (name.length == 0 || name.length > MAX_NAME_LENGTH || property.getValue() == null) {
        throw new IllegalArgumentException(
            "a property needs a name of 1 to 255 bytes and a value: " + property);
      }
      byte[] value = property.getValue().getBytes(UTF_8);
      data.writeByte(name.length);
      data.write(name);
      data.writeInt(value.length);
      data.write(value);
    }
    data.flush();
  }

  /**
   * Reads the binary form, represented as a UTF-8 string; returns null for null and for invalid
   * input.
   */
  public static @Nullable ZMetadata read(@Nullable String binary) {
    if (binary == null) {
      return null;
    }
    ZMetadata metadata = new ZMetadata();
    ByteBuffer rest = ByteBuffer.wrap(binary.getBytes(UTF_8));
    try {
      while (rest.hasRemaining()) {
        String name = readString(rest, rest.get() & 0xFF);
        metadata.set(name, readString(rest, rest.getInt()));
      }
    } catch (BufferUnderflowException e) {
      return null;
    }
    return metadata;
  }

  private static String readString(ByteBuffer rest, int length) {
    if (length < 0 || length > rest.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    rest.get(bytes);
    return new String(bytes, UTF_8);
  }

  /**
   * Reads the values below {@code metadata} in a certificate's file; returns null if there is no
   * such setting.
   */
  public static @Nullable ZMetadata read(@Nullable ZConfig config) {
    ZConfig section = config.getChild("metadata");
    if (section == null) {
      return null;
    }
    ZMetadata metadata = new ZMetadata();
    section.getValues().forEach(metadata::set);
    return metadata;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ZMetadata && properties.equals(((ZMetadata) other).properties);
  }

  @Override
  public int hashCode() {
    return properties.hashCode();
  }

  @Override
  public String toString() {
    return properties.toString();
  }
}
