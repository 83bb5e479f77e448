// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.ArrayDeque;
import java.util.Queue;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;
import org.zeromq.ZThread;

/** Gives each request to the worker that has been idle the longest. */
public class LoadBalancer {
  private static final int CLIENTS = 6;
  private static final int WORKERS = 2;

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket clients = context.createSocket(SocketType.ROUTER);
      ZMQ.Socket workers = context.createSocket(SocketType.ROUTER);
      clients.bind("inproc://clients");
      workers.bind("inproc://workers");
      for (int i = 0; i < WORKERS; i++) {
        ZThread.fork(context, LoadBalancer::work);
      }
      for (int i = 0; i < CLIENTS; i++) {
        ZThread.fork(context, LoadBalancer::ask);
      }

      Queue<ZFrame> idle = new ArrayDeque<>();
      try (ZMQ.Poller poller = context.createPoller(2)) {
        poller.register(workers, ZMQ.Poller.POLLIN);
        poller.register(clients, ZMQ.Poller.POLLIN);
        for (int replies = 0; replies < CLIENTS; ) {
          poller.poll();
          if (poller.pollin(0)) {
            ZMsg message = ZMsg.recvMsg(workers);
            idle.add(message.unwrap()); // the worker is ready for the next request
            if (message.size() > 1) {
              System.out.println(message.getLast());
              message.send(clients);
              replies++;
            }
          }
          if (poller.pollin(1) && !idle.isEmpty()) {
            ZMsg request = ZMsg.recvMsg(clients);
            request.wrap(idle.remove());
            request.send(workers);
          }
        }
      }
    }
  }

  private static void work(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket broker = context.createSocket(SocketType.REQ);
    broker.connect("inproc://workers");
    broker.send("READY");
    while (true) { // until the context is closed
      ZMsg request = ZMsg.recvMsg(broker);
      if (request == null) {
        return;
      }
      request.removeLast();
      request.addLast("reply");
      request.send(broker);
    }
  }

  private static void ask(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket broker = context.createSocket(SocketType.REQ);
    broker.connect("inproc://clients");
    broker.send("request");
    broker.recvStr();
  }
}
