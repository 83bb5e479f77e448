// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;

/** What a raw peer sends after its handshake. */
final class Traffic {
  private static final int MOST_STEPS = 40;
  private static final int FLOOD = 1200;

  private final Wire wire;
  private final Version version;
  private final Frames frames;
  private final Codec codec;
  private final SocketType ours;
  private final Faults faults;
  private final Dice dice;
  private final Clock clock;

  /** For a socket of ours of this type. */
  Traffic(
      Wire wire,
      Version version,
      Codec codec,
      SocketType ours,
      Faults faults,
      Dice dice,
      Clock clock) {
    this.wire = wire;
    this.version = version;
    this.frames = new Frames(version);
    this.codec = codec;
    this.ours = ours;
    this.faults = faults;
    this.dice = dice;
    this.clock = clock;
  }

  void run() throws IOException {
    for (int steps = dice.below(MOST_STEPS); steps > 0 && !clock.isOver(); steps--) {
      step();
    }
    wire.finish();
  }

  private void step() throws IOException {
    switch (dice.below(16)) {
      case 0:
      case 1:
      case 2:
        command();
        break;
      case 3:
      case 4:
        wire.skim();
        break;
      case 5:
        clock.pause(dice.below(15));
        break;
      case 6:
        wire.write(
            frames.header(dice.of(0, 1, 4, dice.below(256)), Lengths.lie(dice)).zeros(9).get());
        break;
      case 7:
        if (dice.oneIn(6)) {
          flood();
        }
        break;
      case 8:
        if (dice.oneIn(4)) {
          wire.write(dice.bytes(dice.size()));
        }
        break;
      case 9:
        wire.write(codec.encode(dice.below(8), dice.bytes(dice.size())));
        break;
      case 10: // a frame of no bytes with a long length
        wire.write(frames.longHeader(dice.below(8), dice.below(3)).get());
        break;
      default:
        message(dice.size());
    }
  }

  private void command() throws IOException {
    int flags = dice.oneIn(8) ? dice.of(5, 6, 7) : Frames.COMMAND;
    wire.write(codec.encode(version.hasOldFrames() ? 0 : flags, Commands.any(faults, dice)));
  }

  /** Fills queues, and then sends a request that is answered without them. */
  private void flood() throws IOException {
    Bytes all = new Bytes();
    for (int i = dice.of(20, FLOOD); i > 0 && !clock.isOver(); i--) {
      for (byte[] part : parts(dice.below(4))) {
        all.add(part);
      }
    }
    if (dice.coin()) {
      all.add(codec.encode(Frames.COMMAND, Commands.ping(dice)));
    }
    wire.write(all.get());
  }

  private void message(int size) throws IOException {
    for (byte[] part : parts(size)) {
      wire.write(part);
    }
  }

  /** The frames of a message as the type expects it, of which the last one may be missing. */
  private List<byte[]> parts(int size) {
    List<byte[]> bodies = new ArrayList<>();
    switch (ours) {
      case REP:
      case REQ:
        for (int i = dice.oneIn(6) ? dice.below(3) : 0; i > 0; i--) {
          bodies.add(dice.bytes(dice.shortSize()));
        }
        if (!dice.oneIn(6)) {
          bodies.add(new byte[0]);
        }
        break;
      case DISH:
        bodies.add(Words.group(dice));
        break;
      case PUB:
      case XPUB:
        bodies.add(new Bytes().u8(dice.of(0, 1, 1, 2)).add(Words.topic(dice)).get());
        break;
      default:
    }
    for (int i = dice.oneIn(4) ? dice.below(4) : 1; i > 0; i--) {
      bodies.add(dice.bytes(size));
    }
    List<byte[]> parts = new ArrayList<>();
    boolean cut = dice.oneIn(12);
    for (int i = 0; i < bodies.size(); i++) {
      int more = i < bodies.size() - 1 || cut ? Frames.MORE : 0;
      parts.add(codec.encode(more, bodies.get(i)));
    }
    return parts;
  }
}
