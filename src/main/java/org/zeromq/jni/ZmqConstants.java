// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.lang.annotation.Native;

/**
 * The constants of {@code zmq.h} of libzmq 4.3.5, including draft ones, under their C names.
 *
 * <p>{@code native/constants_check.c} compares each with the {@code zmq.h} of the build. The error
 * numbers differ between platforms: see {@link ZmqErrno}. The version of libzmq is known at run
 * time: {@link Zmq#zmq_version()}.
 *
 * <p>For an option, the sentence gives the type and unit of its value. The methods of {@link
 * org.zeromq.ZMQ.Socket} and {@link org.zeromq.ZMQ.Context} that set and get it have the same name,
 * if no other is given here; their Javadoc has the defaults and limits. Constants below "draft" are
 * not part of the stable interface of libzmq.
 *
 * @since 4.0
 */
public final class ZmqConstants {
  // ---- Base of the error numbers that are libzmq's own

  /** Base of libzmq's own error numbers; {@link ZmqErrno} has the numbers. */
  @Native public static final int ZMQ_HAUSNUMERO = 156384712;

  // ---- Context options

  /** Context option: number of I/O threads. */
  @Native public static final int ZMQ_IO_THREADS = 1;

  /** Context option: maximum number of open sockets. */
  @Native public static final int ZMQ_MAX_SOCKETS = 2;

  /** Context option, read only: the largest value of {@link #ZMQ_MAX_SOCKETS}. */
  @Native public static final int ZMQ_SOCKET_LIMIT = 3;

  /** Context option, write only: priority of the I/O threads; -1: the system's. */
  @Native public static final int ZMQ_THREAD_PRIORITY = 3;

  /**
   * Context option: scheduling policy of the I/O threads, a number of {@code sched.h}; -1: the
   * system's.
   */
  @Native public static final int ZMQ_THREAD_SCHED_POLICY = 4;

  /**
   * Context option: maximum size of a message, in bytes; stored, but not enforced. {@link
   * org.zeromq.ZMQ.Context#setMaxMsgSize}
   */
  @Native public static final int ZMQ_MAX_MSGSZ = 5;

  /** Context option, read only: size of {@code zmq_msg_t}, in bytes. */
  @Native public static final int ZMQ_MSG_T_SIZE = 6;

  /**
   * Context option, write only: adds a processor to those of the I/O threads. {@link
   * org.zeromq.ZMQ.Context#addThreadAffinityCpu}
   */
  @Native public static final int ZMQ_THREAD_AFFINITY_CPU_ADD = 7;

  /**
   * Context option, write only: removes a processor that was added. {@link
   * org.zeromq.ZMQ.Context#removeThreadAffinityCpu}
   */
  @Native public static final int ZMQ_THREAD_AFFINITY_CPU_REMOVE = 8;

  /** Context option: prefix of the names of the I/O threads. */
  @Native public static final int ZMQ_THREAD_NAME_PREFIX = 9;

  // ---- Context options: defaults

  /** Default of {@link #ZMQ_IO_THREADS}. */
  @Native public static final int ZMQ_IO_THREADS_DFLT = 1;

  /** Default of {@link #ZMQ_MAX_SOCKETS}. */
  @Native public static final int ZMQ_MAX_SOCKETS_DFLT = 1023;

  /** Default of {@link #ZMQ_THREAD_PRIORITY}: that of the operating system. */
  @Native public static final int ZMQ_THREAD_PRIORITY_DFLT = -1;

  /** Default of {@link #ZMQ_THREAD_SCHED_POLICY}: that of the operating system. */
  @Native public static final int ZMQ_THREAD_SCHED_POLICY_DFLT = -1;

  // ---- Socket types

  /** Socket type: exchanges messages with one other PAIR. */
  @Native public static final int ZMQ_PAIR = 0;

  /** Socket type: publishes messages to all subscribers. */
  @Native public static final int ZMQ_PUB = 1;

  /** Socket type: receives the messages of the topics that it subscribed to. */
  @Native public static final int ZMQ_SUB = 2;

  /** Socket type: sends a request, then receives the reply. */
  @Native public static final int ZMQ_REQ = 3;

  /** Socket type: receives a request, then sends the reply. */
  @Native public static final int ZMQ_REP = 4;

  /** Socket type: sends to its peers in turn, receives from all of them. */
  @Native public static final int ZMQ_DEALER = 5;

  /** Socket type: sends to the peer that the first part of a message identifies. */
  @Native public static final int ZMQ_ROUTER = 6;

  /** Socket type: receives messages from PUSH sockets. */
  @Native public static final int ZMQ_PULL = 7;

  /** Socket type: distributes messages to PULL sockets in turn. */
  @Native public static final int ZMQ_PUSH = 8;

  /** Socket type: a PUB that also receives the subscriptions. */
  @Native public static final int ZMQ_XPUB = 9;

  /** Socket type: a SUB that subscribes by sending messages. */
  @Native public static final int ZMQ_XSUB = 10;

  /** Socket type: exchanges bytes with TCP peers that do not use ZMTP. */
  @Native public static final int ZMQ_STREAM = 11;

  // ---- Socket types, deprecated names

