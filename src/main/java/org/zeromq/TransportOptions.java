// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.jspecify.annotations.Nullable;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.jni.ZmqConstants;

/** Options of connections and transports: connecting, heartbeats, TCP, multicast and VMCI. */
class TransportOptions extends SocketOptions {
  TransportOptions(SocketHandle handle) {
    super(handle);
  }

  // ---- connecting

  /**
   * Sets whether messages are queued only for completed connections.
   *
   * <p>Default: false; messages are also queued for connections in progress. With true, a send
   * blocks while there is no completed connection. For connection-oriented transports. Source:
   * ZMQ_IMMEDIATE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setImmediate(boolean immediate) {
    return options.setBoolean(ZmqConstants.ZMQ_IMMEDIATE, immediate);
  }

  /**
   * Returns whether messages are queued only for completed connections: {@link #setImmediate}.
   *
   * @since 4.0
   */
  public boolean isImmediate() {
    return options.getBoolean(ZmqConstants.ZMQ_IMMEDIATE);
  }

  /** Same as {@link #isImmediate()}. */
  public boolean getImmediate() {
    return isImmediate();
  }

  /**
   * Same as {@link #setImmediate}.
   *
   * @deprecated renamed in libzmq 4
   * @since 4.0
   */
  @Deprecated
  public boolean setDelayAttachOnConnect(boolean delay) {
    return setImmediate(delay);
  }

  /**
   * Same as {@link #isImmediate()}.
   *
   * @deprecated renamed in libzmq 4
   * @since 4.0
   */
  @Deprecated
  public boolean getDelayAttachOnConnect() {
    return isImmediate();
  }

  /**
   * Sets the reconnection interval: the time before a lost or refused connection is attempted
   * again.
   *
   * <p>In milliseconds; -1 disables reconnection. Default: 100. libzmq may vary the interval to
   * distribute the load. EINVAL below -1. For connection-oriented transports. Source:
   * ZMQ_RECONNECT_IVL of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setReconnectIVL(int interval) {
    return options.setInt(ZmqConstants.ZMQ_RECONNECT_IVL, interval);
  }

  /** Same as {@link #setReconnectIVL(int)}; EINVAL if the value does not fit in an {@code int}. */
  @LegacyReturn(void.class)
  public boolean setReconnectIVL(long interval) {
    return setReconnectIVL(toInt(ZmqConstants.ZMQ_RECONNECT_IVL, interval));
  }

  /** Returns the reconnection interval: {@link #setReconnectIVL(int)}. */
  @LegacyReturn(long.class)
  public int getReconnectIVL() {
    return options.getInt(ZmqConstants.ZMQ_RECONNECT_IVL);
  }

  /**
   * Sets the maximum reconnection interval; the interval is doubled after each attempt, up to this
   * value.
   *
   * <p>In milliseconds; 0 disables doubling. Default: 0. Ignored if less than {@link
   * #setReconnectIVL(int)}. EINVAL below 0. For connection-oriented transports. Source:
   * ZMQ_RECONNECT_IVL_MAX of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setReconnectIVLMax(int interval) {
    return options.setInt(ZmqConstants.ZMQ_RECONNECT_IVL_MAX, interval);
  }

  /**
   * Same as {@link #setReconnectIVLMax(int)}; EINVAL if the value does not fit in an {@code int}.
   */
  @LegacyReturn(void.class)
  public boolean setReconnectIVLMax(long interval) {
    return setReconnectIVLMax(toInt(ZmqConstants.ZMQ_RECONNECT_IVL_MAX, interval));
  }

  /** Returns the maximum reconnection interval: {@link #setReconnectIVLMax(int)}. */
  @LegacyReturn(long.class)
  public int getReconnectIVLMax() {
    return options.getInt(ZmqConstants.ZMQ_RECONNECT_IVL_MAX);
  }

  /**
   * Sets the maximum number of connections waiting to be accepted.
   *
   * <p>In connections. Default: 100. EINVAL below 0. For connection-oriented transports. Source:
   * ZMQ_BACKLOG of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setBacklog(int backlog) {
    return options.setInt(ZmqConstants.ZMQ_BACKLOG, backlog);
  }

  /** Same as {@link #setBacklog(int)}; EINVAL if the value does not fit in an {@code int}. */
  @LegacyReturn(void.class)
  public boolean setBacklog(long backlog) {
    return setBacklog(toInt(ZmqConstants.ZMQ_BACKLOG, backlog));
  }

  /** Returns the maximum number of connections waiting to be accepted: {@link #setBacklog(int)}. */
  @LegacyReturn(long.class)
  public int getBacklog() {
    return options.getInt(ZmqConstants.ZMQ_BACKLOG);
  }

