// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.soak.Samples;

/**
 * Checks that repeated attempts of peers that do not authenticate or violate the protocol do not
 * accumulate resources. Ends with status 1 if descriptors or memory grow.
 *
 * <p>Properties: {@code hostile.attempts} (100,000 of each kind), {@code hostile.only} (the names
 * of those to be tried, separated by commas).
 */
public final class HostilePeersSoak {
  private static final int SAMPLES = 40;
  private static final double DESCRIPTOR_LIMIT = 1.5;
  private static final double MEMORY_LIMIT = 8 * 1024 * 1024;
  private static final int QUEUED = 100;
  private static final int MEGABYTE = 1 << 20;
  private static final int PATIENCE_MILLIS = 1000;

  private static final Frames FRAMES = new Frames(Version.V3_1);
  private static final Security OPEN = new Security(Security.Mechanism.NULL, false, false);

  private final long attempts = Long.getLong("hostile.attempts", 100_000);
  private final String only = System.getProperty("hostile.only", "");
  private boolean flat = true;

  private HostilePeersSoak() {}

  public static void main(String[] arguments) throws Exception {
    boolean flat = new HostilePeersSoak().run();
    System.out.println(flat ? "hostile: flat" : "hostile: NOT FLAT");
    System.exit(flat ? 0 : 1);
  }

  /** One attempt of a peer. */
  private interface Attempt {
    void run(int port) throws Exception;
  }

  private boolean run() throws Exception {
    Security curve = new Security(Security.Mechanism.CURVE, true, false);
    byte[] early = repeat(FRAMES.frame(Frames.MORE, new byte[250]), 100);
    each(
        "messages before the end of the handshake",
        SocketType.PULL,
        OPEN,
        1,
        port -> handshake(port, OPEN, early));
    byte[] large = FRAMES.frame(Frames.COMMAND, new byte[MEGABYTE]);
    each(
        "handshake commands of 1 MiB",
        SocketType.ROUTER,
        OPEN,
        10,
        port -> handshake(port, OPEN, large));
    each("the same, of CURVE", SocketType.ROUTER, curve, 10, port -> handshake(port, curve, large));
    byte[] identity = ready(SocketType.DEALER, "me");
    each("duplicate identities", SocketType.ROUTER, OPEN, 1, port -> talk(port, identity));
    byte[] pair = ready(SocketType.PAIR, "");
    each("surplus peers of PAIR", SocketType.PAIR, OPEN, 1, port -> talk(port, pair));
    byte[] channel = ready(SocketType.CHANNEL, "");
    each("surplus peers of CHANNEL", SocketType.CHANNEL, OPEN, 1, port -> talk(port, channel));
    byte[] topic = new byte[MEGABYTE];
    Arrays.fill(topic, (byte) 'T');
    byte[] subscription =
        FRAMES.frame(Frames.COMMAND, new Bytes().name("SUBSCRIBE").add(topic).get());
    each(
        "topics of 1 MiB",
        SocketType.XPUB,
        OPEN,
        100,
        port -> talk(port, ready(SocketType.SUB, ""), subscription));
    byte[] group = FRAMES.frame(Frames.MORE, Bytes.ascii("group"));
    each(
        "groups without a message",
        SocketType.DISH,
        OPEN,
        1,
        port -> talk(port, ready(SocketType.RADIO, ""), group));
    byte[] half = repeat(FRAMES.frame(Frames.MORE, new byte[200]), 20);
    each(
        "half of a message",
        SocketType.PULL,
        OPEN,
        1,
        port -> talk(port, ready(SocketType.PUSH, ""), half));
    byte[] upstream = repeat(FRAMES.frame(0, new byte[200]), 20);
    each(
        "upstream messages to an XPUB that does not receive",
        SocketType.XPUB,
        OPEN,
        1,
        port -> talk(port, ready(SocketType.XSUB, ""), upstream));
    datagrams();
    return flat;
  }

