// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.jni.NativeMemory;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqErrno;

/**
 * The text of an exception: {@code bind tcp://*:5555 (REP): EADDRINUSE, Address already in use}.
 *
 * <p>It ends in libzmq's text for the error, as the whole text did in jzmq 3.1.
 */
final class ErrorText {
  private static final int MAX_ARGUMENT = 200;

  private ErrorText() {}

  /** Returns the text; {@code reason} may be null. */
  static String of(int errno, String operation, Object argument, int type, String reason) {
    StringBuilder text = new StringBuilder(operation);
    if (argument != null) {
      text.append(' ').append(printable(name(operation, argument)));
    }
    if (type >= 0) {
      String name = SocketTypeNames.of(type);
      text.append(argument == null ? " on " + name : " (" + name + ")");
    }
    text.append(": ").append(ZmqErrno.name(errno)).append(", ");
    if (reason != null) {
      text.append(reason).append("; ");
    }
    return text.append(NativeMemory.string(Zmq.zmq_strerror(errno))).toString();
  }

  private static String name(String operation, Object argument) {
    if (!(argument instanceof Integer)) {
      return argument.toString();
    }
    int number = (Integer) argument;
    switch (operation) {
      case Operation.SOCKET:
        return SocketTypeNames.of(number);
      case Operation.CTX_GET:
      case Operation.CTX_SET:
        return OptionNames.ofContext(number);
      default:
        return OptionNames.ofSocket(number);
    }
  }

  /** Returns one line of limited length. */
  static String printable(String argument) {
    boolean isShort = argument.length() <= MAX_ARGUMENT;
    StringBuilder text =
        new StringBuilder(isShort ? argument : argument.substring(0, MAX_ARGUMENT));
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        text.setCharAt(i, '?');
      }
    }
    return isShort ? text.toString() : text + "... (" + argument.length() + " characters)";
  }
}
