// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.internal.text.Utf8;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** Options of individual messaging patterns; they fail with EINVAL on other socket types. */
class PatternOptions extends SecurityOptions {
  // libzmq has no getters for these three
  private boolean reqCorrelate;
  private boolean reqRelaxed;
  private boolean routerHandover;

  PatternOptions(SocketHandle handle) {
    super(handle);
  }

  // ---- publish and subscribe

  /**
   * Subscribes to messages that begin with this topic, in addition to existing subscriptions.
   *
   * <p>Subscriptions are counted: a topic subscribed to twice must be unsubscribed from twice. The
   * empty topic matches every message. EINVAL for null and, with the bundled libzmq, for more than
   * 1 MiB. Takes effect immediately. For SUB; on XPUB with {@link #setXpubManual} it accepts the
   * subscription received last. Source: ZMQ_SUBSCRIBE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean subscribe(byte[] topic) {
    return options.setBytes(
        ZmqConstants.ZMQ_SUBSCRIBE, required(ZmqConstants.ZMQ_SUBSCRIBE, topic));
  }

  /**
   * Same as {@link #subscribe(byte[])} for the UTF-8 bytes of a string.
   *
   * @since 4.0
   */
  public boolean subscribe(String topic) {
    return subscribe(Utf8.bytes(topic));
  }

  /**
   * Removes one subscription to a topic; has no effect if there is none.
   *
   * <p>EINVAL for null. Takes effect immediately. For SUB and, with {@link #setXpubManual}, XPUB.
   * Source: ZMQ_UNSUBSCRIBE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean unsubscribe(byte[] topic) {
    return options.setBytes(
        ZmqConstants.ZMQ_UNSUBSCRIBE, required(ZmqConstants.ZMQ_UNSUBSCRIBE, topic));
  }

  /**
   * Same as {@link #unsubscribe(byte[])} for the UTF-8 bytes of a string.
   *
   * @since 4.0
   */
  public boolean unsubscribe(String topic) {
    return unsubscribe(Utf8.bytes(topic));
  }

  /**
   * Sets whether subscriptions exclude matching messages instead of selecting them.
   *
   * <p>Default: false. Must be set on the PUB or XPUB and on all its SUBs. Source:
   * ZMQ_INVERT_MATCHING of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setInvertMatching(boolean invert) {
    return options.setBoolean(ZmqConstants.ZMQ_INVERT_MATCHING, invert);
  }

  /**
   * Returns whether subscriptions exclude matching messages: {@link #setInvertMatching}.
   *
   * @since 4.0
   */
  public boolean isInvertMatching() {
    return options.getBoolean(ZmqConstants.ZMQ_INVERT_MATCHING);
  }

  /**
   * Sets whether every subscription received is passed on, not just the first to each topic.
   *
   * <p>Default: false. Reverts {@link #setXpubVerboser}. Takes effect immediately. For XPUB.
   * Source: ZMQ_XPUB_VERBOSE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setXpubVerbose(boolean verbose) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_VERBOSE, verbose);
  }

  /**
   * Sets whether every subscription and every unsubscription received is passed on.
   *
   * <p>Default: false. Takes effect immediately. For XPUB. Source: ZMQ_XPUB_VERBOSER of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setXpubVerboser(boolean verboser) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_VERBOSER, verboser);
  }

  /**
   * Sets whether the application decides which of the received subscriptions take effect.
   *
   * <p>Default: false; all of them take effect. With true, the application calls {@link
   * #subscribe(byte[])} after it receives a subscription that it accepts. For XPUB. Source:
   * ZMQ_XPUB_MANUAL of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setXpubManual(boolean manual) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_MANUAL, manual);
  }

  /**
   * Sets whether a send blocks while a subscriber's queue is full, instead of dropping the message
   * for that subscriber.
   *
   * <p>Default: false. With true, a non-blocking send fails with EAGAIN. For PUB, XPUB and RADIO.
   * Source: ZMQ_XPUB_NODROP of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setXpubNoDrop(boolean noDrop) {
    return options.setBoolean(ZmqConstants.ZMQ_XPUB_NODROP, noDrop);
  }

  /**
   * Sets the welcome message, which is sent to each new subscriber that subscribes to it.
   *
   * <p>Null or no bytes: none. Default: none. The application must keep receiving subscriptions.
   * For XPUB. Source: ZMQ_XPUB_WELCOME_MSG of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setXpubWelcomeMsg(byte[] message) {
    return options.setBytes(ZmqConstants.ZMQ_XPUB_WELCOME_MSG, message);
  }

  // ---- request and reply

  /**
   * Sets whether each request carries an id, so that only the matching reply is accepted.
   *
   * <p>Default: false; replies are matched by their order. Takes effect immediately. For REQ.
   * Source: ZMQ_REQ_CORRELATE of zmq_setsockopt(3).
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
   * Returns the value last set with {@link #setReqCorrelate}.
   *
   * @deprecated libzmq has no getter for this option; the application knows the value it set
   * @since 4.0
   */
  @Deprecated
  public boolean getReqCorrelate() {
    return reqCorrelate;
  }

