// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.zeromq.ZMQ;

/** A ROUTER that sends back what its peers send: bench/native/router.c in Java. */
final class RouterEcho {
  private RouterEcho() {}

  @SuppressWarnings("deprecation") // the types by number are what all have in common
  static void run(Library library, Job job) throws IOException {
    ZMQ.Context context = ZMQ.context(1);
    ZMQ.Socket router = context.socket(SocketTypes.number("ROUTER"));
    try {
      library.configure(router, job, true);
      long empty = resident();
      router.bind(job.text("bind", null));
      Peer.answer("bound");
      sendBack(router, job.number("peers", 1)); // one of each
      long connected = resident();
      sendBack(router, job.warmup());
      Cost begin = Cost.now();
      sendBack(router, job.messages());
      String result = Cost.result(job.messages(), begin, Cost.now());
      Peer.answer(result + " resident=" + (connected - empty));
      Peer.awaitClose();
    } finally {
      router.close();
      context.term();
    }
  }

  private static void sendBack(ZMQ.Socket router, int count) {
    for (int left = count; left > 0; left--) {
      byte[] peer = router.recv(0);
      byte[] message = router.recv(0);
      SocketLink.check(router.send(peer, ZMQ.SNDMORE));
      SocketLink.check(router.send(message, 0));
    }
  }

  /** The resident memory of this process, in bytes, without garbage on Java's heap. */
  private static long resident() throws IOException {
    System.gc();
    for (String line : Files.readAllLines(Paths.get("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("no VmRSS in /proc/self/status");
  }
}
