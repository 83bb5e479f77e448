// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Sends datagrams, many of them malformed, to sockets bound to udp. */
final class UdpPeer implements Runnable {
  private static final int LARGEST = 65_507;

  private final Stage stage;
  private final Dice dice;

  UdpPeer(Stage stage, Dice dice) {
    this.stage = stage;
    this.dice = dice;
  }

  @Override
  public void run() {
    try (DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      while (!stage.clock.isOver()) {
        List<String> ports = new ArrayList<>(stage.bound.keySet());
        ports.removeIf(endpoint -> !endpoint.startsWith("udp://"));
        if (ports.isEmpty()) {
          stage.clock.pause(5);
          continue;
        }
        byte[] datagram = datagram();
        socket.send(
            new DatagramPacket(
                datagram,
                datagram.length,
                InetAddress.getLoopbackAddress(),
                Doors.port(dice.of(ports))));
        stage.tally.count("datagrams");
        if (dice.oneIn(10)) {
          stage.clock.pause(dice.below(4));
        }
      }
    } catch (IOException e) {
      stage.journal.write("no more datagrams: " + e.getMessage());
    }
  }

  private byte[] datagram() {
    byte[] group = Words.group(dice);
    byte[] body = dice.bytes(dice.size());
    int claimed = dice.oneIn(3) ? dice.of(0, 1, 127, 128, 255, dice.below(256)) : group.length;
    byte[] datagram = new Bytes().u8(claimed).add(group).add(body).get();
    if (dice.oneIn(4)) {
      datagram = dice.bytes(dice.oneIn(4) ? dice.of(8192, 9000, LARGEST) : dice.below(8));
    }
    return datagram.length > LARGEST ? new byte[0] : datagram;
  }
}