  /**
   * Old name of {@link #ZMQ_DEALER}.
   *
   * @deprecated use {@link #ZMQ_DEALER}
   */
  @Deprecated @Native public static final int ZMQ_XREQ = ZMQ_DEALER;

  /**
   * Old name of {@link #ZMQ_ROUTER}.
   *
   * @deprecated use {@link #ZMQ_ROUTER}
   */
  @Deprecated @Native public static final int ZMQ_XREP = ZMQ_ROUTER;

  // ---- Socket options

  /** Option, 64 bits: the I/O threads for new connections, one bit each; 0: all. */
  @Native public static final int ZMQ_AFFINITY = 4;

  /**
   * Option, 1 to 255 bytes: the name under which ROUTER peers address this socket. {@link
   * org.zeromq.ZMQ.Socket#setIdentity}
   */
  @Native public static final int ZMQ_ROUTING_ID = 5;

  /**
   * Option, bytes, write only: adds a subscription; no bytes: all messages. {@link
   * org.zeromq.ZMQ.Socket#subscribe(byte[])}
   */
  @Native public static final int ZMQ_SUBSCRIBE = 6;

  /**
   * Option, bytes, write only: removes a subscription. {@link
   * org.zeromq.ZMQ.Socket#unsubscribe(byte[])}
   */
  @Native public static final int ZMQ_UNSUBSCRIBE = 7;

  /** Option, int, kilobits per second: maximum rate of multicast. */
  @Native public static final int ZMQ_RATE = 8;

  /**
   * Option, int, milliseconds: how long multicast data can be sent again. {@link
   * org.zeromq.ZMQ.Socket#setRecoveryInterval}
   */
  @Native public static final int ZMQ_RECOVERY_IVL = 9;

  /**
   * Option, int, bytes: the system's send buffer of a connection; -1: its default. {@link
   * org.zeromq.ZMQ.Socket#setSendBufferSize(int)}
   */
  @Native public static final int ZMQ_SNDBUF = 11;

  /**
   * Option, int, bytes: the system's receive buffer of a connection; -1: its default. {@link
   * org.zeromq.ZMQ.Socket#setReceiveBufferSize(int)}
   */
  @Native public static final int ZMQ_RCVBUF = 12;

  /**
   * Option, int, read only: 1 if more parts of the message received last follow. {@link
   * org.zeromq.ZMQ.Socket#hasReceiveMore}
   */
  @Native public static final int ZMQ_RCVMORE = 13;

  /** Option, descriptor, read only: becomes readable when {@link #ZMQ_EVENTS} may have changed. */
  @Native public static final int ZMQ_FD = 14;

  /** Option, int, read only: {@link #ZMQ_POLLIN} and {@link #ZMQ_POLLOUT}, as they apply now. */
  @Native public static final int ZMQ_EVENTS = 15;

  /** Option, int, read only: the socket type. */
  @Native public static final int ZMQ_TYPE = 16;

  /**
   * Option, int, milliseconds: how long unsent messages outlive the socket; -1: until they are
   * sent, 0: not at all.
   */
  @Native public static final int ZMQ_LINGER = 17;

  /** Option, int, milliseconds: interval between attempts to reconnect; -1: none are made. */
  @Native public static final int ZMQ_RECONNECT_IVL = 18;

  /** Option, int: maximum number of connections that wait to be accepted. */
  @Native public static final int ZMQ_BACKLOG = 19;

  /**
   * Option, int, milliseconds: the interval between attempts to reconnect is doubled up to this; 0:
   * it is constant.
   */
  @Native public static final int ZMQ_RECONNECT_IVL_MAX = 21;

  /**
   * Option, 64 bits, bytes: maximum size of a message received; a larger one ends the connection;
   * -1: no limit.
   */
  @Native public static final int ZMQ_MAXMSGSIZE = 22;

  /** Option, int, messages: limit of the send queue of each peer; 0: no limit. */
  @Native public static final int ZMQ_SNDHWM = 23;

  /** Option, int, messages: limit of the receive queue of each peer; 0: no limit. */
  @Native public static final int ZMQ_RCVHWM = 24;

  /** Option, int: time-to-live of multicast packets, in hops. */
  @Native public static final int ZMQ_MULTICAST_HOPS = 25;

  /**
   * Option, int, milliseconds: timeout of receives; -1: wait indefinitely, 0: do not wait. {@link
   * org.zeromq.ZMQ.Socket#setReceiveTimeOut}
   */
  @Native public static final int ZMQ_RCVTIMEO = 27;

  /**
   * Option, int, milliseconds: timeout of sends; -1: wait indefinitely, 0: do not wait. {@link
   * org.zeromq.ZMQ.Socket#setSendTimeOut}
   */
  @Native public static final int ZMQ_SNDTIMEO = 28;

  /**
   * Option, string, read only: endpoint of the last bind or connect, with the port that was chosen.
   */
  @Native public static final int ZMQ_LAST_ENDPOINT = 32;

  /** Option, 0 or 1, write only: sending to an unknown peer fails with EHOSTUNREACH. */
  @Native public static final int ZMQ_ROUTER_MANDATORY = 33;

