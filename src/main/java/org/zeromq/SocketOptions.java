// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.nio.channels.SelectableChannel;
import org.zeromq.internal.socket.OptionAccess;
import org.zeromq.internal.socket.SocketHandle;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/**
 * Options of every socket: linger, queues, timeouts, identity and state.
 *
 * <p>The following applies to the option methods of this class and its subclasses:
 *
 * <ul>
 *   <li>A setter returns true. A value that libzmq rejects fails with EINVAL, and so does an option
 *       that this libzmq or this socket type does not have.
 *   <li>Most options apply to the connections and bindings made afterwards; exceptions are named.
 *   <li>When the context is terminated, a setter returns false, and a getter throws ETERM.
 *   <li>A closed socket fails with ENOTSOCK, a socket in use by another thread with EBUSY.
 *   <li><i>Draft</i> options need a libzmq with drafts, such as the bundled one.
 * </ul>
 */
class SocketOptions {
  /** The largest buffer for reading strings that have no length limit. */
  private static final int MAX_STRING_LENGTH = 1 << 20;

  final SocketHandle handle;
  final OptionAccess options;

  SocketOptions(SocketHandle handle) {
    this.handle = handle;
    options = new OptionAccess(handle);
  }

  // ---- closing

  /**
   * Sets the linger period: how long a closed socket and its context keep trying to send queued
   * messages.
   *
   * <p>In milliseconds; 0 drops the messages immediately, -1 waits indefinitely. Default: -1; 0 on
   * SUB, XSUB and DISH, and in a context that is not blocky. Takes effect immediately. EINVAL below
   * -1. Source: ZMQ_LINGER of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setLinger(int linger) {
    return options.setInt(ZmqConstants.ZMQ_LINGER, linger);
  }

  /** Same as {@link #setLinger(int)}; EINVAL if the value does not fit in an {@code int}. */
  @LegacyReturn(void.class)
  public boolean setLinger(long linger) {
    return setLinger(toInt(ZmqConstants.ZMQ_LINGER, linger));
  }

  /** Returns the linger period: {@link #setLinger(int)}. */
  @LegacyReturn(long.class)
  public int getLinger() {
    return options.getInt(ZmqConstants.ZMQ_LINGER);
  }

  // ---- queues

  /**
   * Sets the high-water mark for sending: the number of messages queued for each peer before a send
   * blocks or drops.
   *
   * <p>In messages; 0 is no limit. Default: 1000. The behavior at the limit depends on the socket
   * type; the limit is not exact. Takes effect immediately. EINVAL below 0. Source: ZMQ_SNDHWM of
   * zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setSndHWM(int sndHWM) {
    return options.setInt(ZmqConstants.ZMQ_SNDHWM, sndHWM);
  }

  /** Same as {@link #setSndHWM(int)}; EINVAL if the value does not fit in an {@code int}. */
  @LegacyReturn(void.class)
  public boolean setSndHWM(long sndHWM) {
    return setSndHWM(toInt(ZmqConstants.ZMQ_SNDHWM, sndHWM));
  }

  /** Returns the high-water mark for sending: {@link #setSndHWM(int)}. */
  @LegacyReturn(long.class)
  public int getSndHWM() {
    return options.getInt(ZmqConstants.ZMQ_SNDHWM);
  }

  /**
   * Sets the high-water mark for receiving: the number of messages queued from each peer until they
   * are received.
   *
   * <p>In messages; 0 is no limit. Default: 1000. Takes effect immediately. EINVAL below 0. Source:
   * ZMQ_RCVHWM of zmq_setsockopt(3).
   *
   * @since 4.0
   */
  public boolean setRcvHWM(int rcvHWM) {
    return options.setInt(ZmqConstants.ZMQ_RCVHWM, rcvHWM);
  }

  /** Same as {@link #setRcvHWM(int)}; EINVAL if the value does not fit in an {@code int}. */
  @LegacyReturn(void.class)
  public boolean setRcvHWM(long rcvHWM) {
    return setRcvHWM(toInt(ZmqConstants.ZMQ_RCVHWM, rcvHWM));
  }

  /** Returns the high-water mark for receiving: {@link #setRcvHWM(int)}. */
  @LegacyReturn(long.class)
  public int getRcvHWM() {
    return options.getInt(ZmqConstants.ZMQ_RCVHWM);
  }

  /**
   * Sets both high-water marks: {@link #setSndHWM(int)} and {@link #setRcvHWM(int)}.
   *
   * @since 4.0
   */
  public boolean setHWM(int hwm) {
    return setSndHWM(hwm) & setRcvHWM(hwm);
  }

  /** Same as {@link #setHWM(int)}; EINVAL if the value does not fit in an {@code int}. */
  @LegacyReturn(void.class)
  public boolean setHWM(long hwm) {
    return setHWM(toInt(ZmqConstants.ZMQ_SNDHWM, hwm));
  }

