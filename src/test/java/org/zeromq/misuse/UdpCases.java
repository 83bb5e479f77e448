// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zeromq.Eventually;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** UDP: arbitrary datagrams, and addresses that cannot be used. */
final class UdpCases {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MULTICAST_HOPS = 25;

  /** More than the size of a datagram. */
  private static final byte[] TOO_LARGE = new byte[200_000];

  private UdpCases() {}

  /** A port that no UDP socket uses at the moment. */
  private static int freePort() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  private static String endpoint(int port) {
    return "udp://" + LOOPBACK + ":" + port;
  }

  private static void send(DatagramSocket from, int port, byte[] data) throws Exception {
    from.send(new DatagramPacket(data, data.length, InetAddress.getByName(LOOPBACK), port));
  }

  private static byte[] datagram(String group, String body) {
    return ((char) group.length() + group + body).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A DISH that is a member of group "g". */
  private static ZMQ.Socket dish(ZContext context, int port) {
    ZMQ.Socket dish = context.createSocket(SocketType.DISH);
    dish.bind(endpoint(port));
    dish.join("g");
    return dish;
  }

  /** Sends until one of the messages arrives. */
  private static void awaitMessage(DatagramSocket peer, int port, ZMQ.Socket dish)
      throws Throwable {
    Eventually.isTrue(
        () -> {
          try {
            send(peer, port, datagram("g", "works on"));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
          return "works on".equals(dish.recvStr(ZMQ.DONTWAIT));
        });
  }

  @Case(fix = "udp-datagrams")
  static void everyFirstByteOfDatagramsOfEveryLength() throws Throwable {
    try (ZContext context = new ZContext();
        DatagramSocket peer = new DatagramSocket()) {
      int port = freePort();
      ZMQ.Socket dish = dish(context, port);
      awaitMessage(peer, port, dish);
      for (int length : new int[] {1, 2, 128, 255, 256, 1000}) {
        byte[] data = new byte[length];
        for (int first = 0; first < 256; first++) {
          data[0] = (byte) first;
          send(peer, port, data);
          if (first % 16 == 0) {
            awaitMessage(peer, port, dish); // not more than the system buffers
          }
        }
      }
      send(peer, port, new byte[0]);
      awaitMessage(peer, port, dish);
    }
  }

  @Case(fix = "udp-datagrams")
  static void groupsOfEveryLengthOverUdp() throws Throwable {
    try (ZContext context = new ZContext()) {
      int port = freePort();
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      dish.bind(endpoint(port));
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      radio.connect(endpoint(port));
      for (int length : new int[] {1, 14, 15, 127, 128, 200, 255}) {
        char[] letters = new char[length];
        Arrays.fill(letters, 'g');
        String group = new String(letters);
        check(dish.join(group));
        Eventually.isTrue(
            () -> {
              check(send(radio, group, "body".getBytes(StandardCharsets.US_ASCII)));
              return "body".equals(dish.recvStr(ZMQ.DONTWAIT));
            });
      }
    }
  }

  private static boolean send(ZMQ.Socket radio, String group, byte[] body) {
    try (Msg message = new Msg(body)) {
      message.setGroup(group);
      return radio.send(message, 0);
    }
  }

  @Case(fix = "udp-datagrams")
  static void messagesLargerThanADatagram() throws Throwable {
    try (ZContext context = new ZContext()) {
      int port = freePort();
      ZMQ.Socket dish = dish(context, port);
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      radio.connect(endpoint(port));
      ZMQ.Socket dgram = context.createSocket(SocketType.DGRAM);
      dgram.bind(endpoint(freePort()));
      for (int i = 0; i < 50; i++) {
        check(send(radio, "g", TOO_LARGE));
        dgram.sendMore(LOOPBACK + ":" + port);
        dgram.send(TOO_LARGE);
      }
      Eventually.isTrue(
          () -> {
            check(send(radio, "g", "fits".getBytes(StandardCharsets.US_ASCII)));
            return "fits".equals(dish.recvStr(ZMQ.DONTWAIT));
          });
      Eventually.isTrue(
          () -> {
            dgram.sendMore(LOOPBACK + ":" + port);
            dgram.send(datagram("g", "fits, too"));
            return "fits, too".equals(dish.recvStr(ZMQ.DONTWAIT));
          });
    }
  }

  /** A DGRAM names its peers by IPv4 addresses. */
  @Case(fix = "udp-bind-errors")
  static void aDgramWithIpv6Enabled() throws Throwable {
    try (ZContext context = new ZContext();
        DatagramSocket peer = new DatagramSocket()) {
      int port = freePort();
      ZMQ.Socket dgram = context.createSocket(SocketType.DGRAM);
      dgram.setIPv6(true);
      dgram.bind("udp://*:" + port);
      Eventually.isTrue(
          () -> {
            try {
              send(peer, port, new byte[] {'m'});
            } catch (Exception e) {
              throw new AssertionError(e);
            }
            return dgram.recvStr(ZMQ.DONTWAIT) != null;
          });
      same("m", dgram.recvStr());
      refused(() -> dgram.bind("udp://[::1]:" + port), ZMQ.Error.ENODEV, ZMQ.Error.EINVAL);
    }
  }

  @Case(fix = "udp-bind-errors")
  static void addressesOfUdpThatCannotBeBound() throws Throwable {
    try (ZContext context = new ZContext();
        DatagramSocket other = new DatagramSocket(0, InetAddress.getByName(LOOPBACK))) {
      for (SocketType type : new SocketType[] {SocketType.DISH, SocketType.DGRAM}) {
        ZMQ.Socket socket = context.createSocket(type);
        refused(() -> socket.bind(endpoint(other.getLocalPort())), ZMQ.Error.EADDRINUSE);
        explained(
            "bind udp://192.0.2.1:5555 ("
                + socket.getSocketType()
                + "): EADDRNOTAVAIL, no network interface of this machine has this address",
            () -> socket.bind("udp://192.0.2.1:5555"));
        check(socket.bind(endpoint(freePort())));
      }
    }
  }

  @Case(fix = "udp-bind-errors")
  static void optionsThatTheSystemRefusesForUdp() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      dish.setBindToDevice("no-such-device");
      refused(() -> dish.bind(endpoint(freePort())), ZMQ.Error.ENODEV, ZMQ.Error.EPERM);
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      radio.setLongSockopt(MULTICAST_HOPS, 1000);
      refused(() -> radio.connect("udp://239.0.0.1:5555"), ZMQ.Error.EINVAL);
      check(radio.connect(endpoint(freePort())));
    }
  }

  @Case(fix = "udp-bind-errors", shell = "ulimit -n 64")
  static void noDescriptorsForUdp() throws Throwable {
    ResourceCases.loadClasses();
    try (ZContext context = new ZContext()) {
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      String endpoint = endpoint(freePort());
      refused(
          () -> {
            for (int i = 0; i < 100; i++) {
              radio.connect(endpoint);
            }
          },
          ZMQ.Error.EMFILE);
      radio.close();
    }
  }
}
