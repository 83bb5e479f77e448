// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.jspecify.annotations.Nullable;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.ZmqConstants;

/**
 * Security options: authentication and encryption.
 *
 * <p>Setting an option of a mechanism selects that mechanism; the last one set takes effect.
 */
class SecurityOptions extends TransportOptions {
  /**
   * The maximum length of names and passwords in libzmq, plus the terminating zero of returned
   * values.
   */
  private static final int NAME_LIMIT = 255 + 1;

  private static final int CURVE_KEY_SIZE = 32;

  SecurityOptions(SocketHandle handle) {
    super(handle);
  }

  /**
   * Returns the number in zmq.h of the mechanism in use. Source: ZMQ_MECHANISM of
   * zmq_getsockopt(3).
   */
  int mechanism() {
    return options.getInt(ZmqConstants.ZMQ_MECHANISM);
  }

  // ---- authentication by ZAP

  /**
   * Sets the ZAP domain that the peers of this socket are authenticated in.
   *
   * <p>From 1 to 255 bytes. Default: none. EINVAL for null, the empty string, or a longer one.
   * Source: ZMQ_ZAP_DOMAIN of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setZapDomain(String domain) {
    return options.setString(ZmqConstants.ZMQ_ZAP_DOMAIN, domain);
  }

  /**
   * Same as {@link #setZapDomain(String)}, from bytes.
   *
   * @since 4.0
   */
  public boolean setZapDomain(byte[] domain) {
    return options.setBytes(ZmqConstants.ZMQ_ZAP_DOMAIN, domain);
  }

  /**
   * Returns the ZAP domain, or the empty string: {@link #setZapDomain(String)}.
   *
   * @since 4.0
   */
  public String getZapDomain() {
    return options.getString(ZmqConstants.ZMQ_ZAP_DOMAIN, NAME_LIMIT);
  }

  /**
   * Same as {@link #setZapDomain(String)}.
   *
   * @since 4.0
   */
  public boolean setZAPDomain(String domain) {
    return setZapDomain(domain);
  }

  /** Same as {@link #setZapDomain(byte[])}. */
  @LegacyReturn(void.class)
  public boolean setZAPDomain(byte[] domain) {
    return setZapDomain(domain);
  }

  /**
   * Same as {@link #getZapDomain()}.
   *
   * @since 4.0
   */
  public String getZAPDomain() {
    return getZapDomain();
  }

  /**
   * Accepts TCP connections only from the given network and others added.
   *
   * <p>An IPv4 or IPv6 network such as {@code 10.0.0.0/8}, IPv6 only after {@link #setIPv6}; each
   * call adds one. Default: none, which accepts all addresses. EINVAL for null and for a string
   * that is not a network. For TCP listeners. Source: ZMQ_TCP_ACCEPT_FILTER of zmq_setsockopt(3).
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean addTcpAcceptFilter(String network) {
    return options.setString(
        ZmqConstants.ZMQ_TCP_ACCEPT_FILTER, required(ZmqConstants.ZMQ_TCP_ACCEPT_FILTER, network));
  }

  /**
   * Removes the filters of {@link #addTcpAcceptFilter}: peers of all addresses are accepted again.
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean clearTcpAcceptFilters() {
    return options.setBytes(ZmqConstants.ZMQ_TCP_ACCEPT_FILTER, null);
  }

  /**
   * Accepts IPC connections from this process ID.
   *
   * <p>Each call adds one. Default: none, which accepts all processes; a peer must match one filter
   * of any kind. EINVAL if the operating system does not report the process ID: only Linux does.
   * For IPC listeners. Source: ZMQ_IPC_FILTER_PID of zmq_setsockopt(3).
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean addIpcFilterPid(int pid) {
    return options.setInt(ZmqConstants.ZMQ_IPC_FILTER_PID, pid);
  }

  /**
   * Removes the filters of {@link #addIpcFilterPid}.
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean clearIpcFilterPid() {
    return options.setBytes(ZmqConstants.ZMQ_IPC_FILTER_PID, null);
  }

  /**
   * Accepts IPC connections from processes of this user ID, as {@link #addIpcFilterPid} does for a
   * process ID.
   *
   * <p>EINVAL if the operating system does not report the user ID: Linux and macOS do. Source:
   * ZMQ_IPC_FILTER_UID of zmq_setsockopt(3).
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean addIpcFilterUid(int uid) {
    return options.setInt(ZmqConstants.ZMQ_IPC_FILTER_UID, uid);
  }

  /**
   * Removes the filters of {@link #addIpcFilterUid}.
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean clearIpcFilterUid() {
    return options.setBytes(ZmqConstants.ZMQ_IPC_FILTER_UID, null);
  }

  /**
   * Accepts IPC connections from processes of this group ID, as {@link #addIpcFilterPid} does for a
   * process ID.
   *
   * <p>EINVAL if the operating system does not report the group ID: Linux and macOS do. Source:
   * ZMQ_IPC_FILTER_GID of zmq_setsockopt(3).
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean addIpcFilterGid(int gid) {
    return options.setInt(ZmqConstants.ZMQ_IPC_FILTER_GID, gid);
  }

  /**
   * Removes the filters of {@link #addIpcFilterGid}.
   *
   * @deprecated in libzmq; use authentication by ZAP
   * @since 4.0
   */
  @Deprecated
  public boolean clearIpcFilterGid() {
    return options.setBytes(ZmqConstants.ZMQ_IPC_FILTER_GID, null);
  }

