// SPDX-License-Identifier: MPL-2.0
import java.io.PrintStream;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * Sends "hello" ten times and waits for the reply each time.
 *
 * <pre>
 * java HelloClient                              # port 5555 of this machine
 * java HelloClient tcp://example.org:6000 3     # three requests to another one
 * </pre>
 */
public class HelloClient {
  public static void main(String[] arguments) throws Exception {
    String endpoint = arguments.length > 0 ? arguments[0] : "tcp://localhost:5555";
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10;
    PrintStream out = new PrintStream(System.out, true, "UTF-8");

    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.REQ)) {

      // Returns immediately: libzmq connects in the background, and reconnects when the connection
      // is lost. The server may be started later.
      socket.connect(endpoint);

      // A REQ socket alternates: it sends a request, then receives the reply.
      for (long i = 1; i <= count; i++) {
        socket.send("hello");
        String reply = socket.recvStr();
        out.println("Received " + reply + " " + i);
      }
    }
  }
}