  /** Option, int: TCP keep-alive on (1) or off (0); -1: the system's default. */
  @Native public static final int ZMQ_TCP_KEEPALIVE = 34;

  /**
   * Option, int: number of unanswered probes that end a connection; -1: the system's default.
   * {@link org.zeromq.ZMQ.Socket#setTCPKeepAliveCount}
   */
  @Native public static final int ZMQ_TCP_KEEPALIVE_CNT = 35;

  /** Option, int, seconds on Linux: idle time before the first probe; -1: the system's default. */
  @Native public static final int ZMQ_TCP_KEEPALIVE_IDLE = 36;

  /**
   * Option, int, seconds on Linux: interval between probes; -1: the system's default. {@link
   * org.zeromq.ZMQ.Socket#setTCPKeepAliveInterval}
   */
  @Native public static final int ZMQ_TCP_KEEPALIVE_INTVL = 37;

  /** Option, 0 or 1: queue messages only for completed connections. */
  @Native public static final int ZMQ_IMMEDIATE = 39;

  /** Option, 0 or 1, write only: an XPUB receives every subscription. */
  @Native public static final int ZMQ_XPUB_VERBOSE = 40;

  /**
   * Option, 0 or 1, write only: a ROUTER exchanges bytes with TCP peers; deprecated in C, use
   * {@link #ZMQ_STREAM}.
   */
  @Native public static final int ZMQ_ROUTER_RAW = 41;

  /**
   * Option of sockets and contexts, 0 or 1: use IPv6 in addition to IPv4. {@link
   * org.zeromq.ZMQ.Socket#setIPv6}
   */
  @Native public static final int ZMQ_IPV6 = 42;

  /**
   * Option, int, read only: the security mechanism, from {@link #ZMQ_NULL} to {@link #ZMQ_GSSAPI}.
   */
  @Native public static final int ZMQ_MECHANISM = 43;

  /** Option, 0 or 1: the socket is a server of PLAIN. */
  @Native public static final int ZMQ_PLAIN_SERVER = 44;

  /** Option, string: user name of a client of PLAIN. */
  @Native public static final int ZMQ_PLAIN_USERNAME = 45;

  /** Option, string: password of a client of PLAIN. */
  @Native public static final int ZMQ_PLAIN_PASSWORD = 46;

  /** Option, 0 or 1: the socket is a server of CURVE. */
  @Native public static final int ZMQ_CURVE_SERVER = 47;

  /** Option, 32 bytes or Z85: the public key of this socket. */
  @Native public static final int ZMQ_CURVE_PUBLICKEY = 48;

  /** Option, 32 bytes or Z85: the secret key of this socket. */
  @Native public static final int ZMQ_CURVE_SECRETKEY = 49;

  /** Option, 32 bytes or Z85: the public key of the server that a client connects to. */
  @Native public static final int ZMQ_CURVE_SERVERKEY = 50;

  /** Option, 0 or 1, write only: sends an empty message to each new peer. */
  @Native public static final int ZMQ_PROBE_ROUTER = 51;

  /** Option, 0 or 1, write only: a REQ matches replies to requests by an id. */
  @Native public static final int ZMQ_REQ_CORRELATE = 52;

  /** Option, 0 or 1, write only: a REQ can send a new request before the reply. */
  @Native public static final int ZMQ_REQ_RELAXED = 53;

  /** Option, 0 or 1: keep only the last message in a queue. */
  @Native public static final int ZMQ_CONFLATE = 54;

  /** Option, string: the domain named in requests to the ZAP handler. */
  @Native public static final int ZMQ_ZAP_DOMAIN = 55;

  /** Option, 0 or 1, write only: a new peer takes over the routing id of another. */
  @Native public static final int ZMQ_ROUTER_HANDOVER = 56;

  /** Option, int: type-of-service byte of IP packets. */
  @Native public static final int ZMQ_TOS = 57;

  /**
   * Option, 1 to 255 bytes, write only: routing id of the peer of the next connect. {@link
   * org.zeromq.ZMQ.Socket#setConnectRid(byte[])}
   */
  @Native public static final int ZMQ_CONNECT_ROUTING_ID = 61;

  /** Option, 0 or 1: the socket is a server of GSSAPI. */
  @Native public static final int ZMQ_GSSAPI_SERVER = 62;

  /** Option, string: the principal of this socket. */
  @Native public static final int ZMQ_GSSAPI_PRINCIPAL = 63;

  /** Option, string: the principal of the server that a client connects to. */
  @Native public static final int ZMQ_GSSAPI_SERVICE_PRINCIPAL = 64;

  /** Option, 0 or 1: authenticate by GSSAPI, but do not encrypt. */
  @Native public static final int ZMQ_GSSAPI_PLAINTEXT = 65;

  /** Option, int, milliseconds: timeout of the handshake; 0: no limit. */
  @Native public static final int ZMQ_HANDSHAKE_IVL = 66;

  /** Option, string: {@code host:port} of a SOCKS5 proxy for TCP connections. */
  @Native public static final int ZMQ_SOCKS_PROXY = 68;

  /** Option, 0 or 1, write only: block instead of dropping messages for slow subscribers. */
  @Native public static final int ZMQ_XPUB_NODROP = 69;

