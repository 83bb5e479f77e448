// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zeromq.jni.BuiltLibzmq;

/** The behaviour of jzmq 3.1.0: versions, endpoints, errors, monitors, closing. */
@Timeout(60)
class LegacyBehaviourTest {
  @RegisterExtension final TestContext context = new TestContext();

  // ---- versions and numbers

  @Test
  @LegacyRows(1)
  void theVersionIsThatOfTheLibraryThatRuns() throws IOException {
    assertEquals(BuiltLibzmq.version(), ZMQ.getVersionString());
    String[] parts = BuiltLibzmq.version().split("\\.");
    assertEquals(Integer.parseInt(parts[0]), ZMQ.getMajorVersion());
    assertEquals(Integer.parseInt(parts[1]), ZMQ.getMinorVersion());
    assertEquals(Integer.parseInt(parts[2]), ZMQ.getPatchVersion());
    assertEquals(40304, ZMQ.makeVersion(4, 3, 4));
  }

  @Test
  @LegacyRows(2)
  void eventAllIsLargerThanInJzmq3() {
    assertEquals(0xFFFF, ZMQ.EVENT_ALL);
  }

  // ---- endpoints

  @Test
  @LegacyRows({40, 41, 42, 43, 44})
  void endpointsAreCheckedAsLibzmqDoes() {
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      assertError(ZMQ.Error.EPROTONOSUPPORT, () -> socket.bind("nosuch://a"));
      assertError(ZMQ.Error.EINVAL, () -> socket.bind("hello"));
      assertError(ZMQ.Error.EINVAL, () -> socket.bind(null));
      assertError(ZMQ.Error.EINVAL, () -> socket.connect("tcp://"));
      socket.connect("inproc://nobody-binds-it");
    }
  }

  @Test
  @LegacyRows({45, 46})
  void randomPortIsBetween2000And20000AndUsedPortThrowsEaddrinuse() {
    try (ZMQ.Socket first = context.socket(SocketType.DEALER);
        ZMQ.Socket second = context.socket(SocketType.DEALER)) {
      int port = first.bindToRandomPort("tcp://127.0.0.1");
      assertTrue(port >= 2000 && port <= 20000, () -> "port " + port);
      assertError(ZMQ.Error.EADDRINUSE, () -> second.bind("tcp://127.0.0.1:" + port));
    }
  }

  @Test
  @LegacyRows({47, 48})
  void unbindAndDisconnectOfUnknownEndpointsAreEnoent() {
    try (ZMQ.Socket socket = context.socket(SocketType.DEALER)) {
      assertError(ZMQ.Error.ENOENT, () -> socket.unbind("tcp://127.0.0.1:5555"));
      assertError(ZMQ.Error.ENOENT, () -> socket.disconnect("tcp://127.0.0.1:5555"));
    }
  }

  @Test
  void bindToSystemRandomPortReturnsThePort() {
    try (ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      client.connect("tcp://127.0.0.1:" + server.bindToSystemRandomPort("tcp://127.0.0.1"));
      client.send("hello");
      assertEquals("hello", server.recvStr());
    }
  }

  // ---- errors

  @Test
  @LegacyRows({87, 88, 89})
  void socketTypesAndThreadNumbersAreChecked() {
    assertError(ZMQ.Error.EINVAL, () -> context.context().socket(99));
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.context(-1));
    ZMQ.context(0).close();
  }

  @Test
  @LegacyRows({90, 91, 92})
  void wrongOrderThrowsEfsmAndWrongDirectionEnotsup() {
    try (ZMQ.Socket rep = context.socket(SocketType.REP);
        ZMQ.Socket push = context.socket(SocketType.PUSH);
        ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      ZMQException efsm = assertThrows(ZMQException.class, () -> rep.send("too early"));
      assertEquals(156384763, efsm.getErrorCode());
      assertEquals(
          "org.zeromq.ZMQException: send on REP: EFSM, receive a whole request first;"
              + " Operation cannot be accomplished in current state(0x9523dfb)",
          efsm.toString());
      assertError(ZMQ.Error.ENOTSUP, push::recv);
      assertError(ZMQ.Error.ENOTSUP, () -> pull.send("a"));
    }
  }

  @Test
  @LegacyRows(98)
  void aMandatoryRouterThrowsEhostunreachForUnknownPeers() {
    try (ZMQ.Socket router = context.socket(SocketType.ROUTER)) {
      router.setRouterMandatory(true);
      assertError(ZMQ.Error.EHOSTUNREACH, () -> router.send("nobody", ZMQ.SNDMORE));
    }
  }

  @Test
  @LegacyRows({99, 100, 101, 102, 103})
  void findByCodeReturnsKnownErrorsOnly() {
    assertEquals(ZMQ.Error.EINVAL, ZMQ.Error.findByCode(22));
    assertEquals(ZMQ.Error.EAGAIN, ZMQ.Error.findByCode(ZMQ.Error.EAGAIN.getCode()));
    assertEquals(ZMQ.Error.NOERROR, ZMQ.Error.findByCode(0));
    assertThrows(IllegalArgumentException.class, () -> ZMQ.Error.findByCode(-7));
    assertThrows(IllegalArgumentException.class, () -> ZMQ.Error.findByCode(999999));
  }

  @Test
  @LegacyRows(104)
  @EnabledOnOs(OS.LINUX)
  void errorsHaveTheNumbersOfThePlatform() {
    assertEquals(156384765, ZMQ.Error.ETERM.getCode());
    assertEquals(156384763, ZMQ.Error.EFSM.getCode());
    assertEquals(98, ZMQ.Error.EADDRINUSE.getCode());
    assertEquals(95, ZMQ.Error.ENOTSUP.getCode());
    assertEquals(88, ZMQ.Error.ENOTSOCK.getCode());
    assertEquals(113, ZMQ.Error.EHOSTUNREACH.getCode());
    assertEquals(93, ZMQ.Error.EPROTONOSUPPORT.getCode());
  }

  @Test
  @LegacyRows(105)
  void errorsOfJzmq3ArePresent() {
    String[] old = {
      "ENOTSUP", "EPROTONOSUPPORT", "ENOBUFS", "ENETDOWN", "EADDRINUSE", "EADDRNOTAVAIL",
      "ECONNREFUSED", "EINPROGRESS", "EHOSTUNREACH", "EMTHREAD", "EFSM", "ENOCOMPATPROTO",
      "ETERM", "ENOTSOCK", "EAGAIN"
    };
    for (String name : old) {
      ZMQ.Error error = assertDoesNotThrow(() -> ZMQ.Error.valueOf(name));
      assertTrue(error.getCode() > 0, name);
      assertEquals(error, ZMQ.Error.findByCode(error.getCode()));
    }
  }

  // ---- monitors

  @Test
  @LegacyRows({106, 107})
  void aMonitorReportsListeningAndClosed() {
    try (ZMQ.Socket rep = context.socket(SocketType.REP);
        ZMQ.Socket monitor = context.socket(SocketType.PAIR)) {
      assertError(ZMQ.Error.EPROTONOSUPPORT, () -> rep.monitor("tcp://127.0.0.1:*", ZMQ.EVENT_ALL));
      assertTrue(rep.monitor("inproc://monitor", ZMQ.EVENT_ALL));
      monitor.connect("inproc://monitor");
      assertNull(ZMQ.Event.recv(monitor, ZMQ.DONTWAIT));
      rep.bind("tcp://127.0.0.1:*");
      String endpoint = rep.getLastEndpoint();
      ZMQ.Event event = ZMQ.Event.recv(monitor);
      assertEquals(8, event.getEvent());
      assertEquals(Integer.class, event.getValue().getClass());
      assertEquals(endpoint, event.getAddress());
      rep.unbind(endpoint);
      assertEquals(128, ZMQ.Event.recv(monitor).getEvent());
      rep.monitor(null, 0);
    }
  }

  // ---- closing

  @Test
  @LegacyRows({93, 94, 95, 96, 97})
  void closedSocketThrowsEnotsock() {
    ZMQ.Socket socket = context.socket(SocketType.DEALER);
    socket.close();
    socket.close();
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.recv(0));
    assertError(ZMQ.Error.ENOTSOCK, socket::getLinger);
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.setLinger(0L));
    assertError(ZMQ.Error.ENOTSOCK, () -> socket.bind("inproc://a"));
  }

  @Test
  @LegacyRows({108, 109, 110, 111, 112, 113, 114, 115, 116})
  void terminationIsEtermExceptForSetters() throws Throwable {
    ZMQ.Context own = ZMQ.context(1);
    ZMQ.Socket pull = own.socket(ZMQ.PULL);
    ZMQ.Socket push = own.socket(ZMQ.PUSH);
    Background<byte[]> receive = Background.blocked(pull, () -> pull.recv(0));
    Background<Void> termination =
        Background.run(
            () -> {
              own.term();
              return null;
            });
    assertError(ZMQ.Error.ETERM, receive::get);
    assertError(ZMQ.Error.ETERM, () -> pull.recv(0));
    assertError(ZMQ.Error.ETERM, () -> pull.recv(ZMQ.DONTWAIT));
    Eventually.isTrue(() -> isTerminated(push));
    assertError(ZMQ.Error.ETERM, () -> push.send("x", ZMQ.DONTWAIT));
    assertError(ZMQ.Error.ETERM, push::getLinger);
    assertFalse(push.setLinger(0));
    assertFalse(push.setLinger(0L));
    assertFalse(push.setIdentity(new byte[] {1}));
    assertFalse(push.setPlainUsername("user"));
    ZMQ.Poller poller = new ZMQ.Poller(1);
    poller.register(pull);
    assertError(ZMQ.Error.ETERM, () -> poller.poll(0));
    assertError(ZMQ.Error.ETERM, pull::hasReceiveMore);
    assertError(ZMQ.Error.ETERM, () -> own.socket(ZMQ.PUSH));
    pull.close();
    push.close();
    termination.get();
  }

  /** The context notifies its sockets in turn; each processes it in its next call. */
  private static boolean isTerminated(ZMQ.Socket socket) {
    try {
      return socket.getEvents() < 0;
    } catch (ZMQException e) {
      return e.getErrorCode() == ZMQ.Error.ETERM.getCode();
    }
  }

  @Test
  @LegacyRows({117, 118, 119})
  void aTerminatedContextIsEinval() {
    ZMQ.Context own = ZMQ.context(1);
    own.term();
    own.term();
    assertError(ZMQ.Error.EINVAL, () -> own.socket(ZMQ.PUSH));
    assertEquals(-1, own.getMaxSockets());
  }

  @Test
  @LegacyRows(122)
  void anInterruptEndsABlockedReceiveInsteadOfWaitingForTheTimeout() throws Throwable {
    try (ZMQ.Socket pull = context.socket(SocketType.PULL)) {
      Background<byte[]> receive = Background.blocked(pull, pull::recv);
      receive.interrupt();
      assertError(ZMQ.Error.EINTR, receive::get);
      assertTrue(receive.wasInterrupted());
    }
  }

  // ---- ZContext

  @Test
  @LegacyRows({123, 124, 125, 126, 127})
  void aZContextIsLazyAndKeepsItsSettings() {
    try (ZContext own = new ZContext()) {
      assertNull(own.getContext());
      own.setIoThreads(3);
      assertEquals(3, own.getIoThreads());
      ZMQ.Socket socket = own.createSocket(ZMQ.DEALER);
      assertEquals(-1, socket.getLinger());
      assertEquals(0, own.getLinger());
      assertEquals(1, own.getSockets().size());
      own.setMain(false);
      assertFalse(own.isMain());
      own.setMain(true);
    }
  }

  @Test
  @LegacyRows(128)
  void aSocketClosedByItselfIsForgottenInsteadOfThrowing() {
    try (ZContext own = new ZContext()) {
      ZMQ.Socket socket = own.createSocket(ZMQ.DEALER);
      socket.close();
      assertEquals(0, own.getSockets().size());
      own.destroySocket(socket);
    }
  }

  @Test
  @LegacyRows({129, 130})
  void aShadowSharesTheContextEvenBeforeTheFirstSocket() {
    try (ZContext own = new ZContext()) {
      ZContext shadow = ZContext.shadow(own);
      own.createSocket(ZMQ.DEALER);
      assertFalse(shadow.isMain());
      shadow.createSocket(ZMQ.DEALER);
      assertTrue(shadow.getContext() == own.getContext());
      shadow.close();
    }
  }

  @Test
  @LegacyRows({131, 132})
  void aClosedZContextCreatesNoSockets() {
    ZContext own = new ZContext();
    own.createSocket(ZMQ.DEALER);
    own.close();
    own.close();
    assertError(ZMQ.Error.EINVAL, () -> own.createSocket(ZMQ.DEALER));
  }
}
