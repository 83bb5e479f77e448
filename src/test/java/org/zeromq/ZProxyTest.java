// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A proxy that is controlled from another thread, with both pumps. */
@Timeout(60)
class ZProxyTest {
  private static final boolean SYNC = true;

  private final ZContext context = new ZContext();
  private final List<String> called = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    context.close();
  }

  /** A proxy from PULL to PUSH, with an optional capture. */
  private final class Sockets extends ZProxy.Proxy.SimpleProxy {
    @Override
    public ZMQ.Socket create(ZContext shadow, ZProxy.Plug place, Object... args) {
      called.add("create " + place + Arrays.toString(args));
      switch (place) {
        case FRONT:
          return shadow.createSocket(SocketType.PULL);
        case BACK:
          return shadow.createSocket(SocketType.PUSH);
        default:
          return args.length == 0 ? null : shadow.createSocket(SocketType.PUSH);
      }
    }

    @Override
    public boolean configure(ZMQ.Socket socket, ZProxy.Plug place, Object... args) {
      socket.bind("inproc://" + place);
      return true;
    }

    @Override
    public boolean restart(ZMsg message, ZMQ.Socket socket, ZProxy.Plug place, Object... args) {
      called.add("restart " + place + " " + message.popString());
      return false;
    }

    @Override
    public boolean custom(
        ZMQ.Socket pipe,
        String command,
        ZMQ.Socket frontend,
        ZMQ.Socket backend,
        ZMQ.Socket capture,
        Object... args) {
      return pipe.send("mine: " + command + " " + (frontend != null));
    }
  }

  static Stream<ZProxy.Pump> pumps() {
    return Stream.of(null, new ZProxy.ZPump());
  }

  private ZProxy proxy(ZProxy.Pump pump, Object... args) {
    return new ZProxy(context, null, new Sockets(), pump, "the end", args);
  }

  private ZMQ.Socket connected(SocketType type, ZProxy.Plug place) {
    ZMQ.Socket socket = context.createSocket(type);
    socket.connect("inproc://" + place);
    return socket;
  }

  @ParameterizedTest
  @MethodSource("pumps")
  void messagesPassWhileItIsStartedAndWaitWhileItIsPaused(ZProxy.Pump pump) {
    ZProxy proxy = proxy(pump);
    assertEquals(ZProxy.STOPPED, proxy.status());
    assertFalse(proxy.isStarted());
    assertEquals(ZProxy.STARTED, proxy.start(SYNC));
    assertTrue(proxy.started());
    ZMQ.Socket push = connected(SocketType.PUSH, ZProxy.Plug.FRONT);
    ZMQ.Socket pull = connected(SocketType.PULL, ZProxy.Plug.BACK);
    ZmqAssertions.sendAll(push, "1", "part");
    assertEquals(Arrays.asList("1", "part"), ZmqAssertions.recvAll(pull));
    assertEquals(ZProxy.PAUSED, proxy.pause(SYNC));
    push.send("2");
    assertNull(pull.recv(ZMQ.DONTWAIT));
    assertEquals(ZProxy.STARTED, proxy.start(SYNC));
    assertEquals("2", pull.recvStr());
    assertEquals(ZProxy.EXITED, proxy.exit());
  }

  @ParameterizedTest
  @MethodSource("pumps")
  void aCopyOfEachMessageIsCaptured(ZProxy.Pump pump) {
    ZProxy proxy = proxy(pump, "capture");
    proxy.start(SYNC);
    ZMQ.Socket push = connected(SocketType.PUSH, ZProxy.Plug.FRONT);
    ZMQ.Socket pull = connected(SocketType.PULL, ZProxy.Plug.BACK);
    ZMQ.Socket captured = connected(SocketType.PULL, ZProxy.Plug.CAPTURE);
    ZmqAssertions.sendAll(push, "1", "part");
    assertEquals(Arrays.asList("1", "part"), ZmqAssertions.recvAll(pull));
    assertEquals(Arrays.asList("1", "part"), ZmqAssertions.recvAll(captured));
    assertTrue(called.contains("create CAPTURE[capture]"));
    proxy.exit();
  }

  @ParameterizedTest
  @MethodSource("pumps")
  void aStoppedProxyCanBeRestarted(ZProxy.Pump pump) {
    ZProxy proxy = proxy(pump);
    proxy.start(SYNC);
    assertEquals(ZProxy.STOPPED, proxy.stop(SYNC));
    assertEquals(ZProxy.PAUSED, proxy.pause(SYNC));
    assertEquals(ZProxy.STARTED, proxy.start(SYNC));
    assertEquals(2, Collections.frequency(called, "create FRONT[]"));
    ZMQ.Socket push = connected(SocketType.PUSH, ZProxy.Plug.FRONT);
    ZMQ.Socket pull = connected(SocketType.PULL, ZProxy.Plug.BACK);
    push.send("again");
    assertEquals("again", pull.recvStr());
    proxy.exit();
  }

  @ParameterizedTest
  @MethodSource("pumps")
  void aRestartIsColdOrHot(ZProxy.Pump pump) {
    ZProxy proxy = proxy(pump);
    proxy.start(SYNC);
    assertEquals(ZProxy.STARTED, proxy.restart(null));
    assertEquals(2, Collections.frequency(called, "create FRONT[]"));
    assertEquals(ZProxy.STARTED, proxy.restart(ZMsg.newStringMsg("hot")));
    assertEquals(2, Collections.frequency(called, "create FRONT[]"));
    assertTrue(called.contains("restart FRONT hot"));
    assertTrue(called.contains("restart BACK hot"));
    proxy.exit();
  }

  @ParameterizedTest
  @MethodSource("pumps")
  void commandsOfTheProgramAndConfigurationsAreAnswered(ZProxy.Pump pump) {
    ZProxy proxy = proxy(pump);
    assertEquals("mine: hello false", proxy.command("hello", SYNC));
    proxy.start(SYNC);
    assertEquals("mine: hello true", proxy.command("hello", SYNC));
    ZMsg message = ZMsg.newStringMsg("a", "b");
    assertEquals(message, proxy.configure(message));
    assertEquals(2, message.size());
    assertEquals(ZProxy.State.STARTED, proxy.command(ZProxy.Command.STATUS, SYNC));
    assertThrows(
        IllegalArgumentException.class, () -> proxy.command(ZProxy.Command.START, message, SYNC));
    proxy.exit();
  }

  @Test
  void anAsynchronousCommandReturnsTheResultOfThePreviousOne() {
    ZProxy proxy = proxy(null);
    assertEquals(ZProxy.ALIVE, proxy.status(!SYNC));
    assertEquals(ZProxy.STOPPED, proxy.start(!SYNC));
    assertEquals(ZProxy.STARTED, proxy.pause(!SYNC));
    assertEquals(ZProxy.PAUSED, proxy.stop(!SYNC));
    assertNull(proxy.command(ZProxy.Command.CONFIG, ZMsg.newStringMsg("x"), !SYNC));
    assertEquals(ZProxy.STOPPED, proxy.status());
    proxy.exit();
  }

  @Test
  void afterTheEndAllCommandsAreAnsweredWithExited() {
    ZProxy proxy = proxy(null);
    proxy.start(SYNC);
    assertEquals(ZProxy.EXITED, proxy.command("EXIT", SYNC));
    assertEquals(ZProxy.EXITED, proxy.start(SYNC));
    assertEquals(ZProxy.EXITED, proxy.pause(!SYNC));
    assertEquals(ZProxy.EXITED, proxy.restart(null));
    assertNull(proxy.configure(ZMsg.newStringMsg("x")));
    assertEquals(ZProxy.EXITED, proxy.status());
    assertEquals(ZProxy.EXITED, proxy.exit());
    assertFalse(proxy.isStarted());
  }

  @ParameterizedTest
  @MethodSource("pumps")
  void closeOfTheContextEndsIt(ZProxy.Pump pump) {
    ZProxy proxy = proxy(pump);
    proxy.start(SYNC);
    context.close();
    assertEquals(ZProxy.EXITED, proxy.status());
    assertEquals(ZProxy.EXITED, proxy.exit());
  }

  @Test
  void aTransformerChangesWhatPasses() {
    ZProxy.ZPump pump =
        new ZProxy.ZPump(
            (message, from, to) ->
                ZMsg.newStringMsg(from + " to " + to + ": " + message.popString()));
    ZProxy proxy = proxy(pump);
    proxy.start(SYNC);
    ZMQ.Socket push = connected(SocketType.PUSH, ZProxy.Plug.FRONT);
    ZMQ.Socket pull = connected(SocketType.PULL, ZProxy.Plug.BACK);
    push.send("x");
    assertEquals("FRONT to BACK: x", pull.recvStr());
    proxy.exit();
  }

  @Test
  void withAContextOfItsOwnItWorksAndEnds() {
    ZProxy.Proxy sockets =
        new ZProxy.Proxy.SimpleProxy() {
          @Override
          public ZMQ.Socket create(ZContext shadow, ZProxy.Plug place, Object... args) {
            return place == ZProxy.Plug.CAPTURE ? null : shadow.createSocket(SocketType.PAIR);
          }

          @Override
          public boolean configure(ZMQ.Socket socket, ZProxy.Plug place, Object... args) {
            return socket.bind("inproc://" + place);
          }
        };
    for (ZProxy proxy :
        Arrays.asList(
            new ZProxy(sockets, null),
            new ZProxy("named", sockets, "the end"),
            ZProxy.newProxy(null, null, sockets, "the end"),
            ZProxy.newZProxy(null, "named", sockets, null))) {
      assertEquals(ZProxy.STARTED, proxy.start(SYNC));
      assertEquals(ZProxy.STARTED, proxy.restart(ZMsg.newStringMsg("cold")));
      assertEquals(ZProxy.EXITED, proxy.exit());
    }
  }

  @Test
  void socketsThatCannotBeConfiguredKeepItFromStarting() {
    ZProxy.Proxy sockets =
        new ZProxy.Proxy.SimpleProxy() {
          @Override
          public ZMQ.Socket create(ZContext shadow, ZProxy.Plug place, Object... args) {
            return shadow.createSocket(SocketType.PAIR);
          }

          @Override
          public boolean configure(ZMQ.Socket socket, ZProxy.Plug place, Object... args) {
            return place != ZProxy.Plug.BACK;
          }
        };
    ZProxy proxy = ZProxy.newProxy(context, null, sockets, null);
    assertEquals(ZProxy.STOPPED, proxy.start(SYNC));
    assertEquals(ZProxy.EXITED, proxy.exit());
  }
}
