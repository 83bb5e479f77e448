// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.jni.ZmqConstants;

/** The options of connections: how they are made, kept up and tuned, by transport. */
class TransportOptions extends SocketOptions {
  TransportOptions(SocketHandle handle) {
    super(handle);
  }

  // ---- making connections

  /**
   * Queues messages only for connections that are complete.
   *
   * <p>Default: false, messages also queue for peers that are still being connected to. With true
   * sending blocks while there is no complete connection. For connection-oriented transports.
   * Source: ZMQ_IMMEDIATE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setImmediate(boolean immediate) {
    return options.setBoolean(ZmqConstants.ZMQ_IMMEDIATE, immediate);
  }

  /** Tells whether messages wait for complete connections: {@link #setImmediate}. */
  public boolean isImmediate() {
    return options.getBoolean(ZmqConstants.ZMQ_IMMEDIATE);
  }

  /** {@link #isImmediate()}. */
  public boolean getImmediate() {
    return isImmediate();
  }

  /**
   * {@link #setImmediate}.
   *
   * @deprecated the name was changed in libzmq 4
   */
  @Deprecated
  public boolean setDelayAttachOnConnect(boolean delay) {
    return setImmediate(delay);
  }

  /**
   * {@link #isImmediate()}.
   *
   * @deprecated the name was changed in libzmq 4
   */
  @Deprecated
  public boolean getDelayAttachOnConnect() {
    return isImmediate();
  }

  /**
   * Sets how long to wait before a lost or refused connection is tried again.
   *
   * <p>In milliseconds; -1 is never. Default: 100. libzmq may vary it to spread the load. EINVAL
   * below -1. For connection-oriented transports. Source: ZMQ_RECONNECT_IVL of zmq_setsockopt(3).
   */
  public boolean setReconnectIVL(int interval) {
    return options.setInt(ZmqConstants.ZMQ_RECONNECT_IVL, interval);
  }

  /** {@link #setReconnectIVL(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setReconnectIVL(long interval) {
    return setReconnectIVL(toInt(interval));
  }

  /** Tells how long to wait before reconnecting: {@link #setReconnectIVL(int)}. */
  @LegacyReturn(long.class)
  public int getReconnectIVL() {
    return options.getInt(ZmqConstants.ZMQ_RECONNECT_IVL);
  }

  /**
   * Doubles the wait before each further attempt to reconnect, up to this.
   *
   * <p>In milliseconds; 0 does not double it. Default: 0. Ignored when less than {@link
   * #setReconnectIVL(int)}. EINVAL below 0. For connection-oriented transports. Source:
   * ZMQ_RECONNECT_IVL_MAX of zmq_setsockopt(3).
   */
  public boolean setReconnectIVLMax(int interval) {
    return options.setInt(ZmqConstants.ZMQ_RECONNECT_IVL_MAX, interval);
  }

  /** {@link #setReconnectIVLMax(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setReconnectIVLMax(long interval) {
    return setReconnectIVLMax(toInt(interval));
  }

  /** Tells the longest wait before reconnecting: {@link #setReconnectIVLMax(int)}. */
  @LegacyReturn(long.class)
  public int getReconnectIVLMax() {
    return options.getInt(ZmqConstants.ZMQ_RECONNECT_IVL_MAX);
  }

  /**
   * Limits how many peers may wait to be accepted.
   *
   * <p>In connections. Default: 100. EINVAL below 0. For connection-oriented transports. Source:
   * ZMQ_BACKLOG of zmq_setsockopt(3).
   */
  public boolean setBacklog(int backlog) {
    return options.setInt(ZmqConstants.ZMQ_BACKLOG, backlog);
  }

  /** {@link #setBacklog(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setBacklog(long backlog) {
    return setBacklog(toInt(backlog));
  }

  /** Tells how many peers may wait to be accepted: {@link #setBacklog(int)}. */
  @LegacyReturn(long.class)
  public int getBacklog() {
    return options.getInt(ZmqConstants.ZMQ_BACKLOG);
  }

