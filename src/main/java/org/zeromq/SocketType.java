// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import org.zeromq.jni.ZmqConstants;

/**
 * The kinds of sockets: each is one part in one messaging pattern.
 *
 * <p>Those marked <i>draft</i> need a libzmq with drafts, which the bundled one is; elsewhere
 * creating one fails with EINVAL. Source: zmq_socket(3).
 */
public enum SocketType {
  /** One to one, both ways. */
  PAIR(ZmqConstants.ZMQ_PAIR),
  /** Publishes to all subscribers; never receives, never blocks. */
  PUB(ZmqConstants.ZMQ_PUB),
  /** Receives what it subscribed to; nothing until it subscribes. */
  SUB(ZmqConstants.ZMQ_SUB),
  /** Sends a request, then receives its reply, in turns. */
  REQ(ZmqConstants.ZMQ_REQ),
  /** Receives a request, then sends its reply, in turns. */
  REP(ZmqConstants.ZMQ_REP),
  /** An asynchronous REQ: sends to its peers round-robin, receives from all. */
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
  /** Talks to peers that are not ZeroMQ, over raw TCP. */
  STREAM(ZmqConstants.ZMQ_STREAM),
  /** Draft, thread-safe: talks to many CLIENTs, by routing id. */
  SERVER(ZmqConstants.ZMQ_SERVER),
  /** Draft, thread-safe: talks to a SERVER. */
  CLIENT(ZmqConstants.ZMQ_CLIENT),
  /** Draft, thread-safe: publishes to groups. */
  RADIO(ZmqConstants.ZMQ_RADIO),
  /** Draft, thread-safe: receives from the groups it joined. */
  DISH(ZmqConstants.ZMQ_DISH),
  /** Draft, thread-safe: a PULL of single-part messages. */
  GATHER(ZmqConstants.ZMQ_GATHER),
  /** Draft, thread-safe: a PUSH of single-part messages. */
  SCATTER(ZmqConstants.ZMQ_SCATTER),
  /** Draft: talks UDP to peers that are not ZeroMQ. */
  DGRAM(ZmqConstants.ZMQ_DGRAM),
  /** Draft, thread-safe: talks to many PEERs, by routing id. */
  PEER(ZmqConstants.ZMQ_PEER),
  /** Draft, thread-safe: a PAIR of single-part messages. */
  CHANNEL(ZmqConstants.ZMQ_CHANNEL),
  /**
   * A type of JeroMQ that libzmq does not have: creating one fails with EINVAL. {@link #STREAM}
   * exchanges raw bytes over TCP.
   *
   * @since 4.0
   */
  RAW(-1);

  /** The number C has for it. */
  public final int type;

  SocketType(int type) {
    this.type = type;
  }

  /** The number C has for it. */
  public int type() {
    return type;
  }

  /**
   * The socket type of a number.
   *
   * @throws IllegalArgumentException for a number that is no socket type's
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
