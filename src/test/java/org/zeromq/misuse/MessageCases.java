// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.explained;
import static org.zeromq.misuse.Misuse.pair;
import static org.zeromq.misuse.Misuse.pipe;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;
import static org.zeromq.misuse.Misuse.start;
import static org.zeromq.misuse.Misuse.survives;

import java.util.Arrays;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZFrame;
import org.zeromq.ZMQ;
import org.zeromq.ZMsg;

/** Messages that are reused, too large, or unexpected by the peer. */
final class MessageCases {
  private MessageCases() {}

  // ---- incompatible types

  private static final byte[][] PARTS = {
    {}, {0}, {1}, {1, 'a'}, {0, 'a'}, {2}, {0, 0, 0, 0, 1}, new byte[255], new byte[300], {'a'}
  };

  private static void exchangeWithEveryType(SocketType type, boolean raw) throws Throwable {
    for (SocketType other : Misuse.types()) {
      try (ZContext context = new ZContext()) {
        ZMQ.Socket one = context.createSocket(type);
        if (raw) {
          one.setLongSockopt(41, 1);
        }
        ZMQ.Socket two = context.createSocket(other);
        survives(() -> one.bind("inproc://" + type));
        survives(() -> two.connect("inproc://" + type));
        for (ZMQ.Socket socket : new ZMQ.Socket[] {one, two}) {
          survives(() -> socket.subscribe(""));
          survives(() -> socket.join("group"));
        }
        for (int round = 0; round < 3; round++) {
          for (byte[] part : PARTS) {
            for (int flags : new int[] {ZMQ.DONTWAIT, ZMQ.DONTWAIT | ZMQ.SNDMORE}) {
              survives(() -> one.send(part, flags));
              survives(() -> two.send(part, flags));
              survives(() -> one.recv(ZMQ.DONTWAIT));
              survives(() -> two.recv(ZMQ.DONTWAIT));
              survives(() -> one.getEvents());
              survives(() -> two.getEvents());
            }
          }
          for (int i = 0; i < 2 * PARTS.length; i++) {
            survives(() -> one.recv(ZMQ.DONTWAIT));
            survives(() -> two.recv(ZMQ.DONTWAIT));
          }
        }
        survives(() -> two.send("unfinished", ZMQ.DONTWAIT | ZMQ.SNDMORE));
        two.close();
        survives(() -> one.recv(ZMQ.DONTWAIT));
        survives(() -> one.recv(ZMQ.DONTWAIT));
      }
    }
  }

  @Case
  static void everyTypeTalksToAPair() throws Throwable {
    exchangeWithEveryType(SocketType.PAIR, false);
  }

  @Case
  static void everyTypeTalksToAPub() throws Throwable {
    exchangeWithEveryType(SocketType.PUB, false);
  }

  @Case
  static void everyTypeTalksToASub() throws Throwable {
    exchangeWithEveryType(SocketType.SUB, false);
  }

  @Case
  static void everyTypeTalksToAReq() throws Throwable {
    exchangeWithEveryType(SocketType.REQ, false);
  }

  @Case
  static void everyTypeTalksToARep() throws Throwable {
    exchangeWithEveryType(SocketType.REP, false);
  }

  @Case
  static void everyTypeTalksToADealer() throws Throwable {
    exchangeWithEveryType(SocketType.DEALER, false);
  }

  @Case
  static void everyTypeTalksToARouter() throws Throwable {
    exchangeWithEveryType(SocketType.ROUTER, false);
  }

  @Case
  static void everyTypeTalksToAPull() throws Throwable {
    exchangeWithEveryType(SocketType.PULL, false);
  }

  @Case
  static void everyTypeTalksToAPush() throws Throwable {
    exchangeWithEveryType(SocketType.PUSH, false);
  }

  @Case
  static void everyTypeTalksToAXpub() throws Throwable {
    exchangeWithEveryType(SocketType.XPUB, false);
  }

  @Case
  static void everyTypeTalksToAXsub() throws Throwable {
    exchangeWithEveryType(SocketType.XSUB, false);
  }

  @Case
  static void everyTypeTalksToAStream() throws Throwable {
    exchangeWithEveryType(SocketType.STREAM, false);
  }

  @Case
  static void everyTypeTalksToAServer() throws Throwable {
    exchangeWithEveryType(SocketType.SERVER, false);
  }

  @Case
  static void everyTypeTalksToAClient() throws Throwable {
    exchangeWithEveryType(SocketType.CLIENT, false);
  }

  @Case
  static void everyTypeTalksToARadio() throws Throwable {
    exchangeWithEveryType(SocketType.RADIO, false);
  }

  @Case
  static void everyTypeTalksToADish() throws Throwable {
    exchangeWithEveryType(SocketType.DISH, false);
  }

  @Case
  static void everyTypeTalksToAGather() throws Throwable {
    exchangeWithEveryType(SocketType.GATHER, false);
  }

  @Case
  static void everyTypeTalksToAScatter() throws Throwable {
    exchangeWithEveryType(SocketType.SCATTER, false);
  }

  @Case
  static void everyTypeTalksToADgram() throws Throwable {
    exchangeWithEveryType(SocketType.DGRAM, false);
  }

  @Case
  static void everyTypeTalksToAPeer() throws Throwable {
    exchangeWithEveryType(SocketType.PEER, false);
  }

  @Case
  static void everyTypeTalksToAChannel() throws Throwable {
    exchangeWithEveryType(SocketType.CHANNEL, false);
  }

