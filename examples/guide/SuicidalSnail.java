// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZThread;

/** A subscriber that exits when it cannot keep up and messages are too old. */
public class SuicidalSnail {
  private static final long MAX_DELAY_MS = 500;

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket subscriber = context.createSocket(SocketType.SUB);
      subscriber.bind("inproc://clock");
      subscriber.subscribe("");
      ZThread.fork(context, SuicidalSnail::publish);
      long delay;
      do {
        delay = System.currentTimeMillis() - Long.parseLong(subscriber.recvStr());
        ZMQ.msleep(20); // slower than the publisher
      } while (delay < MAX_DELAY_MS);
      System.out.println("too slow, ending");
    }
  }

  private static void publish(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket publisher = context.createSocket(SocketType.PUB);
    publisher.connect("inproc://clock");
    while (true) { // until the context is closed
      publisher.send(Long.toString(System.currentTimeMillis()));
      ZMQ.msleep(1);
    }
  }
}
