// SPDX-License-Identifier: MPL-2.0
package zmq;

import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import org.zeromq.jni.ZmqConstants;

/**
 * Constants of JeroMQ's engine, with JeroMQ's values, and its utilities.
 *
 * @deprecated use {@link org.zeromq.ZMQ} and {@link org.zeromq.jni.ZmqConstants}
 * @since 4.0
 */
@Deprecated
public class ZMQ {
  /** The encoding of strings: UTF-8. Use {@link org.zeromq.ZMQ#CHARSET}. */
  public static final Charset CHARSET = org.zeromq.ZMQ.CHARSET;

  /** An empty array. Use {@link org.zeromq.ZMQ#MESSAGE_SEPARATOR}. */
  public static final byte[] MESSAGE_SEPARATOR = org.zeromq.ZMQ.MESSAGE_SEPARATOR;

  /** An empty array. Use {@link org.zeromq.ZMQ#SUBSCRIPTION_ALL}. */
  public static final byte[] SUBSCRIPTION_ALL = org.zeromq.ZMQ.SUBSCRIPTION_ALL;

  /** Use {@link org.zeromq.ZMQ#PROXY_PAUSE}. */
  public static final byte[] PROXY_PAUSE = org.zeromq.ZMQ.PROXY_PAUSE;

  /** Use {@link org.zeromq.ZMQ#PROXY_RESUME}. */
  public static final byte[] PROXY_RESUME = org.zeromq.ZMQ.PROXY_RESUME;

  /** Use {@link org.zeromq.ZMQ#PROXY_TERMINATE}. */
  public static final byte[] PROXY_TERMINATE = org.zeromq.ZMQ.PROXY_TERMINATE;

  // ---- socket types; the draft ones have libzmq's numbers, which differ from JeroMQ's

  public static final int ZMQ_PAIR = 0;
  public static final int ZMQ_PUB = 1;
  public static final int ZMQ_SUB = 2;
  public static final int ZMQ_REQ = 3;
  public static final int ZMQ_REP = 4;
  public static final int ZMQ_DEALER = 5;
  public static final int ZMQ_ROUTER = 6;
  public static final int ZMQ_PULL = 7;
  public static final int ZMQ_PUSH = 8;
  public static final int ZMQ_XPUB = 9;
  public static final int ZMQ_XSUB = 10;
  public static final int ZMQ_STREAM = 11;
  public static final int ZMQ_SERVER = ZmqConstants.ZMQ_SERVER;
  public static final int ZMQ_CLIENT = ZmqConstants.ZMQ_CLIENT;
  public static final int ZMQ_RADIO = ZmqConstants.ZMQ_RADIO;
  public static final int ZMQ_DISH = ZmqConstants.ZMQ_DISH;
  public static final int ZMQ_SCATTER = ZmqConstants.ZMQ_SCATTER;
  public static final int ZMQ_GATHER = ZmqConstants.ZMQ_GATHER;
  public static final int ZMQ_CHANNEL = ZmqConstants.ZMQ_CHANNEL;
  public static final int ZMQ_PEER = ZmqConstants.ZMQ_PEER;
  public static final int ZMQ_XREQ = 5;
  public static final int ZMQ_XREP = 6;
  public static final int ZMQ_RAW = -1;

  // ---- context options

  public static final int ZMQ_IO_THREADS = 1;
  public static final int ZMQ_MAX_SOCKETS = 2;
  public static final int ZMQ_IO_THREADS_DFLT = 1;
  public static final int ZMQ_MAX_SOCKETS_DFLT = 1024;

  // ---- socket options

