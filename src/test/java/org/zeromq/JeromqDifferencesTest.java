// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zeromq.ZmqAssertions.assertError;

import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.BuiltLibzmq;

/** The differences from JeroMQ that docs/migrating-from-jeromq.md states. */
@Timeout(60)
@SuppressWarnings("deprecation")
class JeromqDifferencesTest {
  private final ZContext context = new ZContext();
  private ZMQ.Socket sender;
  private ZMQ.Socket receiver;

  @BeforeEach
  void connect() {
    sender = context.createSocket(SocketType.PAIR);
    receiver = context.createSocket(SocketType.PAIR);
    receiver.bind("inproc://differences");
    sender.connect("inproc://differences");
  }

  @AfterEach
  void close() {
    context.close();
  }

  // ---- differences without a message

  @Test
  void aSentMessageKeepsItsFramesUnlessItIsDestroyed() {
    ZMsg message = ZMsg.newStringMsg("a", "b");
    assertTrue(message.send(sender));
    assertEquals(2, message.size());
    assertTrue(message.send(sender, true));
    assertEquals(0, message.size());
  }

  @Test
  void immediateMeansThatMessagesAreNotQueuedBeforeTheConnection() {
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    assertTrue(push.setImmediate(true));
    assertTrue(push.connect("inproc://absent"));
    assertTrue(push.getDelayAttachOnConnect());
    push.setDelayAttachOnConnect(false);
    assertFalse(push.getImmediate());
  }

  @Test
  void theContextIsNullBeforeTheFirstSocket() {
    try (ZContext unused = new ZContext()) {
      assertNull(unused.getContext());
    }
  }

  @Test
  void newSocketsDoNotTakeTheLingerPeriodOfTheContext() {
    context.setLinger(123);
    assertEquals(-1, context.createSocket(SocketType.PUSH).getLinger());
  }

  @Test
  void aSocketThatWasNeverBoundHasAnEmptyLastEndpoint() {
    assertEquals("", context.createSocket(SocketType.PUSH).getLastEndpoint());
  }

  @Test
  void toStringOfAMessageIsItsDump() {
    ZMsg message = ZMsg.newStringMsg("a");
    StringBuilder dump = new StringBuilder();
    message.dump(dump);
    assertEquals(dump.toString(), message.toString());
  }

  @Test
  void theIndexesOfAPollerStayWhenOneIsUnregistered() {
    try (ZMQ.Poller poller = context.createPoller(2)) {
      poller.register(sender, ZMQ.Poller.POLLIN);
      poller.register(receiver, ZMQ.Poller.POLLIN);
      poller.unregister(sender);
      assertSame(receiver, poller.getSocket(1));
      assertEquals(2, poller.getSize());
      assertEquals(0, poller.register(sender, ZMQ.Poller.POLLIN));
    }
  }

  @Test
  void messagesAndFramesAreNullWhenTheContextTerminates() throws Throwable {
    Background<ZMsg> message = Background.waiting(receiver, () -> ZMsg.recvMsg(receiver));
    Background<ZFrame> frame = Background.waiting(sender, () -> ZFrame.recvFrame(sender));
    context.getContext().shutdown();
    assertNull(message.get());
    assertNull(frame.get());
  }

  @Test
  void aSentBufferHasNothingRemaining() {
    ByteBuffer buffer = ByteBuffer.wrap(new byte[4]);
    assertEquals(4, sender.sendByteBuffer(buffer.duplicate(), 0));
    assertEquals(0, buffer.position());
    assertEquals(4, sender.sendByteBuffer(buffer, 0));
    assertEquals(4, buffer.position());
  }

  @Test
  void aMessageThatIsLongerThanTheBufferIsTruncated() {
    sender.send(new byte[6]);
    ByteBuffer buffer = ByteBuffer.allocate(4);
    assertEquals(4, receiver.recvByteBuffer(buffer, 0));
    assertEquals(4, buffer.position());
  }

  @Test
  void aFrameCopiesItsArrayAndReturnsTheCopy() {
    byte[] array = {1};
    ZFrame frame = new ZFrame(array);
    array[0] = 2;
    assertArrayEquals(new byte[] {1}, frame.getData());
    assertSame(frame.getData(), frame.getData());
    frame.destroy();
    assertNull(frame.toString());
  }

  @Test
  void aCallThatNeedNotWaitSucceedsInAnInterruptedThread() throws Throwable {
    sender.send("x");
    Background<String> receive =
        Background.run(
            () -> {
              Thread.currentThread().interrupt();
              return receiver.recvStr();
            });
    assertEquals("x", receive.get());
    assertTrue(receive.wasInterrupted());
  }

  @Test
  void aProxyReturnsTrueWhenTheContextTerminates() throws Throwable {
    Background<Boolean> proxy =
        Background.waiting(receiver, () -> ZMQ.proxy(receiver, sender, null));
    context.getContext().shutdown();
    assertTrue(proxy.get());
  }

