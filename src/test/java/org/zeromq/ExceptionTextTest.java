// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.zeromq.jni.BuiltLibzmq;
import org.zeromq.jni.JavaProcess;
import org.zeromq.jni.ZmqConstants;
import org.zeromq.jni.ZmqErrno;

/** The messages of exceptions. */
@Timeout(30)
class ExceptionTextTest {
  private static final String DEBUG = "org.zeromq.debug.sockets";

  @RegisterExtension final TestContext context = new TestContext();

  /** Fails unless the call throws an exception with this text, and libzmq's text at its end. */
  private static ZMQException assertText(String expected, Executable call) {
    ZMQException e = assertThrows(ZMQException.class, call);
    assertEquals(expected + new ZMQException(e.getErrorCode()).getMessage(), e.getMessage());
    return e;
  }

  private ZMQ.Socket socket(SocketType type) {
    return context.socket(type);
  }

  // ---- the form

  @Test
  void textEndsAsItDidInJzmq() {
    try (ZMQ.Socket bound = socket(SocketType.REP);
        ZMQ.Socket second = socket(SocketType.REP)) {
      bound.bind("tcp://127.0.0.1:*");
      String endpoint = bound.getLastEndpoint();
      ZMQException e = assertThrows(ZMQException.class, () -> second.bind(endpoint));
      String text = new ZMQException(ZmqErrno.EADDRINUSE).getMessage();
      assertEquals("bind " + endpoint + " (REP): EADDRINUSE, " + text, e.getMessage());
      assertEquals(ZMQ.Error.EADDRINUSE, e.getError());
      String old = text + "(0x" + Integer.toHexString(ZmqErrno.EADDRINUSE) + ")";
      assertTrue(e.toString().startsWith("org.zeromq.ZMQException: bind "), e::toString);
      assertTrue(e.toString().endsWith(old), e::toString);
    }
  }

  @Test
  void errorWithoutANameHasItsNumber() {
    ZMQException e = new ZMQException("mine", 9999);
    assertNull(e.getError());
    assertEquals("mine", e.getMessage());
  }

  @Test
  void textHasOneLineAndLimitedLength() {
    try (ZMQ.Socket socket = socket(SocketType.REQ)) {
      assertText(
          "connect a?b?c (REQ): EINVAL, an endpoint needs a transport,"
              + " as in tcp://localhost:5555; ",
          () -> socket.connect("a\nb\0c"));
      char[] many = new char[100_000];
      Arrays.fill(many, 'x');
      ZMQException e =
          assertThrows(ZMQException.class, () -> socket.connect(new String(many) + "://"));
      assertTrue(e.getMessage().contains("x... (100003 characters) (REQ): "), e::getMessage);
      assertTrue(e.getMessage().length() < 1000, e::getMessage);
    }
  }

  // ---- endpoints

  @Test
  void endpointWithoutATransportIsExplained() {
    try (ZMQ.Socket socket = socket(SocketType.REQ)) {
      assertText(
          "connect localhost:5555 (REQ): EINVAL, an endpoint needs a transport,"
              + " as in tcp://localhost:5555; ",
          () -> socket.connect("localhost:5555"));
      assertText(
          "bind *:5555 (REQ): EINVAL, an endpoint needs a transport, as in tcp://*:5555; ",
          () -> socket.bind("*:5555"));
      assertText("bind on REQ: EINVAL, the endpoint is null; ", () -> socket.bind(null));
    }
  }

  @Test
  void missingAndInvalidPortsAreExplained() {
    try (ZMQ.Socket socket = socket(SocketType.PUB)) {
      assertText(
          "bind tcp://127.0.0.1 (PUB): EINVAL, a tcp endpoint needs a host and a port,"
              + " as in tcp://localhost:5555; ",
          () -> socket.bind("tcp://127.0.0.1"));
      assertText(
          "bind tcp://127.0.0.1:65536 (PUB): EINVAL, a port is a number from 0 to 65535; ",
          () -> socket.bind("tcp://127.0.0.1:65536"));
      assertText(
          "connect tcp://127.0.0.1:x (PUB): EINVAL, a port is a number from 0 to 65535; ",
          () -> socket.connect("tcp://127.0.0.1:x"));
    }
  }

