// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.channels.SelectableChannel;
import org.zeromq.internal.socket.OptionAccess;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * The options of every socket: its life, its queues, its state.
 *
 * <p>What holds for the option methods of all classes on top of this one:
 *
 * <ul>
 *   <li>A setter returns true. A value that libzmq refuses is EINVAL, and so is an option that this
 *       libzmq or this type of socket does not have.
 *   <li>Most options count for the connections and bindings made afterwards; exceptions are named.
 *   <li>When the context is terminated, a setter returns false, and a getter throws ETERM.
 *   <li>A closed socket is ENOTSOCK, another thread inside a call on it EBUSY.
 *   <li><i>Draft</i> options need a libzmq with drafts, which the bundled one is.
 * </ul>
 */
class SocketOptions {
  /** Strings without a limit of their own are read with buffers up to this size. */
  private static final int MAX_STRING_LENGTH = 1 << 20;

  final SocketHandle handle;
  final OptionAccess options;

  SocketOptions(SocketHandle handle) {
    this.handle = handle;
    options = new OptionAccess(handle);
  }

  // ---- closing

  /**
   * Limits how long unsent messages keep the connections of a closed socket and its context alive.
   *
   * <p>In milliseconds; 0 drops them at once, -1 waits for ever. Default: -1; 0 on SUB, XSUB and
   * DISH, and in a context that is not blocky. Counts at once. EINVAL below -1. Source: ZMQ_LINGER
   * of zmq_setsockopt(3).
   */
  public boolean setLinger(int linger) {
    return options.setInt(ZmqConstants.ZMQ_LINGER, linger);
  }

  /** {@link #setLinger(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setLinger(long linger) {
    return setLinger(toInt(linger));
  }

  /** Tells how long unsent messages live on after closing: {@link #setLinger(int)}. */
  @LegacyReturn(long.class)
  public int getLinger() {
    return options.getInt(ZmqConstants.ZMQ_LINGER);
  }

  // ---- queues

  /**
   * Limits how many messages queue up for each peer before sending blocks or drops.
   *
   * <p>In messages; 0 is no limit. Default: 1000. What happens at the limit depends on the type of
   * socket; the limit is not exact. Counts at once. EINVAL below 0. Source: ZMQ_SNDHWM of
   * zmq_setsockopt(3).
   */
  public boolean setSndHWM(int sndHWM) {
    return options.setInt(ZmqConstants.ZMQ_SNDHWM, sndHWM);
  }

  /** {@link #setSndHWM(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setSndHWM(long sndHWM) {
    return setSndHWM(toInt(sndHWM));
  }

  /** Tells how many messages may queue up for each peer: {@link #setSndHWM(int)}. */
  @LegacyReturn(long.class)
  public int getSndHWM() {
    return options.getInt(ZmqConstants.ZMQ_SNDHWM);
  }

  /**
   * Limits how many received messages queue up from each peer until they are taken.
   *
   * <p>In messages; 0 is no limit. Default: 1000. Counts at once. EINVAL below 0. Source:
   * ZMQ_RCVHWM of zmq_setsockopt(3).
   */
  public boolean setRcvHWM(int rcvHWM) {
    return options.setInt(ZmqConstants.ZMQ_RCVHWM, rcvHWM);
  }

  /** {@link #setRcvHWM(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setRcvHWM(long rcvHWM) {
    return setRcvHWM(toInt(rcvHWM));
  }

  /** Tells how many received messages may queue up from each peer: {@link #setRcvHWM(int)}. */
  @LegacyReturn(long.class)
  public int getRcvHWM() {
    return options.getInt(ZmqConstants.ZMQ_RCVHWM);
  }

  /** Limits both queues of each peer: {@link #setSndHWM(int)} and {@link #setRcvHWM(int)}. */
  public boolean setHWM(int hwm) {
    return setSndHWM(hwm) & setRcvHWM(hwm);
  }

  /** {@link #setHWM(int)}; EINVAL beyond {@code int}. */
  @LegacyReturn(void.class)
  public boolean setHWM(long hwm) {
    return setHWM(toInt(hwm));
  }

  /**
   * Returns -1, always: libzmq has had two limits since version 3.
   *
   * @deprecated {@link #getSndHWM()} and {@link #getRcvHWM()} tell them
   */
  @Deprecated
  @LegacyReturn(long.class)
  public int getHWM() {
    return -1;
  }

  /**
   * Does nothing, since libzmq 3 swaps no messages to disk; returns true.
   *
   * @deprecated no libzmq of today has this option
   */
  @Deprecated
  @LegacyReturn(void.class)
  public boolean setSwap(long swap) {
    return true;
  }

