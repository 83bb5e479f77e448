// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.text;

import org.zeromq.ZMQException;
import org.zeromq.internal.error.Errors;
import org.zeromq.jni.ZmqErrno;

/** The two kinds of pictures of a message: the letters that each may have. */
public enum PictureSyntax {
  TEXT("i1248sbcfz"),
  BINARY("1248sSbcf");

  private final String letters;

  PictureSyntax(String letters) {
    this.letters = letters;
  }

  /**
   * Fails unless a picture has only these letters, and perhaps an {@code m} at its end.
   *
   * @throws ZMQException EPROTO
   */
  public void check(String picture) {
    for (int i = 0; i < picture.length(); i++) {
      char letter = picture.charAt(i);
      boolean isLastMessage = letter == 'm' && i == picture.length() - 1;
      if (letters.indexOf(letter) < 0 && !isLastMessage) {
        String reason = "not of the form [" + letters + "]*m?";
        throw Errors.of(ZmqErrno.EPROTO, "picture", picture, reason);
      }
    }
  }
}