  /**
   * Gives up an attempt to connect by TCP after this time.
   *
   * <p>In milliseconds; 0 leaves it to the system. Default: 0. EINVAL below 0. Source:
   * ZMQ_CONNECT_TIMEOUT of zmq_setsockopt(3).
   */
  public boolean setConnectTimeout(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_CONNECT_TIMEOUT, timeout);
  }

  /** Tells when an attempt to connect is given up: {@link #setConnectTimeout}. */
  public int getConnectTimeout() {
    return options.getInt(ZmqConstants.ZMQ_CONNECT_TIMEOUT);
  }

  /**
   * Closes a new connection whose peer has not shaken hands within this time.
   *
   * <p>In milliseconds; 0 is no limit. Default: 30000. EINVAL below 0. For all types but STREAM.
   * Source: ZMQ_HANDSHAKE_IVL of zmq_setsockopt(3).
   */
  public boolean setHandshakeIvl(int interval) {
    return options.setInt(ZmqConstants.ZMQ_HANDSHAKE_IVL, interval);
  }

  /** Tells how long a handshake may take: {@link #setHandshakeIvl}. */
  public int getHandshakeIvl() {
    return options.getInt(ZmqConstants.ZMQ_HANDSHAKE_IVL);
  }

  /**
   * Lets binding take this listening descriptor instead of making one, as systemd hands it over.
   *
   * <p>-1 makes one. Default: -1. It must have been bound and set to listen: otherwise binding
   * fails with EINVAL or EBADF. The socket uses a copy of it; the caller may close it after
   * binding. EINVAL below -1. For TCP and IPC. Source: ZMQ_USE_FD of zmq_setsockopt(3).
   */
  public boolean setUseFd(int fd) {
    return options.setInt(ZmqConstants.ZMQ_USE_FD, fd);
  }

  /** Tells the descriptor that binding takes: {@link #setUseFd}. */
  public int getUseFd() {
    return options.getInt(ZmqConstants.ZMQ_USE_FD);
  }

  // ---- keeping connections up

  /**
   * Sends a heartbeat to each peer this often.
   *
   * <p>In milliseconds; 0 is never. Default: 0. EINVAL below 0. For connection-oriented transports.
   * Source: ZMQ_HEARTBEAT_IVL of zmq_setsockopt(3).
   */
  public boolean setHeartbeatIvl(int interval) {
    return options.setInt(ZmqConstants.ZMQ_HEARTBEAT_IVL, interval);
  }

  /** Tells how often heartbeats are sent: {@link #setHeartbeatIvl}. */
  public int getHeartbeatIvl() {
    return options.getInt(ZmqConstants.ZMQ_HEARTBEAT_IVL);
  }

  /**
   * Drops a peer from which nothing has come this long after a heartbeat.
   *
   * <p>In milliseconds. Default: -1, the interval of the heartbeats. EINVAL below 0: the default
   * cannot be set again. Source: ZMQ_HEARTBEAT_TIMEOUT of zmq_setsockopt(3).
   */
  public boolean setHeartbeatTimeout(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_HEARTBEAT_TIMEOUT, timeout);
  }

  /** Tells how long a peer may be silent after a heartbeat: {@link #setHeartbeatTimeout}. */
  public int getHeartbeatTimeout() {
    return options.getInt(ZmqConstants.ZMQ_HEARTBEAT_TIMEOUT);
  }

  /**
   * Asks the peers to drop the connection when they hear nothing from here for this long.
   *
   * <p>In milliseconds, rounded down to tenths of a second, at most 6553599; 0 asks nothing.
   * Default: 0. EINVAL outside of that. Counts only with {@link #setHeartbeatIvl}. Source:
   * ZMQ_HEARTBEAT_TTL of zmq_setsockopt(3).
   */
  public boolean setHeartbeatTtl(int ttl) {
    return options.setInt(ZmqConstants.ZMQ_HEARTBEAT_TTL, ttl);
  }

  /** Tells what the peers are asked for: {@link #setHeartbeatTtl}. */
  public int getHeartbeatTtl() {
    return options.getInt(ZmqConstants.ZMQ_HEARTBEAT_TTL);
  }

  // ---- IP and TCP

  /**
   * Lets the socket use IPv6 besides IPv4.
   *
   * <p>Default: the context's, which is false by default. For TCP and UDP. Source: ZMQ_IPV6 of
   * zmq_setsockopt(3).
   */
  public boolean setIPv6(boolean ipv6) {
    return options.setBoolean(ZmqConstants.ZMQ_IPV6, ipv6);
  }

  /** Tells whether the socket uses IPv6: {@link #setIPv6}. */
  public boolean isIPv6() {
    return options.getBoolean(ZmqConstants.ZMQ_IPV6);
  }

  /** {@link #isIPv6()}. */
  public boolean getIPv6() {
    return isIPv6();
  }

  /**
   * Keeps the socket to IPv4.
   *
   * <p>Default: true. Source: ZMQ_IPV4ONLY of zmq_setsockopt(3).
   *
   * @deprecated {@link #setIPv6} says the opposite
   */
  @Deprecated
  @LegacyReturn(void.class)
  public boolean setIPv4Only(boolean ipv4Only) {
    return options.setBoolean(ZmqConstants.ZMQ_IPV4ONLY, ipv4Only);
  }

  /**
   * Tells whether the socket is kept to IPv4: {@link #setIPv4Only}.
   *
   * @deprecated {@link #setIPv6} says the opposite
   */
  @Deprecated
  public boolean getIPv4Only() {
    return options.getBoolean(ZmqConstants.ZMQ_IPV4ONLY);
  }

  /**
   * Switches the probes for dead TCP connections on (1), off (0), or as the system has it (-1).
   *
   * <p>Default: -1. EINVAL for other values. Source: ZMQ_TCP_KEEPALIVE of zmq_setsockopt(3).
   */
  public boolean setTCPKeepAlive(int keepAlive) {
    return options.setInt(ZmqConstants.ZMQ_TCP_KEEPALIVE, keepAlive);
  }

  /** {@link #setTCPKeepAlive(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAlive(long keepAlive) {
    return setTCPKeepAlive(toInt(keepAlive));
  }

  /** Tells how dead TCP connections are probed for: {@link #setTCPKeepAlive(int)}. */
  public int getTCPKeepAlive() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE);
  }

  /** {@link #getTCPKeepAlive()}. */
  public long getTCPKeepAliveSetting() {
    return getTCPKeepAlive();
  }

  /**
   * Sets how many probes without an answer end a TCP connection.
   *
   * <p>-1 leaves it to the system. Default: -1. EINVAL below -1. Source: ZMQ_TCP_KEEPALIVE_CNT of
   * zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAliveCount(long count) {
    return options.setInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_CNT, toInt(count));
  }

  /** Tells how many probes end a TCP connection: {@link #setTCPKeepAliveCount}. */
  public long getTCPKeepAliveCount() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_CNT);
  }

  /**
   * Sets how long a TCP connection is silent before it is probed.
   *
   * <p>In the system's unit, seconds on Linux; -1 leaves it to the system. Default: -1. EINVAL
   * below -1. Source: ZMQ_TCP_KEEPALIVE_IDLE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAliveIdle(long idle) {
    return options.setInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_IDLE, toInt(idle));
  }

  /** Tells how long a TCP connection is silent before a probe: {@link #setTCPKeepAliveIdle}. */
  public long getTCPKeepAliveIdle() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_IDLE);
  }

  /**
   * Sets how long to wait between two probes of a TCP connection.
   *
   * <p>In the system's unit, seconds on Linux; -1 leaves it to the system. Default: -1. EINVAL
   * below -1. Source: ZMQ_TCP_KEEPALIVE_INTVL of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setTCPKeepAliveInterval(long interval) {
    return options.setInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_INTVL, toInt(interval));
  }

  /** Tells the wait between two probes: {@link #setTCPKeepAliveInterval}. */
  public long getTCPKeepAliveInterval() {
    return options.getInt(ZmqConstants.ZMQ_TCP_KEEPALIVE_INTVL);
  }

  /**
   * Ends a TCP connection when sent data stays unacknowledged this long, where the system can.
   *
   * <p>In milliseconds; 0 leaves it to the system. Default: 0. EINVAL below 0. Source:
   * ZMQ_TCP_MAXRT of zmq_setsockopt(3).
   */
  public boolean setTcpMaxRt(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_TCP_MAXRT, timeout);
  }

  /** Tells how long sent data may stay unacknowledged: {@link #setTcpMaxRt}. */
  public int getTcpMaxRt() {
    return options.getInt(ZmqConstants.ZMQ_TCP_MAXRT);
  }

  /**
   * Sets the size of the system's send buffer for each connection.
   *
   * <p>In bytes; -1 leaves it to the system. Default: -1. EINVAL below -1. Source: ZMQ_SNDBUF of
   * zmq_setsockopt(3).
   */
  public boolean setSendBufferSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_SNDBUF, size);
  }

  /** {@link #setSendBufferSize(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setSendBufferSize(long size) {
    return setSendBufferSize(toInt(size));
  }

  /** Tells the size of the system's send buffer: {@link #setSendBufferSize(int)}. */
  @LegacyReturn(long.class)
  public int getSendBufferSize() {
    return options.getInt(ZmqConstants.ZMQ_SNDBUF);
  }

  /**
   * Sets the size of the system's receive buffer for each connection.
   *
   * <p>In bytes; -1 leaves it to the system. Default: -1. EINVAL below -1. Source: ZMQ_RCVBUF of
   * zmq_setsockopt(3).
   */
  public boolean setReceiveBufferSize(int size) {
    return options.setInt(ZmqConstants.ZMQ_RCVBUF, size);
  }

  /** {@link #setReceiveBufferSize(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setReceiveBufferSize(long size) {
    return setReceiveBufferSize(toInt(size));
  }

  /** Tells the size of the system's receive buffer: {@link #setReceiveBufferSize(int)}. */
  @LegacyReturn(long.class)
  public int getReceiveBufferSize() {
    return options.getInt(ZmqConstants.ZMQ_RCVBUF);
  }

  /**
   * Sets the type-of-service byte of the IP packets sent.
   *
   * <p>Default: 0. EINVAL below 0. For connection-oriented transports. Source: ZMQ_TOS of
   * zmq_setsockopt(3).
   */
  public boolean setTos(int tos) {
    return options.setInt(ZmqConstants.ZMQ_TOS, tos);
  }

  /** Tells the type-of-service byte: {@link #setTos}. */
  public int getTos() {
    return options.getInt(ZmqConstants.ZMQ_TOS);
  }

  /**
   * Ties the socket to one network interface or VRF device.
   *
   * <p>Up to 15 bytes; null is none. Default: none. It takes the CAP_NET_RAW right, which shows
   * when binding or connecting. EINVAL for the empty string or a longer one. For TCP and UDP on
   * Linux. Source: ZMQ_BINDTODEVICE of zmq_setsockopt(3).
   */
  public boolean setBindToDevice(String device) {
    return options.setString(ZmqConstants.ZMQ_BINDTODEVICE, device);
  }

  /** Tells the device the socket is tied to, or the empty string: {@link #setBindToDevice}. */
  public String getBindToDevice() {
    return options.getString(ZmqConstants.ZMQ_BINDTODEVICE, 256);
  }

  /**
   * Makes TCP connections through a SOCKS5 proxy.
   *
   * <p>As {@code host:port}; null is none. Default: none. EINVAL for the empty string. Source:
   * ZMQ_SOCKS_PROXY of zmq_setsockopt(3).
   */
  public boolean setSocksProxy(String proxy) {
    return options.setString(ZmqConstants.ZMQ_SOCKS_PROXY, proxy);
  }

  /** {@link #setSocksProxy(String)} from bytes. */
  public boolean setSocksProxy(byte[] proxy) {
    return options.setBytes(ZmqConstants.ZMQ_SOCKS_PROXY, proxy);
  }

  /** Tells the SOCKS5 proxy, or the empty string: {@link #setSocksProxy(String)}. */
  public String getSocksProxy() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_SOCKS_PROXY);
  }

  // ---- multicast

  /**
   * Limits the rate of sending and receiving by multicast.
   *
   * <p>In kilobits per second. Default: 100. EINVAL below 1. Source: ZMQ_RATE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setRate(long rate) {
    return options.setInt(ZmqConstants.ZMQ_RATE, toInt(rate));
  }

  /** Tells the rate of multicasting: {@link #setRate}. */
  public long getRate() {
    return options.getInt(ZmqConstants.ZMQ_RATE);
  }

  /**
   * Sets how long a receiver may be away from a multicast group without losing data.
   *
   * <p>In milliseconds. Default: 10000. What may have to be sent again stays in memory. EINVAL
   * below 0. Source: ZMQ_RECOVERY_IVL of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setRecoveryInterval(long interval) {
    return options.setInt(ZmqConstants.ZMQ_RECOVERY_IVL, toInt(interval));
  }

  /** Tells how long a receiver may be away: {@link #setRecoveryInterval}. */
  public long getRecoveryInterval() {
    return options.getInt(ZmqConstants.ZMQ_RECOVERY_IVL);
  }

  /**
   * Limits how many routers a multicast packet passes.
   *
   * <p>In hops. Default: 1, the local network. EINVAL below 1. Source: ZMQ_MULTICAST_HOPS of
   * zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setMulticastHops(long hops) {
    return options.setInt(ZmqConstants.ZMQ_MULTICAST_HOPS, toInt(hops));
  }

  /** Tells how far multicast packets go: {@link #setMulticastHops}. */
  public long getMulticastHops() {
    return options.getInt(ZmqConstants.ZMQ_MULTICAST_HOPS);
  }

  /**
   * Limits the size of multicast packets; no path of the network may have a smaller one.
   *
   * <p>In bytes. Default: 1500. EINVAL below 1. Source: ZMQ_MULTICAST_MAXTPDU of zmq_setsockopt(3).
   */
  public boolean setMulticastMaxTpdu(int size) {
    return options.setInt(ZmqConstants.ZMQ_MULTICAST_MAXTPDU, size);
  }

  /** Tells the largest multicast packet: {@link #setMulticastMaxTpdu}. */
  public int getMulticastMaxTpdu() {
    return options.getInt(ZmqConstants.ZMQ_MULTICAST_MAXTPDU);
  }

  /**
   * Lets listeners on this machine hear what this socket sends by UDP multicast.
   *
   * <p>Default: true. For RADIO. With PGM, to which it once belonged, it has no effect. Draft,
   * though libzmq has it without drafts too. Source: ZMQ_MULTICAST_LOOP of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setMulticastLoop(boolean loop) {
    return options.setBoolean(ZmqConstants.ZMQ_MULTICAST_LOOP, loop);
  }

  /** Tells whether listeners on this machine hear it too: {@link #setMulticastLoop}. */
  public boolean hasMulticastLoop() {
    return options.getBoolean(ZmqConstants.ZMQ_MULTICAST_LOOP);
  }

  // ---- VMCI: libzmq lets these be set, not read

  /**
   * Sets the size of the buffer between a virtual machine and its host.
   *
   * <p>In bytes, an unsigned number. Default: 65546. EINVAL where libzmq has no VMCI transport.
   * Source: ZMQ_VMCI_BUFFER_SIZE of zmq_setsockopt(3).
   */
  public boolean setVmciBufferSize(long size) {
    return options.setLong(ZmqConstants.ZMQ_VMCI_BUFFER_SIZE, size);
  }

  /**
   * Sets the least size of that buffer that a peer may ask for.
   *
   * <p>In bytes, an unsigned number. Default: 128. EINVAL where libzmq has no VMCI transport.
   * Source: ZMQ_VMCI_BUFFER_MIN_SIZE of zmq_setsockopt(3).
   */
  public boolean setVmciBufferMinSize(long size) {
    return options.setLong(ZmqConstants.ZMQ_VMCI_BUFFER_MIN_SIZE, size);
  }

  /**
   * Sets the greatest size of that buffer that a peer may ask for.
   *
   * <p>In bytes, an unsigned number. Default: 262144. EINVAL where libzmq has no VMCI transport.
   * Source: ZMQ_VMCI_BUFFER_MAX_SIZE of zmq_setsockopt(3).
   */
  public boolean setVmciBufferMaxSize(long size) {
    return options.setLong(ZmqConstants.ZMQ_VMCI_BUFFER_MAX_SIZE, size);
  }

  /**
   * Gives up an attempt to connect by VMCI after this time.
   *
   * <p>In milliseconds; -1 leaves it to the system. Default: -1. EINVAL where libzmq has no VMCI
   * transport. Source: ZMQ_VMCI_CONNECT_TIMEOUT of zmq_setsockopt(3).
   */
  public boolean setVmciConnectTimeout(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_VMCI_CONNECT_TIMEOUT, timeout);
  }
}
