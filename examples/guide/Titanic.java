// SPDX-License-Identifier: MPL-2.0
package guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * A service that stores requests on disk, so that they survive a crash: a client gets a ticket for
 * its request and uses it to fetch the reply later.
 *
 * <p>Usage: {@code Titanic <endpoint> <folder>}; see {@link TitanicClient}.
 */
public class Titanic {
  public static void main(String[] args) throws IOException {
    Path folder = Paths.get(args[1]);
    try (ZContext context = new ZContext()) {
      context.setLinger(1000); // time to send the last reply
      ZMQ.Socket server = context.createSocket(SocketType.REP);
      server.bind(args[0]);
      String command;
      do {
        ZMsg message = ZMsg.recvMsg(server);
        command = message.popString();
        if (command.equals("REQUEST")) {
          String ticket = UUID.randomUUID().toString();
          Files.write(folder.resolve(ticket), message.pop().getData());
          server.send(ticket);
        } else if (command.equals("REPLY")) {
          Path request = folder.resolve(UUID.fromString(message.popString()).toString());
          server.send("reply to " + new String(Files.readAllBytes(request), ZMQ.CHARSET));
        } else {
          server.send("ends");
        }
      } while (!command.equals("END"));
    }
  }
}
