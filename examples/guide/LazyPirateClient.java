// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Retries with a new socket after a timeout: a REQ cannot send again before it has a reply. */
public class LazyPirateClient {
  private static final int TIMEOUT_MS = 500;
  private static final int RETRIES = 100;

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket client = connect(context, args[0]);
      for (String request : new String[] {"1", "2", "END"}) {
        String reply = null;
        for (int i = 0; reply == null && i < RETRIES; i++) {
          client.send(request);
          reply = client.recvStr();
          if (reply == null) {
            client.close();
            client = connect(context, args[0]);
          }
        }
        System.out.println(reply == null ? "the server seems to be gone" : reply);
      }
    }
  }

  private static ZMQ.Socket connect(ZContext context, String endpoint) {
    ZMQ.Socket client = context.createSocket(SocketType.REQ);
    client.setReceiveTimeOut(TIMEOUT_MS);
    client.setLinger(0); // the request is sent again by another socket
    client.connect(endpoint);
    return client;
  }
}
