// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A job for two processes, or for both sides in one where the transport is inproc. */
final class TwoPeers {
  private final Bench bench;
  private final Contender contender;
  private final boolean apart;

  /** Those of a contender; apart: each on its half of the processors. */
  TwoPeers(Bench bench, Contender contender, boolean apart) {
    this.bench = bench;
    this.contender = contender;
    this.apart = apart;
  }

  /**
   * Gives a job to both.
   *
   * @param binds the role of the one that binds
   * @param connects the role of the other
   * @param untold whether they close without knowing that the other one is done
   * @return their results, of the one that binds first; one for inproc
   */
  List<Values> run(String job, String transport, String binds, String connects, boolean untold)
      throws IOException, InterruptedException {
    String endpoint = Place.endpoint(transport, bench.folder());
    String words = " " + contender.settings() + " ";
    List<Peer> peers = new ArrayList<>();
    try {
      boolean alone = transport.equals("inproc");
      Peer server = peer(binds, Half.FIRST);
      peers.add(server);
      server.give(job + words + "role=" + (alone ? "both" : binds) + " bind=" + endpoint);
      server.expect("bound");
      List<Values> results = new ArrayList<>();
      if (alone) {
        results.add(server.result());
      } else {
        Peer client = peer(connects, Half.SECOND);
        peers.add(client);
        client.give(job + words + "role=" + connects + " connect=" + endpoint);
        Values ofClient = client.result();
        results.add(server.result());
        results.add(ofClient);
        for (Peer peer : untold ? List.<Peer>of() : peers) {
          peer.give("close");
        }
      }
      return results;
    } catch (PeerException e) {
      peers.forEach(bench.peers()::drop); // the other one may wait indefinitely
      throw e;
    }
  }

  private Peer peer(String role, Half half) throws IOException, InterruptedException {
    Peer peer = bench.peers().of(contender, role);
    if (apart) {
      peer.keepTo(half);
    }
    return peer;
  }
}