  @Test
  void otherInvalidEndpointsAreExplained() {
    try (ZMQ.Socket socket = socket(SocketType.PUB)) {
      assertText(
          "connect ://x (PUB): EINVAL, an endpoint needs a transport, as in tcp://localhost:5555; ",
          () -> socket.connect("://x"));
      assertText(
          "bind inproc://a?b (PUB): EINVAL, the endpoint contains a zero; ",
          () -> socket.bind("inproc://a\0b"));
      assertText(
          "bind tcp://lo;127.0.0.1:1 (PUB): EINVAL, the host is not a valid name or address; ",
          () -> socket.bind("tcp://lo;127.0.0.1:1"));
      assertText(
          "bind tcp://[::1]:* (PUB): ENODEV, no network interface of this machine has this name or"
              + " address; an IPv6 address needs setIPv6(true); ",
          () -> socket.bind("tcp://[::1]:*"));
    }
  }

  @Test
  void namesInUseAreExplained() {
    try (ZMQ.Socket first = socket(SocketType.REP);
        ZMQ.Socket second = socket(SocketType.REP)) {
      first.bind("inproc://name");
      assertText(
          "bind inproc://name (REP): EADDRINUSE,"
              + " another socket of the context is bound to this name; ",
          () -> second.bind("inproc://name"));
      first.bind("inproc://zeromq.zap.01");
      assertText(
          "bind inproc://zeromq.zap.01 (REP): EADDRINUSE,"
              + " the context has a ZAP handler already, such as a ZAuth; ",
          () -> second.bind("inproc://zeromq.zap.01"));
    }
  }

  @Test
  void contextWithoutThreadsIsExplained() {
    try (ZMQ.Context own = ZMQ.context(0);
        ZMQ.Socket socket = own.socket(SocketType.REP)) {
      assertText(
          "bind tcp://127.0.0.1:* (REP): EMTHREAD,"
              + " the context has no I/O threads (setIOThreads); ",
          () -> socket.bind("tcp://127.0.0.1:*"));
    }
  }

  @Test
  void connectToAWildcardIsExplained() {
    try (ZMQ.Socket socket = socket(SocketType.SUB)) {
      assertText(
          "connect tcp://*:5555 (SUB): EINVAL, only bind accepts *;"
              + " connect needs the host's name or address; ",
          () -> socket.connect("tcp://*:5555"));
      assertText(
          "connect tcp://localhost:* (SUB): EINVAL,"
              + " only bind accepts the port *; connect needs a number; ",
          () -> socket.connect("tcp://localhost:*"));
    }
  }

  @Test
  void hostNameOfABindIsShownWithItsAddressWhereJavaHasResolvedIt() {
    try (ZMQ.Socket first = socket(SocketType.REP);
        ZMQ.Socket second = socket(SocketType.REP)) {
      first.bind("tcp://localhost:*");
      String resolved = first.getLastEndpoint();
      String given = "tcp://localhost" + resolved.substring(resolved.lastIndexOf(':'));
      boolean resolvesItself = ZMQ.getFullVersion() >= ZMQ.makeVersion(4, 3, 5);
      String shown = resolvesItself ? given : given + ", resolved to " + resolved;
      assertText("bind " + shown + " (REP): EADDRINUSE, ", () -> second.bind(given));
      assertText(
          "unbind " + given + " (REP): ENOENT, the socket is not bound to this endpoint; ",
          () -> second.unbind(given));
    }
  }

  @Test
  void unknownTransportIsNamed() {
    try (ZMQ.Socket socket = socket(SocketType.SUB)) {
      assertText(
          "connect http://localhost:80 (SUB): EPROTONOSUPPORT,"
              + " this libzmq has no transport \"http\"; ",
          () -> socket.connect("http://localhost:80"));
    }
  }

  @Test
  void transportOfOtherSocketTypesIsExplained() throws Exception {
    assumeTrue(BuiltLibzmq.hasFix("transports-of-types"), "this libzmq accepts more transports");
    try (ZMQ.Socket socket = socket(SocketType.STREAM)) {
      assertText(
          "bind inproc://x (STREAM): ENOCOMPATPROTO, a STREAM socket cannot use inproc; ",
          () -> socket.bind("inproc://x"));
      assumeTrue(ZMQ.has("draft"));
      assertText(
          "connect udp://127.0.0.1:1 (STREAM): ENOCOMPATPROTO, udp is for RADIO sockets,"
              + " which connect, and DISH and DGRAM sockets, which bind; ",
          () -> socket.connect("udp://127.0.0.1:1"));
    }
  }

  @Test
  void endpointThatIsNotBoundOrConnectedIsExplained() {
    try (ZMQ.Socket socket = socket(SocketType.REQ)) {
      assertText(
          "unbind tcp://127.0.0.1:1 (REQ): ENOENT, the socket is not bound to this endpoint; ",
          () -> socket.unbind("tcp://127.0.0.1:1"));
      assertText(
          "disconnect inproc://x (REQ): ENOENT, the socket is not connected to this endpoint; ",
          () -> socket.disconnect("inproc://x"));
    }
  }