  // ---- PLAIN: a name and a password in clear text

  /**
   * Sets whether the socket is a PLAIN server, which requires a user name and password from its
   * peers; false accepts all peers.
   *
   * <p>Default: false. Source: ZMQ_PLAIN_SERVER of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setPlainServer(boolean server) {
    return options.setBoolean(ZmqConstants.ZMQ_PLAIN_SERVER, server);
  }

  /** Returns whether the socket is a PLAIN server: {@link #setPlainServer}. */
  public boolean getPlainServer() {
    return options.getBoolean(ZmqConstants.ZMQ_PLAIN_SERVER);
  }

  /**
   * Same as {@link #setPlainServer}.
   *
   * @deprecated the other name is that of libzmq
   * @since 4.0
   */
  @Deprecated
  public boolean setAsServerPlain(boolean server) {
    return setPlainServer(server);
  }

  /**
   * Same as {@link #getPlainServer()}.
   *
   * @deprecated the other name is that of libzmq
   * @since 4.0
   */
  @Deprecated
  public boolean isAsServerPlain() {
    return getPlainServer();
  }

  /**
   * Same as {@link #getPlainServer()}.
   *
   * @deprecated the other name is that of libzmq
   * @since 4.0
   */
  @Deprecated
  public boolean getAsServerPlain() {
    return getPlainServer();
  }

  /**
   * Sets the user name to send to the PLAIN server.
   *
   * <p>From 1 to 255 bytes; null resets the mechanism to no security. Default: none. EINVAL for the
   * empty string or a longer one. Source: ZMQ_PLAIN_USERNAME of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setPlainUsername(@Nullable String username) {
    return options.setString(ZmqConstants.ZMQ_PLAIN_USERNAME, username);
  }

  /** Same as {@link #setPlainUsername(String)}, from bytes. */
  @LegacyReturn(void.class)
  public boolean setPlainUsername(byte @Nullable [] username) {
    return options.setBytes(ZmqConstants.ZMQ_PLAIN_USERNAME, username);
  }

  /**
   * Returns the user name for the PLAIN server, including the terminating zero of C, as in earlier
   * versions of jzmq. Class files compiled for JeroMQ get a String without the zero, null for none.
   */
  @LegacyReturn(value = String.class, via = "plainUsernameText")
  public byte[] getPlainUsername() {
    return options.getBytes(ZmqConstants.ZMQ_PLAIN_USERNAME, NAME_LIMIT);
  }

  /**
   * Sets the password to send to the PLAIN server.
   *
   * <p>From 1 to 255 bytes; null resets the mechanism to no security. Default: none. EINVAL for the
   * empty string or a longer one. Source: ZMQ_PLAIN_PASSWORD of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setPlainPassword(@Nullable String password) {
    return options.setString(ZmqConstants.ZMQ_PLAIN_PASSWORD, password);
  }

  /** Same as {@link #setPlainPassword(String)}, from bytes. */
  @LegacyReturn(void.class)
  public boolean setPlainPassword(byte @Nullable [] password) {
    return options.setBytes(ZmqConstants.ZMQ_PLAIN_PASSWORD, password);
  }

  /** Called instead of {@link #getPlainUsername()} by class files compiled for JeroMQ. */
  String plainUsernameText() {
    return text(getPlainUsername());
  }

  private static String text(byte[] bytes) {
    return bytes.length <= 1 ? null : Utf8.fromCString(bytes);
  }

  /**
   * Returns the password for the PLAIN server, including the terminating zero of C, as in earlier
   * versions of jzmq. Class files compiled for JeroMQ get a String without the zero, null for none.
   */
  @LegacyReturn(value = String.class, via = "plainPasswordText")
  public byte[] getPlainPassword() {
    return options.getBytes(ZmqConstants.ZMQ_PLAIN_PASSWORD, NAME_LIMIT);
  }

