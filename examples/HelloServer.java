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

    // One context per program; it owns the I/O threads. Closing it waits until the last reply has
    // left, which is why a program may simply end.
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(SocketType.REP)) {

      // The side that others have to find binds. Clients may have been waiting for it already.
      socket.bind(endpoint);

      // A REP socket serves in turns: it receives a request, then it sends the reply to whoever
      // asked. Doing either twice in a row is refused with EFSM.
      for (long i = 0; i < count; i++) {
        String request = socket.recvStr();
        out.println("Received " + request);
        socket.send("World");
      }
    }
  }
}
