// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.zeromq.ZMQ;

/** Sockets of the class ZMQ.Socket, and the paths that all libraries have. */
final class SocketLinks implements Links {
  private final Library library;
  private final ZMQ.Context context = ZMQ.context(1);

  SocketLinks(Library library) {
    this.library = library;
  }

  @Override
  @SuppressWarnings("deprecation") // the types by number are what all have in common
  public Link open(Job job, String type, boolean server) {
    ZMQ.Socket socket = context.socket(SocketTypes.number(type));
    int hwm = job.number("hwm", 1000);
    socket.setSndHWM(hwm);
    socket.setRcvHWM(hwm);
    library.configure(socket, job, server);
    if (type.equals("SUB")) {
      socket.subscribe(new byte[0]);
    } else if (type.equals("XPUB")) {
      socket.setXpubVerbose(true);
    }
    return path(job).apply(socket);
  }

  private Function<ZMQ.Socket, Link> path(Job job) {
    String name = job.text("path", "bytes");
    int size = job.size();
    switch (name) {
      case "bytes":
        return socket -> new WholeArrayLink(socket, size);
      case "range":
        return socket -> new RangeLink(socket, size);
      case "string":
        return socket -> new StringLink(socket, size);
      case "direct":
        return socket ->
            new BufferLink(
                socket, ByteBuffer.allocateDirect(size), ByteBuffer.allocateDirect(size));
      default:
        Function<ZMQ.Socket, Link> own = library.path(name, size);
        if (own == null) {
          throw new IllegalArgumentException("unknown path " + name);
        }
        return own;
    }
  }

  @Override
  public void close() {
    context.term();
  }
}
