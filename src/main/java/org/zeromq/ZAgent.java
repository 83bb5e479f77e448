// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.nio.channels.Selector;

/**
 * This side of a pipe to a service in another thread: sends it messages, receives its answers, and
 * knows when it has ended.
 *
 * <p>Threads: one at a time; {@link #close()} by any.
 *
 * @see ZStar
 * @see ZActor
 * @since 4.0
 */
public interface ZAgent {
  /** {@link #recv(int)} that waits indefinitely. */
  ZMsg recv();

  /**
   * Receives a message from the service.
   *
   * @param timeout milliseconds; 0: do not wait; negative: wait indefinitely
   * @return null if there is none in time, if the service has ended, the pipe is closed, or the
   *     context is terminated: {@link #sign()} tells
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  ZMsg recv(int timeout);

  /** {@link #recv(int)} that waits indefinitely, or does not wait. */
  ZMsg recv(boolean wait);

  /** {@link #send(ZMsg, boolean)} that keeps the frames. */
  boolean send(ZMsg message);

  /**
   * Sends the service a message.
   *
   * @param destroy whether to remove the frames from the message afterwards
   * @return false if the service has ended, the pipe is closed, or the context is terminated
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  boolean send(ZMsg message, boolean destroy);

  /** {@link #send(ZMsg)} of one string. */
  boolean send(String word);

  /** {@link #send(String)}, with more strings of the same message to follow if {@code more}. */
  boolean send(String word, boolean more);

  /** Whether the service is there, as far as was received from it. */
  boolean sign();

  /** The socket of the pipe, for what the other methods do not do. */
  ZMQ.Socket pipe();

  /** Closes the pipe. The service does not end by it. Twice does nothing. */
  void close();

  /** Makes simple agents. */
  class Creator {
    private Creator() {}

    /** {@link SimpleAgent#SimpleAgent}. */
    public static ZAgent create(ZMQ.Socket pipe, String lock) {
      return new SimpleAgent(pipe, lock);
    }
  }

  /** Makes the selectors that JeroMQ's services poll with; they are not needed here. */
  @Deprecated
  interface SelectorCreator {
    /** Makes a selector. */
    Selector create() throws IOException;

    /** Closes a selector. */
    void destroy(Selector selector) throws IOException;
  }

  /** Opens and closes selectors. */
  @Deprecated
  class VerySimpleSelectorCreator implements SelectorCreator {
    /** Creates one; it has no state. */
    public VerySimpleSelectorCreator() {}

    @Override
    public Selector create() throws IOException {
      return Selector.open();
    }

    @Override
    public void destroy(Selector selector) throws IOException {
      if (selector != null) {
        selector.close();
      }
    }
  }

  /** An agent that is locked by a last word of the service. */
  final class SimpleAgent implements ZAgent {
    private final ZMQ.Socket pipe;
    private final ZFrame lock;
    private final ZMQ.Poller poller = new ZMQ.Poller(1);
    private volatile boolean locked;

    /**
     * Makes an agent.
     *
     * @param pipe this side of the pipe, which is the agent's from here on
     * @param lock the message by which the service says that it has ended; null for none
     */
    public SimpleAgent(ZMQ.Socket pipe, String lock) {
      this.pipe = pipe;
      this.lock = lock == null ? null : new ZFrame(lock);
      poller.register(pipe, ZMQ.Poller.POLLIN);
    }

    @Override
    public boolean sign() {
      return !locked;
    }

    @Override
    public void close() {
      locked = true;
      pipe.close();
    }

    @Override
    public ZMsg recv() {
      return recv(-1);
    }

    @Override
    public ZMsg recv(boolean wait) {
      return recv(wait ? -1 : 0);
    }

    @Override
    public ZMsg recv(int timeout) {
      if (locked) {
        return null;
      }
      ZMsg message;
      try {
        poller.poll(Math.max(timeout, -1));
        message = ZMsg.recvMsg(pipe, ZMQ.DONTWAIT);
      } catch (ZMQException e) {
        lockOn(e);
        return null;
      }
      if (message != null && lock != null && message.size() == 1 && isLock(message.peek())) {
        locked = true;
        return null;
      }
      return message;
    }

    private boolean isLock(ZFrame frame) {
      return lock.hasSameData(frame);
    }

    @Override
    public boolean send(ZMsg message) {
      return send(message, false);
    }

    @Override
    public boolean send(ZMsg message, boolean destroy) {
      try {
        return !locked && message.send(pipe, destroy);
      } catch (ZMQException e) {
        lockOn(e);
        return false;
      }
    }

    @Override
    public boolean send(String word) {
      return send(word, false);
    }

    @Override
    public boolean send(String word, boolean more) {
      try {
        return !locked && pipe.send(word, more ? ZMQ.SNDMORE : 0);
      } catch (ZMQException e) {
        lockOn(e);
        return false;
      }
    }

    /** Locks the agent if the error says that the pipe is gone; throws any other. */
    private void lockOn(ZMQException e) {
      int code = e.getErrorCode();
      if (code == ZMQ.Error.ETERM.getCode()
          || code == ZMQ.Error.ENOTSOCK.getCode()
          || code == ZMQ.Error.EINVAL.getCode()) { // what a poll says of a closed socket
        locked = true;
      }
      if (!locked) {
        throw e;
      }
    }

    @Override
    public ZMQ.Socket pipe() {
      return pipe;
    }
  }
}
