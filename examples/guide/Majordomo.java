// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;
import org.zeromq.ZThread;

/** A service broker: clients request a service by name, workers register the one they offer. */
public class Majordomo {
  private static final int REQUESTS = 3;

  /** The idle workers of a service, and the requests that wait for one. */
  private static final class Service {
    final Queue<ZFrame> idle = new ArrayDeque<>();
    final Queue<ZMsg> waiting = new ArrayDeque<>();

    void dispatch(ZMQ.Socket broker) {
      while (!idle.isEmpty() && !waiting.isEmpty()) {
        ZMsg request = waiting.remove();
        request.push(idle.remove());
        request.send(broker);
      }
    }
  }

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket broker = context.createSocket(SocketType.ROUTER);
      broker.bind("inproc://broker");
      ZThread.fork(context, Majordomo::ask);
      ZThread.fork(context, Majordomo::work, "echo");
      ZThread.fork(context, Majordomo::work, "coffee");

      Map<String, Service> services = new HashMap<>();
      for (int replies = 0; replies < 2 * REQUESTS; ) {
        ZMsg message = ZMsg.recvMsg(broker);
        ZFrame sender = message.pop();
        String kind = message.popString();
        Service service = services.computeIfAbsent(message.popString(), name -> new Service());
        if (kind.equals("REQUEST")) {
          message.push(sender);
          service.waiting.add(message);
        } else {
          service.idle.add(sender);
          if (kind.equals("REPLY")) {
            System.out.println(message.getLast());
            message.send(broker); // its first frame is the client's routing id
            replies++;
          }
        }
        service.dispatch(broker);
      }
    }
  }

  private static void ask(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket broker = context.createSocket(SocketType.DEALER);
    broker.connect("inproc://broker");
    for (int i = 0; i < REQUESTS; i++) {
      for (String service : new String[] {"echo", "coffee"}) {
        broker.sendMore("REQUEST");
        broker.sendMore(service);
        broker.send("request");
      }
    }
    while (broker.recvStr() != null) { // until the context is closed
      // ignores the content of the reply
    }
  }

  private static void work(Object[] args, ZContext context, ZMQ.Socket pipe) {
    String service = (String) args[0];
    ZMQ.Socket broker = context.createSocket(SocketType.DEALER);
    broker.connect("inproc://broker");
    broker.sendMore("READY");
    broker.send(service);
    while (true) {
      ZMsg request = ZMsg.recvMsg(broker);
      if (request == null) {
        return; // the context is closed
      }
      request.removeLast();
      request.addLast("reply of " + service);
      request.push(service);
      request.push("REPLY");
      request.send(broker);
    }
  }
}
