// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** The options of single messaging patterns; on other types of sockets they are EINVAL. */
class PatternOptions extends SecurityOptions {
  // libzmq lets these three be set, not read
  private boolean reqCorrelate;
  private boolean reqRelaxed;
  private boolean routerHandover;

  PatternOptions(SocketHandle handle) {
    super(handle);
  }

  // ---- publish and subscribe

  /**
   * Receives messages that begin with this topic, besides those subscribed to before.
   *
   * <p>Each subscription counts: subscribing twice takes unsubscribing twice. The empty topic is
   * every message. EINVAL for null and for more than 1000 bytes. Counts at once. For SUB; on XPUB
   * with {@link #setXpubManual} it answers the subscription received last. Source: ZMQ_SUBSCRIBE of
   * zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean subscribe(byte[] topic) {
    return options.setBytes(ZmqConstants.ZMQ_SUBSCRIBE, required(topic));
  }

  /** {@link #subscribe(byte[])} to the UTF-8 bytes of a string. */
  public boolean subscribe(String topic) {
    return subscribe(Utf8.bytes(topic));
  }

  /**
   * Takes back one subscription; nothing happens if there is none to the topic.
   *
   * <p>EINVAL for null. Counts at once. For SUB and, with {@link #setXpubManual}, XPUB. Source:
   * ZMQ_UNSUBSCRIBE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean unsubscribe(byte[] topic) {
    return options.setBytes(ZmqConstants.ZMQ_UNSUBSCRIBE, required(topic));
  }

  /** {@link #unsubscribe(byte[])} from the UTF-8 bytes of a string. */
  public boolean unsubscribe(String topic) {
    return unsubscribe(Utf8.bytes(topic));
  }

  /**
   * Lets subscriptions keep messages out instead of in.
   *
   * <p>Default: false. To be set on PUB or XPUB and on all its SUBs alike. Source:
   * ZMQ_INVERT_MATCHING of zmq_setsockopt(3).
   */
  public boolean setInvertMatching(boolean invert) {
    return options.setBoolean(ZmqConstants.ZMQ_INVERT_MATCHING, invert);
  }

  /** Tells whether subscriptions keep messages out: {@link #setInvertMatching}. */
  public boolean isInvertMatching() {
    return options.getBoolean(ZmqConstants.ZMQ_INVERT_MATCHING);
  }

