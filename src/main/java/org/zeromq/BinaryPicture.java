// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.text.PictureSyntax;
import org.zeromq.jni.ZmqErrno;

/**
 * Messages whose first part has all numbers, strings and chunks of a picture, as zproto encodes
 * them: czmq's {@code zsock_bsend} and {@code zsock_brecv}. Frames follow as parts of their own.
 * {@link ZMQ.Socket#sendBinaryPicture} has the letters.
 */
final class BinaryPicture {
  private static final int MAX_SHORT_STRING = 255;

  private BinaryPicture() {}

  // ---- send

  /** Sends a message; false when it would block. All is checked before anything is sent. */
  static boolean send(ZMQ.Socket socket, String picture, @Nullable Object... arguments) {
    PictureSyntax.BINARY.check(picture);
    PictureArguments next = new PictureArguments(picture, arguments);
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    ZMsg frames = new ZMsg();
    for (char letter : picture.toCharArray()) {
      switch (letter) {
        case 'f':
          frames.add(next.frame());
          break;
        case 'm':
          frames.addAll(next.messageOrEmptyPart());
          break;
        default:
          encode(encoded, letter, next);
      }
    }
    frames.addFirst(encoded.toByteArray());
    return frames.send(socket);
  }

  private static void encode(ByteArrayOutputStream target, char letter, PictureArguments next) {
    switch (letter) {
      case 's':
        byte[] text = next.text();
        if (text.length > MAX_SHORT_STRING) {
          throw new IllegalArgumentException(
              text.length + " bytes of UTF-8 do not fit the letter s; S takes them");
        }
        write(target, text.length, 1);
        target.write(text, 0, text.length);
        break;
      case 'S':
        writeLong(target, next.text());
        break;
      case 'b':
      case 'c':
        writeLong(target, next.bytes());
        break;
      default:
        write(target, next.number().longValue(), letter - '0');
    }
  }

  private static void writeLong(ByteArrayOutputStream target, byte[] bytes) {
    write(target, bytes.length, Integer.BYTES);
    target.write(bytes, 0, bytes.length);
  }

  /** The low bytes of a number, the highest first. */
  private static void write(ByteArrayOutputStream target, long number, int size) {
    for (int shift = Byte.SIZE * (size - 1); shift >= 0; shift -= Byte.SIZE) {
      target.write((int) (number >> shift));
    }
  }

  // ---- receive

  /**
   * Receives a message; null when it would block. What is beyond the picture is dropped.
   *
   * @throws ZMQException EPROTO when the first part ends before the picture does
   */
  static @Nullable Object @Nullable [] recv(ZMQ.Socket socket, String picture) {
    PictureSyntax.BINARY.check(picture);
    ZMsg message = ZMsg.recvMsg(socket);
    if (message == null) {
      return null;
    }
    ByteBuffer encoded = ByteBuffer.wrap(message.pop().getData());
    Object[] values = new Object[picture.length()];
    for (int i = 0; i < values.length; i++) {
      char letter = picture.charAt(i);
      if (letter == 'f') {
        values[i] = message.pop();
      } else if (letter == 'm') {
        values[i] = message.isEmpty() ? null : message;
      } else {
        values[i] = decode(encoded, letter);
      }
    }
    return values;
  }

  private static Object decode(ByteBuffer encoded, char letter) {
    try {
      switch (letter) {
        case '1':
          return encoded.get() & 0xFF;
        case '2':
          return encoded.getShort() & 0xFFFF;
        case '4':
          return encoded.getInt();
        case '8':
          return encoded.getLong();
        case 's':
          return new String(read(encoded, encoded.get() & 0xFF), ZMQ.CHARSET);
        case 'S':
          return new String(read(encoded, encoded.getInt()), ZMQ.CHARSET);
        default:
          return read(encoded, encoded.getInt());
      }
    } catch (BufferUnderflowException e) {
      String reason = "the message is shorter than its picture";
      throw Errors.onSocket(ZmqErrno.EPROTO, Operation.RECV, null, Errors.NO_TYPE, reason, e);
    }
  }

  private static byte[] read(ByteBuffer encoded, int length) {
    if (length < 0 || length > encoded.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    encoded.get(bytes);
    return bytes;
  }
}
