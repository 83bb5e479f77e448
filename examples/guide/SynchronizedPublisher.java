// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZThread;

/** Publishes when all subscribers have said that they are there, so that none misses a message. */
public class SynchronizedPublisher {
  private static final int SUBSCRIBERS = 3;
  private static final int MESSAGES = 100;

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket publisher = context.createSocket(SocketType.XPUB);
      publisher.setXpubVerbose(true);
      publisher.bind("inproc://messages");
      ZMQ.Socket results = context.createSocket(SocketType.PULL);
      results.bind("inproc://results");
      for (int i = 0; i < SUBSCRIBERS; i++) {
        ZThread.fork(context, SynchronizedPublisher::subscribe);
      }
      for (int i = 0; i < SUBSCRIBERS; i++) {
        publisher.recv(); // a subscription
      }
      for (int i = 0; i < MESSAGES; i++) {
        publisher.send("message " + i);
      }
      for (int i = 0; i < SUBSCRIBERS; i++) {
        System.out.println(results.recvStr());
      }
    }
  }

  private static void subscribe(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket subscriber = context.createSocket(SocketType.SUB);
    subscriber.connect("inproc://messages");
    subscriber.subscribe("message");
    int count = 0;
    while (!subscriber.recvStr().equals("message " + (MESSAGES - 1))) {
      count++;
    }
    ZMQ.Socket results = context.createSocket(SocketType.PUSH);
    results.connect("inproc://results");
    results.send("received " + (count + 1));
  }
}
