// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

/** A context, which opens sockets as a job asks for them. */
interface Links extends AutoCloseable {
  /**
   * Opens a socket.
   *
   * @param type its name in zmq.h
   * @param server which side of CURVE it is
   */
  Link open(Job job, String type, boolean server);

  @Override
  void close();

  static Links of(Library library, Job job) {
    Links own = library.links(job.text("path", "bytes"));
    return own == null ? new SocketLinks(library) : own;
  }
}