  /** Runs the attempts on a bound socket without receives; fewer if they are costly. */
  private void each(String name, SocketType type, Security security, int cost, Attempt attempt)
      throws Exception {
    if (!isWanted(name)) {
      return;
    }
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket socket = context.socket(type);
        ZMQ.Socket first = context.socket(type)) {
      socket.setLinger(0);
      first.setLinger(0);
      socket.setRcvHWM(QUEUED); // of 1 MiB each, as many as an XPUB holds
      security.apply(socket);
      if (type == SocketType.DISH) {
        socket.join("group");
      }
      if (type == SocketType.PAIR || type == SocketType.CHANNEL) {
        socket.bind("inproc://first");
        first.connect("inproc://first");
      }
      socket.bind("tcp://127.0.0.1:*");
      int port = Doors.port(socket.getLastEndpoint());
      measure(
          name,
          attempts / cost,
          () -> {
            attempt.run(port);
            use(socket);
          });
    }
  }

  /** Makes libzmq process disconnects, as the calls of a program that receives nothing would. */
  private static void use(ZMQ.Socket socket) {
    socket.getEvents();
    if (socket.getSocketType() == SocketType.XPUB) {
      socket.send("x", ZMQ.DONTWAIT);
    }
  }

  private void datagrams() throws Exception {
    String name = "malformed datagrams";
    if (!isWanted(name)) {
      return;
    }
    try (ZMQ.Context context = ZMQ.context(1);
        ZMQ.Socket dish = context.socket(SocketType.DISH);
        DatagramSocket sender = new DatagramSocket()) {
      dish.setLinger(0);
      String endpoint = Places.udp();
      dish.bind(endpoint);
      int port = Doors.port(endpoint);
      byte[][] bodies = {{}, {(byte) 200}, {5, 'a'}, {(byte) 255, 'a', 'b'}, {1, 'a'}};
      long[] number = new long[1];
      measure(
          name,
          attempts,
          () -> {
            byte[] body = bodies[(int) (number[0]++ % bodies.length)];
            sender.send(
                new DatagramPacket(body, body.length, InetAddress.getLoopbackAddress(), port));
          });
    }
  }

  private boolean isWanted(String name) {
    return only.isEmpty() || Arrays.stream(only.split(",")).anyMatch(name::contains);
  }

  /** One step. */
  private interface Work {
    void run() throws Exception;
  }

  private void measure(String name, long count, Work work) throws Exception {
    Samples samples = new Samples(name, "attempts");
    long interval = Math.max(1, count / SAMPLES);
    for (long i = 0; i < count; i++) {
      if (i % interval == 0) {
        samples.take(i);
      }
      work.run();
    }
    samples.take(count);
    flat &= samples.areFlat(DESCRIPTOR_LIMIT, MEMORY_LIMIT);
  }

  // ---- peers

  /** A greeting, then these bytes until the other side closes the connection. */
  private static void handshake(int port, Security security, byte[] bytes) throws IOException {
    try (Socket peer = greet(port, security)) {
      send(peer, bytes);
      readUntilEnd(peer, null);
    }
  }

  /** A complete handshake, then these bytes, until they have been read. */
  private static void talk(int port, byte[] ready, byte[]... bytes) throws IOException {
    try (Socket peer = greet(port, OPEN)) {
      send(peer, ready);
      readUntilEnd(peer, Bytes.ascii("READY"));
      for (byte[] part : bytes) {
        send(peer, part);
      }
      send(peer, FRAMES.frame(Frames.COMMAND, new Bytes().name("PING").u16(0).get()));
      readUntilEnd(peer, Bytes.ascii("PONG"));
    }
  }

  private static Socket greet(int port, Security security) throws IOException {
    Socket peer = new Socket(InetAddress.getLoopbackAddress(), port);
    peer.setSoLinger(true, 0); // leaves no port in TIME_WAIT
    peer.setTcpNoDelay(true);
    peer.setSoTimeout(PATIENCE_MILLIS);
    String mechanism = security.mechanism.name();
    send(
        peer,
        new Bytes()
            .u8(0xff)
            .zeros(8)
            .u8(0x7f)
            .u8(3)
            .u8(1)
            .text(mechanism)
            .zeros(20 - mechanism.length() + 32)
            .get());
    return peer;
  }

  private static void send(Socket peer, byte[] bytes) {
    try {
      peer.getOutputStream().write(bytes);
    } catch (IOException e) {
      return; // the connection is closed
    }
  }

  /** Reads until the other side closes the connection or has sent this. */
  private static void readUntilEnd(Socket peer, byte[] text) {
    try {
      InputStream in = peer.getInputStream();
      int matched = 0;
      int c = in.read();
      while (c >= 0) {
        if (text != null) {
          matched = c == text[matched] ? matched + 1 : 0;
          if (matched == text.length) {
            return;
          }
        }
        c = in.read();
      }
    } catch (IOException e) {
      return; // the connection is closed, or nothing more is sent
    }
  }

  private static byte[] ready(SocketType type, String identity) {
    Bytes ready = new Bytes().name("READY");
    ready.name("Socket-Type").u32(type.name().length()).text(type.name());
    ready.name("Identity").u32(identity.length()).text(identity);
    return FRAMES.frame(Frames.COMMAND, ready.get());
  }

  private static byte[] repeat(byte[] bytes, int times) {
    Bytes all = new Bytes();
    for (int i = 0; i < times; i++) {
      all.add(bytes);
    }
    return all.get();
  }
}
