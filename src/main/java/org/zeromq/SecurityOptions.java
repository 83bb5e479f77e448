// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.ZmqConstants;

/**
 * The options of security: who may connect, and what travels in clear text.
 *
 * <p>Setting an option of a mechanism selects the mechanism; the last one counts.
 */
class SecurityOptions extends TransportOptions {
  /** What libzmq takes for names and passwords, and the zero with which it gives them back. */
  private static final int NAME_LIMIT = 255 + 1;

  private static final int CURVE_KEY_SIZE = 32;

  SecurityOptions(SocketHandle handle) {
    super(handle);
  }

  /** C's number of the mechanism in force. Source: ZMQ_MECHANISM of zmq_getsockopt(3). */
  int mechanism() {
    return options.getInt(ZmqConstants.ZMQ_MECHANISM);
  }

  // ---- authentication by ZAP

  /**
   * Names the domain under which this socket's peers are authenticated.
   *
   * <p>From 1 to 255 bytes. Default: none. EINVAL for null, the empty string, a longer one. Source:
   * ZMQ_ZAP_DOMAIN of zmq_setsockopt(3).
   */
  public boolean setZapDomain(String domain) {
    return options.setString(ZmqConstants.ZMQ_ZAP_DOMAIN, domain);
  }

  /** {@link #setZapDomain(String)} from bytes. */
  public boolean setZapDomain(byte[] domain) {
    return options.setBytes(ZmqConstants.ZMQ_ZAP_DOMAIN, domain);
  }

  /** Tells the domain of authentication, or the empty string: {@link #setZapDomain(String)}. */
  public String getZapDomain() {
    return options.getString(ZmqConstants.ZMQ_ZAP_DOMAIN, NAME_LIMIT);
  }

  /** {@link #setZapDomain(String)}. */
  public boolean setZAPDomain(String domain) {
    return setZapDomain(domain);
  }

  /** {@link #setZapDomain(byte[])}. */
  @LegacyReturn(void.class)
  public boolean setZAPDomain(byte[] domain) {
    return setZapDomain(domain);
  }

  /** {@link #getZapDomain()}. */
  public String getZAPDomain() {
    return getZapDomain();
  }

  /**
   * Lets peers in by address, if they match one of these.
   *
   * <p>An IPv4 or IPv6 network such as {@code 10.0.0.0/8}, IPv6 only after {@link #setIPv6}; each
   * call adds one. Default: none, which lets all in. EINVAL for null and what is no network. For
   * listening on TCP. Source: ZMQ_TCP_ACCEPT_FILTER of zmq_setsockopt(3).
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean addTcpAcceptFilter(String network) {
    return options.setString(ZmqConstants.ZMQ_TCP_ACCEPT_FILTER, required(network));
  }

  /**
   * Lets peers of all addresses in again: {@link #addTcpAcceptFilter}.
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean clearTcpAcceptFilters() {
    return options.setBytes(ZmqConstants.ZMQ_TCP_ACCEPT_FILTER, null);
  }

  /**
   * Lets a process in by its number.
   *
   * <p>Each call adds one. Default: none, which lets all in; a peer needs to match one filter of
   * any kind. EINVAL where the system does not tell: only Linux does. For listening on IPC. Source:
   * ZMQ_IPC_FILTER_PID of zmq_setsockopt(3).
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean addIpcFilterPid(int pid) {
    return options.setInt(ZmqConstants.ZMQ_IPC_FILTER_PID, pid);
  }

  /**
   * Removes the filters of {@link #addIpcFilterPid}.
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean clearIpcFilterPid() {
    return options.setBytes(ZmqConstants.ZMQ_IPC_FILTER_PID, null);
  }

  /**
   * Lets processes in by their user's number, as {@link #addIpcFilterPid} does by their own.
   *
   * <p>EINVAL where the system does not tell: Linux and macOS do. Source: ZMQ_IPC_FILTER_UID of
   * zmq_setsockopt(3).
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean addIpcFilterUid(int uid) {
    return options.setInt(ZmqConstants.ZMQ_IPC_FILTER_UID, uid);
  }

  /**
   * Removes the filters of {@link #addIpcFilterUid}.
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean clearIpcFilterUid() {
    return options.setBytes(ZmqConstants.ZMQ_IPC_FILTER_UID, null);
  }

  /**
   * Lets processes in by their group's number, as {@link #addIpcFilterPid} does by their own.
   *
   * <p>EINVAL where the system does not tell: Linux and macOS do. Source: ZMQ_IPC_FILTER_GID of
   * zmq_setsockopt(3).
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean addIpcFilterGid(int gid) {
    return options.setInt(ZmqConstants.ZMQ_IPC_FILTER_GID, gid);
  }

  /**
   * Removes the filters of {@link #addIpcFilterGid}.
   *
   * @deprecated in libzmq, in favour of authentication by ZAP
   */
  @Deprecated
  public boolean clearIpcFilterGid() {
    return options.setBytes(ZmqConstants.ZMQ_IPC_FILTER_GID, null);
  }

