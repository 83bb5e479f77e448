// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The processes of all contenders. They live as long as a suite, and so stay warm; while one works,
 * the others wait for input.
 */
final class Peers implements AutoCloseable {
  private final Path log;
  private final Map<String, Peer> peers = new HashMap<>();

  Peers(Path log) {
    this.log = log;
  }

  /** The process of a contender in a role: started when it is not there. */
  Peer of(Contender contender, String role) throws IOException, InterruptedException {
    // C has nothing to warm up: one process for all its paths
    String name = (contender.isJava() ? contender.name() : contender.library()) + " " + role;
    Peer peer = peers.get(name);
    if (peer == null) {
      peer = new Peer(contender.command(), log);
      peers.put(name, peer);
    }
    return peer;
  }

  /** Ends a process that may be stuck in a job. */
  void drop(Peer peer) {
    if (peers.values().remove(peer)) {
      peer.close();
    }
  }

  @Override
  public void close() {
    peers.values().forEach(Peer::close);
    peers.clear();
  }
}
