// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.util.ZMetadata;

/** A ZAuth with an Auth object per mechanism. */
@Timeout(60)
@SuppressWarnings("try") // clients that only connect
class ZAuthMechanismsTest {
  private static final int LIMIT = 20_000;
  private static final int ACCEPTED = 200;
  private static final int REJECTED = 400;
  private static final int FAILED = 500;

  private final ZContext context = new ZContext();
  private final ZCert serverCert = new ZCert();
  @TempDir Path folder;

  @AfterEach
  void end() {
    assertTrue(context.close(LIMIT), "the context did not end: is a socket left open?");
  }

  /** Accepts the user "right", and records the requests. */
  private static final class OneUser implements ZAuth.Auth {
    final BlockingQueue<ZAuth.ZapRequest> requests = new LinkedBlockingQueue<>();
    final BlockingQueue<String> configured = new LinkedBlockingQueue<>();

    @Override
    public boolean configure(ZMsg message, boolean verbose) {
      message.forEach(frame -> configured.add(frame.getString(UTF_8)));
      return message.size() == 2;
    }

    @Override
    public boolean authorize(ZAuth.ZapRequest request, boolean verbose) {
      requests.add(request);
      if (request.username.equals("broken")) {
        throw new IllegalStateException("for a test");
      }
      request.userId = "user " + request.username;
      request.metadata = new ZMetadata();
      request.metadata.set("Shoe-Size", "43");
      return request.username.equals("right");
    }
  }

  private ZAuth with(String mechanism, ZAuth.Auth auth) {
    return new ZAuth(context, "auths", Collections.singletonMap(mechanism, auth)).replies(true);
  }

  private ZMQ.Socket plainServer() {
    ZMQ.Socket server = context.createSocket(SocketType.PULL);
    server.setReceiveTimeOut(LIMIT);
    server.setPlainServer(true);
    server.setZAPDomain("domain".getBytes(UTF_8));
    server.bind("tcp://127.0.0.1:*");
    return server;
  }

  private ZMQ.Socket plainClient(ZMQ.Socket server, String user, String password) {
    ZMQ.Socket client = context.createSocket(SocketType.PUSH);
    client.setLinger(0);
    client.setPlainUsername(user.getBytes(UTF_8));
    client.setPlainPassword(password.getBytes(UTF_8));
    client.connect(server.getLastEndpoint());
    return client;
  }

  private int answerFor(ZAuth auth, ZMQ.Socket server, String user, String password) {
    try (ZMQ.Socket client = plainClient(server, user, password)) {
      ZAuth.ZapReply reply = auth.nextReply(LIMIT);
      assertNotNull(reply, "no request");
      return reply.statusCode;
    }
  }

  @Test
  void requestHasTheCredentialsAndTheReplyWhatWasSet() {
    OneUser users = new OneUser();
    try (ZAuth auth = with("PLAIN", users);
        ZMQ.Socket server = plainServer();
        ZMQ.Socket client = plainClient(server, "right", "secret");
        Msg message = new Msg()) {
      client.send("hello");
      assertTrue(server.recv(message, 0));
      assertEquals("user right", message.getProperty("User-Id"));
      assertEquals("43", message.getProperty("Shoe-Size"));
      ZAuth.ZapRequest request = users.requests.remove();
      assertEquals("1.0", request.version);
      assertEquals("domain", request.domain);
      assertEquals("127.0.0.1", request.address);
      assertEquals("PLAIN", request.mechanism);
      assertEquals("secret", request.password);
      assertEquals("user right", auth.nextReply(LIMIT).userId);
    }
  }

  @Test
  void clientIsRejectedIfItsAuthDoesNotAcceptItOrThrows() {
    try (ZAuth auth = with("PLAIN", new OneUser());
        ZMQ.Socket server = plainServer()) {
      assertEquals(REJECTED, answerFor(auth, server, "wrong", "password"));
      assertEquals(FAILED, answerFor(auth, server, "broken", "password"));
      assertEquals(ACCEPTED, answerFor(auth, server, "right", "password"));
    }
  }

