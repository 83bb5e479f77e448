// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.survives;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import org.zeromq.LibzmqSocket;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.jni.Zmq;
import org.zeromq.jni.ZmqConstants;

/** Invalid addresses, and connections that fail or must not be made. */
final class AddressCases {
  private static final String ANY_PORT = "tcp://127.0.0.1:*";
  private static final int TCP_ACCEPT_FILTER = 38;
  private static final Path LOCAL_PORTS = Paths.get("/proc/sys/net/ipv4/ip_local_port_range");

  private AddressCases() {}

  @Case(fix = "strict-addresses")
  static void invalidPorts() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      for (String port :
          new String[] {
            "99999", "65536", "5555/", "5555 ", "5555a", "-1", "+1", "", "4294967297"
          }) {
        explained(
            "bind tcp://127.0.0.1:" + port + " (PULL): EINVAL, a port is a number from 0 to 65535",
            () -> socket.bind("tcp://127.0.0.1:" + port));
        refused(() -> socket.connect("tcp://127.0.0.1:" + port), ZMQ.Error.EINVAL);
      }
      check(socket.connect("tcp://127.0.0.1:65535"));
      ZMQ.Socket dgram = context.createSocket(SocketType.DGRAM);
      refused(() -> dgram.bind("udp://127.0.0.1:99999"), ZMQ.Error.EINVAL);
    }
  }

  @Case(fix = "strict-addresses")
  static void invalidMasks() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PULL);
      for (String filter : new String[] {"127.0.0.1/8x", "127.0.0.1/", "127.0.0.1/33"}) {
        refused(
            () -> socket.setBytesSockopt(TCP_ACCEPT_FILTER, filter.getBytes()), ZMQ.Error.EINVAL);
      }
    }
  }

  @Case
  static void endpointsOfEveryKind() throws Throwable {
    char[] letters = new char[70_000];
    Arrays.fill(letters, 'a');
    String huge = new String(letters);
    String[] addresses = {
      "",
      "*",
      ":",
      ":*",
      "*:*",
      "[",
      "[]",
      "[]:1",
      "[::1",
      "[::1]:*",
      "[fe80::1%lo]:*",
      "[fe80::1%]:1",
      "[fe80::1%999]:1",
      "[fe80::1%no-such]:1",
      "%:1",
      ";",
      ";;:1",
      "lo:*",
      "lo;127.0.0.1:1",
      "127.0.0.1:0;127.0.0.1:1",
      "*:*;127.0.0.1:1",
      "192.0.2.1:1;127.0.0.1:1",
      "no-such;239.0.0.1:5555",
      "lo;239.0.0.1:5555",
      "lo;[ff02::1]:5555",
      "239.0.0.1:5555",
      "[ff02::1]:5555",
      "255.255.255.255:1",
      "0.0.0.0:1",
      "@",
      "@a",
      "@@",
      "/",
      "/no/such/path",
      "\u00e9:1",
      "\ud800:1",
      huge,
      huge + ":1",
      "@" + huge,
      "[" + huge + "]:1",
      huge + ";a:1",
      "<*>",
      "<1.2.3:4>",
      "{5560,0,0}",
      "{5560,0}",
      "{1,2,3",
      "{5560,1,0}@1.2",
      "{99999999999,1,1}"
    };
    try (ZContext context = new ZContext()) {
      for (boolean ipv6 : new boolean[] {false, true}) {
        for (SocketType type :
            new SocketType[] {
              SocketType.PUSH, SocketType.RADIO, SocketType.DISH, SocketType.DGRAM
            }) {
          ZMQ.Socket socket = context.createSocket(type);
          socket.setIPv6(ipv6);
          socket.setLinger(0);
          for (String protocol : new String[] {"tcp", "udp", "ipc", "tipc", "ws", "vmci", "none"}) {
            for (String address : addresses) {
              if (protocol.equals("ipc") && address.startsWith("[")) {
                continue; // a file in the current folder
              }
              survives(() -> socket.connect(protocol + "://" + address));
              if (!protocol.equals("ipc") || address.startsWith("@") || address.equals("*")) {
                survives(() -> socket.bind(protocol + "://" + address));
              }
            }
          }
          socket.close();
        }
      }
    }
  }

  /** With a few ports to choose from, the system soon chooses the one to connect to. */
  @Case(
      fix = "self-connection",
      shell =
          "test $(id -u) = 0 && command -v unshare >/dev/null && unshare -n true 2>/dev/null"
              + " && exec unshare -n sh -c 'echo 40000 40009 >"
              + " /proc/sys/net/ipv4/ip_local_port_range && ip link set lo up && exec \"$@\"'"
              + " sh \"$@\"")
  static void aConnectionToItself() throws Throwable {
    if (!localPorts().startsWith("40000")) {
      return; // the machine does not permit the test
    }
    try (ZContext context = new ZContext()) {
      ZMQ.Socket reader = context.createSocket(SocketType.PAIR);
      ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
      socket.monitor("inproc://monitor", ZMQ.EVENT_CONNECTED | ZMQ.EVENT_CONNECT_RETRIED);
      reader.connect("inproc://monitor");
      socket.setReconnectIVL(1);
      socket.connect("tcp://127.0.0.1:40002"); // Linux tries the even ports first
      for (int attempts = 0; attempts < 500; attempts++) {
        same(ZMQ.EVENT_CONNECT_RETRIED, ZMQ.Event.recv(reader).getEvent());
      }
    }
  }

  /** Linux returns such a file in one read only, which Files.readAllBytes does not know. */
  private static String localPorts() throws IOException {
    if (!Files.isReadable(LOCAL_PORTS)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(LOCAL_PORTS)) {
      byte[] line = new byte[100];
      return new String(line, 0, Math.max(0, in.read(line)), ZMQ.CHARSET);
    }
  }

  /**
   * A process needs CAP_NET_ADMIN or CAP_NET_RAW to set them. {@code setPriority} rejects them, so
   * this calls libzmq directly.
   */
  @Case(
      fix = "socket-marks",
      shell =
          "test $(id -u) = 0 && command -v setpriv >/dev/null"
              + " && exec setpriv --bounding-set -net_admin,-net_raw \"$@\"")
  static void prioritiesAndTypesOfService() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int mark : new int[] {1, 6, 7, 255, 256, Integer.MAX_VALUE}) {
        ZMQ.Socket[] ends = {
          context.createSocket(SocketType.PUSH), context.createSocket(SocketType.PULL)
        };
        for (ZMQ.Socket end : ends) {
          Zmq.zmq_setsockopt_int(LibzmqSocket.of(end), ZmqConstants.ZMQ_PRIORITY, mark);
          end.setTos(mark);
          end.setIPv6(mark % 2 == 0);
        }
        ends[1].bind(ANY_PORT);
        ends[0].connect(ends[1].getLastEndpoint());
        ends[0].send("m");
        same("m", ends[1].recvStr());
      }
    }
  }

  /** Without the fix, each failed attempt leaks its descriptor. */
  @Case(fix = "accept-errors", shell = "ulimit -n 128")
  static void keepAlivesThatTheSystemRefuses() throws Throwable {
    try (ZContext context = new ZContext();
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      push.setTCPKeepAlive(1);
      push.setTCPKeepAliveIdle(Integer.MAX_VALUE);
      push.setReconnectIVL(1);
      push.connect("tcp://127.0.0.1:" + server.getLocalPort());
      for (int i = 0; i < 300; i++) {
        server.accept().close();
      }
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      pull.setTCPKeepAlive(1);
      pull.setTCPKeepAliveIdle(Integer.MAX_VALUE);
      pull.bind(ANY_PORT);
      int port = Integer.parseInt(pull.getLastEndpoint().replaceAll(".*:", ""));
      for (int i = 0; i < 300; i++) {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
          same(-1, client.getInputStream().read());
        }
      }
    }
  }
}
