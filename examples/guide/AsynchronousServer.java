// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;
import org.zeromq.ZThread;

/** A server with several workers; a client sends requests without waiting for the replies. */
public class AsynchronousServer {
  private static final int WORKERS = 3;
  private static final int REQUESTS = 10;

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket frontend = context.createSocket(SocketType.ROUTER);
      frontend.bind("tcp://127.0.0.1:*");
      String endpoint = frontend.getLastEndpoint();
      ZMQ.Socket backend = context.createSocket(SocketType.DEALER);
      backend.bind("inproc://workers");
      for (int i = 0; i < WORKERS; i++) {
        ZThread.fork(context, AsynchronousServer::work);
      }
      Thread proxy = new Thread(() -> ZMQ.proxy(frontend, backend, null));
      proxy.setDaemon(true);
      proxy.setUncaughtExceptionHandler((thread, end) -> {}); // ETERM
      proxy.start();

      ZMQ.Socket client = context.createSocket(SocketType.DEALER);
      client.connect(endpoint);
      for (int i = 0; i < REQUESTS; i++) {
        client.send("request " + i);
      }
      for (int i = 0; i < REQUESTS; i++) {
        System.out.println(client.recvStr());
      }
    }
  }

  private static void work(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket server = context.createSocket(SocketType.DEALER);
    server.connect("inproc://workers");
    while (true) {
      ZMsg message = ZMsg.recvMsg(server); // the client's routing id, and its request
      if (message == null) {
        return; // the context is closed
      }
      String request = message.removeLast().getString(ZMQ.CHARSET);
      message.addLast("reply to " + request);
      message.send(server);
    }
  }
}
