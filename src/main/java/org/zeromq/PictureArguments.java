// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.text.PictureSyntax;
import org.zeromq.internal.text.Utf8;

/** What is to be sent by a picture: one argument per letter, taken in order and checked. */
final class PictureArguments {
  private final String picture;
  private final Object[] arguments;
  private int next;

  /** The arguments of a picture that {@link PictureSyntax#check} accepted. */
  PictureArguments(String picture, Object[] arguments) {
    this.picture = picture;
    this.arguments = arguments;
  }

  /** An integral number of any type. */
  Number number() {
    Object argument = take();
    boolean isIntegral =
        argument instanceof Integer
            || argument instanceof Long
            || argument instanceof Short
            || argument instanceof Byte;
    if (!isIntegral) {
      throw mismatch("an Integer or Long", argument);
    }
    return (Number) argument;
  }

  /** The UTF-8 bytes of a string; none for null. */
  byte[] text() {
    return Utf8.bytes(taken(String.class, ""));
  }

  /** An array; an empty one for null. */
  byte[] bytes() {
    return taken(byte[].class, new byte[0]);
  }

  /** A frame that has data. */
  ZFrame frame() {
    ZFrame frame = taken(ZFrame.class, null);
    if (frame == null) {
      throw mismatch("a ZFrame", null);
    }
    frame.checkData();
    return frame;
  }

  /** A message; an empty one for null. */
  ZMsg message() {
    return taken(ZMsg.class, new ZMsg());
  }

  /** A message; one with an empty part for null. */
  ZMsg messageOrEmptyPart() {
    ZMsg message = taken(ZMsg.class, null);
    return message == null ? new ZMsg().append(new byte[0]) : message;
  }

  private <T> T taken(Class<T> type, T instead) {
    Object argument = take();
    if (argument == null) {
      return instead;
    }
    if (!type.isInstance(argument)) {
      throw mismatch("a " + type.getSimpleName(), argument);
    }
    return type.cast(argument);
  }

  private Object take() {
    if (next == arguments.length) {
      throw new IllegalArgumentException(
          "the picture \"" + picture + "\" has more letters than there are arguments: " + next);
    }
    return arguments[next++];
  }

  private IllegalArgumentException mismatch(String wanted, Object argument) {
    String given = argument == null ? "null" : "a " + argument.getClass().getSimpleName();
    return new IllegalArgumentException(
        "argument " + next + " of the picture \"" + picture + "\": " + given + ", not " + wanted);
  }
}