  /**
   * Returns -1, always.
   *
   * @deprecated no libzmq of today has this option
   */
  @Deprecated
  public long getSwap() {
    return -1;
  }

  /**
   * Keeps only the newest message in each queue, whatever the high water marks say.
   *
   * <p>Default: false. Multi-part messages do not survive it. For PULL, PUSH, SUB, PUB and DEALER.
   * Source: ZMQ_CONFLATE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setConflate(boolean conflate) {
    return options.setBoolean(ZmqConstants.ZMQ_CONFLATE, conflate);
  }

  /** Tells whether only the newest message is kept: {@link #setConflate}. */
  public boolean isConflate() {
    return options.getBoolean(ZmqConstants.ZMQ_CONFLATE);
  }

  /** {@link #isConflate()}. */
  public boolean getConflate() {
    return isConflate();
  }

  /**
   * Disconnects peers that send a message larger than this.
   *
   * <p>In bytes; -1 is no limit. Default: -1. Source: ZMQ_MAXMSGSIZE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setMaxMsgSize(long maxMsgSize) {
    return options.setLong(ZmqConstants.ZMQ_MAXMSGSIZE, maxMsgSize);
  }

  /** Tells how large a message a peer may send: {@link #setMaxMsgSize}. */
  public long getMaxMsgSize() {
    return options.getLong(ZmqConstants.ZMQ_MAXMSGSIZE);
  }

  // ---- waiting

  /**
   * Limits how long receiving waits for a message.
   *
   * <p>In milliseconds; 0 does not wait, -1 waits for ever. Default: -1. Counts at once. EINVAL
   * below -1. Source: ZMQ_RCVTIMEO of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setReceiveTimeOut(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_RCVTIMEO, timeout);
  }

  /** Tells how long receiving waits: {@link #setReceiveTimeOut}. */
  public int getReceiveTimeOut() {
    return options.getInt(ZmqConstants.ZMQ_RCVTIMEO);
  }

  /**
   * Limits how long sending waits for room in a queue.
   *
   * <p>In milliseconds; 0 does not wait, -1 waits for ever. Default: -1. Counts at once. EINVAL
   * below -1. Source: ZMQ_SNDTIMEO of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setSendTimeOut(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_SNDTIMEO, timeout);
  }

  /** Tells how long sending waits: {@link #setSendTimeOut}. */
  public int getSendTimeOut() {
    return options.getInt(ZmqConstants.ZMQ_SNDTIMEO);
  }

  // ---- identity and threads

  /**
   * Names this socket for the ROUTERs it connects to.
   *
   * <p>From 1 to 255 bytes; those that begin with a zero byte are for libzmq. Default: none, a
   * ROUTER makes one up. EINVAL for null, for no bytes, for more than 255. For REQ, REP, ROUTER and
   * DEALER. Source: ZMQ_ROUTING_ID of zmq_setsockopt(3), once ZMQ_IDENTITY.
   */
  @LegacyReturn(void.class)
  public boolean setIdentity(byte[] identity) {
    return options.setBytes(ZmqConstants.ZMQ_ROUTING_ID, identity);
  }

  /** Tells the name of this socket, empty if there is none: {@link #setIdentity}. */
  public byte[] getIdentity() {
    return options.getBytes(ZmqConstants.ZMQ_ROUTING_ID, 255);
  }

  /**
   * Chooses the I/O threads that serve new connections.
   *
   * <p>A set of bits: the lowest is the context's first I/O thread. 0 is all of them. Default: 0.
   * Source: ZMQ_AFFINITY of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setAffinity(long affinity) {
    return options.setLong(ZmqConstants.ZMQ_AFFINITY, affinity);
  }

  /** Tells which I/O threads serve new connections: {@link #setAffinity}. */
  public long getAffinity() {
    return options.getLong(ZmqConstants.ZMQ_AFFINITY);
  }

  // ---- state

  /**
   * Tells the type of the socket, as C's number.
   *
   * <p>Source: ZMQ_TYPE of zmq_getsockopt(3).
   */
  public int getType() {
    return options.getInt(ZmqConstants.ZMQ_TYPE);
  }

  /**
   * Tells the type of the socket.
   *
   * <p>Source: ZMQ_TYPE of zmq_getsockopt(3).
   */
  public SocketType getSocketType() {
    return SocketType.type(getType());
  }