  @Test
  void monitorWithoutAnInprocEndpointIsExplained() {
    try (ZMQ.Socket socket = socket(SocketType.REQ)) {
      assertText(
          "monitor tcp://127.0.0.1:1 (REQ): EPROTONOSUPPORT, a monitor needs an inproc endpoint,"
              + " as in inproc://monitor; ",
          () -> socket.monitor("tcp://127.0.0.1:1", ZMQ.EVENT_ALL));
      assumeTrue(ZMQ.has("draft"));
      assertText(
          "monitor_pipes_stats on REQ: EINVAL,"
              + " the socket has no monitor of version 2 for EVENT_PIPES_STATS; ",
          socket::monitorPipesStats);
    }
  }

  @Test
  void groupsAreExplained() {
    assumeTrue(ZMQ.has("draft"));
    try (ZMQ.Socket sub = socket(SocketType.SUB);
        ZMQ.Socket dish = socket(SocketType.DISH)) {
      assertText("join g (SUB): ENOTSUP, only DISH sockets have groups; ", () -> sub.join("g"));
      assertText(
          "leave g (DISH): EINVAL, the socket is not in this group; ", () -> dish.leave("g"));
      assertText("join on DISH: EINVAL, the group is null; ", () -> dish.join(null));
    }
  }

  // ---- messages

  @Test
  void sendOnAReceiverIsExplained() {
    try (ZMQ.Socket sub = socket(SocketType.SUB);
        ZMQ.Socket pull = socket(SocketType.PULL)) {
      assertText("send on SUB: ENOTSUP, a SUB socket only receives; ", () -> sub.send("x"));
      assertText(
          "send on PULL: ENOTSUP, a PULL socket only receives; ", () -> pull.send(new byte[1000]));
      assertText(
          "send on PULL: ENOTSUP, a PULL socket only receives; ",
          () -> pull.sendBatch(new byte[][] {{1}}, 0, 1, 0));
    }
  }

  @Test
  void receiveOnASenderIsExplained() {
    try (ZMQ.Socket pub = socket(SocketType.PUB);
        ZMQ.Socket push = socket(SocketType.PUSH)) {
      assertText("recv on PUB: ENOTSUP, a PUB socket only sends; ", pub::recvStr);
      assertText("recv on PUSH: ENOTSUP, a PUSH socket only sends; ", push::recv);
      assertText(
          "recv on PUSH: ENOTSUP, a PUSH socket only sends; ",
          () -> push.recvByteBuffer(ByteBuffer.allocateDirect(10), 0));
      assertText(
          "recv on PUSH: ENOTSUP, a PUSH socket only sends; ",
          () -> push.recvBatch(new MessageBatch(), 0));
    }
  }

  @Test
  void orderOfRequestAndReplyIsExplained() {
    try (ZMQ.Socket req = socket(SocketType.REQ);
        ZMQ.Socket rep = socket(SocketType.REP)) {
      rep.bind("inproc://order");
      req.connect("inproc://order");
      assertText("recv on REQ: EFSM, send a request first; ", req::recv);
      assertText("send on REP: EFSM, receive a whole request first; ", () -> rep.send("reply"));
      req.send("request");
      assertText("send on REQ: EFSM, receive the reply first; ", () -> req.send("another"));
      rep.recv();
      assertText("recv on REP: EFSM, send the reply first; ", rep::recv);
    }
  }

  @Test
  void unknownRoutingIdIsExplained() {
    try (ZMQ.Socket router = socket(SocketType.ROUTER)) {
      router.setRouterMandatory(true);
      assertText(
          "send on ROUTER: EHOSTUNREACH,"
              + " no peer has the routing id in the first part of the message; ",
          () -> router.sendMore("nobody"));
    }
  }

  @Test
  void multipartMessageOnATypeWithoutThemIsExplained() {
    assumeTrue(ZMQ.has("draft"));
    try (ZMQ.Socket client = socket(SocketType.CLIENT)) {
      assertText(
          "send on CLIENT: EINVAL, a CLIENT socket sends messages of one part only; ",
          () -> client.sendMore("part"));
    }
  }

  @Test
  void descriptorOfAThreadSafeSocketIsExplained() {
    assumeTrue(ZMQ.has("draft"));
    try (ZMQ.Socket client = socket(SocketType.CLIENT)) {
      assertText(
          "getsockopt ZMQ_FD (CLIENT): EINVAL, a thread-safe socket type has no descriptor; ",
          client::getFD);
    }
  }

