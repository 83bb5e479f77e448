// SPDX-License-Identifier: MPL-2.0
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * Many concurrent clients of HelloServer, each a virtual thread with its own socket.
 *
 * <pre>
 * java -cp jzmq.jar VirtualThreadClients.java tcp://localhost:5555 500
 * </pre>
 */
public class VirtualThreadClients {
  public static void main(String[] arguments) throws Exception {
    String endpoint = arguments.length > 0 ? arguments[0] : "tcp://localhost:5555";
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    List<Future<String>> replies = new ArrayList<>();
    try (ZContext context = new ZContext();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        replies.add(threads.submit(() -> ask(context, endpoint)));
      }
      for (Future<String> reply : replies) {
        reply.get();
      }
    }
    System.out.println("Received " + replies.size() + " replies");
  }

  // Plain blocking code. While recvStr() waits, the virtual thread is parked and occupies no
  // platform thread.
  private static String ask(ZContext context, String endpoint) {
    try (ZMQ.Socket socket = context.createSocket(SocketType.REQ)) {
      socket.connect(endpoint);
      socket.send("hello");
      return socket.recvStr();
    }
  }
}
