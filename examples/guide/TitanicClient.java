// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** Usage: {@code TitanicClient <endpoint> <command> [argument]}; prints the reply. */
public class TitanicClient {
  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket client = context.createSocket(SocketType.REQ);
      client.connect(args[0]);
      client.sendMore(args[1]);
      client.send(args.length > 2 ? args[2] : "");
      System.out.println(client.recvStr());
    }
  }
}
