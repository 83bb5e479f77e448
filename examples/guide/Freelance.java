// SPDX-License-Identifier: MPL-2.0
package guide;

import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;
import org.zeromq.ZThread;

/** A client without a broker: it sends each request to all servers and uses the first reply. */
public class Freelance {
  private static final String[] SERVERS = {"inproc://one", "inproc://two", "inproc://dead"};

  public static void main(String[] args) {
    try (ZContext context = new ZContext()) {
      for (int i = 0; i < 2; i++) {
        ZThread.fork(context, Freelance::serve, SERVERS[i]);
      }
      ZMQ.Socket dead = context.createSocket(SocketType.ROUTER); // receives requests, never replies
      dead.bind(SERVERS[2]);

      ZMQ.Socket client = context.createSocket(SocketType.DEALER);
      for (String server : SERVERS) {
        client.connect(server);
      }
      for (int sequence = 0; sequence < 3; sequence++) {
        for (int i = 0; i < SERVERS.length; i++) { // a DEALER sends to each in turn
          client.sendMore("");
          client.sendMore(Integer.toString(sequence));
          client.send("request");
        }
        String number;
        String reply;
        do { // skips replies to earlier requests
          client.recv();
          number = client.recvStr();
          reply = client.recvStr();
        } while (Integer.parseInt(number) < sequence);
        System.out.println(reply + " " + number);
      }
    }
  }

  private static void serve(Object[] args, ZContext context, ZMQ.Socket pipe) {
    ZMQ.Socket server = context.createSocket(SocketType.REP);
    server.bind((String) args[0]);
    while (true) {
      ZMsg request = ZMsg.recvMsg(server);
      if (request == null) {
        return; // the context is closed
      }
      ZFrame sequence = request.pop();
      ZMsg reply = new ZMsg();
      reply.add(sequence);
      reply.add("reply to");
      reply.send(server);
    }
  }
}