  public static final int ZMQ_AFFINITY = 4;
  public static final int ZMQ_IDENTITY = 5;
  public static final int ZMQ_SUBSCRIBE = 6;
  public static final int ZMQ_UNSUBSCRIBE = 7;
  public static final int ZMQ_RATE = 8;
  public static final int ZMQ_RECOVERY_IVL = 9;
  public static final int ZMQ_SNDBUF = 11;
  public static final int ZMQ_RCVBUF = 12;
  public static final int ZMQ_RCVMORE = 13;
  public static final int ZMQ_FD = 14;
  public static final int ZMQ_TYPE = 16;
  public static final int ZMQ_LINGER = 17;
  public static final int ZMQ_RECONNECT_IVL = 18;
  public static final int ZMQ_BACKLOG = 19;
  public static final int ZMQ_RECONNECT_IVL_MAX = 21;
  public static final int ZMQ_MAXMSGSIZE = 22;
  public static final int ZMQ_SNDHWM = 23;
  public static final int ZMQ_RCVHWM = 24;
  public static final int ZMQ_MULTICAST_HOPS = 25;
  public static final int ZMQ_RCVTIMEO = 27;
  public static final int ZMQ_SNDTIMEO = 28;
  public static final int ZMQ_LAST_ENDPOINT = 32;
  public static final int ZMQ_ROUTER_MANDATORY = 33;
  public static final int ZMQ_TCP_KEEPALIVE = 34;
  public static final int ZMQ_TCP_KEEPALIVE_CNT = 35;
  public static final int ZMQ_TCP_KEEPALIVE_IDLE = 36;
  public static final int ZMQ_TCP_KEEPALIVE_INTVL = 37;
  public static final int ZMQ_IMMEDIATE = 1039;
  public static final int ZMQ_XPUB_VERBOSE = 40;
  public static final int ZMQ_ROUTER_RAW = 41;
  public static final int ZMQ_IPV6 = 42;
  public static final int ZMQ_MECHANISM = 43;
  public static final int ZMQ_PLAIN_SERVER = 44;
  public static final int ZMQ_PLAIN_USERNAME = 45;
  public static final int ZMQ_PLAIN_PASSWORD = 46;
  public static final int ZMQ_CURVE_SERVER = 47;
  public static final int ZMQ_CURVE_PUBLICKEY = 48;
  public static final int ZMQ_CURVE_SECRETKEY = 49;
  public static final int ZMQ_CURVE_SERVERKEY = 50;
  public static final int ZMQ_PROBE_ROUTER = 51;
  public static final int ZMQ_REQ_CORRELATE = 52;
  public static final int ZMQ_REQ_RELAXED = 53;
  public static final int ZMQ_CONFLATE = 54;
  public static final int ZMQ_ZAP_DOMAIN = 55;
  public static final int ZMQ_ROUTER_HANDOVER = 56;
  public static final int ZMQ_TOS = 57;
  public static final int ZMQ_CONNECT_RID = 61;
  public static final int ZMQ_GSSAPI_SERVER = 62;
  public static final int ZMQ_GSSAPI_PRINCIPAL = 63;
  public static final int ZMQ_GSSAPI_SERVICE_PRINCIPAL = 64;
  public static final int ZMQ_GSSAPI_PLAINTEXT = 65;
  public static final int ZMQ_HANDSHAKE_IVL = 66;
  public static final int ZMQ_SOCKS_PROXY = 67;
  public static final int ZMQ_XPUB_NODROP = 69;
  public static final int ZMQ_BLOCKY = 70;
  public static final int ZMQ_XPUB_MANUAL = 71;
  public static final int ZMQ_HEARTBEAT_IVL = 75;
  public static final int ZMQ_HEARTBEAT_TTL = 76;
  public static final int ZMQ_HEARTBEAT_TIMEOUT = 77;
  public static final int ZMQ_XPUB_VERBOSER = 78;
  public static final int ZMQ_XPUB_VERBOSE_UNSUBSCRIBE = 78;
  public static final int ZMQ_HELLO_MSG = 79;
  public static final int ZMQ_AS_TYPE = 80;
  public static final int ZMQ_DISCONNECT_MSG = 81;
  public static final int ZMQ_HICCUP_MSG = 82;
  public static final int ZMQ_SELFADDR_PROPERTY_NAME = 83;
  public static final int ZMQ_ENCODER = 1001;
  public static final int ZMQ_DECODER = 1002;
  public static final int ZMQ_MSG_ALLOCATOR = 1003;
  public static final int ZMQ_MSG_ALLOCATION_HEAP_THRESHOLD = 1004;
  public static final int ZMQ_HEARTBEAT_CONTEXT = 1005;
  public static final int ZMQ_SELECTOR_PROVIDERCHOOSER = 1006;
  public static final int ZMQ_TCP_ACCEPT_FILTER = 38;
  public static final int ZMQ_IPV4ONLY = 31;
  public static final int ZMQ_DELAY_ATTACH_ON_CONNECT = 39;
  public static final int ZMQ_FAIL_UNROUTABLE = 33;
  public static final int ZMQ_ROUTER_BEHAVIOR = 33;

  // ---- flags

  public static final int ZMQ_MORE = 1;
  public static final int ZMQ_DONTWAIT = 1;
  public static final int ZMQ_NOBLOCK = 1;
  public static final int ZMQ_SNDMORE = 2;

  // ---- monitor events, and causes of failed handshakes