  /**
   * Sets the timeout of an attempt to connect over TCP.
   *
   * <p>In milliseconds; 0 uses the operating system's default. Default: 0. EINVAL below 0. Source:
   * ZMQ_CONNECT_TIMEOUT of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setConnectTimeout(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_CONNECT_TIMEOUT, timeout);
  }

  /**
   * Returns the timeout of an attempt to connect: {@link #setConnectTimeout}.
   *
   * @since 4.0
   */
  public int getConnectTimeout() {
    return options.getInt(ZmqConstants.ZMQ_CONNECT_TIMEOUT);
  }

  /**
   * Sets the timeout of the handshake; a new connection that exceeds it is closed.
   *
   * <p>In milliseconds; 0 is no limit. Default: 30000. EINVAL below 0. For all types except STREAM.
   * Source: ZMQ_HANDSHAKE_IVL of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setHandshakeIvl(int interval) {
    return options.setInt(ZmqConstants.ZMQ_HANDSHAKE_IVL, interval);
  }

  /**
   * Returns the timeout of the handshake: {@link #setHandshakeIvl}.
   *
   * @since 4.0
   */
  public int getHandshakeIvl() {
    return options.getInt(ZmqConstants.ZMQ_HANDSHAKE_IVL);
  }

  /**
   * Sets an existing listening file descriptor for bind to use instead of creating one, such as one
   * passed by systemd.
   *
   * <p>-1 creates one. Default: -1. The descriptor must be bound and listening; otherwise bind
   * fails with EINVAL or EBADF. The socket uses a copy of the descriptor; the caller may close it
   * after the bind. EINVAL below -1. For TCP and IPC. Source: ZMQ_USE_FD of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setUseFd(int fd) {
    return options.setInt(ZmqConstants.ZMQ_USE_FD, fd);
  }

  /**
   * Returns the file descriptor that bind uses: {@link #setUseFd}.
   *
   * @since 4.0
   */
  public int getUseFd() {
    return options.getInt(ZmqConstants.ZMQ_USE_FD);
  }

  // ---- heartbeats

  /**
   * Sets the interval between heartbeats to each peer.
   *
   * <p>In milliseconds; 0 disables heartbeats. Default: 0. EINVAL below 0. For connection-oriented
   * transports. Source: ZMQ_HEARTBEAT_IVL of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setHeartbeatIvl(int interval) {
    return options.setInt(ZmqConstants.ZMQ_HEARTBEAT_IVL, interval);
  }

  /**
   * Returns the interval between heartbeats: {@link #setHeartbeatIvl}.
   *
   * @since 4.0
   */
  public int getHeartbeatIvl() {
    return options.getInt(ZmqConstants.ZMQ_HEARTBEAT_IVL);
  }

  /**
   * Sets the heartbeat timeout: a peer that sends nothing for this long after a heartbeat is
   * disconnected.
   *
   * <p>In milliseconds. Default: -1, the heartbeat interval. EINVAL below 0: the default cannot be
   * set again. Source: ZMQ_HEARTBEAT_TIMEOUT of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setHeartbeatTimeout(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_HEARTBEAT_TIMEOUT, timeout);
  }

  /**
   * Returns the heartbeat timeout: {@link #setHeartbeatTimeout}.
   *
   * @since 4.0
   */
  public int getHeartbeatTimeout() {
    return options.getInt(ZmqConstants.ZMQ_HEARTBEAT_TIMEOUT);
  }

  /**
   * Sets the heartbeat timeout for the peers: they are asked to close the connection if they
   * receive nothing from this socket for this long.
   *
   * <p>In milliseconds, rounded down to tenths of a second, at most 6553599; 0 does not ask the
   * peers. Default: 0. EINVAL outside this range. Takes effect only with {@link #setHeartbeatIvl}.
   * Source: ZMQ_HEARTBEAT_TTL of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setHeartbeatTtl(int ttl) {
    return options.setInt(ZmqConstants.ZMQ_HEARTBEAT_TTL, ttl);
  }

  /**
   * Returns the heartbeat timeout for the peers: {@link #setHeartbeatTtl}.
   *
   * @since 4.0
   */
  public int getHeartbeatTtl() {
    return options.getInt(ZmqConstants.ZMQ_HEARTBEAT_TTL);
  }

  // ---- IP and TCP

