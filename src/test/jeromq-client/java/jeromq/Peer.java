// SPDX-License-Identifier: MPL-2.0
package jeromq;

import java.util.Arrays;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/**
 * A program that the build compiles against JeroMQ's jar and runs with it, as the peer of sockets
 * of this library.
 *
 * <p>Usage: {@code Peer <role> <mechanism> <endpoint> <keys...>}: the keys are those of server and
 * client, public and secret.
 */
public final class Peer {
  private static final int TIMEOUT_MS = 60_000;

  private final String mechanism;
  private final byte[][] keys = new byte[4][];

  private Peer(String mechanism, String... keys) {
    this.mechanism = mechanism;
    for (int i = 0; i < this.keys.length; i++) {
      this.keys[i] = ZMQ.Curve.z85Decode(keys[i]);
    }
  }

  /** Runs a role; throws if what it receives is not what it expects. */
  public static void main(String[] args) {
    Peer peer = new Peer(args[1], Arrays.copyOfRange(args, 3, args.length));
    try (ZContext context = new ZContext()) {
      context.setLinger(TIMEOUT_MS);
      switch (args[0]) {
        case "answer":
          peer.answer(peer.bound(context.createSocket(SocketType.REP)));
          break;
        case "ask":
          peer.ask(peer.connected(context.createSocket(SocketType.REQ), args[2]));
          break;
        case "publish":
          peer.publish(peer.bound(context.createSocket(SocketType.XPUB)));
          break;
        case "subscribe":
          ZMQ.Socket socket = context.createSocket(SocketType.SUB);
          socket.subscribe("topic");
          peer.receive(peer.connected(socket, args[2]));
          break;
        default:
          throw new IllegalArgumentException(args[0]);
      }
    }
    System.out.println("done");
  }

  private ZMQ.Socket bound(ZMQ.Socket socket) {
    if (mechanism.equals("PLAIN")) {
      socket.setPlainServer(true);
    } else if (mechanism.equals("CURVE")) {
      socket.setCurveServer(true);
      socket.setCurvePublicKey(keys[0]);
      socket.setCurveSecretKey(keys[1]);
    }
    socket.setReceiveTimeOut(TIMEOUT_MS);
    System.out.println("port " + socket.bindToRandomPort("tcp://127.0.0.1") + " bound");
    return socket;
  }

  private ZMQ.Socket connected(ZMQ.Socket socket, String endpoint) {
    if (mechanism.equals("PLAIN")) {
      socket.setPlainUsername("user");
      socket.setPlainPassword("password");
    } else if (mechanism.equals("CURVE")) {
      socket.setCurveServerKey(keys[0]);
      socket.setCurvePublicKey(keys[2]);
      socket.setCurveSecretKey(keys[3]);
    }
    socket.setReceiveTimeOut(TIMEOUT_MS);
    socket.connect(endpoint);
    return socket;
  }

  /** Sends each message back, up to an empty one. */
  private void answer(ZMQ.Socket socket) {
    long size;
    do {
      ZMsg message = ZMsg.recvMsg(socket);
      size = message.contentSize();
      message.send(socket);
    } while (size > 0);
  }

  private void ask(ZMQ.Socket socket) {
    for (int size : new int[] {0, 1, 255, 256, 70_000}) {
      byte[] part = new byte[size];
      Arrays.fill(part, (byte) size);
      ZMsg request = new ZMsg();
      request.add(part);
      request.add("end");
      request.send(socket, false);
      ZMsg reply = ZMsg.recvMsg(socket);
      if (!request.equals(reply)) {
        throw new AssertionError(size + " bytes: " + reply);
      }
    }
  }

  private void publish(ZMQ.Socket socket) {
    String subscription = socket.recvStr();
    socket.sendMore(subscription.substring(1));
    socket.send("news");
  }

  private void receive(ZMQ.Socket socket) {
    ZMsg message = ZMsg.recvMsg(socket);
    System.out.println("received " + message.popString() + " " + message.popString());
  }
}
