// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Polling without slot numbers. */
@Timeout(60)
class ZPollerTest {
  private final ZContext context = new ZContext();
  private final ZPoller poller = new ZPoller(context);
  private final List<String> called = new ArrayList<>();
  private ZMQ.Socket pull;
  private ZMQ.Socket push;

  @BeforeEach
  void connect() {
    pull = context.createSocket(SocketType.PULL);
    push = context.createSocket(SocketType.PUSH);
    pull.bind("inproc://polled");
    push.connect("inproc://polled");
  }

  @AfterEach
  void close() {
    context.close();
  }

  /** A handler that records its calls. */
  private ZPoller.EventsHandler handler(String name, boolean answer) {
    return new ZPoller.EventsHandler() {
      @Override
      public boolean events(ZMQ.Socket socket, int events) {
        called.add(name + " socket " + events);
        return answer;
      }

      @Override
      public boolean events(SelectableChannel channel, int events) {
        called.add(name + " channel " + events);
        return answer;
      }
    };
  }

  @Test
  void aMessageMakesASocketReadable() {
    assertTrue(poller.register(pull, ZPoller.IN));
    assertEquals(0, poller.poll(0));
    assertFalse(poller.isReadable(pull));
    push.send("message");
    assertEquals(1, poller.poll(-1));
    assertTrue(poller.isReadable(pull) && poller.readable(pull) && poller.pollin(pull));
    assertFalse(poller.isWritable(pull) || poller.writable(pull) || poller.pollout(pull));
    assertFalse(poller.isError(pull) || poller.error(pull) || poller.pollerr(pull));
    assertFalse(poller.readable((Object) "not registered"));
    pull.recv();
    assertEquals(0, poller.poll(0));
    assertFalse(poller.isReadable(pull));
  }

  @Test
  void aChannelIsPolledTogetherWithASocket() throws Exception {
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source();
        Pipe.SinkChannel sink = pipe.sink()) {
      source.configureBlocking(false);
      poller.register(source, handler("own", true), ZPoller.IN);
      poller.register(push, handler("own", true), ZPoller.OUT);
      sink.write(ByteBuffer.wrap(new byte[1]));
      assertEquals(2, poller.poll(-1));
      assertEquals(Arrays.asList("own channel 1", "own socket 2"), called);
      assertTrue(poller.isReadable(source) && poller.readable(source) && poller.pollin(source));
      assertFalse(poller.isWritable(source) || poller.writable(source) || poller.pollout(source));
      assertFalse(poller.isError(source) || poller.error(source) || poller.pollerr(source));
      assertTrue(poller.unregister(source));
      assertEquals(1, poller.poll(-1));
    }
  }

  @Test
  void theGlobalHandlerIsCalledForItemsWithoutHandler() {
    poller.setGlobalHandler(handler("global", true));
    poller.register(push, ZPoller.OUT);
    poller.register(push, handler("own", true));
    assertEquals(1, poller.registered());
    assertEquals(2, poller.poll(0));
    assertEquals(Arrays.asList("global socket 2", "own socket 2"), called);
    assertTrue(poller.dispatch());
    assertEquals(4, called.size());
  }

  @Test
  void aHandlerThatReturnsFalseEndsTheDispatching() {
    ZMQ.Socket other = context.createSocket(SocketType.PUB);
    poller.register(push, (socket, events) -> false, ZPoller.OUT);
    poller.register(other, handler("never", true), ZPoller.OUT);
    assertEquals(-1, poller.poll(0));
    assertEquals(0, called.size());
    assertTrue(poller.isWritable(push));
    assertFalse(poller.dispatch());
  }

  @Test
  void unregisteredItemsAreNotPolled() {
    poller.register(push, ZPoller.OUT);
    assertTrue(poller.unregister(push));
    assertFalse(poller.unregister(push));
    assertFalse(poller.unregister(null));
    assertEquals(0, poller.registered());
    assertEquals(0, poller.poll(-1));
    assertEquals(0, poller.poll(1));
    assertFalse(poller.isWritable(push));
  }

  @Test
  void nullIsNotRegistered() {
    assertFalse(poller.register((ZMQ.Socket) null, ZPoller.IN));
    assertFalse(poller.register((SelectableChannel) null, ZPoller.IN));
    assertThrows(
        IllegalArgumentException.class, () -> new ZPoller((ZPoller.ItemCreator) null, context));
  }

  @Test
  void aPollerCreatedFromAnotherHasOnlyItsCreator() {
    List<ZMQ.Socket> created = new ArrayList<>();
    ZPoller.ItemCreator creator =
        new ZPoller.SimpleCreator() {
          @Override
          public ZPoller.ItemHolder create(
              ZMQ.Socket socket, ZPoller.EventsHandler handler, int events) {
            created.add(socket);
            return super.create(socket, handler, events);
          }
        };
    ZPoller first = new ZPoller(creator, context);
    first.setGlobalHandler(handler("global", true));
    first.register(push, ZPoller.OUT);
    ZPoller second = new ZPoller(first);
    assertEquals(0, second.registered());
    assertNull(second.getGlobalHandler());
    second.register(push, ZPoller.OUT);
    assertEquals(Arrays.asList(push, push), created);
    assertEquals(1, second.poll(0));
    second.destroy();
    second.close();
  }

  @Test
  void itemsOfThePrograms() {
    ZPoller.EventsHandler own = handler("own", true);
    ZPoller.ZPollItem item = new ZPoller.ZPollItem(push, own, ZPoller.OUT);
    assertEquals(item, new ZPoller.ZPollItem(push, own, ZPoller.IN));
    assertEquals(item.hashCode(), new ZPoller.ZPollItem(push, own, ZPoller.IN).hashCode());
    assertNotEquals(item, new ZPoller.ZPollItem(push, null, ZPoller.OUT));
    assertNotEquals(item, new ZMQ.PollItem(push, ZPoller.OUT));
    assertTrue(poller.register(item));
    assertEquals(1, poller.poll(0));
    assertTrue(item.isWritable());
    assertEquals(Arrays.asList("own socket 2"), called);
    assertTrue(poller.unregister(push));
  }

  @Test
  void anInterruptEndsAPollAndIsKept() throws Throwable {
    poller.register(pull, ZPoller.IN);
    Background<Integer> polling = Background.blocked(pull, () -> poller.poll(-1));
    polling.interrupt();
    ZMQException thrown = assertThrows(ZMQException.class, polling::get);
    assertEquals(ZMQ.Error.EINTR.getCode(), thrown.getErrorCode());
    assertTrue(polling.wasInterrupted());
    Background<Integer> sleeping = Background.run(() -> new ZPoller(context).poll(1_000_000));
    sleeping.interrupt();
    assertThrows(ZMQException.class, sleeping::get);
  }

  @Test
  void closeOfTheContextEndsAPoll() throws Throwable {
    poller.register(pull, ZPoller.IN);
    Background<Integer> polling = Background.blocked(pull, () -> poller.poll(-1));
    context.close();
    ZmqAssertions.assertError(ZMQ.Error.ETERM, polling::get);
  }

  @Test
  void aClosedSocketIsAnErrorOfThePoll() {
    poller.register(pull, ZPoller.IN);
    pull.close();
    ZmqAssertions.assertError(ZMQ.Error.EINVAL, () -> poller.poll(-1));
  }
}