  /**
   * Passes on every subscription that arrives, not just the first to each topic.
   *
   * <p>Default: false. It undoes {@link #setXpubVerboser}. Counts at once. For XPUB. Source:
   * ZMQ_XPUB_VERBOSE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setXpubVerbose(boolean verbose) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_VERBOSE, verbose);
  }

  /**
   * Passes on every subscription and every unsubscription that arrives.
   *
   * <p>Default: false. Counts at once. For XPUB. Source: ZMQ_XPUB_VERBOSER of zmq_setsockopt(3).
   */
  public boolean setXpubVerboser(boolean verboser) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_VERBOSER, verboser);
  }

  /**
   * Leaves it to the program which of the subscriptions received are in force.
   *
   * <p>Default: false, all of them. With true the program calls {@link #subscribe(byte[])} after
   * receiving one it grants. For XPUB. Source: ZMQ_XPUB_MANUAL of zmq_setsockopt(3).
   */
  public boolean setXpubManual(boolean manual) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_MANUAL, manual);
  }

  /**
   * Makes sending wait for a full subscriber instead of leaving it out.
   *
   * <p>Default: false. With true a send that does not wait fails with EAGAIN. For PUB, XPUB and
   * RADIO. Source: ZMQ_XPUB_NODROP of zmq_setsockopt(3).
   */
  public boolean setXpubNoDrop(boolean noDrop) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_NODROP, noDrop);
  }

  /**
   * Sends this message to each new subscriber that subscribes to it.
   *
   * <p>Null or no bytes: none. Default: none. The program has to keep receiving subscriptions. For
   * XPUB. Source: ZMQ_XPUB_WELCOME_MSG of zmq_setsockopt(3).
   */
  public boolean setXpubWelcomeMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_XPUB_WELCOME_MSG, message);
  }

  // ---- request and reply

  /**
   * Marks each request so that only its own reply is taken.
   *
   * <p>Default: false, replies are told apart by their order. Counts at once. For REQ. Source:
   * ZMQ_REQ_CORRELATE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setReqCorrelate(boolean correlate) {
    boolean done = options.setBoolean(ZmqConstants.ZMQ_REQ_CORRELATE, correlate);
    if (done) {
      reqCorrelate = correlate;
    }
    return done;
  }

  /**
   * Tells what was set last with {@link #setReqCorrelate}.
   *
   * @deprecated libzmq does not tell, the program knows
   */
  @Deprecated
  public boolean getReqCorrelate() {
    return reqCorrelate;
  }

  /**
   * Lets a new request be sent before the reply to the last one came, which is then dropped.
   *
   * <p>Default: false. To be set together with {@link #setReqCorrelate}, lest a late reply be taken
   * for the new one's. Counts at once. For REQ. Source: ZMQ_REQ_RELAXED of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setReqRelaxed(boolean relaxed) {
    boolean done = options.setBoolean(ZmqConstants.ZMQ_REQ_RELAXED, relaxed);
    if (done) {
      reqRelaxed = relaxed;
    }
    return done;
  }

  /**
   * Tells what was set last with {@link #setReqRelaxed}.
   *
   * @deprecated libzmq does not tell, the program knows
   */
  @Deprecated
  public boolean getReqRelaxed() {
    return reqRelaxed;
  }

  /**
   * Sends an empty message to each new peer, so that a ROUTER learns of this socket.
   *
   * <p>Default: false. The peers must be ROUTERs, and drop such messages. Counts at once. For REQ,
   * DEALER and ROUTER. Source: ZMQ_PROBE_ROUTER of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setProbeRouter(boolean probe) {
    return options.setBoolean(ZmqConstants.ZMQ_PROBE_ROUTER, probe);
  }

  // ---- routing

  /**
   * Makes sending to an unknown peer fail with EHOSTUNREACH instead of dropping the message.
   *
   * <p>Default: false. With true, sending to a peer whose queue is full waits, or fails with
   * EAGAIN. Counts at once. For ROUTER. Source: ZMQ_ROUTER_MANDATORY of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setRouterMandatory(boolean mandatory) {
    return options.setBoolean(ZmqConstants.ZMQ_ROUTER_MANDATORY, mandatory);
  }

  /**
   * Lets a new peer take over the name of an old one, which is disconnected.
   *
   * <p>Default: false, the new peer is refused. Counts at once. For ROUTER. Source:
   * ZMQ_ROUTER_HANDOVER of zmq_setsockopt(3).
   */
  public boolean setRouterHandover(boolean handover) {
    boolean done = options.setBoolean(ZmqConstants.ZMQ_ROUTER_HANDOVER, handover);
    if (done) {
      routerHandover = handover;
    }
    return done;
  }

  /** {@link #setRouterHandover(boolean)} with 0 or 1; EINVAL for others. */
  public void setRouterHandover(long handover) {
    if (handover != 0 && handover != 1) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    setRouterHandover(handover == 1);
  }

  /** Tells, as 0 or 1, what was set last with {@link #setRouterHandover(boolean)}. */
  public long getRouterHandover() {
    return routerHandover ? 1 : 0;
  }

  /**
   * Reads and writes plain TCP data instead of messages.
   *
   * <p>Default: false. For ROUTER. Source: ZMQ_ROUTER_RAW of zmq_setsockopt(3).
   *
   * @deprecated in libzmq, in favour of STREAM
   */
  @Deprecated
  public boolean setRouterRaw(boolean raw) {
    return options.setBoolean(ZmqConstants.ZMQ_ROUTER_RAW, raw);
  }

  /**
   * Names the peer of the next connect, so that messages can be routed to it at once.
   *
   * <p>From 1 to 255 bytes, the first one not zero. Default: none, the peer's own name or one made
   * up. EINVAL for null and other bytes. EADDRINUSE for the name of a peer, also from connect if a
   * peer has claimed the name meanwhile. For ROUTER and STREAM. Source: ZMQ_CONNECT_ROUTING_ID of
   * zmq_setsockopt(3), once ZMQ_CONNECT_RID.
   */
  public boolean setConnectRid(byte[] rid) {
    if (rid == null || rid.length == 0 || rid.length > 255 || rid[0] == 0) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    return options.setBytes(ZmqConstants.ZMQ_CONNECT_ROUTING_ID, rid);
  }

  /** {@link #setConnectRid(byte[])} of the UTF-8 bytes of a string. */
  public boolean setConnectRid(String rid) {
    return setConnectRid(Utf8.bytes(rid));
  }

  /** {@inheritDoc} */
  @Override
  public void setBytesSockopt(int option, byte[] value) {
    if (option == ZmqConstants.ZMQ_CONNECT_ROUTING_ID) {
      setConnectRid(value);
    } else {
      super.setBytesSockopt(option, value);
    }
  }

  /**
   * Tells of each peer that comes or goes by an empty message.
   *
   * <p>Default: true. For STREAM. Source: ZMQ_STREAM_NOTIFY of zmq_setsockopt(3).
   */
  public boolean setStreamNotify(boolean notify) {
    return options.setBoolean(ZmqConstants.ZMQ_STREAM_NOTIFY, notify);
  }
}
