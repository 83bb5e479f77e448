// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.zeromq.internal.auth.CurveKey;
import org.zeromq.internal.text.TextFiles;
import org.zeromq.internal.text.Utf8;
import org.zeromq.util.ZMetadata;

/**
 * A certificate of CURVE: a public key, mostly the secret key with it, and what is to be known of
 * their owner. Its files are those of czmq.
 *
 * <pre>{@code
 * ZCert server = new ZCert();
 * server.setMeta("name", "orders");
 * server.save("keys/orders.txt"); // and keys/orders.txt_secret
 * server.apply(socket);
 * socket.setCurveServer(true);
 * }</pre>
 *
 * <p>Keys are 32 bytes, or 40 characters of Z85.
 *
 * <p>Threads: one at a time; the keys never change. Source: zmq_curve(7).
 */
public class ZCert {
  private static final String SECRET_SUFFIX = "_secret";
  private static final String PUBLIC_KEY = "curve/public-key";
  private static final String SECRET_KEY = "curve/secret-key";

  private final CurveKey publicKey;
  private final CurveKey secretKey;
  private final ZMetadata metadata = new ZMetadata();

  /**
   * A new pair of keys.
   *
   * @throws ZMQException ENOTSUP when libzmq was built without CURVE
   */
  public ZCert() {
    this(ZMQ.Curve.generateKeyPair());
  }

  /** A certificate of a pair of keys. */
  public ZCert(ZMQ.Curve.KeyPair keys) {
    this(keys.publicKey, keys.secretKey);
  }

  /**
   * The certificate of somebody whose secret key is not known.
   *
   * @throws IllegalArgumentException when it is no key
   */
  public ZCert(String publicKey) {
    this(publicKey, null);
  }

  /**
   * A certificate of keys, each of 32 bytes or of 40 characters.
   *
   * @param secretKey null when it is not known
   * @throws IllegalArgumentException when one is no key
   */
  public ZCert(byte[] publicKey, byte[] secretKey) {
    this.publicKey = CurveKey.of(publicKey);
    this.secretKey = CurveKey.ofNullable(secretKey);
  }

  /** {@link #ZCert(byte[], byte[])} of strings. */
  public ZCert(String publicKey, String secretKey) {
    this(Utf8.bytes(publicKey), Utf8.bytes(secretKey));
  }

  /** The 32 bytes of the public key. */
  public byte[] getPublicKey() {
    return publicKey.bytes();
  }

  /** The 32 bytes of the secret key; null when it is not known. */
  public byte[] getSecretKey() {
    return secretKey == null ? null : secretKey.bytes();
  }

  /** The 40 characters of the public key. */
  public String getPublicKeyAsZ85() {
    return publicKey.z85;
  }

  /** The 40 characters of the secret key; null when it is not known. */
  public String getSecretKeyAsZ85() {
    return secretKey == null ? null : secretKey.z85;
  }

  /**
   * Gives a socket these keys: its own ones, on a server and on a client. The client needs {@link
   * ZMQ.Socket#setCurveServerKey(byte[])} besides.
   *
   * @throws IllegalStateException when the secret key is not known
   * @throws ZMQException EINVAL where libzmq was built without CURVE, ETERM, ENOTSOCK
   */
  public void apply(ZMQ.Socket socket) {
    checkSecretKey();
    socket.setCurvePublicKey(publicKey.bytes());
    socket.setCurveSecretKey(secretKey.bytes());
  }

  /** The metadata itself: changing it changes the certificate. */
  public ZMetadata getMetadata() {
    return metadata;
  }

  /** Adds something to be known of the owner: a name, an address. */
  public void setMeta(String key, String value) {
    metadata.set(key, value);
  }

  /** Removes what was set under a key. */
  public void unsetMeta(String key) {
    metadata.remove(key);
  }

  /** What was set under a key; null when nothing was. */
  public String getMeta(String key) {
    return metadata.get(key);
  }

  // ---- files

