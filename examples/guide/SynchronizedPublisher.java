// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Publishes when all subscribers are connected, so that none misses a message.
 *
 * <p>Usage: {@code SynchronizedPublisher <endpoint> <number of subscribers>} and that many {@code
 * SynchronizedSubscriber <endpoint>}, in any order.
 */
public class SynchronizedPublisher {
  private static final int MESSAGES = 100;

  public static void main(String[] args) {
    int subscribers = Integer.parseInt(args[1]);
    try (ZContext context = new ZContext()) {
      ZMQ.Socket publisher = context.createSocket(SocketType.XPUB);
      publisher.setXpubVerbose(true); // receives every subscription, not only the first to a topic
      publisher.bind(args[0]);
      for (int i = 0; i < subscribers; i++) {
        publisher.recv(); // a subscription
      }
      for (int i = 1; i <= MESSAGES; i++) {
        publisher.send("message " + i);
      }
      publisher.send("END");
      context.setLinger(-1); // waits until all messages are sent
    }
  }
}
