// SPDX-License-Identifier: MPL-2.0
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.zeromq.ContextFactory;
import org.zeromq.api.Backgroundable;
import org.zeromq.api.Context;
import org.zeromq.api.LoopAdapter;
import org.zeromq.api.Message;
import org.zeromq.api.PollAdapter;
import org.zeromq.api.Poller;
import org.zeromq.api.Reactor;
import org.zeromq.api.Socket;
import org.zeromq.api.SocketType;

/**
 * Requests over tcp to a server in the library's reactor, whose answers the client receives in its
 * poller; a background thread behind a pair of sockets; and a timer.
 */
public final class TypedSockets {
  private TypedSockets() {}

  public static void main(String[] args) throws Exception {
    Context context = ContextFactory.createContext(1);
    Socket server = context.buildSocket(SocketType.REP).bind("tcp://127.0.0.1:*");
    String endpoint = server.getZMQSocket().getLastEndpoint();
    BlockingQueue<String> ticks = new ArrayBlockingQueue<>(1);
    Reactor reactor =
        context
            .buildReactor()
            .withInPollable(
                server,
                new LoopAdapter() {
                  @Override
                  protected void execute(Reactor ignored, Socket socket) {
                    String name = socket.receiveMessage().popString();
                    socket.send(new Message("hello ").addString(name));
                  }
                })
            .withTimerOnce(10, (ignored, none) -> ticks.offer("tick"))
            .build();
    reactor.start();

    Socket client = context.buildSocket(SocketType.REQ).withLinger(0L).connect(endpoint);
    BlockingQueue<String> answers = new ArrayBlockingQueue<>(10);
    Poller poller =
        context
            .buildPoller()
            .withInPollable(
                client,
                new PollAdapter() {
                  @Override
                  protected void handleIn(Socket socket) {
                    Message message = socket.receiveMessage();
                    answers.add(message.popString() + message.popString());
                  }
                })
            .build();
    for (String name : new String[] {"berlin", "北京"}) {
      client.send(new Message(name));
      while (answers.isEmpty()) {
        poller.poll(10_000);
      }
      same("hello " + name, answers.poll());
    }
    same("tick", ticks.poll(10, TimeUnit.SECONDS));

    Socket background =
        context.fork(
            new Backgroundable() {
              @Override
              public void run(Context ignored, Socket socket) {
                socket.send(new Message(socket.receiveMessage()));
              }

              @Override
              public void onClose() {
                // nothing to do
              }
            });
    background.send(new Message("there and back"));
    same("there and back", background.receiveMessage().popString());

    System.out.println(
        "requests, polls, a timer and a background thread, with " + context.getVersionString());
    System.exit(0);
  }

  private static void same(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }
}
