// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Counts the messages of the {@link SynchronizedPublisher} until "END". */
public class SynchronizedSubscriber {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket subscriber = context.createSocket(SocketType.SUB);
      subscriber.connect(args[0]);
      subscriber.subscribe("");
      int count = 0;
      while (!subscriber.recvStr().equals("END")) {
        count++;
      }
      System.out.println("received " + count);
    }
  }
}
