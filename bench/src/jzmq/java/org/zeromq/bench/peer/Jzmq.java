// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** This library. */
final class Jzmq implements Library {
  @Override
  public String description() {
    return "jzmq 4 on libzmq " + ZMQ.getVersionString();
  }

  @Override
  public String batchSizes() {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.PULL)) {
      return "in_batch=" + socket.getInBatchSize() + " out_batch=" + socket.getOutBatchSize();
    }
  }

  @Override
  public void configure(ZMQ.Socket socket, Job job, boolean server) {
    if (job.has("in_batch")) {
      socket.setInBatchSize(job.number("in_batch", 0));
      socket.setOutBatchSize(job.number("out_batch", 0));
    }
    if (job.is("curve", "on")) {
      setKeys(socket, job, server);
    }
    if (socket.getSocketType() == SocketType.XPUB) {
      socket.setXpubNoDrop(true);
    }
  }

  private static void setKeys(ZMQ.Socket socket, Job job, boolean server) {
    if (server) {
      socket.setCurveServer(true);
      socket.setCurveSecretKey(key(job, "server_secret"));
    } else {
      socket.setCurveServerKey(key(job, "server_public"));
      socket.setCurvePublicKey(key(job, "client_public"));
      socket.setCurveSecretKey(key(job, "client_secret"));
    }
  }

  private static byte[] key(Job job, String name) {
    return ZMQ.Curve.z85Decode(job.text(name, ""));
  }

  @Override
  public Function<ZMQ.Socket, Link> path(String name, int size) {
    switch (name) {
      case "heap":
        return socket ->
            new BufferLink(socket, ByteBuffer.allocate(size), ByteBuffer.allocate(size));
      case "msg":
        return socket -> new MsgLink(socket, size);
      case "batch":
        return socket -> new BatchLink(socket, size);
      case "inplace":
        return socket -> new InPlaceLink(socket, size);
      case "arrays":
        return socket -> new ArraysLink(socket, size);
      case "zerocopy":
        return socket -> new ZeroCopyLink(socket, size);
      default:
        return null;
    }
  }

  @Override
  public Links links(String path) {
    return path.equals("thin") ? new ThinLinks() : null;
  }
}