  public static final int ZMQ_EVENTS = 15;
  public static final int ZMQ_EVENT_CONNECTED = 1;
  public static final int ZMQ_EVENT_CONNECT_DELAYED = 2;
  public static final int ZMQ_EVENT_CONNECT_RETRIED = 4;
  public static final int ZMQ_EVENT_LISTENING = 8;
  public static final int ZMQ_EVENT_BIND_FAILED = 16;
  public static final int ZMQ_EVENT_ACCEPTED = 32;
  public static final int ZMQ_EVENT_ACCEPT_FAILED = 64;
  public static final int ZMQ_EVENT_CLOSED = 128;
  public static final int ZMQ_EVENT_CLOSE_FAILED = 256;
  public static final int ZMQ_EVENT_DISCONNECTED = 512;
  public static final int ZMQ_EVENT_MONITOR_STOPPED = 1024;
  public static final int ZMQ_EVENT_HANDSHAKE_PROTOCOL = 32768;
  public static final int ZMQ_EVENT_ALL = 65535;
  public static final int ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL = 2048;
  public static final int ZMQ_EVENT_HANDSHAKE_SUCCEEDED = 4096;
  public static final int ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL = 8192;
  public static final int ZMQ_EVENT_HANDSHAKE_FAILED_AUTH = 16384;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_UNSPECIFIED = 268435456;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_UNEXPECTED_COMMAND = 268435457;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_SEQUENCE = 268435458;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_KEY_EXCHANGE = 268435459;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_UNSPECIFIED = 268435473;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_MESSAGE = 268435474;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_HELLO = 268435475;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_INITIATE = 268435476;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_ERROR = 268435477;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_READY = 268435478;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MALFORMED_COMMAND_WELCOME = 268435479;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_INVALID_METADATA = 268435480;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC = 285212673;
  public static final int ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH = 285212674;
  public static final int ZMQ_PROTOCOL_ERROR_ZAP_UNSPECIFIED = 536870912;
  public static final int ZMQ_PROTOCOL_ERROR_ZAP_MALFORMED_REPLY = 536870913;
  public static final int ZMQ_PROTOCOL_ERROR_ZAP_BAD_REQUEST_ID = 536870914;
  public static final int ZMQ_PROTOCOL_ERROR_ZAP_BAD_VERSION = 536870915;
  public static final int ZMQ_PROTOCOL_ERROR_ZAP_INVALID_STATUS_CODE = 536870916;
  public static final int ZMQ_PROTOCOL_ERROR_ZAP_INVALID_METADATA = 536870917;
  public static final int ZMQ_PROTOCOL_ERROR_WS_UNSPECIFIED = 805306368;

  // ---- polling and devices

  public static final int ZMQ_POLLIN = 1;
  public static final int ZMQ_POLLOUT = 2;
  public static final int ZMQ_POLLERR = 4;
  public static final int ZMQ_STREAMER = 1;
  public static final int ZMQ_FORWARDER = 2;
  public static final int ZMQ_QUEUE = 3;

  private ZMQ() {}

  /** Sleeps, as {@link org.zeromq.ZMQ#sleep(long)}. */
  public static void sleep(long seconds) {
    org.zeromq.ZMQ.sleep(seconds);
  }

  /** Sleeps, as {@link org.zeromq.ZMQ#sleep(long, TimeUnit)}. */
  public static void sleep(long amount, TimeUnit unit) {
    org.zeromq.ZMQ.sleep(amount, unit);
  }

  /** Sleeps, as {@link org.zeromq.ZMQ#msleep(long)}. */
  public static void msleep(long milliseconds) {
    org.zeromq.ZMQ.msleep(milliseconds);
  }

  /** Returns a version number, as {@link org.zeromq.ZMQ#makeVersion(int, int, int)}. */
  public static int makeVersion(int major, int minor, int patch) {
    return org.zeromq.ZMQ.makeVersion(major, minor, patch);
  }

  /** Returns a start time to be passed to {@link #stopStopwatch}. */
  public static long startStopwatch() {
    return System.nanoTime();
  }

  /** Returns the microseconds since {@link #startStopwatch}. */
  public static long stopStopwatch(long watch) {
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - watch);
  }

  /** An event of a socket. Use {@link org.zeromq.ZEvent}. */
  public static class Event {
    /** One of the {@code ZMQ.EVENT_} constants. */
    public final int event;

    /** The endpoint. */
    public final String addr;

    /** The value, an Integer. */
    public final Object arg;

    /** Creates an event with the given fields. */
    public Event(int event, String addr, Object arg) {
      this.event = event;
      this.addr = addr;
      this.arg = arg;
    }
  }

  /** Receives the events of a socket. Use {@link org.zeromq.ZEvent.ZEventConsummer}. */
  public interface EventConsummer {
    /** Called for each event. */
    void consume(Event event);

    /** Called once, after the last event. */
    default void close() {}
  }
}