  // ---- PLAIN: a name and a password in clear text

  /**
   * Makes the socket ask its peers for a name and a password; false makes it trust them all.
   *
   * <p>Default: false. Source: ZMQ_PLAIN_SERVER of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setPlainServer(boolean server) {
    return options.setBoolean(ZmqConstants.ZMQ_PLAIN_SERVER, server);
  }

  /** Tells whether the socket asks for a name and a password: {@link #setPlainServer}. */
  public boolean getPlainServer() {
    return options.getBoolean(ZmqConstants.ZMQ_PLAIN_SERVER);
  }

  /**
   * {@link #setPlainServer}.
   *
   * @deprecated the other name is C's
   */
  @Deprecated
  public boolean setAsServerPlain(boolean server) {
    return setPlainServer(server);
  }

  /**
   * {@link #getPlainServer()}.
   *
   * @deprecated the other name is C's
   */
  @Deprecated
  public boolean isAsServerPlain() {
    return getPlainServer();
  }

  /**
   * {@link #getPlainServer()}.
   *
   * @deprecated the other name is C's
   */
  @Deprecated
  public boolean getAsServerPlain() {
    return getPlainServer();
  }

  /**
   * Sets the name to tell the server.
   *
   * <p>From 1 to 255 bytes; null goes back to no security. Default: none. EINVAL for the empty
   * string or a longer one. Source: ZMQ_PLAIN_USERNAME of zmq_setsockopt(3).
   */
  public boolean setPlainUsername(String username) {
    return options.setString(ZmqConstants.ZMQ_PLAIN_USERNAME, username);
  }

  /** {@link #setPlainUsername(String)} from bytes. */
  @LegacyReturn(void.class)
  public boolean setPlainUsername(byte[] username) {
    return options.setBytes(ZmqConstants.ZMQ_PLAIN_USERNAME, username);
  }

  /**
   * Tells the name for the server, C's terminating zero included, as jzmq always did. Class files
   * that were compiled for JeroMQ get a String without the zero, null for none.
   */
  @LegacyReturn(value = String.class, via = "plainUsernameText")
  public byte[] getPlainUsername() {
    return options.getBytes(ZmqConstants.ZMQ_PLAIN_USERNAME, NAME_LIMIT);
  }

  /**
   * Sets the password to tell the server.
   *
   * <p>From 1 to 255 bytes; null goes back to no security. Default: none. EINVAL for the empty
   * string or a longer one. Source: ZMQ_PLAIN_PASSWORD of zmq_setsockopt(3).
   */
  public boolean setPlainPassword(String password) {
    return options.setString(ZmqConstants.ZMQ_PLAIN_PASSWORD, password);
  }

  /** {@link #setPlainPassword(String)} from bytes. */
  @LegacyReturn(void.class)
  public boolean setPlainPassword(byte[] password) {
    return options.setBytes(ZmqConstants.ZMQ_PLAIN_PASSWORD, password);
  }

  /** What class files of JeroMQ get for {@link #getPlainUsername()}. */
  String plainUsernameText() {
    return text(getPlainUsername());
  }

  private static String text(byte[] bytes) {
    return bytes.length <= 1 ? null : Utf8.fromCString(bytes);
  }

  /**
   * Tells the password for the server, C's terminating zero included, as jzmq always did. Class
   * files that were compiled for JeroMQ get a String without the zero, null for none.
   */
  @LegacyReturn(value = String.class, via = "plainPasswordText")
  public byte[] getPlainPassword() {
    return options.getBytes(ZmqConstants.ZMQ_PLAIN_PASSWORD, NAME_LIMIT);
  }

