// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Endpoints to bind or connect to, good ones and bad ones, all of this machine. */
final class Places {
  private static final String[] BAD = {
    "",
    "tcp",
    "tcp://",
    "tcp://127.0.0.1",
    "tcp://127.0.0.1:",
    "tcp://127.0.0.1:99999",
    "tcp://127.0.0.1:1/x",
    "tcp://127.0.0.1:0",
    "tcp://;127.0.0.1:1",
    "tcp://127.0.0.1:0;127.0.0.1:1",
    "tcp://[::1]:1",
    "tcp://[::1",
    "tcp://lo:*",
    "tcp://127.0.0.1:1",
    "ipc://",
    "ipc:///nowhere/at/all",
    "ipc://@",
    "inproc://",
    "inproc",
    "udp://",
    "udp://127.0.0.1",
    "udp://127.0.0.1:99999",
    "udp://127.0.0.1:1",
    "ws://127.0.0.1:1",
    "wss://127.0.0.1:1/x",
    "tipc://{5560,0,0}",
    "tipc://<1.1.1:1>",
    "tipc://x",
    "pgm://127.0.0.1;239.0.0.1:1",
    "vmci://1:1",
    "norm://127.0.0.1:1",
    "x://y",
    "://",
  };

  private Places() {}

  static String toBind(Stage stage, Dice dice) {
    switch (dice.below(12)) {
      case 0:
        return dice.of(BAD);
      case 1:
      case 2:
        return inproc(dice);
      case 3:
      case 4:
        return ipc(stage, dice);
      case 5:
        return stage.bound.isEmpty() ? inproc(dice) : anyOf(stage.bound.keySet(), dice);
      default:
        return "tcp://127.0.0.1:*";
    }
  }

  static String toConnect(Stage stage, Dice dice) {
    List<String> known = new ArrayList<>(stage.bound.keySet());
    known.addAll(stage.listening.keySet());
    switch (dice.below(10)) {
      case 0:
        return dice.of(BAD);
      case 1:
        return inproc(dice);
      case 2:
        return ipc(stage, dice);
      default:
        return known.isEmpty() ? inproc(dice) : dice.of(known);
    }
  }

  /** A UDP port that was free when it was chosen. */
  static String udp() {
    try (DatagramSocket free =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      return "udp://127.0.0.1:" + free.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String inproc(Dice dice) {
    return "inproc://" + dice.of("a", "b", "c");
  }

  static String ipc(Stage stage, Dice dice) {
    return dice.oneIn(5)
        ? "ipc://@fuzz" + dice.below(5)
        : "ipc://" + stage.directory + "/" + dice.below(3);
  }

  private static String anyOf(Iterable<String> texts, Dice dice) {
    List<String> all = new ArrayList<>();
    texts.forEach(all::add);
    return all.isEmpty() ? "inproc://a" : dice.of(all);
  }
}
