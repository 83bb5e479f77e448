// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs suites, round by round: in each round everything is measured once, so that what disturbs the
 * machine for a while does not disturb one contender only.
 */
final class Bench implements AutoCloseable {
  /** Writes down what there is, so that little is lost when the rest does not come. */
  interface Keeper {
    void keep() throws IOException;
  }

  private static final int ATTEMPTS = 3;

  private final List<Contender> contenders;
  private final Plan plan;
  private final Results results;
  private final Random random;
  private final Path folder;
  private final Set<Key> unable = new HashSet<>();
  private Peers peers;

  Bench(List<Contender> contenders, Plan plan, Results results) throws IOException {
    this.contenders = contenders;
    this.plan = plan;
    this.results = results;
    random = new Random(plan.seed());
    folder = Files.createTempDirectory("jzmq-bench");
    peers = new Peers(folder.resolve("log"));
  }

  Plan plan() {
    return plan;
  }

  Peers peers() {
    return peers;
  }

  /** For sockets and samples; removed in the end. */
  Path folder() {
    return folder;
  }

  /** Those of these names that take part. */
  List<Contender> contenders(String... names) {
    return Stream.of(names)
        .flatMap(name -> contenders.stream().filter(c -> c.name().equals(name)))
        .toList();
  }

  void run(List<Suite> suites, Keeper keeper) throws IOException, InterruptedException {
    List<List<Task>> all = new ArrayList<>();
    suites.forEach(suite -> all.add(suite.tasks(this)));
    int total = all.stream().mapToInt(List::size).sum() * (plan.rounds() + 1);
    Progress progress = new Progress(total);
    for (List<Task> tasks : all) {
      for (int round = 0; round <= plan.rounds(); round++) {
        for (Task task : inOrder(tasks)) {
          progress.next(round, task.key());
          measure(task, round);
        }
      }
      if (!plan.smoke()) {
        peers.close();
      }
      keeper.keep();
    }
    progress.end();
  }

  /** What is compared stays together, the contenders in a new order. */
  private List<Task> inOrder(List<Task> tasks) {
    List<Task> shuffled = new ArrayList<>(tasks);
    Collections.shuffle(shuffled, random);
    shuffled.sort(Comparator.comparingInt(task -> tasks.indexOf(firstOfGroup(tasks, task))));
    return shuffled;
  }

  private static Task firstOfGroup(List<Task> tasks, Task task) {
    Key group = task.key().of("");
    return tasks.stream().filter(t -> t.key().of("").equals(group)).findFirst().orElseThrow();
  }

  private void measure(Task task, int round) throws InterruptedException {
    if (unable.contains(task.key())) {
      return;
    }
    for (int attempt = 1; attempt <= (plan.smoke() ? 1 : ATTEMPTS); attempt++) {
      try {
        if (attempt > 1) {
          task.measure(0); // its processes are new
        }
        Values values = task.measure(round);
        if (round > 0 && values != null) {
          results.add(task.key(), values);
        }
        return;
      } catch (PeerException | IOException e) {
        results.fail(task.key(), e.getMessage());
        if (!(e instanceof PeerTimeoutException)) {
          break;
        }
      }
    }
    unable.add(task.key());
  }

  @Override
  public void close() throws IOException {
    peers.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