  /**
   * Context option, 0 or 1: closed sockets wait for unsent messages; 0: {@link #ZMQ_LINGER} of new
   * sockets is 0.
   */
  @Native public static final int ZMQ_BLOCKY = 70;

  /** Option, 0 or 1, write only: the program decides which subscriptions take effect. */
  @Native public static final int ZMQ_XPUB_MANUAL = 71;

  /** Option, bytes, write only: message that each new subscriber receives first. */
  @Native public static final int ZMQ_XPUB_WELCOME_MSG = 72;

  /**
   * Option, 0 or 1, write only: a STREAM receives an empty message for each connection made or
   * lost.
   */
  @Native public static final int ZMQ_STREAM_NOTIFY = 73;

  /** Option, 0 or 1: subscriptions exclude messages instead of selecting them. */
  @Native public static final int ZMQ_INVERT_MATCHING = 74;

  /** Option, int, milliseconds: interval between heartbeats; 0: none are sent. */
  @Native public static final int ZMQ_HEARTBEAT_IVL = 75;

  /**
   * Option, int, milliseconds: time after which the peer may close a connection without data; 0:
   * not requested.
   */
  @Native public static final int ZMQ_HEARTBEAT_TTL = 76;

  /** Option, int, milliseconds: time to wait for the answer to a heartbeat. */
  @Native public static final int ZMQ_HEARTBEAT_TIMEOUT = 77;

  /** Option, 0 or 1, write only: an XPUB receives every subscription and unsubscription. */
  @Native public static final int ZMQ_XPUB_VERBOSER = 78;

  /** Option, int, milliseconds: timeout of an attempt to connect; 0: the system's. */
  @Native public static final int ZMQ_CONNECT_TIMEOUT = 79;

  /**
   * Option, int, milliseconds: time without acknowledgement that ends a TCP connection; 0: the
   * system's.
   */
  @Native public static final int ZMQ_TCP_MAXRT = 80;

  /** Option, 0 or 1, read only: libzmq lets several threads use the socket at once. */
  @Native public static final int ZMQ_THREAD_SAFE = 81;

  /** Option, int, bytes: maximum size of multicast packets. */
  @Native public static final int ZMQ_MULTICAST_MAXTPDU = 84;

  /** Option, 64 bits, bytes: buffer between a virtual machine and its host. */
  @Native public static final int ZMQ_VMCI_BUFFER_SIZE = 85;

  /** Option, 64 bits, bytes: minimum of {@link #ZMQ_VMCI_BUFFER_SIZE}. */
  @Native public static final int ZMQ_VMCI_BUFFER_MIN_SIZE = 86;

  /** Option, 64 bits, bytes: maximum of {@link #ZMQ_VMCI_BUFFER_SIZE}. */
  @Native public static final int ZMQ_VMCI_BUFFER_MAX_SIZE = 87;

  /** Option, int, milliseconds: timeout of an attempt to connect over VMCI; -1: the system's. */
  @Native public static final int ZMQ_VMCI_CONNECT_TIMEOUT = 88;

  /** Option, int: listening descriptor that the next bind uses; -1: bind creates one. */
  @Native public static final int ZMQ_USE_FD = 89;

  /** Option, int: name type of {@link #ZMQ_GSSAPI_PRINCIPAL}. */
  @Native public static final int ZMQ_GSSAPI_PRINCIPAL_NAMETYPE = 90;

  /** Option, int: name type of {@link #ZMQ_GSSAPI_SERVICE_PRINCIPAL}. */
  @Native public static final int ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE = 91;

  /** Option, string: the network interface or VRF device of all connections; Linux only. */
  @Native public static final int ZMQ_BINDTODEVICE = 92;

  // ---- Message properties

  /** Property of a message: 1 if more parts follow. {@link org.zeromq.Msg#hasMore} */
  @Native public static final int ZMQ_MORE = 1;

  /** Property of a message: 1 if its data is shared with copies of it. */
  @Native public static final int ZMQ_SHARED = 3;

  // ---- Flags of send and receive

  /** Flag: fail with EAGAIN instead of waiting. {@link org.zeromq.ZMQ#DONTWAIT} */
  @Native public static final int ZMQ_DONTWAIT = 1;

  /** Flag of sends: more parts of the message follow. {@link org.zeromq.ZMQ#SNDMORE} */
  @Native public static final int ZMQ_SNDMORE = 2;

  // ---- Security mechanisms

  /** Security mechanism: no authentication, no encryption. */
  @Native public static final int ZMQ_NULL = 0;

  /** Security mechanism: user name and password, no encryption. */
  @Native public static final int ZMQ_PLAIN = 1;

  /** Security mechanism: authentication and encryption by elliptic curve keys. */
  @Native public static final int ZMQ_CURVE = 2;

  /** Security mechanism: authentication and encryption by GSSAPI (Kerberos). */
  @Native public static final int ZMQ_GSSAPI = 3;

  // ---- RADIO and DISH

  /** Maximum length of a group of RADIO and DISH, in bytes. */
  @Native public static final int ZMQ_GROUP_MAX_LENGTH = 255;

  // ---- Options and flags, deprecated names

