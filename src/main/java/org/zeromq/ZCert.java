// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.auth.CurveKey;
import org.zeromq.internal.text.TextFiles;
import org.zeromq.internal.text.Utf8;
import org.zeromq.util.ZMetadata;

/**
 * A CURVE certificate: a public key, usually the secret key, and metadata about their owner. Its
 * file format is that of czmq.
 *
 * <pre>{@code
 * ZCert server = new ZCert();
 * server.setMeta("name", "orders");
 * server.save("keys/orders.txt"); // and keys/orders.txt_secret
 * server.apply(socket);
 * socket.setCurveServer(true);
 * }</pre>
 *
 * <p>Keys are 32 bytes, or 40 characters in Z85.
 *
 * <p>Threads: one at a time; the keys never change. Source: zmq_curve(7).
 *
 * @since 4.0
 */
public class ZCert {
  private static final String SECRET_SUFFIX = "_secret";
  private static final String PUBLIC_KEY = "curve/public-key";
  private static final String SECRET_KEY = "curve/secret-key";

  private final CurveKey publicKey;
  private final CurveKey secretKey;
  private final ZMetadata metadata = new ZMetadata();

  /**
   * Creates a certificate with a new key pair.
   *
   * @throws ZMQException ENOTSUP if libzmq was built without CURVE
   */
  public ZCert() {
    this(ZMQ.Curve.generateKeyPair());
  }

  /** Creates a certificate from a key pair. */
  public ZCert(ZMQ.Curve.KeyPair keys) {
    this(keys.publicKey, keys.secretKey);
  }

  /**
   * Creates a certificate from a public key only.
   *
   * @throws IllegalArgumentException if it is not a key
   */
  public ZCert(String publicKey) {
    this(publicKey, null);
  }

  /**
   * Creates a certificate from keys, each of 32 bytes or 40 characters.
   *
   * @param secretKey null if unknown
   * @throws IllegalArgumentException if one is not a key
   */
  public ZCert(byte[] publicKey, byte @Nullable [] secretKey) {
    this.publicKey = CurveKey.of(publicKey);
    this.secretKey = CurveKey.ofNullable(secretKey);
  }

  /** Creates a certificate as {@link #ZCert(byte[], byte[])}, from strings. */
  public ZCert(String publicKey, @Nullable String secretKey) {
    this(Utf8.bytes(publicKey), Utf8.bytes(secretKey));
  }

  /** Returns the 32 bytes of the public key. */
  public byte[] getPublicKey() {
    return publicKey.bytes();
  }

  /** Returns the 32 bytes of the secret key; null if unknown. */
  public byte @Nullable [] getSecretKey() {
    return secretKey == null ? null : secretKey.bytes();
  }

  /** Returns the 40 characters of the public key. */
  public String getPublicKeyAsZ85() {
    return publicKey.z85;
  }

  /** Returns the 40 characters of the secret key; null if unknown. */
  public @Nullable String getSecretKeyAsZ85() {
    return secretKey == null ? null : secretKey.z85;
  }

  /**
   * Sets a socket's own public and secret key, on a server or a client. A client also needs {@link
   * ZMQ.Socket#setCurveServerKey(byte[])}.
   *
   * @throws IllegalStateException if the secret key is unknown
   * @throws ZMQException EINVAL if libzmq was built without CURVE, ETERM, ENOTSOCK
   */
  public void apply(ZMQ.Socket socket) {
    checkSecretKey();
    socket.setCurvePublicKey(publicKey.bytes());
    socket.setCurveSecretKey(secretKey.bytes());
  }

  /** Returns the metadata, not a copy: changes apply to the certificate. */
  public ZMetadata getMetadata() {
    return metadata;
  }

  /** Adds metadata about the owner: a name, an address. */
  public void setMeta(String key, String value) {
    metadata.set(key, value);
  }

  /** Removes the metadata for a key. */
  public void unsetMeta(String key) {
    metadata.remove(key);
  }

  /** Returns the metadata for a key; null if none is set. */
  public @Nullable String getMeta(String key) {
    return metadata.get(key);
  }

  // ---- files

  /**
   * Saves both keys under czmq's file names: the public key in the file, and the secret key in
   * {@code <filename>_secret} as {@link #saveSecret(String)} does.
   *
   * @return the public file
   * @throws IOException if a file cannot be written
   * @throws IllegalStateException if the secret key is unknown
   */
  public File save(String filename) throws IOException {
    saveSecret(filename + SECRET_SUFFIX);
    return savePublic(filename);
  }

  /**
   * Saves the public key and the metadata to a file that may be published. Missing folders are
   * created. The file is replaced atomically: a reader sees either the old or the new content.
   *
   * @return the file
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException for metadata that the format cannot represent: {@link
   *     ZConfig#save(String)}
   */
  @LegacyReturn(void.class)
  public File savePublic(String filename) throws IOException {
    File file = new File(filename);
    TextFiles.write(file.toPath(), publicConfig().toText());
    return file;
  }

  /** Saves the public key and the metadata to a writer, which is flushed and not closed. */
  public void savePublic(Writer writer) throws IOException {
    publicConfig().save(writer);
  }

  /**
   * Saves both keys and the metadata to a file that only its owner can read and write: the file
   * never exists with other permissions, and replaces one that had them. Missing folders are
   * created, with the usual permissions.
   *
   * @return the file
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if the secret key is unknown
   * @throws IllegalArgumentException as {@link #savePublic(String)}
   */
  @LegacyReturn(void.class)
  public File saveSecret(String filename) throws IOException {
    File file = new File(filename);
    TextFiles.writeSecret(file.toPath(), secretConfig().toText());
    return file;
  }

  /**
   * Saves both keys and the metadata to a writer, which is flushed and not closed.
   *
   * @throws IllegalStateException if the secret key is unknown
   */
  public void saveSecret(Writer writer) throws IOException {
    secretConfig().save(writer);
  }

  /**
   * Loads a certificate from {@code <filename>_secret} if that file exists, else from the file
   * itself.
   *
   * @throws IOException if there is no such file, it cannot be read, or has no valid keys
   * @throws ZConfig.ReadException if the file is not in czmq's format
   */
  public static ZCert load(String filename) throws IOException {
    Path secret = Paths.get(filename + SECRET_SUFFIX);
    return of(ZConfig.load(Files.exists(secret) ? secret.toString() : filename));
  }

  /** Returns the certificate in a file's content. */
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
