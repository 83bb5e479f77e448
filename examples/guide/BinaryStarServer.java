// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * One of two servers: the primary is active; the backup becomes active when a client sends it a
 * request and the primary's heartbeats have stopped. So a client that cannot reach the primary does
 * not make both servers active.
 *
 * <p>Usage: {@code BinaryStarServer primary|backup <endpoint> <own state> <state of the other>}
 */
public class BinaryStarServer {
  private static final int HEARTBEAT_MS = 50;
  private static final long EXPIRY_MS = 1000;

  public static void main(String[] args) {
    boolean active = args[0].equals("primary");
    try (ZContext context = new ZContext()) {
      ZMQ.Socket clients = context.createSocket(SocketType.ROUTER);
      clients.bind(args[1]);
      ZMQ.Socket state = context.createSocket(SocketType.PUB);
      state.bind(args[2]);
      ZMQ.Socket other = context.createSocket(SocketType.SUB);
      other.connect(args[3]);
      other.subscribe("");
      System.out.println(args[0] + " is up");
      long expiry = System.currentTimeMillis() + EXPIRY_MS;
      try (ZMQ.Poller poller = context.createPoller(2)) {
        poller.register(clients, ZMQ.Poller.POLLIN);
        poller.register(other, ZMQ.Poller.POLLIN);
        while (true) { // until it is killed
          poller.poll(HEARTBEAT_MS);
          state.send("alive");
          if (poller.pollin(1)) {
            other.recv();
            expiry = System.currentTimeMillis() + EXPIRY_MS;
          }
          if (poller.pollin(0)) {
            byte[] client = clients.recv();
            clients.recv();
            clients.recv();
            if (!active && System.currentTimeMillis() > expiry) {
              active = true;
              System.out.println(args[0] + " takes over");
            }
            if (active) {
              clients.sendMore(client);
              clients.sendMore("");
              clients.send(args[0]);
            }
          }
        }
      }
    }
  }
}