  // ---- calls that throw

  @Test
  void aPollThrowsWhenItIsInterruptedAndWhenTheContextTerminates() throws Throwable {
    Background<Integer> poll = Background.waiting(receiver, () -> poll(receiver));
    poll.interrupt();
    assertError(ZMQ.Error.EINTR, poll::get);
    Background<Integer> second = Background.waiting(receiver, () -> poll(receiver));
    context.getContext().shutdown();
    assertError(ZMQ.Error.ETERM, second::get);
  }

  private int poll(ZMQ.Socket socket) {
    ZMQ.Poller poller = context.createPoller(1);
    poller.register(socket, ZMQ.Poller.POLLIN);
    return poller.poll();
  }

  @Test
  void aPollOfAClosedSocketIsInvalid() throws Exception {
    try (ZMQ.Poller poller = context.createPoller(1);
        ZPoller zpoller = new ZPoller(context)) {
      poller.register(sender, ZMQ.Poller.POLLIN);
      zpoller.register(sender, ZPoller.IN);
      sender.close();
      assertError(ZMQ.Error.EINVAL, poller::poll);
      assertError(ZMQ.Error.EINVAL, () -> zpoller.poll(-1));
    }
  }

  @Test
  void aProxyThrowsWhenItIsInterrupted() throws Throwable {
    Background<Boolean> proxy =
        Background.waiting(receiver, () -> ZMQ.proxy(receiver, sender, null));
    proxy.interrupt();
    assertError(ZMQ.Error.EINTR, proxy::get);
    assertTrue(proxy.wasInterrupted());
  }

  @Test
  void closedSocketThrowsEnotsockAndClosedContextEterm() {
    sender.close();
    assertError(ZMQ.Error.ENOTSOCK, () -> sender.send("x"));
    assertError(ZMQ.Error.ENOTSOCK, () -> sender.getLinger());
    context.close();
    assertError(ZMQ.Error.ETERM, () -> receiver.recv(ZMQ.DONTWAIT));
  }

  @Test
  void aNullArrayIsNotAnEmptyMessage() {
    assertThrows(NullPointerException.class, () -> sender.send((byte[]) null));
  }

  @Test
  void aMonitoredSocketThrowsWhenTheAddressIsInUse() throws Exception {
    assumeTrue(BuiltLibzmq.hasFix("unread-monitors"), "this libzmq waits for a reader");
    ZMQ.Socket first = context.createSocket(SocketType.PUSH);
    int port = first.bindToRandomPort("tcp://127.0.0.1");
    ZMQ.Socket second = context.createSocket(SocketType.PUSH);
    second.monitor("inproc://monitor", ZMQ.EVENT_ALL);
    assertError(ZMQ.Error.EADDRINUSE, () -> second.bind("tcp://127.0.0.1:" + port));
  }

  @Test
  void aStreamHasNoInprocTransport() throws Exception {
    assumeTrue(BuiltLibzmq.hasFix("transports-of-types"), "this libzmq accepts more transports");
    ZMQ.Socket stream = context.createSocket(SocketType.STREAM);
    assertError(ZMQ.Error.ENOCOMPATPROTO, () -> stream.connect("inproc://differences"));
    assertError(ZMQ.Error.ENOCOMPATPROTO, () -> stream.bind("inproc://stream"));
  }

  @Test
  void aMonitorHasAnInprocAddress() {
    assertError(
        ZMQ.Error.EPROTONOSUPPORT, () -> sender.monitor("tcp://127.0.0.1:*", ZMQ.EVENT_ALL));
  }

  @Test
  void invalidOptionsKeysAndAddressesThrowEinval() {
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    assertError(ZMQ.Error.EINVAL, () -> push.subscribe("x"));
    assertError(ZMQ.Error.EINVAL, () -> push.setLinger(-3));
    assertError(ZMQ.Error.EINVAL, () -> push.bind("tcp://127.0.0.1"));
    assertError(ZMQ.Error.EINVAL, () -> push.connect("tcp://127.0.0.1:none"));
    assertError(ZMQ.Error.EINVAL, () -> push.connect("tcp://*:5555"));
    assertError(ZMQ.Error.EINVAL, () -> push.setCurveServerKey(new byte[5]));
    assertError(ZMQ.Error.EINVAL, () -> ZMQ.Curve.z85Decode("abc"));
  }

  @Test
  void aSendOfABufferThatWouldBlockThrows() {
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    assertError(ZMQ.Error.EAGAIN, () -> push.sendByteBuffer(ByteBuffer.allocate(1), ZMQ.DONTWAIT));
  }

  @Test
  void unbindAndDisconnectOfUnknownEndpointsThrowEnoent() {
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    assertError(ZMQ.Error.ENOENT, () -> push.unbind("tcp://127.0.0.1:5999"));
    assertError(ZMQ.Error.ENOENT, () -> push.disconnect("tcp://127.0.0.1:5999"));
  }

