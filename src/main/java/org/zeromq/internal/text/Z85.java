// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import java.nio.charset.StandardCharsets;
import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/** Z85, the text form of keys: five characters for four bytes. */
public final class Z85 {
  private static final int BYTES = 4;
  private static final int CHARACTERS = 5;

  private Z85() {}

  public static String encode(byte[] data) {
    checkMultiple(data.length, BYTES);
    byte[] text = new byte[data.length / BYTES * CHARACTERS + 1];
    Errors.check(Zmq.zmq_z85_encode(text, data));
    return Utf8.fromCString(text);
  }

  public static byte[] decode(String text) {
    byte[] characters = text.getBytes(StandardCharsets.UTF_8);
    checkMultiple(characters.length, CHARACTERS);
    byte[] data = new byte[characters.length / CHARACTERS * BYTES];
    if (data.length > 0) {
      Errors.check(Zmq.zmq_z85_decode(data, characters));
    }
    return data;
  }

  private static void checkMultiple(int length, int divisor) {
    if (length % divisor != 0) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
  }
}
