// SPDX-License-Identifier: MPL-2.0
package org.zeromq.misuse;

import static org.zeromq.misuse.Misuse.check;
import static org.zeromq.misuse.Misuse.refused;
import static org.zeromq.misuse.Misuse.same;

import java.net.Socket;
import org.zeromq.Eventually;
import org.zeromq.Msg;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** RADIO and DISH: empty, long and repeatedly joined groups, and incomplete messages. */
final class RadioDishCases {
  private static final String LOCAL = "tcp://127.0.0.1";
  private static final long MEBIBYTE = 1 << 20;

  private RadioDishCases() {}

  @Case(fix = "radio-dish-groups")
  static void emptyGroupsAtAFullDish() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      dish.setRcvHWM(1);
      check(dish.join(""));
      int port = dish.bindToRandomPort(LOCAL);
      try (RawPeer radio = new RawPeer(new Socket("127.0.0.1", port))) {
        radio.greet("RADIO");
        radio.awaitGreeting();
        for (int i = 0; i < 100; i++) {
          radio.send(RawPeer.frame(RawPeer.MORE, ""));
          radio.message("hello");
        }
        for (int i = 0; i < 100; i++) {
          same("hello", dish.recvStr());
        }
      }
    }
  }

  @Case(fix = "radio-dish-groups")
  static void joiningOneGroupAgainAndAgain() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      radio.setXpubNoDrop(true);
      int port = radio.bindToRandomPort(LOCAL);
      try (RawPeer dish = new RawPeer(new Socket("127.0.0.1", port))) {
        dish.greet("DISH");
        dish.awaitGreeting();
        byte[] group = "group".getBytes(ZMQ.CHARSET);
        dish.command("JOIN", group);
        send(radio, "group");
        long before = Memory.resident();
        for (int i = 0; i < 300_000; i++) {
          dish.command("JOIN", group);
          if (i % 100 == 0) {
            send(radio, "nobody"); // which reads up to 1000 of the commands
          }
        }
        check(Memory.resident() - before < 16 * MEBIBYTE);
        dish.command("LEAVE", group);
        dish.command("LEAVE", group);
        dish.command("LEAVE", "never joined".getBytes(ZMQ.CHARSET));
        dish.command("JOIN", new byte[0]);
        dish.command("LEAVE", new byte[255]);
        send(radio, "group");
      }
    }
  }

  private static void send(ZMQ.Socket radio, String group) {
    Msg msg = new Msg("body".getBytes(ZMQ.CHARSET));
    msg.setGroup(group);
    check(radio.send(msg, 0));
  }

  @Case(fix = "radio-dish-groups")
  static void anIncompleteMessageForAGroup() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      check(dish.join("g"));
      int port = dish.bindToRandomPort(LOCAL);
      StringBuilder group = new StringBuilder();
      while (group.length() < 255) {
        group.append('g');
      }
      for (int i = 0; i < 50; i++) {
        try (RawPeer radio = new RawPeer(new Socket("127.0.0.1", port))) {
          radio.greet("RADIO");
          radio.awaitGreeting();
          radio.send(RawPeer.frame(RawPeer.MORE, group.toString()));
        }
      }
      try (RawPeer radio = new RawPeer(new Socket("127.0.0.1", port))) {
        radio.greet("RADIO");
        radio.awaitGreeting();
        radio.send(RawPeer.frame(RawPeer.MORE, "g"));
        radio.message("whole");
        same("whole", dish.recvStr());
        radio.message("without a group");
        radio.readUntilTheEnd();
      }
    }
  }

  @Case(fix = "xsub-subscriptions")
  static void moreGroupsThanFitIntoAPipe() throws Throwable {
    try (ZContext context = new ZContext()) {
      ZMQ.Socket radio = context.createSocket(SocketType.RADIO);
      int port = radio.bindToRandomPort(LOCAL);
      ZMQ.Socket dish = context.createSocket(SocketType.DISH);
      int last = 4999;
      for (int i = 0; i <= last; i++) {
        check(dish.join(Integer.toString(i)));
      }
      refused(() -> check(dish.join("0")), ZMQ.Error.EINVAL);
      dish.connect(LOCAL + ":" + port);
      Eventually.isTrue(
          () -> {
            send(radio, Integer.toString(last));
            return dish.recv(ZMQ.DONTWAIT) != null;
          });
    }
  }
}
