// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * The frames of a request to authenticate a client, taken apart.
 *
 * <p>Source: RFC 27/ZAP.
 */
public final class ZapRequest {
  public static final String VERSION = "1.0";

  private static final int SEQUENCE = 1;
  private static final int DOMAIN = 2;
  private static final int ADDRESS = 3;
  private static final int IDENTITY = 4;
  private static final int MECHANISM = 5;
  private static final int CREDENTIALS = 6;
  private static final int LONGEST_FRAME = 255;

  /** More frames than the longest request has: who receives them may drop what follows. */
  public static final int MORE_THAN_ANY = CREDENTIALS + 3;

  private final List<byte[]> frames;

  /** Why it is no request of ZAP 1.0; null if it is. */
  public final String error;

  /**
   * Takes a request apart, whatever it is.
   *
   * @param frames without the envelope; not empty
   */
  public ZapRequest(List<byte[]> frames) {
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
    if (frames.stream().anyMatch(frame -> frame.length > LONGEST_FRAME)) {
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

  /** How many credentials a mechanism has; -1 for one that is unknown. */
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

  /** The bytes that the reply has to repeat; none if there are none, or too many. */
  byte[] sequenceBytes() {
    boolean valid = frames.size() > SEQUENCE && frames.get(SEQUENCE).length <= LONGEST_FRAME;
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

  /** A credential of a request without error. */
  public byte[] credential(int index) {
    return frames.get(CREDENTIALS + index);
  }

  /** {@link #credential} as text. */
  public String credentialString(int index) {
    return string(CREDENTIALS + index);
  }

  private String string(int index) {
    return index < frames.size() ? new String(frames.get(index), UTF_8) : "";
  }
}
