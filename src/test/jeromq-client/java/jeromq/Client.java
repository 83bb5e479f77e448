// SPDX-License-Identifier: MPL-2.0
package jeromq;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.zeromq.SocketType;
import org.zeromq.ZActor;
import org.zeromq.ZAuth;
import org.zeromq.ZContext;
import org.zeromq.ZEvent;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.ZMonitor;
import org.zeromq.ZMsg;
import org.zeromq.ZPoller;
import org.zeromq.ZProxy;
import org.zeromq.ZSocket;
import org.zeromq.proto.ZNeedle;
import org.zeromq.proto.ZPicture;
import org.zeromq.timer.ZTicker;
import zmq.ZError;
import zmq.socket.pubsub.Pub;

/** A program for JeroMQ: the build compiles it against JeroMQ's jar, and runs it with this one. */
public final class Client {
  private Client() {}

  private static void check(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AssertionError("expected " + expected + ", found " + found);
    }
  }

  /** Runs all parts; throws if one does not find what it expects. */
  public static void main(String[] args) throws Exception {
    try (ZContext context = new ZContext()) {
      messages(context);
      credentials(context);
      engineNames(context);
      monitors(context);
      pollers(context);
      actors(context);
      proxies(context);
      authenticators(context);
    }
    data();
    errors();
    System.out.println("all parts ran");
  }

  private static void messages(ZContext context) {
    ZMQ.Socket server = context.createSocket(SocketType.REP);
    ZMQ.Socket client = context.createSocket(SocketType.REQ);
    int port = server.bindToRandomPort("tcp://127.0.0.1");
    check(true, client.connect("tcp://127.0.0.1:" + port));
    ZMsg request = ZMsg.newStringMsg("one", "two");
    check(true, request.send(client));
    ZMsg received = ZMsg.recvMsg(server);
    check("one", received.popString());
    check("two", received.popString());
    check(true, server.send("reply"));
    check("reply", client.recvStr());
    check(true, client.sendPicture("s4", "text", 4));
    check("text", server.recvPicture("s4")[0]);
    check(true, server.send("again"));
    ZMsg.recvMsg(client, 0, message -> check("again", message.popString()));
    zmq.Msg message = new zmq.Msg("engine".getBytes(StandardCharsets.UTF_8));
    check(true, client.sendMsg(message));
    check("engine", new String(server.recvMsg().data(), StandardCharsets.UTF_8));
    check(true, server.unbind(server.getLastEndpoint()));
    server.close();
    client.close();
  }

  private static void credentials(ZContext context) {
    try (ZMQ.Socket socket = context.createSocket(SocketType.PUSH)) {
      socket.setPlainUsername("user");
      socket.setPlainPassword("secret");
      check("user", socket.getPlainUsername());
      check("secret", socket.getPlainPassword());
      check(ZMQ.Socket.Mechanism.PLAIN, socket.getMechanism());
      check(10L, (long) setAndGetTimeout(socket));
    }
  }

  private static int setAndGetTimeout(ZMQ.Socket socket) {
    socket.setSendTimeOut(10);
    return socket.getSendTimeOut();
  }

  private static void engineNames(ZContext context) {
    try (ZMQ.Socket socket = context.createSocket(SocketType.PUB)) {
      check(true, socket.base() instanceof Pub);
      check(0, socket.base().errno());
      socket.bind("tcp://127.0.0.1:*");
      check(socket.getLastEndpoint(), socket.base().getSocketOptx(zmq.ZMQ.ZMQ_LAST_ENDPOINT));
      check("TERMINATE", new String(zmq.ZMQ.PROXY_TERMINATE, zmq.ZMQ.CHARSET));
    }
  }

  private static void monitors(ZContext context) throws InterruptedException {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    ZMQ.Socket client = context.createSocket(SocketType.PUSH);
    LinkedBlockingQueue<ZMonitor.Event> hooked = new LinkedBlockingQueue<>();
    check(
        true,
        client.setEventHook((ZEvent event) -> hooked.add(event.getEvent()), ZMQ.EVENT_CONNECTED));
    try (ZMonitor monitor = new ZMonitor(context, server)) {
      monitor.add(ZMonitor.Event.LISTENING, ZMonitor.Event.ACCEPTED).start();
      server.bind("tcp://127.0.0.1:*");
      check(ZMonitor.Event.LISTENING, monitor.nextEvent().type);
      client.connect(server.getLastEndpoint());
      check(ZMonitor.Event.ACCEPTED, monitor.nextEvent().type);
      check(ZMonitor.Event.CONNECTED, hooked.poll(20, TimeUnit.SECONDS));
    }
    server.close();
    client.close();
  }

  private static void pollers(ZContext context) throws Exception {
    ZMQ.Socket one = context.createSocket(SocketType.PAIR);
    ZMQ.Socket other = context.createSocket(SocketType.PAIR);
    one.bind("inproc://pollers");
    other.connect("inproc://pollers");
    one.send("polled");
    ZPoller poller = new ZPoller(context);
    String[] received = new String[1];
    poller.register(
        other,
        (socket, events) -> {
          received[0] = socket.recvStr();
          return true;
        },
        ZPoller.IN);
    check(1, poller.poll(-1));
    check("polled", received[0]);
    poller.close();
    ZMQ.Poller classic = context.createPoller(1);
    check(0, classic.register(other, ZMQ.Poller.POLLIN));
    check(0, classic.poll(0));
    one.close();
    other.close();
  }

  private static void actors(ZContext context) {
    ZActor actor =
        new ZActor(
            context,
            new ZActor.SimpleActor() {
              @Override
              public List<ZMQ.Socket> createSockets(ZContext shadow, Object... arguments) {
                return Arrays.asList(shadow.createSocket(SocketType.PUB));
              }

              @Override
              public boolean backstage(ZMQ.Socket pipe, ZPoller poller, int events) {
                return pipe.send("done: " + pipe.recvStr()) && false;
              }
            },
            "the end");
    check(true, actor.send("work"));
    check("done: work", actor.recv().popString());
    check(true, actor.recv() == null);
    actor.exit().awaitSilent();
  }

  private static void proxies(ZContext context) {
    ZProxy.Proxy sockets =
        new ZProxy.Proxy.SimpleProxy() {
          @Override
          public ZMQ.Socket create(ZContext shadow, ZProxy.Plug place, Object... arguments) {
            switch (place) {
              case FRONT:
                return shadow.createSocket(SocketType.ROUTER);
              case BACK:
                return shadow.createSocket(SocketType.DEALER);
              default:
                return null;
            }
          }

          @Override
          public boolean configure(ZMQ.Socket socket, ZProxy.Plug place, Object... arguments) {
            return socket == null || socket.bind("inproc://proxy-" + place);
          }
        };
    ZProxy proxy = ZProxy.newProxy(context, "proxy", sockets, null);
    check(ZProxy.STARTED, proxy.start(true));
    ZMQ.Socket client = context.createSocket(SocketType.REQ);
    ZMQ.Socket server = context.createSocket(SocketType.REP);
    client.connect("inproc://proxy-FRONT");
    server.connect("inproc://proxy-BACK");
    client.send("through");
    check("through", server.recvStr());
    client.close();
    server.close();
    check(ZProxy.EXITED, proxy.exit());
  }

  private static void authenticators(ZContext context) {
    try (ZAuth auth = new ZAuth(context)) {
      auth.setVerbose(false).allow("127.0.0.1").configureCurve(ZAuth.CURVE_ALLOW_ANY);
    }
    check(true, new ZAuth.SimpleNullAuth().configure(new ZMsg(), false));
  }

  private static void data() throws Exception {
    ZFrame frame = new ZFrame(new byte[16]);
    new ZNeedle(frame).putNumber4(4);
    check(4, new ZNeedle(frame).getNumber4());
    check(2, new ZPicture().msgBinaryPicture("1f", 1, frame).size());
    int[] called = new int[1];
    ZTicker ticker = new ZTicker();
    ticker.addTicket(1, arguments -> called[0]++);
    while (called[0] == 0) {
      Thread.sleep(Math.max(ticker.timeout(), 0));
      ticker.execute();
    }
    try (ZSocket pull = new ZSocket(SocketType.PULL);
        ZSocket push = new ZSocket(SocketType.PUSH)) {
      pull.bind("inproc://data");
      push.connect("inproc://data");
      check(5, push.sendStringUtf8("hello"));
      check("hello", pull.receiveStringUtf8());
    }
  }

  private static void errors() {
    ZContext context = new ZContext();
    ZMQ.Socket socket = context.createSocket(SocketType.PULL);
    context.close();
    try {
      socket.recv();
      throw new AssertionError("a closed socket received");
    } catch (ZMQException e) {
      check(ZError.ETERM, e.getErrorCode());
    } catch (ZError.CtxTerminatedException e) {
      throw new AssertionError(e);
    }
  }
}
