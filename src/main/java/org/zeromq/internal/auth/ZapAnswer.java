// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.zeromq.util.ZMetadata;

/**
 * The reply of a ZAP handler to a request.
 *
 * <p>Source: RFC 27/ZAP.
 */
public final class ZapAnswer {
  private static final int OK = 200;
  private static final int DENIED = 400;
  private static final int INTERNAL_ERROR = 500;

  public final int statusCode;
  public final String statusText;
  public final String userId;
  public final ZMetadata metadata;

  /** The reason, for the log. */
  public final String reason;

  private ZapAnswer(int statusCode, String statusText, String userId, ZMetadata m, String reason) {
    this.statusCode = statusCode;
    this.statusText = statusText;
    this.userId = userId;
    metadata = m;
    this.reason = reason;
  }

  /** Returns an answer that accepts the client. */
  public static ZapAnswer allowed(String userId, ZMetadata metadata) {
    return new ZapAnswer(OK, "OK", userId, metadata, "");
  }

  /** Returns an answer that rejects the client; it receives the status code but not the reason. */
  public static ZapAnswer denied(String reason) {
    return new ZapAnswer(DENIED, "NO ACCESS", "", new ZMetadata(), reason);
  }

  /** Returns an answer that rejects the client because the handler cannot decide. */
  public static ZapAnswer failed(String statusText, String reason) {
    return new ZapAnswer(INTERNAL_ERROR, statusText, "", new ZMetadata(), reason);
  }

  public boolean isAllowed() {
    return statusCode == OK;
  }

  /** Returns the frames of the answer to a request, without the envelope. */
  public List<byte[]> frames(ZapFrames request) {
    return Arrays.asList(
        ZapFrames.VERSION.getBytes(UTF_8),
        request.sequenceBytes(),
        Integer.toString(statusCode).getBytes(UTF_8),
        statusText.getBytes(UTF_8),
        userId.getBytes(UTF_8),
        metadata.bytes());
  }
}