  /** What class files of JeroMQ get for {@link #getPlainPassword()}. */
  String plainPasswordText() {
    return text(getPlainPassword());
  }

  // ---- CURVE: encryption, and keys that tell who is who

  /**
   * Makes the socket the server of encrypted connections; false makes it trust all in clear text.
   *
   * <p>Default: false. A server also needs {@link #setCurveSecretKey(byte[])}. EINVAL where libzmq
   * was built without CURVE. Source: ZMQ_CURVE_SERVER of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setCurveServer(boolean server) {
    return options.setBoolean(ZmqConstants.ZMQ_CURVE_SERVER, server);
  }

  /** Tells whether the socket is a server of encrypted connections: {@link #setCurveServer}. */
  public boolean getCurveServer() {
    return options.getBoolean(ZmqConstants.ZMQ_CURVE_SERVER);
  }

  /**
   * {@link #setCurveServer}.
   *
   * @deprecated the other name is C's
   */
  @Deprecated
  public boolean setAsServerCurve(boolean server) {
    return setCurveServer(server);
  }

  /**
   * {@link #getCurveServer()}.
   *
   * @deprecated the other name is C's
   */
  @Deprecated
  public boolean isAsServerCurve() {
    return getCurveServer();
  }

  /**
   * {@link #getCurveServer()}.
   *
   * @deprecated the other name is C's
   */
  @Deprecated
  public boolean getAsServerCurve() {
    return getCurveServer();
  }

  /**
   * Sets the public key of this socket; a client needs it.
   *
   * <p>32 bytes, or 40 characters of Z85, with or without a terminating zero. Default: 32 zeros.
   * EINVAL for another length, for characters that are not of Z85, and where libzmq was built
   * without CURVE. Source: ZMQ_CURVE_PUBLICKEY of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setCurvePublicKey(byte[] key) {
    return options.setBytes(ZmqConstants.ZMQ_CURVE_PUBLICKEY, key);
  }

  /** {@link #setCurvePublicKey(byte[])} from 40 characters of Z85. */
  public boolean setCurvePublicKey(String z85) {
    return options.setString(ZmqConstants.ZMQ_CURVE_PUBLICKEY, z85);
  }

  /** Returns the 32 bytes of this socket's public key: {@link #setCurvePublicKey(byte[])}. */
  public byte[] getCurvePublicKey() {
    return options.getBytes(ZmqConstants.ZMQ_CURVE_PUBLICKEY, CURVE_KEY_SIZE);
  }

  /**
   * Sets the secret key of this socket; clients and servers need it.
   *
   * <p>In the forms of {@link #setCurvePublicKey(byte[])}, and with its errors. Source:
   * ZMQ_CURVE_SECRETKEY of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setCurveSecretKey(byte[] key) {
    return options.setBytes(ZmqConstants.ZMQ_CURVE_SECRETKEY, key);
  }

  /** {@link #setCurveSecretKey(byte[])} from 40 characters of Z85. */
  public boolean setCurveSecretKey(String z85) {
    return options.setString(ZmqConstants.ZMQ_CURVE_SECRETKEY, z85);
  }

  /** Returns the 32 bytes of this socket's secret key: {@link #setCurveSecretKey(byte[])}. */
  public byte[] getCurveSecretKey() {
    return options.getBytes(ZmqConstants.ZMQ_CURVE_SECRETKEY, CURVE_KEY_SIZE);
  }

  /**
   * Sets the public key by which a client knows the server.
   *
   * <p>In the forms of {@link #setCurvePublicKey(byte[])}, and with its errors. Source:
   * ZMQ_CURVE_SERVERKEY of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setCurveServerKey(byte[] key) {
    return options.setBytes(ZmqConstants.ZMQ_CURVE_SERVERKEY, key);
  }

  /** {@link #setCurveServerKey(byte[])} from 40 characters of Z85. */
  public boolean setCurveServerKey(String z85) {
    return options.setString(ZmqConstants.ZMQ_CURVE_SERVERKEY, z85);
  }

