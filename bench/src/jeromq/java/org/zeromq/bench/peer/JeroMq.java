// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** JeroMQ: ZeroMQ written again in Java. */
final class JeroMq implements Library {
  @Override
  public String description() {
    return "JeroMQ, as libzmq " + ZMQ.getVersionString();
  }

  @Override
  public void configure(ZMQ.Socket socket, Job job, boolean server) {
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
      socket.setCurvePublicKey(key(job, "server_public"));
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
}
