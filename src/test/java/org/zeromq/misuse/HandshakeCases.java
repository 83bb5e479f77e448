// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.join;
import static org.zeromq.misuse.Misuse.same;

import com.neilalexander.jnacl.crypto.curve25519xsalsa20poly1305;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/** Invalid and oversized handshakes, and invalid ZAP handlers. */
final class HandshakeCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final String ZAP = "inproc://zeromq.zap.01";
  private static final byte[] NOTHING = new byte[0];

  private HandshakeCases() {}

  // ---- zap-handlers

  @Case(fix = "zap-handlers")
  static void otherSocketTypesAtTheZapEndpoint() throws Throwable {
    for (SocketType type :
        new SocketType[] {SocketType.PULL, SocketType.PAIR, SocketType.DEALER, SocketType.XPUB}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket handler = context.createSocket(type);
        handler.bind(ZAP);
        ZMQ.Socket open = context.createSocket(SocketType.PULL);
        open.setZAPDomain("domain");
        open.setHandshakeIvl(100);
        open.bind(ANY_PORT);
        try (RawPeer peer = RawPeer.connect(open)) {
          peer.greet("PUSH");
          peer.readUntilTheEnd();
        }
        ZMQ.Socket plain = context.createSocket(SocketType.PULL);
        plain.setPlainServer(true);
        plain.bind(ANY_PORT);
        try (RawPeer peer = RawPeer.connect(plain)) {
          peer.greet("PLAIN", false);
          peer.hello("user", "password");
          peer.readUntilTheEnd();
        }
        ZMQ.Socket curve = context.createSocket(SocketType.PULL);
        ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
        curve.setCurveServer(true);
        curve.setCurveSecretKey(keys.secretKey);
        curve.setReceiveTimeOut(200);
        curve.bind(ANY_PORT);
        ZMQ.Socket client = context.createSocket(SocketType.PUSH);
        ZMQ.Curve.KeyPair clientKeys = ZMQ.Curve.generateKeyPair();
        client.setCurveServerKey(keys.publicKey);
        client.setCurvePublicKey(clientKeys.publicKey);
        client.setCurveSecretKey(clientKeys.secretKey);
        client.connect(curve.getLastEndpoint());
        client.send("unauthenticated");
        same("null", String.valueOf(curve.recvStr()));
        handler.close();
      }
    }
  }

  @Case(fix = "zap-handlers")
  static void aPlainServerThatInsistsOnADomainAndHasNone() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket server = context.createSocket(SocketType.PULL);
      server.setPlainServer(true);
      server.setZapEnforceDomain(true);
      server.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(server)) {
        peer.greet("PLAIN", false);
        peer.hello("user", "password");
        peer.readUntilTheEnd();
      }
    }
  }

  @Case(fix = "zap-handlers")
  static void anAnswerThatWasMeantForAnEarlierPeer() throws Throwable {
    try (ZContext context = new ZContext();
        RawListener listener = new RawListener()) {
      ZMQ.Socket handler = context.createSocket(SocketType.ROUTER);
      handler.bind(ZAP);
      ZMQ.Socket server = context.createSocket(SocketType.DEALER);
      server.setPlainServer(true);
      server.setReconnectIVL(1);
      server.connect(listener.endpoint());
      ZMsg friend;
      try (RawPeer peer = listener.accept()) {
        peer.greet("PLAIN", false);
        peer.hello("friend", "password");
        friend = ZMsg.recvMsg(handler);
        peer.reset();
      }
      try (RawPeer intruder = listener.accept()) {
        intruder.greet("PLAIN", false);
        intruder.hello("intruder", "password");
        ZMsg request = ZMsg.recvMsg(handler);
        answer(handler, friend.getFirst().getData(), "200");
        answer(handler, request.getFirst().getData(), "400");
        intruder.readGreeting();
        check(!intruder.readText().startsWith("\7WELCOME"));
      }
    }
  }

  @Case(fix = "plain-errors")
  static void aPlainClientThatIsRefused() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket handler = context.createSocket(SocketType.ROUTER);
      handler.bind(ZAP);
      ZMQ.Socket server = server(context, "PLAIN");
      try (RawPeer peer = RawPeer.connect(server)) {
        peer.greet("PLAIN", false);
        peer.hello("user", "password");
        answer(handler, ZMsg.recvMsg(handler).getFirst().getData(), "400");
        peer.readGreeting();
        same("\5ERROR\3" + "400", peer.readText());
      }
    }
  }

  private static void answer(ZMQ.Socket handler, byte[] to, String status) {
    byte[][] frames = {to, NOTHING, bytes("1.0"), bytes("1"), bytes(status), NOTHING, bytes("u")};
    for (byte[] frame : frames) {
      handler.sendMore(frame);
    }
    handler.send(NOTHING);
  }

  // ---- credentials

  @Case(fix = "credentials")
  static void namesOfPeersInAQueueOfOne() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket handler = context.createSocket(SocketType.ROUTER);
      handler.bind(ZAP);
      ZMQ.Socket server = context.createSocket(SocketType.PULL);
      server.setPlainServer(true);
      server.setRcvHWM(1);
      server.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(server)) {
        peer.greet("PLAIN", false);
        peer.hello("user", "password");
        answer(handler, ZMsg.recvMsg(handler).getFirst().getData(), "200");
        peer.readGreeting();
        check(peer.readText().startsWith("\7WELCOME"));
        peer.ready("INITIATE", "PUSH");
        check(peer.readText().startsWith("\5READY"));
        for (int i = 0; i < 3; i++) {
          peer.message("m" + i);
          same("m" + i, server.recvStr());
        }
      }
    }
  }

  // ---- handshake-size

  @Case(fix = "handshake-size")
  static void aCommandOfAHandshakeThatIsTooLarge() throws Throwable {
    for (String mechanism : new String[] {"NULL", "PLAIN", "CURVE"}) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket server = server(context, mechanism);
        try (RawPeer peer = RawPeer.connect(server)) {
          peer.greet(mechanism, false);
          peer.send(RawPeer.header(RawPeer.COMMAND, 60_000_000));
          peer.readUntilTheEnd();
        }
      }
    }
  }

  private static ZMQ.Socket server(ZContext context, String mechanism) {
    ZMQ.Socket server = context.createSocket(SocketType.ROUTER);
    if (mechanism.equals("PLAIN")) {
      server.setPlainServer(true);
    } else if (mechanism.equals("CURVE")) {
      server.setCurveServer(true);
      server.setCurveSecretKey(ZMQ.Curve.generateKeyPair().secretKey);
    }
    server.bind(ANY_PORT);
    return server;
  }

  @Case(fix = "handshake-size")
  static void aNameThatIsTooLong() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
      router.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(router)) {
        peer.greet("NULL", false);
        peer.command("READY", RawPeer.property("Identity", new byte[256]));
        peer.readUntilTheEnd();
      }
      for (int revision = 0; revision <= 1; revision++) {
        try (RawPeer peer = RawPeer.connect(router)) {
          peer.greetOld(revision);
          byte[] size = RawPeer.header(0, 100_000);
          size[0] = (byte) (revision == 0 ? 0xff : RawPeer.LONG);
          peer.send(size);
          peer.readUntilTheEnd();
        }
      }
    }
  }

  @Case(fix = "handshake-size")
  static void tooManyProperties() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(pull)) {
        peer.greet("NULL", false);
        byte[][] properties = new byte[1_000][];
        for (int i = 0; i < properties.length; i++) {
          properties[i] = RawPeer.property("X-" + i, NOTHING);
        }
        peer.command("READY", join(properties));
        peer.readUntilTheEnd();
      }
    }
  }

  @Case(fix = "handshake-size")
  static void messagesThatAreSmallerThanAHandshake() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.setMaxMsgSize(3);
      pull.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(pull, "PUSH")) {
        peer.message("abc");
        same("abc", pull.recvStr());
        peer.message("abcd");
        peer.readUntilTheEnd();
      }
    }
  }

  // ---- curve-handshake

  @Case(fix = "curve-handshake")
  static void aCurveServerWithAKeyThatGivesNoSecret() throws Throwable {
    byte[] secretKey = new byte[32];
    byte[] publicKey = new byte[32];
    Arrays.fill(secretKey, (byte) 42);
    curve25519xsalsa20poly1305.crypto_box_getpublickey(publicKey, secretKey);
    try (ZContext context = new ZContext();
        RawListener listener = new RawListener()) {
      ZMQ.Socket client = context.createSocket(SocketType.DEALER);
      ZMQ.Curve.KeyPair keys = ZMQ.Curve.generateKeyPair();
      client.setCurveServerKey(publicKey);
      client.setCurvePublicKey(keys.publicKey);
      client.setCurveSecretKey(keys.secretKey);
      client.connect(listener.endpoint());
      try (RawPeer server = listener.accept()) {
        server.greet("CURVE", true);
        server.readGreeting();
        byte[] hello = server.readFrame();
        byte[] nonce = Arrays.copyOf(bytes("WELCOME-"), 24);
        byte[] keyAndCookie = new byte[32 + 128]; // 32 zeros before the text, and a key of zeros
        byte[] box = new byte[keyAndCookie.length];
        curve25519xsalsa20poly1305.crypto_box(
            box, keyAndCookie, box.length, nonce, Arrays.copyOfRange(hello, 80, 112), secretKey);
        ByteArrayOutputStream welcome = new ByteArrayOutputStream();
        welcome.write(nonce, 8, 16);
        welcome.write(box, 16, box.length - 16);
        server.command("WELCOME", welcome.toByteArray());
        server.readUntilTheEnd();
      }
    }
  }

  private static byte[] bytes(String text) {
    return RawPeer.ascii(text);
  }

  // ---- peers-without-routing-id

  /** Without the fix, UndefinedBehaviorSanitizer reports a null pointer: no byte is copied. */
  @Case(fix = "peers-without-routing-id")
  static void aPeerWithoutARoutingId() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
      router.bind(ANY_PORT);
      try (RawPeer peer = RawPeer.connect(router, "DEALER")) {
        peer.message("m");
        check(router.recv() != null);
        same("m", router.recvStr());
      }
    }
  }
}