  /**
   * Saves both halves, named as czmq names them: the public one in the file, with the secret key in
   * {@code <filename>_secret} as {@link #saveSecret(String)} does.
   *
   * @return the public file
   * @throws IOException when one cannot be written
   * @throws IllegalStateException when the secret key is not known
   */
  public File save(String filename) throws IOException {
    saveSecret(filename + SECRET_SUFFIX);
    return savePublic(filename);
  }

  /**
   * Saves the public key and the metadata to a file that may be handed out. Missing folders are
   * made; a reader sees the old content or the new one.
   *
   * @return the file
   * @throws IOException when it cannot be written
   * @throws IllegalArgumentException for metadata that the format cannot say: {@link
   *     ZConfig#save(String)}
   */
  @LegacyReturn(void.class)
  public File savePublic(String filename) throws IOException {
    File file = new File(filename);
    TextFiles.write(file.toPath(), publicConfig().toText());
    return file;
  }

  /** Saves the public key and the metadata to a writer, which is flushed and left open. */
  public void savePublic(Writer writer) throws IOException {
    publicConfig().save(writer);
  }

  /**
   * Saves both keys and the metadata to a file that its owner alone can read and write: it never
   * exists with other permissions, and replaces one that had them. Missing folders are made, with
   * the usual permissions.
   *
   * @return the file
   * @throws IOException when it cannot be written
   * @throws IllegalStateException when the secret key is not known
   * @throws IllegalArgumentException as {@link #savePublic(String)}
   */
  @LegacyReturn(void.class)
  public File saveSecret(String filename) throws IOException {
    File file = new File(filename);
    TextFiles.writeSecret(file.toPath(), secretConfig().toText());
    return file;
  }

  /**
   * Saves both keys and the metadata to a writer, which is flushed and left open.
   *
   * @throws IllegalStateException when the secret key is not known
   */
  public void saveSecret(Writer writer) throws IOException {
    secretConfig().save(writer);
  }

  /**
   * Reads a certificate: from {@code <filename>_secret} if there is such a file, else from the file
   * itself.
   *
   * @throws IOException when there is none, it cannot be read, or has no valid keys
   * @throws ZConfig.ReadException when it is not in czmq's format
   */
  public static ZCert load(String filename) throws IOException {
    Path secret = Paths.get(filename + SECRET_SUFFIX);
    return of(ZConfig.load(Files.exists(secret) ? secret.toString() : filename));
  }

  /** The certificate in a file's content. */
  static ZCert of(ZConfig config) throws IOException {
    ZCert cert;
    try {
      cert = new ZCert(config.getValue(PUBLIC_KEY), config.getValue(SECRET_KEY));
    } catch (IllegalArgumentException e) {
      throw new IOException("no certificate: " + e.getMessage(), e);
    }
    ZMetadata read = ZMetadata.read(config);
    if (read != null) {
      read.entrySet().forEach(e -> cert.setMeta(e.getKey(), e.getValue()));
    }
    return cert;
  }

  private ZConfig publicConfig() {
    ZConfig config =
        config("ZeroMQ CURVE public certificate: hand it out so that the receiver can trust it");
    config.putValue(PUBLIC_KEY, publicKey.z85);
    return config;
  }

  private ZConfig secretConfig() {
    checkSecretKey();
    ZConfig config =
        config("ZeroMQ CURVE SECRET certificate: never hand it out, protect this file");
    config.putValue(PUBLIC_KEY, publicKey.z85);
    config.putValue(SECRET_KEY, secretKey.z85);
    return config;
  }

  private ZConfig config(String comment) {
    ZConfig config = new ZConfig("root", null);
    config.addComment(comment);
    metadata.entrySet().forEach(e -> config.putValue("metadata/" + e.getKey(), e.getValue()));
    return config;
  }

  private void checkSecretKey() {
    if (secretKey == null) {
      throw new IllegalStateException("this certificate has no secret key");
    }
  }
}