  /**
   * Old name of {@link #ZMQ_ROUTING_ID}.
   *
   * @deprecated use {@link #ZMQ_ROUTING_ID}
   */
  @Deprecated @Native public static final int ZMQ_IDENTITY = ZMQ_ROUTING_ID;

  /**
   * Old name of {@link #ZMQ_CONNECT_ROUTING_ID}.
   *
   * @deprecated use {@link #ZMQ_CONNECT_ROUTING_ID}
   */
  @Deprecated @Native public static final int ZMQ_CONNECT_RID = ZMQ_CONNECT_ROUTING_ID;

  /**
   * Option, string, write only: adds a network whose connections are accepted; null clears the
   * list; deprecated in C, use a ZAP handler: {@link org.zeromq.ZAuth}.
   */
  @Native public static final int ZMQ_TCP_ACCEPT_FILTER = 38;

  /**
   * Option, int, write only: adds a process id whose connections are accepted; null clears the
   * list; deprecated in C, use a ZAP handler.
   */
  @Native public static final int ZMQ_IPC_FILTER_PID = 58;

  /**
   * Option, int, write only: adds a user id whose connections are accepted; null clears the list;
   * deprecated in C, use a ZAP handler.
   */
  @Native public static final int ZMQ_IPC_FILTER_UID = 59;

  /**
   * Option, int, write only: adds a group id whose connections are accepted; null clears the list;
   * deprecated in C, use a ZAP handler.
   */
  @Native public static final int ZMQ_IPC_FILTER_GID = 60;

  /** Option, 0 or 1: use IPv4 only; deprecated in C, use {@link #ZMQ_IPV6}. */
  @Native public static final int ZMQ_IPV4ONLY = 31;

  /**
   * Old name of {@link #ZMQ_IMMEDIATE}.
   *
   * @deprecated use {@link #ZMQ_IMMEDIATE}
   */
  @Deprecated @Native public static final int ZMQ_DELAY_ATTACH_ON_CONNECT = ZMQ_IMMEDIATE;

  /**
   * Old name of {@link #ZMQ_DONTWAIT}.
   *
   * @deprecated use {@link #ZMQ_DONTWAIT}
   */
  @Deprecated @Native public static final int ZMQ_NOBLOCK = ZMQ_DONTWAIT;

  /**
   * Old name of {@link #ZMQ_ROUTER_MANDATORY}.
   *
   * @deprecated use {@link #ZMQ_ROUTER_MANDATORY}
   */
  @Deprecated @Native public static final int ZMQ_FAIL_UNROUTABLE = ZMQ_ROUTER_MANDATORY;

  /**
   * Old name of {@link #ZMQ_ROUTER_MANDATORY}.
   *
   * @deprecated use {@link #ZMQ_ROUTER_MANDATORY}
   */
  @Deprecated @Native public static final int ZMQ_ROUTER_BEHAVIOR = ZMQ_ROUTER_MANDATORY;

  // ---- Message properties, deprecated

  /**
   * Property of a message: descriptor of the connection it was received from.
   *
   * @deprecated the descriptor may be closed and reused at any time; use {@link
   *     #ZMQ_MSG_PROPERTY_PEER_ADDRESS}
   */
  @Deprecated @Native public static final int ZMQ_SRCFD = 2;

  // ---- GSSAPI principal name types

  /** Name type: {@code service@host}. */
  @Native public static final int ZMQ_GSSAPI_NT_HOSTBASED = 0;

  /** Name type: a local user name. */
  @Native public static final int ZMQ_GSSAPI_NT_USER_NAME = 1;

  /** Name type: a Kerberos principal. */
  @Native public static final int ZMQ_GSSAPI_NT_KRB5_PRINCIPAL = 2;

  // ---- Monitor events

  /** Event: a connection to a peer was made; value: its descriptor. */
  @Native public static final int ZMQ_EVENT_CONNECTED = 0x0001;

  /** Event: an attempt to connect did not complete immediately and continues. */
  @Native public static final int ZMQ_EVENT_CONNECT_DELAYED = 0x0002;

  /** Event: another attempt to connect follows; value: the delay in milliseconds. */
  @Native public static final int ZMQ_EVENT_CONNECT_RETRIED = 0x0004;

  /** Event: the socket was bound; value: the descriptor of the listener. */
  @Native public static final int ZMQ_EVENT_LISTENING = 0x0008;

  /** Event: the socket could not be bound; value: the errno. */
  @Native public static final int ZMQ_EVENT_BIND_FAILED = 0x0010;

  /** Event: a connection was accepted; value: its descriptor. */
  @Native public static final int ZMQ_EVENT_ACCEPTED = 0x0020;

  /** Event: a connection could not be accepted; value: the errno. */
  @Native public static final int ZMQ_EVENT_ACCEPT_FAILED = 0x0040;

  /** Event: a connection or listener was closed; value: its descriptor. */
  @Native public static final int ZMQ_EVENT_CLOSED = 0x0080;

  /** Event: a connection or listener could not be closed; value: the errno. */
  @Native public static final int ZMQ_EVENT_CLOSE_FAILED = 0x0100;

  /** Event: an established connection was lost; value: its descriptor. */
  @Native public static final int ZMQ_EVENT_DISCONNECTED = 0x0200;

