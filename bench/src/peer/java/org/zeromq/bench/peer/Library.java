// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.function.Function;
import org.zeromq.ZMQ;

/**
 * What a contender is made of. The rest of this package uses only what all libraries of that name
 * have in common, and is compiled once for each of them.
 */
interface Library {
  /** In words of people: the library and its version. */
  String description();

  /** Sets the options of a job that not all libraries know, or not by the same name. */
  void configure(ZMQ.Socket socket, Job job, boolean server);

  /** The words of a job that sets what a socket has by default; empty: libzmq's own. */
  default String batchSizes() {
    return "";
  }

  /** The ways only this library has to move a message; null for an unknown path. */
  default Function<ZMQ.Socket, Link> path(String name, int size) {
    return null;
  }

  /** A context and its sockets, for paths that do not use the class Socket; else null. */
  default Links links(String path) {
    return null;
  }
}