  /**
   * Sets whether a new request can be sent before the reply to the last request is received; that
   * reply is then dropped.
   *
   * <p>Default: false. Set it together with {@link #setReqCorrelate}; otherwise a late reply can be
   * taken for the reply to the new request. Takes effect immediately. For REQ. Source:
   * ZMQ_REQ_RELAXED of zmq_setsockopt(3).
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
   * Returns the value last set with {@link #setReqRelaxed}.
   *
   * @deprecated libzmq has no getter for this option; the application knows the value it set
   * @since 4.0
   */
  @Deprecated
  public boolean getReqRelaxed() {
    return reqRelaxed;
  }

  /**
   * Sets whether an empty message is sent to each new peer, so that a ROUTER detects this socket.
   *
   * <p>Default: false. The peers must be ROUTERs and must discard such messages. Takes effect
   * immediately. For REQ, DEALER and ROUTER. Source: ZMQ_PROBE_ROUTER of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setProbeRouter(boolean probe) {
    return options.setBoolean(ZmqConstants.ZMQ_PROBE_ROUTER, probe);
  }

  // ---- routing

  /**
   * Sets whether sending to an unknown peer fails with EHOSTUNREACH instead of dropping the
   * message.
   *
   * <p>Default: false. With true, sending to a peer whose queue is full blocks, or fails with
   * EAGAIN. Takes effect immediately. For ROUTER. Source: ZMQ_ROUTER_MANDATORY of
   * zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setRouterMandatory(boolean mandatory) {
    return options.setBoolean(ZmqConstants.ZMQ_ROUTER_MANDATORY, mandatory);
  }

  /**
   * Sets whether a new peer takes over the routing id of an existing peer, which is then
   * disconnected.
   *
   * <p>Default: false; the new peer is rejected. Takes effect immediately. For ROUTER. Source:
   * ZMQ_ROUTER_HANDOVER of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setRouterHandover(boolean handover) {
    boolean done = options.setBoolean(ZmqConstants.ZMQ_ROUTER_HANDOVER, handover);
    if (done) {
      routerHandover = handover;
    }
    return done;
  }

  /**
   * Same as {@link #setRouterHandover(boolean)} with 0 or 1; EINVAL for other values.
   *
   * @since 4.0
   */
  public void setRouterHandover(long handover) {
    if (handover != 0 && handover != 1) {
      throw options.rejected(ZmqErrno.EINVAL, ZmqConstants.ZMQ_ROUTER_HANDOVER, handover);
    }
    setRouterHandover(handover == 1);
  }

  /**
   * Returns, as 0 or 1, the value last set with {@link #setRouterHandover(boolean)}.
   *
   * @since 4.0
   */
  public long getRouterHandover() {
    return routerHandover ? 1 : 0;
  }

  /**
   * Sets whether the socket reads and writes raw TCP data instead of messages.
   *
   * <p>Default: false. For ROUTER. Source: ZMQ_ROUTER_RAW of zmq_setsockopt(3).
   *
   * @deprecated in libzmq; use STREAM
   * @since 4.0
   */
  @Deprecated
  public boolean setRouterRaw(boolean raw) {
    return options.setBoolean(ZmqConstants.ZMQ_ROUTER_RAW, raw);
  }

  /**
   * Sets the routing id of the peer of the next connect, so that messages can be routed to it
   * immediately.
   *
   * <p>From 1 to 255 bytes, the first one not zero. Default: none; the peer's own routing id or a
   * generated one is used. EINVAL for null and for other bytes. EADDRINUSE for the routing id of an
   * existing peer, also from connect if a peer has claimed the id in the meantime. For ROUTER and
   * STREAM. Source: ZMQ_CONNECT_ROUTING_ID of zmq_setsockopt(3), once ZMQ_CONNECT_RID.
   *
   * @since 4.0
   */
  public boolean setConnectRid(byte[] rid) {
    if (rid == null || rid.length == 0 || rid.length > 255 || rid[0] == 0) {
      throw options.rejected(ZmqErrno.EINVAL, ZmqConstants.ZMQ_CONNECT_ROUTING_ID, rid);
    }
    return options.setBytes(ZmqConstants.ZMQ_CONNECT_ROUTING_ID, rid);
  }

  /**
   * Same as {@link #setConnectRid(byte[])} for the UTF-8 bytes of a string.
   *
   * @since 4.0
   */
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
   * Sets whether an empty message is received for each peer that connects or disconnects.
   *
   * <p>Default: true. For STREAM. Source: ZMQ_STREAM_NOTIFY of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setStreamNotify(boolean notify) {
    return options.setBoolean(ZmqConstants.ZMQ_STREAM_NOTIFY, notify);
  }
}
