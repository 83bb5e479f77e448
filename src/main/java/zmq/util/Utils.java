// SPDX-License-Identifier: MPL-2.0
package zmq.util;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Utilities of JeroMQ's engine that programs call.
 *
 * @deprecated use the JDK's methods, or {@link org.zeromq.Utils#findOpenPort()}
 * @since 4.0
 */
@Deprecated
public class Utils {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Utils() {}

  /** Returns a random number of 32 bits. */
  public static int randomInt() {
    return RANDOM.nextInt();
  }

  /** Returns a random number from 0 to below a positive bound. */
  public static int randomInt(int bound) {
    return RANDOM.nextInt(bound);
  }

  /** Returns random bytes. */
  public static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Returns a free port, as {@link org.zeromq.Utils#findOpenPort()}. */
  public static int findOpenPort() throws IOException {
    return org.zeromq.Utils.findOpenPort();
  }

  /** Sets channels to non-blocking mode. */
  public static void unblockSocket(SelectableChannel... channels) throws IOException {
    for (SelectableChannel channel : channels) {
      channel.configureBlocking(false);
    }
  }

  /** Returns the remaining bytes of a buffer, and advances its position to the limit. */
  public static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** Returns a copy with a different length, padded with zeros at the end if it is longer. */
  public static byte[] realloc(byte[] source, int size) {
    return Arrays.copyOf(source, size);
  }

  /**
   * Returns the array if it has this size already, else a copy of this size. With {@code ended},
   * nulls are added or elements removed at the end, otherwise at the start.
   */
  @SuppressWarnings("unchecked")
  public static <T> T[] realloc(Class<T> type, T[] source, int size, boolean ended) {
    if (size == source.length) {
      return source;
    }
    T[] copy = (T[]) Array.newInstance(type, size);
    int kept = Math.min(size, source.length);
    int from = ended ? 0 : source.length - kept;
    int to = ended ? 0 : size - kept;
    System.arraycopy(source, from, copy, to, kept);
    return copy;
  }

  /**
   * Deletes a file, or a folder with its content; returns false if that fails or nothing exists
   * there.
   */
  public static boolean delete(File path) {
    File[] children = path.listFiles();
    boolean all = true;
    if (children != null) {
      for (File child : children) {
        all &= delete(child);
      }
    }
    return path.delete() && all;
  }

  /**
   * Checks a condition on an argument.
   *
   * @throws IllegalArgumentException with the message, if {@code valid} is false
   */
  public static void checkArgument(boolean valid, String message) {
    checkArgument(valid, () -> message);
  }

  /**
   * Checks a condition on an argument.
   *
   * @throws IllegalArgumentException with the message, if {@code valid} is false
   */
  public static void checkArgument(boolean valid, Supplier<String> message) {
    if (!valid) {
      throw new IllegalArgumentException(message.get());
    }
  }
}
