// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;

/** A device that passes messages both ways, between a ROUTER and a DEALER: requests and replies. */
public class ZMQQueue implements Runnable, Closeable {
  /** As many messages go one way before the other way is looked at. */
  private static final int BURST = 100;

  private final PollCall poll = new PollCall();
  private final Way forth;
  private final Way back;
  private volatile boolean closed;

  /** One of the two ways. */
  private static final class Way {
    final ZMQ.Socket from;
    final ZMQ.Socket to;
    final PollEntry readable;
    final PollEntry writable;
    boolean hasMessage;

    Way(ZMQ.Socket from, ZMQ.Socket to) {
      this.from = from;
      this.to = to;
      readable = new PollEntry(from.handle, null, ZMQ.Poller.POLLIN);
      writable = new PollEntry(to.handle, null, ZMQ.Poller.POLLOUT);
    }

    /** What it waits for: a message first, then that the other side takes it. */
    PollEntry next() {
      return hasMessage ? writable : readable;
    }

    /** Moves messages, if what it waited for has come. */
    void advance(MessagePump pump) {
      if (next().ready == 0) {
        return;
      }
      hasMessage = true;
      for (int i = 0; i < BURST && hasMessage && canSend(); i++) {
        hasMessage = pump.move(from, to, ZMQ.DONTWAIT);
      }
    }

    private boolean canSend() {
      return (to.getEvents() & ZMQ.Poller.POLLOUT) != 0;
    }
  }

  /**
   * A device between two sockets that are bound or connected, or will be.
   *
   * @param context is not needed
   */
  public ZMQQueue(ZMQ.Context context, ZMQ.Socket inSocket, ZMQ.Socket outSocket) {
    forth = new Way(Objects.requireNonNull(inSocket), Objects.requireNonNull(outSocket));
    back = new Way(outSocket, inSocket);
  }

  /**
   * Passes messages until the context is terminated, the thread is interrupted (its flag stays
   * set), one of the sockets is closed, or {@link #close()} is called. A side that takes no
   * messages does not hold up the other way.
   *
   * @throws ZMQException for any other error of the sockets
   */
  @Override
  public void run() {
    PollEntry[] entries = new PollEntry[2];
    try (MessagePump pump = new MessagePump()) {
      while (!closed && !Thread.currentThread().isInterrupted()) {
        entries[0] = forth.next();
        entries[1] = back.next();
        poll.poll(entries, entries.length, -1);
        forth.advance(pump);
        back.advance(pump);
      }
    } catch (ZMQException e) {
      if (!MessagePump.isEnd(e, forth.from, forth.to)) {
        throw e;
      }
    }
  }

  /** Ends {@link #run()}, from any thread; the sockets stay open. */
  @Override
  public void close() throws IOException {
    closed = true;
    poll.wakeup();
  }
}