  @Test
  void deniedAddressIsRejectedBeforeItsAuthIsAsked() {
    OneUser users = new OneUser();
    try (ZAuth auth = with("PLAIN", users);
        ZMQ.Socket server = plainServer()) {
      auth.deny("127.0.0.1");
      assertEquals(REJECTED, answerFor(auth, server, "right", "password"));
      assertTrue(users.requests.isEmpty());
    }
  }

  @Test
  void mechanismWithoutAnAuthIsRejected() {
    try (ZAuth auth = with("CURVE", new ZAuth.SimpleCurveAuth());
        ZMQ.Socket server = plainServer()) {
      assertEquals(REJECTED, answerFor(auth, server, "right", "password"));
    }
  }

  @Test
  void configurationGoesToTheAuth() {
    OneUser users = new OneUser();
    try (ZAuth auth = with("PLAIN", users)) {
      auth.configurePlain("domain", "file");
      assertEquals("domain", users.configured.remove());
      assertEquals("file", users.configured.remove());
      assertThrows(IllegalArgumentException.class, () -> auth.send("PLAIN", "too few"));
      assertThrows(IllegalArgumentException.class, () -> auth.configureCurve("*"));
    }
  }

  @Test
  void simplePlainAuthReadsPasswords() throws IOException {
    Path file = Files.write(folder.resolve("passwords"), Arrays.asList("joe=secret"));
    try (ZAuth auth = with("PLAIN", new ZAuth.SimplePlainAuth());
        ZMQ.Socket server = plainServer()) {
      assertEquals(REJECTED, answerFor(auth, server, "joe", "secret"));
      auth.configurePlain("*", file.toString());
      assertEquals(ACCEPTED, answerFor(auth, server, "joe", "secret"));
      assertEquals(REJECTED, answerFor(auth, server, "joe", "guess"));
      assertThrows(IllegalArgumentException.class, () -> auth.send("PLAIN"));
    }
  }

  @Test
  void simpleCurveAuthReadsCertificates() throws IOException {
    ZCert known = new ZCert();
    known.savePublic(folder.resolve("known.txt").toString());
    Map<String, ZAuth.Auth> auths = new HashMap<>();
    auths.put("CURVE", new ZAuth.SimpleCurveAuth());
    try (ZAuth auth = new ZAuth(context, "auths", auths).replies(true)) {
      auths.clear(); // the map was copied
      auth.configureCurve(folder.toString());
      ZMQ.Socket server = context.createSocket(SocketType.PULL);
      server.setCurveServer(true);
      serverCert.apply(server);
      server.bind("tcp://127.0.0.1:*");
      assertEquals(known.getPublicKeyAsZ85(), replyFor(auth, server, known).userId);
      assertEquals(REJECTED, replyFor(auth, server, new ZCert()).statusCode);
      auth.configureCurve(ZAuth.CURVE_ALLOW_ANY);
      assertEquals(ACCEPTED, replyFor(auth, server, new ZCert()).statusCode);
    }
  }

  private ZAuth.ZapReply replyFor(ZAuth auth, ZMQ.Socket server, ZCert cert) {
    try (ZMQ.Socket client = context.createSocket(SocketType.PUSH)) {
      client.setLinger(0);
      cert.apply(client);
      client.setCurveServerKey(serverCert.getPublicKey());
      client.connect(server.getLastEndpoint());
      ZAuth.ZapReply reply = auth.nextReply(LIMIT);
      assertNotNull(reply, "no request");
      return reply;
    }
  }

  @Test
  void simpleNullAuthAcceptsAll() {
    try (ZAuth auth = with("NULL", new ZAuth.SimpleNullAuth());
        ZMQ.Socket server = context.createSocket(SocketType.PULL);
        ZMQ.Socket client = context.createSocket(SocketType.PUSH)) {
      server.setZAPDomain("domain".getBytes(UTF_8));
      server.bind("tcp://127.0.0.1:*");
      client.setLinger(0);
      client.connect(server.getLastEndpoint());
      assertEquals(ACCEPTED, auth.nextReply(LIMIT).statusCode);
    }
  }
}
