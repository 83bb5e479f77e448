// SPDX-License-Identifier: MPL-2.0
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.zeromq.AsyncSocket;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * HelloServer with futures: no thread waits for requests.
 *
 * <pre>
 * java AsyncHelloServer                      # until it is stopped, on port 5555
 * java AsyncHelloServer tcp://*:6000 10      # ten requests on port 6000
 * </pre>
 */
public class AsyncHelloServer {
  public static void main(String[] arguments) throws Exception {
    String endpoint = arguments.length > 0 ? arguments[0] : "tcp://*:5555";
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
    PrintStream out = new PrintStream(System.out, true, "UTF-8");

    try (ZContext context = new ZContext()) {
      context.setLinger(10_000); // the last reply may not be sent yet
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      socket.bind(endpoint);
      serve(new AsyncSocket(socket), count, out).get();
    } catch (ExecutionException e) {
      out.println("Ended by " + e.getCause());
    }
  }

  // Receives a request, sends the reply, then serves the next one. Each stage runs when the
  // previous one is complete.
  private static CompletableFuture<Void> serve(AsyncSocket socket, long left, PrintStream out) {
    if (left == 0) {
      return CompletableFuture.completedFuture(null);
    }
    return socket
        .recv()
        .thenCompose(
            (ZMsg request) -> {
              out.println("Received " + request.popString());
              return socket.send("World");
            })
        .thenCompose(sent -> serve(socket, left - 1, out));
  }
}
