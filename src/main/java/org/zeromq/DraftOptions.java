// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.jspecify.annotations.Nullable;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Options that are draft in libzmq: future versions may change or remove them.
 *
 * <p>The bundled libzmq has them; with others they may fail with EINVAL. The multicast loop option
 * is in {@link TransportOptions}.
 */
class DraftOptions extends PatternOptions {
  /** Linux grants higher priorities only to privileged processes; libzmq aborts other processes. */
  private static final int HIGHEST_FREE_PRIORITY = 6;

  DraftOptions(SocketHandle handle) {
    super(handle);
  }

  // ---- messages that libzmq generates

  /**
   * Sets the hello message, which is sent to each new peer.
   *
   * <p>Null or no bytes: none. Default: none. For ROUTER, DEALER, CLIENT, SERVER and PEER. Draft.
   * Source: ZMQ_HELLO_MSG of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setHelloMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_HELLO_MSG, message);
  }

  /**
   * Sets the disconnect message, which is received as if sent by each peer that disconnects.
   *
   * <p>Null or no bytes: none. Default: none. Useful with {@link #setHeartbeatIvl}. For ROUTER,
   * SERVER and PEER. Draft. Source: ZMQ_DISCONNECT_MSG of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setDisconnectMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_DISCONNECT_MSG, message);
  }

  /**
   * Sets the hiccup message, which is received when a connection that this socket made is lost and
   * will be re-established.
   *
   * <p>Null or no bytes: none. Default: none. Draft, since libzmq 4.3.5. Source: ZMQ_HICCUP_MSG of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setHiccupMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_HICCUP_MSG, message);
  }

  /**
   * Sets the events for which an empty message is received, as if sent by the peer: a peer
   * connects, a peer disconnects.
   *
   * <p>0, or {@link ZmqConstants#ZMQ_NOTIFY_CONNECT} and {@link ZmqConstants#ZMQ_NOTIFY_DISCONNECT}
   * combined. Default: 0. EINVAL for other values. For ROUTER, over TCP and IPC. Draft. Source:
   * ZMQ_ROUTER_NOTIFY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setRouterNotify(int events) {
    return options.setInt(ZmqConstants.ZMQ_ROUTER_NOTIFY, events);
  }

  /**
   * Returns the events for which messages are received: {@link #setRouterNotify}.
   *
   * @since 4.0
   */
  public int getRouterNotify() {
    return options.getInt(ZmqConstants.ZMQ_ROUTER_NOTIFY);
  }

  // ---- subscriptions

  /**
   * Sets whether the application decides on subscriptions, as with {@link #setXpubManual}, and the
   * next message is sent only to the subscriber accepted last.
   *
   * <p>Default: false. For last value caches, on XPUB. Draft. Source: ZMQ_XPUB_MANUAL_LAST_VALUE of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setXpubManualLastValue(boolean manual) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_MANUAL_LAST_VALUE, manual);
  }

  /**
   * Sets whether only the first part of a message is processed as a subscription and the following
   * parts as data.
   *
   * <p>Default: false. For XPUB and XSUB. Draft. Source: ZMQ_ONLY_FIRST_SUBSCRIBE of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setOnlyFirstSubscribe(boolean onlyFirst) {
    return options.setBoolean(ZmqConstants.ZMQ_ONLY_FIRST_SUBSCRIBE, onlyFirst);
  }

  /**
   * Sets whether every unsubscription sent is passed on, not just the last from each topic.
   *
   * <p>Default: false. For XSUB. Draft, since libzmq 4.3.5. Source: ZMQ_XSUB_VERBOSE_UNSUBSCRIBE of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setXsubVerboseUnsubscribe(boolean verbose) {
    return options.setBoolean(ZmqConstants.ZMQ_XSUB_VERBOSE_UNSUBSCRIBE, verbose);
  }

  /**
   * Returns the number of topics subscribed to: by this socket on SUB and XSUB, by all peers on PUB
   * and XPUB.
   *
   * <p>Draft, since libzmq 4.3.5. Source: ZMQ_TOPICS_COUNT of zmq_getsockopt(3).
   *
   * @since 4.0
   */
  public int getTopicsCount() {
    return options.getInt(ZmqConstants.ZMQ_TOPICS_COUNT);
  }

  // ---- connections

