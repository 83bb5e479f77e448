// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.zeromq.SocketType.DEALER;
import static org.zeromq.SocketType.PAIR;
import static org.zeromq.SocketType.PUB;
import static org.zeromq.SocketType.PULL;
import static org.zeromq.SocketType.PUSH;
import static org.zeromq.SocketType.REP;
import static org.zeromq.SocketType.REQ;
import static org.zeromq.SocketType.ROUTER;
import static org.zeromq.SocketType.STREAM;
import static org.zeromq.SocketType.SUB;
import static org.zeromq.SocketType.XPUB;
import static org.zeromq.SocketType.XSUB;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.zeromq.internal.text.Utf8;

/** Every option of libzmq 4.3.5, one row each, in the order of the classes. */
@SuppressWarnings("deprecation")
final class SocketOptionTable {
  private static final long BEYOND_INT = 1L << 31;
  private static final int MAX = Integer.MAX_VALUE;
  private static final int V4_3_5 = 40305;
  private static final byte[] EMPTY = {};
  private static final byte[] KEY = new byte[32];
  private static final String Z85 = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";

  private SocketOptionTable() {}

  static Stream<SocketOptionRow<?>> rows() {
    return Stream.of(
            sockets(),
            connections(),
            networks(),
            multicast(),
            authentication(),
            encryption(),
            publishing(),
            routing(),
            draftMessages(),
            draftConnections(),
            draftSecurity(),
            norm())
        .flatMap(rows -> rows);
  }

  // ---- SocketOptions

