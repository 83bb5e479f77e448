// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zeromq.jni.Native.assumeHas;
import static org.zeromq.jni.Native.bind;
import static org.zeromq.jni.Native.getInt;
import static org.zeromq.jni.Native.has;
import static org.zeromq.jni.Native.ok;
import static org.zeromq.jni.Native.recv;
import static org.zeromq.jni.Native.send;
import static org.zeromq.jni.Native.text;
import static org.zeromq.jni.Native.utf8;
import static org.zeromq.jni.ZmqConstants.*;
import static org.zeromq.jni.ZmqErrno.*;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ZmqCurveTest {
  private static final String KEY_HEX =
      "8E0BDD697628B91D8F245587EE95C5B04D48963F79259877B49CD9063AEAD3B7";
  private static final byte[] KEY =
      Arrays.copyOfRange(new BigInteger(KEY_HEX, 16).toByteArray(), 1, 33);
  private static final String KEY_Z85 = "JTKVSB%%)wK0E.X)V>+}o?pNmC{O&4W4b!Ni{Lh6";

  private final Native zmq = new Native();

  @AfterEach
  void end() throws InterruptedException {
    zmq.end();
  }

  @Test
  void z85EncodesAndDecodesTheKnownKey() {
    byte[] encoded = new byte[41];
    assertEquals(0, Zmq.zmq_z85_encode(encoded, KEY));
    assertEquals(KEY_Z85 + "\0", text(encoded));
    byte[] decoded = new byte[32];
    assertEquals(0, Zmq.zmq_z85_decode(decoded, utf8(KEY_Z85)));
    assertArrayEquals(KEY, decoded);
  }

  @Test
  void z85OfAnyLengthComesBack() {
    Random random = new Random(1);
    for (int size : new int[] {4, 8, 252, 256, 1000, 40_000}) {
      byte[] data = new byte[size];
      random.nextBytes(data);
      byte[] encoded = new byte[size / 4 * 5 + 1];
      assertEquals(0, Zmq.zmq_z85_encode(encoded, data));
      byte[] decoded = new byte[size];
      byte[] string = Arrays.copyOf(encoded, encoded.length - 1);
      assertEquals(0, Zmq.zmq_z85_decode(decoded, string));
      assertArrayEquals(data, decoded);
    }
  }

  @Test
  void z85OfAWrongSizeIsEinval() {
    assertEquals(-EINVAL, Zmq.zmq_z85_encode(new byte[40], KEY));
    assertEquals(-EINVAL, Zmq.zmq_z85_encode(new byte[41], new byte[31]));
    assertEquals(-EINVAL, Zmq.zmq_z85_encode(null, KEY));
    assertEquals(-EINVAL, Zmq.zmq_z85_encode(new byte[41], null));
    assertEquals(-EINVAL, Zmq.zmq_z85_decode(new byte[31], utf8(KEY_Z85)));
    assertEquals(-EINVAL, Zmq.zmq_z85_decode(new byte[32], utf8(KEY_Z85.substring(1))));
    assertEquals(-EINVAL, Zmq.zmq_z85_decode(new byte[32], utf8("abc\0e")));
    assertEquals(-EINVAL, Zmq.zmq_z85_decode(new byte[32], utf8("ab\"de")));
    assertEquals(-EINVAL, Zmq.zmq_z85_decode(null, utf8(KEY_Z85)));
    assertEquals(-EINVAL, Zmq.zmq_z85_decode(new byte[32], null));
  }

  @Test
  void thePublicKeyFollowsFromTheSecretOne() {
    assumeHas("curve");
    byte[] publicKey = new byte[41];
    byte[] secretKey = new byte[41];
    byte[] derived = new byte[41];
    assertEquals(0, Zmq.zmq_curve_keypair(publicKey, secretKey));
    assertEquals(0, Zmq.zmq_curve_public(derived, secretKey));
    assertArrayEquals(publicKey, derived);
    assertEquals(0, Zmq.zmq_curve_public(derived, Arrays.copyOf(secretKey, 40)));
    assertArrayEquals(publicKey, derived);
  }

  @Test
  void keysOfAWrongSizeAreEinval() {
    byte[] key = new byte[41];
    assertEquals(-EINVAL, Zmq.zmq_curve_keypair(new byte[40], key));
    assertEquals(-EINVAL, Zmq.zmq_curve_keypair(key, new byte[40]));
    assertEquals(-EINVAL, Zmq.zmq_curve_keypair(null, null));
    byte[] secret = utf8(KEY_Z85);
    assertEquals(-EINVAL, Zmq.zmq_curve_public(new byte[40], secret));
    assertEquals(-EINVAL, Zmq.zmq_curve_public(key, null));
    assertEquals(-EINVAL, Zmq.zmq_curve_public(key, Arrays.copyOf(secret, 39)));
    assertEquals(-EINVAL, Zmq.zmq_curve_public(key, utf8(KEY_Z85 + "x")));
    assertEquals(-EINVAL, Zmq.zmq_curve_public(key, utf8(KEY_Z85 + KEY_Z85)));
    assertEquals(-EINVAL, Zmq.zmq_curve_public(key, new byte[40]));
    byte[] shorter = Arrays.copyOf(Arrays.copyOf(secret, 35), 40);
    assertEquals(-EINVAL, Zmq.zmq_curve_public(key, shorter));
  }

  @Test
  void withoutCurveKeysAreEnotsup() {
    int expected = has("curve") ? 0 : -ENOTSUP;
    assertEquals(expected, Zmq.zmq_curve_keypair(new byte[41], new byte[41]));
  }

  @Test
  void messagesPassEncrypted() {
    assumeHas("curve");
    byte[] serverPublic = new byte[41];
    byte[] serverSecret = new byte[41];
    byte[] clientPublic = new byte[41];
    byte[] clientSecret = new byte[41];
    ok(Zmq.zmq_curve_keypair(serverPublic, serverSecret));
    ok(Zmq.zmq_curve_keypair(clientPublic, clientSecret));

    long server = zmq.socket(ZMQ_REP);
    ok(Zmq.zmq_setsockopt_int(server, ZMQ_CURVE_SERVER, 1));
    ok(Zmq.zmq_setsockopt(server, ZMQ_CURVE_SECRETKEY, serverSecret));
    byte[] endpoint = bind(server);

    long client = zmq.socket(ZMQ_REQ);
    ok(Zmq.zmq_setsockopt(client, ZMQ_CURVE_SERVERKEY, serverPublic));
    ok(Zmq.zmq_setsockopt(client, ZMQ_CURVE_PUBLICKEY, clientPublic));
    ok(Zmq.zmq_setsockopt(client, ZMQ_CURVE_SECRETKEY, clientSecret));
    assertEquals(ZMQ_CURVE, getInt(client, ZMQ_MECHANISM));
    ok(Zmq.zmq_connect(client, endpoint));
    send(client, "secret");
    assertEquals("secret", recv(server));
    send(server, "known");
    assertEquals("known", recv(client));

    assertEquals(32, Zmq.zmq_getsockopt(client, ZMQ_CURVE_PUBLICKEY, new byte[32]));
    byte[] z85 = new byte[41];
    assertEquals(41, Zmq.zmq_getsockopt(client, ZMQ_CURVE_PUBLICKEY, z85));
    assertArrayEquals(clientPublic, z85);
  }
}
