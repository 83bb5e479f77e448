// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Comparison of secrets in a time that tells nothing of them. */
public final class SecretBytes {
  private SecretBytes() {}

  /** Whether both are the same: their digests are compared, which have one length, to the end. */
  static boolean equal(byte[] a, byte[] b) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] ofA = digest.digest(a);
      return MessageDigest.isEqual(ofA, digest.digest(b));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
