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
 * Helpers of JeroMQ's engine that programs call.
 *
 * @deprecated use the JDK's; {@link org.zeromq.Utils#findOpenPort()}
 * @since 4.0
 */
@Deprecated
public class Utils {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Utils() {}

  /** A random number of 32 bits. */
  public static int randomInt() {
    return RANDOM.nextInt();
  }

  /** A random number from 0 to below a positive bound. */
  public static int randomInt(int bound) {
    return RANDOM.nextInt(bound);
  }

  /** Random bytes. */
  public static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** As {@link org.zeromq.Utils#findOpenPort()}. */
  public static int findOpenPort() throws IOException {
    return org.zeromq.Utils.findOpenPort();
  }

  /** Sets channels to non-blocking mode. */
  public static void unblockSocket(SelectableChannel... channels) throws IOException {
    for (SelectableChannel channel : channels) {
      channel.configureBlocking(false);
    }
  }

  /** What remains in a buffer, which is read. */
  public static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** A copy of another length, with zeros at its end if it is longer. */
  public static byte[] realloc(byte[] source, int size) {
    return Arrays.copyOf(source, size);
  }

  /**
   * The array if it has this size already, or a copy that does. With {@code ended}, nulls are added
   * or elements removed at the end, otherwise at the start.
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
   * Deletes a file, or a folder with all that is in it; false if that fails or nothing is there.
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
   * Passes if an argument is as it should be.
   *
   * @throws IllegalArgumentException with the message, if it is not
   */
  public static void checkArgument(boolean valid, String message) {
    checkArgument(valid, () -> message);
  }

  /**
   * Passes if an argument is as it should be.
   *
   * @throws IllegalArgumentException with the message, if it is not
   */
  public static void checkArgument(boolean valid, Supplier<String> message) {
    if (!valid) {
      throw new IllegalArgumentException(message.get());
    }
  }
}
