// SPDX-License-Identifier: MPL-2.0
package org.zeromq.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** A thread that runs random actions until it is stopped. */
final class Worker extends Thread {
  private static final int MOST_OWN = 3;

  final World world;
  final Random random;
  private final Tally tally;
  private final List<Worker> all;
  private final List<World.Tenant> own = new ArrayList<>();
  private int routingId = 1;
  private volatile boolean stopped;

  /** The current action and its start. */
  private volatile Action action = Action.OPEN;

  private volatile long since = System.nanoTime();

  Worker(int number, long seed, World world, Tally tally, List<Worker> all) {
    super("worker " + number);
    setDaemon(true);
    this.random = new Random(seed * 31 + number);
    this.world = world;
    this.tally = tally;
    this.all = all;
  }

  @Override
  public void run() {
    while (!stopped) {
      action = Action.random(random);
      since = System.nanoTime();
      tally.called(action);
      try {
        step();
      } catch (ZMQException e) {
        tally.thrown(action, e);
      } catch (Throwable e) {
        tally.thrown(action, e);
        return;
      }
      Thread.interrupted();
    }
    own.forEach(tenant -> tenant.socket.close());
  }

  private void step() {
    World.Tenant tenant = any();
    if (tenant == null) {
      open();
    } else {
      action.run(this, tenant);
    }
  }

  void end() {
    stopped = true;
  }

  /** The duration of the current action in nanoseconds. */
  long busyFor() {
    return System.nanoTime() - since;
  }

  Action action() {
    return action;
  }

  // ---- for actions

  /** Its own socket or a shared one; null if the slot is empty. */
  World.Tenant any() {
    if (own.isEmpty() || random.nextInt(3) > 0) {
      return world.any(random);
    }
    return own.get(random.nextInt(own.size()));
  }

  /** A new socket, shared or its own. */
  void open() {
    own.removeIf(World.Tenant::isLost);
    World.Tenant tenant = world.open(random);
    if (own.size() < MOST_OWN && random.nextInt(3) == 0) {
      own.add(tenant);
    } else {
      world.settle(random, tenant);
    }
    if (random.nextBoolean()) {
      world.bind(random, tenant.socket);
    }
    tenant.socket.connect(world.endpoint(random));
  }

  int flags(boolean sends) {
    int flags = random.nextInt(3) == 0 ? 0 : ZMQ.DONTWAIT;
    return sends && random.nextInt(5) == 0 ? flags | ZMQ.SNDMORE : flags;
  }

  /** The routing id of a peer, if a message was received from one. */
  int routingId() {
    return routingId;
  }

  void sawRoutingId(int id) {
    if (id != 0) {
      routingId = id;
    }
  }

  void interruptAnother() {
    all.get(random.nextInt(all.size())).interrupt();
  }
}