  /**
   * Always returns -1: libzmq has had two high-water marks since version 3.
   *
   * @deprecated use {@link #getSndHWM()} and {@link #getRcvHWM()}
   */
  @Deprecated
  @LegacyReturn(long.class)
  public int getHWM() {
    return -1;
  }

  /**
   * Does nothing and returns true: libzmq has not swapped messages to disk since version 3.
   *
   * @deprecated current versions of libzmq do not have this option
   */
  @Deprecated
  @LegacyReturn(void.class)
  public boolean setSwap(long swap) {
    return true;
  }

  /**
   * Always returns -1.
   *
   * @deprecated current versions of libzmq do not have this option
   */
  @Deprecated
  public long getSwap() {
    return -1;
  }

  /**
   * Sets whether each queue keeps only the newest message, regardless of the high-water marks.
   *
   * <p>Default: false. Multi-part messages are not supported with it. For PULL, PUSH, SUB, PUB and
   * DEALER. Source: ZMQ_CONFLATE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setConflate(boolean conflate) {
    return options.setBoolean(ZmqConstants.ZMQ_CONFLATE, conflate);
  }

  /**
   * Returns whether each queue keeps only the newest message: {@link #setConflate}.
   *
   * @since 4.0
   */
  public boolean isConflate() {
    return options.getBoolean(ZmqConstants.ZMQ_CONFLATE);
  }

  /** Same as {@link #isConflate()}. */
  public boolean getConflate() {
    return isConflate();
  }

  /**
   * Sets the maximum size of a received message; a peer that sends a larger one is disconnected.
   *
   * <p>In bytes; -1 is no limit. Default: -1. Source: ZMQ_MAXMSGSIZE of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setMaxMsgSize(long maxMsgSize) {
    return options.setLong(ZmqConstants.ZMQ_MAXMSGSIZE, maxMsgSize);
  }

  /** Returns the maximum size of a received message: {@link #setMaxMsgSize}. */
  public long getMaxMsgSize() {
    return options.getLong(ZmqConstants.ZMQ_MAXMSGSIZE);
  }

  // ---- waiting

  /**
   * Sets the timeout of receive calls.
   *
   * <p>In milliseconds; 0 does not wait, -1 waits indefinitely. Default: -1. Takes effect
   * immediately. EINVAL below -1. Source: ZMQ_RCVTIMEO of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setReceiveTimeOut(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_RCVTIMEO, timeout);
  }

  /** Returns the timeout of receive calls: {@link #setReceiveTimeOut}. */
  public int getReceiveTimeOut() {
    return options.getInt(ZmqConstants.ZMQ_RCVTIMEO);
  }

  /**
   * Sets the timeout of send calls, which wait for space in a queue.
   *
   * <p>In milliseconds; 0 does not wait, -1 waits indefinitely. Default: -1. Takes effect
   * immediately. EINVAL below -1. Source: ZMQ_SNDTIMEO of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setSendTimeOut(int timeout) {
    return options.setInt(ZmqConstants.ZMQ_SNDTIMEO, timeout);
  }

  /** Returns the timeout of send calls: {@link #setSendTimeOut}. */
  public int getSendTimeOut() {
    return options.getInt(ZmqConstants.ZMQ_SNDTIMEO);
  }

  // ---- identity and threads

  /**
   * Sets the routing id of this socket for the ROUTERs it connects to.
   *
   * <p>From 1 to 255 bytes; ids that begin with a zero byte are reserved for libzmq. Default: none;
   * a ROUTER generates one. EINVAL for null, for 0 bytes, for more than 255. For REQ, REP, ROUTER
   * and DEALER. Source: ZMQ_ROUTING_ID of zmq_setsockopt(3), once ZMQ_IDENTITY.
   */
  @LegacyReturn(void.class)
  public boolean setIdentity(byte[] identity) {
    return options.setBytes(ZmqConstants.ZMQ_ROUTING_ID, identity);
  }

  /** Returns the routing id of this socket, empty if there is none: {@link #setIdentity}. */
  public byte[] getIdentity() {
    return options.getBytes(ZmqConstants.ZMQ_ROUTING_ID, 255);
  }

  /**
   * Sets the I/O threads that serve new connections.
   *
   * <p>A bit mask; the lowest bit is the context's first I/O thread. 0 is all threads. Default: 0.
   * Source: ZMQ_AFFINITY of zmq_setsockopt(3).
   */
  @LegacyReturn(void.class)
  public boolean setAffinity(long affinity) {
    return options.setLong(ZmqConstants.ZMQ_AFFINITY, affinity);
  }

  /** Returns the I/O threads that serve new connections: {@link #setAffinity}. */
  public long getAffinity() {
    return options.getLong(ZmqConstants.ZMQ_AFFINITY);
  }

