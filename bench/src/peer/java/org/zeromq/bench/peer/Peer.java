// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Does the jobs that it reads, line by line, until the input ends: bench/native/main.c in Java. The
 * argument is the class of the {@link Library}.
 */
public final class Peer {
  private static final BufferedReader IN =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));

  private Peer() {}

  public static void main(String[] args) throws Exception {
    Library library = library(args[0]);
    answer("ready " + library.description());
    for (String line; (line = IN.readLine()) != null; ) {
      try {
        run(library, new Job(line));
      } catch (Exception | LinkageError e) {
        e.printStackTrace();
        answer("error " + e);
      }
    }
  }

  static Library library(String name) throws ReflectiveOperationException {
    return (Library)
        Class.forName(Peer.class.getPackage().getName() + "." + name)
            .getDeclaredConstructor()
            .newInstance();
  }

  private static void run(Library library, Job job) throws Exception {
    switch (job.kind) {
      case "throughput":
        new Throughput(library, job).run();
        break;
      case "latency":
        answer(new Latency(library, job).run());
        break;
      case "batch-sizes":
        answer("result " + library.batchSizes());
        break;
      case "loop":
        answer(Loop.run(library, job));
        break;
      case "poll":
        answer(PollLoop.run(job));
        break;
      case "router":
        RouterEcho.run(library, job);
        break;
      case "calls":
        answer(CallBenchmark.run(library, job));
        break;
      default:
        throw new IllegalArgumentException("unknown kind of job: " + job.kind);
    }
  }

  /**
   * Waits until both sides of a job are done. While a receiver is at its high-water mark, libzmq
   * drops what the system still holds for it of a connection that the sender has closed.
   */
  static void awaitClose() throws IOException {
    String line = IN.readLine();
    if (line != null && !line.equals("close")) {
      throw new IllegalStateException("not the word to close: " + line);
    }
  }

  /** Says something to whoever gave the job, at once. */
  static void answer(String text) {
    System.out.println(text);
    System.out.flush();
  }
}
