// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import org.zeromq.SocketType;

/** One connection of a raw peer with a socket of ours. */
final class Talk {
  private final Wire wire;
  private final Target target;
  private final Version version;
  private final Dice dice;
  private final Stage stage;

  Talk(Wire wire, Target target, Dice dice, Stage stage) {
    this.wire = wire;
    this.target = target;
    this.dice = dice;
    this.stage = stage;
    version = dice.of(stage.versions);
  }

  void run() throws IOException {
    if (dice.oneIn(25) || target.type == SocketType.STREAM && dice.coin()) {
      garbage();
    }
    Faults faults = new Faults(dice);
    SocketType type = PeerTypes.of(target.type, dice);
    stage.journal.write(version + " " + type + " talks to " + target.type + ", " + target.security);
    wire.write(Greeting.of(version, type, target.security, faults, dice));
    Frames frames = new Frames(version);
    Codec codec = frames::frame;
    if (version.hasMechanism()) {
      if (wire.read(Greeting.SIZE) == null) {
        return;
      }
      codec = new Handshake(wire, frames, target.security, type, faults, dice).run();
      if (codec == null) {
        stage.tally.count("refused " + target.security.mechanism);
        if (dice.coin()) {
          wire.finish();
        }
        codec = frames::frame;
      } else {
        stage.tally.count("past " + target.security.mechanism + " " + target.type);
      }
    } else if (wire.read(Greeting.OLD_SIZE) != null) {
      stage.tally.count("past " + version);
    }
    new Traffic(wire, version, codec, target.type, faults, dice, stage.clock).run();
  }

  private void garbage() throws IOException {
    for (int i = dice.below(5); i > 0; i--) {
      wire.write(dice.bytes(dice.size()));
      stage.clock.pause(dice.below(5));
    }
    wire.finish();
  }
}
