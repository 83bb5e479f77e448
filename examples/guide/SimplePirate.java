// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.ArrayDeque;
import java.util.Queue;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * A queue between clients that retry, as {@link LazyPirateClient} does, and workers that may crash.
 *
 * <p>Usage: {@code SimplePirate queue <endpoint of clients> <endpoint of workers>} and, for each
 * worker, {@code SimplePirate worker <endpoint of workers>}. With a third argument, "crash", the
 * worker exits on its first request. Both run until they are stopped.
 */
public class SimplePirate {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      if (args[0].equals("queue")) {
        queue(context, args[1], args[2]);
      } else {
        work(context, args[1], args.length > 2);
      }
    }
  }

  private static void queue(ZContext context, String clientsEndpoint, String workersEndpoint) {
    ZMQ.Socket clients = context.createSocket(SocketType.ROUTER);
    clients.bind(clientsEndpoint);
    ZMQ.Socket workers = context.createSocket(SocketType.ROUTER);
    workers.bind(workersEndpoint);
    Queue<ZFrame> idle = new ArrayDeque<>();
    ZMQ.Poller poller = context.createPoller(2);
    poller.register(workers, ZMQ.Poller.POLLIN);
    poller.register(clients, ZMQ.Poller.POLLIN);
    while (true) {
      poller.poll();
      if (poller.pollin(0)) {
        ZMsg message = ZMsg.recvMsg(workers);
        idle.add(message.unwrap());
        if (message.size() > 1) { // the reply to a client
          message.send(clients);
        }
      }
      if (poller.pollin(1) && !idle.isEmpty()) {
        ZMsg request = ZMsg.recvMsg(clients);
        request.wrap(idle.remove());
        request.send(workers); // lost if the worker has crashed
      }
    }
  }

  private static void work(ZContext context, String endpoint, boolean crash) {
    ZMQ.Socket queue = context.createSocket(SocketType.REQ);
    queue.connect(endpoint);
    queue.send("READY");
    while (true) {
      ZMsg message = ZMsg.recvMsg(queue);
      if (crash) {
        Runtime.getRuntime().halt(3);
      }
      String request = message.removeLast().getString(ZMQ.CHARSET);
      message.addLast("reply to " + request);
      message.send(queue);
    }
  }
}
