// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Asks the primary and the backup in turn until one replies.
 *
 * <p>Usage: {@code BinaryStarClient <endpoint of the primary> <endpoint of the backup>}
 */
public class BinaryStarClient {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      String reply = null;
      for (int i = 0; reply == null && i < 100; i++) {
        ZMQ.Socket client = context.createSocket(SocketType.REQ);
        client.setReceiveTimeOut(5000);
        client.setLinger(0); // drops requests to a server that does not reply
        client.connect(args[i % 2]);
        client.send("who is active?");
        reply = client.recvStr();
        client.close();
      }
      System.out.println("served by " + reply);
    }
  }
}
