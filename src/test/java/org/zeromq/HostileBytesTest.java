// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.jni.BuiltLibzmq;

/** Random bytes of one peer do not affect the messages of others. */
@Timeout(120)
class HostileBytesTest {
  private static final int ATTACKS = 300;

  /** A ZMTP 3 greeting; random bytes after it reach more code than others. */
  private static final byte[] GREETING = new byte[64];

  static {
    GREETING[0] = (byte) 0xFF;
    GREETING[9] = 0x7F;
    GREETING[10] = 3;
    System.arraycopy(new byte[] {'N', 'U', 'L', 'L'}, 0, GREETING, 12, 4);
  }

  private final long seed = ThreadLocalRandom.current().nextInt(1_000_000_000);
  private final Random random = new Random(seed);

  @Test
  void bytesAtATcpPortDoNotDisturbOtherClients() {
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket server = context.socket(SocketType.PULL);
        ZMQ.Socket client = context.socket(SocketType.PUSH)) {
      server.setReceiveTimeOut(20_000);
      server.bind("tcp://127.0.0.1:*");
      String endpoint = server.getLastEndpoint();
      int port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
      client.connect(endpoint);
      for (int i = 0; i < ATTACKS; i++) {
        attack(port);
        String text = "message " + i;
        client.send(text);
        String received;
        do {
          received =
              server.recvStr(); // the bytes may be a message of ZMTP 1, which has no greeting
          assertNotNull(received, "seed " + seed);
        } while (!received.equals(text));
      }
    }
  }

  @Test
  void bytesAtTheTcpPortOfARepDoNotDisturbOtherClients() throws Throwable {
    assumeTrue(BuiltLibzmq.hasFix("rep-malformed-requests"));
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket server = context.socket(SocketType.REP);
        ZMQ.Socket client = context.socket(SocketType.REQ)) {
      server.bind("tcp://127.0.0.1:*");
      String endpoint = server.getLastEndpoint();
      int port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
      client.connect(endpoint);
      client.setReceiveTimeOut(20_000);
      Background<String> echo = Background.run(() -> echo(server));
      for (int i = 0; i < ATTACKS; i++) {
        attack(port);
        client.send("request " + i);
        assertEquals("request " + i, client.recvStr(), "seed " + seed);
      }
      client.send("end");
      assertEquals("end", client.recvStr(), "seed " + seed);
      assertEquals("end", echo.get());
    }
  }

  private static String echo(ZMQ.Socket server) {
    String request;
    do {
      request = server.recvStr();
      while (server.hasReceiveMore()) {
        server.recv();
      }
      server.send(request);
    } while (!request.equals("end"));
    return request;
  }

  private void attack(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      if (random.nextBoolean()) {
        socket.getOutputStream().write(GREETING);
      }
      socket.getOutputStream().write(randomBytes(2000));
    } catch (IOException e) {
      return; // the server has closed the connection
    }
  }

  private void exchange(ZMQ.Socket client, ZMQ.Socket server, String text) {
    server.setReceiveTimeOut(20_000);
    client.setReceiveTimeOut(20_000);
    client.send(text);
    assertEquals(text, server.recvStr(), "seed " + seed);
    server.send(text);
    assertEquals(text, client.recvStr(), "seed " + seed);
  }

  @Test
  void bytesAtTheZapEndpointDoNotDisturbOtherClients() {
    try (ZContext context = new ZContext();
        ZMQ.Socket server = context.createSocket(SocketType.REP);
        ZAuth auth = new ZAuth(context)) {
      auth.configureCurve(ZAuth.CURVE_ALLOW_ANY);
      ZCert serverKeys = new ZCert();
      serverKeys.apply(server);
      server.setCurveServer(true);
      server.bind("tcp://127.0.0.1:*");
      for (int i = 0; i < ATTACKS / 10; i++) {
        try (ZMQ.Socket attacker = context.createSocket(SocketType.DEALER);
            ZMQ.Socket client = context.createSocket(SocketType.REQ)) {
          attacker.connect("inproc://zeromq.zap.01");
          for (int j = 0; j < 10; j++) {
            for (int frames = random.nextInt(12); frames > 0; frames--) {
              attacker.send(randomBytes(300), ZMQ.SNDMORE);
            }
            attacker.send(randomBytes(300));
          }
          new ZCert().apply(client);
          client.setCurveServerKey(serverKeys.getPublicKey());
          client.connect(server.getLastEndpoint());
          exchange(client, server, "message " + i);
        }
      }
    }
  }

  private byte[] randomBytes(int limit) {
    byte[] bytes = new byte[random.nextInt(limit)];
    random.nextBytes(bytes);
    return bytes;
  }
}