  /** Called instead of {@link #getPlainPassword()} by class files compiled for JeroMQ. */
  String plainPasswordText() {
    return text(getPlainPassword());
  }

  // ---- CURVE: encryption and authentication by keys

  /**
   * Sets whether the socket is a CURVE server, whose connections are encrypted; false accepts all
   * peers in clear text.
   *
   * <p>Default: false. A server also needs {@link #setCurveSecretKey(byte[])}. EINVAL if libzmq was
   * built without CURVE. Source: ZMQ_CURVE_SERVER of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  @LegacyReturn(void.class)
  public boolean setCurveServer(boolean server) {
    return options.setBoolean(ZmqConstants.ZMQ_CURVE_SERVER, server);
  }

  /**
   * Returns whether the socket is a CURVE server: {@link #setCurveServer}.
   *
   * @since 4.0
   */
  public boolean getCurveServer() {
    return options.getBoolean(ZmqConstants.ZMQ_CURVE_SERVER);
  }

  /**
   * Same as {@link #setCurveServer}.
   *
   * @deprecated the other name is that of libzmq
   * @since 4.0
   */
  @Deprecated
  public boolean setAsServerCurve(boolean server) {
    return setCurveServer(server);
  }

  /**
   * Same as {@link #getCurveServer()}.
   *
   * @deprecated the other name is that of libzmq
   * @since 4.0
   */
  @Deprecated
  public boolean isAsServerCurve() {
    return getCurveServer();
  }

  /**
   * Same as {@link #getCurveServer()}.
   *
   * @deprecated the other name is that of libzmq
   * @since 4.0
   */
  @Deprecated
  public boolean getAsServerCurve() {
    return getCurveServer();
  }

  /**
   * Sets the CURVE public key of this socket; required for a client.
   *
   * <p>32 bytes, or 40 characters of Z85, with or without a terminating zero. Default: 32 zeros.
   * EINVAL for another length, for characters that are not Z85, and if libzmq was built without
   * CURVE. Source: ZMQ_CURVE_PUBLICKEY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  @LegacyReturn(void.class)
  public boolean setCurvePublicKey(byte[] key) {
    return options.setBytes(ZmqConstants.ZMQ_CURVE_PUBLICKEY, key);
  }

  /**
   * Same as {@link #setCurvePublicKey(byte[])}, from 40 characters of Z85.
   *
   * @since 4.0
   */
  public boolean setCurvePublicKey(String z85) {
    return options.setString(ZmqConstants.ZMQ_CURVE_PUBLICKEY, z85);
  }

  /**
   * Returns the 32 bytes of this socket's public key: {@link #setCurvePublicKey(byte[])}.
   *
   * @since 4.0
   */
  public byte[] getCurvePublicKey() {
    return options.getBytes(ZmqConstants.ZMQ_CURVE_PUBLICKEY, CURVE_KEY_SIZE);
  }

  /**
   * Sets the CURVE secret key of this socket; required for clients and servers.
   *
   * <p>Formats and errors are those of {@link #setCurvePublicKey(byte[])}. Source:
   * ZMQ_CURVE_SECRETKEY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  @LegacyReturn(void.class)
  public boolean setCurveSecretKey(byte[] key) {
    return options.setBytes(ZmqConstants.ZMQ_CURVE_SECRETKEY, key);
  }

  /**
   * Same as {@link #setCurveSecretKey(byte[])}, from 40 characters of Z85.
   *
   * @since 4.0
   */
  public boolean setCurveSecretKey(String z85) {
    return options.setString(ZmqConstants.ZMQ_CURVE_SECRETKEY, z85);
  }

  /**
   * Returns the 32 bytes of this socket's secret key: {@link #setCurveSecretKey(byte[])}.
   *
   * @since 4.0
   */
  public byte[] getCurveSecretKey() {
    return options.getBytes(ZmqConstants.ZMQ_CURVE_SECRETKEY, CURVE_KEY_SIZE);
  }

  /**
   * Sets the CURVE public key of the server that a client connects to.
   *
   * <p>Formats and errors are those of {@link #setCurvePublicKey(byte[])}. Source:
   * ZMQ_CURVE_SERVERKEY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  @LegacyReturn(void.class)
  public boolean setCurveServerKey(byte[] key) {
    return options.setBytes(ZmqConstants.ZMQ_CURVE_SERVERKEY, key);
  }

  /**
   * Same as {@link #setCurveServerKey(byte[])}, from 40 characters of Z85.
   *
   * @since 4.0
   */
  public boolean setCurveServerKey(String z85) {
    return options.setString(ZmqConstants.ZMQ_CURVE_SERVERKEY, z85);
  }