  // ---- state

  /**
   * Returns the socket type as its number in zmq.h.
   *
   * <p>Source: ZMQ_TYPE of zmq_getsockopt(3).
   */
  public int getType() {
    return options.getInt(ZmqConstants.ZMQ_TYPE);
  }

  /**
   * Returns the socket type.
   *
   * <p>Source: ZMQ_TYPE of zmq_getsockopt(3).
   *
   * @since 4.0
   */
  public SocketType getSocketType() {
    return SocketType.type(getType());
  }

  /**
   * Returns whether several threads may use the socket concurrently: true for the draft types
   * CLIENT, SERVER, RADIO, DISH, GATHER, SCATTER, PEER and CHANNEL.
   *
   * <p>Source: ZMQ_THREAD_SAFE of zmq_getsockopt(3).
   *
   * @since 4.0
   */
  public boolean isThreadSafe() {
    return options.getBoolean(ZmqConstants.ZMQ_THREAD_SAFE);
  }

  /**
   * Returns whether the last message part received is followed by more parts of its message.
   *
   * <p>Source: ZMQ_RCVMORE of zmq_getsockopt(3).
   */
  public boolean hasReceiveMore() {
    return options.getBoolean(ZmqConstants.ZMQ_RCVMORE);
  }

  /**
   * Returns the calls that would not block: ZMQ_POLLIN for receive, ZMQ_POLLOUT for send, or both.
   *
   * <p>Source: ZMQ_EVENTS of zmq_getsockopt(3).
   */
  @LegacyReturn(long.class)
  public int getEvents() {
    return options.getInt(ZmqConstants.ZMQ_EVENTS);
  }

  /**
   * Returns the file descriptor that becomes readable when {@link #getEvents()} may have changed.
   *
   * <p>The descriptor is edge-triggered, belongs to libzmq, and is for polling only: check the
   * events when it becomes readable and after each send and receive. EINVAL for the thread-safe
   * types, which have no descriptor. Source: ZMQ_FD of zmq_getsockopt(3).
   *
   * <p>Class files compiled for JeroMQ expect a SelectableChannel. The JDK cannot create one from a
   * descriptor, and they get an UnsupportedOperationException. {@link ZMQ.Poller} polls sockets and
   * channels together.
   */
  @LegacyReturn(value = SelectableChannel.class, via = "channelOfFD")
  public long getFD() {
    return getLongSockopt(ZmqConstants.ZMQ_FD);
  }

  /** Called instead of {@link #getFD()} by class files compiled for JeroMQ. */
  SelectableChannel channelOfFD() {
    throw new UnsupportedOperationException(
        "the JDK cannot make a channel of libzmq's descriptor: register the socket with a Poller");
  }

  /**
   * Returns the endpoint of the last bind or connect, with wildcards replaced by the actual values.
   *
   * <p>Empty before the first bind or connect. Source: ZMQ_LAST_ENDPOINT of zmq_getsockopt(3).
   *
   * @since 4.0
   */
  public String getLastEndpoint() {
    return getStringOfAnyLength(ZmqConstants.ZMQ_LAST_ENDPOINT);
  }

  // ---- options by number

  /**
   * Returns a numeric option of 32 or 64 bits by its number in zmq.h.
   *
   * <p>EINVAL for a byte array option, for an option that cannot be read, or for an unknown number.
   */
  public long getLongSockopt(int option) {
    try {
      return options.getInt(option);
    } catch (ZMQException wrongSize) {
      onlyIfInvalid(wrongSize);
      return options.getLong(option);
    }
  }

  /** Sets a numeric option of 32 or 64 bits by its number in zmq.h. */
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

  /**
   * Returns a byte array option of up to 1024 bytes by its number in zmq.h; a C string includes its
   * terminating zero.
   */
  public byte[] getBytesSockopt(int option) {
    return options.getBytes(option, 1024);
  }

  /** Sets a byte array option by its number in zmq.h; EINVAL for null. */
  public void setBytesSockopt(int option, byte[] value) {
    options.setBytes(option, required(option, value));
  }

  // ---- for the subclasses

  /**
   * For the setters of jzmq: rejects a value that does not fit with EINVAL, as libzmq rejects
   * values.
   */
  int toInt(int option, long value) {
    if (value != (int) value) {
      throw options.rejected(ZmqErrno.EINVAL, option, value);
    }
    return (int) value;
  }

  /** For options where libzmq gives NULL a meaning that the caller did not intend. */
  <T> T required(int option, T value) {
    if (value == null) {
      throw options.rejected(ZmqErrno.EINVAL, option, null);
    }
    return value;
  }

  /** For strings without a length limit: EINVAL may mean that the buffer is too short. */
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
