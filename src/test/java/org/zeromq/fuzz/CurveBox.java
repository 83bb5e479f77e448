// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import com.neilalexander.jnacl.crypto.curve25519xsalsa20poly1305;
import java.util.Arrays;

/** NaCl boxes, without the leading zeros that its functions require. */
final class CurveBox {
  static final int KEY = 32;
  static final int NONCE = 24;
  private static final int ZEROS = 32;
  private static final int BOX_ZEROS = 16;

  private CurveBox() {}

  /** The public key of a secret key. */
  static byte[] publicKey(byte[] secretKey) {
    byte[] publicKey = new byte[KEY];
    curve25519xsalsa20poly1305.crypto_box_getpublickey(publicKey, secretKey);
    return publicKey;
  }

  static byte[] seal(byte[] text, byte[] nonce, byte[] publicKey, byte[] secretKey) {
    byte[] padded = new byte[ZEROS + text.length];
    System.arraycopy(text, 0, padded, ZEROS, text.length);
    byte[] box = new byte[padded.length];
    curve25519xsalsa20poly1305.crypto_box(box, padded, padded.length, nonce, publicKey, secretKey);
    return Arrays.copyOfRange(box, BOX_ZEROS, box.length);
  }

  /** The content of a box; null if the keys or the nonce do not match. */
  static byte[] open(byte[] box, byte[] nonce, byte[] publicKey, byte[] secretKey) {
    byte[] padded = new byte[BOX_ZEROS + box.length];
    System.arraycopy(box, 0, padded, BOX_ZEROS, box.length);
    byte[] text = new byte[padded.length];
    int result =
        curve25519xsalsa20poly1305.crypto_box_open(
            text, padded, padded.length, nonce, publicKey, secretKey);
    return result == 0 ? Arrays.copyOfRange(text, ZEROS, text.length) : null;
  }

  /** A nonce that ends with a counter. */
  static byte[] nonce(String prefix, long counter) {
    return new Bytes().text(prefix).u64(counter).get();
  }

  /** A nonce that ends with bytes. */
  static byte[] nonce(String prefix, byte[] rest) {
    return new Bytes().text(prefix).add(rest).get();
  }
}