  /**
   * Sets the conditions that stop reconnection attempts.
   *
   * <p>0, or a combination of flags: {@link ZmqConstants#ZMQ_RECONNECT_STOP_CONN_REFUSED}, {@link
   * ZmqConstants#ZMQ_RECONNECT_STOP_HANDSHAKE_FAILED}, {@link
   * ZmqConstants#ZMQ_RECONNECT_STOP_AFTER_DISCONNECT}. Default: 0; no condition stops them. Draft.
   * Source: ZMQ_RECONNECT_STOP of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setReconnectStop(int conditions) {
    return options.setInt(ZmqConstants.ZMQ_RECONNECT_STOP, conditions);
  }

  /**
   * Returns the conditions that stop reconnection attempts: {@link #setReconnectStop}.
   *
   * @since 4.0
   */
  public int getReconnectStop() {
    return options.getInt(ZmqConstants.ZMQ_RECONNECT_STOP);
  }

  /**
   * Adds a metadata property, which is sent to each new peer.
   *
   * <p>Each call adds one. The name begins with {@code X-}, has up to 255 bytes and no colon.
   * EINVAL otherwise, for null and for an empty value; libzmq also rejects the name {@code X-} with
   * a value of one byte. Draft. Source: ZMQ_METADATA of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean addMetadata(String name, String value) {
    int option = ZmqConstants.ZMQ_METADATA;
    if (required(option, name).indexOf(':') >= 0) {
      throw options.rejected(ZmqErrno.EINVAL, option, name);
    }
    return options.setString(option, name + ':' + required(option, value));
  }

  /**
   * Sets the priority of the packets sent.
   *
   * <p>From 0 to 6; higher values require a privilege, and libzmq aborts a process without it.
   * Default: 0. EINVAL for other values. For connection-oriented transports on Linux. Draft.
   * Source: ZMQ_PRIORITY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setPriority(int priority) {
    if (priority > HIGHEST_FREE_PRIORITY) {
      throw options.rejected(ZmqErrno.EINVAL, ZmqConstants.ZMQ_PRIORITY, priority);
    }
    return options.setInt(ZmqConstants.ZMQ_PRIORITY, priority);
  }

  /**
   * Returns the priority of the packets sent: {@link #setPriority}.
   *
   * @since 4.0
   */
  public int getPriority() {
    return options.getInt(ZmqConstants.ZMQ_PRIORITY);
  }

  /**
   * Sets how long the operating system polls for incoming packets without interrupts, if it
   * supports this.
   *
   * <p>In microseconds; 0 disables polling. Default: 0. Linux requires a privilege to raise the
   * value. There is no getter: libzmq 4.3.5 rejects reading the option. Draft, since libzmq 4.3.5.
   * Source: ZMQ_BUSY_POLL of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setBusyPoll(int time) {
    return options.setInt(ZmqConstants.ZMQ_BUSY_POLL, time);
  }

  /**
   * Sets whether TCP uses the loopback fast path between two processes on one Windows machine.
   *
   * <p>Default: false. No effect on other operating systems. Draft. Source: ZMQ_LOOPBACK_FASTPATH
   * of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setLoopbackFastpath(boolean fastpath) {
    return options.setBoolean(ZmqConstants.ZMQ_LOOPBACK_FASTPATH, fastpath);
  }

  /**
   * Returns whether TCP uses the loopback fast path: {@link #setLoopbackFastpath}.
   *
   * @since 4.0
   */
  public boolean isLoopbackFastpath() {
    return options.getBoolean(ZmqConstants.ZMQ_LOOPBACK_FASTPATH);
  }

  /**
   * Sets the maximum number of bytes read from a connection at once. Larger values are faster with
   * messages above 1 KiB; a busy connection uses the memory, an idle one does not.
   *
   * <p>In bytes, for connections made afterwards. Default: 262144, or the value of the system
   * property {@code org.zeromq.batch.size}; libzmq's own default is 8192, which stays in effect if
   * that property is 0. EINVAL below 1. Draft. Source: ZMQ_IN_BATCH_SIZE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setInBatchSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_IN_BATCH_SIZE, size);
  }

  /**
   * Returns the maximum number of bytes read at once: {@link #setInBatchSize}.
   *
   * @since 4.0
   */
  public int getInBatchSize() {
    return options.getInt(ZmqConstants.ZMQ_IN_BATCH_SIZE);
  }

  /**
   * Sets the maximum number of bytes written to a connection at once. Larger values are faster with
   * messages above 1 KiB; a busy connection uses the memory, an idle one does not.
   *
   * <p>In bytes, for connections made afterwards. Default: 262144, or the value of the system
   * property {@code org.zeromq.batch.size}; libzmq's own default is 8192, which stays in effect if
   * that property is 0. EINVAL below 1. Draft. Source: ZMQ_OUT_BATCH_SIZE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setOutBatchSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_OUT_BATCH_SIZE, size);
  }

  /**
   * Returns the maximum number of bytes written at once: {@link #setOutBatchSize}.
   *
   * @since 4.0
   */
  public int getOutBatchSize() {
    return options.getInt(ZmqConstants.ZMQ_OUT_BATCH_SIZE);
  }

