// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZThread;

/** Captures the subscriptions and messages that pass through a proxy. */
public class Espresso {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket captured = context.createSocket(SocketType.PAIR);
      captured.bind("inproc://captured");
      ZMQ.Socket subscribers = context.createSocket(SocketType.XPUB);
      subscribers.bind("inproc://subscribers");
      ZMQ.Socket publishers = context.createSocket(SocketType.XSUB);
      publishers.bind("inproc://publishers");
      ZMQ.Socket capture = context.createSocket(SocketType.PAIR);
      capture.connect("inproc://captured");
      Thread proxy = new Thread(() -> ZMQ.proxy(subscribers, publishers, capture));
      proxy.setDaemon(true);
      proxy.setUncaughtExceptionHandler((thread, end) -> {}); // ETERM
      proxy.start();
      ZThread.fork(context, Espresso::publish);

      ZMQ.Socket subscriber = context.createSocket(SocketType.SUB);
      subscriber.connect("inproc://subscribers");
      subscriber.subscribe("B");
      System.out.println("received " + subscriber.recvStr());
      String subscription = captured.recvStr();
      System.out.println("subscription to " + subscription.substring(1)); // after the byte 1
      System.out.println("passed " + captured.recvStr());
    }
  }

  private static void publish(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket publisher = context.createSocket(SocketType.PUB);
    publisher.connect("inproc://publishers");
    for (int i = 0; ; i++) {
      publisher.send((i % 2 == 0 ? "A" : "B") + i); // throws ETERM when the context is closed
      ZMQ.msleep(1);
    }
  }
}
