// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Each broker publishes its number of idle workers to its peers.
 *
 * <p>Usage: {@code Peering <own endpoint> <own workers> <endpoint of a peer>...}
 */
public class Peering {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket own = context.createSocket(SocketType.XPUB);
      own.setXpubVerbose(true); // receives every subscription, not only the first to a topic
      own.bind(args[0]);
      ZMQ.Socket peers = context.createSocket(SocketType.SUB);
      for (int i = 2; i < args.length; i++) {
        peers.connect(args[i]);
      }
      peers.subscribe("");
      for (int i = 2; i < args.length; i++) {
        own.recv(); // a peer has subscribed
      }
      own.send(args[1]);
      int idle = 0;
      for (int i = 2; i < args.length; i++) {
        idle += Integer.parseInt(peers.recvStr());
      }
      System.out.println("idle elsewhere: " + idle);
      context.setLinger(1000); // time to send the last messages to slow peers
      ZMQ.msleep(500);
    }
  }
}
