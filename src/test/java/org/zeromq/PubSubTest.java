// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.ZmqAssertions.assertError;
import static org.zeromq.ZmqAssertions.recvAll;
import static org.zeromq.ZmqAssertions.sendAll;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publish and subscribe. Most publishers here are XPUBs, which receive the subscriptions, so that a
 * test can wait for them.
 */
@Timeout(60)
class PubSubTest {
  @RegisterExtension final TestContext context = new TestContext();
  @TempDir Path directory;

  // ---- the plain pair

  @OverEveryTransport
  void aPublisherReachesItsSubscriber(Transport transport) throws InterruptedException {
    try (ZMQ.Socket publisher = context.socket(SocketType.PUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscriber.connect(transport.bind(publisher, directory));
      subscriber.subscribe("");

      // a PUB does not report subscriptions, so it publishes until a message arrives
      String[] received = new String[1];
      Eventually.isTrue(
          () -> {
            publisher.send("news");
            received[0] = subscriber.recvStr(ZMQ.DONTWAIT);
            return received[0] != null;
          });

      assertEquals("news", received[0]);
    }
  }

  @OverEveryTransport
  void allMessagesArriveInOrder(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "");

      for (int i = 0; i < 500; i++) {
        assertTrue(publisher.send("message " + i));
      }

      for (int i = 0; i < 500; i++) {
        assertEquals("message " + i, subscriber.recvStr());
      }
    }
  }

  @OverEveryTransport
  void everySubscriberGetsEveryMessage(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket one = context.socket(SocketType.SUB);
        ZMQ.Socket two = context.socket(SocketType.SUB)) {
      publisher.setXpubVerbose(true); // receives the same subscription again
      String endpoint = transport.bind(publisher, directory);
      subscribe(one, publisher, endpoint, "");
      subscribe(two, publisher, endpoint, "");

      publisher.send("news");

      assertEquals("news", one.recvStr());
      assertEquals("news", two.recvStr());
    }
  }

  @OverEveryTransport
  void aSubscriberMayListenToSeveralPublishers(Transport transport) {
    try (ZMQ.Socket one = context.socket(SocketType.XPUB);
        ZMQ.Socket two = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, one, transport.bind(one, directory), "");
      subscriber.connect(transport.bind(two, directory));
      awaitSubscription(two, "");

      one.send("from one");
      two.send("from two");

      Set<String> received = new HashSet<>();
      received.add(subscriber.recvStr());
      received.add(subscriber.recvStr());
      assertEquals(new HashSet<>(Arrays.asList("from one", "from two")), received);
    }
  }

  @Test
  void aPublisherCannotReceiveAndASubscriberCannotSend() {
    try (ZMQ.Socket publisher = context.socket(SocketType.PUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      assertError(ZMQ.Error.ENOTSUP, () -> publisher.recv());
      assertError(ZMQ.Error.ENOTSUP, () -> subscriber.send("hello"));
    }
  }

  // ---- late, reconnecting and slow peers

  @OverEveryTransport
  void theSubscriberMayConnectFirst(Transport transport) {
    String endpoint = transport.freeEndpoint(directory);
    try (ZMQ.Socket subscriber = context.socket(SocketType.SUB);
        ZMQ.Socket publisher = context.socket(SocketType.XPUB)) {
      subscriber.subscribe("");
      subscriber.connect(endpoint);
      publisher.bind(endpoint);
      awaitSubscription(publisher, "");

      publisher.send("news");

      assertEquals("news", subscriber.recvStr());
    }
  }

  @OverEveryTransport
  void aLateSubscriberMissesEarlierMessages(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      String endpoint = transport.bind(publisher, directory);
      assertTrue(publisher.send("too early"));

      subscribe(subscriber, publisher, endpoint, "");
      publisher.send("in time");

      assertEquals("in time", subscriber.recvStr());
    }
  }

  @OverEveryTransport
  void aSubscriberThatReconnectsMissesMessagesSentMeanwhile(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB)) {
      String endpoint = transport.bind(publisher, directory);
      try (ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
        subscribe(subscriber, publisher, endpoint, "");
        publisher.send("first");
        assertEquals("first", subscriber.recvStr());
      }
      awaitUnsubscription(publisher, "");

      publisher.send("in between");

      try (ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
        subscribe(subscriber, publisher, endpoint, "");
        publisher.send("second");
        assertEquals("second", subscriber.recvStr());
      }
    }
  }

  @OverReconnectingTransports
  void aSubscriberOutlivesItsPublisher(Transport transport) throws Throwable {
    try (ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      String endpoint;
      try (ZMQ.Socket publisher = context.socket(SocketType.XPUB)) {
        endpoint = transport.bind(publisher, directory);
        subscribe(subscriber, publisher, endpoint, "");
        publisher.send("of the first");
        assertEquals("of the first", subscriber.recvStr());
      }

      // libzmq sends the subscriptions again within a call of the subscriber, here a receive
      Background<String> received = Background.run(subscriber::recvStr);
      try (ZMQ.Socket publisher = context.socket(SocketType.XPUB)) {
        Eventually.binds(publisher, endpoint);
        awaitSubscription(publisher, "");
        publisher.send("of the second");
        assertEquals("of the second", received.get());
      }
    }
  }

  @Test
  void aSlowSubscriberLosesMessagesAndThePublisherDoesNotBlock() {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      publisher.setSndHWM(2);
      subscriber.setRcvHWM(3);
      subscribe(subscriber, publisher, Transport.INPROC.bind(publisher, directory), "");

      for (int i = 0; i < 100; i++) {
        assertTrue(publisher.send("message " + i));
      }

      // over inproc both high-water marks add up for one queue
      for (int i = 0; i < 2 + 3; i++) {
        assertEquals("message " + i, subscriber.recvStr());
      }
      assertNull(subscriber.recv(ZMQ.DONTWAIT));
    }
  }

  // ---- filters

  @OverEveryTransport
  void withoutASubscriptionNothingIsReceived(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket other = context.socket(SocketType.SUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      publisher.setXpubVerbose(true);
      String endpoint = transport.bind(publisher, directory);
      subscriber.connect(endpoint);
      subscribe(other, publisher, endpoint, "");
      publisher.send("first");
      assertEquals("first", other.recvStr());

      subscriber.subscribe("");
      awaitSubscription(publisher, "");
      publisher.send("second");

      assertEquals("second", subscriber.recvStr());
    }
  }

  @OverEveryTransport
  void aSubscriptionMatchesMessagesThatBeginWithIt(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "天气");

      for (String message : new String[] {"天", "新闻", "天气 晴", "好天气", "", "天气", "天气预报"}) {
        publisher.send(message);
      }

      assertEquals("天气 晴", subscriber.recvStr());
      assertEquals("天气", subscriber.recvStr());
      assertEquals("天气预报", subscriber.recvStr());
    }
  }

  @OverEveryTransport
  void subscriptionsMatchBytes(Transport transport) {
    byte[] firstByteOfMost = Arrays.copyOf("今".getBytes(UTF_8), 1);
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscriber.subscribe(firstByteOfMost);
      subscriber.connect(transport.bind(publisher, directory));
      assertArrayEquals(new byte[] {1, firstByteOfMost[0]}, publisher.recv());

      publisher.send("Monday");
      publisher.send("今日"); // E4 BB 8A …
      publisher.send("你好"); // E4 BD A0 …
      publisher.send("🌍"); // F0 …
      publisher.send(new byte[] {firstByteOfMost[0], 0});

      assertEquals("今日", subscriber.recvStr());
      assertEquals("你好", subscriber.recvStr());
      assertArrayEquals(new byte[] {firstByteOfMost[0], 0}, subscriber.recv());
    }
  }

  @OverEveryTransport
  void aMessageNeedsToMatchOnlyOneSubscription(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "10001", "10003");

      publisher.send("10001 sunny");
      publisher.send("10002 rain");
      publisher.send("10003 snow");

      assertEquals("10001 sunny", subscriber.recvStr());
      assertEquals("10003 snow", subscriber.recvStr());
    }
  }

  @OverEveryTransport
  void aMessageThatMatchesSeveralSubscriptionsIsReceivedOnce(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "1", "10", "100");

      publisher.send("1001");
      publisher.send("1");

      assertEquals("1001", subscriber.recvStr());
      assertEquals("1", subscriber.recvStr());
    }
  }

  @OverEveryTransport
  void unsubscribeRemovesOnlyItsSubscription(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "1", "10", "2");

      subscriber.unsubscribe("1");
      awaitUnsubscription(publisher, "1");
      publisher.send("11");
      publisher.send("10");
      publisher.send("2");

      assertEquals("10", subscriber.recvStr());
      assertEquals("2", subscriber.recvStr());
    }
  }

  @OverEveryTransport
  void whatWasSubscribedTwiceMustBeUnsubscribedTwice(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "a");
      subscriber.subscribe("a");

      subscriber.unsubscribe("a");
      publisher.send("a1");
      assertEquals("a1", subscriber.recvStr());

      subscriber.unsubscribe("a");
      awaitUnsubscription(publisher, "a");
    }
  }

  @OverEveryTransport
  void theFirstPartDecidesForTheWholeMessage(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "a");

      sendAll(publisher, "b", "a");
      sendAll(publisher, "a", "b", "");

      assertEquals(Arrays.asList("a", "b", ""), recvAll(subscriber));
    }
  }

  // ---- contents

  @OverEveryTransport
  void emptyMessagesAreReceived(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "");

      publisher.send("");

      assertArrayEquals(new byte[0], subscriber.recv());
    }
  }

  @OverEveryTransport
  void textOfAnyLanguageArrivesAsItWas(Transport transport) {
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "");
      String[] messages = {"这是我发布给你们的第1个消息！今日温度25℃", "🌍🦀", "Grüße, Привет, 𝄞"};

      for (String message : messages) {
        publisher.send(message);
      }

      for (String message : messages) {
        assertEquals(message, subscriber.recvStr());
      }
    }
  }

  @OverEveryTransport
  void aMebibyteArrivesAsItWas(Transport transport) {
    byte[] message = new byte[1 << 20];
    new Random(1).nextBytes(message);
    try (ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      subscribe(subscriber, publisher, transport.bind(publisher, directory), "");

      publisher.send(message);

      assertArrayEquals(message, subscriber.recv());
    }
  }

  // ---- helpers

  /** Connects, subscribes and waits until the publisher has the subscription. */
  private static void subscribe(
      ZMQ.Socket subscriber, ZMQ.Socket xpub, String endpoint, String... filters) {
    subscriber.connect(endpoint);
    for (String filter : filters) {
      subscriber.subscribe(filter);
      awaitSubscription(xpub, filter);
    }
  }

  private static void awaitSubscription(ZMQ.Socket xpub, String filter) {
    assertEquals("\1" + filter, xpub.recvStr());
  }

  private static void awaitUnsubscription(ZMQ.Socket xpub, String filter) {
    assertEquals("\0" + filter, xpub.recvStr());
  }
}
