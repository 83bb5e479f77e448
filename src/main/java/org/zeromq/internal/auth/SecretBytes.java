// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Compares secrets in a time that does not depend on them. */
public final class SecretBytes {
  private SecretBytes() {}

  /**
   * Returns whether both are equal: compares their digests, which have the same length, completely.
   */
  static boolean equal(byte[] a, byte[] b) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] ofA = digest.digest(a);
      return MessageDigest.isEqual(ofA, digest.digest(b));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform provides it
    }
  }
}