  /** Event: the monitor was stopped; no more events follow. */
  @Native public static final int ZMQ_EVENT_MONITOR_STOPPED = 0x0400;

  /** Mask of all events of version 1. */
  @Native public static final int ZMQ_EVENT_ALL = 0xFFFF;

  /** Event: the handshake with a peer failed; value: the errno. */
  @Native public static final int ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL = 0x0800;

  /** Event: the handshake with a peer is complete; messages can be exchanged. */
  @Native public static final int ZMQ_EVENT_HANDSHAKE_SUCCEEDED = 0x1000;

  /** Event: a peer violated the protocol; value: a {@code ZMQ_PROTOCOL_ERROR}. */
  @Native public static final int ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL = 0x2000;

  /** Event: a peer was rejected by the ZAP handler; value: the status code, 300, 400 or 500. */
  @Native public static final int ZMQ_EVENT_HANDSHAKE_FAILED_AUTH = 0x4000;

  // ---- Values of the event ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL

  /** ZMTP: a violation without a number of its own. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_UNSPECIFIED = 0x10000000;

  /** ZMTP: a command that is not allowed at this point of the handshake. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_UNEXPECTED_COMMAND = 0x10000001;

  /** CURVE: a nonce that is not larger than the one before it. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_SEQUENCE = 0x10000002;

  /** CURVE: the INITIATE command does not prove that the client has its key. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_KEY_EXCHANGE = 0x10000003;

  /** ZMTP: a malformed command of another kind than those below. */
  @Native
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_UNSPECIFIED = 0x10000011;

  /** ZMTP: a malformed MESSAGE command, which carries an encrypted part. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_MESSAGE = 0x10000012;

  /** ZMTP: a malformed HELLO command, the first of a client. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_HELLO = 0x10000013;

  /** ZMTP: a malformed INITIATE command, the second of a client. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_INITIATE = 0x10000014;

  /** ZMTP: a malformed ERROR command, by which a server rejects a client. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_ERROR = 0x10000015;

  /** ZMTP: a malformed READY command, which completes the handshake. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_READY = 0x10000016;

  /** ZMTP: a malformed WELCOME command, the first of a server. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_WELCOME = 0x10000017;

  /** ZMTP: the metadata of a command cannot be parsed. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_METADATA = 0x10000018;

  /** CURVE: a command or message could not be decrypted. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC = 0x11000001;

  /** ZMTP: the peer uses another security mechanism. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH = 0x11000002;

  /** ZAP: a violation without a number of its own. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZAP_UNSPECIFIED = 0x20000000;

  /** ZAP: a reply of the handler with a wrong number of parts. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZAP_MALFORMED_REPLY = 0x20000001;

  /** ZAP: a reply with another request id than that of the request. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZAP_BAD_REQUEST_ID = 0x20000002;

  /** ZAP: a reply with another version than 1.0. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZAP_BAD_VERSION = 0x20000003;

  /** ZAP: a reply with another status code than 200, 300, 400 and 500. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZAP_INVALID_STATUS_CODE = 0x20000004;

  /** ZAP: the metadata of a reply cannot be parsed. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_ZAP_INVALID_METADATA = 0x20000005;

  /** WebSocket: a violation of the protocol. */
  @Native public static final int ZMQ_PROTOCOL_ERROR_WS_UNSPECIFIED = 0x30000000;

  // ---- Poll events

  /**
   * A message can be received, or a descriptor is readable. {@link org.zeromq.ZMQ.Poller#POLLIN}
   */
  @Native public static final int ZMQ_POLLIN = 1;

  /** A message can be sent, or a descriptor is writable. {@link org.zeromq.ZMQ.Poller#POLLOUT} */
  @Native public static final int ZMQ_POLLOUT = 2;

  /** A descriptor has an error; no effect on sockets. {@link org.zeromq.ZMQ.Poller#POLLERR} */
  @Native public static final int ZMQ_POLLERR = 4;

  /** A descriptor has urgent data; no effect on sockets. */
  @Native public static final int ZMQ_POLLPRI = 8;

  /** Number of items up to which {@code zmq_poll} allocates no memory. */
  @Native public static final int ZMQ_POLLITEMS_DFLT = 16;

  // ---- Capabilities

  /** The value of {@code zmq.h} that announces {@code zmq_has}. */
  @Native public static final int ZMQ_HAS_CAPABILITIES = 1;

  // ---- Devices, deprecated

  /**
   * Type of {@link Zmq#zmq_device}: from PULL to PUSH; deprecated in C, use {@link Zmq#zmq_proxy}.
   */
  @Native public static final int ZMQ_STREAMER = 1;

  /**
   * Type of {@link Zmq#zmq_device}: between XSUB and XPUB; deprecated in C, use {@link
   * Zmq#zmq_proxy}.
   */
  @Native public static final int ZMQ_FORWARDER = 2;

  /**
   * Type of {@link Zmq#zmq_device}: between ROUTER and DEALER; deprecated in C, use {@link
   * Zmq#zmq_proxy}.
   */
  @Native public static final int ZMQ_QUEUE = 3;

