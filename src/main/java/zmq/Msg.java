// SPDX-License-Identifier: MPL-2.0
package zmq;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one message part on the Java heap or in a direct buffer, and its flags. The bytes
 * are copied when it is sent or received.
 *
 * <p>Threads: one at a time.
 *
 * @deprecated use {@link org.zeromq.Msg} or {@link org.zeromq.ZFrame}
 * @since 4.0
 */
@Deprecated
public class Msg {
  /** Flag: more parts of the message follow. */
  public static final int MORE = 1;

  /** A flag of JeroMQ's engine. */
  public static final int COMMAND = 2;

  /** A flag of JeroMQ's engine. */
  public static final int CREDENTIAL = 32;

  /** A flag of JeroMQ's engine. */
  public static final int IDENTITY = 64;

  /** A flag of JeroMQ's engine. */
  public static final int SHARED = 128;

  /** The maximum length of a group, in bytes. */
  public static final int MAX_GROUP_LENGTH = 255;

  private final ByteBuffer buffer;
  private int flags;
  private int writeIndex;
  private int routingId;
  private String group = "";
  private zmq.io.Metadata metadata;

  /** Creates a message without data. */
  public Msg() {
    this(0);
  }

  /** Creates a message of zero bytes, to be filled with {@code put}. */
  public Msg(int capacity) {
    buffer = ByteBuffer.allocate(capacity);
  }

  /** Creates a message with an array, which is not copied. */
  public Msg(byte[] data) {
    this(ByteBuffer.wrap(Objects.requireNonNull(data, "data")));
  }

  /** Creates a message with the remaining bytes of a buffer, which is not copied. */
  public Msg(ByteBuffer data) {
    buffer = data.slice();
    writeIndex = buffer.limit();
  }

  /** Creates a message with the data, flags and metadata of another one; the data is not copied. */
  public Msg(Msg other) {
    buffer = other.buffer.duplicate();
    flags = other.flags;
    writeIndex = other.writeIndex;
    routingId = other.routingId;
    group = other.group;
    metadata = other.metadata;
  }

  // ---- flags

  /** Returns the flags. */
  public int flags() {
    return flags;
  }

  /** Returns whether more parts of the message follow. */
  public boolean hasMore() {
    return (flags & MORE) != 0;
  }

  /** Returns whether {@link #COMMAND} is set. */
  public boolean isCommand() {
    return (flags & COMMAND) != 0;
  }

  /** Returns whether {@link #CREDENTIAL} is set. */
  public boolean isCredential() {
    return (flags & CREDENTIAL) != 0;
  }

  /** Returns whether {@link #IDENTITY} is set. */
  public boolean isIdentity() {
    return (flags & IDENTITY) != 0;
  }

  /** Adds flags. */
  public void setFlags(int flags) {
    this.flags |= flags;
  }

  /** Removes flags. */
  public void resetFlags(int flags) {
    this.flags &= ~flags;
  }

  // ---- data

  /** Returns the number of bytes. */
  public int size() {
    return buffer.limit();
  }

  /**
   * Returns the bytes: the array of the message if it contains exactly these bytes, else a copy.
   */
  public byte[] data() {
    if (buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.array().length == size()) {
      return buffer.array();
    }
    byte[] copy = new byte[size()];
    buf().get(copy);
    return copy;
  }

  /** Returns a buffer over the bytes, from 0 to the size. */
  public ByteBuffer buf() {
    ByteBuffer view = buffer.duplicate();
    view.clear();
    return view;
  }

  /** Returns the first byte. */
  public byte get() {
    return get(0);
  }

  /** Returns the byte at an index. */
  public byte get(int index) {
    return buffer.get(index);
  }

  /** Returns the two bytes at an index, most significant first: 0 to 65535. */
  public int getShort(int index) {
    return buffer.getShort(index) & 0xFFFF;
  }

  /** Returns the four bytes at an index, most significant first. */
  public int getInt(int index) {
    return buffer.getInt(index);
  }

  /** Returns the eight bytes at an index, most significant first. */
  public long getLong(int index) {
    return buffer.getLong(index);
  }

  /**
   * Copies bytes into an array.
   *
   * @return the number of bytes copied: the length, or less if fewer are available
   */
  public int getBytes(int index, byte[] target, int offset, int length) {
    return getBytes(index, ByteBuffer.wrap(target, offset, length), length);
  }

