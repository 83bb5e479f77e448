// SPDX-License-Identifier: MPL-2.0
package org.zeromq.stress;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Threads that use the same sockets and contexts at random, and a watchdog: it interrupts an action
 * that takes long, which must end then; a context must end once its sockets are closed.
 *
 * <p>The exit status is 0 if only errors that {@link Tally} allows were thrown, 1 after any other
 * exception, 2 if a call hung, after printing where. Properties: {@code stress.seconds} (10),
 * {@code stress.threads} (8), {@code stress.seed}, {@code stress.types} (additional draft types,
 * separated by commas). With the same seed the threads make the same calls, though not at the same
 * time.
 */
public final class Stress {
  private static final long TICK_MILLIS = 10;
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long HANG = TimeUnit.SECONDS.toNanos(30);
  private static final long REPORT = TimeUnit.SECONDS.toNanos(60);

  private final Tally tally = new Tally();
  private final List<Worker> workers = new ArrayList<>();
  private final World world;
  private final Random random;

  private Stress(long seed, int threads, Path directory) {
    random = new Random(seed);
    world = new World(directory);
    for (int i = 0; i < threads; i++) {
      workers.add(new Worker(i, seed, world, tally, workers));
    }
  }

  /** Runs for {@code -Dstress.seconds}. */
  public static void main(String[] arguments) throws Exception {
    long seconds = Long.getLong("stress.seconds", 10);
    int threads = Integer.getInteger("stress.threads", 8);
    long seed = Long.getLong("stress.seed", ThreadLocalRandom.current().nextInt(1_000_000_000));
    System.out.println("stress: seed " + seed + ", " + threads + " threads, " + seconds + " s");
    Path directory = Files.createTempDirectory("stress");
    try {
      new Stress(seed, threads, directory).run(TimeUnit.SECONDS.toNanos(seconds));
    } finally {
      delete(directory);
    }
  }

  private void run(long duration) throws InterruptedException {
    int before = descriptors();
    workers.forEach(Thread::start);
    long start = System.nanoTime();
    long reported = start;
    while (System.nanoTime() - start < duration && tally.failure() == null) {
      watch();
      if (System.nanoTime() - reported > REPORT) {
        reported = System.nanoTime();
        System.out.println("stress: " + descriptors() + " descriptors, " + tally);
      }
    }
    workers.forEach(Worker::end);
    while (workers.stream().anyMatch(Thread::isAlive)) {
      watch();
    }
    world.end();
    while (!world.terminations.isEmpty()) {
      watch();
    }
    System.out.println(
        "stress: " + world.types() + " socket types, " + world.ends() + " contexts, " + tally);
    System.out.println("stress: descriptors before " + before + ", after " + descriptors());
    if (tally.failure() != null) {
      tally.failure().printStackTrace(System.out);
      System.exit(1);
    }
  }

  /** Interrupts long actions, and ends the program if they do not end. */
  private void watch() throws InterruptedException {
    Thread.sleep(TICK_MILLIS);
    for (Worker worker : workers) {
      if (worker.isAlive() && worker.busyFor() > PATIENCE) {
        if (worker.busyFor() > HANG) {
          hung(worker.getName() + " hangs in " + worker.action());
        }
        worker.interrupt();
      }
    }
    if (random.nextInt(10) == 0) {
      world.evict(random);
    }
    world.terminations.forEach(
        (thread, since) -> {
          if (System.nanoTime() - since > HANG) {
            hung(thread.getName() + " hangs");
          }
        });
  }

  private void hung(String what) {
    System.out.println("stress: " + what + ", after " + tally);
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      System.out.println(thread.getKey());
      for (StackTraceElement frame : thread.getValue()) {
        System.out.println("    at " + frame);
      }
    }
    Runtime.getRuntime().halt(2);
  }

  /** The number of open descriptors of this process; -1 if it is unknown. */
  private static int descriptors() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? -1 : open.length;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(file -> file.toFile().delete());
    }
    Files.deleteIfExists(directory);
  }
}