  // ---- Socket types, draft

  /** Socket type: exchanges messages with CLIENT sockets, each addressed by a routing id. */
  @Native public static final int ZMQ_SERVER = 12;

  /** Socket type: exchanges messages with SERVER sockets. */
  @Native public static final int ZMQ_CLIENT = 13;

  /** Socket type: sends each message to the members of its group. */
  @Native public static final int ZMQ_RADIO = 14;

  /** Socket type: receives the messages of the groups that it joined. */
  @Native public static final int ZMQ_DISH = 15;

  /** Socket type: receives messages from SCATTER sockets. */
  @Native public static final int ZMQ_GATHER = 16;

  /** Socket type: distributes messages to GATHER sockets in turn. */
  @Native public static final int ZMQ_SCATTER = 17;

  /** Socket type: exchanges UDP datagrams. */
  @Native public static final int ZMQ_DGRAM = 18;

  /** Socket type: exchanges messages with other PEERs, each addressed by a routing id. */
  @Native public static final int ZMQ_PEER = 19;

  /** Socket type: exchanges messages of one part with one other CHANNEL. */
  @Native public static final int ZMQ_CHANNEL = 20;

  // ---- Socket options, draft

  /** Option, 0 or 1: authentication requires a {@link #ZMQ_ZAP_DOMAIN}. */
  @Native public static final int ZMQ_ZAP_ENFORCE_DOMAIN = 93;

  /** Option, 0 or 1: use the loopback fast path of Windows. */
  @Native public static final int ZMQ_LOOPBACK_FASTPATH = 94;

  /**
   * Option, string {@code X-name:value}, write only: adds a property that is sent to new peers.
   * {@link org.zeromq.ZMQ.Socket#addMetadata}
   */
  @Native public static final int ZMQ_METADATA = 95;

  /** Option, 0 or 1: receivers on this machine get the multicast messages. */
  @Native public static final int ZMQ_MULTICAST_LOOP = 96;

  /** Option, int: {@link #ZMQ_NOTIFY_CONNECT} and {@link #ZMQ_NOTIFY_DISCONNECT}; 0: none. */
  @Native public static final int ZMQ_ROUTER_NOTIFY = 97;

  /**
   * Option, 0 or 1, write only: as {@link #ZMQ_XPUB_MANUAL}, and the next message goes only to the
   * subscriber accepted last.
   */
  @Native public static final int ZMQ_XPUB_MANUAL_LAST_VALUE = 98;

  /** Option, string: user name for {@link #ZMQ_SOCKS_PROXY}. */
  @Native public static final int ZMQ_SOCKS_USERNAME = 99;

  /** Option, string: password for {@link #ZMQ_SOCKS_PROXY}. */
  @Native public static final int ZMQ_SOCKS_PASSWORD = 100;

  /** Option, int, bytes: maximum that one read from a connection takes. */
  @Native public static final int ZMQ_IN_BATCH_SIZE = 101;

  /** Option, int, bytes: maximum that one write to a connection takes. */
  @Native public static final int ZMQ_OUT_BATCH_SIZE = 102;

  /** Option, string in PEM, write only: private key of a wss server. */
  @Native public static final int ZMQ_WSS_KEY_PEM = 103;

  /** Option, string in PEM, write only: certificate of a wss server. */
  @Native public static final int ZMQ_WSS_CERT_PEM = 104;

  /** Option, string in PEM, write only: certificates that a wss client trusts. */
  @Native public static final int ZMQ_WSS_TRUST_PEM = 105;

  /** Option, string, write only: the host name that the certificate of a wss server must match. */
  @Native public static final int ZMQ_WSS_HOSTNAME = 106;

  /** Option, 0 or 1, write only: a wss client trusts the system's certificates. */
  @Native public static final int ZMQ_WSS_TRUST_SYSTEM = 107;

  /** Option, 0 or 1, write only: only the first part of a message can be a subscription. */
  @Native public static final int ZMQ_ONLY_FIRST_SUBSCRIBE = 108;

  /** Option, int: the {@code ZMQ_RECONNECT_STOP} flags of what ends reconnection; 0: nothing. */
  @Native public static final int ZMQ_RECONNECT_STOP = 109;

  /** Option, bytes, write only: message that is sent to each new peer. */
  @Native public static final int ZMQ_HELLO_MSG = 110;

  /** Option, bytes, write only: message that is received when a peer disconnects. */
  @Native public static final int ZMQ_DISCONNECT_MSG = 111;

  /** Option, int: priority of packets ({@code SO_PRIORITY}); Linux only. */
  @Native public static final int ZMQ_PRIORITY = 112;

  // ---- Socket options, draft, since libzmq 4.3.5

  /**
   * Option, int, microseconds, write only: busy polling of the system ({@code SO_BUSY_POLL}); 0:
   * off.
   */
  @Native public static final int ZMQ_BUSY_POLL = 113;

  /**
   * Option, bytes, write only: message that is received when a connection is lost and will be made
   * again.
   */
  @Native public static final int ZMQ_HICCUP_MSG = 114;

  /** Option, 0 or 1, write only: an XSUB passes on every unsubscription. */
  @Native public static final int ZMQ_XSUB_VERBOSE_UNSUBSCRIBE = 115;

