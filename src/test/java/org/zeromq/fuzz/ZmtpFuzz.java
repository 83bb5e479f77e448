// SPDX-License-Identifier: MPL-2.0
package org.zeromq.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs rounds of a few sockets each, attacked by raw peers and by our own calls, several at a time.
 * The exit status is 1 if a call threw an unexpected exception, 2 if a round does not end. The
 * actions of the running rounds are in the files of the directory.
 *
 * <p>Properties: {@code zmtp.fuzz.seconds}; {@code zmtp.fuzz.seed} of the first round, the later
 * ones count up, so that any round can be repeated as the first one; {@code zmtp.fuzz.rounds},
 * {@code zmtp.fuzz.lanes} (rounds at a time), {@code zmtp.fuzz.repeat} (always the first seed),
 * {@code zmtp.fuzz.only} ({@link Focus}), {@code zmtp.fuzz.directory}.
 */
public final class ZmtpFuzz {
  private static final long LONGEST_ROUND = TimeUnit.SECONDS.toNanos(40);
  private static final int DEFAULT_LANES = 6;

  private final long seconds = Long.getLong("zmtp.fuzz.seconds", 5);
  private final long firstSeed =
      Long.getLong("zmtp.fuzz.seed", ThreadLocalRandom.current().nextInt(1_000_000_000));
  private final long rounds = Long.getLong("zmtp.fuzz.rounds", Long.MAX_VALUE);
  private final boolean repeats = Boolean.getBoolean("zmtp.fuzz.repeat");
  private final Focus focus = new Focus(System.getProperty("zmtp.fuzz.only", ""));
  private final Path directory = Paths.get(System.getProperty("zmtp.fuzz.directory"));
  private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  private final AtomicLong next = new AtomicLong();
  private final Tally tally = new Tally();
  private final ExecutorService threads = Executors.newCachedThreadPool(ZmtpFuzz::daemon);
  private final List<Lane> lanes = new ArrayList<>();

  private ZmtpFuzz() {}

  public static void main(String[] arguments) throws Exception {
    new ZmtpFuzz().run();
    System.exit(0);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private void run() throws Exception {
    System.out.println("fuzz: seed " + firstSeed);
    int count = Integer.getInteger("zmtp.fuzz.lanes", DEFAULT_LANES);
    for (int i = 0; i < count; i++) {
      lanes.add(new Lane(i));
    }
    lanes.forEach(Thread::start);
    for (Lane lane : lanes) {
      while (lane.isAlive()) {
        lane.join(500);
        watch();
      }
    }
    System.out.println("fuzz: " + next.get() + " rounds " + tally);
  }

  /** Ends the process if a round does not end. */
  private void watch() {
    for (Lane lane : lanes) {
      if (lane.isAlive() && System.nanoTime() - lane.since > LONGEST_ROUND) {
        System.out.println("fuzz: seed " + lane.seed + " does not end: " + lane.getName());
        for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
          System.out.println(entry.getKey());
          for (StackTraceElement frame : entry.getValue()) {
            System.out.println("    at " + frame);
          }
        }
        if (Boolean.getBoolean("zmtp.fuzz.wait")) { // for a debugger
          daemon(() -> {}).start();
          lane.since = Long.MAX_VALUE;
          return;
        }
        Runtime.getRuntime().halt(2);
      }
    }
  }

  /** A thread that runs one round after the other. */
  private final class Lane extends Thread {
    private final int number;
    private volatile long since = System.nanoTime();
    private volatile long seed;

    Lane(int number) {
      super("lane " + number);
      this.number = number;
    }

    @Override
    public void run() {
      try {
        Path home = Files.createDirectories(directory.resolve("lane" + number));
        try (Journal journal = new Journal(directory.resolve("lane" + number + ".log"))) {
          while (System.nanoTime() - end < 0) {
            long round = next.getAndIncrement();
            if (round >= rounds) {
              break;
            }
            seed = repeats ? firstSeed : firstSeed + round;
            since = System.nanoTime();
            new Round(seed, focus, journal, tally, home, threads).run();
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (Throwable e) {
        synchronized (ZmtpFuzz.class) { // one of them is enough
          System.out.println("fuzz: seed " + seed + " failed: " + getName());
          e.printStackTrace(System.out);
          Runtime.getRuntime().halt(1);
        }
      }
    }
  }
}