  @Test
  void bufferThatWouldBlockIsExplained() {
    try (ZMQ.Socket push = socket(SocketType.PUSH)) {
      assertText(
          "send on PUSH: EAGAIN, the call would block; ",
          () -> push.sendByteBuffer(ByteBuffer.allocate(1), ZMQ.DONTWAIT));
    }
  }

  @Test
  void closedMessageIsExplained() {
    Msg message = new Msg();
    message.close();
    assertText("msg: EINVAL, the message is closed; ", message::size);
  }

  // ---- options

  @Test
  void optionAndValueAreNamed() {
    try (ZMQ.Socket push = socket(SocketType.PUSH)) {
      String reason = "libzmq does not accept this value, or not for this socket type; ";
      assertText("setsockopt ZMQ_LINGER=-7 (PUSH): EINVAL, " + reason, () -> push.setLinger(-7));
      assertText(
          "setsockopt ZMQ_LINGER=4294967296 (PUSH): EINVAL, " + reason,
          () -> push.setLinger(1L << 32));
      assertText(
          "setsockopt ZMQ_PLAIN_USERNAME=300 bytes (PUSH): EINVAL, " + reason,
          () -> push.setBytesSockopt(ZmqConstants.ZMQ_PLAIN_USERNAME, new byte[300]));
      assertText(
          "setsockopt option 9999=1 (PUSH): EINVAL, libzmq has no option with this number; ",
          () -> push.setLongSockopt(9999, 1));
      assertText(
          "getsockopt option 9999 (PUSH): EINVAL,"
              + " libzmq cannot return this option, or not in this size; ",
          () -> push.getLongSockopt(9999));
      assertText(
          "setsockopt ZMQ_SUBSCRIBE=null (PUSH): EINVAL, the value is null; ",
          () -> push.subscribe((byte[]) null));
    }
  }

  @Test
  void optionOfAnotherSocketTypeIsExplained() {
    try (ZMQ.Socket dealer = socket(SocketType.DEALER);
        ZMQ.Socket xsub = socket(SocketType.XSUB)) {
      assertText(
          "setsockopt ZMQ_SUBSCRIBE=\"news\" (DEALER): EINVAL, only SUB sockets subscribe; ",
          () -> dealer.subscribe("news"));
      assertText(
          "setsockopt ZMQ_SUBSCRIBE=\"news\" (XSUB): EINVAL, an XSUB socket subscribes by sending a"
              + " message: the byte 1, then the topic; ",
          () -> xsub.subscribe("news"));
      assertText(
          "setsockopt ZMQ_ROUTER_MANDATORY=1 (DEALER): EINVAL, an option of ROUTER sockets; ",
          () -> dealer.setRouterMandatory(true));
      assertText(
          "setsockopt ZMQ_ROUTING_ID=0 bytes (DEALER): EINVAL, a routing id has 1 to 255 bytes; ",
          () -> dealer.setIdentity(new byte[0]));
    }
  }

  @Test
  void secretsAreNotShown() {
    try (ZMQ.Socket socket = socket(SocketType.REQ)) {
      StringBuilder password = new StringBuilder("secret");
      assertText(
          "setsockopt ZMQ_CURVE_SECRETKEY=6 bytes (REQ): EINVAL,"
              + " a key has 32 bytes, or 40 characters of Z85; ",
          () -> socket.setCurveSecretKey(password.toString().getBytes(ZMQ.CHARSET)));
      while (password.length() < 256) {
        password.append("secret");
      }
      ZMQException e =
          assertThrows(ZMQException.class, () -> socket.setPlainPassword(password.toString()));
      assertTrue(e.getMessage().startsWith("setsockopt ZMQ_PLAIN_PASSWORD=258 bytes (REQ): "));
      assertFalse(e.toString().contains("secret"), e::toString);
    }
  }

  // ---- the life of sockets and contexts

