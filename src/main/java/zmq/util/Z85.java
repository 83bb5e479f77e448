// SPDX-License-Identifier: MPL-2.0
package zmq.util;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/**
 * Z85, the text form of keys: five characters for four bytes.
 *
 * @deprecated use {@link org.zeromq.ZMQ.Curve}
 * @since 4.0
 */
@Deprecated
public class Z85 {
  private Z85() {}

  /**
   * Returns the Z85 text of the first {@code size} bytes; null unless the size is a multiple of 4.
   */
  public static @Nullable String encode(byte[] data, int size) {
    return size % 4 == 0 ? ZMQ.Curve.z85Encode(Arrays.copyOf(data, size)) : null;
  }

  /**
   * Returns the bytes of a Z85 text; null unless its length is a multiple of 5.
   *
   * @throws org.zeromq.ZMQException EINVAL for an invalid character or value
   */
  public static byte @Nullable [] decode(String text) {
    return text.length() % 5 == 0 ? ZMQ.Curve.z85Decode(text) : null;
  }
}
