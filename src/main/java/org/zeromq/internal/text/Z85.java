// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import java.nio.charset.StandardCharsets;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/** Z85, the text form of keys: five characters for four bytes. */
public final class Z85 {
  private static final int BYTES = 4;
  private static final int CHARACTERS = 5;

  private Z85() {}

  public static String encode(byte[] data) {
    checkMultiple("z85_encode", data.length, BYTES, "bytes");
    byte[] text = new byte[data.length / BYTES * CHARACTERS + 1];
    Errors.check(Zmq.zmq_z85_encode(text, data), "z85_encode");
    return Utf8.fromCString(text);
  }

  public static byte[] decode(String text) {
    byte[] characters = text.getBytes(StandardCharsets.UTF_8);
    checkMultiple("z85_decode", characters.length, CHARACTERS, "characters");
    byte[] data = new byte[characters.length / CHARACTERS * BYTES];
    if (data.length > 0) {
      int result = Zmq.zmq_z85_decode(data, characters);
      if (result < 0) {
        throw Errors.of(-result, "z85_decode", null, "the text is not Z85");
      }
    }
    return data;
  }

  private static void checkMultiple(String operation, int length, int divisor, String unit) {
    if (length % divisor != 0) {
      throw Errors.of(
          ZmqErrno.EINVAL,
          operation,
          null,
          length + " " + unit + ", which is not a multiple of " + divisor);
    }
  }
}
