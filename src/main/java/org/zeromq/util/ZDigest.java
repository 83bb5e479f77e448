// SPDX-License-Identifier: MPL-2.0
package org.zeromq.util;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-1 hash of chunks of data. It detects changes and duplicates; it does not protect against
 * deliberate forgery.
 *
 * <p>Threads: one at a time.
 *
 * @since 4.0
 */
public class ZDigest {
  private static final int BUFFER_SIZE = 8192;

  private final byte[] buffer;
  private final MessageDigest sha1 = newSha1();
  private byte[] hash;

  /** Creates a digest with a buffer of 8 KiB for streams. */
  public ZDigest() {
    this(new byte[BUFFER_SIZE]);
  }

  /** Creates a digest with a buffer for streams, which must not be empty. */
  public ZDigest(byte[] buffer) {
    this.buffer = buffer;
  }

  private static MessageDigest newSha1() {
    try {
      return MessageDigest.getInstance("SHA-1"); // every JDK provides it
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds the remaining content of a stream, and returns this. The stream is not closed. */
  public ZDigest update(InputStream input) throws IOException {
    int count = input.read(buffer);
    while (count > 0) {
      update(buffer, 0, count);
      count = input.read(buffer);
    }
    return this;
  }

  /** Adds an array, and returns this. */
  public ZDigest update(byte[] input) {
    return update(input, 0, input.length);
  }

  /** Adds part of an array, and returns this. Data after {@link #data()} begins a new hash. */
  public ZDigest update(byte[] input, int offset, int length) {
    sha1.update(input, offset, length);
    hash = null;
    return this;
  }

  /**
   * Returns the hash of the data added: 20 bytes. Returns the same hash until more data is added.
   */
  public byte[] data() {
    if (hash == null) {
      hash = sha1.digest();
    }
    return hash.clone();
  }

  /** Returns the number of bytes of the hash: 20. */
  public int size() {
    return sha1.getDigestLength();
  }

  /** Returns the hash in hexadecimal, in upper case. */
  public String string() {
    return ZData.strhex(data());
  }
}