  private static Stream<SocketOptionRow<?>> sockets() {
    return Stream.of(
        SocketOptionRow.<Integer>option("ZMQ_LINGER")
            .on(PAIR, PUB, REQ, REP, DEALER, ROUTER, PULL, PUSH, XPUB, STREAM)
            .get(ZMQ.Socket::getLinger)
            .set(ZMQ.Socket::setLinger)
            .initially(-1)
            .takes(0, 500, -1, MAX)
            .refuses(-2, -5),
        SocketOptionRow.<Integer>option("ZMQ_LINGER")
            .as("subscriber's")
            .on(SUB, XSUB)
            .get(ZMQ.Socket::getLinger)
            .set(ZMQ.Socket::setLinger)
            .initially(0)
            .takes(500, -1),
        SocketOptionRow.<Long>option("ZMQ_LINGER")
            .as("long")
            .set(ZMQ.Socket::setLinger)
            .takes(0L, 500L, -1L)
            .refuses(-2L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_SNDHWM")
            .get(ZMQ.Socket::getSndHWM)
            .set(ZMQ.Socket::setSndHWM)
            .initially(1000)
            .takes(0, 1, MAX)
            .refuses(-1),
        SocketOptionRow.<Long>option("ZMQ_SNDHWM")
            .as("long")
            .set(ZMQ.Socket::setSndHWM)
            .takes(0L, 5L)
            .refuses(-1L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_RCVHWM")
            .get(ZMQ.Socket::getRcvHWM)
            .set(ZMQ.Socket::setRcvHWM)
            .initially(1000)
            .takes(0, 1, MAX)
            .refuses(-1),
        SocketOptionRow.<Long>option("ZMQ_RCVHWM")
            .as("long")
            .set(ZMQ.Socket::setRcvHWM)
            .takes(0L, 5L)
            .refuses(-1L, BEYOND_INT),
        SocketOptionRow.<Boolean>option("ZMQ_CONFLATE")
            .on(PULL, PUSH, SUB, PUB, DEALER)
            .get(ZMQ.Socket::isConflate)
            .set(ZMQ.Socket::setConflate)
            .initially(false)
            .takes(true, false),
        SocketOptionRow.<Boolean>option("ZMQ_CONFLATE")
            .as("getConflate")
            .get(ZMQ.Socket::getConflate)
            .set(ZMQ.Socket::setConflate)
            .initially(false)
            .takes(true),
        SocketOptionRow.<Long>option("ZMQ_MAXMSGSIZE")
            .get(ZMQ.Socket::getMaxMsgSize)
            .set(ZMQ.Socket::setMaxMsgSize)
            .initially(-1L)
            .takes(0L, BEYOND_INT, -1L),
        SocketOptionRow.<Integer>option("ZMQ_RCVTIMEO")
            .get(ZMQ.Socket::getReceiveTimeOut)
            .set(ZMQ.Socket::setReceiveTimeOut)
            .initially(-1)
            .takes(0, 500, -1)
            .refuses(-2),
        SocketOptionRow.<Integer>option("ZMQ_SNDTIMEO")
            .get(ZMQ.Socket::getSendTimeOut)
            .set(ZMQ.Socket::setSendTimeOut)
            .initially(-1)
            .takes(0, 500, -1)
            .refuses(-2),
        SocketOptionRow.<byte[]>option("ZMQ_ROUTING_ID")
            .get(ZMQ.Socket::getIdentity)
            .set(ZMQ.Socket::setIdentity)
            .initially(EMPTY)
            .takes(bytes("me"), new byte[255], new byte[] {0, 1, 0, 2})
            .refuses(EMPTY, null, new byte[256]),
        SocketOptionRow.<Long>option("ZMQ_AFFINITY")
            .get(ZMQ.Socket::getAffinity)
            .set(ZMQ.Socket::setAffinity)
            .initially(0L)
            .takes(3L, -1L, 1L << 63, 0L),
        SocketOptionRow.<Integer>option("ZMQ_TYPE")
            .on(SUB)
            .get(ZMQ.Socket::getType)
            .initially(SUB.type()),
        SocketOptionRow.<SocketType>option("ZMQ_TYPE")
            .as("getSocketType")
            .on(XPUB)
            .get(ZMQ.Socket::getSocketType)
            .initially(XPUB),
        SocketOptionRow.<Boolean>option("ZMQ_THREAD_SAFE")
            .on(SocketOptionsTest.stableTypes())
            .get(ZMQ.Socket::isThreadSafe)
            .initially(false),
        SocketOptionRow.<Boolean>option("ZMQ_RCVMORE")
            .get(ZMQ.Socket::hasReceiveMore)
            .initially(false),
        SocketOptionRow.<Integer>option("ZMQ_EVENTS")
            .on(DEALER, SUB, PULL)
            .get(ZMQ.Socket::getEvents)
            .initially(0),
        SocketOptionRow.<Boolean>option("ZMQ_FD").get(s -> s.getFD() > 0).initially(true),
        SocketOptionRow.<String>option("ZMQ_LAST_ENDPOINT")
            .get(ZMQ.Socket::getLastEndpoint)
            .initially(""));
  }

  // ---- TransportOptions

  private static Stream<SocketOptionRow<?>> connections() {
    return Stream.of(
        SocketOptionRow.<Boolean>option("ZMQ_IMMEDIATE")
            .get(ZMQ.Socket::isImmediate)
            .set(ZMQ.Socket::setImmediate)
            .initially(false)
            .takes(true, false),
        SocketOptionRow.<Boolean>option("ZMQ_IMMEDIATE")
            .as("getImmediate")
            .get(ZMQ.Socket::getImmediate)
            .set(ZMQ.Socket::setImmediate)
            .initially(false)
            .takes(true),
        SocketOptionRow.<Boolean>option("ZMQ_DELAY_ATTACH_ON_CONNECT")
            .get(ZMQ.Socket::getDelayAttachOnConnect)
            .set(ZMQ.Socket::setDelayAttachOnConnect)
            .initially(false)
            .takes(true),
        SocketOptionRow.<Integer>option("ZMQ_RECONNECT_IVL")
            .get(ZMQ.Socket::getReconnectIVL)
            .set(ZMQ.Socket::setReconnectIVL)
            .initially(100)
            .takes(-1, 0, 500)
            .refuses(-2),
        SocketOptionRow.<Long>option("ZMQ_RECONNECT_IVL")
            .as("long")
            .set(ZMQ.Socket::setReconnectIVL)
            .takes(500L)
            .refuses(-2L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_RECONNECT_IVL_MAX")
            .get(ZMQ.Socket::getReconnectIVLMax)
            .set(ZMQ.Socket::setReconnectIVLMax)
            .initially(0)
            .takes(500, 0)
            .refuses(-1),
        SocketOptionRow.<Long>option("ZMQ_RECONNECT_IVL_MAX")
            .as("long")
            .set(ZMQ.Socket::setReconnectIVLMax)
            .takes(500L)
            .refuses(-1L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_BACKLOG")
            .get(ZMQ.Socket::getBacklog)
            .set(ZMQ.Socket::setBacklog)
            .initially(100)
            .takes(0, 500)
            .refuses(-1),
        SocketOptionRow.<Long>option("ZMQ_BACKLOG")
            .as("long")
            .set(ZMQ.Socket::setBacklog)
            .takes(500L)
            .refuses(-1L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_CONNECT_TIMEOUT")
            .get(ZMQ.Socket::getConnectTimeout)
            .set(ZMQ.Socket::setConnectTimeout)
            .initially(0)
            .takes(500, 0)
            .refuses(-1),
        SocketOptionRow.<Integer>option("ZMQ_HANDSHAKE_IVL")
            .get(ZMQ.Socket::getHandshakeIvl)
            .set(ZMQ.Socket::setHandshakeIvl)
            .initially(30000)
            .takes(0, 500)
            .refuses(-1),
        SocketOptionRow.<Integer>option("ZMQ_USE_FD")
            .get(ZMQ.Socket::getUseFd)
            .set(ZMQ.Socket::setUseFd)
            .initially(-1)
            .takes(3, -1)
            .refuses(-2),
        SocketOptionRow.<Integer>option("ZMQ_HEARTBEAT_IVL")
            .get(ZMQ.Socket::getHeartbeatIvl)
            .set(ZMQ.Socket::setHeartbeatIvl)
            .initially(0)
            .takes(500, 0)
            .refuses(-1),
        SocketOptionRow.<Integer>option("ZMQ_HEARTBEAT_TIMEOUT")
            .get(ZMQ.Socket::getHeartbeatTimeout)
            .set(ZMQ.Socket::setHeartbeatTimeout)
            .initially(-1)
            .takes(500, 0)
            .refuses(-1),
        SocketOptionRow.<Integer>option("ZMQ_HEARTBEAT_TTL")
            .get(ZMQ.Socket::getHeartbeatTtl)
            .set(ZMQ.Socket::setHeartbeatTtl)
            .initially(0)
            .takes(500)
            .changes(1234, 1200)
            .changes(99, 0)
            .changes(6553599, 6553500)
            .refuses(-100, 6553600));
  }

  private static Stream<SocketOptionRow<?>> networks() {
    return Stream.of(
        SocketOptionRow.<Boolean>option("ZMQ_IPV6")
            .get(ZMQ.Socket::isIPv6)
            .set(ZMQ.Socket::setIPv6)
            .initially(false)
            .takes(true, false),
        SocketOptionRow.<Boolean>option("ZMQ_IPV6")
            .as("getIPv6")
            .get(ZMQ.Socket::getIPv6)
            .set(ZMQ.Socket::setIPv6)
            .initially(false)
            .takes(true),
        SocketOptionRow.<Boolean>option("ZMQ_IPV4ONLY")
            .get(ZMQ.Socket::getIPv4Only)
            .set(ZMQ.Socket::setIPv4Only)
            .initially(true)
            .takes(false, true),
        SocketOptionRow.<Integer>option("ZMQ_TCP_KEEPALIVE")
            .get(ZMQ.Socket::getTCPKeepAlive)
            .set(ZMQ.Socket::setTCPKeepAlive)
            .initially(-1)
            .takes(0, 1, -1)
            .refuses(-2, 2),
        SocketOptionRow.<Long>option("ZMQ_TCP_KEEPALIVE")
            .as("long")
            .get(ZMQ.Socket::getTCPKeepAliveSetting)
            .set(ZMQ.Socket::setTCPKeepAlive)
            .initially(-1L)
            .takes(0L, 1L)
            .refuses(2L, BEYOND_INT),
        SocketOptionRow.<Long>option("ZMQ_TCP_KEEPALIVE_CNT")
            .get(ZMQ.Socket::getTCPKeepAliveCount)
            .set(ZMQ.Socket::setTCPKeepAliveCount)
            .initially(-1L)
            .takes(0L, 5L, -1L)
            .refuses(-2L, BEYOND_INT),
        SocketOptionRow.<Long>option("ZMQ_TCP_KEEPALIVE_IDLE")
            .get(ZMQ.Socket::getTCPKeepAliveIdle)
            .set(ZMQ.Socket::setTCPKeepAliveIdle)
            .initially(-1L)
            .takes(0L, 5L, -1L)
            .refuses(-2L, BEYOND_INT),
        SocketOptionRow.<Long>option("ZMQ_TCP_KEEPALIVE_INTVL")
            .get(ZMQ.Socket::getTCPKeepAliveInterval)
            .set(ZMQ.Socket::setTCPKeepAliveInterval)
            .initially(-1L)
            .takes(0L, 5L, -1L)
            .refuses(-2L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_TCP_MAXRT")
            .get(ZMQ.Socket::getTcpMaxRt)
            .set(ZMQ.Socket::setTcpMaxRt)
            .initially(0)
            .takes(500, 0)
            .refuses(-1),
        SocketOptionRow.<Integer>option("ZMQ_SNDBUF")
            .get(ZMQ.Socket::getSendBufferSize)
            .set(ZMQ.Socket::setSendBufferSize)
            .initially(-1)
            .takes(0, 65536, -1)
            .refuses(-2),
        SocketOptionRow.<Long>option("ZMQ_SNDBUF")
            .as("long")
            .set(ZMQ.Socket::setSendBufferSize)
            .takes(65536L)
            .refuses(-2L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_RCVBUF")
            .get(ZMQ.Socket::getReceiveBufferSize)
            .set(ZMQ.Socket::setReceiveBufferSize)
            .initially(-1)
            .takes(0, 65536, -1)
            .refuses(-2),
        SocketOptionRow.<Long>option("ZMQ_RCVBUF")
            .as("long")
            .set(ZMQ.Socket::setReceiveBufferSize)
            .takes(65536L)
            .refuses(-2L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_TOS")
            .get(ZMQ.Socket::getTos)
            .set(ZMQ.Socket::setTos)
            .initially(0)
            .takes(0x28, 0)
            .refuses(-1),
        SocketOptionRow.<String>option("ZMQ_BINDTODEVICE")
            .get(ZMQ.Socket::getBindToDevice)
            .set(ZMQ.Socket::setBindToDevice)
            .initially("")
            .takes("lo", repeat('d', 15))
            .changes(null, "")
            .refuses("", repeat('d', 17)),
        SocketOptionRow.<String>option("ZMQ_SOCKS_PROXY")
            .get(ZMQ.Socket::getSocksProxy)
            .set(ZMQ.Socket::setSocksProxy)
            .initially("")
            .takes("127.0.0.1:1080", repeat('h', 40000))
            .changes(null, "")
            .refuses(""),
        SocketOptionRow.<byte[]>option("ZMQ_SOCKS_PROXY")
            .as("bytes")
            .get(s -> bytes(s.getSocksProxy()))
            .set(ZMQ.Socket::setSocksProxy)
            .takes(bytes("127.0.0.1:1080"))
            .changes(null, EMPTY)
            .refuses(EMPTY));
  }

  private static Stream<SocketOptionRow<?>> multicast() {
    return Stream.of(
        SocketOptionRow.<Long>option("ZMQ_RATE")
            .get(ZMQ.Socket::getRate)
            .set(ZMQ.Socket::setRate)
            .initially(100L)
            .takes(1L, 200L)
            .refuses(0L, -1L, BEYOND_INT),
        SocketOptionRow.<Long>option("ZMQ_RECOVERY_IVL")
            .get(ZMQ.Socket::getRecoveryInterval)
            .set(ZMQ.Socket::setRecoveryInterval)
            .initially(10000L)
            .takes(0L, 500L)
            .refuses(-1L, BEYOND_INT),
        SocketOptionRow.<Long>option("ZMQ_MULTICAST_HOPS")
            .get(ZMQ.Socket::getMulticastHops)
            .set(ZMQ.Socket::setMulticastHops)
            .initially(1L)
            .takes(2L)
            .refuses(0L, BEYOND_INT),
        SocketOptionRow.<Integer>option("ZMQ_MULTICAST_MAXTPDU")
            .get(ZMQ.Socket::getMulticastMaxTpdu)
            .set(ZMQ.Socket::setMulticastMaxTpdu)
            .initially(1500)
            .takes(1, 9000)
            .refuses(0),
        SocketOptionRow.<Boolean>option("ZMQ_MULTICAST_LOOP")
            .get(ZMQ.Socket::hasMulticastLoop)
            .set(ZMQ.Socket::setMulticastLoop)
            .initially(true)
            .takes(false, true),
        SocketOptionRow.<Long>option("ZMQ_VMCI_BUFFER_SIZE")
            .set(ZMQ.Socket::setVmciBufferSize)
            .takes(65536L)
            .needs("vmci"),
        SocketOptionRow.<Long>option("ZMQ_VMCI_BUFFER_MIN_SIZE")
            .set(ZMQ.Socket::setVmciBufferMinSize)
            .takes(128L)
            .needs("vmci"),
        SocketOptionRow.<Long>option("ZMQ_VMCI_BUFFER_MAX_SIZE")
            .set(ZMQ.Socket::setVmciBufferMaxSize)
            .takes(262144L)
            .needs("vmci"),
        SocketOptionRow.<Integer>option("ZMQ_VMCI_CONNECT_TIMEOUT")
            .set(ZMQ.Socket::setVmciConnectTimeout)
            .takes(500)
            .needs("vmci"));
  }

  // ---- SecurityOptions

  private static Stream<SocketOptionRow<?>> authentication() {
    return Stream.of(
        SocketOptionRow.<Integer>option("ZMQ_MECHANISM").get(ZMQ.Socket::mechanism).initially(0),
        SocketOptionRow.<String>option("ZMQ_ZAP_DOMAIN")
            .get(ZMQ.Socket::getZapDomain)
            .set(ZMQ.Socket::setZapDomain)
            .initially("")
            .takes("global", "dömäin", repeat('d', 255))
            .refuses("", null, repeat('d', 256)),
        SocketOptionRow.<byte[]>option("ZMQ_ZAP_DOMAIN")
            .as("bytes")
            .get(s -> bytes(s.getZAPDomain()))
            .set(ZMQ.Socket::setZAPDomain)
            .takes(bytes("global"))
            .refuses(EMPTY, null),
        SocketOptionRow.<String>option("ZMQ_TCP_ACCEPT_FILTER")
            .set(ZMQ.Socket::addTcpAcceptFilter)
            .takes("127.0.0.1", "10.0.0.0/8")
            .refuses(null, "", "10.0.0.0/33", repeat('1', 256)),
        SocketOptionRow.<Boolean>option("ZMQ_TCP_ACCEPT_FILTER")
            .as("clear")
            .set((s, yes) -> s.clearTcpAcceptFilters())
            .takes(true),
        SocketOptionRow.<Integer>option("ZMQ_IPC_FILTER_PID")
            .set((s, pid) -> s.addIpcFilterPid(pid) && s.clearIpcFilterPid())
            .takes(1)
            .onlyOn("Linux"),
        SocketOptionRow.<Integer>option("ZMQ_IPC_FILTER_UID")
            .set((s, uid) -> s.addIpcFilterUid(uid) && s.clearIpcFilterUid())
            .takes(0)
            .onlyOn("Linux"),
        SocketOptionRow.<Integer>option("ZMQ_IPC_FILTER_GID")
            .set((s, gid) -> s.addIpcFilterGid(gid) && s.clearIpcFilterGid())
            .takes(0)
            .onlyOn("Linux"),
        SocketOptionRow.<Boolean>option("ZMQ_PLAIN_SERVER")
            .get(ZMQ.Socket::getPlainServer)
            .set(ZMQ.Socket::setPlainServer)
            .initially(false)
            .takes(true, false),
        SocketOptionRow.<Boolean>option("ZMQ_PLAIN_SERVER")
            .as("isAsServerPlain")
            .get(s -> s.isAsServerPlain() && s.getAsServerPlain())
            .set(ZMQ.Socket::setAsServerPlain)
            .initially(false)
            .takes(true),
        SocketOptionRow.<byte[]>option("ZMQ_PLAIN_USERNAME")
            .get(ZMQ.Socket::getPlainUsername)
            .set(ZMQ.Socket::setPlainUsername)
            .initially(new byte[1])
            .changes(bytes("bob"), bytes("bob\0"))
            .refuses(EMPTY, new byte[256]),
        SocketOptionRow.<String>option("ZMQ_PLAIN_USERNAME")
            .as("String")
            .get(s -> Utf8.fromCString(s.getPlainUsername()))
            .set(ZMQ.Socket::setPlainUsername)
            .takes("bob", "böb", repeat('b', 255))
            .refuses("", repeat('b', 256)),
        SocketOptionRow.<byte[]>option("ZMQ_PLAIN_PASSWORD")
            .get(ZMQ.Socket::getPlainPassword)
            .set(ZMQ.Socket::setPlainPassword)
            .initially(new byte[1])
            .changes(bytes("open"), bytes("open\0"))
            .refuses(EMPTY, new byte[256]),
        SocketOptionRow.<String>option("ZMQ_PLAIN_PASSWORD")
            .as("String")
            .get(s -> Utf8.fromCString(s.getPlainPassword()))
            .set(ZMQ.Socket::setPlainPassword)
            .takes("open", repeat('b', 255))
            .refuses("", repeat('b', 256)));
  }

  private static Stream<SocketOptionRow<?>> encryption() {
    return Stream.of(
        SocketOptionRow.<Boolean>option("ZMQ_CURVE_SERVER")
            .get(ZMQ.Socket::getCurveServer)
            .set(ZMQ.Socket::setCurveServer)
            .initially(false)
            .takes(true, false)
            .needs("curve"),
        SocketOptionRow.<Boolean>option("ZMQ_CURVE_SERVER")
            .as("isAsServerCurve")
            .get(s -> s.isAsServerCurve() && s.getAsServerCurve())
            .set(ZMQ.Socket::setAsServerCurve)
            .initially(false)
            .takes(true)
            .needs("curve"),
        curveKey("ZMQ_CURVE_PUBLICKEY")
            .get(ZMQ.Socket::getCurvePublicKey)
            .set(ZMQ.Socket::setCurvePublicKey),
        curveKey("ZMQ_CURVE_SECRETKEY")
            .get(ZMQ.Socket::getCurveSecretKey)
            .set(ZMQ.Socket::setCurveSecretKey),
        curveKey("ZMQ_CURVE_SERVERKEY")
            .get(ZMQ.Socket::getCurveServerKey)
            .set(ZMQ.Socket::setCurveServerKey),
        z85Key("ZMQ_CURVE_PUBLICKEY").set(ZMQ.Socket::setCurvePublicKey),
        z85Key("ZMQ_CURVE_SECRETKEY").set(ZMQ.Socket::setCurveSecretKey),
        z85Key("ZMQ_CURVE_SERVERKEY").set(ZMQ.Socket::setCurveServerKey),
        SocketOptionRow.<Boolean>option("ZMQ_GSSAPI_SERVER")
            .get(ZMQ.Socket::getGSSAPIServer)
            .setSilently(ZMQ.Socket::setGSSAPIServer)
            .initially(false)
            .takes(true, false)
            .needs("gssapi"),
        SocketOptionRow.<byte[]>option("ZMQ_GSSAPI_PRINCIPAL")
            .get(s -> bytes(s.getGSSAPIPrincipal()))
            .setSilently(ZMQ.Socket::setGSSAPIPrincipal)
            .initially(EMPTY)
            .takes(bytes("host@here"))
            .refuses(EMPTY, null, new byte[256])
            .needs("gssapi"),
        SocketOptionRow.<byte[]>option("ZMQ_GSSAPI_SERVICE_PRINCIPAL")
            .get(s -> bytes(s.getGSSAPIServicePrincipal()))
            .setSilently(ZMQ.Socket::setGSSAPIServicePrincipal)
            .initially(EMPTY)
            .takes(bytes("host@there"))
            .refuses(EMPTY, null, new byte[256])
            .needs("gssapi"),
        SocketOptionRow.<Boolean>option("ZMQ_GSSAPI_PLAINTEXT")
            .get(ZMQ.Socket::getGSSAPIPlainText)
            .setSilently(ZMQ.Socket::setGSSAPIPlainText)
            .initially(false)
            .takes(true, false)
            .needs("gssapi"),
        SocketOptionRow.<Integer>option("ZMQ_GSSAPI_PRINCIPAL_NAMETYPE")
            .get(ZMQ.Socket::getGSSAPIPrincipalNameType)
            .set(ZMQ.Socket::setGSSAPIPrincipalNameType)
            .initially(0)
            .takes(1, 2, 0)
            .refuses(-1, 3)
            .needs("gssapi"),
        SocketOptionRow.<Integer>option("ZMQ_GSSAPI_SERVICE_PRINCIPAL_NAMETYPE")
            .get(ZMQ.Socket::getGSSAPIServicePrincipalNameType)
            .set(ZMQ.Socket::setGSSAPIServicePrincipalNameType)
            .initially(0)
            .takes(1, 2, 0)
            .refuses(-1, 3)
            .needs("gssapi"));
  }

  private static SocketOptionRow<byte[]> curveKey(String option) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    return SocketOptionRow.<byte[]>option(option)
        .initially(KEY)
        .takes(key)
        .changes(bytes(Z85), SocketOptionsTest.decoded(Z85))
        .changes(bytes(Z85 + "\0"), SocketOptionsTest.decoded(Z85))
        .refuses(null, EMPTY, new byte[31], new byte[33], new byte[40])
        .needs("curve");
  }

  private static SocketOptionRow<String> z85Key(String option) {
    return SocketOptionRow.<String>option(option)
        .as("Z85")
        .takes(Z85)
        .refuses(null, "", repeat(' ', 40))
        .needs("curve");
  }

  // ---- PatternOptions

  private static Stream<SocketOptionRow<?>> publishing() {
    return Stream.of(
        SocketOptionRow.<byte[]>option("ZMQ_SUBSCRIBE")
            .on(SUB)
            .notOn(PULL, XSUB, XPUB)
            .set(ZMQ.Socket::subscribe)
            .takes(EMPTY, bytes("topic"))
            .refuses((byte[]) null),
        SocketOptionRow.<String>option("ZMQ_SUBSCRIBE")
            .as("String")
            .on(SUB)
            .notOn(PULL)
            .set(ZMQ.Socket::subscribe)
            .takes("", "topic")
            .refuses((String) null),
        SocketOptionRow.<byte[]>option("ZMQ_UNSUBSCRIBE")
            .on(SUB)
            .notOn(PULL, XSUB, XPUB)
            .set(ZMQ.Socket::unsubscribe)
            .takes(EMPTY, bytes("topic"))
            .refuses((byte[]) null),
        SocketOptionRow.<String>option("ZMQ_UNSUBSCRIBE")
            .as("String")
            .on(SUB)
            .notOn(PULL)
            .set(ZMQ.Socket::unsubscribe)
            .takes("", "topic")
            .refuses((String) null),
        SocketOptionRow.<Boolean>option("ZMQ_INVERT_MATCHING")
            .on(PUB, XPUB, SUB)
            .get(ZMQ.Socket::isInvertMatching)
            .set(ZMQ.Socket::setInvertMatching)
            .initially(false)
            .takes(true, false),
        flag("ZMQ_XPUB_VERBOSE").on(XPUB).notOn(SUB).set(ZMQ.Socket::setXpubVerbose),
        flag("ZMQ_XPUB_VERBOSER").on(XPUB).notOn(SUB).set(ZMQ.Socket::setXpubVerboser),
        flag("ZMQ_XPUB_MANUAL").on(XPUB).notOn(SUB).set(ZMQ.Socket::setXpubManual),
        flag("ZMQ_XPUB_NODROP").on(XPUB, PUB).notOn(SUB).set(ZMQ.Socket::setXpubNoDrop),
        SocketOptionRow.<byte[]>option("ZMQ_XPUB_WELCOME_MSG")
            .on(XPUB)
            .notOn(SUB)
            .set(ZMQ.Socket::setXpubWelcomeMsg)
            .takes(bytes("welcome"), EMPTY, null));
  }

  private static Stream<SocketOptionRow<?>> routing() {
    return Stream.of(
        flag("ZMQ_REQ_CORRELATE")
            .on(REQ)
            .notOn(DEALER)
            .get(ZMQ.Socket::getReqCorrelate)
            .set(ZMQ.Socket::setReqCorrelate)
            .initially(false),
        flag("ZMQ_REQ_RELAXED")
            .on(REQ)
            .notOn(DEALER)
            .get(ZMQ.Socket::getReqRelaxed)
            .set(ZMQ.Socket::setReqRelaxed)
            .initially(false),
        flag("ZMQ_PROBE_ROUTER").on(REQ, DEALER, ROUTER).notOn(PUB).set(ZMQ.Socket::setProbeRouter),
        flag("ZMQ_ROUTER_MANDATORY").on(ROUTER).notOn(DEALER).set(ZMQ.Socket::setRouterMandatory),
        flag("ZMQ_ROUTER_HANDOVER").on(ROUTER).notOn(DEALER).set(ZMQ.Socket::setRouterHandover),
        SocketOptionRow.<Long>option("ZMQ_ROUTER_HANDOVER")
            .as("long")
            .on(ROUTER)
            .notOn(DEALER)
            .get(ZMQ.Socket::getRouterHandover)
            .setSilently(ZMQ.Socket::setRouterHandover)
            .initially(0L)
            .takes(1L, 0L)
            .refuses(-1L, 2L, 1L << 32),
        flag("ZMQ_ROUTER_RAW").on(ROUTER).notOn(DEALER).set(ZMQ.Socket::setRouterRaw),
        SocketOptionRow.<byte[]>option("ZMQ_CONNECT_ROUTING_ID")
            .on(ROUTER, STREAM)
            .notOn(DEALER)
            .set(ZMQ.Socket::setConnectRid)
            .takes(bytes("peer"), bytes(repeat('p', 255)))
            .refuses(null, EMPTY, new byte[5], bytes(repeat('p', 256))),
        SocketOptionRow.<String>option("ZMQ_CONNECT_ROUTING_ID")
            .as("String")
            .on(ROUTER, STREAM)
            .set(ZMQ.Socket::setConnectRid)
            .takes("peer")
            .refuses(null, "", "\0five"),
        flag("ZMQ_STREAM_NOTIFY").on(STREAM).notOn(ROUTER).set(ZMQ.Socket::setStreamNotify));
  }

  // ---- DraftOptions

  private static Stream<SocketOptionRow<?>> draftMessages() {
    return Stream.of(
        message("ZMQ_HELLO_MSG").set(ZMQ.Socket::setHelloMsg),
        message("ZMQ_DISCONNECT_MSG").set(ZMQ.Socket::setDisconnectMsg),
        message("ZMQ_HICCUP_MSG").set(ZMQ.Socket::setHiccupMsg).since(V4_3_5),
        SocketOptionRow.<Integer>option("ZMQ_ROUTER_NOTIFY")
            .on(ROUTER)
            .notOn(DEALER)
            .get(ZMQ.Socket::getRouterNotify)
            .set(ZMQ.Socket::setRouterNotify)
            .initially(0)
            .takes(1, 2, 3, 0)
            .refuses(-1, 4)
            .needs("draft"),
        flag("ZMQ_XPUB_MANUAL_LAST_VALUE")
            .on(XPUB)
            .notOn(SUB)
            .set(ZMQ.Socket::setXpubManualLastValue),
        flag("ZMQ_ONLY_FIRST_SUBSCRIBE")
            .on(XPUB, XSUB)
            .notOn(PAIR)
            .set(ZMQ.Socket::setOnlyFirstSubscribe),
        flag("ZMQ_XSUB_VERBOSE_UNSUBSCRIBE")
            .on(XSUB)
            .notOn(XPUB)
            .set(ZMQ.Socket::setXsubVerboseUnsubscribe)
            .needs("draft")
            .since(V4_3_5),
        SocketOptionRow.<Integer>option("ZMQ_TOPICS_COUNT")
            .on(SUB, XSUB, PUB, XPUB)
            .get(ZMQ.Socket::getTopicsCount)
            .initially(0)
            .since(V4_3_5));
  }

  private static Stream<SocketOptionRow<?>> draftConnections() {
    return Stream.of(
        SocketOptionRow.<Integer>option("ZMQ_RECONNECT_STOP")
            .get(ZMQ.Socket::getReconnectStop)
            .set(ZMQ.Socket::setReconnectStop)
            .initially(0)
            .takes(1, 2, 3, 4, 0),
        SocketOptionRow.<String[]>option("ZMQ_METADATA")
            .set((s, pair) -> s.addMetadata(pair[0], pair[1]))
            .takes(pair("X-name", "value"), pair("X-" + repeat('n', 253), "a:b"))
            .refuses(pair("name", "value"), pair("X-" + repeat('n', 254), "v"))
            .refuses(pair("X-name", ""), pair("X-name", null), pair(null, "v"), pair("X-a:b", "v")),
        SocketOptionRow.<Integer>option("ZMQ_PRIORITY")
            .get(ZMQ.Socket::getPriority)
            .set(ZMQ.Socket::setPriority)
            .initially(0)
            .takes(1, 6, 0)
            .refuses(-1, 7)
            .needs("draft"),
        SocketOptionRow.<Integer>option("ZMQ_BUSY_POLL")
            .set(ZMQ.Socket::setBusyPoll)
            .takes(50, 0)
            .needs("draft")
            .since(V4_3_5),
        SocketOptionRow.<Boolean>option("ZMQ_LOOPBACK_FASTPATH")
            .get(ZMQ.Socket::isLoopbackFastpath)
            .set(ZMQ.Socket::setLoopbackFastpath)
            .initially(false)
            .takes(true, false),
        SocketOptionRow.<Integer>option("ZMQ_IN_BATCH_SIZE")
            .get(ZMQ.Socket::getInBatchSize)
            .set(ZMQ.Socket::setInBatchSize)
            .initially(262144)
            .takes(1, 8192)
            .refuses(0, -1)
            .needs("draft"),
        SocketOptionRow.<Integer>option("ZMQ_OUT_BATCH_SIZE")
            .get(ZMQ.Socket::getOutBatchSize)
            .set(ZMQ.Socket::setOutBatchSize)
            .initially(262144)
            .takes(1, 8192)
            .refuses(0, -1)
            .needs("draft"));
  }

  private static Stream<SocketOptionRow<?>> draftSecurity() {
    return Stream.of(
        SocketOptionRow.<Boolean>option("ZMQ_ZAP_ENFORCE_DOMAIN")
            .get(ZMQ.Socket::isZapEnforceDomain)
            .set(ZMQ.Socket::setZapEnforceDomain)
            .initially(false)
            .takes(true, false),
        SocketOptionRow.<String>option("ZMQ_SOCKS_USERNAME")
            .get(ZMQ.Socket::getSocksUsername)
            .set(ZMQ.Socket::setSocksUsername)
            .initially("")
            .takes("bob", repeat('b', 255), "")
            .changes(null, "")
            .refuses(repeat('b', 256)),
        SocketOptionRow.<String>option("ZMQ_SOCKS_PASSWORD")
            .get(ZMQ.Socket::getSocksPassword)
            .set(ZMQ.Socket::setSocksPassword)
            .initially("")
            .takes("open", repeat('b', 255), "")
            .changes(null, "")
            .refuses(repeat('b', 256)),
        text("ZMQ_WSS_KEY_PEM").set(ZMQ.Socket::setWssKeyPem),
        text("ZMQ_WSS_CERT_PEM").set(ZMQ.Socket::setWssCertPem),
        text("ZMQ_WSS_TRUST_PEM").set(ZMQ.Socket::setWssTrustPem),
        text("ZMQ_WSS_HOSTNAME").set(ZMQ.Socket::setWssHostname),
        flag("ZMQ_WSS_TRUST_SYSTEM").set(ZMQ.Socket::setWssTrustSystem).needs("WSS"));
  }

  private static Stream<SocketOptionRow<?>> norm() {
    return Stream.of(
        norm("ZMQ_NORM_MODE", 1)
            .get(ZMQ.Socket::getNormMode)
            .set(ZMQ.Socket::setNormMode)
            .takes(0, 4)
            .refuses(-1, 5),
        SocketOptionRow.<Boolean>option("ZMQ_NORM_UNICAST_NACK")
            .get(ZMQ.Socket::isNormUnicastNack)
            .set(ZMQ.Socket::setNormUnicastNack)
            .initially(false)
            .takes(true, false)
            .needs("norm")
            .since(V4_3_5),
        norm("ZMQ_NORM_BUFFER_SIZE", 2048)
            .get(ZMQ.Socket::getNormBufferSize)
            .set(ZMQ.Socket::setNormBufferSize)
            .takes(1, 4096)
            .refuses(0),
        norm("ZMQ_NORM_SEGMENT_SIZE", 1400)
            .get(ZMQ.Socket::getNormSegmentSize)
            .set(ZMQ.Socket::setNormSegmentSize)
            .takes(1, 9000)
            .refuses(0),
        norm("ZMQ_NORM_BLOCK_SIZE", 16)
            .get(ZMQ.Socket::getNormBlockSize)
            .set(ZMQ.Socket::setNormBlockSize)
            .takes(1, 255)
            .refuses(0, 256),
        norm("ZMQ_NORM_NUM_PARITY", 4)
            .get(ZMQ.Socket::getNormNumParity)
            .set(ZMQ.Socket::setNormNumParity)
            .takes(0, 254)
            .refuses(-1, 255),
        norm("ZMQ_NORM_NUM_AUTOPARITY", 0)
            .get(ZMQ.Socket::getNormNumAutoparity)
            .set(ZMQ.Socket::setNormNumAutoparity)
            .takes(0, 254)
            .refuses(-1, 255),
        SocketOptionRow.<Boolean>option("ZMQ_NORM_PUSH")
            .get(ZMQ.Socket::isNormPush)
            .set(ZMQ.Socket::setNormPush)
            .initially(false)
            .takes(true, false)
            .needs("norm")
            .since(V4_3_5));
  }

  // ----

  private static SocketOptionRow<Boolean> flag(String name) {
    return SocketOptionRow.<Boolean>option(name).takes(true, false);
  }

  private static SocketOptionRow<byte[]> message(String name) {
    return SocketOptionRow.<byte[]>option(name)
        .on(ROUTER, DEALER)
        .takes(bytes("message"), EMPTY, null)
        .needs("draft");
  }

  private static SocketOptionRow<String> text(String name) {
    return SocketOptionRow.<String>option(name).takes("text").needs("WSS");
  }

  private static SocketOptionRow<Integer> norm(String name, int initial) {
    return SocketOptionRow.<Integer>option(name).initially(initial).needs("norm").since(V4_3_5);
  }

  private static String[] pair(String name, String value) {
    return new String[] {name, value};
  }

  private static byte[] bytes(String string) {
    return string.getBytes(UTF_8);
  }

  private static String repeat(char c, int times) {
    return String.join("", Collections.nCopies(times, String.valueOf(c)));
  }
}
