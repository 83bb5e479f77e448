// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.jspecify.annotations.Nullable;
import org.zeromq.internal.error.Errors;
import org.zeromq.internal.error.Operation;
import org.zeromq.internal.text.PictureSyntax;
import org.zeromq.jni.ZmqErrno;

/**
 * Messages with one part per letter of a picture, numbers as decimal text: czmq's {@code
 * zsock_send} and {@code zsock_recv}. {@link ZMQ.Socket#sendPicture} has the letters.
 */
final class Picture {
  private static final long BYTE = 0xFFL;
  private static final long SHORT = 0xFFFFL;
  private static final long INT = 0xFFFFFFFFL;

  private Picture() {}

  // ---- send

  /** Sends a message; false when it would block. All is checked before anything is sent. */
  static boolean send(ZMQ.Socket socket, String picture, @Nullable Object... arguments) {
    PictureSyntax.TEXT.check(picture);
    PictureArguments next = new PictureArguments(picture, arguments);
    ZMsg message = new ZMsg();
    for (char letter : picture.toCharArray()) {
      append(message, letter, next);
    }
    if (message.isEmpty()) {
      throw new IllegalArgumentException("the picture has no part to send");
    }
    return message.send(socket);
  }

  private static void append(ZMsg message, char letter, PictureArguments next) {
    switch (letter) {
      case 's':
        message.add(next.text());
        break;
      case 'b':
      case 'c':
        message.add(next.bytes());
        break;
      case 'f':
        message.add(next.frame());
        break;
      case 'z':
        message.add(new byte[0]);
        break;
      case 'm':
        message.addAll(next.message());
        break;
      default:
        message.add(decimal(letter, next.number()));
    }
  }

  /** An int is written with its sign, as JeroMQ does; of a long, what czmq would write. */
  private static String decimal(char letter, Number number) {
    long value = number.longValue();
    switch (letter) {
      case '1':
        return Long.toString(value & BYTE);
      case '2':
        return Long.toString(value & SHORT);
      case '4':
        return Long.toString(number instanceof Long ? value & INT : value);
      case 'i':
        return Integer.toString((int) value);
      default:
        return Long.toString(value);
    }
  }

  // ---- receive

  /**
   * Receives as many parts as the picture has letters; null when it would block.
   *
   * @throws ZMQException EPROTO when a part is not what its letter says; the rest is dropped
   */
  static @Nullable Object @Nullable [] recv(ZMQ.Socket socket, String picture) {
    PictureSyntax.TEXT.check(picture);
    Object[] parts = new Object[picture.length()];
    boolean more = true;
    try {
      for (int i = 0; i < parts.length && more; i++) {
        if (picture.charAt(i) == 'm') {
          parts[i] = ZMsg.recvMsg(socket);
          more = false;
        } else {
          ZFrame frame = ZFrame.recvFrame(socket);
          more = frame != null && frame.hasMore();
          parts[i] = frame == null ? null : read(picture.charAt(i), frame);
        }
        if (parts[i] == null) {
          return null;
        }
      }
      return parts;
    } catch (NumberFormatException e) {
      dropRest(socket, more);
      String reason = "a part is not the number of its letter";
      throw Errors.onSocket(ZmqErrno.EPROTO, Operation.RECV, picture, Errors.NO_TYPE, reason, e);
    } catch (ZMQException e) {
      dropRest(socket, more && e.getErrorCode() == ZmqErrno.EPROTO);
      throw e;
    }
  }

  private static Object read(char letter, ZFrame frame) {
    switch (letter) {
      case 's':
        return frame.getString(ZMQ.CHARSET);
      case 'b':
      case 'c':
        return frame.getData();
      case 'f':
        return frame;
      case 'z':
        if (frame.size() != 0) {
          String reason = "a part that should be empty is not";
          throw Errors.of(ZmqErrno.EPROTO, Operation.RECV, null, reason);
        }
        return new ZFrame();
      default:
        return number(letter, frame.getString(ZMQ.CHARSET));
    }
  }

  /** A number with a sign or without, of its letter's size. */
  private static Object number(char letter, String text) {
    if (letter == '8') {
      return text.startsWith("-") ? Long.parseLong(text) : Long.parseUnsignedLong(text);
    }
    if (letter == 'i') {
      return Integer.parseInt(text);
    }
    long mask = letter == '1' ? BYTE : letter == '2' ? SHORT : INT;
    return (int) (Long.parseLong(text) & mask);
  }

  private static void dropRest(ZMQ.Socket socket, boolean more) {
    if (more && socket.hasReceiveMore()) {
      ZMsg.recvMsg(socket);
    }
  }
}