  /**
   * Sets whether the socket uses IPv6 in addition to IPv4.
   *
   * <p>Default: the setting of the context, which is false by default. For TCP and UDP. Source:
   * ZMQ_IPV6 of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setIPv6(boolean ipv6) {
    return options.setBoolean(ZmqConstants.ZMQ_IPV6, ipv6);
  }

  /**
   * Returns whether the socket uses IPv6: {@link #setIPv6}.
   *
   * @since 4.0
   */
  public boolean isIPv6() {
    return options.getBoolean(ZmqConstants.ZMQ_IPV6);
  }

  /**
   * Same as {@link #isIPv6()}.
   *
   * @since 4.0
   */
  public boolean getIPv6() {
    return isIPv6();
  }

  /**
   * Sets whether the socket uses IPv4 only.
   *
   * <p>Default: true. Source: ZMQ_IPV4ONLY of zmq_setsockopt(3).
   *
   * @deprecated use {@link #setIPv6}, which has the opposite meaning
   */
  @Deprecated
  @LegacyReturn(void.class)
  public boolean setIPv4Only(boolean ipv4Only) {
    return options.setBoolean(ZmqConstants.ZMQ_IPV4ONLY, ipv4Only);
  }

  /**
   * Returns whether the socket uses IPv4 only: {@link #setIPv4Only}.
   *
   * @deprecated use {@link #setIPv6}, which has the opposite meaning
   */
  @Deprecated
  public boolean getIPv4Only() {
    return options.getBoolean(ZmqConstants.ZMQ_IPV4ONLY);
  }

  /**
   * Sets TCP keep-alive probes to on (1), off (0), or the operating system's default (-1).
   *
   * <p>Default: -1. EINVAL for other values. Source: ZMQ_TCP_KEEPALIVE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setTCPKeepAlive(int keepAlive) {
    return options.setInt(ZmqConstants.ZMQ_TCP_KEEPALIVE, keepAlive);
  }

  /** Same as {@link #setTCPKeepAlive(int)}; EINVAL if the value does not fit in an {@code int}. */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAlive(long keepAlive) {
    return setTCPKeepAlive(toInt(ZmqConstants.ZMQ_TCP_KEEPALIVE, keepAlive));
  }

