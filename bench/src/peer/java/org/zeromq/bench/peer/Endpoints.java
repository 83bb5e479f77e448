// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

/** Binds and says so, or connects, as a job says. */
final class Endpoints {
  private Endpoints() {}

  static void attach(Link link, Job job) {
    if (job.has("bind")) {
      link.bind(job.text("bind", null));
      Peer.answer("bound");
    } else {
      link.connect(job.text("connect", null));
    }
  }
}
