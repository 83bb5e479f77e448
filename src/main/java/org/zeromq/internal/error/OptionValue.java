// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.error;

import org.zeromq.jni.ZmqConstants;

/** An option and the value it was set to, for a message. Secrets are shown as their length. */
final class OptionValue {
  private static final int MAX_SHOWN = 64;

  final int option;
  final Object value;

  OptionValue(int option, Object value) {
    this.option = option;
    this.value = value;
  }

  @Override
  public String toString() {
    Object shown = value instanceof byte[] ? describe((byte[]) value) : value;
    return OptionNames.ofSocket(option) + "=" + shown;
  }

  private String describe(byte[] bytes) {
    boolean isText = bytes.length > 0 && bytes.length <= MAX_SHOWN && !isSecret();
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; isText && i < bytes.length; i++) {
      isText = bytes[i] >= ' ' && bytes[i] < 0x7F;
      text.append((char) bytes[i]);
    }
    if (isText) {
      return text.append('"').toString();
    }
    return bytes.length == 1 ? "1 byte" : bytes.length + " bytes";
  }

  private boolean isSecret() {
    switch (option) {
      case ZmqConstants.ZMQ_PLAIN_PASSWORD:
      case ZmqConstants.ZMQ_CURVE_SECRETKEY:
      case ZmqConstants.ZMQ_SOCKS_PASSWORD:
      case ZmqConstants.ZMQ_WSS_KEY_PEM:
        return true;
      default:
        return false;
    }
  }
}
