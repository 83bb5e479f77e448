// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A raw peer that connects to our bound sockets repeatedly. */
final class Caller implements Runnable {
  private final Stage stage;
  private final Dice dice;

  Caller(Stage stage, Dice dice) {
    this.stage = stage;
    this.dice = dice;
  }

  @Override
  public void run() {
    while (!stage.clock.isOver()) {
      List<Map.Entry<String, Target>> reachable = new ArrayList<>(stage.bound.entrySet());
      reachable.removeIf(entry -> !Doors.reaches(entry.getKey()));
      if (reachable.isEmpty()) {
        stage.clock.pause(5);
        continue;
      }
      Map.Entry<String, Target> entry = dice.of(reachable);
      try (Wire wire = new Wire(Doors.connect(entry.getKey()), dice.split(), stage.clock)) {
        stage.tally.count("calls");
        new Talk(wire, entry.getValue(), dice.split(), stage).run();
      } catch (IOException e) {
        stage.journal.write("a call of " + entry.getKey() + " ended: " + e.getMessage());
        stage.clock.pause(1);
      }
      if (dice.oneIn(3)) {
        stage.clock.pause(dice.below(20));
      }
    }
  }
}
