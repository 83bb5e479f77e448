// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A ZAP request, parsed from its frames.
 *
 * <p>Source: RFC 27/ZAP.
 */
public final class ZapFrames {
  public static final String VERSION = "1.0";

  private static final int SEQUENCE = 1;
  private static final int DOMAIN = 2;
  private static final int ADDRESS = 3;
  private static final int IDENTITY = 4;
  private static final int MECHANISM = 5;
  private static final int CREDENTIALS = 6;
  private static final int MAX_FRAME_SIZE = 255;

  /** One more than the maximum number of frames of a request: a receiver may drop further ones. */
  public static final int FRAME_LIMIT = CREDENTIALS + 3;

  private final List<byte[]> frames;

  /** The reason why it is not a valid ZAP 1.0 request; null if it is valid. */
  public final String error;

  /**
   * Parses a request; an invalid request has an {@link #error}.
   *
   * @param frames without the envelope; not empty
   */
  public ZapFrames(List<byte[]> frames) {
    this.frames = frames;
    error = check();
  }

  private String check() {
    if (!version().equals(VERSION)) {
      return "Unsupported version";
    }
    if (frames.size() < CREDENTIALS) {
      return "Too few frames";
    }
    if (frames.stream().anyMatch(frame -> frame.length > MAX_FRAME_SIZE)) {
      return "Frame too long";
    }
    int expected = credentials(mechanism());
    if (expected >= 0 && frames.size() != CREDENTIALS + expected) {
      return "Wrong number of credentials";
    }
    if (mechanism().equals("CURVE") && credential(0).length != CurveKey.SIZE) {
      return "Wrong size of the key";
    }
    return null;
  }

  /** Returns the number of credentials of a mechanism; -1 for an unknown one. */
  private static int credentials(String mechanism) {
    switch (mechanism) {
      case "NULL":
        return 0;
      case "PLAIN":
        return 2;
      case "CURVE":
      case "GSSAPI":
        return 1;
      default:
        return -1;
    }
  }

  public String version() {
    return string(0);
  }

  /** Returns the request id, which the reply repeats; empty if it is missing or too long. */
  byte[] sequenceBytes() {
    boolean valid = frames.size() > SEQUENCE && frames.get(SEQUENCE).length <= MAX_FRAME_SIZE;
    return valid ? frames.get(SEQUENCE) : new byte[0];
  }

  public String sequence() {
    return new String(sequenceBytes(), UTF_8);
  }

  public String domain() {
    return string(DOMAIN);
  }

  public String address() {
    return string(ADDRESS);
  }

  public String identity() {
    return string(IDENTITY);
  }

  public String mechanism() {
    return string(MECHANISM);
  }

  /** Returns a credential of a request without error. */
  public byte[] credential(int index) {
    return frames.get(CREDENTIALS + index);
  }

  /** Returns a {@link #credential} as text. */
  public String credentialString(int index) {
    return string(CREDENTIALS + index);
  }

  private String string(int index) {
    return index < frames.size() ? new String(frames.get(index), UTF_8) : "";
  }
}
