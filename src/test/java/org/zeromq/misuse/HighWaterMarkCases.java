// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.same;

import java.nio.charset.StandardCharsets;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** High-water marks that are set after connecting, and within messages. */
final class HighWaterMarkCases {
  private HighWaterMarkCases() {}

  @Case(fix = "changed-high-water-marks")
  static void aHighWaterMarkForAConflatedConnection() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket pull = context.createSocket(SocketType.PULL);
      ZMQ.Socket push = context.createSocket(SocketType.PUSH);
      pull.setConflate(true);
      push.setConflate(true);
      pull.bind("inproc://a");
      push.connect("inproc://a");
      push.setSndHWM(1);
      pull.setRcvHWM(1);
      push.getEvents();
      for (int i = 0; i < 10; i++) {
        check(push.send("m" + i, ZMQ.DONTWAIT));
      }
      same("m9", pull.recvStr());
    }
  }

  @Case(fix = "full-new-pipes")
  static void aHighWaterMarkThatIsLoweredWithinAMessage() throws Throwable {
    for (SocketType type : new SocketType[] {SocketType.PUSH, SocketType.DEALER}) {
      try (ZContext context = new ZContext()) {
        SocketType other = type == SocketType.PUSH ? SocketType.PULL : SocketType.DEALER;
        ZMQ.Socket[] ends = ends(context, type, other);
        for (int round = 0; round < 5; round++) {
          takenBack(ends[0], "");
          drain(ends[1], 5);
          reopened(ends);
          for (int i = 0; i < 5; i++) {
            check(ends[0].send("m", ZMQ.DONTWAIT));
          }
          drain(ends[1], 5);
        }
      }
    }
  }

  @Case(fix = "full-new-pipes")
  static void aHighWaterMarkThatIsLoweredBehindAnAddress() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket router = context.createSocket(SocketType.ROUTER);
      router.setSndHWM(10);
      router.bind("inproc://a");
      ZMQ.Socket dealer = context.createSocket(SocketType.DEALER);
      dealer.setIdentity("id".getBytes(StandardCharsets.US_ASCII));
      dealer.setRcvHWM(1);
      dealer.connect("inproc://a");
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 5; i++) {
          router.sendMore("id");
          router.send("m");
        }
        router.sendMore("id");
        router.setSndHWM(1);
        router.send("dropped");
        drain(dealer, 5);
        reopened(router, dealer);
      }
    }
  }

  /** Two sockets with room for eleven messages from the first to the second. */
  private static ZMQ.Socket[] ends(ZContext context, SocketType first, SocketType second) {
    ZMQ.Socket[] ends = {context.createSocket(first), context.createSocket(second)};
    ends[0].setSndHWM(10);
    ends[1].setRcvHWM(1);
    ends[1].bind("inproc://a");
    ends[0].connect("inproc://a");
    return ends;
  }

  /** Sends five messages, and the first part of a sixth whose last part no longer fits. */
  private static void takenBack(ZMQ.Socket sender, String text) {
    sender.setSndHWM(10);
    for (int i = 0; i < 5; i++) {
      check(sender.send(text + i));
    }
    check(sender.sendMore("taken"));
    sender.setSndHWM(1);
    check(!sender.send("back", ZMQ.DONTWAIT));
  }

  /** Restores the high-water mark of the sender, and processes the commands of both sockets. */
  private static void reopened(ZMQ.Socket... ends) {
    ends[0].setSndHWM(10);
    for (int i = 0; i < 2; i++) {
      ends[1].getEvents();
      ends[0].getEvents();
    }
  }

  private static void drain(ZMQ.Socket receiver, int messages) {
    for (int i = 0; i < messages; i++) {
      check(receiver.recv(ZMQ.DONTWAIT) != null);
      check(!receiver.hasReceiveMore());
    }
    check(receiver.recv(ZMQ.DONTWAIT) == null);
  }

  @Case(fix = "changed-high-water-marks")
  static void sendingAfterTheHighWaterMarkWasLowered() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = {
        context.createSocket(SocketType.PUSH), context.createSocket(SocketType.PULL)
      };
      ends[1].setRcvHWM(1);
      ends[1].bind("inproc://a");
      ends[0].connect("inproc://a");
      ends[0].setSndHWM(1);
      exchange(ends);
    }
  }

  @Case(fix = "changed-high-water-marks")
  static void sendingAfterALateBindWithAnotherHighWaterMark() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = {
        context.createSocket(SocketType.PUSH), context.createSocket(SocketType.PULL)
      };
      ends[0].setSndHWM(1);
      ends[0].connect("inproc://a");
      check(ends[0].send("0"));
      check(!ends[0].send("no room", ZMQ.DONTWAIT));
      ends[1].bind("inproc://a");
      same("0", ends[1].recvStr());
      exchange(ends);
    }
  }

  /** Without the fix, UndefinedBehaviorSanitizer reports an overflow: wrapped, the sum works. */
  @Case(fix = "inproc-high-water-marks")
  static void theLargestHighWaterMarksOfBothEnds() throws Throwable {
    largestMarks();
  }

  /** The same with libzmq 4.3.5, which needs another patch. */
  @Case(fix = "inproc-sums-of-high-water-marks")
  static void theLargestHighWaterMarksOfBothEndsSince435() throws Throwable {
    largestMarks();
  }

  private static void largestMarks() {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = {
        context.createSocket(SocketType.DEALER), context.createSocket(SocketType.DEALER)
      };
      for (ZMQ.Socket end : ends) {
        end.setSndHWM(Integer.MAX_VALUE);
        end.setRcvHWM(Integer.MAX_VALUE);
      }
      ends[1].bind("inproc://a");
      ends[0].connect("inproc://a");
      exchange(ends);
    }
  }

  private static void exchange(ZMQ.Socket... ends) {
    ends[0].setSendTimeOut(10_000);
    for (int i = 0; i < 100; i++) {
      check(ends[0].send("m" + i));
      same("m" + i, ends[1].recvStr());
    }
  }

  @Case(fix = "taken-back-requests")
  static void aRequestAfterOneThatWasTakenBack() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket[] ends = ends(context, SocketType.REQ, SocketType.ROUTER);
      ends[0].setReqRelaxed(true);
      takenBack(ends[0], "request ");
      for (int i = 0; i < 5; i++) {
        request(ends[1], "request " + i);
      }
      reopened(ends);
      check(ends[0].send("next"));
      request(ends[1], "next");
    }
  }

  private static void request(ZMQ.Socket router, String text) {
    check(router.recv() != null);
    same("", router.recvStr());
    same(text, router.recvStr());
    check(!router.hasReceiveMore());
  }
}