  /**
   * Returns the 32 bytes of the server's public key: {@link #setCurveServerKey(byte[])}.
   *
   * @since 4.0
   */
  public byte[] getCurveServerKey() {
    return options.getBytes(ZmqConstants.ZMQ_CURVE_SERVERKEY, CURVE_KEY_SIZE);
  }

  // ---- GSSAPI: Kerberos; all EINVAL if libzmq was built without it

  /**
   * Sets whether the socket is a GSSAPI server (true) or a GSSAPI client (false).
   *
   * <p>Default: false. Both values select GSSAPI. Source: ZMQ_GSSAPI_SERVER of zmq_setsockopt(3).
   */
  public void setGSSAPIServer(boolean server) {
    options.setBoolean(ZmqConstants.ZMQ_GSSAPI_SERVER, server);
  }

  /**
   * Returns whether the socket is a GSSAPI server: {@link #setGSSAPIServer}.
   *
   * @since 4.0
   */
  public boolean getGSSAPIServer() {
    return options.getBoolean(ZmqConstants.ZMQ_GSSAPI_SERVER);
  }

  /**
   * Sets the principal whose credentials are used.
   *
   * <p>From 1 to 255 bytes. Default: none. EINVAL for null, for 0 bytes, for more than 255. Source:
   * ZMQ_GSSAPI_PRINCIPAL of zmq_setsockopt(3).
   */
  public void setGSSAPIPrincipal(byte[] principal) {
    options.setBytes(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL, principal);
  }

  /**
   * Returns the principal, or the empty string: {@link #setGSSAPIPrincipal}.
   *
   * @since 4.0
   */
  public String getGSSAPIPrincipal() {
    return options.getString(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL, NAME_LIMIT);
  }

  /**
   * Sets the principal of the server that a client connects to.
   *
   * <p>From 1 to 255 bytes. Default: none. EINVAL for null, for 0 bytes, for more than 255. Source:
   * ZMQ_GSSAPI_SERVICE_PRINCIPAL of zmq_setsockopt(3).
   */
  public void setGSSAPIServicePrincipal(byte[] principal) {
    options.setBytes(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL, principal);
  }

  /**
   * Returns the server's principal, or the empty string: {@link #setGSSAPIServicePrincipal}.
   *
   * @since 4.0
   */
  public String getGSSAPIServicePrincipal() {
    return options.getString(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL, NAME_LIMIT);
  }

  /**
   * Sets whether GSSAPI connections are in clear text, without encryption.
   *
   * <p>Default: false. Source: ZMQ_GSSAPI_PLAINTEXT of zmq_setsockopt(3).
   */
  public void setGSSAPIPlainText(boolean plainText) {
    options.setBoolean(ZmqConstants.ZMQ_GSSAPI_PLAINTEXT, plainText);
  }

  /**
   * Returns whether GSSAPI connections are without encryption: {@link #setGSSAPIPlainText}.
   *
   * @since 4.0
   */
  public boolean getGSSAPIPlainText() {
    return options.getBoolean(ZmqConstants.ZMQ_GSSAPI_PLAINTEXT);
  }

  /**
   * Sets the name type of the principal.
   *
   * <p>{@link ZmqConstants#ZMQ_GSSAPI_NT_HOSTBASED}, {@link ZmqConstants#ZMQ_GSSAPI_NT_USER_NAME}
   * or {@link ZmqConstants#ZMQ_GSSAPI_NT_KRB5_PRINCIPAL}. Default: the first. EINVAL for others.
   * Source: ZMQ_GSSAPI_PRINCIPAL_NAMETYPE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setGSSAPIPrincipalNameType(int nameType) {
    return options.setInt(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL_NAMETYPE, nameType);
  }

  /**
   * Returns the name type of the principal: {@link #setGSSAPIPrincipalNameType}.
   *
   * @since 4.0
   */
  public int getGSSAPIPrincipalNameType() {
    return options.getInt(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL_NAMETYPE);
  }

  /**
   * Sets the name type of the server's principal, with the values of {@link
   * #setGSSAPIPrincipalNameType}.
   *
   * <p>Source: ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setGSSAPIServicePrincipalNameType(int nameType) {
    return options.setInt(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE, nameType);
  }

  /**
   * Returns the name type of the server's principal: {@link #setGSSAPIServicePrincipalNameType}.
   *
   * @since 4.0
   */
  public int getGSSAPIServicePrincipalNameType() {
    return options.getInt(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE);
  }
}