  @Test
  void useOfAClosedSocketIsExplained() {
    ZMQ.Socket socket = socket(SocketType.REQ);
    socket.close();
    ZMQException e =
        assertText("send on REQ: ENOTSOCK, the socket is closed; ", () -> socket.send("x"));
    assertNull(e.getCause());
    assertText("recv on REQ: ENOTSOCK, the socket is closed; ", socket::recv);
    assertText(
        "bind tcp://127.0.0.1:* (REQ): ENOTSOCK, the socket is closed; ",
        () -> socket.bind("tcp://127.0.0.1:*"));
    assertText("getsockopt ZMQ_LINGER (REQ): ENOTSOCK, the socket is closed; ", socket::getLinger);
    assertText(
        "setsockopt ZMQ_LINGER (REQ): ENOTSOCK, the socket is closed; ", () -> socket.setLinger(1));
    assertText(
        "poll on REQ: EINVAL, the socket is closed; ",
        () -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(socket, ZMQ.Poller.POLLIN)}, 0));
  }

  @Test
  void socketThatItsContextClosedIsExplained() {
    ZMQ.Socket socket;
    try (ZContext own = new ZContext()) {
      socket = own.createSocket(SocketType.REQ);
    }
    assertText(
        "send on REQ: ETERM, the socket was closed with its context; ", () -> socket.send("x"));
  }

  @Test
  void newSocketOfAClosedContextIsExplained() {
    ZMQ.Context own = ZMQ.context(1);
    own.term();
    assertText("socket PAIR: EINVAL, the context is closed; ", () -> own.socket(SocketType.PAIR));
  }

  @Test
  void numberOfThreadsOutOfRangeIsExplained() {
    assertText(
        "ctx_set ZMQ_IO_THREADS=-1: EINVAL, the number of I/O threads is from 0 to 1024; ",
        () -> ZMQ.context(-1));
  }

  @Test
  void threadThatBlocksInTheSocketIsNamed() throws Exception {
    ZMQ.Socket pair = socket(SocketType.PAIR);
    Background<Object> blocked =
        Background.blocked(
            pair,
            () -> {
              Thread.currentThread().setName("worker-3");
              return pair.recv();
            });
    assertText(
        "send on PAIR: EBUSY, used by thread \"worker-3\"; ", () -> pair.send("from another"));
    assertText(
        "poll on PAIR: EBUSY, used by thread \"worker-3\"; ",
        () -> ZMQ.poll(new ZMQ.PollItem[] {new ZMQ.PollItem(pair, ZMQ.Poller.POLLIN)}, 0));
    pair.close();
    ZMQException e = assertThrows(ZMQException.class, blocked::get);
    assertTrue(e.getMessage().startsWith("recv on PAIR: ENOTSOCK, "), e::getMessage);
  }

  @Test
  void asyncCallsThatUseTheSocketAreNamed() throws Exception {
    ZMQ.Socket pair = socket(SocketType.PAIR);
    AsyncSocket async = new AsyncSocket(pair);
    CompletableFuture<ZMsg> incomplete = async.recv();
    assertText(
        "send on PAIR: EBUSY, used by incomplete calls of an AsyncSocket; ", () -> pair.send("x"));
    pair.close();
    Throwable thrown = assertThrows(ExecutionException.class, incomplete::get).getCause();
    assertTrue(
        thrown.getMessage().startsWith("recv on PAIR: ENOTSOCK, the socket is closed; "),
        thrown::getMessage);
  }

  @Test
  void interruptIsExplained() {
    try (ZMQ.Socket pull = socket(SocketType.PULL)) {
      Thread.currentThread().interrupt();
      assertText("recv on PULL: EINTR, the thread was interrupted; ", pull::recv);
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void cancellationIsExplained() {
    try (ZMQ.Socket pull = socket(SocketType.PULL)) {
      ZMQ.CancellationToken token = pull.createCancellationToken();
      token.cancel();
      assertText(
          "recv on PULL: ECANCELED, cancelled by its CancellationToken; ",
          () -> pull.recv(0, token));
    }
  }

  // ---- with -Dorg.zeromq.debug.sockets

  /** Uses a closed socket, and a socket that another thread uses without blocking. */
  static final class Debugged {
    public static void main(String[] arguments) throws Exception {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket socket = context.createSocket(SocketType.REQ);
        closedHere(socket);
        try {
          socket.send("x");
        } catch (ZMQException e) {
          StringWriter trace = new StringWriter();
          e.printStackTrace(new PrintWriter(trace, true));
          System.out.println(trace);
        }
      }
    }

    private static void closedHere(ZMQ.Socket socket) {
      socket.close();
    }
  }

  @Test
  void placeOfTheCloseIsTheCauseIfDebuggingIsOn() throws Exception {
    String output = JavaProcess.of(Debugged.class).property(DEBUG, 1000).run();
    assertTrue(output.contains("send on REQ: ENOTSOCK, the socket is closed; "), output);
    assertTrue(output.contains("closed here, by thread \"main\""), output);
    assertTrue(output.contains("closedHere("), output);
  }

  @Test
  void placeOfTheCloseIsNotRecordedOtherwise() throws Exception {
    String output = JavaProcess.of(Debugged.class).run();
    assertTrue(output.contains("send on REQ: ENOTSOCK, the socket is closed; "), output);
    assertFalse(output.contains("closed here"), output);
  }
}
