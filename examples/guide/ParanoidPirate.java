// SPDX-License-Identifier: MPL-2.0
package guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZThread;

/** Workers send heartbeats to a queue, which gives no requests to workers whose heartbeats stop. */
public class ParanoidPirate {
  private static final int HEARTBEAT_MS = 50;
  private static final long EXPIRY_NS = TimeUnit.MILLISECONDS.toNanos(20 * HEARTBEAT_MS);

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket workers = context.createSocket(SocketType.ROUTER);
      workers.bind("inproc://workers");
      ZThread.fork(context, ParanoidPirate::work, "mortal", 1);
      ZThread.fork(context, ParanoidPirate::work, "steady", Integer.MAX_VALUE);

      Map<String, Long> expiry = new LinkedHashMap<>(); // workers and their expiry times
      boolean asked = false;
      for (int replies = 0; replies < 3; ) {
        String worker = workers.recvStr();
        String message = workers.recvStr();
        long now = System.nanoTime();
        expiry.put(worker, now + EXPIRY_NS);
        if (message.startsWith("reply")) {
          System.out.println(worker + ": " + message);
          replies++;
        }
        if (expiry.size() == 2 && expiry.values().removeIf(time -> time - now < 0)) {
          System.out.println("left: " + expiry.keySet());
          for (int i = 0; i < 3 && !asked; i++) {
            workers.sendMore(expiry.keySet().iterator().next());
            workers.send("request " + i);
          }
          asked = true;
        }
      }
    }
  }

  /** Sends a number of heartbeats and replies to requests in between. */
  private static void work(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket queue = context.createSocket(SocketType.DEALER);
    queue.setIdentity(((String) args[0]).getBytes(ZMQ.CHARSET));
    queue.setReceiveTimeOut(HEARTBEAT_MS);
    queue.connect("inproc://workers");
    for (int i = 0; i < (int) args[1]; i++) {
      queue.send("heartbeat");
      String request = queue.recvStr();
      if (request != null) {
        queue.send("reply to " + request);
      }
    }
  }
}
