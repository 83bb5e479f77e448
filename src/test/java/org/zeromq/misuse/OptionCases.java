// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.survives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.jni.BuiltLibzmq;

/** Options with unusual values. */
final class OptionCases {
  private static final int HIGHEST_OPTION = 130;
  private static final String ANY_PORT = "tcp://127.0.0.1:*";

  private OptionCases() {}

  // ---- every number, on every type of socket

  private static final long[] EXTREMES = {
    Integer.MIN_VALUE, Integer.MAX_VALUE, -2, -1, 0, 1, 255, 65536, Long.MIN_VALUE, Long.MAX_VALUE
  };

  /** Sets every numeric option to every extreme, one by one, and uses the socket each time. */
  private static void sweep(SocketType type) throws Throwable {
    try (ZContext context = new ZContext()) {
      for (int option = 0; option <= HIGHEST_OPTION; option++) {
        int number = option;
        for (long value : EXTREMES) {
          tryOne(context, type, socket -> socket.setLongSockopt(number, value));
          tryOne(context, type, socket -> socket.setBytesSockopt(number, bytes(value)));
        }
      }
      allAtOnce(context, type);
    }
  }

  private static void tryOne(ZContext context, SocketType type, Consumer<ZMQ.Socket> set)
      throws Throwable {
    ZMQ.Socket socket = Misuse.socket(context, type);
    try {
      set.accept(socket);
      dropUnsentMessagesUnlessPatched(socket);
      use(context, socket);
    } catch (ZMQException e) {
      // refused
    }
    context.destroySocket(socket);
  }

