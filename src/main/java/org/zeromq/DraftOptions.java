// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The options that libzmq calls drafts: it may still change or drop them.
 *
 * <p>The bundled libzmq has them; others may answer EINVAL. That of multicast loops is in {@link
 * TransportOptions}.
 */
class DraftOptions extends PatternOptions {
  /** Linux grants higher priorities only to the privileged; libzmq ends the process otherwise. */
  private static final int HIGHEST_FREE_PRIORITY = 6;

  DraftOptions(SocketHandle handle) {
    super(handle);
  }

  // ---- messages that libzmq makes

  /**
   * Sends this message to each new peer.
   *
   * <p>Null or no bytes: none. Default: none. For ROUTER, DEALER, CLIENT, SERVER and PEER. Draft.
   * Source: ZMQ_HELLO_MSG of zmq_setsockopt(3).
   */
  public boolean setHelloMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_HELLO_MSG, message);
  }

  /**
   * Receives this message in the name of each peer that is gone.
   *
   * <p>Null or no bytes: none. Default: none. Goes well with {@link #setHeartbeatIvl}. For ROUTER,
   * SERVER and PEER. Draft. Source: ZMQ_DISCONNECT_MSG of zmq_setsockopt(3).
   */
  public boolean setDisconnectMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_DISCONNECT_MSG, message);
  }

  /**
   * Receives this message when a connection made from here is lost and will be made again.
   *
   * <p>Null or no bytes: none. Default: none. Draft, since libzmq 4.3.5. Source: ZMQ_HICCUP_MSG of
   * zmq_setsockopt(3).
   */
  public boolean setHiccupMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_HICCUP_MSG, message);
  }

  /**
   * Tells of peers that come and go by empty messages in their names.
   *
   * <p>0, or {@link ZmqConstants#ZMQ_NOTIFY_CONNECT} and {@link ZmqConstants#ZMQ_NOTIFY_DISCONNECT}
   * added up. Default: 0. EINVAL for others. For ROUTER, by TCP and IPC. Draft. Source:
   * ZMQ_ROUTER_NOTIFY of zmq_setsockopt(3).
   */
  public boolean setRouterNotify(int events) {
    return options.setInt(ZmqConstants.ZMQ_ROUTER_NOTIFY, events);
  }

  /** Tells which events become messages: {@link #setRouterNotify}. */
  public int getRouterNotify() {
    return options.getInt(ZmqConstants.ZMQ_ROUTER_NOTIFY);
  }

  // ---- subscriptions

  /**
   * Leaves subscriptions to the program as {@link #setXpubManual} does, and sends the next message
   * to the subscriber granted last only.
   *
   * <p>Default: false. For caches of last values, on XPUB. Draft. Source:
   * ZMQ_XPUB_MANUAL_LAST_VALUE of zmq_setsockopt(3).
   */
  public boolean setXpubManualLastValue(boolean manual) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_MANUAL_LAST_VALUE, manual);
  }

  /**
   * Takes only the first part of a message for a subscription, and what follows for data.
   *
   * <p>Default: false. For XPUB and XSUB. Draft. Source: ZMQ_ONLY_FIRST_SUBSCRIBE of
   * zmq_setsockopt(3).
   */
  public boolean setOnlyFirstSubscribe(boolean onlyFirst) {
    return options.setBoolean(ZmqConstants.ZMQ_ONLY_FIRST_SUBSCRIBE, onlyFirst);
  }

  /**
   * Passes on every unsubscription sent, not just the last from each topic.
   *
   * <p>Default: false. For XSUB. Draft, since libzmq 4.3.5. Source: ZMQ_XSUB_VERBOSE_UNSUBSCRIBE of
   * zmq_setsockopt(3).
   */
  public boolean setXsubVerboseUnsubscribe(boolean verbose) {
    return options.setBoolean(ZmqConstants.ZMQ_XSUB_VERBOSE_UNSUBSCRIBE, verbose);
  }

  /**
   * Counts the topics subscribed to: here on SUB and XSUB, by all peers on PUB and XPUB.
   *
   * <p>Draft, since libzmq 4.3.5. Source: ZMQ_TOPICS_COUNT of zmq_getsockopt(3).
   */
  public int getTopicsCount() {
    return options.getInt(ZmqConstants.ZMQ_TOPICS_COUNT);
  }

  // ---- connections

  /**
   * Says what ends the attempts to reconnect.
   *
   * <p>0, or flags added up: {@link ZmqConstants#ZMQ_RECONNECT_STOP_CONN_REFUSED}, {@link
   * ZmqConstants#ZMQ_RECONNECT_STOP_HANDSHAKE_FAILED}, {@link
   * ZmqConstants#ZMQ_RECONNECT_STOP_AFTER_DISCONNECT}. Default: 0, nothing does. Draft. Source:
   * ZMQ_RECONNECT_STOP of zmq_setsockopt(3).
   */
  public boolean setReconnectStop(int conditions) {
    return options.setInt(ZmqConstants.ZMQ_RECONNECT_STOP, conditions);
  }

  /** Tells what ends the attempts to reconnect: {@link #setReconnectStop}. */
  public int getReconnectStop() {
    return options.getInt(ZmqConstants.ZMQ_RECONNECT_STOP);
  }

  /**
   * Tells each new peer a property of this program.
   *
   * <p>Each call adds one. The name begins with {@code X-}, has up to 255 bytes and no colon.
   * EINVAL otherwise, for null and for an empty value; libzmq also refuses the name {@code X-} with
   * a value of one byte. Draft. Source: ZMQ_METADATA of zmq_setsockopt(3).
   */
  public boolean addMetadata(String name, String value) {
    if (required(name).indexOf(':') >= 0) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    return options.setString(ZmqConstants.ZMQ_METADATA, name + ':' + required(value));
  }

  /**
   * Sets the priority of the packets sent.
   *
   * <p>From 0 to 6; the higher ones take a right, and libzmq ends the process that lacks it.
   * Default: 0. EINVAL for others. For connection-oriented transports on Linux. Draft. Source:
   * ZMQ_PRIORITY of zmq_setsockopt(3).
   */
  public boolean setPriority(int priority) {
    if (priority > HIGHEST_FREE_PRIORITY) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    return options.setInt(ZmqConstants.ZMQ_PRIORITY, priority);
  }

  /** Tells the priority of the packets sent: {@link #setPriority}. */
  public int getPriority() {
    return options.getInt(ZmqConstants.ZMQ_PRIORITY);
  }

  /**
   * Lets the system look for incoming packets without interrupts for a while, where it can.
   *
   * <p>In microseconds; 0 is not at all. Default: 0. Linux wants a right to raise it. No getter:
   * libzmq 4.3.5 refuses to tell. Draft, since libzmq 4.3.5. Source: ZMQ_BUSY_POLL of
   * zmq_setsockopt(3).
   */
  public boolean setBusyPoll(int time) {
    return options.setInt(ZmqConstants.ZMQ_BUSY_POLL, time);
  }

  /**
   * Shortens TCP's way between two programs on one Windows machine.
   *
   * <p>Default: false. Elsewhere it has no effect. Draft. Source: ZMQ_LOOPBACK_FASTPATH of
   * zmq_setsockopt(3).
   */
  public boolean setLoopbackFastpath(boolean fastpath) {
    return options.setBoolean(ZmqConstants.ZMQ_LOOPBACK_FASTPATH, fastpath);
  }

  /** Tells whether TCP's way is shortened: {@link #setLoopbackFastpath}. */
  public boolean isLoopbackFastpath() {
    return options.getBoolean(ZmqConstants.ZMQ_LOOPBACK_FASTPATH);
  }

  /**
   * Limits how much is read from a connection at once. More is faster with messages above 1 KiB; a
   * busy connection takes the memory, an idle one does not.
   *
   * <p>In bytes, for connections made afterwards. Default: 65536, or what the system property
   * {@code org.zeromq.batch.size} says; libzmq's own is 8192, which that property leaves when it is
   * 0. EINVAL below 1. Draft. Source: ZMQ_IN_BATCH_SIZE of zmq_setsockopt(3).
   */
  public boolean setInBatchSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_IN_BATCH_SIZE, size);
  }

  /** Tells how much is read at once: {@link #setInBatchSize}. */
  public int getInBatchSize() {
    return options.getInt(ZmqConstants.ZMQ_IN_BATCH_SIZE);
  }

  /**
   * Limits how much is written to a connection at once. More is faster with messages above 1 KiB; a
   * busy connection takes the memory, an idle one does not.
   *
   * <p>In bytes, for connections made afterwards. Default: 65536, or what the system property
   * {@code org.zeromq.batch.size} says; libzmq's own is 8192, which that property leaves when it is
   * 0. EINVAL below 1. Draft. Source: ZMQ_OUT_BATCH_SIZE of zmq_setsockopt(3).
   */
  public boolean setOutBatchSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_OUT_BATCH_SIZE, size);
  }

  /** Tells how much is written at once: {@link #setOutBatchSize}. */
  public int getOutBatchSize() {
    return options.getInt(ZmqConstants.ZMQ_OUT_BATCH_SIZE);
  }

  // ---- security

  /**
   * Insists on a domain for authentication, as ZAP's specification does.
   *
   * <p>Default: false, peers of a server without a domain are let in unasked. Draft. Source:
   * ZMQ_ZAP_ENFORCE_DOMAIN of zmq_setsockopt(3).
   */
  public boolean setZapEnforceDomain(boolean enforce) {
    return options.setBoolean(ZmqConstants.ZMQ_ZAP_ENFORCE_DOMAIN, enforce);
  }

  /** Tells whether a domain is insisted on: {@link #setZapEnforceDomain}. */
  public boolean isZapEnforceDomain() {
    return options.getBoolean(ZmqConstants.ZMQ_ZAP_ENFORCE_DOMAIN);
  }

  /**
   * Sets the name to tell the proxy of {@link #setSocksProxy(String)}.
   *
   * <p>Up to 255 bytes; null or the empty string: no authentication. Default: none. EINVAL for a
   * longer one. Draft. Source: ZMQ_SOCKS_USERNAME of zmq_setsockopt(3).
   */
  public boolean setSocksUsername(String username) {
    return options.setString(ZmqConstants.ZMQ_SOCKS_USERNAME, username);
  }

  /** Tells the name for the proxy, or the empty string: {@link #setSocksUsername}. */
  public String getSocksUsername() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_SOCKS_USERNAME);
  }

  /**
   * Sets the password to tell the proxy of {@link #setSocksProxy(String)}.
   *
   * <p>Up to 255 bytes; null or the empty string: the empty one. Default: empty. EINVAL for a
   * longer one. Draft. Source: ZMQ_SOCKS_PASSWORD of zmq_setsockopt(3).
   */
  public boolean setSocksPassword(String password) {
    return options.setString(ZmqConstants.ZMQ_SOCKS_PASSWORD, password);
  }

  /** Tells the password for the proxy, or the empty string: {@link #setSocksPassword}. */
  public String getSocksPassword() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_SOCKS_PASSWORD);
  }

  // ---- secure web sockets: all EINVAL where libzmq was built without them; to be set, not read

  /**
   * Sets the server's private key, in PEM.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_KEY_PEM of zmq.h.
   */
  public boolean setWssKeyPem(String pem) {
    return options.setString(ZmqConstants.ZMQ_WSS_KEY_PEM, pem);
  }

  /**
   * Sets the server's certificate, in PEM.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_CERT_PEM of zmq.h.
   */
  public boolean setWssCertPem(String pem) {
    return options.setString(ZmqConstants.ZMQ_WSS_CERT_PEM, pem);
  }

  /**
   * Sets what certificates a client trusts, in PEM.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_TRUST_PEM of zmq.h.
   */
  public boolean setWssTrustPem(String pem) {
    return options.setString(ZmqConstants.ZMQ_WSS_TRUST_PEM, pem);
  }

  /**
   * Sets the host name a certificate must be for.
   *
   * <p>Null: none. Default: none. Draft. Source: ZMQ_WSS_HOSTNAME of zmq.h.
   */
  public boolean setWssHostname(String hostname) {
    return options.setString(ZmqConstants.ZMQ_WSS_HOSTNAME, hostname);
  }

  /**
   * Lets a client trust the certificates that the system trusts.
   *
   * <p>Default: false. Draft. Source: ZMQ_WSS_TRUST_SYSTEM of zmq.h.
   */
  public boolean setWssTrustSystem(boolean trust) {
    return options.setBoolean(ZmqConstants.ZMQ_WSS_TRUST_SYSTEM, trust);
  }

  // ---- NORM: all EINVAL where libzmq was built without it

  /**
   * Says how the NORM sender finds its rate.
   *
   * <p>From {@link ZmqConstants#ZMQ_NORM_FIXED}, which takes {@link #setRate}, to {@link
   * ZmqConstants#ZMQ_NORM_CCE_ECNONLY}. Default: {@link ZmqConstants#ZMQ_NORM_CC}. EINVAL for
   * others. Draft, since libzmq 4.3.5. Source: ZMQ_NORM_MODE of zmq_setsockopt(3).
   */
  public boolean setNormMode(int mode) {
    return options.setInt(ZmqConstants.ZMQ_NORM_MODE, mode);
  }

  /** Tells how the NORM sender finds its rate: {@link #setNormMode}. */
  public int getNormMode() {
    return options.getInt(ZmqConstants.ZMQ_NORM_MODE);
  }

  /**
   * Lets a NORM receiver ask for lost data by unicast instead of multicast.
   *
   * <p>Default: false; for unicast addresses it is done anyway. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_UNICAST_NACK of zmq_setsockopt(3).
   */
  public boolean setNormUnicastNack(boolean unicast) {
    return options.setBoolean(ZmqConstants.ZMQ_NORM_UNICAST_NACK, unicast);
  }

  /** Tells whether lost data is asked for by unicast: {@link #setNormUnicastNack}. */
  public boolean isNormUnicastNack() {
    return options.getBoolean(ZmqConstants.ZMQ_NORM_UNICAST_NACK);
  }

  /**
   * Sets the size of the buffers of NORM's sender, receiver and stream.
   *
   * <p>In kilobytes. Default: 2048. EINVAL below 1. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_BUFFER_SIZE of zmq_setsockopt(3).
   */
  public boolean setNormBufferSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_NORM_BUFFER_SIZE, size);
  }

  /** Tells the size of NORM's buffers: {@link #setNormBufferSize}. */
  public int getNormBufferSize() {
    return options.getInt(ZmqConstants.ZMQ_NORM_BUFFER_SIZE);
  }

  /**
   * Limits the payload of a NORM packet; with up to 48 bytes of header it should fit the network.
   *
   * <p>In bytes. Default: 1400. EINVAL below 1. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_SEGMENT_SIZE of zmq_setsockopt(3).
   */
  public boolean setNormSegmentSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_NORM_SEGMENT_SIZE, size);
  }

  /** Tells the payload of a NORM packet: {@link #setNormSegmentSize}. */
  public int getNormSegmentSize() {
    return options.getInt(ZmqConstants.ZMQ_NORM_SEGMENT_SIZE);
  }

  /**
   * Sets how many segments NORM repairs together.
   *
   * <p>From 1 to 255, and at most 255 together with {@link #setNormNumParity}. Default: 16. EINVAL
   * outside. Draft, since libzmq 4.3.5. Source: ZMQ_NORM_BLOCK_SIZE of zmq_setsockopt(3).
   */
  public boolean setNormBlockSize(int segments) {
    return options.setInt(ZmqConstants.ZMQ_NORM_BLOCK_SIZE, segments);
  }

  /** Tells how many segments NORM repairs together: {@link #setNormBlockSize}. */
  public int getNormBlockSize() {
    return options.getInt(ZmqConstants.ZMQ_NORM_BLOCK_SIZE);
  }

  /**
   * Limits how many parity segments NORM computes per block to repair losses with.
   *
   * <p>From 0 to 254. Default: 4. EINVAL outside. Draft, since libzmq 4.3.5. Source:
   * ZMQ_NORM_NUM_PARITY of zmq_setsockopt(3).
   */
  public boolean setNormNumParity(int segments) {
    return options.setInt(ZmqConstants.ZMQ_NORM_NUM_PARITY, segments);
  }

  /** Tells the limit of parity segments: {@link #setNormNumParity}. */
  public int getNormNumParity() {
    return options.getInt(ZmqConstants.ZMQ_NORM_NUM_PARITY);
  }

  /**
   * Sends this many parity segments with each block without being asked.
   *
   * <p>From 0 to 254, counting up to {@link #setNormNumParity}. Default: 0. EINVAL outside. Draft,
   * since libzmq 4.3.5. Source: ZMQ_NORM_NUM_AUTOPARITY of zmq_setsockopt(3).
   */
  public boolean setNormNumAutoparity(int segments) {
    return options.setInt(ZmqConstants.ZMQ_NORM_NUM_AUTOPARITY, segments);
  }

  /** Tells how many parity segments go unasked: {@link #setNormNumAutoparity}. */
  public int getNormNumAutoparity() {
    return options.getInt(ZmqConstants.ZMQ_NORM_NUM_AUTOPARITY);
  }

  /**
   * Makes NORM drop old data for new instead of waiting until the old has arrived.
   *
   * <p>Default: false. Draft, since libzmq 4.3.5. Source: ZMQ_NORM_PUSH of zmq_setsockopt(3).
   */
  public boolean setNormPush(boolean push) {
    return options.setBoolean(ZmqConstants.ZMQ_NORM_PUSH, push);
  }

  /** Tells whether old data is dropped for new: {@link #setNormPush}. */
  public boolean isNormPush() {
    return options.getBoolean(ZmqConstants.ZMQ_NORM_PUSH);
  }

  /** {@inheritDoc} */
  @Override
  public void setLongSockopt(int option, long value) {
    if (option == ZmqConstants.ZMQ_PRIORITY) {
      setPriority(toInt(value));
    } else {
      super.setLongSockopt(option, value);
    }
  }
}