  /** Option, int, read only: number of topics subscribed to. */
  @Native public static final int ZMQ_TOPICS_COUNT = 116;

  /**
   * Option, int: congestion control of NORM, from {@link #ZMQ_NORM_FIXED} to {@link
   * #ZMQ_NORM_CCE_ECNONLY}.
   */
  @Native public static final int ZMQ_NORM_MODE = 117;

  /** Option, 0 or 1: a NORM receiver requests lost data by unicast. */
  @Native public static final int ZMQ_NORM_UNICAST_NACK = 118;

  /** Option, int, kilobytes: buffers of NORM. */
  @Native public static final int ZMQ_NORM_BUFFER_SIZE = 119;

  /** Option, int, bytes: maximum payload of a NORM packet. */
  @Native public static final int ZMQ_NORM_SEGMENT_SIZE = 120;

  /** Option, int: number of NORM segments that are repaired together. */
  @Native public static final int ZMQ_NORM_BLOCK_SIZE = 121;

  /** Option, int: maximum number of parity segments per NORM block. */
  @Native public static final int ZMQ_NORM_NUM_PARITY = 122;

  /** Option, int: parity segments sent with each NORM block without a request. */
  @Native public static final int ZMQ_NORM_NUM_AUTOPARITY = 123;

  /** Option, 0 or 1: NORM drops old data for new data. */
  @Native public static final int ZMQ_NORM_PUSH = 124;

  // ---- Values of the option ZMQ_NORM_MODE, draft, since libzmq 4.3.5

  /** NORM sends at the fixed rate of {@link #ZMQ_RATE}. */
  @Native public static final int ZMQ_NORM_FIXED = 0;

  /** NORM's standard, TCP-friendly congestion control. */
  @Native public static final int ZMQ_NORM_CC = 1;

  /** NORM's congestion control for networks that lose packets without congestion. */
  @Native public static final int ZMQ_NORM_CCL = 2;

  /** NORM's congestion control with explicit congestion notification (ECN). */
  @Native public static final int ZMQ_NORM_CCE = 3;

  /** NORM's congestion control by ECN only; lost packets do not lower the rate. */
  @Native public static final int ZMQ_NORM_CCE_ECNONLY = 4;

  // ---- Flags of the option ZMQ_RECONNECT_STOP, draft

  /** Do not reconnect after a connection was refused. */
  @Native public static final int ZMQ_RECONNECT_STOP_CONN_REFUSED = 0x1;

  /** Do not reconnect after a handshake failed. */
  @Native public static final int ZMQ_RECONNECT_STOP_HANDSHAKE_FAILED = 0x2;

  /** Do not reconnect after a disconnect from the endpoint. */
  @Native public static final int ZMQ_RECONNECT_STOP_AFTER_DISCONNECT = 0x4;

  // ---- Context options, draft

  /** Context option, 0 or 1: received messages share the buffer they were read into. */
  @Native public static final int ZMQ_ZERO_COPY_RECV = 10;

  // ---- Message property names, draft

  /** Name of a property of {@code zmq_msg_gets}: the sender's routing id. */
  public static final String ZMQ_MSG_PROPERTY_ROUTING_ID = "Routing-Id";

  /** Name of a property of {@code zmq_msg_gets}: the sender's socket type. */
  public static final String ZMQ_MSG_PROPERTY_SOCKET_TYPE = "Socket-Type";

  /** Name of a property of {@code zmq_msg_gets}: the user id that the ZAP handler assigned. */
  public static final String ZMQ_MSG_PROPERTY_USER_ID = "User-Id";

  /** Name of a property of {@code zmq_msg_gets}: the sender's IP address. */
  public static final String ZMQ_MSG_PROPERTY_PEER_ADDRESS = "Peer-Address";

  // ---- Flags of the option ZMQ_ROUTER_NOTIFY, draft

  /** A ROUTER receives an empty message from each peer that connects. */
  @Native public static final int ZMQ_NOTIFY_CONNECT = 1;

  /** A ROUTER receives an empty message from each peer that disconnects. */
  @Native public static final int ZMQ_NOTIFY_DISCONNECT = 2;

  // ---- Monitor events, draft

  /**
   * Event of version 2: the numbers of messages in the queues, requested by {@link
   * Zmq#zmq_socket_monitor_pipes_stats}.
   */
  @Native public static final int ZMQ_EVENT_PIPES_STATS = 0x10000;

  /** Version of events whose frames are a number with a value, and an endpoint. */
  @Native public static final int ZMQ_CURRENT_EVENT_VERSION = 1;

  /** Version of events with 64 bits per number, several values and two endpoints. */
  @Native public static final int ZMQ_CURRENT_EVENT_VERSION_DRAFT = 2;

  /** Mask of all events of version 1. */
  @Native public static final int ZMQ_EVENT_ALL_V1 = ZMQ_EVENT_ALL;

  /** Mask of all events of version 2. */
  @Native public static final int ZMQ_EVENT_ALL_V2 = ZMQ_EVENT_ALL_V1 | ZMQ_EVENT_PIPES_STATS;

  private ZmqConstants() {}
}
