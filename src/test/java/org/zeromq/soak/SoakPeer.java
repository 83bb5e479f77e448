// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** Sends the next message on each reply, until it is killed; exits if no reply arrives. */
public final class SoakPeer {
  private static final int IN_FLIGHT = 100;
  private static final int PATIENCE_MILLIS = 30_000;

  private SoakPeer() {}

  public static void main(String[] arguments) {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      socket.setLinger(0);
      socket.setReceiveTimeOut(PATIENCE_MILLIS);
      socket.connect(arguments[0]);
      byte[] message = new byte[1000];
      for (int i = 0; i < IN_FLIGHT; i++) {
        socket.send(message);
      }
      while (socket.recv() != null) {
        socket.send(message);
      }
    }
  }
}
