// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.ZmqConstants;

/**
 * The socket types; each is one role in one messaging pattern.
 *
 * <p>Types marked <i>draft</i> need a libzmq with drafts, such as the bundled one; with any other
 * libzmq, creating the socket fails with EINVAL. Source: zmq_socket(3).
 *
 * @since 4.0
 */
public enum SocketType {
  /** Exchanges messages with one peer, in both directions. */
  PAIR(ZmqConstants.ZMQ_PAIR),
  /** Publishes to all subscribers; never receives, never blocks. */
  PUB(ZmqConstants.ZMQ_PUB),
  /** Receives the messages it subscribed to; none before it subscribes. */
  SUB(ZmqConstants.ZMQ_SUB),
  /** Sends a request, then receives its reply, alternately. */
  REQ(ZmqConstants.ZMQ_REQ),
  /** Receives a request, then sends its reply, alternately. */
  REP(ZmqConstants.ZMQ_REP),
  /** An asynchronous REQ: sends to its peers round-robin and receives from all of them. */
  DEALER(ZmqConstants.ZMQ_DEALER),
  /** An asynchronous REP: the first part of each message is the peer's routing id. */
  ROUTER(ZmqConstants.ZMQ_ROUTER),
  /** Receives from all PUSH peers. */
  PULL(ZmqConstants.ZMQ_PULL),
  /** Sends to its PULL peers round-robin. */
  PUSH(ZmqConstants.ZMQ_PUSH),
  /** A PUB that receives its subscriptions as messages. */
  XPUB(ZmqConstants.ZMQ_XPUB),
  /** A SUB that subscribes by sending messages. */
  XSUB(ZmqConstants.ZMQ_XSUB),
  /** Exchanges raw TCP data with peers that do not use ZeroMQ. */
  STREAM(ZmqConstants.ZMQ_STREAM),
  /** Draft, thread-safe: exchanges messages with many CLIENTs, by routing id. */
  SERVER(ZmqConstants.ZMQ_SERVER),
  /** Draft, thread-safe: exchanges messages with a SERVER. */
  CLIENT(ZmqConstants.ZMQ_CLIENT),
  /** Draft, thread-safe: publishes to groups. */
  RADIO(ZmqConstants.ZMQ_RADIO),
  /** Draft, thread-safe: receives the messages of the groups it joined. */
  DISH(ZmqConstants.ZMQ_DISH),
  /** Draft, thread-safe: a PULL of single-part messages. */
  GATHER(ZmqConstants.ZMQ_GATHER),
  /** Draft, thread-safe: a PUSH of single-part messages. */
  SCATTER(ZmqConstants.ZMQ_SCATTER),
  /** Draft: exchanges UDP datagrams with peers that do not use ZeroMQ. */
  DGRAM(ZmqConstants.ZMQ_DGRAM),
  /** Draft, thread-safe: exchanges messages with many PEERs, by routing id. */
  PEER(ZmqConstants.ZMQ_PEER),
  /** Draft, thread-safe: a PAIR of single-part messages. */
  CHANNEL(ZmqConstants.ZMQ_CHANNEL),
  /**
   * A JeroMQ type that libzmq does not have: creating such a socket fails with EINVAL. {@link
   * #STREAM} exchanges raw bytes over TCP.
   *
   * @since 4.0
   */
  RAW(-1);

  /** The number of the type in zmq.h. */
  public final int type;

  SocketType(int type) {
    this.type = type;
  }

  /** Returns the number of the type in zmq.h. */
  public int type() {
    return type;
  }

  /**
   * Returns the socket type with the given number in zmq.h.
   *
   * @throws IllegalArgumentException if no socket type has this number
   */
  public static SocketType type(int type) {
    for (SocketType candidate : values()) {
      if (candidate.type == type && candidate != RAW) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no socket type has the number " + type);
  }
}