  @Case
  static void everyTypeTalksToARawRouter() throws Throwable {
    exchangeWithEveryType(SocketType.ROUTER, true);
  }

  // ---- Msg

  @Case
  static void aMessageThatWasSentIsEmptyAndMayBeUsedAgain() throws Throwable {
    try (ZContext context = new ZContext();
        Msg message = new Msg(new byte[5000])) {
      ZMQ.Socket[] ends = pipe(context);
      for (int i = 0; i < 100; i++) {
        check(ends[0].send(message, 0));
        same(0, message.size());
        check(ends[1].recv(message, 0));
        same(5000, message.size());
      }
    }
  }

  @Case
  static void aMessageThatIsClosed() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Msg message = new Msg(new byte[5000]);
      Msg copy = message.copy();
      message.close();
      message.close();
      refused(() -> ends[0].send(message, 0), ZMQ.Error.EINVAL);
      refused(() -> ends[1].recv(message, ZMQ.DONTWAIT), ZMQ.Error.EINVAL);
      explained("msg: EINVAL, the message is closed", message::data);
      explained("msg: EINVAL, the message is closed", message::size);
      refused(message::copy, ZMQ.Error.EINVAL);
      refused(message::hasMore, ZMQ.Error.EINVAL);
      refused(message::getGroup, ZMQ.Error.EINVAL);
      refused(message::getRoutingId, ZMQ.Error.EINVAL);
      refused(() -> message.setGroup("a"), ZMQ.Error.EINVAL);
      refused(() -> message.getProperty("User-Id"), ZMQ.Error.EINVAL);
      same(5000, copy.data().length);
      copy.close();
    }
  }

  @Case
  static void aMessageThatAnotherThreadIsReceivingInto() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      Msg message = new Msg();
      Misuse.Other receive = Misuse.blocked(() -> ends[1].recv(message, 0));
      refused(message::close, ZMQ.Error.EBUSY);
      explained("msg: EBUSY, used by another thread", message::data);
      refused(() -> ends[0].send(message, 0), ZMQ.Error.EBUSY);
      ends[0].send("hello");
      receive.ends();
      same("hello", new String(message.data()));
      message.close();
    }
  }

  @Case
  static void oneMessageInManyThreads() throws Throwable {
    try (Msg message = new Msg(new byte[100_000])) {
      Misuse.Other[] others = new Misuse.Other[4];
      for (int i = 0; i < others.length; i++) {
        others[i] =
            start(
                () -> {
                  for (int j = 0; j < 2000; j++) {
                    survives(message::data);
                    survives(() -> message.copy().close());
                  }
                });
      }
      for (Misuse.Other other : others) {
        other.ends();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Case
  static void propertiesAndGroupsOutOfRange() throws Throwable {
    try (Msg message = new Msg(new byte[1])) {
      char[] many = new char[100_000];
      Arrays.fill(many, 'x');
      String huge = new String(many);
      survives(() -> message.setGroup(huge));
      survives(() -> message.setGroup(null));
      survives(() -> message.setGroup("a\0b"));
      survives(() -> message.setGroup(huge.substring(0, 255)));
      survives(() -> message.getProperty(null));
      survives(() -> message.getProperty("a\0b"));
      survives(() -> message.getProperty(huge));
      survives(() -> message.getProperty(""));
      survives(() -> message.getProperty("\ud800"));
      survives(() -> message.setRoutingId(0));
      survives(() -> message.setRoutingId(-1));
      survives(() -> new Msg(null).close());
    }
  }

  @Case
  static void aRequesterOutOfTurn() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pair(context, SocketType.REQ, SocketType.REP);
      explained("recv on REQ: EFSM, send a request first", () -> ends[0].recv());
      explained("send on REP: EFSM, receive a whole request first", () -> ends[1].send("reply"));
      ends[0].send("request");
      explained("send on REQ: EFSM, receive the reply first", () -> ends[0].send("another"));
      ends[1].recv();
      explained("recv on REP: EFSM, send the reply first", () -> ends[1].recv());
    }
  }

  @Case
  static void flagsThatDoNotExist() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      for (int flags = Integer.MIN_VALUE; flags < 0; flags += 1 << 26) {
        int each = flags;
        survives(() -> ends[0].send("m", each | ZMQ.DONTWAIT));
        survives(() -> ends[1].recv(each | ZMQ.DONTWAIT));
      }
      for (int bit = 2; bit < 31; bit++) {
        int each = 1 << bit | ZMQ.DONTWAIT;
        survives(() -> ends[0].send("m", each));
        survives(() -> ends[1].recv(each));
      }
    }
  }

  @Case
  static void frameAndMessageObjectsUsedAgain() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = pipe(context);
      ZFrame frame = new ZFrame("a");
      check(frame.send(ends[0], 0));
      survives(() -> frame.send(ends[0], 0));
      frame.destroy();
      frame.destroy();
      survives(() -> frame.send(ends[0], 0));
      survives(() -> frame.send(null, 0));
      survives(frame::getData);
      survives(frame::duplicate);
      ZMsg message = ZMsg.newStringMsg("a", null, "b");
      survives(() -> message.send(ends[0]));
      survives(() -> message.send(ends[0]));
      message.destroy();
      survives(() -> message.send(ends[0]));
      survives(() -> ZMsg.recvMsg(ends[1], ZMQ.DONTWAIT));
      survives(() -> ZMsg.recvMsg((ZMQ.Socket) null));
      survives(() -> new ZMsg().send(ends[0]));
    }
  }
}
