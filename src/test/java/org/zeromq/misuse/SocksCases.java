// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.start;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A SOCKS proxy that violates RFC 1928. */
final class SocksCases {
  private static final int GREETING = 3;
  private static final byte[] NO_AUTHENTICATION = {5, 0};

  private SocksCases() {}

  /** Sends the replies of a proxy: to the greeting, and to the request if there is one. */
  private static void talk(Socket client, byte[] choice, byte[] response) throws Exception {
    client.setSoTimeout(10_000);
    client.setTcpNoDelay(true);
    DataInputStream in = new DataInputStream(client.getInputStream());
    in.readFully(new byte[GREETING]);
    try {
      client.getOutputStream().write(choice);
      if (response != null) {
        in.readFully(new byte[4]); // of the request
        for (byte next : response) { // byte by byte
          client.getOutputStream().write(next);
          Thread.yield();
        }
      }
      while (in.read() >= 0) {}
    } catch (IOException e) {
      // the connection was closed before all of it was read
    }
  }

  /** Sends these replies, and closes the socket after libzmq has closed the connection. */
  private static void proxy(byte[] choice, byte[] response) throws Throwable {
    try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PUSH);
      socket.setReconnectIVL(60_000);
      socket.setSocksProxy("127.0.0.1:" + proxy.getLocalPort());
      check(socket.connect("tcp://192.0.2.1:5555"));
      Misuse.Other serving =
          start(
              () -> {
                try (Socket client = proxy.accept()) {
                  talk(client, choice, response);
                }
              });
      serving.ends();
      close(context, socket);
    }
  }

  /** Closes a socket, and fails if the I/O thread does. */
  private static void close(ZContext context, ZMQ.Socket socket) throws Exception {
    socket.close();
    IoThread.awaitReaper(context.getContext());
    IoThread.settle(context.getContext());
  }

  @Case(fix = "socks-proxy")
  static void refusals() throws Throwable {
    for (byte[] choice : new byte[][] {{5, (byte) 0xff}, {5, 1}, {4, 0}, {'H', 'T', 'T', 'P'}}) {
      proxy(choice, null);
    }
    for (byte[] response :
        new byte[][] {
          {5, 1, 0, 1, 0},
          {5, (byte) 0xff, 0, 1, 0},
          {5, 0, 0, 2, 0},
          {5, 0, 1, 1, 0},
          {5, 5, 0, 1, 0, 0, 0, 0, 0, 0},
          {'H', 'T', 'T', 'P', '/'}
        }) {
      proxy(NO_AUTHENTICATION, response);
    }
  }

  /** Each of them in pieces, and longer than announced. */
  @Case(fix = "socks-proxy")
  static void responsesThatDoNotEnd() throws Throwable {
    for (int nameLength : new int[] {0, 1, 127, 128, 255}) {
      byte[] response = new byte[2000];
      response[0] = 5;
      response[1] = 7; // rejected, but only at the end of the name
      response[3] = 3;
      response[4] = (byte) nameLength;
      proxy(NO_AUTHENTICATION, response);
    }
    byte[] ipv4 = {5, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'n', 'o', ' ', 'Z', 'M', 'T', 'P'};
    byte[] ipv6 = new byte[100];
    ipv6[0] = 5;
    ipv6[3] = 4;
    proxy(NO_AUTHENTICATION, ipv4);
    proxy(NO_AUTHENTICATION, ipv6);
  }

  @Case(fix = "socks-proxy")
  static void aHostNameThatIsTooLongForSocks() throws Throwable {
    char[] name = new char[300];
    Arrays.fill(name, 'a');
    try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.PUSH);
      socket.setReconnectIVL(60_000);
      socket.setSocksProxy("127.0.0.1:" + proxy.getLocalPort());
      check(socket.connect("tcp://" + new String(name) + ":5555"));
      try (Socket client = proxy.accept()) {
        talk(client, NO_AUTHENTICATION, null);
      }
      close(context, socket);
    }
  }
}
