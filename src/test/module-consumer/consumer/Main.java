// SPDX-License-Identifier: MPL-2.0
package consumer;

import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.jni.NativeLibrary;

/** Sends a request and a reply, and describes the library. */
public final class Main {
  public static void main(String[] args) {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      server.bind("tcp://127.0.0.1:*");
      client.connect(server.getLastEndpoint());
      client.send("hello");
      String request = server.recvStr();
      server.send("World");
      System.out.println(request + " " + client.recvStr() + " " + NativeLibrary.origin());
    }
  }
}
