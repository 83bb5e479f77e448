// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Replies to requests until "END"; with the argument "crash", exits on the first request. */
public class LazyPirateServer {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket server = context.createSocket(SocketType.REP);
      server.setLinger(1000); // time to send the last reply
      server.bind(args[0]);
      String request;
      do {
        request = server.recvStr();
        System.out.println("received " + request);
        if (args.length > 1 && args[1].equals("crash")) {
          Runtime.getRuntime().halt(3);
        }
        server.send("reply to " + request);
      } while (!request.equals("END"));
      context.setLinger(1000);
    }
  }
}