  /** Returns the 32 bytes of the server's public key: {@link #setCurveServerKey(byte[])}. */
  public byte[] getCurveServerKey() {
    return options.getBytes(ZmqConstants.ZMQ_CURVE_SERVERKEY, CURVE_KEY_SIZE);
  }

  // ---- GSSAPI: Kerberos; all EINVAL where libzmq was built without it

  /**
   * Makes the socket a server of GSSAPI (true) or a client of one (false).
   *
   * <p>Default: false. Either selects GSSAPI. Source: ZMQ_GSSAPI_SERVER of zmq_setsockopt(3).
   */
  public void setGSSAPIServer(boolean server) {
    options.setBoolean(ZmqConstants.ZMQ_GSSAPI_SERVER, server);
  }

  /** Tells whether the socket is a server of GSSAPI: {@link #setGSSAPIServer}. */
  public boolean getGSSAPIServer() {
    return options.getBoolean(ZmqConstants.ZMQ_GSSAPI_SERVER);
  }

  /**
   * Names the principal whose credentials to take.
   *
   * <p>From 1 to 255 bytes. Default: none. EINVAL for null, for no bytes, for more. Source:
   * ZMQ_GSSAPI_PRINCIPAL of zmq_setsockopt(3).
   */
  public void setGSSAPIPrincipal(byte[] principal) {
    options.setBytes(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL, principal);
  }

  /** Tells the principal, or the empty string: {@link #setGSSAPIPrincipal}. */
  public String getGSSAPIPrincipal() {
    return options.getString(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL, NAME_LIMIT);
  }

  /**
   * Names the principal of the server that a client means to reach.
   *
   * <p>From 1 to 255 bytes. Default: none. EINVAL for null, for no bytes, for more. Source:
   * ZMQ_GSSAPI_SERVICE_PRINCIPAL of zmq_setsockopt(3).
   */
  public void setGSSAPIServicePrincipal(byte[] principal) {
    options.setBytes(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL, principal);
  }

  /** Tells the server's principal, or the empty string: {@link #setGSSAPIServicePrincipal}. */
  public String getGSSAPIServicePrincipal() {
    return options.getString(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL, NAME_LIMIT);
  }

  /**
   * Leaves out the encryption of GSSAPI.
   *
   * <p>Default: false. Source: ZMQ_GSSAPI_PLAINTEXT of zmq_setsockopt(3).
   */
  public void setGSSAPIPlainText(boolean plainText) {
    options.setBoolean(ZmqConstants.ZMQ_GSSAPI_PLAINTEXT, plainText);
  }

  /** Tells whether the encryption of GSSAPI is left out: {@link #setGSSAPIPlainText}. */
  public boolean getGSSAPIPlainText() {
    return options.getBoolean(ZmqConstants.ZMQ_GSSAPI_PLAINTEXT);
  }

  /**
   * Says what kind of name the principal is.
   *
   * <p>{@link ZmqConstants#ZMQ_GSSAPI_NT_HOSTBASED}, {@link ZmqConstants#ZMQ_GSSAPI_NT_USER_NAME}
   * or {@link ZmqConstants#ZMQ_GSSAPI_NT_KRB5_PRINCIPAL}. Default: the first. EINVAL for others.
   * Source: ZMQ_GSSAPI_PRINCIPAL_NAMETYPE of zmq_setsockopt(3).
   */
  public boolean setGSSAPIPrincipalNameType(int nameType) {
    return options.setInt(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL_NAMETYPE, nameType);
  }

  /** Tells what kind of name the principal is: {@link #setGSSAPIPrincipalNameType}. */
  public int getGSSAPIPrincipalNameType() {
    return options.getInt(ZmqConstants.ZMQ_GSSAPI_PRINCIPAL_NAMETYPE);
  }

  /**
   * Says what kind of name the server's principal is, as {@link #setGSSAPIPrincipalNameType}.
   *
   * <p>Source: ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE of zmq_setsockopt(3).
   */
  public boolean setGSSAPIServicePrincipalNameType(int nameType) {
    return options.setInt(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE, nameType);
  }

  /** Tells the kind of the server's name: {@link #setGSSAPIServicePrincipalNameType}. */
  public int getGSSAPIServicePrincipalNameType() {
    return options.getInt(ZmqConstants.ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE);
  }
}
