// SPDX-License-Identifier: MPL-2.0
package org.zeromq.proto;

import org.jspecify.annotations.Nullable;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.ZMsg;
import org.zeromq.internal.text.PictureSyntax;

/**
 * Sends and receives messages whose parts a picture describes, letter by letter: the picture
 * methods of {@link ZMQ.Socket} in a separate class. {@link ZMQ.Socket} describes the letters. A
 * picture is checked before its socket is used.
 *
 * @since 4.0
 */
public class ZPicture {
  /** Creates an instance; it has no state. */
  public ZPicture() {}

  /**
   * Creates the message that {@link ZMQ.Socket#sendBinaryPicture} sends.
   *
   * @param arguments null is treated as an empty String or array, and for {@code m} as a ZMsg with
   *     one empty frame
   * @throws ZMQException EPROTO (invalid picture)
   * @throws IllegalArgumentException if an argument is missing or does not fit its letter
   */
  public ZMsg msgBinaryPicture(String picture, @Nullable Object... arguments) {
    PictureSyntax.BINARY.check(picture);
    if (arguments.length < picture.length()) {
      throw new IllegalArgumentException(
          arguments.length + " arguments for " + picture.length() + " letters");
    }
    int size = 0;
    for (int i = 0; i < picture.length(); i++) {
      size += size(picture.charAt(i), arguments[i]);
    }
    ZFrame encoded = new ZFrame(new byte[size]);
    ZNeedle needle = new ZNeedle(encoded);
    ZMsg message = new ZMsg();
    message.add(encoded);
    for (int i = 0; i < picture.length(); i++) {
      put(needle, message, picture.charAt(i), arguments[i]);
    }
    return message;
  }

  private static int size(char letter, Object argument) {
    switch (letter) {
      case 's':
        return Byte.BYTES + text(argument).getBytes(ZMQ.CHARSET).length;
      case 'S':
        return Integer.BYTES + text(argument).getBytes(ZMQ.CHARSET).length;
      case 'b':
      case 'c':
        return Integer.BYTES + block(argument).length;
      case 'f':
      case 'm':
        return 0;
      default:
        return letter - '0';
    }
  }

  private static void put(ZNeedle needle, ZMsg message, char letter, Object argument) {
    switch (letter) {
      case '1':
        needle.putNumber1((int) number(argument));
        break;
      case '2':
        needle.putNumber2((int) number(argument));
        break;
      case '4':
        needle.putNumber4((int) number(argument));
        break;
      case '8':
        needle.putNumber8(number(argument));
        break;
      case 's':
        needle.putShortString(text(argument));
        break;
      case 'S':
        needle.putLongString(text(argument));
        break;
      case 'f':
        message.add(fitting(ZFrame.class, argument));
        break;
      case 'm':
        if (argument == null) {
          message.add(new byte[0]);
        } else {
          message.addAll(fitting(ZMsg.class, argument));
        }
        break;
      default:
        byte[] block = block(argument);
        needle.putNumber4(block.length);
        needle.putBlock(block, block.length);
    }
  }

  private static long number(Object argument) {
    if (argument instanceof Integer || argument instanceof Long) {
      return ((Number) argument).longValue();
    }
    throw new IllegalArgumentException("expected an argument of type int or long: " + argument);
  }

  private static String text(Object argument) {
    return argument == null ? "" : fitting(String.class, argument);
  }

  private static byte[] block(Object argument) {
    return argument == null ? new byte[0] : fitting(byte[].class, argument);
  }

  private static <T> T fitting(Class<T> type, Object argument) {
    if (!type.isInstance(argument)) {
      throw new IllegalArgumentException(
          "expected an argument of type " + type.getSimpleName() + ": " + argument);
    }
    return type.cast(argument);
  }

  /** Sends a message, as {@link ZMQ.Socket#sendBinaryPicture}. */
  public boolean sendBinaryPicture(
      ZMQ.Socket socket, String picture, @Nullable Object... arguments) {
    PictureSyntax.BINARY.check(picture);
    return socket.sendBinaryPicture(picture, arguments);
  }

  /** Receives a message, as {@link ZMQ.Socket#recvBinaryPicture}. */
  public @Nullable Object @Nullable [] recvBinaryPicture(ZMQ.Socket socket, String picture) {
    PictureSyntax.BINARY.check(picture);
    return socket.recvBinaryPicture(picture);
  }

  /** Sends a message, as {@link ZMQ.Socket#sendPicture}. */
  public boolean sendPicture(ZMQ.Socket socket, String picture, @Nullable Object... arguments) {
    PictureSyntax.TEXT.check(picture);
    return socket.sendPicture(picture, arguments);
  }

  /** Receives a message, as {@link ZMQ.Socket#recvPicture}. */
  public @Nullable Object @Nullable [] recvPicture(ZMQ.Socket socket, String picture) {
    PictureSyntax.TEXT.check(picture);
    return socket.recvPicture(picture);
  }
}
