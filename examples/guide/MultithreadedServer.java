// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.concurrent.CountDownLatch;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZThread;

/** A server whose threads each serve one request at a time; its clients are REQ sockets. */
public class MultithreadedServer {
  private static final int THREADS = 3;
  private static final CountDownLatch BUSY = new CountDownLatch(THREADS);

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket server = ZThread.fork(context, MultithreadedServer::serve);
      String endpoint = server.recvStr();
      ZMQ.Socket[] clients = new ZMQ.Socket[THREADS];
      for (int i = 0; i < THREADS; i++) {
        clients[i] = context.createSocket(SocketType.REQ);
        clients[i].connect(endpoint);
        clients[i].send("request " + i);
      }
      for (ZMQ.Socket client : clients) {
        System.out.println(client.recvStr());
      }
    }
  }

  private static void serve(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket clients = context.createSocket(SocketType.ROUTER);
    clients.bind("tcp://127.0.0.1:*");
    ZMQ.Socket workers = context.createSocket(SocketType.DEALER);
    workers.bind("inproc://workers");
    for (int i = 0; i < THREADS; i++) {
      ZThread.fork(context, MultithreadedServer::work);
    }
    pipe.send(clients.getLastEndpoint());
    ZMQ.proxy(clients, workers, null); // until the context is closed
  }

  private static void work(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket requests = context.createSocket(SocketType.REP);
    requests.connect("inproc://workers");
    while (true) { // until the context is closed
      String request = requests.recvStr();
      awaitAllBusy();
      requests.send("reply to " + request);
    }
  }

  /** Shows that the threads work at the same time. */
  private static void awaitAllBusy() {
    BUSY.countDown();
    try {
      BUSY.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
