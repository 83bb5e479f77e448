// SPDX-License-Identifier: MPL-2.0
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.zeromq.AsyncSocket;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The web application: it uses a context that it closes, and another one that it does not. */
public class Forgetful implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    try (ZContext context = new ZContext()) {
      use(context);
    }
    ZMQ.Socket forgotten = new ZContext().createSocket(SocketType.PULL);
    forgotten.bind("tcp://127.0.0.1:*");
    String endpoint = forgotten.getLastEndpoint();
    System.setProperty("forgotten.port", endpoint.substring(endpoint.lastIndexOf(':') + 1));
  }

  private static void use(ZContext context) {
    ZMQ.Socket pull = context.createSocket(SocketType.PULL);
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    pull.bind("inproc://application");
    push.connect("inproc://application");
    push.send(new byte[100_000]);
    try (Msg msg = new Msg()) {
      pull.recv(msg, 0);
      if (msg.buffer().remaining() != 100_000) {
        throw new IllegalStateException("the message is not whole");
      }
    }
    pull.setReceiveTimeOut(1);
    pull.recv();
    new AsyncSocket(pull).recv(); // ends with the context
  }
}