  // ---- security

  /**
   * Sets whether authentication requires a ZAP domain, as the ZAP specification does.
   *
   * <p>Default: false; peers of a server without a domain are accepted without a ZAP request.
   * Draft. Source: ZMQ_ZAP_ENFORCE_DOMAIN of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setZapEnforceDomain(boolean enforce) {
    return options.setBoolean(ZmqConstants.ZMQ_ZAP_ENFORCE_DOMAIN, enforce);
  }

  /**
   * Returns whether authentication requires a ZAP domain: {@link #setZapEnforceDomain}.
   *
   * @since 4.0
   */
  public boolean isZapEnforceDomain() {
    return options.getBoolean(ZmqConstants.ZMQ_ZAP_ENFORCE_DOMAIN);
  }

  /**
   * Sets the user name for the proxy of {@link #setSocksProxy(String)}.
   *
   * <p>Up to 255 bytes; null or the empty string: no authentication. Default: none. EINVAL for a
   * longer one. Draft. Source: ZMQ_SOCKS_USERNAME of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setSocksUsername(@Nullable String username) {
    return options.setString(ZmqConstants.ZMQ_SOCKS_USERNAME, username);
  }

  /**
   * Returns the user name for the proxy, or the empty string: {@link #setSocksUsername}.
   *
   * @since 4.0
   */
  public String getSocksUsername() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_SOCKS_USERNAME);
  }

  /**
   * Sets the password for the proxy of {@link #setSocksProxy(String)}.
   *
   * <p>Up to 255 bytes; null or the empty string: an empty password. Default: empty. EINVAL for a
   * longer one. Draft. Source: ZMQ_SOCKS_PASSWORD of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setSocksPassword(@Nullable String password) {
    return options.setString(ZmqConstants.ZMQ_SOCKS_PASSWORD, password);
  }

  /**
   * Returns the password for the proxy, or the empty string: {@link #setSocksPassword}.
   *
   * @since 4.0
   */
  public String getSocksPassword() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_SOCKS_PASSWORD);
  }

  // ---- secure web sockets: all EINVAL if libzmq was built without them; no getters

  /**
   * Sets the server's private key, in PEM.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_KEY_PEM of zmq.h.
   *
   * @since 4.0
   */
  public boolean setWssKeyPem(String pem) {
    return options.setString(ZmqConstants.ZMQ_WSS_KEY_PEM, pem);
  }

  /**
   * Sets the server's certificate, in PEM.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_CERT_PEM of zmq.h.
   *
   * @since 4.0
   */
  public boolean setWssCertPem(String pem) {
    return options.setString(ZmqConstants.ZMQ_WSS_CERT_PEM, pem);
  }

  /**
   * Sets the certificates that a client trusts, in PEM.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_TRUST_PEM of zmq.h.
   *
   * @since 4.0
   */
  public boolean setWssTrustPem(String pem) {
    return options.setString(ZmqConstants.ZMQ_WSS_TRUST_PEM, pem);
  }

  /**
   * Sets the host name that a certificate must match.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_HOSTNAME of zmq.h.
   *
   * @since 4.0
   */
  public boolean setWssHostname(String hostname) {
    return options.setString(ZmqConstants.ZMQ_WSS_HOSTNAME, hostname);
  }

  /**
   * Sets whether a client trusts the certificates that the operating system trusts.
   *
   * <p>Default: false. Draft. Source: ZMQ_WSS_TRUST_SYSTEM of zmq.h.
   *
   * @since 4.0
   */
  public boolean setWssTrustSystem(boolean trust) {
    return options.setBoolean(ZmqConstants.ZMQ_WSS_TRUST_SYSTEM, trust);
  }

  // ---- NORM: all EINVAL if libzmq was built without it

  /**
   * Sets the congestion control mode of the NORM sender, which determines its rate.
   *
   * <p>From {@link ZmqConstants#ZMQ_NORM_FIXED}, which uses the rate of {@link #setRate}, to {@link
   * ZmqConstants#ZMQ_NORM_CCE_ECNONLY}. Default: {@link ZmqConstants#ZMQ_NORM_CC}. EINVAL for other
   * values. Draft, since libzmq 4.3.5. Source: ZMQ_NORM_MODE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormMode(int mode) {
    return options.setInt(ZmqConstants.ZMQ_NORM_MODE, mode);
  }

  /**
   * Returns the congestion control mode of the NORM sender: {@link #setNormMode}.
   *
   * @since 4.0
   */
  public int getNormMode() {
    return options.getInt(ZmqConstants.ZMQ_NORM_MODE);
  }

  /**
   * Sets whether a NORM receiver requests lost data by unicast instead of multicast.
   *
   * <p>Default: false; with unicast addresses it always does. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_UNICAST_NACK of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormUnicastNack(boolean unicast) {
    return options.setBoolean(ZmqConstants.ZMQ_NORM_UNICAST_NACK, unicast);
  }

  /**
   * Returns whether lost data is requested by unicast: {@link #setNormUnicastNack}.
   *
   * @since 4.0
   */
  public boolean isNormUnicastNack() {
    return options.getBoolean(ZmqConstants.ZMQ_NORM_UNICAST_NACK);
  }

  /**
   * Sets the size of the buffers of NORM's sender, receiver and stream.
   *
   * <p>In kilobytes. Default: 2048. EINVAL below 1. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_BUFFER_SIZE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormBufferSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_NORM_BUFFER_SIZE, size);
  }

  /**
   * Returns the size of NORM's buffers: {@link #setNormBufferSize}.
   *
   * @since 4.0
   */
  public int getNormBufferSize() {
    return options.getInt(ZmqConstants.ZMQ_NORM_BUFFER_SIZE);
  }

  /**
   * Sets the maximum payload of a NORM packet; with up to 48 bytes of header it should fit the
   * network's packet size.
   *
   * <p>In bytes. Default: 1400. EINVAL below 1. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_SEGMENT_SIZE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormSegmentSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_NORM_SEGMENT_SIZE, size);
  }

  /**
   * Returns the maximum payload of a NORM packet: {@link #setNormSegmentSize}.
   *
   * @since 4.0
   */
  public int getNormSegmentSize() {
    return options.getInt(ZmqConstants.ZMQ_NORM_SEGMENT_SIZE);
  }

  /**
   * Sets the NORM block size: the number of segments that are repaired together.
   *
   * <p>From 1 to 255, and at most 255 together with {@link #setNormNumParity}. Default: 16. EINVAL
   * outside this range. Draft, since libzmq 4.3.5. Source: ZMQ_NORM_BLOCK_SIZE of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormBlockSize(int segments) {
    return options.setInt(ZmqConstants.ZMQ_NORM_BLOCK_SIZE, segments);
  }

  /**
   * Returns the NORM block size: {@link #setNormBlockSize}.
   *
   * @since 4.0
   */
  public int getNormBlockSize() {
    return options.getInt(ZmqConstants.ZMQ_NORM_BLOCK_SIZE);
  }

  /**
   * Sets the maximum number of parity segments that NORM computes per block to repair losses.
   *
   * <p>From 0 to 254. Default: 4. EINVAL outside this range. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_NUM_PARITY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormNumParity(int segments) {
    return options.setInt(ZmqConstants.ZMQ_NORM_NUM_PARITY, segments);
  }

  /**
   * Returns the maximum number of parity segments: {@link #setNormNumParity}.
   *
   * @since 4.0
   */
  public int getNormNumParity() {
    return options.getInt(ZmqConstants.ZMQ_NORM_NUM_PARITY);
  }

  /**
   * Sets the number of parity segments that NORM sends with each block without a request.
   *
   * <p>From 0 to 254, limited by {@link #setNormNumParity}. Default: 0. EINVAL outside this range.
   * Draft, since libzmq 4.3.5. Source: ZMQ_NORM_NUM_AUTOPARITY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormNumAutoparity(int segments) {
    return options.setInt(ZmqConstants.ZMQ_NORM_NUM_AUTOPARITY, segments);
  }

  /**
   * Returns the number of parity segments sent without a request: {@link #setNormNumAutoparity}.
   *
   * @since 4.0
   */
  public int getNormNumAutoparity() {
    return options.getInt(ZmqConstants.ZMQ_NORM_NUM_AUTOPARITY);
  }

  /**
   * Sets whether NORM drops old data for new data instead of waiting until the old data has
   * arrived.
   *
   * <p>Default: false. Draft, since libzmq 4.3.5. Source: ZMQ_NORM_PUSH of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setNormPush(boolean push) {
    return options.setBoolean(ZmqConstants.ZMQ_NORM_PUSH, push);
  }

  /**
   * Returns whether old data is dropped for new data: {@link #setNormPush}.
   *
   * @since 4.0
   */
  public boolean isNormPush() {
    return options.getBoolean(ZmqConstants.ZMQ_NORM_PUSH);
  }

  /** {@inheritDoc} */
  @Override
  public void setLongSockopt(int option, long value) {
    if (option == ZmqConstants.ZMQ_PRIORITY) {
      setPriority(toInt(ZmqConstants.ZMQ_PRIORITY, value));
    } else {
      super.setLongSockopt(option, value);
    }
  }
}
