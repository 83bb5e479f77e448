// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first steps, in reading order. */
@Timeout(60)
class TutorialTest {
  /** The example of the README: a request and its reply. */
  @Test
  void helloWorld() {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      server.bind("tcp://127.0.0.1:*");
      client.connect(server.getLastEndpoint());

      client.send("Hello");
      assertEquals("Hello", server.recvStr());
      server.send("World");
      assertEquals("World", client.recvStr());
    }
  }

  /**
   * Request and reply, with the server in a thread of its own.
   *
   * <p>A context is shared by the whole program, a socket is used by one thread: so the thread
   * creates its own socket. Both sides use the same endpoint; either may start first.
   */
  @Test
  void aServerAnswersOneRequestAfterTheOther() throws InterruptedException {
    String endpoint = "inproc://server";
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      Thread server =
          new Thread(
              () -> {
                try (ZMQ.Socket socket = context.socket(SocketType.REP)) {
                  socket.bind(endpoint);
                  for (int i = 0; i < 3; i++) {
                    String name = socket.recvStr();
                    socket.send("Hello, " + name + "!");
                  }
                }
              });
      server.start();

      client.connect(endpoint);
      for (String name : new String[] {"World", "世界", "🌍"}) {
        client.send(name);
        assertEquals("Hello, " + name + "!", client.recvStr());
      }
      server.join();
    }
  }

  /**
   * Publish and subscribe: each subscriber receives the messages that begin with its subscription.
   *
   * <p>Messages published before the subscription are lost. This publisher is an XPUB: a PUB that
   * receives the subscriptions, so that it can wait for them.
   */
  @Test
  void aSubscriberReceivesItsSubscriptions() {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket publisher = context.socket(SocketType.XPUB);
        ZMQ.Socket subscriber = context.socket(SocketType.SUB)) {
      publisher.bind("tcp://127.0.0.1:*");
      publisher.send("10001 nobody hears this");

      subscriber.connect(publisher.getLastEndpoint());
      subscriber.subscribe("10001");
      assertEquals("\u000110001", publisher.recvStr()); // 1: a peer subscribes

      publisher.send("10001 今日温度25℃");
      publisher.send("10002 今日温度30℃");
      publisher.send("10001 明日温度20℃");

      assertEquals("10001 今日温度25℃", subscriber.recvStr());
      assertEquals("10001 明日温度20℃", subscriber.recvStr());
    }
  }
}
