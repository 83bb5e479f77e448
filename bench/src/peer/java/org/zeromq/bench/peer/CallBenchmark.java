// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One thread and a PAIR on inproc: sends {@value #BURST} messages, receives them; per message both
 * ways. bench/native/loop.c is the same in C.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
  static final int BURST = 100;

  @Param("")
  public String library;

  @Param("bytes")
  public String path;

  @Param("8")
  public int size;

  private Links links;
  private Link a;
  private Link b;

  @Setup
  public void open() throws ReflectiveOperationException {
    Job job = new Job("calls path=" + path + " size=" + size);
    links = Links.of(Peer.library(library), job);
    a = links.open(job, "PAIR", true);
    a.bind("inproc://calls");
    b = links.open(job, "PAIR", false);
    b.connect("inproc://calls");
  }

  @TearDown
  public void close() {
    a.close();
    b.close();
    links.close();
  }

  @Benchmark
  @OperationsPerInvocation(BURST)
  public void sendAndReceive() {
    a.sendAll(BURST);
    b.receiveAll(BURST);
  }

  /**
   * Runs it in this JVM, which is one of its own for a library and a path.
   *
   * @return nanoseconds and bytes allocated for each message
   */
  static String run(Library library, Job job) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("\\." + job.text("benchmark", "CallBenchmark.sendAndReceive") + "$")
        .forks(0)
        .warmupIterations(job.number("warmups", 2))
        .warmupTime(TimeValue.milliseconds(job.number("millis", 200)))
        .measurementIterations(job.number("iterations", 3))
        .measurementTime(TimeValue.milliseconds(job.number("millis", 200)))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    if (!job.has("benchmark")) {
      options
          .param("library", library.getClass().getSimpleName())
          .param("path", job.text("path", "bytes"))
          .param("size", String.valueOf(job.size()));
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    StringBuilder text = new StringBuilder("result");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      Result<?> garbage = allocated(result);
      text.append(" ns=").append(time.getScore());
      text.append(" allocated=").append(garbage.getScore());
    }
    return text.toString();
  }

  private static Result<?> allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no count of allocated bytes"))
        .getValue();
  }
}