  @Test
  void whileTheContextTerminatesASocketCanOnlyBeClosed() {
    ZMQ.Socket push = context.createSocket(SocketType.PUSH);
    push.bind("inproc://push");
    context.getContext().shutdown();
    assertError(ZMQ.Error.ETERM, () -> push.unbind("inproc://push"));
    assertError(ZMQ.Error.ETERM, () -> push.disconnect("inproc://push"));
    assertError(ZMQ.Error.ETERM, () -> push.monitor("inproc://monitor", ZMQ.EVENT_ALL));
    assertError(ZMQ.Error.ETERM, push::hasReceiveMore);
    assertError(ZMQ.Error.ETERM, push::getLastEndpoint);
    push.close();
  }

  @Test
  void socketsOfOneDirectionDoNotSupportTheOther() {
    assertError(ZMQ.Error.ENOTSUP, () -> context.createSocket(SocketType.PULL).send("x"));
    assertError(ZMQ.Error.ENOTSUP, () -> context.createSocket(SocketType.PUSH).recv());
  }

  @Test
  void aClosedContextCreatesNoSocketAndNeitherDoesItsShadow() {
    ZContext shadow = context.shadow();
    shadow.close();
    assertFalse(context.isClosed());
    context.close();
    assertError(ZMQ.Error.EINVAL, () -> context.createSocket(SocketType.PUSH));
    assertError(ZMQ.Error.EINVAL, () -> shadow.createSocket(SocketType.PUSH));
    ZMQ.Context terminated = ZMQ.context(1);
    terminated.term();
    assertError(ZMQ.Error.EINVAL, () -> terminated.socket(SocketType.PUSH));
  }

  @Test
  void anInterruptedThreadClosesAContextAndRemainsInterrupted() throws Throwable {
    Background<Boolean> close =
        Background.run(
            () -> {
              Thread.currentThread().interrupt();
              context.close();
              return context.isClosed();
            });
    assertTrue(close.get());
    assertTrue(close.wasInterrupted());
  }

  // ---- what differs

  @Test
  void aCancelledCallHasAnErrorWithAName() {
    assertEquals(ZMQ.Error.ECANCELED, ZMQ.Error.findByCode(ZMQ.Error.ECANCELED.getCode()));
  }

  @Test
  void inprocPassesACopy() {
    byte[] sent = new byte[100];
    sender.send(sent);
    assertNotSame(sent, receiver.recv());
  }

  @Test
  void aSelectorOfAContextIsClosedByItsCaller() throws Exception {
    ZMQ.Context other = ZMQ.context(1);
    try (Selector selector = other.selector()) {
      other.term();
      assertTrue(selector.isOpen());
    }
  }

  @Test
  void aCancellationTokenEndsACallOnAnotherSocket() throws Throwable {
    ZMQ.CancellationToken token = sender.createCancellationToken();
    Background<byte[]> receive = Background.waiting(receiver, () -> receiver.recv(0, token));
    token.cancel();
    assertError(ZMQ.Error.ECANCELED, receive::get);
  }

  @Test
  void aFrameWithoutDataIsNotSent() {
    ZFrame frame = new ZFrame("x");
    frame.destroy();
    assertThrows(IllegalStateException.class, () -> frame.send(sender, 0));
    assertNull(receiver.recv(ZMQ.DONTWAIT));
  }

  @Test
  void emptyMessagesAddNoPartToAPicture() {
    assertTrue(sender.sendPicture("im", 1, null));
    assertEquals("1", receiver.recvStr());
    assertFalse(receiver.hasReceiveMore());
    assertThrows(IllegalArgumentException.class, () -> sender.sendPicture("m", new ZMsg()));
    assertThrows(IllegalArgumentException.class, () -> sender.sendPicture("m", (Object) null));
  }

  // ---- what libzmq does not support

  @Test
  void optionsOfTheEngineAcceptOnlyTheValueThatMeansNone() {
    assertFalse(sender.setHeartbeatContext(new byte[] {1}));
    assertTrue(sender.setHeartbeatContext(new byte[0]));
    assertArrayEquals(new byte[0], sender.getHeartbeatContext());
    assertFalse(sender.setMsgAllocationHeapThreshold(5));
    assertTrue(sender.setMsgAllocationHeapThreshold(0));
    assertEquals(0, sender.getMsgAllocationHeapThreshold());
    assertFalse(sender.setSelfAddressPropertyName("X"));
    assertTrue(sender.setSelfAddressPropertyName(""));
    assertNull(sender.getSelfAddressPropertyName());
    assertError(ZMQ.Error.EINVAL, () -> context.createSocket(SocketType.RAW));
  }

  @Test
  void theLastErrorIsThatOfACallThatWouldHaveBlocked() {
    assertNull(receiver.recv(ZMQ.DONTWAIT));
    assertEquals(ZMQ.Error.EAGAIN.getCode(), receiver.errno());
    sender.send("x");
    receiver.recv();
    assertEquals(0, receiver.errno());
  }
}
