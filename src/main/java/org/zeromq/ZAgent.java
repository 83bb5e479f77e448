// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The caller's end of a pipe to a service in another thread: sends messages to the service,
 * receives its answers, and detects its end.
 *
 * <p>Threads: one at a time; {@link #close()}: any thread.
 *
 * @see ZStar
 * @see ZActor
 * @since 4.0
 */
public interface ZAgent {
  /** Receives a message as {@link #recv(int)}; waits indefinitely. */
  @Nullable ZMsg recv();

  /**
   * Receives a message from the service.
   *
   * @param timeout milliseconds; 0: do not wait; negative: wait indefinitely
   * @return null if there is none in time, if the service has ended, the pipe is closed, or the
   *     context is terminated; {@link #sign()} returns false if the service has ended
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  @Nullable ZMsg recv(int timeout);

  /** Receives a message as {@link #recv(int)}; waits indefinitely, or does not wait. */
  @Nullable ZMsg recv(boolean wait);

  /** Sends a message as {@link #send(ZMsg, boolean)}, and keeps the frames. */
  boolean send(ZMsg message);

  /**
   * Sends the service a message.
   *
   * @param destroy whether to remove the frames from the message afterwards
   * @return false if the service has ended, the pipe is closed, or the context is terminated
   * @throws ZMQException EINTR if the thread is interrupted; its flag stays set
   */
  boolean send(ZMsg message, boolean destroy);

  /** Sends a message of one string, as {@link #send(ZMsg)}. */
  boolean send(String word);

  /**
   * Sends a string as {@link #send(String)}; if {@code more}, further strings of the same message
   * follow.
   */
  boolean send(String word, boolean more);

  /** Returns whether the service has not ended, as far as known from the messages received. */
  boolean sign();

  /** Returns the socket of the pipe, for operations that the other methods do not provide. */
  ZMQ.Socket pipe();

  /** Closes the pipe. This does not end the service. A second call has no effect. */
  void close();

  /** Creates simple agents. */
  class Creator {
    private Creator() {}

    /** Creates an agent, as {@link SimpleAgent#SimpleAgent}. */
    public static ZAgent create(ZMQ.Socket pipe, @Nullable String lock) {
      return new SimpleAgent(pipe, lock);
    }
  }

  /**
   * Creates the selectors that JeroMQ's services use for polling; this library does not need them.
   *
   * @deprecated polling needs no selector
   */
  @Deprecated
  interface SelectorCreator {
    /** Creates a selector. */
    Selector create() throws IOException;

    /** Closes a selector. */
    void destroy(Selector selector) throws IOException;
  }

  /**
   * Opens and closes selectors.
   *
   * @deprecated polling needs no selector
   */
  @Deprecated
  class VerySimpleSelectorCreator implements SelectorCreator {
    /** Creates an instance; it has no state. */
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

  /** An agent that stops sending and receiving when it receives the last word of the service. */
  final class SimpleAgent implements ZAgent {
    private final ZMQ.Socket pipe;
    private final @Nullable ZFrame lock;
    private final ZMQ.Poller poller = new ZMQ.Poller(1);
    private volatile boolean locked;

    /**
     * Creates an agent.
     *
     * @param pipe the caller's end of the pipe, which the agent owns from now on
     * @param lock the message that reports that the service has ended; null for none
     */
    public SimpleAgent(ZMQ.Socket pipe, @Nullable String lock) {
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
    public @Nullable ZMsg recv() {
      return recv(-1);
    }

    @Override
    public @Nullable ZMsg recv(boolean wait) {
      return recv(wait ? -1 : 0);
    }

    @Override
    public @Nullable ZMsg recv(int timeout) {
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

    /** Locks the agent if the error means that the pipe is closed; throws any other error. */
    private void lockOn(ZMQException e) {
      int code = e.getErrorCode();
      if (code == ZMQ.Error.ETERM.getCode()
          || code == ZMQ.Error.ENOTSOCK.getCode()
          || code == ZMQ.Error.EINVAL.getCode()) { // returned by a poll of a closed socket
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