  /**
   * Tells whether several threads may use the socket at once, as they may the draft types CLIENT,
   * SERVER, RADIO, DISH, GATHER, SCATTER, PEER and CHANNEL.
   *
   * <p>Source: ZMQ_THREAD_SAFE of zmq_getsockopt(3).
   */
  public boolean isThreadSafe() {
    return options.getBoolean(ZmqConstants.ZMQ_THREAD_SAFE);
  }

  /**
   * Tells whether the message part received last is followed by more parts of its message.
   *
   * <p>Source: ZMQ_RCVMORE of zmq_getsockopt(3).
   */
  public boolean hasReceiveMore() {
    return options.getBoolean(ZmqConstants.ZMQ_RCVMORE);
  }

  /**
   * Tells what can be done without waiting: ZMQ_POLLIN to receive, ZMQ_POLLOUT to send, or both.
   *
   * <p>Source: ZMQ_EVENTS of zmq_getsockopt(3).
   */
  @LegacyReturn(long.class)
  public int getEvents() {
    return options.getInt(ZmqConstants.ZMQ_EVENTS);
  }

  /**
   * Returns the descriptor that becomes readable when {@link #getEvents()} may have changed.
   *
   * <p>It is edge-triggered, belongs to libzmq, and serves for polling only: look at the events
   * after it fires and after each send and receive. EINVAL for the thread-safe types, which have
   * none. Source: ZMQ_FD of zmq_getsockopt(3).
   *
   * <p>Class files that were compiled for JeroMQ expect a SelectableChannel: the JDK cannot make
   * one of a descriptor, and they get an UnsupportedOperationException. {@link ZMQ.Poller} waits
   * for sockets and channels together.
   */
  @LegacyReturn(value = SelectableChannel.class, via = "channelOfFD")
  public long getFD() {
    return getLongSockopt(ZmqConstants.ZMQ_FD);
  }

  /** What class files of JeroMQ get for {@link #getFD()}. */
  SelectableChannel channelOfFD() {
    throw new UnsupportedOperationException(
        "the JDK cannot make a channel of libzmq's descriptor: register the socket with a Poller");
  }

  /**
   * Returns the endpoint of the last bind or connect, wildcards replaced by what was chosen.
   *
   * <p>Empty before the first. Source: ZMQ_LAST_ENDPOINT of zmq_getsockopt(3).
   */
  public String getLastEndpoint() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_LAST_ENDPOINT);
  }

  // ---- options by number

  /**
   * Reads a numeric option by its number in C, be it 32 or 64 bits there.
   *
   * <p>EINVAL for an option of bytes, one that cannot be read, or none at all.
   */
  public long getLongSockopt(int option) {
    try {
      return options.getInt(option);
    } catch (ZMQException wrongSize) {
      onlyIfInvalid(wrongSize);
      return options.getLong(option);
    }
  }

  /** Sets a numeric option by its number in C, be it 32 or 64 bits there. */
  public void setLongSockopt(int option, long value) {
    if (value == (int) value) {
      try {
        options.setInt(option, (int) value);
        return;
      } catch (ZMQException wrongSize) {
        onlyIfInvalid(wrongSize);
      }
    }
    options.setLong(option, value);
  }

  /** Reads an option of up to 1024 bytes by its number in C; a C string ends with its zero. */
  public byte[] getBytesSockopt(int option) {
    return options.getBytes(option, 1024);
  }

  /** Sets an option of bytes by its number in C; EINVAL for null. */
  public void setBytesSockopt(int option, byte[] value) {
    options.setBytes(option, required(value));
  }

  // ---- for the classes on top

  /** For jzmq's setters: a value that does not fit is refused as libzmq refuses one. */
  static int toInt(long value) {
    if (value != (int) value) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    return (int) value;
  }

  /** For options where libzmq takes NULL for something that was not meant. */
  static <T> T required(T value) {
    if (value == null) {
      throw new ZMQException(ZmqErrno.EINVAL);
    }
    return value;
  }

  /** For strings without a limit: EINVAL may mean that the buffer is too short. */
  String getStringOfAnyLength(int option) {
    int limit = 1024;
    while (true) {
      try {
        return options.getString(option, limit);
      } catch (ZMQException tooShort) {
        onlyIfInvalid(tooShort);
        if (limit >= MAX_STRING_LENGTH) {
          throw tooShort;
        }
        limit *= 32;
      }
    }
  }

  private static void onlyIfInvalid(ZMQException e) {
    if (e.getErrorCode() != ZmqErrno.EINVAL) {
      throw e;
    }
  }
}
