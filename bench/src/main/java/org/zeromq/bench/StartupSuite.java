// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JVM that sends itself one message and ends: how much longer that takes than one that does
 * nothing.
 */
final class StartupSuite implements Suite {
  static final String SCENARIO = "first message";
  static final String NOTHING = "jvm";
  static final String MILLIS = "ms";

  /** Runs of each in one round: a process start varies much. */
  private static final int RUNS = 7;

  @Override
  public List<Task> tasks(Bench bench) {
    List<Task> tasks = new ArrayList<>();
    for (Contender contender : bench.contenders("jzmq-bytes", "jeromq-bytes", "legacy-bytes")) {
      tasks.add(new StartTask(bench, contender, key(contender.name()), "message"));
      if (contender.name().startsWith("jzmq")) {
        tasks.add(new StartTask(bench, contender, key(NOTHING), null));
      }
    }
    return tasks;
  }

  private static Key key(String name) {
    return new Key(SuiteName.STARTUP, SCENARIO, "", 0, name);
  }

  private record StartTask(Bench bench, Contender contender, Key key, String argument)
      implements Task {
    @Override
    public Values measure(int round) throws IOException, InterruptedException {
      int runs = round == 0 || bench.plan().smoke() ? 1 : RUNS;
      double[] times = new double[runs];
      for (int i = 0; i < runs; i++) {
        times[i] = start();
      }
      return new Values().with(MILLIS, Statistics.median(times));
    }

    /** Removes JMH's jars from a class path: this library looks for its own classes in all jars. */
    private static String withoutJmh(String word) {
      return Stream.of(word.split(File.pathSeparator))
          .filter(entry -> !entry.contains("jmh"))
          .collect(Collectors.joining(File.pathSeparator));
    }

    private double start() throws IOException, InterruptedException {
      List<String> command = new ArrayList<>(contender.command());
      command.replaceAll(word -> word.replace("bench.peer.Peer", "bench.peer.FirstMessage"));
      command.replaceAll(StartTask::withoutJmh);
      command.remove(command.size() - 1);
      Stream.ofNullable(argument).forEach(command::add);
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectErrorStream(true)
              .start();
      int status = process.waitFor();
      double millis = (System.nanoTime() - begin) / 1e6;
      if (status != 0) {
        throw new PeerException("ended with " + status);
      }
      return millis;
    }
  }
}
