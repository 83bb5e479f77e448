// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.nio.ByteBuffer;
import org.zeromq.MessageBatch;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** DGRAM without an endpoint, and with invalid messages. */
final class DatagramCases {
  private DatagramCases() {}

  @Case(fix = "datagram-without-endpoint")
  static void sendingWithoutAnEndpoint() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.DGRAM);
      Msg msg = new Msg("message".getBytes(ZMQ.CHARSET));
      for (int flags : new int[] {ZMQ.DONTWAIT, ZMQ.DONTWAIT | ZMQ.SNDMORE}) {
        for (int size : new int[] {0, 1, 40, 100_000}) {
          check(!socket.send(new byte[size], flags));
          refused(
              () -> socket.sendByteBuffer(ByteBuffer.allocateDirect(size), flags),
              ZMQ.Error.EAGAIN);
          check(!socket.send(new Msg(new byte[size]), flags));
          check(socket.sendBatch(new MessageBatch().add(new byte[size]), flags) <= 0);
        }
        check(!socket.send(msg, flags));
        same(7, msg.size());
      }
    }
  }

  @Case
  static void messagesOfOtherPartsThanTwo() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.DGRAM);
      socket.bind("udp://127.0.0.1:*");
      String[] addresses = {
        "",
        "nowhere",
        ":",
        "127.0.0.1",
        "127.0.0.1:",
        ":9",
        "127.0.0.1:99999",
        "[::1]:9",
        "*:9",
        "256.1.1.1:9",
        "127.0.0.1:-1",
        "0.0.0.0:0",
        "255.255.255.255:9",
        "127.0.0.1:9:9"
      };
      for (String address : addresses) {
        Misuse.survives(() -> socket.send(address)); // one part
        check(socket.send(address, ZMQ.SNDMORE));
        Misuse.survives(() -> socket.send("second", ZMQ.SNDMORE)); // three parts
        check(socket.send(""));
        check(socket.send(new byte[300], ZMQ.SNDMORE)); // a long address
        check(socket.send("body"));
      }
    }
  }
}
