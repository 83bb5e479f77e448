// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** The state that the threads of one round share. */
final class Stage {
  final Clock clock;
  final Journal journal;
  final Tally tally;
  final List<Version> versions;

  /** A directory of its own for files of ipc. */
  final Path directory;

  /** Where sockets of ours are bound. */
  final Map<String, Target> bound = new ConcurrentSkipListMap<>();

  /** Where a SOCKS proxy listens. */
  volatile String proxy = "127.0.0.1:1";

  /** Where raw peers listen. */
  final Map<String, Target> listening = new ConcurrentSkipListMap<>();

  Stage(Clock clock, Journal journal, Tally tally, List<Version> versions, Path directory) {
    this.clock = clock;
    this.journal = journal;
    this.tally = tally;
    this.versions = versions;
    this.directory = directory;
  }

  /**
   * A socket for a thread other than the round's.
   *
   * @throws ZMQException ETERM after {@link #end}: the context is no longer safe to use
   */
  synchronized ZMQ.Socket socket(ZMQ.Context context, SocketType type) {
    if (clock.isOver()) {
      throw new ZMQException(ZMQ.Error.ETERM.getCode());
    }
    return context.socket(type);
  }

  /** Ends the round: no more sockets are created in its context. */
  synchronized void end() {
    clock.stop();
  }
}