  /**
   * Copies bytes into a buffer.
   *
   * @return the number of bytes copied: the length, or less if fewer are available
   */
  public int getBytes(int index, ByteBuffer target, int length) {
    ByteBuffer source = buf();
    source.position(index);
    int count = Math.min(length, source.remaining());
    source.limit(index + count);
    target.put(source);
    return count;
  }

  /**
   * Appends a byte. Like all methods that append, it throws IndexOutOfBoundsException if the
   * message is full.
   */
  public Msg put(byte value) {
    buffer.put(writeIndex, value);
    writeIndex++;
    return this;
  }

  /** Appends the low 8 bits of a number. */
  public Msg put(int value) {
    return put((byte) value);
  }

  /** Appends an array; null has no effect. */
  public Msg put(byte @Nullable [] source) {
    return source == null ? this : put(source, 0, source.length);
  }

  /** Appends part of an array; null has no effect. */
  public Msg put(byte @Nullable [] source, int offset, int length) {
    return source == null ? this : put(ByteBuffer.wrap(source, offset, length));
  }

  /** Appends part of a buffer, whose position does not change; the offset counts from its start. */
  public Msg put(@Nullable ByteBuffer source, int offset, int length) {
    ByteBuffer part = source.duplicate();
    part.limit(offset + length);
    part.position(offset);
    return put(part);
  }

  /** Appends the remaining bytes of a buffer, and advances its position. */
  public Msg put(@Nullable ByteBuffer source) {
    int length = source.remaining();
    if (length > size() - writeIndex) {
      throw new IndexOutOfBoundsException(
          length + " bytes do not fit into the remaining " + (size() - writeIndex));
    }
    ByteBuffer target = buf();
    target.position(writeIndex);
    target.put(source);
    writeIndex += length;
    return this;
  }

  /** Appends the length of a string in one byte, then its UTF-8 bytes. */
  public Msg putShortString(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0xFF) {
      throw new IllegalArgumentException(bytes.length + " bytes, a short string has up to 255");
    }
    return put(bytes.length).put(bytes);
  }

  // ---- metadata

  /** Returns the metadata received with the message; null for a message that was not received. */
  public zmq.io.@Nullable Metadata getMetadata() {
    return metadata;
  }

  /** Sets the metadata, which is not sent. */
  public Msg setMetadata(zmq.io.Metadata metadata) {
    this.metadata = metadata;
    return this;
  }

  /** Removes the metadata. */
  public void resetMetadata() {
    metadata = null;
  }

  /** Returns the routing id of a SERVER or PEER; 0 for none. */
  public int getRoutingId() {
    return routingId;
  }

  /** Sets the routing id; returns false for 0. */
  public boolean setRoutingId(int routingId) {
    if (routingId == 0) {
      return false;
    }
    this.routingId = routingId;
    return true;
  }

  /** Removes the routing id. */
  public void resetRoutingId() {
    routingId = 0;
  }

  /** Returns the group of a RADIO or DISH; empty for none. */
  public String getGroup() {
    return group;
  }

  /** Sets the group; returns false for more than 255 characters. */
  public boolean setGroup(String group) {
    if (group.length() > MAX_GROUP_LENGTH) {
      return false;
    }
    this.group = group;
    return true;
  }

  /** Returns the size and the flags. */
  @Override
  public String toString() {
    return "Msg [size=" + size() + ", flags=" + flags + "]";
  }

  /**
   * Builds a message whose size is not known beforehand; {@link #build()} returns the message.
   *
   * @deprecated use {@link org.zeromq.Msg} or {@link org.zeromq.ZFrame}
   */
  @Deprecated
  public static final class Builder extends Msg {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Creates a builder without data. */
    public Builder() {}

    /** Returns the number of bytes so far. */
    @Override
    public int size() {
      return bytes.size();
    }

    @Override
    public Msg put(byte value) {
      bytes.write(value);
      return this;
    }

    @Override
    public Msg put(@Nullable ByteBuffer source) {
      byte[] copy = new byte[source.remaining()];
      source.get(copy);
      bytes.write(copy, 0, copy.length);
      return this;
    }

    /** Returns a message with the bytes, flags, group, routing id and metadata so far. */
    public Msg build() {
      Msg built = new Msg(bytes.toByteArray());
      built.setFlags(flags());
      built.setGroup(getGroup());
      built.setRoutingId(getRoutingId());
      built.setMetadata(getMetadata());
      return built;
    }
  }
}
