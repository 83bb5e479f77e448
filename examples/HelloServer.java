// SPDX-License-Identifier: MPL-2.0
import java.io.PrintStream;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * Answers every "hello" with "World".
 *
 * <pre>
 * java HelloServer                      # until it is stopped, on port 5555
 * java HelloServer tcp://*:6000 10      # ten requests on port 6000
 * </pre>
 */
public class HelloServer {
  public static void main(String[] arguments) throws Exception {
    String endpoint = arguments.length > 0 ? arguments[0] : "tcp://*:5555";
    long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
    PrintStream out = new PrintStream(System.out, true, "UTF-8");

    // One context per program; it owns the I/O threads. Closing it waits until the last reply is
    // sent.
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.REP)) {

      // The side with the known address binds. Clients may connect before the server is started.
      socket.bind(endpoint);

      // A REP socket alternates: it receives a request, then sends the reply to its sender. Two
      // receives or two sends in a row throw EFSM.
      for (long i = 0; i < count; i++) {
        String request = socket.recvStr();
        out.println("Received " + request);
        socket.send("World");
      }
    }
  }
}