  /**
   * Returns the setting of TCP keep-alive probes: {@link #setTCPKeepAlive(int)}.
   *
   * @since 4.0
   */
  public int getTCPKeepAlive() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE);
  }

  /** Same as {@link #getTCPKeepAlive()}. */
  public long getTCPKeepAliveSetting() {
    return getTCPKeepAlive();
  }

  /**
   * Sets the number of unanswered keep-alive probes that end a TCP connection.
   *
   * <p>-1 uses the operating system's default. Default: -1. EINVAL below -1. Source:
   * ZMQ_TCP_KEEPALIVE_CNT of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAliveCount(long count) {
    return options.setInt(
        ZmqConstants.ZMQ_TCP_KEEPALIVE_CNT, toInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_CNT, count));
  }

  /**
   * Returns the number of unanswered probes that end a TCP connection: {@link
   * #setTCPKeepAliveCount}.
   */
  public long getTCPKeepAliveCount() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_CNT);
  }

  /**
   * Sets the idle time of a TCP connection before keep-alive probes are sent.
   *
   * <p>In the operating system's unit, seconds on Linux; -1 uses the operating system's default.
   * Default: -1. EINVAL below -1. Source: ZMQ_TCP_KEEPALIVE_IDLE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAliveIdle(long idle) {
    return options.setInt(
        ZmqConstants.ZMQ_TCP_KEEPALIVE_IDLE, toInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_IDLE, idle));
  }

  /** Returns the idle time before keep-alive probes are sent: {@link #setTCPKeepAliveIdle}. */
  public long getTCPKeepAliveIdle() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_IDLE);
  }

  /**
   * Sets the interval between two keep-alive probes of a TCP connection.
   *
   * <p>In the operating system's unit, seconds on Linux; -1 uses the operating system's default.
   * Default: -1. EINVAL below -1. Source: ZMQ_TCP_KEEPALIVE_INTVL of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAliveInterval(long interval) {
    return options.setInt(
        ZmqConstants.ZMQ_TCP_KEEPALIVE_INTVL,
        toInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_INTVL, interval));
  }

  /** Returns the interval between two keep-alive probes: {@link #setTCPKeepAliveInterval}. */
  public long getTCPKeepAliveInterval() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_INTVL);
  }

  /**
   * Sets the time after which unacknowledged data ends a TCP connection, if the operating system
   * supports it.
   *
   * <p>In milliseconds; 0 uses the operating system's default. Default: 0. EINVAL below 0. Source:
   * ZMQ_TCP_MAXRT of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setTcpMaxRt(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_TCP_MAXRT, timeout);
  }

  /**
   * Returns the time after which unacknowledged data ends a TCP connection: {@link #setTcpMaxRt}.
   *
   * @since 4.0
   */
  public int getTcpMaxRt() {
    return options.getInt(ZmqConstants.ZMQ_TCP_MAXRT);
  }

  /**
   * Sets the size of the operating system's send buffer for each connection.
   *
   * <p>In bytes; -1 uses the operating system's default. Default: -1. EINVAL below -1. Source:
   * ZMQ_SNDBUF of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setSendBufferSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_SNDBUF, size);
  }

  /**
   * Same as {@link #setSendBufferSize(int)}; EINVAL if the value does not fit in an {@code int}.
   */
  @LegacyReturn(void.class)
  public boolean setSendBufferSize(long size) {
    return setSendBufferSize(toInt(ZmqConstants.ZMQ_SNDBUF, size));
  }

  /** Returns the size of the operating system's send buffer: {@link #setSendBufferSize(int)}. */
  @LegacyReturn(long.class)
  public int getSendBufferSize() {
    return options.getInt(ZmqConstants.ZMQ_SNDBUF);
  }

  /**
   * Sets the size of the operating system's receive buffer for each connection.
   *
   * <p>In bytes; -1 uses the operating system's default. Default: -1. EINVAL below -1. Source:
   * ZMQ_RCVBUF of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setReceiveBufferSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_RCVBUF, size);
  }

  /**
   * Same as {@link #setReceiveBufferSize(int)}; EINVAL if the value does not fit in an {@code int}.
   */
  @LegacyReturn(void.class)
  public boolean setReceiveBufferSize(long size) {
    return setReceiveBufferSize(toInt(ZmqConstants.ZMQ_RCVBUF, size));
  }

  /**
   * Returns the size of the operating system's receive buffer: {@link #setReceiveBufferSize(int)}.
   */
  @LegacyReturn(long.class)
  public int getReceiveBufferSize() {
    return options.getInt(ZmqConstants.ZMQ_RCVBUF);
  }

  /**
   * Sets the type-of-service byte of the IP packets sent.
   *
   * <p>Default: 0. EINVAL below 0. For connection-oriented transports. Source: ZMQ_TOS of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setTos(int tos) {
    return options.setInt(ZmqConstants.ZMQ_TOS, tos);
  }

  /**
   * Returns the type-of-service byte: {@link #setTos}.
   *
   * @since 4.0
   */
  public int getTos() {
    return options.getInt(ZmqConstants.ZMQ_TOS);
  }

  /**
   * Sets the network interface or VRF device that the socket is bound to.
   *
   * <p>Up to 15 bytes; null is none. Default: none. Requires the CAP_NET_RAW capability, which is
   * checked at bind or connect. EINVAL for the empty string or a longer one. For TCP and UDP on
   * Linux. Source: ZMQ_BINDTODEVICE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setBindToDevice(@Nullable String device) {
    return options.setString(ZmqConstants.ZMQ_BINDTODEVICE, device);
  }

  /**
   * Returns the device the socket is bound to, or the empty string: {@link #setBindToDevice}.
   *
   * @since 4.0
   */
  public String getBindToDevice() {
    return options.getString(ZmqConstants.ZMQ_BINDTODEVICE, 256);
  }

  /**
   * Sets the SOCKS5 proxy for TCP connections.
   *
   * <p>In the form {@code host:port}; null is none. Default: none. EINVAL for the empty string.
   * Source: ZMQ_SOCKS_PROXY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setSocksProxy(@Nullable String proxy) {
    return options.setString(ZmqConstants.ZMQ_SOCKS_PROXY, proxy);
  }

  /**
   * Same as {@link #setSocksProxy(String)}, from bytes.
   *
   * @since 4.0
   */
  public boolean setSocksProxy(byte @Nullable [] proxy) {
    return options.setBytes(ZmqConstants.ZMQ_SOCKS_PROXY, proxy);
  }

  /**
   * Returns the SOCKS5 proxy, or the empty string: {@link #setSocksProxy(String)}.
   *
   * @since 4.0
   */
  public String getSocksProxy() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_SOCKS_PROXY);
  }

  // ---- multicast

  /**
   * Sets the maximum rate of sending and receiving by multicast.
   *
   * <p>In kilobits per second. Default: 100. EINVAL below 1. Source: ZMQ_RATE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setRate(long rate) {
    return options.setInt(ZmqConstants.ZMQ_RATE, toInt(ZmqConstants.ZMQ_RATE, rate));
  }

  /** Returns the maximum multicast rate: {@link #setRate}. */
  public long getRate() {
    return options.getInt(ZmqConstants.ZMQ_RATE);
  }

  /**
   * Sets the recovery interval: how long a receiver may be absent from a multicast group without
   * losing data.
   *
   * <p>In milliseconds. Default: 10000. Data that may have to be sent again is kept in memory.
   * EINVAL below 0. Source: ZMQ_RECOVERY_IVL of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setRecoveryInterval(long interval) {
    return options.setInt(
        ZmqConstants.ZMQ_RECOVERY_IVL, toInt(ZmqConstants.ZMQ_RECOVERY_IVL, interval));
  }

  /** Returns the recovery interval: {@link #setRecoveryInterval}. */
  public long getRecoveryInterval() {
    return options.getInt(ZmqConstants.ZMQ_RECOVERY_IVL);
  }

  /**
   * Sets the time-to-live of multicast packets: the number of hops.
   *
   * <p>In hops. Default: 1, the local network. EINVAL below 1. Source: ZMQ_MULTICAST_HOPS of
   * zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setMulticastHops(long hops) {
    return options.setInt(
        ZmqConstants.ZMQ_MULTICAST_HOPS, toInt(ZmqConstants.ZMQ_MULTICAST_HOPS, hops));
  }

  /** Returns the number of hops of multicast packets: {@link #setMulticastHops}. */
  public long getMulticastHops() {
    return options.getInt(ZmqConstants.ZMQ_MULTICAST_HOPS);
  }

  /**
   * Sets the maximum size of multicast packets; every path of the network must support this size.
   *
   * <p>In bytes. Default: 1500. EINVAL below 1. Source: ZMQ_MULTICAST_MAXTPDU of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setMulticastMaxTpdu(int size) {
    return options.setInt(ZmqConstants.ZMQ_MULTICAST_MAXTPDU, size);
  }

  /**
   * Returns the maximum size of multicast packets: {@link #setMulticastMaxTpdu}.
   *
   * @since 4.0
   */
  public int getMulticastMaxTpdu() {
    return options.getInt(ZmqConstants.ZMQ_MULTICAST_MAXTPDU);
  }

  /**
   * Sets whether receivers on this machine get the messages that this socket sends by UDP
   * multicast.
   *
   * <p>Default: true. For RADIO. It has no effect with PGM, for which it was introduced. Draft,
   * although libzmq also has it without drafts. Source: ZMQ_MULTICAST_LOOP of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setMulticastLoop(boolean loop) {
    return options.setBoolean(ZmqConstants.ZMQ_MULTICAST_LOOP, loop);
  }

  /** Returns whether receivers on this machine get the messages: {@link #setMulticastLoop}. */
  public boolean hasMulticastLoop() {
    return options.getBoolean(ZmqConstants.ZMQ_MULTICAST_LOOP);
  }

  // ---- VMCI: libzmq has no getters for these options

  /**
   * Sets the size of the buffer between a virtual machine and its host.
   *
   * <p>In bytes, an unsigned number. Default: 65546. EINVAL if libzmq has no VMCI transport.
   * Source: ZMQ_VMCI_BUFFER_SIZE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setVmciBufferSize(long size) {
    return options.setLong(ZmqConstants.ZMQ_VMCI_BUFFER_SIZE, size);
  }

  /**
   * Sets the minimum size of that buffer that a peer may request.
   *
   * <p>In bytes, an unsigned number. Default: 128. EINVAL if libzmq has no VMCI transport. Source:
   * ZMQ_VMCI_BUFFER_MIN_SIZE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setVmciBufferMinSize(long size) {
    return options.setLong(ZmqConstants.ZMQ_VMCI_BUFFER_MIN_SIZE, size);
  }

  /**
   * Sets the maximum size of that buffer that a peer may request.
   *
   * <p>In bytes, an unsigned number. Default: 262144. EINVAL if libzmq has no VMCI transport.
   * Source: ZMQ_VMCI_BUFFER_MAX_SIZE of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setVmciBufferMaxSize(long size) {
    return options.setLong(ZmqConstants.ZMQ_VMCI_BUFFER_MAX_SIZE, size);
  }

  /**
   * Sets the timeout of an attempt to connect over VMCI.
   *
   * <p>In milliseconds; -1 uses the operating system's default. Default: -1. EINVAL if libzmq has
   * no VMCI transport. Source: ZMQ_VMCI_CONNECT_TIMEOUT of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setVmciConnectTimeout(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_VMCI_CONNECT_TIMEOUT, timeout);
  }
}