  /** A native-endian number, of 32 bits if that is enough. */
  private static byte[] bytes(long value) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
    if (value == (int) value) {
      bytes.putInt((int) value);
    } else {
      bytes.putLong(value);
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** Sets all options of one socket to one extreme. */
  private static void allAtOnce(ZContext context, SocketType type) throws Throwable {
    for (long value : EXTREMES) {
      ZMQ.Socket socket = context.createSocket(type);
      for (int option = 0; option <= HIGHEST_OPTION; option++) {
        try {
          socket.setLongSockopt(option, value);
        } catch (ZMQException e) {
          continue; // refused
        }
      }
      dropUnsentMessagesUnlessPatched(socket);
      use(context, socket);
      context.destroySocket(socket);
    }
  }

  /** Sets linger to 0 if libzmq keeps the messages of failed endpoints indefinitely. */
  private static void dropUnsentMessagesUnlessPatched(ZMQ.Socket socket) throws IOException {
    if (!BuiltLibzmq.hasFix("lingering-sessions")) {
      socket.setLinger(0);
    }
  }

  private static void use(ZContext context, ZMQ.Socket socket) throws Throwable {
    boolean udp = socket.getSocketType() == SocketType.RADIO;
    survives(() -> socket.bind(udp ? "udp://127.0.0.1:5555" : ANY_PORT));
    survives(() -> socket.connect("tcp://127.0.0.1:1"));
    survives(() -> socket.bind("inproc://" + socket.hashCode()));
    ZMQ.Socket peer = Misuse.socket(context, peerOf(socket.getSocketType()));
    peer.setReceiveTimeOut(0);
    survives(() -> peer.connect(socket.getLastEndpoint()));
    survives(() -> peer.send("message", ZMQ.DONTWAIT));
    survives(() -> socket.send("message", ZMQ.DONTWAIT));
    survives(() -> socket.recv(ZMQ.DONTWAIT));
    survives(() -> peer.recv(ZMQ.DONTWAIT));
    context.destroySocket(peer);
  }

  private static SocketType peerOf(SocketType type) {
    switch (type) {
      case PUB:
      case XPUB:
        return SocketType.SUB;
      case SUB:
      case XSUB:
        return SocketType.PUB;
      case REQ:
        return SocketType.REP;
      case REP:
        return SocketType.REQ;
      case PULL:
        return SocketType.PUSH;
      case PUSH:
        return SocketType.PULL;
      default:
        return type;
    }
  }

  @Case
  static void everyOptionOfAPair() throws Throwable {
    sweep(SocketType.PAIR);
  }

  @Case
  static void everyOptionOfAPub() throws Throwable {
    sweep(SocketType.PUB);
  }

  @Case
  static void everyOptionOfASub() throws Throwable {
    sweep(SocketType.SUB);
  }

  @Case
  static void everyOptionOfAReq() throws Throwable {
    sweep(SocketType.REQ);
  }

  @Case
  static void everyOptionOfARep() throws Throwable {
    sweep(SocketType.REP);
  }

  @Case
  static void everyOptionOfADealer() throws Throwable {
    sweep(SocketType.DEALER);
  }

  @Case
  static void everyOptionOfARouter() throws Throwable {
    sweep(SocketType.ROUTER);
  }

  @Case
  static void everyOptionOfAPull() throws Throwable {
    sweep(SocketType.PULL);
  }

  @Case
  static void everyOptionOfAPush() throws Throwable {
    sweep(SocketType.PUSH);
  }

  @Case
  static void everyOptionOfAXpub() throws Throwable {
    sweep(SocketType.XPUB);
  }

  @Case
  static void everyOptionOfAXsub() throws Throwable {
    sweep(SocketType.XSUB);
  }

  @Case
  static void everyOptionOfAStream() throws Throwable {
    sweep(SocketType.STREAM);
  }

  @Case
  static void everyOptionOfAServer() throws Throwable {
    sweep(SocketType.SERVER);
  }

  @Case
  static void everyOptionOfAClient() throws Throwable {
    sweep(SocketType.CLIENT);
  }

  @Case
  static void everyOptionOfARadio() throws Throwable {
    sweep(SocketType.RADIO);
  }

  @Case
  static void everyOptionOfADish() throws Throwable {
    sweep(SocketType.DISH);
  }

  @Case
  static void everyOptionOfAGather() throws Throwable {
    sweep(SocketType.GATHER);
  }

  @Case
  static void everyOptionOfAScatter() throws Throwable {
    sweep(SocketType.SCATTER);
  }

  @Case
  static void everyOptionOfADgram() throws Throwable {
    sweep(SocketType.DGRAM);
  }

  @Case
  static void everyOptionOfAPeer() throws Throwable {
    sweep(SocketType.PEER);
  }

  @Case
  static void everyOptionOfAChannel() throws Throwable {
    sweep(SocketType.CHANNEL);
  }

  // ---- some more

  @Case
  static void optionsOfBytesWithEveryLength() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (SocketType type : Misuse.types()) {
        for (int option = 0; option <= HIGHEST_OPTION; option++) {
          int number = option;
          ZMQ.Socket socket = context.createSocket(type);
          for (int length : new int[] {0, 1, 3, 4, 5, 8, 31, 32, 33, 40, 41, 255, 256, 100_000}) {
            byte[] value = new byte[length];
            Arrays.fill(value, (byte) 'a');
            survives(() -> socket.setBytesSockopt(number, value));
            survives(() -> socket.getBytesSockopt(number));
          }
          survives(() -> socket.bind("inproc://" + socket.hashCode()));
          context.destroySocket(socket);
        }
      }
    }
  }

  @Case
  static void optionsThatDoNotExist() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      for (int option : new int[] {-1, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        explained(
            "getsockopt option "
                + option
                + " (REP): EINVAL, libzmq cannot return this option,"
                + " or not in this size",
            () -> socket.getLongSockopt(option));
        explained(
            "setsockopt option "
                + option
                + "=1 (REP): EINVAL, libzmq has no option with this number",
            () -> socket.setLongSockopt(option, 1));
        refused(() -> socket.getBytesSockopt(option), ZMQ.Error.EINVAL);
        refused(() -> socket.setBytesSockopt(option, new byte[4]), ZMQ.Error.EINVAL);
        explained(
            "setsockopt option " + option + "=null (REP): EINVAL, the value is null",
            () -> socket.setBytesSockopt(option, null));
      }
    }
  }

  @Case(fix = "connect-routing-id")
  static void twoPeersOfOneName() throws Throwable {
    try (ZContext context = new ZContext()) {
      for (SocketType type : new SocketType[] {SocketType.ROUTER, SocketType.STREAM}) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setConnectRid("name");
        socket.connect("tcp://127.0.0.1:1");
        explained(
            "setsockopt ZMQ_CONNECT_ROUTING_ID=\"name\" ("
                + type
                + "): EADDRINUSE, a peer has this routing id",
            () -> socket.setConnectRid("name"));
        refused(
            () -> socket.setBytesSockopt(61, new byte[] {'n', 'a', 'm', 'e'}),
            ZMQ.Error.EADDRINUSE);
        socket.connect("tcp://127.0.0.1:2");
        for (byte[] wrong : new byte[][] {null, {}, {0, 1}, new byte[256]}) {
          refused(() -> socket.setConnectRid(wrong), ZMQ.Error.EINVAL);
        }
      }
    }
  }

  @Case(fix = "connect-routing-id")
  static void aNameForTheNextPeerThatIsGivenTwiceBeforeConnecting() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
      router.setConnectRid("name");
      router.setConnectRid("name");
      router.connect("tcp://127.0.0.1:1");
      router.connect("tcp://127.0.0.1:2");
      ZMQ.Socket dealer = context.createSocket(SocketType.DEALER);
      dealer.setIdentity("name".getBytes());
      dealer.bind("inproc://a");
      router.connect("inproc://a");
      survives(() -> router.setConnectRid("name"));
      survives(() -> router.connect("inproc://a"));
      router.recv(ZMQ.DONTWAIT);
    }
  }

  @Case
  static void keysOfTheWrongLength() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket socket = context.createSocket(SocketType.REP);
      for (int length : new int[] {0, 1, 31, 33, 39, 42, 1000}) {
        refused(() -> socket.setCurvePublicKey(new byte[length]), ZMQ.Error.EINVAL);
        explained(
            "setsockopt ZMQ_CURVE_SECRETKEY="
                + (length == 1 ? "1 byte" : length + " bytes")
                + " (REP): EINVAL, a key has 32 bytes, or 40 characters of Z85",
            () -> socket.setCurveSecretKey(new byte[length]));
        refused(() -> socket.setCurveServerKey(new byte[length]), ZMQ.Error.EINVAL);
      }
      char[] notZ85 = new char[40];
      Arrays.fill(notZ85, '\u00e9');
      survives(() -> socket.setCurveServerKey(new String(notZ85)));
      survives(() -> socket.setCurveServerKey((String) null));
      survives(() -> socket.setCurveServerKey((byte[]) null));
      survives(() -> ZMQ.Curve.publicKey(new String(notZ85)));
      survives(() -> ZMQ.Curve.publicKey(""));
      survives(() -> ZMQ.Curve.z85Decode(new String(notZ85)));
      survives(() -> ZMQ.Curve.z85Encode(new byte[3]));
      socket.bind(ANY_PORT);
    }
  }
}
